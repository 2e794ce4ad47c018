//! Dates of other calendars than the Gregorian: Persian, Islamic, Buddhist, Ethiopian, Japanese.
//!
//! A date is replaced by the Gregorian one in the text around it, and that is read as any other: so clock times, ranges and
//! words that make it vague mean the same in every calendar. What names the calendar itself (months, eras) is read
//! wherever it stands; bare numbers only where [`DateStyle::calendar`] says whose they are.

mod convert;
mod date3;
mod era;
mod evidence;
mod header;
mod hints;
mod names;
mod nepali;
mod numbers;
mod seasons;
mod words;

use dateline_event::{CalendarSystem, Precision, Qualifier};

use date3::Date3;
use numbers::NoSuchDate;

pub(super) use self::names::key;
use super::order::OrderSeen;
use super::{DEPTH, DateStyle, Reading, Remark, read_any};
pub(super) use era::{calendar_names, era_names};
pub use evidence::{CalendarEvidence, CalendarGuess};
pub use header::{calendar_in_name, is_name_of_calendar};
pub use hints::TableHints;

/// Longer texts are prose.
const LONGEST: usize = 120;

/// A text in which the dates of another calendar are Gregorian.
struct Rewritten {
    text: String,
    calendar: CalendarSystem,
    /// What its numbers show about their order.
    order: Option<OrderSeen>,
    /// Whether day and month stand the other way round than in the column.
    is_other: bool,
    /// Whether they may, since both orders occur in it.
    is_either: bool,
}

/// Reads a date that names its calendar: `16 Tir 1400`, `27 ذو القعدة 1442`, `1442-11-27 AH`, `令和3年7月7日`.
pub(super) fn read_named(text: &str, style: DateStyle) -> Option<Reading> {
    let is_short = text.len() <= LONGEST && text.bytes().any(|byte| byte.is_ascii_digit() || byte >= 0x80);
    let has_letters = || text.chars().any(char::is_alphabetic);
    if !is_short || !has_letters() {
        return None;
    }
    let rewritten = words::rewritten(text).or_else(|| era::rewritten(text, style))?;
    rewritten.read(style)
}

/// Reads a season of a Persian year, which is no season of the Gregorian year of that number.
pub(super) fn read_season(text: &str, style: DateStyle) -> Option<Reading> {
    seasons::rewritten(text)?.read(style)
}

/// Whether a text in words has Persian letters or digits, so that its years are hardly Gregorian ones of the Middle Ages.
pub(super) fn is_persian(text: &str) -> bool {
    let is_persian = |c: char| matches!(c, '۰'..='۹' | 'ی' | 'ک' | 'پ' | 'چ' | 'ژ' | 'گ');
    text.chars().any(is_persian) && text.chars().any(char::is_alphabetic)
}

/// Whether a text is a day and the name of a month of another calendar: `16 تیر`.
pub(super) fn is_day_of_year(text: &str) -> bool {
    let plain = super::plain::plain(text);
    let (first, second) = plain.trim().split_once(' ').unwrap_or_default();
    let is_day = |text: &str| matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |text: &str| names::month(&names::key(text), None).is_some();
    (is_day(first) && is_month(second)) || (is_day(second) && is_month(first))
}

/// Reads a date whose numbers are of the column's calendar; `None` if they are of another.
///
/// # Errors
/// If the calendar has no such date.
pub(super) fn read_as(text: &str, style: DateStyle) -> Result<Option<Reading>, NoSuchDate> {
    if text.len() > LONGEST {
        return Ok(None);
    }
    let rewritten = numbers::rewritten(text, style.calendar, style)?;
    // What is told of a date of the calendar is nothing of the Gregorian date of these numbers.
    let read = |rewritten: Rewritten| rewritten.read(style).ok_or(NoSuchDate).map(Some);
    seasons::rewritten(text).or(rewritten).map_or(Ok(None), read)
}

/// The date of a year, a month and a day of a calendar, with 0 for what is not known; `None` if it has no such date, or the
/// year is none of it.
pub(super) fn of_numbers(year: i32, month: u32, day: u32, system: CalendarSystem) -> Option<Reading> {
    if !numbers::is_of_calendar(year, system) {
        return None;
    }
    let text = Date3 { year, month, day }.gregorian(system)?;
    Rewritten::new(text, system).read(DateStyle::default())
}

impl Rewritten {
    fn new(text: String, calendar: CalendarSystem) -> Self {
        Self {
            text,
            calendar,
            order: None,
            is_other: false,
            is_either: false,
        }
    }

    fn read(&self, style: DateStyle) -> Option<Reading> {
        let style = DateStyle {
            calendar: CalendarSystem::Gregorian,
            ..style
        };
        let reading = read_any(self.text.trim(), style, DEPTH)?;
        let reading = if self.calendar == CalendarSystem::Islamic && reading.precision == Precision::Day {
            convert::observed(reading)
        } else {
            reading
        };
        let reading = if self.is_either {
            reading.marked(Qualifier::Uncertain)
        } else {
            reading
        };
        let remark = match (self.is_either, self.is_other) {
            (true, _) => Some(Remark::EitherOrder),
            (false, true) => Some(Remark::OtherOrder),
            (false, false) => reading.remark,
        };
        Some(Reading {
            calendar: self.calendar,
            order: self.order,
            remark,
            ..reading
        })
    }
}
