//! Years that stand alone in a column of years: `2015`, `2,015`, `15`, `-480`, `480 BCE`, `1442` of another calendar.

use std::borrow::Cow;

use dateline_event::CalendarSystem;

use super::calendars;
use super::part::Part;
use super::{DateStyle, Reading, YearCount};

/// Lesser numbers count from the beginning of an era, and it is not said of which.
const FIRST_OF_ERAS: i32 = 1868;

/// Reads a year of digits in the style of its column. Of one digit it is none, save before our era.
pub(super) fn read(text: &str, style: DateStyle) -> Option<Reading> {
    of_numbers(text, 0, 0, style)
}

/// The date of a year as its column writes it, a month and a day, with 0 for a month or day that is not known.
pub(super) fn of_numbers(text: &str, month: u32, day: u32, style: DateStyle) -> Option<Reading> {
    let digits = text.strip_prefix(['-', '\u{2212}']).unwrap_or(text);
    let is_negative = digits.len() < text.len();
    let digits = &*without_thousands(digits);
    if !matches!(digits.len(), 1..=6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if digits.len() > 4 && !is_negative && style.count != YearCount::BeforeOurEra {
        // Of our era it lies thousands of years ahead: a slip, or no year.
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    if style.calendar == CalendarSystem::East && number < FIRST_OF_ERAS {
        return None;
    }
    if !matches!(style.calendar, CalendarSystem::Gregorian | CalendarSystem::East)
        && !is_negative
        && let Some(reading) = calendars::of_numbers(number, month, day, style.calendar)
    {
        return Some(reading);
    }
    let is_short =
        digits.len() <= 2 && !is_negative && style.count != YearCount::BeforeOurEra && !style.has_whole_years;
    let year = match style.count {
        YearCount::BeforeOurEra => 1 - number,
        YearCount::Historical if is_negative => 1 - number,
        YearCount::Historical | YearCount::Astronomical if is_negative => -number,
        _ if is_short => style.short_years.full(number.unsigned_abs()),
        _ => number,
    };
    if is_short && digits.len() == 1 {
        // Of our era one digit says too little.
        return None;
    }
    let part = Part::of_numbers(year, month, day)?;
    Some(Reading::from_part(if is_short { part.short() } else { part }))
}

/// A year without the mark that programs set among the digits of any number: `2,015`.
pub fn without_thousands(digits: &str) -> Cow<'_, str> {
    match digits.as_bytes() {
        [b'1'..=b'2', b',' | b'.', rest @ ..] if rest.len() == 3 && rest.iter().all(u8::is_ascii_digit) => {
            Cow::Owned(digits.replace([',', '.'], ""))
        }
        _ => Cow::Borrowed(digits),
    }
}
