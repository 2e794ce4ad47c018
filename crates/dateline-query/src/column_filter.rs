use dateline_store::{AddedColumn, ValueId};
use serde::{Deserialize, Serialize};

use super::ColumnComparison;
use super::verdict::Verdict;

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
