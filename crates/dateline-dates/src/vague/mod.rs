//! Dates that words make vague: `mid-August 2019`, `early 1990s`, `about 5 June 2014`, `the night of 7 July 2021`,
//! `before March 2003`, `spring 2014`, `Q3 2016`.
//!
//! What is vague becomes a window, never a day that nobody named.

mod century;
mod cut;
mod fiscal;
mod period;
mod phrase;
mod phrase_words;
mod tolerance;
mod week;

use dateline_event::fold::fold;

use super::{DateStyle, Reading, read_any};
use cut::cut;

/// Longer texts are prose.
const LONGEST: usize = 60;

/// Reads the night between two days, and what goes from one part of a month to another: of these the words before the
/// dates belong to both.
pub(super) fn read_of_both(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    if text.len() > LONGEST || !text.starts_with(char::is_alphabetic) {
        return None;
    }
    let folded = fold(text);
    let (phrase, rest) = cut(folded.trim()).filter(|(phrase, _)| phrase.is_of_both())?;
    phrase.of(read_any(rest, style, depth)?)
}

/// Reads a date together with the words before or after it that make it vague.
///
/// `None` unless every word is understood.
pub(super) fn read(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    if text.len() > LONGEST || text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let folded = fold(text);
    let text = folded.trim();
    if let Some((phrase, rest)) = cut::bound(text) {
        return phrase.of(read_any(rest, style, depth)?);
    }
    let period = tolerance::read(text, style, depth)
        .or_else(|| period::read(text))
        .or_else(|| century::read(text))
        .or_else(|| fiscal::read(text))
        .or_else(|| week::read(text, style, depth));
    if period.is_some() {
        return period;
    }
    let (phrase, rest) = cut(text)?;
    let date = read_any(rest, style, depth)?;
    phrase.of(date)
}
