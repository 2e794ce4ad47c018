mod actors;
mod calendar;
mod clocks;
mod dates;
mod doubts;
mod eras;
mod figures;
mod kinds;
mod left_aside;
mod lists;
mod persons;
mod places;
mod places_by_cells;
mod places_by_keys;
mod reason;
mod sources;

use std::cell::OnceCell;

use dateline_batch::{ColumnMapping, Guess, GuessBasis, Part, Question};

use super::column::Column;
use super::named::Named;
use super::rank::Rank;
use crate::table::Header;

/// How the names of columns begin that containers write beside the entries of a list, of what is around them.
const PARENT: &str = "parent ";

/// The columns and what is taken from them so far.
struct Guesser<'h> {
    header: &'h Header,
    samples: &'h [Vec<String>],
    tags: &'h [String],
    columns: Vec<Column>,
    named: Named,
    is_taken: Vec<bool>,
    mapped: Vec<ColumnMapping>,
    /// What a person should be asked about a column.
    questions: Vec<(usize, Question)>,
    /// What the cells of a column show that no name tells.
    shown: Vec<(usize, GuessBasis)>,
    /// The only column whose cells could tell the kind, where no name says so.
    may_be_kind: Option<usize>,
    /// Whether the rows tell of the deaths of persons, once it was asked.
    of_dead: OnceCell<bool>,
    /// Whether the rows are of persons, of whom each tells, once it was asked.
    of_single_persons: OnceCell<bool>,
}

/// Guesses what the columns mean from their HXL tags, if there are any, their names and first rows, and says of each why.
pub(crate) fn guess(header: &Header, samples: &[Vec<String>], tags: &[String]) -> (Vec<ColumnMapping>, Vec<Guess>) {
    let mut guesser = Guesser::new(header, samples, tags);
    guesser.dates();
    guesser.coordinates();
    guesser.id();
    guesser.kinds();
    guesser.places();
    guesser.actors();
    guesser.persons();
    guesser.sources();
    guesser.kind_by_cells();
    guesser.named_places();
    guesser.take(Part::Text, Column::holds_words);
    guesser.titles();
    guesser.figures();
    guesser.places_by_cells();
    guesser.places_by_keys();
    guesser.lists();
    guesser.left_aside();
    let reasons = (0..header.len()).map(|column| guesser.guess(column)).collect();
    (guesser.mapped, reasons)
}

impl<'h> Guesser<'h> {
    fn new(header: &'h Header, samples: &'h [Vec<String>], tags: &'h [String]) -> Self {
        let names = (0..header.len()).map(|column| header.name(column));
        Self {
            header,
            samples,
            tags,
            columns: (0..header.len()).map(|column| Column::of(samples, column)).collect(),
            named: Named::new(header, tags),
            is_taken: header
                .names()
                .iter()
                .map(|name| name.ends_with(Header::AGAIN))
                .collect(),
            mapped: names.map(|name| ColumnMapping::new(&name, Part::Field)).collect(),
            questions: Vec::new(),
            shown: Vec::new(),
            may_be_kind: None,
            of_dead: OnceCell::new(),
            of_single_persons: OnceCell::new(),
        }
    }

    /// The likeliest free column by name whose contents fit.
    fn find(&self, part: Part, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        self.find_below(part, Rank::LAST, fits)
    }

    /// As [`Guesser::find`], by names of a rank below `max`.
    fn find_below(&self, part: Part, max: Rank, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        self.find_fullest(part, max, |column| column.filled, |_, column| fits(column))
    }

    /// As [`Guesser::find_below`]. A column of which hardly any cell yields something never comes before one of which many
    /// do, whatever their names.
    fn find_fullest(
        &self,
        part: Part,
        max: Rank,
        yields: impl Fn(&Column) -> usize,
        fits: impl Fn(usize, &Column) -> bool,
    ) -> Option<usize> {
        const NEARLY_EMPTY: usize = 5;
        let fits = |column: usize| {
            let found = self.columns.get(column);
            self.is_free(column) && found.is_some_and(|found| fits(column, found))
        };
        let yields = |column: usize| self.columns.get(column).map_or(0, &yields);
        let named = || self.named.of(part).iter();
        let free = || named().filter(|(rank, column)| *rank < max && fits(*column));
        let fullest = free().map(|(_, column)| yields(*column)).max()?;
        let key = |(rank, column): &&(Rank, usize)| (yields(*column) * NEARLY_EMPTY < fullest, *rank, *column);
        free().min_by_key(key).map(|(_, column)| *column)
    }

    fn take(&mut self, part: Part, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        self.take_below(part, Rank::LAST, fits)
    }

