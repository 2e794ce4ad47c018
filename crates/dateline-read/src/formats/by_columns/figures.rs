use dateline_batch::ColumnMapping;
use dateline_event::Amount;

use super::ByColumns;
use super::counts::{self, Bound};
use super::name::key;
use crate::number::{Counted, NumberColumn};
use crate::table::{Notes, TableRow, column_key};

/// The columns of one figure: a number, the ends of a range, or all three.
#[derive(Debug, Default)]
pub(super) struct FigureColumns {
    pub what: String,
    /// Of whom it tells how many.
    counted: Counted,
    pub best: Option<usize>,
    pub lowest: Option<usize>,
    pub highest: Option<usize>,
}

impl FigureColumns {
    /// Adds a column to the figures: to one that lacks just this end of its range, else as a figure of its own.
    pub fn add(figures: &mut Vec<Self>, column: usize, mapped: &ColumnMapping) {
        let (what, bound) = Bound::split(mapped.figure());
        for figure in figures.iter_mut().filter(|figure| figure.what == what) {
            let is_ranged = bound != Bound::Best || figure.lowest.is_some() || figure.highest.is_some();
            let end = figure.end(bound);
            if is_ranged && end.is_none() {
                *end = Some(column);
                return;
            }
        }
        let mut figure = Self {
            what: what.to_owned(),
            counted: counts::counted(&column_key(what)),
            ..Self::default()
        };
        *figure.end(bound) = Some(column);
        figures.push(figure);
    }

    fn end(&mut self, bound: Bound) -> &mut Option<usize> {
        match bound {
            Bound::Best => &mut self.best,
            Bound::Lowest => &mut self.lowest,
            Bound::Highest => &mut self.highest,
        }
    }

    /// What the row says; `None` where it says nothing.
    fn amount(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Amount> {
        let mut read = |column| row.amount(column, self.counted, notes);
        let (best, lowest, highest) = (read(self.best), read(self.lowest), read(self.highest));
        let low = lowest.as_ref().and_then(Amount::range).map(|(low, _)| low);
        let high = highest.as_ref().and_then(Amount::range).map(|(_, high)| high);
        let middle = match best {
            Some(Amount::Exact(middle)) => Some(middle),
            None => None,
            other => return other,
        };
        let (low, high) = match (low, high.filter(|high| high.is_finite()), middle) {
            (Some(low), Some(high), _) => (low, high),
            (_, _, Some(middle)) => return Some(Amount::Exact(middle)),
            (Some(at_least), None, None) => return Some(Amount::AtLeast { at_least }),
            (None, Some(at_most), None) => return Some(Amount::AtMost { at_most }),
            // Words, if there are any.
            (None, None, None) => return lowest.or(highest),
        };
        let middle_or_low = middle.unwrap_or(low);
        let (low, high) = (low.min(high).min(middle_or_low), high.max(low).max(middle_or_low));
        Some(if low < high {
            Amount::Range {
                low,
                high,
                best: middle,
            }
        } else {
            Amount::Exact(low)
        })
    }
}

impl ByColumns {
    /// What the row counts, with the amounts; blank cells are left out.
    pub(super) fn figures<'s>(&'s self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Vec<(&'s str, Amount)> {
        let told = self.figures.iter();
        told.filter_map(|figure| Some((figure.what.as_str(), figure.amount(row, notes)?)))
            .collect()
    }

    /// How a column of figures is read, as far as its name and the mapping tell.
    pub(super) fn number_column(column: usize, mapped: &ColumnMapping) -> NumberColumn {
        let names = [mapped.figure(), &mapped.name];
        let counts = names.map(|name| counts::count(&key(Bound::split(name).0)));
        let counts = || counts.iter().flatten();
        NumberColumn {
            column,
            is_count: counts().next().is_some(),
            is_of_people: counts().any(|count| count.is_of_people),
            decimal_comma: mapped.decimal_comma,
            missing: mapped.missing.clone(),
        }
    }
}
