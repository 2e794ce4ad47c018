//! Calendars as Exchange, Outlook, Mozilla, Google and Nextcloud write them: zones of every name, tasks and journals.

use super::support::{findings, lines, read};
use dateline_store::RowId;

/// What Exchange writes for a zone that it made itself.
const OWN_ZONE: &str = "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\\, 1\n\
    BEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n\
    BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";

fn calendar(parts: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{parts}END:VCALENDAR\n")
}

#[test]
fn zones_are_found_by_any_name() {
    for (zone, expected) in [
        ("Arabic Standard Time", "+03:00"),
        ("tzone://Microsoft/Utc", "+00:00"),
        ("/mozilla.org/20050126_1/Europe/Berlin", "+02:00"),
        ("(UTC+07:00) Bangkok, Hanoi, Jakarta", "+07:00"),
        ("Customized Time Zone, 1", "+02:00"),
    ] {
        let document = read(calendar(&format!(
            "{OWN_ZONE}BEGIN:VEVENT\nUID:a\nDTSTART;TZID=\"{zone}\":20210708T101500\n\
             DTEND:20210708T111500\nSUMMARY:Talk\nEND:VEVENT\n"
        )));
        assert_eq!(findings(&document), [""; 0], "{zone}");
        let expected = expected.replace("+00:00", "Z");
        assert_eq!(
            lines(document),
            [format!(
                "1 2021-07-08T10:15:00{expected}/2021-07-08T11:15:00{expected} Talk"
            )]
        );
    }
    let unknown = read(calendar(
        "BEGIN:VEVENT\nDTSTART;TZID=Nowhere:20210708T101500\nSUMMARY:Talk\nEND:VEVENT\n",
    ));
    assert_eq!(
        findings(&unknown),
        ["row 1, column start: the time zone “Nowhere” is not known: the time is kept without a zone"]
    );
}

#[test]
fn what_repeats_in_a_zone_of_its_own_keeps_its_clock_time() {
    let document = read(calendar(&format!(
        "{OWN_ZONE}BEGIN:VEVENT\nUID:a\nDTSTART;TZID=\"Customized Time Zone, 1\":20211030T090000\n\
         RRULE:FREQ=DAILY;UNTIL=20211101T080000Z\nSUMMARY:Talk\nEND:VEVENT\n"
    )));
    assert_eq!(
        lines(document),
        [
            "1 2021-10-30T09:00:00+02:00 Talk",
            "1 2021-10-31T09:00:00+01:00 Talk",
            "1 2021-11-01T09:00:00+01:00 Talk",
        ]
    );
}

#[test]
fn tasks_journals_and_busy_times_are_events_of_their_kind() {
    let document = read(calendar(
        "BEGIN:VEVENT\nUID:e\nDTSTART:20210302\nSUMMARY:Meeting\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\nEND:VEVENT\n\
         BEGIN:VTODO\nUID:t1\nDTSTART;VALUE=DATE:20210303\nDUE;VALUE=DATE:20210305\nSUMMARY:Write\nCATEGORIES:Work\nEND:VTODO\n\
         BEGIN:VTODO\nUID:t2\nDUE:20210306T120000Z\nSUMMARY:Send\nEND:VTODO\n\
         BEGIN:VTODO\nUID:t3\nCOMPLETED:20210307T120000Z\nSUMMARY:Done\nEND:VTODO\n\
         BEGIN:VJOURNAL\nUID:j\nDTSTART;VALUE=DATE:20210308\nSUMMARY:Notes\nDESCRIPTION:a <b>b</b> <a href=\"https://a.example/\">c</a>\nEND:VJOURNAL\n\
         BEGIN:VFREEBUSY\nUID:f\nFREEBUSY;FBTYPE=BUSY:20210309T080000Z/PT1H,20210310T080000Z/20210310T093000Z\nEND:VFREEBUSY\n\
         BEGIN:VTODO\nUID:t4\nSUMMARY:Some day\nEND:VTODO\n",
    ));
    let decisions = document
        .report
        .decisions
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n");
    for expected in [
        "The calendar holds 1 event, 4 tasks, 1 journal entry, 1 busy time",
        "A task is shown at its start, else when it is due, else when it was completed",
        "Reminders in it are not read (1)",
    ] {
        assert!(decisions.contains(expected), "{decisions}");
    }
    let store = super::support::store(document);
    let kinds: Vec<String> = RowId::all(7).map(|row| store.event(row).kind.join("/")).collect();
    assert_eq!(
        kinds,
        [
            "event",
            "task/Work",
            "task",
            "task",
            "journal entry",
            "busy time",
            "busy time"
        ]
    );
    assert_eq!(store.event(RowId::at(4)).text, "a b c (https://a.example/)");
    let whens: Vec<String> = RowId::all(7)
        .filter_map(|row| Some(store.event(row).when?.edtf))
        .collect();
    assert_eq!(
        whens,
        [
            "2021-03-02",
            "2021-03-03/2021-03-05",
            "2021-03-06T12:00:00Z",
            "2021-03-07T12:00:00Z",
            "2021-03-08",
            "2021-03-09T08:00:00Z/2021-03-09T09:00:00Z",
            "2021-03-10T08:00:00Z/2021-03-10T09:30:00Z",
        ]
    );
}