    fn take_below(&mut self, part: Part, max: Rank, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        let column = self.find_below(part, max, fits)?;
        self.set(column, part);
        Some(column)
    }

    /// Takes a column that is surely called so, and of which no filled cell was seen: what there is may stand further on.
    fn take_unseen(&mut self, part: Part) -> Option<usize> {
        self.take_below(part, Rank::BY_WORD, |column| column.filled == 0)
    }

    fn set(&mut self, column: usize, part: Part) {
        if let Some(is_taken) = self.is_taken.get_mut(column) {
            *is_taken = true;
        }
        if let Some(mapped) = self.mapped.get_mut(column) {
            mapped.part = part;
        }
    }

    fn release(&mut self, column: usize) {
        self.set(column, Part::Field);
        if let Some(is_taken) = self.is_taken.get_mut(column) {
            *is_taken = false;
        }
    }

    /// Asks what a column is: what it was taken for, or one of these.
    fn ask_which(&mut self, column: usize, others: Vec<Part>) {
        let question = Question::WhichPart {
            column: self.header.name(column).into_owned(),
            taken: self.part(column),
            others,
        };
        self.questions.push((column, question));
    }

    fn is_free(&self, column: usize) -> bool {
        self.is_taken.get(column) == Some(&false)
    }

    fn part(&self, column: usize) -> Part {
        self.mapped.get(column).map_or(Part::Field, |mapped| mapped.part)
    }

    /// Latitude and longitude, either both or none.
    fn coordinates(&mut self) {
        // One or two may be slips; several are metres of a map.
        const SEVERAL: usize = 3;
        let degrees = |column: &Column| {
            let are_metres = column.filled >= SEVERAL && column.mostly(column.beyond_earth);
            column.mostly(column.degrees) && !are_metres
        };
        let latitude = self.take_below(Part::Latitude, Rank::OF_ANOTHER, degrees);
        let longitude = self.take_below(Part::Longitude, Rank::OF_ANOTHER, degrees);
        if latitude.is_none() || longitude.is_none() {
            for alone in latitude.into_iter().chain(longitude) {
                self.release(alone);
            }
            let pairs = |column: &Column| column.positions > 0 && column.mostly(column.positions);
            if self.take_below(Part::Coordinates, Rank::OF_ANOTHER, pairs).is_none()
                && let Some(location) = self.find_below(Part::Location, Rank::OF_ANOTHER, pairs)
            {
                self.set(location, Part::Coordinates);
            }
        }
        if self.header.is_nameless()
            && let Some(latitude) = self.nameless_coordinates()
        {
            self.set(latitude, Part::Latitude);
            self.set(latitude + 1, Part::Longitude);
        }
    }

    /// The first of two neighbours that can be latitudes and longitudes by their cells.
    fn nameless_coordinates(&self) -> Option<usize> {
        let holds = |column: usize, fits: fn(&Column) -> usize| {
            let found = self.columns.get(column).filter(|_| self.is_free(column));
            found.is_some_and(|found| found.filled > 0 && fits(found) == found.filled)
        };
        let is_pair =
            |&column: &usize| holds(column, |found| found.latitudes) && holds(column + 1, |found| found.longitudes);
        (0..self.header.len()).find(is_pair)
    }

    /// A column that is called an id, or one whose name only ends so and in which no two cells are the same.
    fn id(&mut self) {
        let rows = self.samples.len();
        let differs = |column: &Column| column.filled > 0 && column.distinct * 10 >= column.filled * 4;
        let is_key = |column: &Column| column.filled == rows && column.distinct == rows && rows > 1;
        if self.take_below(Part::Id, Rank::BY_WORD, differs).is_none() {
            self.take(Part::Id, is_key);
        }
    }

    /// The column that names what the rows are, be it conflicts that each have a row of their own.
    fn titles(&mut self) {
        const CONFLICTS: [&str; 6] = [
            "conflict",
            "conflict_name",
            "war",
            "war_name",
            "siege",
            "operation_name",
        ];
        if self.take(Part::Title, Column::holds_words).is_some() || self.samples.len() < 2 {
            return;
        }
        let rows = self.samples.len();
        let is_title = |&column: &usize| {
            let holds = |found: &Column| found.holds_words() && found.filled == rows && found.distinct == rows;
            let is_called = CONFLICTS.contains(&self.named.key(column));
            self.is_free(column) && is_called && self.columns.get(column).is_some_and(holds)
        };
        if let Some(column) = (0..self.columns.len()).find(is_title) {
            self.set(column, Part::Title);
        }
    }
}
