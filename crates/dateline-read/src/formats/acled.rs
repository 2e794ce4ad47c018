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

use dateline_batch::finding::DateFault;
use dateline_batch::format::Schema;
use dateline_dates::Reading;
use dateline_event::{Amount, Bounds, Figure, Moment, PlacePrecision, Precision, Role, Stance, TimeRange, calendar};

use super::position::Position;
use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, list, title};

/// Where ACLED's columns stand.
pub(super) struct Acled {
    id: Option<usize>,
    date: Option<usize>,
    year: Option<usize>,
    time_precision: Option<usize>,
    kind: [Option<usize>; 2],
    /// Each side's actor and its associates.
    sides: [(Option<usize>, Option<usize>); 2],
    /// From the country to the location.
    place: [Option<usize>; 5],
    position: Position,
    geo_precision: Option<usize>,
    sources: Option<usize>,
    notes: Option<usize>,
    fatalities: Option<usize>,
    tags: Option<usize>,
    /// The names of the actor columns, in the order of `sides`.
    side_names: [[String; 2]; 2],
}

impl TableFormat for Acled {
    fn recognise(header: &Header) -> Option<Self> {
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
        Some(Self {
            id: find(&["event_id_cnty"]),
            date: find(&["event_date"]),
            year: find(&["year"]),
            time_precision: find(&["time_precision"]),
            kind: [find(&["event_type"]), find(&["sub_event_type"])],
            place: ["country", "admin1", "admin2", "admin3", "location"].map(|name| find(&[name])),
            position: Position::find(header, &["latitude"], &["longitude"]),
            geo_precision: find(&["geo_precision", "geo_precis"]),
            sources: find(&["source"]),
            notes: find(&["notes"]),
            fatalities: find(&["fatalities"]),
            tags: find(&["tags"]),
            side_names: sides.map(|(actor, associates)| [header.name_of(actor), header.name_of(associates)]),
            sides,
        })
    }

    fn schema(&self) -> Schema {
        Schema::Acled
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        self.date.into_iter().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        sink.when(self.when(row, notes), || row.raw(self.date).to_owned());
        let degrees = self.position.read(row, notes);
        for column in self.kind {
            sink.kind(row.text(column));
        }
        self.actors(row, sink);
        self.place(row, sink);
        self.claims(row, sink, notes);
        sink.rest(|event| {
            let sides = self.sides.each_ref().map(|(actor, _)| row.text(*actor));
            let last = |path: &[String]| path.last().cloned().unwrap_or_default();
            event.title = title(&last(&event.kind), &sides, &last(&event.place.path));
            row.text(self.notes).clone_into(&mut event.text);
            degrees.put(&mut event.place);
            event.place.precision = place_precision(row.text(self.geo_precision));
        });
    }
}

impl Acled {
    fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let reading = row.needed_date(self.date, notes)?;
        let precision = row.text(self.time_precision);
        let reading = match precision {
            "2" => {
                let day = reading.start();
                let days = 3 * calendar::DAY;
                reading.widened(
                    Bounds::window(TimeRange::new(day.first - days, day.last + days)),
                    Precision::Window,
                )
            }
            "3" => match month_of(reading.bounds.earliest_start) {
                Some(month) => reading.widened(Bounds::window(month), Precision::Month),
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

    fn actors<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>) {
        for (index, ((actor, associates), [name, associates_name])) in
            self.sides.iter().zip(&self.side_names).enumerate()
        {
            let main = row.text(*actor);
            let is_target = index == 1 && main.starts_with("Civilians");
            sink.actor(if is_target { Role::Target } else { Role::Participant }, main, name);
            for associate in list(row.text(*associates), ';') {
                sink.actor(Role::Participant, associate, associates_name);
            }
        }
    }

    /// Of an event that is known to a province only, ACLED names a town in it to stand for it: the path ends before that.
    fn place<'a>(&self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>) {
        let names = self.place.map(|column| row.text(column));
        let is_coarse = place_precision(row.text(self.geo_precision)) == Some(PlacePrecision::Province);
        let known = match names {
            [country, province, ..] if is_coarse && !province.is_empty() => &[country, province][..],
            _ => &names,
        };
        for name in known {
            sink.place(name);
        }
    }

    fn sources<'a>(&self, row: &TableRow<'a>) -> impl Iterator<Item = &'a str> {
        list(row.text(self.sources), ';')
    }

    /// How many took part in a demonstration, in the words of `tags`.
    fn crowd<'a>(&self, row: &TableRow<'a>) -> Option<&'a str> {
        let mut tags = list(row.text(self.tags), ';');
        let crowd = tags.find_map(|tag| tag.strip_prefix("crowd size="))?.trim();
        (crowd != "no report").then_some(crowd)
    }

    fn claims<'a>(&self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let fatalities = row.number(self.fatalities, notes);
        let crowd = self.crowd(row);
        if fatalities.is_some() || crowd.is_some() {
            let figure = fatalities.map(|number| ("fatalities", Amount::Exact(number)));
            sink.claim_with_figures(By::Summary("ACLED"), Stance::Asserts, figure, |claim| {
                claim.figures.extend(crowd.map(|crowd| Figure {
                    what: "crowd size".to_owned(),
                    amount: Amount::Words(crowd.to_owned()),
                }));
                claim.source.citing = self.sources(row).map(str::to_owned).collect();
                "ACLED's own estimate from all its sources together".clone_into(&mut claim.words);
            });
        }
        for source in self.sources(row) {
            sink.claim(By::Source(source), Stance::Asserts, |_| ());
        }
    }
}

fn month_of(time: Moment) -> Option<TimeRange> {
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
