//! Any table that no other format takes: what its columns mean is guessed from their names and contents, and every
//! guess stands in the report.
//!
//! - A start and an end make something that lasted; an end without a start has an open start.
//! - Lists of actors and sources are split at semicolons and vertical bars, never at commas.

mod column;
mod guess;
mod part;
mod place;
mod sources;
mod when;
mod words;

use std::borrow::Cow;

use super::Brief;
use super::table::{DateColumn, Header, Notes, TableFormat, TableRow, shortened, title};
use crate::event::{Event, Participant, Place, Role};
pub(super) use guess::guess;
use part::Part;

/// Where the parts of an event stand, as far as they were found.
#[derive(Debug, Default)]
struct Generic {
    id: Option<usize>,
    date: Option<DateColumn>,
    /// Looked at where `date` is blank.
    other_date: Option<DateColumn>,
    end: Option<DateColumn>,
    clock: Option<usize>,
    /// Year, month and day in columns of their own.
    calendar: [Option<usize>; 3],
    kind: [Option<usize>; 2],
    /// With the column's name.
    actors: Vec<(usize, Role, String)>,
    /// From the country to the location.
    place: Vec<usize>,
    /// Those of them that hold codes of two letters.
    codes: Vec<usize>,
    latitude: Option<usize>,
    longitude: Option<usize>,
    /// Latitude and longitude in one cell.
    coordinates: Option<usize>,
    title: Option<usize>,
    text: Option<usize>,
    source: Option<usize>,
    link: Option<usize>,
    decisions: Vec<String>,
}

impl TableFormat for Generic {
    fn name(&self) -> &'static str {
        "Table"
    }

    fn name_in(&self, container: &str) -> String {
        format!("{container} table")
    }

    fn decisions(&self, _header: &Header) -> Vec<String> {
        self.decisions.clone()
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        [self.date, self.other_date, self.end].into_iter().flatten().collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn has_dates(&self) -> bool {
        self.date.is_some() || self.end.is_some() || self.calendar[0].is_some()
    }

    fn brief<'a>(&self, row: &TableRow<'a>, brief: &mut Brief<'a>, notes: &mut Notes<'_>) {
        if let Some(reading) = self.when(row, notes) {
            brief.set_reading(&reading);
        }
        self.position(row, notes);
        brief.kind.extend(self.kind(row).map(Cow::Borrowed));
        brief
            .actors
            .extend(self.actors(row).map(|(role, name, _)| (role, Cow::Borrowed(name))));
        brief.place.extend(self.path(row).map(Cow::Borrowed));
        self.for_each_source(row, |outlet, _| brief.sources.push(Cow::Borrowed(outlet)));
        brief.set_asserted(None);
    }

    fn event(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Event {
        let path: Vec<String> = self.path(row).map(str::to_owned).collect();
        let kind: Vec<String> = self.kind(row).map(str::to_owned).collect();
        let (latitude, longitude) = self.position(row, notes);
        Event {
            when: self.when(row, notes).map(|reading| reading.to_when(&self.words(row))),
            title: self.title(row, &kind, &path),
            kind,
            text: row.text(self.text).to_owned(),
            actors: self
                .actors(row)
                .map(|(role, name, from)| Participant::from_column(name, role, from))
                .collect(),
            place: Place {
                path,
                latitude,
                longitude,
                ..Place::default()
            },
            claims: self.claims(row),
            ..Event::default()
        }
    }
}

impl Generic {
    fn kind<'a>(&self, row: &TableRow<'a>) -> impl Iterator<Item = &'a str> {
        let [kind, sub_kind] = self.kind.map(|column| row.text(column));
        let sub_kind = if sub_kind == kind { "" } else { sub_kind };
        [kind, sub_kind].into_iter().filter(|name| !name.is_empty())
    }

    fn actors<'a>(&self, row: &TableRow<'a>) -> impl Iterator<Item = (Role, &'a str, &str)> {
        self.actors.iter().flat_map(move |(column, role, from)| {
            members(row.text(Some(*column))).map(move |name| (*role, name, from.as_str()))
        })
    }

    /// The title as the file has it, else made of what is known.
    fn title(&self, row: &TableRow<'_>, kind: &[String], path: &[String]) -> String {
        let own = row.text(self.title);
        if !own.is_empty() {
            return own.to_owned();
        }
        let actors: Vec<&str> = self.actors(row).take(2).map(|(_, name, _)| name).collect();
        let text = row.text(self.text);
        if kind.is_empty() && actors.is_empty() && !text.is_empty() {
            return shortened(text.lines().next().unwrap_or(text));
        }
        title(
            kind.last().map_or("", String::as_str),
            &actors,
            path.last().map_or("", String::as_str),
        )
    }
}

/// The members of a list.
fn members(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '|'])
        .map(str::trim)
        .filter(|name| !super::table::is_blank(name))
}
