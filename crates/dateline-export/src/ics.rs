use std::io::{self, Write};

use chrono::{Datelike, NaiveDateTime, TimeDelta};
use dateline_event::{Bounds, Event, Precision, When, Zone};
use dateline_format::Known;
use dateline_format::columns::WHOLE_PROPERTY;
use icalendar::{Component, EventStatus, Property};

use super::own::whole_with_fields;

/// The last line of an event.
const END: &str = "END:VEVENT\r\n";
/// The most bytes that a line may have without its end.
const MAX_LINE: usize = 75;

/// Writes events as a calendar (RFC 5545). One that may have happened on several days takes all of them; an undated
/// one has no start, so that most calendars pass over it. One whose date is doubtful is tentative. Dateline reads the same
/// events from it, and what is `known` of their names.
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
        if when.is_doubtful() {
            component.status(EventStatus::Tentative);
        }
    }
    component
}

/// The properties that may be long, with their names.
fn texts(event: &Event, known: &Known) -> impl Iterator<Item = (String, String)> {
    let texts = [
        ("SUMMARY".to_owned(), Some(plain(&event.title))),
        (
            "DESCRIPTION".to_owned(),
            (!event.text.is_empty()).then(|| plain(&event.text)),
        ),
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

/// The stretch of time that the event possibly touches, as far as it is known.
fn add_time(component: &mut icalendar::Event, when: &When) {
    let Bounds {
        earliest_start,
        latest_end,
        ..
    } = when.bounds;
    let is_day = when.precision <= Precision::Day;
    // The end of a day, and so of all that is given in days, is exclusive in calendars.
    let end = if is_day {
        latest_end.saturating_add(dateline_event::TimeDelta::MICROSECOND)
    } else {
        latest_end
    };
    for (name, time) in [("DTSTART", earliest_start), ("DTEND", end)] {
        let civil = time
            .civil()
            .filter(|_| time != earliest_start || !when.bounds.is_open_start());
        let Some(civil) = civil.filter(|civil| (1..=9999).contains(&civil.year())) else {
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
