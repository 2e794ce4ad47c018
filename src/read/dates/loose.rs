use super::date::Part;
use super::{DateStyle, Reading, read};
use crate::event::calendar;

/// What stands before a date that is not exact.
const ABOUT: [&str; 8] = [
    "c. ",
    "ca. ",
    "ca ",
    "circa ",
    "about ",
    "around ",
    "approx. ",
    "approximately ",
];

/// Reads dates with something around them: `31/12/2019[3]`, `31/12/2019*`, `(2019)`, `c. 1450`; and quarters of a year.
pub(super) fn read_marked(text: &str, style: DateStyle) -> Option<Reading> {
    let bare = without_marks(text);
    if bare.len() < text.len() {
        return read(bare, style);
    }
    let about = ABOUT.iter().find_map(|word| {
        let (start, rest) = text.split_at_checked(word.len())?;
        start.eq_ignore_ascii_case(word).then_some(rest)
    });
    if let Some(rest) = about {
        return Some(Reading {
            approximate: true,
            ..read(rest, style)?
        });
    }
    quarter(text).map(Reading::from_part)
}

/// The text without marks of footnotes and brackets around all of it.
fn without_marks(text: &str) -> &str {
    let in_brackets = |text: &str| text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).is_some();
    if in_brackets(text) {
        return text.trim_matches(['(', ')']).trim();
    }
    let cut = text
        .strip_suffix(']')
        .and_then(|rest| rest.rfind('['))
        .and_then(|at| text.get(..at));
    cut.unwrap_or(text).trim_end_matches(['*', '†', ' '])
}

/// `2019Q4`, `2019-Q4`, `Q4 2019`.
fn quarter(text: &str) -> Option<Part> {
    let (before, after) = text.split_once(['Q', 'q'])?;
    let year = |text: &str| {
        text.trim_matches([' ', '-', '/'])
            .parse()
            .ok()
            .filter(|year| (1000..=2999).contains(year))
    };
    let (number, year) = match before.trim() {
        "" => {
            let (number, rest) = after.split_at_checked(1)?;
            (number, year(rest)?)
        }
        before => (after.trim(), year(before)?),
    };
    let number: u32 = number.parse().ok().filter(|number| (1..=4).contains(number))?;
    let (first, _) = calendar::month(year, 3 * number - 2)?;
    let (_, last) = calendar::month(year, 3 * number)?;
    Some(Part::season(first, last))
}
