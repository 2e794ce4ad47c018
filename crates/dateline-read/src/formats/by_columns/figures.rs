use dateline_batch::ColumnMapping;
use dateline_batch::finding::FigureFault;
use dateline_event::Amount;

use super::ByColumns;
use super::counts::Bound;
use crate::table::{Notes, TableRow, is_unknown, quoted};

/// The columns of one figure: a number, the ends of a range, or all three.
#[derive(Debug, Default)]
pub(super) struct FigureColumns {
    pub what: String,
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

    /// The column that a finding names.
    fn column(&self) -> Option<usize> {
        self.best.or(self.lowest).or(self.highest)
    }

    /// What the row says; `None` where it says nothing.
    fn amount(&self, row: &TableRow<'_>) -> Option<Amount> {
        let text = |column: Option<usize>| Some(row.text(column)).filter(|text| !text.is_empty() && !is_unknown(text));
        let best = text(self.best).map(amount);
        let ends = [self.lowest, self.highest].map(|column| text(column).and_then(number));
        let middle = match best {
            Some(Amount::Exact(middle)) => Some(middle),
            None => None,
            other => return other,
        };
        let (low, high) = match (ends, middle) {
            ([Some(low), Some(high)], _) => (low, high),
            (_, Some(middle)) => return Some(Amount::Exact(middle)),
            ([Some(at_least), None], None) => return Some(Amount::AtLeast { at_least }),
            ([None, Some(at_most)], None) => return Some(Amount::AtMost { at_most }),
            ([None, None], None) => return None,
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
    /// What the row counts, with the amounts; blank cells are left out, and a figure that is no number is noted.
    pub(super) fn figures<'s>(&'s self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Vec<(&'s str, Amount)> {
        let mut figures = Vec::new();
        for figure in &self.figures {
            let Some(amount) = figure.amount(row) else {
                continue;
            };
            if let Amount::Words(words) = &amount {
                notes.add(figure.column(), || FigureFault::KeptAsWords { text: quoted(words) });
            }
            figures.push((figure.what.as_str(), amount));
        }
        figures
    }
}

/// Whether a cell is a number as people write it.
pub(super) fn is_amount(text: &str) -> bool {
    !matches!(amount(text), Amount::Words(_))
}

/// Reads `12`, `1,200`, `10-12`, `~20`, `>5`; anything else stays words.
fn amount(text: &str) -> Amount {
    let words = || Amount::Words(text.to_owned());
    if let Some(number) = number(text) {
        return Amount::Exact(number);
    }
    if let Some(about) = text.strip_prefix(['~', '≈']).and_then(number) {
        return Amount::About { about };
    }
    if let Some(at_least) = text
        .strip_prefix('≥')
        .or_else(|| text.strip_suffix('+'))
        .and_then(number)
    {
        return Amount::AtLeast { at_least };
    }
    if let Some(at_most) = text.strip_prefix('≤').and_then(number) {
        return Amount::AtMost { at_most };
    }
    let ends = text
        .split_once(['-', '–'])
        .map(|(low, high)| (number(low), number(high)));
    match ends {
        Some((Some(low), Some(high))) if low <= high => Amount::Range { low, high, best: None },
        _ => words(),
    }
}

/// A number as people write it, with commas between thousands or without.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let is_grouped = text.contains(',')
        && text
            .split(',')
            .skip(1)
            .all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    let number: f64 = if is_grouped {
        text.replace(',', "").parse().ok()?
    } else {
        text.parse().ok()?
    };
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_people_write_them() {
        let range = |low, high| Amount::Range { low, high, best: None };
        for (text, expected) in [
            ("14", Amount::Exact(14.0)),
            ("1,204", Amount::Exact(1204.0)),
            ("10-12", range(10.0, 12.0)),
            ("10 – 12", range(10.0, 12.0)),
            ("~20", Amount::About { about: 20.0 }),
            ("5+", Amount::AtLeast { at_least: 5.0 }),
            ("dozens", Amount::Words("dozens".to_owned())),
            ("12-10", Amount::Words("12-10".to_owned())),
            ("NaN", Amount::Words("NaN".to_owned())),
        ] {
            assert_eq!(amount(text), expected, "{text}");
        }
    }
}
