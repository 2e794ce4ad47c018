use dateline_event::Precision;

use super::{DateStyle, Reading, read_exact};

/// Reads a date with marks around it that say nothing of it: `31/12/2019[3]`, `31/12/2019*`, `(2019)`.
pub(super) fn read(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    let bare = without_marks(text);
    if bare.len() < text.len() {
        return super::read_any(bare, style, depth);
    }
    let bare = without_label(text)?;
    super::read_any(bare, style, depth)
}

/// What follows a word that says what date it is, `EOW: January 3, 1791`, and the year of a name that R made, `X2015`.
fn without_label(text: &str) -> Option<&str> {
    const LONGEST: usize = 12;
    if let Some(year) = text.strip_prefix('X').filter(|year| year.len() == 4) {
        return year
            .parse()
            .is_ok_and(|year: u32| (1800..=2100).contains(&year))
            .then_some(year);
    }
    let (label, rest) = text.split_once(": ")?;
    let is_word = !label.is_empty() && label.len() <= LONGEST && label.chars().all(char::is_alphabetic);
    // What follows is a date of its own, no part of one that the word belongs to.
    let has_year = rest
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4);
    (is_word && has_year).then_some(rest)
}

/// The text without marks of footnotes and brackets around all of it.
fn without_marks(text: &str) -> &str {
    let within = |open, close| text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let bracketed = within('(', ')').or_else(|| within('<', '>'));
    if let Some(bracketed) = bracketed {
        return bracketed.trim();
    }
    let footnote = text.strip_suffix(']').and_then(|rest| rest.rfind('['));
    let cut = footnote.and_then(|at| text.get(..at));
    cut.unwrap_or(text).trim_end_matches(['*', '†', ' '])
}

/// Reads a month whose day is written as not known: `xx/05/2021`, `?? May 2021`, `May ?, 2021`.
pub(super) fn unknown_day(text: &str, style: DateStyle) -> Option<Reading> {
    let bare = text.trim_start_matches(['x', 'X', '?', '_']);
    let marks = text.len() - bare.len();
    let month = if matches!(marks, 1 | 2) && bare.starts_with([' ', '/', '-', '.']) {
        bare.trim_start_matches([' ', '/', '-', '.']).to_owned()
    } else {
        [" ??,", " ?,", " ?? ", " ? "].iter().find_map(|mark| {
            let (month, year) = text.split_once(mark)?;
            Some(format!("{month} {}", year.trim()))
        })?
    };
    read_exact(&month, style).filter(|reading| reading.precision == Precision::Month)
}
