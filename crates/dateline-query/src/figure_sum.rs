use dateline_event::FigureRange;
use dateline_store::{FigureKindId, RowId, Store};

use super::figure_cursor::FigureCursor;
use super::{Certainty, figure_number};

/// How many of a kind of figure several events tell together, as what is known: a range, and never one false total. Each
/// event counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FigureSum {
    /// The sum of the lowest numbers.
    pub low: f64,
    /// The sum of the highest numbers; of the lowest where the highest is open.
    pub high: f64,
    /// The sum of the best numbers of events that surely count, where they are given.
    pub best: f64,
    /// Events that tell a number.
    pub events: u32,
    /// Of these, those whose best number is in the sum of these.
    pub with_best: u32,
    /// Of these, those that count only possibly: of them 0 is in the sum of the lowest numbers.
    pub uncertain: u32,
    /// Of these, those whose highest number is open: “at least 3”.
    pub open: u32,
    /// Events that tell no number.
    pub without: u32,
    /// Events whose numbers are in no sum: see [`FigureSum::MAX`].
    pub left_out: u32,
}

impl FigureSum {
    /// Larger numbers, and those below 0, are no counts and stand in no sum: one of them would hide all others.
    pub const MAX: f64 = 1e15;

    /// Over rows that a filter selects, ascending. Of a kind that no file tells, all are without.
    pub fn over(
        store: &Store,
        kind: Option<FigureKindId>,
        rows: impl IntoIterator<Item = RowId>,
        certainty: &Certainty<'_>,
    ) -> Self {
        let mut sum = Self::default();
        let mut cursor = FigureCursor::new(store, kind);
        for row in rows {
            sum.add(cursor.figure(row).as_ref(), certainty.is_sure_of(row));
        }
        sum
    }

    /// Adds what an event tells that counts surely, or only possibly.
    pub fn add(&mut self, figure: Option<&FigureRange>, is_certain: bool) {
        let Some(&FigureRange { low, high, best, .. }) = figure else {
            self.without += 1;
            return;
        };
        let is_open = high.is_infinite();
        let high = if is_open { low } else { high };
        let best = best.number().filter(|_| is_certain);
        let is_count = |number: f64| (0.0..=Self::MAX).contains(&number);
        if ![low, high, best.unwrap_or(low)].into_iter().all(is_count) {
            self.left_out += 1;
            return;
        }
        self.events += 1;
        self.uncertain += u32::from(!is_certain);
        self.low += if is_certain { low } else { 0.0 };
        self.high += high;
        self.open += u32::from(is_open);
        self.with_best += u32::from(best.is_some());
        self.best += best.unwrap_or_default();
    }

    /// Whether the numbers of all events are one: nothing is open.
    pub fn is_exact(&self) -> bool {
        self.open == 0 && self.low.total_cmp(&self.high).is_eq()
    }

    /// The numbers alone: “12,310–15,004”, “12,310 to 15,004 or more”; `None` where no event tells one.
    pub fn range_words(&self) -> Option<String> {
        let (low, high) = (figure_number(self.low), figure_number(self.high));
        if self.events == 0 {
            return None;
        }
        Some(match (self.open > 0, low == high) {
            (false, true) => low,
            (false, false) => format!("{low}–{high}"),
            (true, true) => format!("{low} or more"),
            (true, false) => format!("{low} to {high} or more"),
        })
    }

    /// All of it: “12,310–15,004 killed (best 13,200) in 7,473 events, 212 without a figure”.
    pub fn words(&self, kind: &str) -> String {
        let mut parts = Vec::new();
        if let Some(range) = self.range_words() {
            parts.push(format!(
                "{range} {kind}{} in {}",
                self.best_words(),
                events(self.events)
            ));
            if self.uncertain > 0 {
                parts.push(format!("{} of them only possibly", number(self.uncertain)));
            }
            if self.without > 0 {
                parts.push(format!("{} without a figure", number(self.without)));
            }
        } else {
            parts.push(format!(
                "no figure of {kind} in {}",
                events(self.without + self.left_out)
            ));
        }
        if self.left_out > 0 {
            parts.push(format!(
                "{} left out since below 0 or above 10^15",
                number(self.left_out)
            ));
        }
        parts.join(", ")
    }

