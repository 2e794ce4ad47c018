use std::fmt;

use dateline_event::{TimeRange, When};
use dateline_store::{AddedColumn, Scale, ValueId};
use serde::{Deserialize, Serialize};

use super::{ColumnTextError, Comparison, Number};

/// What is wanted of a column of the files, by name, so that it holds for any store. An event passes if its value is included or
/// all comparisons hold, and it is not excluded; without either everything passes that is not excluded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnFilter {
    /// The column's name.
    pub column: String,
    /// Values wanted; "" stands for events that have nothing there.
    pub include: Vec<String>,
    /// Values not wanted.
    pub exclude: Vec<String>,
    /// How a number or a date must compare.
    pub compared: Vec<ColumnComparison>,
}

/// A comparison with a number or a date, as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ColumnComparison {
    /// How.
    pub comparison: Comparison,
    /// With which number, or date in EDTF.
    pub with: String,
}

/// A column and one thing that is asked of it, as it is typed: `weapon=drone`, `age>=18`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnTerm {
    /// The column's name.
    pub column: String,
    /// `=` asks for the value of this text.
    pub comparison: Comparison,
    /// The value, number or date.
    pub with: String,
}

impl std::str::FromStr for ColumnTerm {
    type Err = ColumnTextError;

    fn from_str(text: &str) -> Result<Self, ColumnTextError> {
        let (column, comparison, with) = Comparison::split(text).ok_or(ColumnTextError::NoSign)?;
        let column = column.trim();
        if column.is_empty() {
            return Err(ColumnTextError::NoColumn);
        }
        Ok(Self {
            column: column.to_owned(),
            comparison,
            with: with.to_owned(),
        })
    }
}

impl fmt::Display for ColumnComparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.comparison, self.with)
    }
}

impl ColumnFilter {
    /// Of a column, of which nothing is wanted yet.
    pub fn new(column: impl Into<String>) -> Self {
        Self {
            column: column.into(),
            ..Self::default()
        }
    }

    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty() && self.compared.is_empty()
    }

    /// What is wanted, in words: “weapon: drone or rocket”, “age >= 18 and age < 30”, “not weapon: drone”.
    pub fn words(&self) -> Vec<String> {
        let column = &self.column;
        let name = |name: &String| {
            if name.is_empty() {
                "none".to_owned()
            } else {
                name.clone()
            }
        };
        let names = |names: &[String]| names.iter().map(name).collect::<Vec<String>>();
        let compared: Vec<String> = self
            .compared
            .iter()
            .map(|wanted| format!("{column} {wanted}"))
            .collect();
        let mut either = Vec::new();
        if !self.include.is_empty() {
            either.push(format!("{column}: {}", names(&self.include).join(" or ")));
        }
        if !compared.is_empty() {
            either.push(compared.join(" and "));
        }
        let mut words = Vec::new();
        if !either.is_empty() {
            words.push(either.join(", or "));
        }
        if !self.exclude.is_empty() {
            words.push(format!("not {column}: {}", names(&self.exclude).join(", ")));
        }
        words
    }

    /// Of each value of the column whether it possibly and surely passes. A comparison that the column does not allow holds for
    /// none: see [`ColumnComparison::check`].
    pub(super) fn verdicts(&self, column: &AddedColumn) -> Vec<Verdict> {
        let all = column.len();
        let named = |names: &[String]| {
            let mut are_named = vec![false; all];
            for value in names.iter().flat_map(|name| column.find(name)) {
                are_named
                    .get_mut(value.index())
                    .into_iter()
                    .for_each(|named| *named = true);
            }
            are_named
        };
        let (included, excluded) = (named(&self.include), named(&self.exclude));
        let bounds: Vec<_> = self
            .compared
            .iter()
            .map(|wanted| wanted.bound(column.scale()))
            .collect();
        let is_open = self.include.is_empty() && self.compared.is_empty();
        let judge = |((value, is_included), is_excluded): ((ValueId, bool), bool)| {
            if is_excluded {
                return Verdict::No;
            }
            if is_open || is_included {
                return Verdict::Surely;
            }
            if bounds.is_empty() {
                return Verdict::No;
            }
            let verdicts = self.compared.iter().zip(&bounds).map(|(wanted, bound)| {
                let bound = bound.as_ref().ok();
                bound.map_or(Verdict::No, |bound| {
                    bound.judge(wanted.comparison, column.scale(), value)
                })
            });
            verdicts.min().unwrap_or_default()
        };
        ValueId::all(all).zip(included).zip(excluded).map(judge).collect()
    }
}

/// Whether a value is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    #[default]
    No,
    /// A date of which some readings are as wanted.
    Possibly,
    Surely,
}

/// What a comparison compares with.
pub(super) enum Bound {
    Number(f64),
    Time(TimeRange),
}

impl ColumnComparison {
    /// That a column can be compared so.
    ///
    /// # Errors
    /// If it holds words, or this is no number or date as it has them.
    pub fn check(&self, scale: &Scale) -> Result<(), ColumnTextError> {
        self.bound(scale).map(|_| ())
    }

    fn bound(&self, scale: &Scale) -> Result<Bound, ColumnTextError> {
        let text = || self.with.clone();
        match scale {
            Scale::Words => Err(ColumnTextError::Words),
            Scale::Numbers(_) => {
                let number = self.with.parse::<Number>();
                let number = number.map_err(|_| ColumnTextError::NoNumber { text: text() })?;
                Ok(Bound::Number(number.get()))
            }
            Scale::Dates(_) => {
                let when = self.with.trim().parse::<When>();
                let when = when.map_err(|_| ColumnTextError::NoDate { text: text() })?;
                Ok(Bound::Time(when.bounds.whole()))
            }
        }
    }
}

impl Bound {
    fn judge(&self, comparison: Comparison, scale: &Scale, value: ValueId) -> Verdict {
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
    fn what_is_typed_is_a_column_and_what_is_asked_of_it() {
        let term = |text: &str| text.parse::<ColumnTerm>();
        let drone = term("weapon = drone").unwrap();
        assert_eq!(
            (&*drone.column, drone.comparison, &*drone.with),
            ("weapon", Comparison::Equal, "drone")
        );
        assert_eq!(term("age≥18").map(|term| term.comparison), Ok(Comparison::AtLeast));
        assert_eq!(term("weapon=").map(|term| term.with), Ok(String::new()));
        assert_eq!(term("a=b=c").map(|term| term.with), Ok("b=c".to_owned()));
        assert_eq!(term("weapon"), Err(ColumnTextError::NoSign));
        assert_eq!(term("=drone"), Err(ColumnTextError::NoColumn));
    }

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
