//! ACLED (Armed Conflict Location and Event Data): CSV exports of every generation, from 25 upper-case columns to 35, or
//! some of their columns.
//!
//! - One row is one event on one day. `time_precision` 2 means "about that week": an unknown day from three days
//!   before the date to three days after it. 3 means "about that month": the calendar month of the date.
//! - ACLED does not say who began. Both sides and their associates are participants; civilians as the second side are
//!   the target.
//! - Fatalities are ACLED's own estimate from all sources together. So a claim of ACLED carries them, and each source
//!   has a claim without figures. Only the sources themselves are counted as sources.
//! - `tags` give the size of a crowd in words, which is a figure of the same claim unless it is “no report”.
//! - `timestamp` is when the row was last uploaded. It is not the time of the event.

use std::borrow::Cow;

use dateline_batch::finding::DateFault;
use dateline_event::{
    Amount, Bounds, Claim, Event, Figure, Moment, Participant, Place, PlacePrecision, Precision, Role, Source, calendar,
};

use super::EventSummary;
use super::dates::Reading;
use super::table::{DateColumn, Header, Notes, TableFormat, TableRow, distinct_neighbours, list, title};

/// Where ACLED's columns stand.
struct Acled {
    id: Option<usize>,
    date: Option<usize>,
    year: Option<usize>,
    time_precision: Option<usize>,
    kind: [Option<usize>; 2],
    /// Each side's actor and its associates.
    sides: [(Option<usize>, Option<usize>); 2],
    /// From the country to the location.
    place: [Option<usize>; 5],
    latitude: Option<usize>,
    longitude: Option<usize>,
    geo_precision: Option<usize>,
    sources: Option<usize>,
    notes: Option<usize>,
    fatalities: Option<usize>,
    tags: Option<usize>,
    /// The names of the actor columns, in the order of `sides`.
    side_names: [[String; 2]; 2],
}

pub(super) fn recognise(header: &Header) -> Option<Box<dyn TableFormat>> {
    header.has(&["event_date", "event_type"])?;
    // People keep some of the columns.
    let marks = [
        "event_id_cnty",
        "sub_event_type",
        "disorder_type",
        "inter1",
        "interaction",
        "assoc_actor_1",
        "ally_actor_1",
        "geo_precision",
        "geo_precis",
        "civilian_targeting",
        "source_scale",
    ];
    let is_whole = header.has(&["event_id_cnty", "actor1"]).is_some();
    if !is_whole && marks.iter().filter(|mark| header.find(&[mark]).is_some()).count() < 2 {
        return None;
    }
    let find = |names: &[&str]| header.find(names);
    let sides = [
        (find(&["actor1"]), find(&["assoc_actor_1", "ally_actor_1"])),
        (find(&["actor2"]), find(&["assoc_actor_2", "ally_actor_2"])),
    ];
    let name = |column: Option<usize>| {
        column
            .map(|column| header.name(column).into_owned())
            .unwrap_or_default()
    };
    Some(Box::new(Acled {
        id: find(&["event_id_cnty"]),
        date: find(&["event_date"]),
        year: find(&["year"]),
        time_precision: find(&["time_precision"]),
        kind: [find(&["event_type"]), find(&["sub_event_type"])],
        place: ["country", "admin1", "admin2", "admin3", "location"].map(|name| find(&[name])),
        latitude: find(&["latitude"]),
        longitude: find(&["longitude"]),
        geo_precision: find(&["geo_precision", "geo_precis"]),
        sources: find(&["source"]),
        notes: find(&["notes"]),
        fatalities: find(&["fatalities"]),
        tags: find(&["tags"]),
        side_names: sides.map(|(actor, associates)| [name(actor), name(associates)]),
        sides,
    }))
}

impl TableFormat for Acled {
    fn name(&self) -> &'static str {
        "ACLED"
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        self.date.into_iter().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn summary<'a>(&self, row: &TableRow<'a>, summary: &mut EventSummary<'a>, notes: &mut Notes<'_>) {
        if let Some(reading) = self.when(row, notes) {
            crate::tell::set_reading(summary, &reading);
        }
        self.coordinates(row, notes);
        summary.kind.extend(self.kind(row).map(Cow::Borrowed));
        self.actors(row, |role, name, _| summary.actors.push((role, Cow::Borrowed(name))));
        summary.place.extend(self.place(row).map(Cow::Borrowed));
        summary.sources.extend(self.sources(row).map(Cow::Borrowed));
        let has_estimate = row.number(self.fatalities, notes).is_some() || self.crowd(row).is_some();
        summary.set_asserted(has_estimate.then_some(false));
    }

    fn event(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Event {
        let kind: Vec<String> = self.kind(row).map(str::to_owned).collect();
        let path: Vec<String> = self.place(row).map(str::to_owned).collect();
        let sides = self.sides.each_ref().map(|(actor, _)| row.text(*actor));
        let (latitude, longitude) = self.coordinates(row, notes);
        let mut actors = Vec::new();
        self.actors(row, |role, name, from| {
            actors.push(Participant {
                from: from.to_owned(),
                ..Participant::new(name, role)
            });
        });
        Event {
            when: self.when(row, notes).map(|reading| reading.to_when(row.raw(self.date))),
            title: title(
                kind.last().map_or("", String::as_str),
                &sides,
                path.last().map_or("", String::as_str),
            ),
            kind,
            text: row.text(self.notes).to_owned(),
            actors,
            place: Place {
                path,
                latitude,
                longitude,
                precision: place_precision(row.text(self.geo_precision)),
                ..Place::default()
            },
            claims: self.claims(row, notes),
            ..Event::default()
        }
    }
}