    /// “ (best 13,200)” where that says more than the range.
    fn best_words(&self) -> String {
        let best = figure_number(self.best);
        match self.with_best {
            0 => String::new(),
            all if all == self.events && self.is_exact() => String::new(),
            all if all == self.events => format!(" (best {best})"),
            some => format!(" (best {best} in {})", events(some)),
        }
    }
}

fn number(count: u32) -> String {
    figure_number(count.into())
}

fn events(count: u32) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{} event{ending}", number(count))
}

#[cfg(test)]
mod tests {
    use dateline_event::Amount;

    use super::*;

    fn sum(amounts: &[Amount]) -> FigureSum {
        let mut sum = FigureSum::default();
        for amount in amounts {
            sum.add(FigureRange::of(amount).as_ref(), true);
        }
        sum
    }

    fn range(low: f64, high: f64, best: Option<f64>) -> Amount {
        Amount::Range { low, high, best }
    }

    #[test]
    fn a_sum_says_what_is_known() {
        use Amount::{About, AtLeast, AtMost, Exact, Words};
        let check = |amounts: &[Amount], words: &str| assert_eq!(sum(amounts).words("killed"), words);
        let words = || Words("dozens".to_owned());
        check(&[Exact(1000.0), Exact(3.0)], "1,003 killed in 2 events");
        check(
            &[range(5.0, 10.0, Some(7.0)), Exact(3.0), words()],
            "8–13 killed (best 10) in 2 events, 1 without a figure",
        );
        check(
            &[range(5.0, 10.0, None), Exact(3.0)],
            "8–13 killed (best 3 in 1 event) in 2 events",
        );
        check(&[range(5.0, 10.0, None)], "5–10 killed in 1 event");
        check(&[AtLeast { at_least: 3.0 }], "3 or more killed in 1 event");
        check(
            &[AtLeast { at_least: 3.0 }, AtMost { at_most: 4.0 }],
            "3 to 7 or more killed in 2 events",
        );
        check(&[About { about: 30.0 }], "20–40 killed (best 30) in 1 event");
        check(&[words(), words()], "no figure of killed in 2 events");
        check(&[], "no figure of killed in 0 events");
        check(&[Exact(0.5), Exact(0.25)], "0.75 killed in 2 events");
    }

    #[test]
    fn what_counts_only_possibly_may_be_nothing() {
        let mut sum = sum(&[Amount::Exact(3.0)]);
        sum.add(FigureRange::of(&range(5.0, 10.0, Some(7.0))).as_ref(), false);
        sum.add(None, false);
        assert_eq!(
            sum.words("killed"),
            "3–13 killed (best 3 in 1 event) in 2 events, 1 of them only possibly, 1 without a figure"
        );
    }

    #[test]
    fn numbers_that_are_no_counts_stand_in_no_sum() {
        let odd = [-1.0, 1e308, 1e16].map(Amount::Exact);
        let found = sum(&odd);
        assert_eq!((found.low, found.high, found.left_out), (0.0, 0.0, 3));
        assert_eq!(
            found.words("killed"),
            "no figure of killed in 3 events, 3 left out since below 0 or above 10^15"
        );
        let open = sum(&[Amount::AtLeast { at_least: -5.0 }, Amount::Exact(2.0)]);
        assert_eq!(
            open.words("killed"),
            "2 killed in 1 event, 1 left out since below 0 or above 10^15"
        );
        let largest = sum(&vec![Amount::Exact(FigureSum::MAX); 1000]);
        assert!(largest.low.is_finite() && largest.is_exact());
    }
}