#[test]
fn a_part_of_a_calendar_is_read_as_one() {
    let document = read("BEGIN:VEVENT\nDTSTART\n :20001104T150000\nSUMMARY:Alone\nEND:VEVENT\n");
    assert_eq!(lines(document), ["1 2000-11-04T15:00:00 Alone"]);
}

#[test]
fn what_repeats_without_end_ends_ten_years_after_the_last_date() {
    let document = read(calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTAMP:20120501T000000Z\nDTSTART;VALUE=DATE:20040229\nRRULE:FREQ=YEARLY\nSUMMARY:Leap day\nEND:VEVENT\n",
    ));
    assert_eq!(
        findings(&document),
        ["row 1, column rrule: it repeats without end: its times up to 2022 are shown"]
    );
    let years = ["2004", "2008", "2012", "2016", "2020"];
    assert_eq!(lines(document), years.map(|year| format!("1 {year}-02-29 Leap day")));
}

#[test]
fn what_a_calendar_calls_tentative_is_unsure() {
    let event = |title: &str, more: &str| format!("BEGIN:VEVENT\nSUMMARY:{title}\n{more}END:VEVENT\n");
    let document = read(calendar(
        &[
            event("a", "DTSTART;VALUE=DATE:20210505\nSTATUS:TENTATIVE\n"),
            event("b", "DTSTART;VALUE=DATE:20210505\nSTATUS:CONFIRMED\n"),
            event(
                "c",
                "DTSTART:20210506T100000Z\nDTEND:20210506T110000Z\nSTATUS:tentative\n",
            ),
            "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20210507T100000Z/PT1H\nEND:VFREEBUSY\n".to_owned(),
        ]
        .concat(),
    ));
    assert_eq!(findings(&document), [""; 0]);
    let lines = lines(document);
    let dates: Vec<&str> = lines.iter().filter_map(|line| line.split(' ').nth(1)).collect();
    assert_eq!(
        dates,
        [
            "2021-05-05?",
            "2021-05-05",
            "2021-05-06T10:00:00Z?/2021-05-06T11:00:00Z?",
            "2021-05-07T10:00:00Z?/2021-05-07T11:00:00Z?",
        ]
    );
}

#[test]
fn all_that_is_said_of_repeats_is_followed_or_told() {
    let event = |lines: &str| {
        read(calendar(&format!(
            "BEGIN:VEVENT\nUID:a\nDTSTART:20210301T100000\nSUMMARY:Talk\n{lines}END:VEVENT\n\
             BEGIN:VEVENT\nUID:b\nDTSTART:20210410T100000\nSUMMARY:Walk\nEND:VEVENT\n"
        )))
    };
    let days = |document| -> Vec<String> {
        let lines = lines(document).into_iter().filter(|line| !line.contains("2021-04-10"));
        lines.map(|line| line.chars().skip(2).take(10).collect()).collect()
    };
    let left_out = event("RRULE:FREQ=DAILY;COUNT=5\nEXRULE:FREQ=DAILY;INTERVAL=2\n");
    assert_eq!(findings(&left_out), [""; 0]);
    assert_eq!(days(left_out), ["2021-03-02", "2021-03-04"]);
    let unreadable = event("RRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=NEVER\n");
    assert!(
        findings(&unreadable)[0].contains("a rule that leaves out some of its times cannot be followed"),
        "{:?}",
        findings(&unreadable)
    );
    assert_eq!(days(unreadable), ["2021-03-01", "2021-03-02"]);
    let all = event("RRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=DAILY;COUNT=2\n");
    assert_eq!(
        findings(&all),
        ["row 1, column start: all of its times are left out: it makes no event"]
    );
    assert_eq!(days(all), [""; 0]);
    let once = event("EXDATE:20210301T100000\n");
    assert_eq!(
        findings(&once),
        ["row 1, column start: times are left out of what does not repeat"]
    );
    let nowhere = read(calendar(
        "BEGIN:VTODO\nUID:a\nSUMMARY:Water\nRRULE:FREQ=DAILY;COUNT=3\nEND:VTODO\n",
    ));
    assert!(
        findings(&nowhere).contains(
            &"row 1, column start: it repeats, but has no readable start: none of its times is known".to_owned()
        ),
        "{:?}",
        findings(&nowhere)
    );
    let task = read(calendar(
        "BEGIN:VTODO\nUID:a\nDUE:20210301T100000\nSUMMARY:Water\nRRULE:FREQ=DAILY;COUNT=3\nEND:VTODO\n",
    ));
    assert_eq!(days(task), ["2021-03-01", "2021-03-02", "2021-03-03"]);
    let done = read(calendar(
        "BEGIN:VTODO\nUID:a\nCOMPLETED:20210301T100000Z\nSUMMARY:Water\nRRULE:FREQ=DAILY;COUNT=3\nEND:VTODO\n",
    ));
    assert_eq!(
        findings(&done),
        ["row 1, column completed: it repeats, but says only when it was completed: no other time is shown"]
    );
    assert_eq!(days(done), ["2021-03-01"]);
}

#[test]
fn a_further_time_in_an_hour_that_clocks_leave_out_is_kept() {
    let document = read(calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Vienna:20120320T023000\nRDATE;TZID=Europe/Vienna:20120325T023000,20120401T023000\n\
         SUMMARY:Talk\nEND:VEVENT\n",
    ));
    assert_eq!(lines(document).len(), 3);
}
