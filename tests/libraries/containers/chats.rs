//! Chats as `WhatsApp` exports them, and calendars whose clocks change.

use super::support::{file, lines, open, read, store, try_read};
use dateline_batch::Document;

#[test]
fn a_chat_is_its_messages() {
    let document = open(&file("cases/b26_whatsapp.txt"));
    assert_eq!(document.report.format.to_string(), "a WhatsApp chat");
    let store = store(document);
    let events: Vec<_> = store.rows().map(|row| store.event(row)).collect();
    assert_eq!(events.len(), 2);
    assert_eq!(events[0].when.as_ref().unwrap().edtf, "2021-07-13T19:02");
    assert_eq!(events[0].text, "Shelling near the bridge\nsecond line of it");
    assert_eq!(events[0].actors[0].name, "Ann");
    assert_eq!(events[1].when.as_ref().unwrap().edtf, "2021-07-14T02:51");
}

#[test]
fn messages_of_the_system_have_no_sender() {
    let chat = "[13.07.21, 08:00:00] ‎Messages and calls are end-to-end encrypted.\n[13.07.21, 19:02:05] Ann: Shelling: near the bridge\n\
                ‎[14.07.21, 02:51:00] Bob: ‎<attached: 00000012-PHOTO.jpg>\nhttps://example.org/a: b\n";
    let store = store(read(chat));
    let events: Vec<_> = store.rows().map(|row| store.event(row)).collect();
    let senders: Vec<&str> = events
        .iter()
        .map(|event| event.actors.first().map_or("", |actor| &actor.name))
        .collect();
    assert_eq!(senders, ["", "Ann", "Bob"]);
    assert_eq!(events[1].text, "Shelling: near the bridge");
    assert!(
        events[2].text.ends_with("https://example.org/a: b"),
        "{}",
        events[2].text
    );
}

#[test]
fn whether_the_day_or_the_month_comes_first_the_whole_chat_tells() {
    let days = "5/7/2021, 19:02 - Ann: a\n13/7/2021, 19:05 - Bob: b\n";
    assert!(lines(read(days))[0].contains("2021-07-05"));
    let months = "7/5/21, 7:02 PM - Ann: a\n7/13/21, 7:05 PM - Bob: b\n";
    assert!(lines(read(months))[0].contains("2021-07-05"));
}

#[test]
fn logs_are_no_chats() {
    let log = "2021-07-13 19:02:05 - INFO: started\n2021-07-13 19:02:06 - INFO: stopped\n";
    let is_chat = |document: Document| document.report.format.to_string() == "a WhatsApp chat";
    assert!(!try_read(log).is_ok_and(is_chat));
}

#[test]
fn an_end_after_the_clocks_changed_is_at_its_own_hour() {
    // Midnight in London, on the clock of the start.
    let document = open(&file("cases/b11_dst_end.ics"));
    assert_eq!(
        lines(document),
        ["1 2024-10-01T00:00:00+01:00/2024-11-28T01:00:00+01:00 x"]
    );
    let night = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20211030T220000\n\
                 DTEND;TZID=Europe/Berlin:20211031T060000\nSUMMARY:watch\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\n\
                 DTSTART;TZID=Europe/Berlin:20211030T220000\nDURATION:P1D\nSUMMARY:day\nEND:VEVENT\nEND:VCALENDAR\n";
    assert_eq!(
        lines(read(night)),
        [
            "1 2021-10-30T22:00:00+02:00/2021-10-31T07:00:00+02:00 watch",
            "2 2021-10-30T22:00:00+02:00/2021-10-31T23:00:00+02:00 day"
        ]
    );
}

#[test]
fn a_moved_day_of_a_series_stands_once() {
    let series = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20210101\nRRULE:FREQ=DAILY;COUNT=3\n\
                  SUMMARY:day\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\nRECURRENCE-ID;TZID=Asia/Baghdad:20210102T000000\n\
                  DTSTART;VALUE=DATE:20210110\nSUMMARY:moved\nEND:VEVENT\nEND:VCALENDAR\n";
    let found = lines(read(series));
    assert_eq!(found, ["1 2021-01-01 day", "1 2021-01-03 day", "2 2021-01-10 moved"]);
}
