mod actors;
mod clocks;
mod dates;
mod eras;
mod kinds;
mod left_aside;
mod lists;
mod persons;
mod places;
mod places_by_cells;
mod places_by_keys;
mod reason;
mod sources;

use dateline_batch::{ColumnMapping, Guess, GuessBasis, Part, Question};
use dateline_event::Role;

use rustc_hash::FxHashSet;

use super::column::Column;
use super::counts::{self, Bound, Count};
use super::named::Named;
use super::rank::Rank;
use super::tags;
use crate::table::{Header, column_key};

/// How the names of columns begin that containers write beside the entries of a list, of what is around them.
const PARENT: &str = "parent ";

/// Of so many cells at least, that all are 0 or 1 shows that they do not count.
const FLAGS: usize = 20;

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

    fn figures(&mut self) {
        let counts = self.counts();
        let all: FxHashSet<(&str, Bound)> = counts
            .iter()
            .map(|(_, count)| (count.stem.as_str(), count.bound))
            .collect();
        let has = |stem: &str, bound: Bound| all.contains(&(stem, bound));
        let mut known: FxHashSet<(&str, Bound)> = FxHashSet::default();
        let mut names: FxHashSet<String> = FxHashSet::default();
        for (column, count) in &counts {
            let Count {
                called, stem, bound, ..
            } = count;
            let is_range = count.is_bare && self.is_range(&counts, stem);
            if count.is_bare && !is_range {
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
                // Of two that count the same the second is called as its column is.
                let what = what.filter(|what| names.insert(what.clone()));
                mapped.called = what.filter(|what| *what != mapped.name);
            }
        }
    }

    /// Whether a column that is called after victims says how many there were.
    fn counts_victims(&self, column: usize) -> bool {
        let rank = self.named.rank(Part::Actor(Role::Victim), column);
        let is_called = rank.is_some_and(|rank| rank < Rank::BY_WORD);
        let holds = |found: &Column| found.holds_counts() && !found.holds_number_codes();
        is_called && self.columns.get(column).is_some_and(holds)
    }

    /// Whether columns are the lowest and the highest number of something, and one of them is called an estimate: “high” and “low”
    /// alone may be prices.
    fn is_range(&self, counts: &[(usize, Count)], stem: &str) -> bool {
        let of = |bound: Bound| {
            counts
                .iter()
                .find(|(_, count)| count.stem == stem && count.bound == bound)
        };
        let is_estimate =
            |(column, count): &(usize, Count)| count.stem == stem && counts::is_estimate(self.named.key(*column));
        let (Some((low, _)), Some((high, _))) = (of(Bound::Lowest), of(Bound::Highest)) else {
            return false;
        };
        let number = |row: &[String], column: usize| row.get(column)?.trim().parse::<u64>().ok();
        let ends = self
            .samples
            .iter()
            .filter_map(|row| Some((number(row, *low)?, number(row, *high)?)));
        let (right, wrong): (Vec<_>, Vec<_>) = ends.partition(|(low, high)| low <= high);
        counts.iter().any(is_estimate) && !right.is_empty() && wrong.len() * 10 <= right.len()
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

    /// The free columns that count something.
    fn counts(&self) -> Vec<(usize, Count)> {
        // What counts something of all entries of a list is none of each.
        let is_of_all = |column: usize| self.header.name(column).starts_with(PARENT);
        let free = (0..self.header.len()).filter(|&column| self.is_free(column) && !is_of_all(column));
        let count = |column: usize| {
            let tagged = self.tags.get(column).and_then(|tag| tags::figure(tag));
            let name = self.header.name(column);
            // Of a header of two rows the lower one says what is counted.
            let lower = name.rsplit_once(Header::BELOW).map(|(_, lower)| column_key(lower));
            let lower = lower.filter(|_| tagged.is_none()).and_then(|key| counts::count(&key));
            let whole = || counts::count(tagged.unwrap_or_else(|| self.named.key(column)));
            let found = self.columns.get(column)?;
            let by_kind = found.counts_by_kind * 10 >= found.filled * 8 && found.filled > 0;
            let count = lower
                .or_else(whole)
                .or_else(|| by_kind.then(Count::of_cells))
                .or_else(|| {
                    self.counts_victims(column)
                        .then(|| Count::of_victims(self.named.key(column)))
                })?;
            // Where no more than one is ever counted, it is rather said whether there were any. One in each row is a number.
            let are_all_ones = found.zeros == 0 && found.filled == self.samples.len();
            let are_flags = !count.is_sure && found.filled >= FLAGS && found.holds_flags() && !are_all_ones;
            let is_pair = || found.pairs * 10 >= found.filled * 8 && counts::pair(&name).is_some();
            let tells = !are_flags && !found.holds_padded() && (found.holds_amounts(count.is_sure) || is_pair());
            tells.then_some((column, count))
        };
        free.filter_map(count).collect()
    }
}
