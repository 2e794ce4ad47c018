use chrono::{DateTime, TimeDelta, Utc};
use rustc_hash::FxHashSet;

use super::component::{Components, Vevent};
use super::line::Line;
use super::moment::{Moment, duration};
use super::repeats::{MOST, Rules};
use crate::read::containers::Fields;

/// Times of repeated events that have an event of their own in the calendar: an id and the time that it replaces.
pub(super) struct Overrides(FxHashSet<(String, DateTime<Utc>)>);

impl Overrides {
    pub fn of(components: &Components) -> Self {
        let key = |event: &Vevent| {
            let line = event.find("RECURRENCE-ID")?;
            let moment = Moment::read(line, &line.value, components, &mut |_| {})?;
            Some((event.find("UID")?.text(), moment.instant()))
        };
        Self(components.events.iter().filter_map(key).collect())
    }
}

/// Takes a column and what is odd in it.
pub(super) type Note<'n> = &'n mut dyn FnMut(&str, String);

/// Adds a row for each time at which an event happens.
pub(super) fn rows(
    event: &Vevent,
    components: &Components,
    overrides: &Overrides,
    rows: &mut Vec<Fields>,
    note: Note<'_>,
) {
    for line in &event.unreadable {
        note("", format!("“{line}” is no property of an event"));
    }
    let fields = fields(event, note);
    let mut read = |name: &str, column: &str| {
        let line = event.find(name)?;
        // An end's zone is that of the start.
        let moment = Moment::read(line, &line.value, components, &mut |reason| {
            if column == "start" {
                note(column, reason);
            }
        });
        if moment.is_none() && !line.value.trim().is_empty() {
            note(column, format!("no readable date in “{}”", line.value));
        }
        Some((line, moment))
    };
    let start = read("DTSTART", "start");
    let end = read("DTEND", "end");
    let Some(Some(moment)) = start.map(|(_, moment)| moment) else {
        let mut fields = fields;
        // What cannot be read as a date is kept, and the row has no date.
        fields.put("start", start.map_or("", |(line, _)| &*line.value));
        rows.push(fields);
        return;
    };
    let length = match end.and_then(|(_, end)| end) {
        Some(end) => end.instant() - moment.instant(),
        None => event
            .find("DURATION")
            .and_then(|line| duration(&line.value))
            .unwrap_or_default(),
    };
    if length < TimeDelta::zero() {
        note(
            "end",
            "the end lies before the start; only the start is used".to_owned(),
        );
    }
    let times = times(event, moment, components, note);
    let is_repeated = times.len() > 1;
    let id = fields.get("id").to_owned();
    let is_override = event.find("RECURRENCE-ID").is_some();
    for (start, own_length) in times {
        if !is_override && is_repeated && overrides.0.contains(&(id.clone(), start.instant())) {
            continue;
        }
        let mut row = Fields::default();
        if is_repeated || is_override {
            row.put("id", format!("{id}/{}", start.text()));
        }
        row.put("start", start.text());
        row.put("end", end_text(start, own_length.unwrap_or(length)));
        row.append_new(&fields);
        rows.push(row);
    }
}

/// The last day of what lasts whole days, else the moment of the end; "" if it lasts no time.
fn end_text(start: Moment, length: TimeDelta) -> String {
    let length = if start.is_day() {
        length - TimeDelta::days(1)
    } else {
        length
    };
    if length <= TimeDelta::zero() {
        return String::new();
    }
    start.plus(length).text()
}

/// When the event happens, and how long if that differs.
fn times(event: &Vevent, start: Moment, components: &Components, note: Note<'_>) -> Vec<(Moment, Option<TimeDelta>)> {
    let mut lengths = Vec::new();
    let mut list = |name: &str| {
        let mut moments = Vec::new();
        for line in event.all(name) {
            for value in line.value.split(',') {
                let (value, end) = value
                    .split_once('/')
                    .map_or((value, None), |(value, end)| (value, Some(end)));
                let Some(moment) = Moment::read(line, value, components, &mut |reason| note(name, reason)) else {
                    note(name, format!("no readable date in “{value}”"));
                    continue;
                };
                if let Some(length) = end.and_then(|end| period(moment, end, line, components)) {
                    lengths.push((moment.instant(), length));
                }
                moments.push(moment);
            }
        }
        moments
    };
    let rules = Rules {
        start,
        also: list("RDATE"),
        except: list("EXDATE"),
        rrules: event.all("RRULE").map(|line| line.value.clone()).collect(),
    };
    if rules.rrules.is_empty() && rules.also.is_empty() {
        return vec![(start, None)];
    }
    match rules.times() {
        Ok(times) => {
            if times.is_cut {
                note(
                    "rrule",
                    format!("it repeats without end or very often: the first {MOST} times are shown at most"),
                );
            }
            let length = |start: &Moment| lengths.iter().find(|(known, _)| *known == start.instant());
            let with_length = |start: Moment| (start, length(&start).map(|(_, length)| *length));
            times.starts.into_iter().map(with_length).collect()
        }
        Err(reason) => {
            note(
                "rrule",
                format!("its repeats cannot be told, and only its first time is shown: {reason}"),
            );
            vec![(start, None)]
        }
    }
}

fn period(start: Moment, end: &str, line: &Line, components: &Components) -> Option<TimeDelta> {
    duration(end).or_else(|| {
        let end = Moment::read(line, end, components, &mut |_| {})?;
        Some(end.instant() - start.instant())
    })
}

/// All but the times.
fn fields(event: &Vevent, note: Note<'_>) -> Fields {
    let mut fields = Fields::default();
    for line in &event.lines {
        match line.name.as_str() {
            "DTSTART" | "DTEND" => {}
            "UID" => fields.put("id", line.text()),
            "SUMMARY" => fields.put("title", line.text()),
            "DESCRIPTION" => fields.put("description", line.text()),
            "LOCATION" => fields.put("location", line.text()),
            "CATEGORIES" => fields.put("category", line.texts().join("; ")),
            "URL" => fields.put("url", &*line.value),
            "GEO" => match line.value.split_once([';', ',']) {
                Some((latitude, longitude)) => {
                    fields.put("latitude", latitude.trim());
                    fields.put("longitude", longitude.trim());
                }
                None => note("geo", format!("“{}” is no pair of coordinates", line.value)),
            },
            "ORGANIZER" => fields.put("organizer", person(line)),
            "ATTENDEE" => fields.put("attendees", person(line)),
            name => fields.put(&name.to_ascii_lowercase(), line.text()),
        }
    }
    if !event.unreadable.is_empty() {
        fields.put("unreadable lines", event.unreadable.join("\n"));
    }
    fields
}

/// A name, and the address if there is one.
fn person(line: &Line) -> String {
    let address = line.value.trim();
    let address = address
        .strip_prefix("mailto:")
        .or_else(|| address.strip_prefix("MAILTO:"))
        .unwrap_or(address);
    match line.param("CN") {
        Some(name) if !address.is_empty() && name != address => format!("{name} <{address}>"),
        Some(name) => name.to_owned(),
        None => address.to_owned(),
    }
}
