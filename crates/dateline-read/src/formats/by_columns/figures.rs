use dateline_batch::ColumnMapping;
use dateline_batch::finding::FigureFault;
use dateline_event::Amount;

use rustc_hash::FxHashMap;

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
    /// Two kinds that its cells count one after the other: `3/4` in a column called “Killed/Wounded”.
    pair: Option<[(&'static str, Counted); 2]>,
    pub best: Option<usize>,
    pub lowest: Option<usize>,
    pub highest: Option<usize>,
}

impl FigureColumns {
    /// Adds a column to the figures: to one that lacks just this end of its range, else as a figure of its own. `known` has
    /// where the figures of each name stand.
    pub fn add(
        figures: &mut Vec<Self>,
        known: &mut FxHashMap<String, Vec<usize>>,
        (column, mapped): (usize, &ColumnMapping),
    ) {
        let (what, bound) = Bound::split(mapped.figure());
        let alike = known.entry(what.to_owned()).or_default();
        for &at in &*alike {
            let Some(figure) = figures.get_mut(at) else { continue };
            let is_ranged = bound != Bound::Best || figure.lowest.is_some() || figure.highest.is_some();
            let end = figure.end(bound);
            if is_ranged && end.is_none() {
                *end = Some(column);
                return;
            }
        }
        let pair = counts::pair(what);
        alike.push(figures.len());
        let mut figure = Self {
            what: what.to_owned(),
            counted: pair.map_or_else(|| counts::counted(&column_key(what)), |_| Counted::Others),
            pair,
            ..Self::default()
        };
        *figure.end(bound) = Some(column);
        figures.push(figure);
    }

    /// What a cell says of several kinds, or of another than its column counts; `None` if it is a number, or says something
    /// else.
    fn apart(&self, row: &TableRow<'_>, column: usize) -> Option<Vec<(&'static str, Counted, Amount)>> {
        if let Some(pair) = self.pair
            && let Some(amounts) = row.pair(column)
        {
            let both = pair.into_iter().zip(amounts);
            let known = both.filter(|(_, amount)| !matches!(amount, Amount::Words(_)));
            return Some(known.map(|((what, counted), amount)| (what, counted, amount)).collect());
        }
        let amounts = row.amounts_by_kind(column, self.counted)?;
        let is_own = |counted: Counted| counted == self.counted;
        // “3 injured” in a column of the killed stays what it is.
        let is_odd = self.counted != Counted::Others && !amounts.iter().any(|(counted, _)| is_own(*counted));
        let of = |(counted, amount)| (counts::name_of(counted), counted, amount);
        (!is_odd).then(|| amounts.into_iter().map(of).collect())
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
        if low > high {
            notes.add(self.lowest, || FigureFault::LowAboveHigh { low, high });
        } else if let Some(best) = middle.filter(|best| !(low..=high).contains(best)) {
            notes.add(self.best, || FigureFault::BestNotBetween { best, low, high });
        }
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
        let mut told: Vec<(&str, Amount)> = Vec::new();
        let mut others: Vec<(&str, Counted, Amount)> = Vec::new();
        for figure in &self.figures {
            let apart = figure.best.and_then(|column| figure.apart(row, column));
            let Some(apart) = apart else {
                told.extend(figure.amount(row, notes).map(|amount| (figure.what.as_str(), amount)));
                continue;
            };
            for (what, counted, amount) in apart {
                if counted == figure.counted && counted != Counted::Others {
                    told.push((figure.what.as_str(), amount));
                } else {
                    others.push((what, counted, amount));
                }
            }
        }
        // What a cell says beside what its column counts is said where no column of that is filled.
        for (what, counted, amount) in others {
            let own = self.figures.iter().find(|figure| figure.counted == counted);
            let what = own.map_or(what, |figure| figure.what.as_str());
            if !told.iter().any(|(known, _)| *known == what) {
                told.push((what, amount));
            }
        }
        told
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
