use std::io::{self, Write};

use chrono::{Datelike, NaiveDateTime, TimeDelta};
use dateline_event::{Event, Moment, Precision, When, Zone, words};
use dateline_format::Known;
use dateline_format::columns::WHOLE_PROPERTY;
use icalendar::{Component, EventStatus, Property};

use super::own::whole_with_fields;

/// The last line of an event.
const END: &str = "END:VEVENT\r\n";
/// The most bytes that a line may have without its end.
const MAX_LINE: usize = 75;

/// Writes events as a calendar (RFC 5545). One that may have happened on several days takes all of them, and one of which
/// only the start or the end is known all that these may be; an undated one has no start, so that most calendars pass over
/// it. What is not surely so is tentative, and its description begins with its date in words. Dateline reads the same events
/// from it, and what is `known` of their names.
pub fn write_ics(out: &mut dyn Write, events: impl Iterator<Item = Event>, known: &Known) -> io::Result<()> {
    // Without a method each event would need a start.
    out.write_all(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateline//Dateline//EN\r\nMETHOD:PUBLISH\r\n")?;
    for event in events {
        let text = component(&event).try_into_string().map_err(io::Error::other)?;
        // The crate folds a line in time that grows with the square of its length.
        let head = text.strip_suffix(END).unwrap_or(&text);
        out.write_all(head.as_bytes())?;
        for (name, text) in texts(&event, known) {
            write_folded(out, &format!("{name}:{}", escaped(&text)))?;
        }
        out.write_all(END.as_bytes())?;
    }
    out.write_all(b"END:VCALENDAR\r\n")
}

fn component(event: &Event) -> icalendar::Event {
    let mut component = icalendar::Event::new();
    // The same events give the same bytes.
    component.add_property("DTSTAMP", "19700101T000000Z");
    component.uid(&plain(&event.id));
    if let (Some(latitude), Some(longitude)) = (event.place.latitude, event.place.longitude) {
        component.add_property("GEO", format!("{latitude};{longitude}"));
    }
    if let Some(when) = &event.when {
        add_time(&mut component, when);
        if !is_sure(when) {
            component.status(EventStatus::Tentative);
        }
    }
    component
}

/// The properties that may be long, with their names.
fn texts(event: &Event, known: &Known) -> impl Iterator<Item = (String, String)> {
    let texts = [
        ("SUMMARY".to_owned(), Some(plain(&event.title))),
        ("DESCRIPTION".to_owned(), description(event)),
        (
            "LOCATION".to_owned(),
            (!event.place.path.is_empty()).then(|| plain(&event.place.to_line())),
        ),
        (
            format!("{WHOLE_PROPERTY};VALUE=TEXT"),
            Some(whole_with_fields(event, known)),
        ),
    ];
    texts.into_iter().filter_map(|(name, text)| Some((name, text?)))
}

/// Its text, below the words for a date that the start and end cannot tell.
fn description(event: &Event) -> Option<String> {
    let date = event.when.as_ref().filter(|when| !is_sure(when));
    let date = date.map(words::describe_when);
    let text = Some(plain(&event.text)).filter(|text| !text.is_empty());
    let parts: Vec<String> = date.into_iter().chain(text).collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// Whether it began on a sure day and ended on a sure day.
fn is_sure(when: &When) -> bool {
    let bounds = &when.bounds;
    let day = |time: Moment| time.civil().map(|civil| civil.date()).filter(|_| !time.is_open());
    let is_one = |first: Moment, last: Moment| day(first).is_some() && day(first) == day(last);
    !when.is_doubtful()
        && is_one(bounds.earliest_start, bounds.latest_start)
        && is_one(bounds.earliest_end, bounds.latest_end)
}

/// A text as RFC 5545 (3.3.11) writes it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line in pieces of at most 75 bytes, of which all but the first begin with a space (RFC 5545, 3.1).
fn write_folded(out: &mut dyn Write, mut line: &str) -> io::Result<()> {
    let mut room = MAX_LINE;
    while line.len() > room {
        let (piece, rest) = line.split_at(line.floor_char_boundary(room));
        out.write_all(piece.as_bytes())?;
        out.write_all(b"\r\n ")?;
        line = rest;
        room = MAX_LINE - 1;
    }
    out.write_all(line.as_bytes())?;
    out.write_all(b"\r\n")
}

/// From the first moment that is known of the event to the last.
fn add_time(component: &mut icalendar::Event, when: &When) {
    let known = || when.bounds.known();
    let (Some(first), Some(last)) = (known().min(), known().max()) else {
        return;
    };
    let is_day = when.precision <= Precision::Day;
    // The end of what is given in days is the day after.
    let end = |last: NaiveDateTime| if is_day { last + TimeDelta::days(1) } else { last };
    for (name, time) in [("DTSTART", first.civil()), ("DTEND", last.civil().map(end))] {
        let Some(civil) = time.filter(|civil| (1..=9999).contains(&civil.year())) else {
            continue;
        };
        let mut property = Property::new(name, written(civil, is_day, when.zone));
        if is_day {
            property.add_parameter("VALUE", "DATE");
        }
        component.append_property(property);
    }
}

fn written(civil: NaiveDateTime, is_day: bool, zone: Zone) -> String {
    let (civil, form) = match zone {
        _ if is_day => (civil, "%Y%m%d"),
        Zone::Offset(minutes) => (civil - TimeDelta::minutes(minutes.into()), "%Y%m%dT%H%M%SZ"),
        Zone::Calendar | Zone::Unknown => (civil, "%Y%m%dT%H%M%S"),
    };
    civil.format(form).to_string()
}

/// Without characters that would break the lines of a calendar.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .map(|c| if c.is_control() && c != '\n' { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that tell when an event is, and how surely.
    fn lines(edtf: &str) -> Vec<String> {
        let event = Event {
            when: Some(edtf.parse().unwrap()),
            text: "Words".to_owned(),
            ..Event::default()
        };
        let mut out = Vec::new();
        write_ics(&mut out, std::iter::once(event), &Known::default()).unwrap();
        let text = String::from_utf8(out).unwrap();
        let tells = |line: &&str| {
            ["DTSTART", "DTEND", "STATUS", "DESCRIPTION"]
                .iter()
                .any(|name| line.starts_with(name))
        };
        let mut lines: Vec<String> = text.split("\r\n").filter(tells).map(str::to_owned).collect();
        lines.sort();
        lines
    }

    #[track_caller]
    fn check(edtf: &str, start: &str, end: &str, words: Option<&str>) {
        let description = words.map_or("Words".to_owned(), |words| format!("{words}\\n\\nWords"));
        let mut expected = vec![
            format!("DESCRIPTION:{description}"),
            format!("DTEND{end}"),
            format!("DTSTART{start}"),
        ];
        expected.extend(words.map(|_| "STATUS:TENTATIVE".to_owned()));
        assert_eq!(lines(edtf), expected, "{edtf}");
    }

    #[test]
    fn what_is_sure_stands_as_it_is() {
        check("2021-05-05", ";VALUE=DATE:20210505", ";VALUE=DATE:20210506", None);
        check(
            "2014-06-10/2014-06-29",
            ";VALUE=DATE:20140610",
            ";VALUE=DATE:20140630",
            None,
        );
        check("2021-07-07T12:33", ":20210707T123300", ":20210707T123359", None);
        check("2021-07-07T12:33+03:00", ":20210707T093300Z", ":20210707T093359Z", None);
    }

    #[test]
    fn what_is_not_sure_is_tentative_and_says_why() {
        let day = |day: &str| format!(";VALUE=DATE:{day}");
        let check = |edtf: &str, start: &str, end: &str, words: &str| check(edtf, &day(start), &day(end), Some(words));
        check("2014/..", "20140101", "20150101", "since 2014");
        check("../2017", "20170101", "20180101", "until 2017");
        check("[..2021-12-05]", "20211205", "20211206", "5 Dec 2021 or earlier");
        check("[2021-12-05..]", "20211205", "20211206", "5 Dec 2021 or later");
        check(
            "[2021-08-11..2021-08-20]",
            "20210811",
            "20210821",
            "between 11 and 20 Aug 2021",
        );
        check("2021-05", "20210501", "20210601", "May 2021");
        check("2021-05-05~", "20210505", "20210506", "about 5 May 2021");
        check(
            "2014-03-01/2017-07-01?",
            "20140301",
            "20170702",
            "1 Mar 2014 – 1 Jul 2017 (end uncertain)",
        );
    }
}
