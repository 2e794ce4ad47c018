use std::fmt;

use dateline_event::{TimeRange, When};
use dateline_store::{Scale, ValueId};
use serde::{Deserialize, Serialize};

use super::verdict::Verdict;
use super::{ColumnTextError, Comparison, Number};

/// A comparison with a number or a date, as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ColumnComparison {
    /// How.
    pub comparison: Comparison,
    /// With which number, or date in EDTF.
    pub with: String,
}

/// What a comparison compares with.
pub(super) enum Bound {
    Number(f64),
    Time(TimeRange),
}

impl fmt::Display for ColumnComparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.comparison, self.with)
    }
}

impl ColumnComparison {
    /// That a column can be compared so.
    ///
    /// # Errors
    /// If it holds words, or this is no number or date as it has them.
    pub fn check(&self, scale: &Scale) -> Result<(), ColumnTextError> {
        self.bound(scale).map(|_| ())
    }

    pub(super) fn bound(&self, scale: &Scale) -> Result<Bound, ColumnTextError> {
        let text = || self.with.clone();
        match scale {
            Scale::Words => Err(ColumnTextError::Words),
            Scale::Numbers(_) => {
                let number = self.with.parse::<Number>();
                let number = number.map_err(|_| ColumnTextError::NoNumber { text: text() })?;
                Ok(Bound::Number(number.get()))
            }
            Scale::Dates(_) => {
                let when = When::typed(&self.with);
                let when = when.map_err(|_| ColumnTextError::NoDate { text: text() })?;
                Ok(Bound::Time(when.bounds.whole()))
            }
        }
    }
}

impl Bound {
    pub fn judge(&self, comparison: Comparison, scale: &Scale, value: ValueId) -> Verdict {
        let found = match *self {
            Self::Number(number) => scale
                .number(value)
                .map(|own| compare(comparison, (own, own), (number, number))),
            Self::Time(time) => scale
                .time(value)
                .map(|own| compare(comparison, (own.first, own.last), (time.first, time.last))),
        };
        match found {
            Some((_, true)) => Verdict::Surely,
            Some((true, false)) => Verdict::Possibly,
            Some((false, false)) | None => Verdict::No,
        }
    }
}

/// Whether something from `low` to `high` possibly and surely compares so with a stretch from `first` to `last`.
fn compare<T: PartialOrd>(comparison: Comparison, (low, high): (T, T), (first, last): (T, T)) -> (bool, bool) {
    match comparison {
        Comparison::AtLeast => (high >= first, low >= first),
        Comparison::MoreThan => (high > last, low > last),
        Comparison::AtMost => (low <= last, high <= last),
        Comparison::LessThan => (low < first, high < first),
        Comparison::Equal => (low <= last && high >= first, low >= first && high <= last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_possibly_and_surely_before_another() {
        let check = |comparison, expected| assert_eq!(compare(comparison, (3, 7), (5, 9)), expected, "{comparison:?}");
        check(Comparison::AtLeast, (true, false));
        check(Comparison::MoreThan, (false, false));
        check(Comparison::AtMost, (true, true));
        check(Comparison::LessThan, (true, false));
        check(Comparison::Equal, (true, false));
        assert_eq!(compare(Comparison::Equal, (6, 6), (5, 9)), (true, true));
    }
}
