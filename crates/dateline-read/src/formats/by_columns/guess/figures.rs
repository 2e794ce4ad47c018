use dateline_batch::Part;
use dateline_event::Role;

use rustc_hash::FxHashSet;

use super::{Guesser, PARENT};
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::counts::{self, Bound, Count};
use crate::formats::by_columns::rank::Rank;
use crate::formats::by_columns::tags;
use crate::table::{Header, column_key};

/// Of so many cells at least, that all are 0 or 1 shows that they do not count.
const FLAGS: usize = 20;

impl Guesser<'_> {
    pub(super) fn figures(&mut self) {
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
            // `N` heads how many, and the numbers of the rows.
            let are_row_numbers = tagged.is_none() && self.named.key(column) == "n" && found.distinct == found.filled;
            let is_pair = || found.pairs * 10 >= found.filled * 8 && counts::pair(&name).is_some();
            let tells = !are_flags
                && !are_row_numbers
                && !found.answers_in_words()
                && !found.holds_padded()
                && (found.holds_amounts(count.is_sure) || is_pair());
            tells.then_some((column, count))
        };
        free.filter_map(count).collect()
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
}