impl Acled {
    fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let reading = row.needed_date(self.date, notes)?;
        let precision = row.text(self.time_precision);
        let reading = match precision {
            "2" => {
                let (first, last) = reading.start();
                let days = 3 * calendar::DAY;
                reading.widened(Bounds::window(first - days, last + days), Precision::Window)
            }
            "3" => match month_of(reading.bounds.earliest_start) {
                Some((first, last)) => reading.widened(Bounds::window(first, last), Precision::Month),
                None => reading,
            },
            "" | "1" => reading,
            code => {
                notes.add(self.time_precision, || DateFault::UnknownPrecision {
                    code: code.into(),
                });
                reading
            }
        };
        row.check_year(self.year, &reading, notes);
        Some(reading)
    }

    fn kind<'a>(&self, row: &TableRow<'a>) -> impl Iterator<Item = &'a str> {
        distinct_neighbours(self.kind.map(|column| row.text(column)).into_iter())
    }

    /// Calls `add` with each actor's role, name and column.
    fn actors<'a>(&self, row: &TableRow<'a>, mut add: impl FnMut(Role, &'a str, &str)) {
        for (index, ((actor, associates), [name, associates_name])) in
            self.sides.iter().zip(&self.side_names).enumerate()
        {
            let main = row.text(*actor);
            if !main.is_empty() {
                let is_target = index == 1 && main.starts_with("Civilians");
                add(if is_target { Role::Target } else { Role::Participant }, main, name);
            }
            for associate in list(row.text(*associates), ';') {
                add(Role::Participant, associate, associates_name);
            }
        }
    }

    /// Of an event that is known to a province only, ACLED names a town in it to stand for it: the path ends before that.
    fn place<'a>(&self, row: &TableRow<'a>) -> impl Iterator<Item = &'a str> {
        const COUNTRY_AND_PROVINCE: usize = 2;
        let is_coarse = place_precision(row.text(self.geo_precision)) == Some(PlacePrecision::Province);
        let has_province = || !row.text(self.place.get(1).copied().flatten()).is_empty();
        let known = if is_coarse && has_province() {
            COUNTRY_AND_PROVINCE
        } else {
            self.place.len()
        };
        distinct_neighbours(self.place.map(|column| row.text(column)).into_iter().take(known))
    }

    fn sources<'a>(&self, row: &TableRow<'a>) -> impl Iterator<Item = &'a str> {
        list(row.text(self.sources), ';')
    }

    fn coordinates(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> (Option<f64>, Option<f64>) {
        (
            row.degrees(self.latitude, 90.0, notes),
            row.degrees(self.longitude, 180.0, notes),
        )
    }

    /// How many took part in a demonstration, in the words of `tags`.
    fn crowd<'a>(&self, row: &TableRow<'a>) -> Option<&'a str> {
        let mut tags = list(row.text(self.tags), ';');
        let crowd = tags.find_map(|tag| tag.strip_prefix("crowd size="))?.trim();
        (crowd != "no report").then_some(crowd)
    }

    fn claims(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Vec<Claim> {
        let sources: Vec<&str> = self.sources(row).collect();
        let fatalities = row.number(self.fatalities, notes);
        let figures = [
            ("fatalities", fatalities.map(Amount::Exact)),
            (
                "crowd size",
                self.crowd(row).map(|crowd| Amount::Words(crowd.to_owned())),
            ),
        ];
        let figures = figures.into_iter().filter_map(|(what, amount)| {
            Some(Figure {
                what: what.to_owned(),
                amount: amount?,
            })
        });
        let figures: Vec<Figure> = figures.collect();
        let own = (!figures.is_empty()).then(|| Claim {
            source: Source {
                outlet: "ACLED".to_owned(),
                citing: sources.iter().map(|&source| source.to_owned()).collect(),
                ..Source::default()
            },
            figures,
            words: "ACLED's own estimate from all its sources together".to_owned(),
            sums_up: true,
            ..Claim::default()
        });
        let sources = sources.into_iter().map(|source| Claim {
            source: Source {
                outlet: source.to_owned(),
                ..Source::default()
            },
            ..Claim::default()
        });
        own.into_iter().chain(sources).collect()
    }
}

fn month_of(time: Moment) -> Option<(Moment, Moment)> {
    use chrono::Datelike;
    let civil = time.civil()?;
    calendar::month(civil.year(), civil.month())
}

fn place_precision(code: &str) -> Option<PlacePrecision> {
    match code {
        "1" => Some(PlacePrecision::Exact),
        "2" => Some(PlacePrecision::Near),
        "3" => Some(PlacePrecision::Province),
        "" => None,
        _ => Some(PlacePrecision::Unknown),
    }
}
