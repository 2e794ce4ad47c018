//! Any table, read by a [`Mapping`]: one that was given, or a guess from the names and contents of its columns.
//!
//! - A start and an end make something that lasted; an end without a start has an open start.
//! - Lists of actors and sources are split where the mapping says: at semicolons, vertical bars and ends of lines, never at
//!   commas, if it says nothing.
//! - Figures belong to the row's source if it has one only, else to a claim of the table itself.

mod act_words;
mod answer;
mod by_whom;
mod claimed;
mod column;
mod column_decisions;
mod count_words;
mod countries;
mod counts;
mod dates;
mod doubt;
mod figures;
mod guess;
mod languages;
mod list_literal;
mod meanings;
mod members;
mod name;
mod named;
mod named_bodies;
mod period;
mod person;
mod place;
mod rank;
mod roles;
mod samples;
mod sources;
mod tags;
mod when;
mod word_list;
mod words;

pub(crate) use named::{counts_events, mean_alike, names_column, names_figure, tells_where_or_who};

use dateline_batch::Decision;
use dateline_batch::decision::Period;
use dateline_batch::format::Schema;
use dateline_batch::{ColumnMapping, Guess, Mapping, MappingError, Part, TimeZoneChoice};
use dateline_event::{Event, Role};

use rustc_hash::FxHashMap;

use crate::far_places::lie_around_origin;
use crate::html;
use crate::number::NumberColumn;
use crate::table::{
    AnyFormat, ColumnReader, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, is_placeholder, shortened,
};
use claimed::Claimed;
use column::Column;
use doubt::DateDoubt;
use figures::FigureColumns;
use members::Members;
use place::PositionColumns;
use samples::Samples;

/// Where the parts of an event stand, as far as they are known.
#[derive(Debug, Default)]
pub(super) struct ByColumns {
    id: Option<usize>,
    date: Option<DateColumn>,
    /// What its days stand for, if each is the first of a longer time.
    period: Option<Period>,
    /// Looked at where `date` is blank.
    other_date: Option<DateColumn>,
    end: Option<DateColumn>,
    clock: Option<usize>,
    /// Of a column of hours, those of the minutes and seconds.
    minutes_and_seconds: Vec<usize>,
    /// In which era or calendar date and end are counted.
    era: Option<usize>,
    /// The zone of clock times that say none.
    zone_column: Option<usize>,
    /// How sure the date and the end are.
    date_doubt: Option<(usize, DateDoubt)>,
    end_doubt: Option<(usize, DateDoubt)>,
    /// Year, month and day in columns of their own, and those of the end.
    year: Option<DateColumn>,
    month_and_day: [Option<usize>; 2],
    end_year: Option<DateColumn>,
    end_month_and_day: [Option<usize>; 2],
    /// Of clock times that say none, in no column either.
    zone: Option<TimeZoneChoice>,
    kind: [Option<usize>; 2],
    actors: Vec<Actors>,
    /// From the country to the location.
    place: Vec<usize>,
    country: Option<usize>,
    /// Those of them that hold codes of two letters.
    codes: Vec<usize>,
    latitude: Option<usize>,
    longitude: Option<usize>,
    /// Latitude and longitude in one cell.
    coordinates: Option<usize>,
    /// Whether its positions lie around latitude 0 and longitude 0, which else only stand for none.
    is_around_origin: bool,
    title: Option<usize>,
    text: Option<usize>,
    /// With how the members of a list are parted.
    sources: Vec<(usize, Members)>,
    links: Vec<usize>,
    figures: Vec<FigureColumns>,
    /// How their columns are read.
    numbers: Vec<NumberColumn>,
}

/// Reads any table by its columns.
pub(super) struct Reader;

impl ColumnReader for Reader {
    fn guess(&self, header: &Header, samples: &[Vec<String>], tags: &[String]) -> (Vec<ColumnMapping>, Vec<Guess>) {
        guess::guess(header, samples, tags)
    }

    fn mapped(
        &self,
        header: &Header,
        samples: &[Vec<String>],
        mapping: &Mapping,
    ) -> Result<Box<dyn AnyFormat>, MappingError> {
        Ok(Box::new(ByColumns::new(header, samples, mapping)?))
    }
}

