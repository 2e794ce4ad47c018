use dateline_event::calendar::DAY;
use dateline_event::{Bounds, Precision, TimeDelta, TimeRange};

use crate::forms::of_week;
use crate::{DateStyle, Reading, read_any};

const WEEKS: [&str; 8] = ["week", "wk", "epi week", "kw", "semaine", "semana", "woche", "w"];
const ORDINALS: [(&str, i64); 10] = [
    ("first", 0),
    ("1st", 0),
    ("second", 1),
    ("2nd", 1),
    ("third", 2),
    ("3rd", 2),
    ("fourth", 3),
    ("4th", 3),
    ("last", -1),
    ("final", -1),
];

/// Reads `week 27 of 2021`, `KW 27/2021`, `2021 week 27` and `first week of May 2021`.
pub(super) fn read(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    let text = text.strip_prefix("the ").unwrap_or(text);
    numbered(text).or_else(|| of_month(text, style, depth))
}

fn numbered(text: &str) -> Option<Reading> {
    let (year, week) = match text.split_at_checked(4) {
        Some((year, rest)) if is_number(year) => (year, after_word(rest.trim_start_matches([' ', ',', '-']))?),
        _ => {
            let rest = after_word(text)?;
            let (week, rest) = rest.split_at_checked(rest.find(|c: char| !c.is_ascii_digit())?)?;
            let rest = rest.trim_start_matches([' ', ',', '/', '-']);
            let year = ["of ", "in ", "de ", "von "]
                .iter()
                .find_map(|word| rest.strip_prefix(word));
            (year.unwrap_or(rest), week)
        }
    };
    let is_week = year.len() == 4 && matches!(week.len(), 1 | 2) && is_number(year) && is_number(week);
    is_week.then(|| of_week(year.parse().ok()?, week.parse().ok()?, None))?
}

fn after_word(text: &str) -> Option<&str> {
    WEEKS
        .iter()
        .filter_map(|word| text.strip_prefix(word))
        .map(|rest| rest.trim_start_matches([' ', '.']))
        .find(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Seven days of a month, counted from its first or back from its last.
fn of_month(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    let (number, rest) = ORDINALS
        .iter()
        .find_map(|(word, number)| Some((*number, text.strip_prefix(word)?)))?;
    let rest = rest.trim_start().strip_prefix("week")?.trim_start();
    let rest = ["of ", "in "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let month = read_any(rest, style, depth).filter(|month| month.precision == Precision::Month)?;
    let TimeRange { first, last } = month.bounds.whole();
    let begin = if number < 0 {
        last + TimeDelta::MICROSECOND - 7 * DAY
    } else {
        first + number * 7 * DAY
    };
    Some(month.widened(Bounds::window(TimeRange::lasting(begin, 7 * DAY)), Precision::Window))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
