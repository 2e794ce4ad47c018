use super::Generic;
use crate::event::{Amount, Doubt, Figure};
use crate::read::Brief;
use crate::read::table::{Notes, TableRow, shortened};

impl Generic {
    /// The row's figures, those of blank cells left out.
    pub(super) fn figures(&self, row: &TableRow<'_>) -> Vec<Figure> {
        let figures = self.amounts(row).map(|(_, what, amount)| Figure {
            what: what.to_owned(),
            amount,
        });
        figures.collect()
    }

    /// Column, name and amount of each figure.
    fn amounts<'s>(&'s self, row: &TableRow<'_>) -> impl Iterator<Item = (usize, &'s str, Amount)> {
        self.figures.iter().filter_map(|(column, what)| {
            let text = row.text(Some(*column));
            (!text.is_empty()).then(|| (*column, what.as_str(), amount(text)))
        })
    }

    /// Fills in that the row's sources assert it, and whether its figures disagree, as [`Generic::claims`] has them;
    /// a figure that is no number is noted.
    pub(super) fn set_asserted(&self, row: &TableRow<'_>, brief: &mut Brief<'_>, notes: &mut Notes<'_>) {
        if self.figures.is_empty() {
            return brief.set_asserted(None);
        }
        let figures: Vec<(usize, &str, Amount)> = self.amounts(row).collect();
        for (column, _, amount) in &figures {
            if let Amount::Words(words) = amount {
                notes.add(Some(*column), || {
                    format!("“{}” is no number; it is kept as words", shortened(words))
                });
            }
        }
        let sums_up = !figures.is_empty() && brief.sources.len() != 1;
        let is_range = |amount: &Amount| matches!(amount, Amount::Range { low, high, .. } if low < high);
        let has_range = sums_up && figures.iter().any(|(_, _, amount)| is_range(amount));
        let contradicts = figures.iter().enumerate().any(|(index, (_, what, amount))| {
            let mut earlier = figures.iter().take(index);
            earlier.any(|(_, other, known)| other == what && known.contradicts(amount))
        });
        brief.set_asserted(sums_up.then_some(has_range || contradicts));
        brief.doubt.set(Doubt::FIGURES, has_range || contradicts);
    }
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