/// A column of actors.
#[derive(Debug)]
struct Actors {
    column: usize,
    role: Role,
    /// The column that says the role of each.
    roles: Option<usize>,
    /// The columns of the further parts of one name.
    followed_by: Vec<usize>,
    /// The column's name.
    name: String,
    members: Members,
}

impl Actors {
    /// A name whose parts stand in columns of their own; "" where all are blank.
    fn whole_name(&self, row: &TableRow<'_>) -> String {
        let columns = std::iter::once(self.column).chain(self.followed_by.iter().copied());
        let parts = columns
            .map(|column| row.text(Some(column)))
            .filter(|part| !is_placeholder(part));
        parts.fold(String::new(), |mut whole, part| {
            let is_set_solid = name::is_han(&whole) && name::is_han(part);
            if !whole.is_empty() && !is_set_solid {
                whole.push(' ');
            }
            whole.push_str(part);
            whole
        })
    }
}

impl TableFormat for ByColumns {
    fn doubt_needs_event(&self) -> bool {
        // Who is blamed may be another than who claims it.
        let told = [Role::ClaimedBy, Role::AttributedTo, Role::DeniedBy];
        self.actors.iter().any(|actors| told.contains(&actors.role))
    }

    /// No header is its own: it is made by a mapping.
    fn recognise(_: &Header) -> Option<Self> {
        None
    }

    fn schema(&self) -> Schema {
        Schema::Table
    }

    fn decisions(&self, header: &Header) -> Vec<Decision> {
        let decisions = self.column_decisions(header).into_iter();
        decisions.map(Decision::from).collect()
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        let columns = [self.date, self.other_date, self.end, self.year, self.end_year];
        columns.into_iter().flatten().collect()
    }

    fn number_columns(&self) -> Vec<NumberColumn> {
        self.numbers.clone()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn has_dates(&self) -> bool {
        !TableFormat::date_columns(self).is_empty()
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let when = self.when(row, notes);
        sink.when(when, || self.words(row));
        let (latitude, longitude) = self.position(row, notes);
        for column in self.kind {
            let kind = first_member(row.text(column));
            if !is_placeholder(kind) {
                sink.kind(kind);
            }
        }
        for actors in &self.actors {
            let text = row.text(Some(actors.column));
            if !actors.followed_by.is_empty() {
                sink.actor(actors.role, actors.whole_name(row), &actors.name);
                continue;
            }
            if actors.roles.is_some() {
                for (name, role) in roles::with_roles(text, row.text(actors.roles), actors.role) {
                    sink.actor(role, name, &actors.name);
                }
                continue;
            }
            for name in actors.members.of(text) {
                match Claimed::of(name) {
                    Claimed::No if actors.role == Role::ClaimedBy => {}
                    Claimed::Yes if actors.role == Role::ClaimedBy => Claimed::tell(sink),
                    _ => sink.actor(actors.role, name, &actors.name),
                }
            }
        }
        self.path(row, sink);
        self.claims(row, sink, notes);
        sink.rest(|event| {
            event.text = html::to_text(row.text(self.text)).into_owned();
            event.title = self.title(row, event);
            (event.place.latitude, event.place.longitude) = (latitude, longitude);
        });
    }
}

impl ByColumns {
    /// The reader that a mapping describes; the first rows tell in which columns of dates numbers are epochs.
    ///
    /// # Errors
    /// If the mapping does not fit the header.
    pub fn new(header: &Header, samples: &[Vec<String>], mapping: &Mapping) -> Result<Self, MappingError> {
        let mut generic = Self {
            zone: mapping.zone,
            ..Self::default()
        };
        let (mut places, mut figures) = (Vec::new(), FxHashMap::default());
        let table = Samples::new(header, samples);
        for (column, mapped) in mapping.fit(header.names())?.into_iter().enumerate() {
            if let Some(mapped) = mapped {
                if mapped.part == Part::Figure {
                    FigureColumns::add(&mut generic.figures, &mut figures, (column, mapped));
                }
                generic.take(column, mapped, &table);
                let at = |wanted: &String| header.names().iter().position(|name| name == wanted);
                if mapped.part == Part::Clock {
                    generic.minutes_and_seconds = mapped.followed_by.iter().filter_map(at).collect();
                }
                if let (Part::Actor(_), Some(actors)) = (mapped.part, generic.actors.last_mut()) {
                    actors.roles = mapped.roles.as_ref().and_then(at);
                    actors.followed_by = mapped.followed_by.iter().filter_map(at).collect();
                }
                let level = Part::PLACES.iter().position(|&part| part == mapped.part);
                places.extend(level.map(|level| (level, column)));
            }
        }
        generic.judge_years(&table);
        if generic.era.is_some() {
            generic.count_by_row();
        }
        let positions = PositionColumns {
            latitude: generic.latitude,
            longitude: generic.longitude,
            both: generic.coordinates,
        };
        generic.is_around_origin = lie_around_origin(samples.iter().filter_map(|row| positions.of(row)));
        places.sort_unstable();
        generic.place = places.into_iter().map(|(_, column)| column).collect();
        let holds_codes = |column: &usize| Column::of(samples, *column).holds_codes();
        generic.codes = generic.place.iter().copied().filter(holds_codes).collect();
        Ok(generic)
    }

