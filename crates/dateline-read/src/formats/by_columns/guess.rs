mod actors;
mod clocks;
mod dates;
mod eras;
mod kinds;
mod lists;
mod persons;
mod places;
mod places_by_cells;
mod places_by_keys;
mod reason;
mod sources;

use dateline_batch::{ColumnMapping, Guess, GuessBasis, Part, Question};

use rustc_hash::FxHashSet;

use super::column::Column;
use super::counts::{self, Bound, Count};
use super::named::Named;
use super::rank::Rank;
use super::tags;
use crate::table::{Header, column_key};

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
    guesser.take(Part::Title, Column::holds_words);
    guesser.figures();
    guesser.places_by_cells();
    guesser.places_by_keys();
    guesser.maybe_actors();
    guesser.lists();
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

    fn is_free(&self, column: usize) -> bool {
        self.is_taken.get(column) == Some(&false)
    }

    fn part(&self, column: usize) -> Part {
        self.mapped.get(column).map_or(Part::Field, |mapped| mapped.part)
    }

    /// Latitude and longitude, either both or none.
    fn coordinates(&mut self) {
        let degrees = |column: &Column| column.mostly(column.degrees);
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

    fn figures(&mut self) {
        let counts = self.counts();
        let all: FxHashSet<(&str, Bound)> = counts
            .iter()
            .map(|(_, count)| (count.stem.as_str(), count.bound))
            .collect();
        let has = |stem: &str, bound: Bound| all.contains(&(stem, bound));
        let mut known: FxHashSet<(&str, Bound)> = FxHashSet::default();
        for (column, count) in &counts {
            let Count {
                called, stem, bound, ..
            } = count;
            // “high” and “low” alone may be prices.
            let is_range = has(stem, Bound::Lowest) && has(stem, Bound::Highest) && has(stem, Bound::Best);
            let is_bare_bound = *bound != Bound::Best || matches!(self.named.key(*column), "best" | "low" | "high");
            if stem.is_empty() && called.is_none() && is_bare_bound && !is_range {
                continue;
            }
            let called = called.filter(|called| known.insert((called, *bound)));
            let what = match (called, stem.as_str()) {
                (Some(called), _) => Some(called.to_owned()),
                (None, "") if is_range => Some("estimate".to_owned()),
                (None, "") => None,
                (None, stem) if *bound != Bound::Best || has(stem, Bound::Lowest) || has(stem, Bound::Highest) => {
                    Some(stem.replace('_', " "))
                }
                (None, _) => None,
            };
            self.set(*column, Part::Figure);
            if let Some(mapped) = self.mapped.get_mut(*column) {
                let what = what.map(|what| format!("{what}{}", bound.suffix()));
                mapped.called = what.filter(|what| *what != mapped.name);
            }
        }
    }

    /// The free columns that count something.
    fn counts(&self) -> Vec<(usize, Count)> {
        let free = (0..self.header.len()).filter(|&column| self.is_free(column));
        let count = |column: usize| {
            let tagged = self.tags.get(column).and_then(|tag| tags::figure(tag));
            let name = self.header.name(column);
            // Of a header of two rows the lower one says what is counted.
            let lower = name.rsplit_once(Header::BELOW).map(|(_, lower)| column_key(lower));
            let lower = lower.filter(|_| tagged.is_none()).and_then(|key| counts::count(&key));
            let whole = || counts::count(tagged.unwrap_or_else(|| self.named.key(column)));
            let found = self.columns.get(column)?;
            let count = lower.or_else(whole).or_else(|| {
                (found.counts_by_kind * 10 >= found.filled * 8 && found.filled > 0).then(Count::of_cells)
            })?;
            let is_pair = || found.pairs * 10 >= found.filled * 8 && counts::pair(&name).is_some();
            (found.holds_amounts(count.is_sure) || is_pair()).then_some((column, count))
        };
        free.filter_map(count).collect()
    }
}
