use std::io::{self, Write};

use chrono::{Datelike, NaiveDateTime, TimeDelta};
use dateline_event::{Bounds, Event, Precision, When, Zone};
use dateline_format::Known;
use dateline_format::columns::WHOLE_PROPERTY;
use icalendar::{Component, EventLike, EventStatus, Property};

use super::own::whole_with_fields;

/// Writes events as a calendar (RFC 5545). One that may have happened on several days takes all of them; an undated
/// one has no start, so that most calendars pass over it. One whose date is doubtful is tentative. Dateline reads the same
/// events from it, and what is `known` of their names.
pub fn write_ics(out: &mut dyn Write, events: impl Iterator<Item = Event>, known: &Known) -> io::Result<()> {
    // Without a method each event would need a start.
    out.write_all(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateline//Dateline//EN\r\nMETHOD:PUBLISH\r\n")?;
    for event in events {
        let text = component(&event, known).try_into_string().map_err(io::Error::other)?;
        out.write_all(text.as_bytes())?;
    }
    out.write_all(b"END:VCALENDAR\r\n")
}

fn component(event: &Event, known: &Known) -> icalendar::Event {
    let mut component = icalendar::Event::new();
    // The same events give the same bytes.
    component.add_property("DTSTAMP", "19700101T000000Z");
    component.uid(&plain(&event.id)).summary(&plain(&event.title));
    if !event.text.is_empty() {
        component.description(&plain(&event.text));
    }
    if !event.place.path.is_empty() {
        component.location(&plain(&event.place.to_line()));
    }
    if let (Some(latitude), Some(longitude)) = (event.place.latitude, event.place.longitude) {
        component.add_property("GEO", format!("{latitude};{longitude}"));
    }
    if let Some(when) = &event.when {
        add_time(&mut component, when);
        if when.is_doubtful() {
            component.status(EventStatus::Tentative);
        }
    }
    let mut whole = Property::new(WHOLE_PROPERTY, whole_with_fields(event, known));
    component.append_property(whole.add_parameter("VALUE", "TEXT").done());
    component
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