    fn take(&mut self, column: usize, mapped: &ColumnMapping, table: &Samples<'_>) {
        let date = |stand_alone: bool| dates::date_column(column, mapped, stand_alone, table);
        let doubt = || DateDoubt::named_or_asked(&mapped.name).with_exact(mapped.exact);
        let [month, day] = &mut self.month_and_day;
        let [end_month, end_day] = &mut self.end_month_and_day;
        let [kind, sub_kind] = &mut self.kind;
        match mapped.part {
            Part::Date => {
                self.date = Some(date(false));
                let named = match mapped.stands_for {
                    Some(unit) => unit.period(),
                    None => period::named(&mapped.name),
                };
                self.period = named.filter(|period| period::occurs(*period, table.cells(column)));
            }
            Part::OtherDate => self.other_date = Some(date(false)),
            Part::End => self.end = Some(date(false)),
            Part::Clock => self.clock = Some(column),
            Part::DateDoubt => self.date_doubt = Some((column, doubt())),
            Part::EndDoubt => self.end_doubt = Some((column, doubt())),
            Part::Year => self.year = Some(date(true)),
            Part::Month => *month = Some(column),
            Part::Day => *day = Some(column),
            Part::EndYear => self.end_year = Some(date(true)),
            Part::EndMonth => *end_month = Some(column),
            Part::EndDay => *end_day = Some(column),
            Part::Era => self.era = Some(column),
            Part::Zone => self.zone_column = Some(column),
            Part::Id => self.id = Some(column),
            Part::Kind => *kind = Some(column),
            Part::SubKind => *sub_kind = Some(column),
            Part::Actor(role) => self.actors.push(Actors {
                column,
                role,
                roles: None,
                followed_by: Vec::new(),
                name: mapped.name.clone(),
                members: Members::of_actors(mapped.separators(), mapped.without_details),
            }),
            Part::Latitude => self.latitude = Some(column),
            Part::Longitude => self.longitude = Some(column),
            Part::Coordinates => self.coordinates = Some(column),
            Part::Title => self.title = Some(column),
            Part::Text => self.text = Some(column),
            Part::Source => self
                .sources
                .push((column, Members::new(mapped.separators(), mapped.without_details))),
            Part::Link => self.links.push(column),
            Part::Figure => self.numbers.push(Self::number_column(column, mapped)),
            Part::Country => self.country = Some(column),
            Part::Field | Part::Province | Part::District | Part::Subdistrict | Part::City | Part::Location => {}
        }
    }

    /// The title as the file has it, else the first line of the text if nothing tells the kind; "" where it is made of
    /// kind, actors and place.
    fn title(&self, row: &TableRow<'_>, event: &Event) -> String {
        let own = html::to_text(row.text(self.title));
        if own.is_empty() && event.kind.is_empty() {
            return shortened(event.text.lines().next().unwrap_or_default());
        }
        own.into_owned()
    }
}

/// The only name of a list, the first of several, or the text itself if it is none.
fn first_member(text: &str) -> &str {
    match text.as_bytes() {
        [b'[' | b'{' | b'(' | b'c' | b'l' | b's', .., b']' | b'}' | b')'] => match list_literal::members(text) {
            Some(members) => members.first().copied().unwrap_or_default(),
            None => text,
        },
        _ => text,
    }
}
