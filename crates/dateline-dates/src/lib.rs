//! Dates as people and programs write them, in some ten languages: read in the style of their whole column.
//!
//! Whether `03/04/2005` is in March or in April no single cell tells. So a column is gone through twice: [`Evidence`]
//! gathers what its dates show, and a [`DateStyle`] decided from that says how each is [`read`]. A [`Reading`] holds the
//! bounds of a date, its precision and zone, and what about it is worth a finding.
//!
//! This crate never guesses a day that nobody named: what is vague becomes a window of time, and what cannot be read is
//! `None`. It reads text, never files.
//!
//! ```
//! use dateline_dates::{DateStyle, Evidence, KnownOrder, read};
//!
//! let cells = ["03/04/2005", "03/14/2005"];
//! let mut evidence = Evidence::default();
//! for reading in cells.iter().filter_map(|cell| read(cell, DateStyle::default())) {
//!     evidence.add(&reading);
//! }
//! let style = DateStyle { order: evidence.order(KnownOrder::Unknown), ..DateStyle::default() };
//! assert_eq!(read("03/04/2005", style).unwrap().to_when("").edtf, "2005-03-04");
//! assert_eq!(read("mid-August 2019", style).unwrap().to_when("").edtf, "[2019-08-11..2019-08-20]");
//! ```

#![warn(missing_docs)]

mod calendars;
mod clock;
mod clock_cell;
mod date;
mod doubt;
mod english_day;
mod epoch;
mod era;
mod evidence;
mod forms;
mod marks;
mod months;
mod numeric;
mod order;
mod pairs;
mod part;
pub mod placeholder;
mod plain;
mod range;
mod reading;
mod row_era;
mod serial;
mod short_years;
mod style;
mod tokens;
mod vague;
mod word_index;
mod words;
mod year;

pub use calendars::{CalendarEvidence, CalendarGuess, TableHints, calendar_in_name, is_name_of_calendar};
pub use clock::read_zone;
pub use doubt::{qualifier, without_doubt};
pub use epoch::fitting_epochs;
pub use evidence::Evidence;
pub use order::{FoundOrder, Separator, Ymd};
pub use range::is_open_end;
pub use reading::{Reading, Remark};
pub use row_era::RowEra;
pub use serial::is_serial;
pub use short_years::{CenturyBasis, CenturyGuess, LAST_SHORT_YEAR, ShortYears, ShortYearsSeen};
pub use style::{DateStyle, KnownOrder, YearCount};
pub use year::without_thousands;

use dateline_event::{CalendarSystem, DateOrder as Order, Precision, Qualifiers, is_placeholder};
use part::Part;

/// What stands for "no date" in tables.
const BLANK_DATES: [&str; 5] = ["0000-00-00", "00/00/0000", "0000-00-00 00:00:00", "0", "NaT"];

/// Whether a cell of a date column says that there is no date.
pub fn is_blank(text: &str) -> bool {
    placeholder::is_blank(text) || BLANK_DATES.contains(&text) || is_placeholder(text)
}

/// Reads a date, a date with a clock time, an EDTF expression, a date made vague by words or, where `style` allows it, an
/// epoch number.
///
/// `None` if no date can be read in it.
pub fn read(text: &str, style: DateStyle) -> Option<Reading> {
    let text = text.trim();
    if style.calendar == CalendarSystem::Gregorian
        && style.order != Order::YearDayFirst
        && !style.is_mixed
        && let Some(day) = date::iso_day(text).or_else(|| english_day::read(text))
    {
        return Some(Reading::from_part(day));
    }
    if style.is_year
        && let Some(year) = year::read(text, style)
    {
        return Some(year);
    }
    let reading = read_plain(&plain::plain(text), style)?;
    let is_medieval = || {
        let year = reading
            .start()
            .first
            .civil()
            .map(|civil| chrono::Datelike::year(&civil));
        reading.calendar == CalendarSystem::Gregorian && year.is_some_and(|year| (1300..=1450).contains(&year))
    };
    (text.is_ascii() || !is_medieval() || !calendars::is_persian(text)).then_some(reading)
}

fn read_plain(text: &str, style: DateStyle) -> Option<Reading> {
    let converted = match style.calendar {
        CalendarSystem::Gregorian | CalendarSystem::East => None,
        _ => match calendars::read_as(text, style) {
            Ok(converted) => converted,
            // A name of a month may say more than the numbers.
            Err(_) => return calendars::read_named(text, style),
        },
    };
    // A short year of an era that is not named is none of ours.
    let is_sure = |reading: &Reading| style.calendar != CalendarSystem::East || !reading.is_short;
    converted
        .or_else(|| calendars::read_season(text, style))
        .or_else(|| read_any(text, style, DEPTH).filter(is_sure))
        .or_else(|| calendars::read_named(text, style))
}

/// How often words, signs and brackets around a date are taken off before it is no date.
const DEPTH: u8 = 4;

fn read_any(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    if text.len() > 200 {
        return None;
    }
    let text = text.trim();
    let seen = pairs::seen(text);
    let pair = (style.two_years && seen.is_some()).then(|| range::pair_of_years(text));
    if let Some(reading) = pair.flatten() {
        return Some(Reading { order: seen, ..reading });
    }
    let is_marked = memchr::memchr2(b'?', b'~', text.as_bytes()).is_some();
    let exact = if is_marked { None } else { read_exact(text, style) };
    let edtf = || text.parse().ok().map(|when| Reading::from_when(&when));
    let reading = exact.or_else(edtf);
    let reading = reading.map(|reading| Reading {
        order: reading.order.or(seen),
        ..reading
    });
    let Some(depth) = depth.checked_sub(1) else {
        return reading;
    };
    reading
        .or_else(|| vague::read_of_both(text, style, depth))
        .or_else(|| range::read(text, style, depth))
        .or_else(|| marks::unknown_day(text, style))
        .or_else(|| doubt::read(text, style, depth))
        .or_else(|| vague::read(text, style, depth))
        .or_else(|| marks::read(text, style, depth))
}

/// Reads a date, a date with a clock time, or a number that stands for one.
fn read_exact(text: &str, style: DateStyle) -> Option<Reading> {
    // `Mon, 10/27/2014 - 12:00`
    if let Some((date, clock)) = text.rsplit_once(" - ")
        && let Some(clock) = clock::read(clock)
        && let Some(day) = date::read(date, style).filter(Part::is_day)
    {
        return Some(Reading::with_clock(day, &clock, style));
    }
    let Some((date, clock)) = clock::split(text) else {
        return read_number(text, style)
            .or_else(|| date::read(text, style).map(Reading::from_part))
            .or_else(|| forms::read(text, style))
            .or_else(|| {
                let mut halves = clock::split_at_words(text);
                halves.find_map(|(date, clock)| with_clock(date, clock, style))
            })
            .or_else(|| after_clock(text, style));
    };
    let reading = with_clock(date, clock, style).or_else(|| {
        // `Sun Nov  6 08:49:37 1994`
        let (clock, year) = clock::split_year(clock)?;
        with_clock(&format!("{date} {year}"), &clock, style)
    });
    reading.or_else(|| forms::read(text, style))
}

/// A date that follows its clock time: `12:45 a.m. June 14, 2019`.
fn after_clock(text: &str, style: DateStyle) -> Option<Reading> {
    let begins = |at: usize| text.as_bytes().get(at) == Some(&b':');
    (begins(1) || begins(2)).then_some(())?;
    let cuts: Vec<usize> = text.match_indices([' ', ',']).map(|(at, _)| at).take(4).collect();
    cuts.into_iter().rev().find_map(|at| {
        let (clock, date) = text.split_at_checked(at)?;
        let date = date.trim_start_matches([' ', ',']);
        with_clock(date.strip_prefix("on ").unwrap_or(date), clock, style)
    })
}

fn with_clock(date: &str, clock: &str, style: DateStyle) -> Option<Reading> {
    let day = date::read(date, style).filter(Part::is_day)?;
    Some(Reading::with_clock(day, &clock::read(clock)?, style))
}

/// Reads what is written without separators: `20180326044500`, `20180326T0445Z`, epochs, Excel's serials, `/Date(0)/`.
fn read_number(text: &str, style: DateStyle) -> Option<Reading> {
    if text.starts_with('/') {
        return epoch::read_json(text);
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '-') || text.len() < 5 {
        return None;
    }
    // Of fourteen digits, milliseconds would lie beyond the year 2286.
    let compact = || {
        let (date, clock) = clock::split_compact(text)?;
        let day = date::read(date, style).filter(Part::is_day)?;
        Some(Reading::with_clock(day, &clock, style))
    };
    let epoch = || {
        style
            .epoch
            .map_or_else(|| epoch::read(text), |since| epoch::read_since(since, text))
    };
    if style.epochs && text.len() != 14 {
        return epoch();
    }
    if style.serials
        && let Some(reading) = serial::read(text)
    {
        return Some(reading);
    }
    compact().or_else(|| style.epochs.then(epoch)?)
}

/// Reads a whole number of seconds since 1970 in UTC, however small.
pub fn from_epoch_seconds(text: &str) -> Option<Reading> {
    epoch::from_seconds(text)
}

/// The date of a year, a month and a day, with 0 for a month or day that is not known; `None` if there is no such date.
pub fn from_numbers(year: i32, month: u32, day: u32) -> Option<Reading> {
    Part::of_numbers(year, month, day).map(Reading::from_part)
}

/// The date of a year as a column of years writes it in its style, a month and a day, with 0 for a month or day that is not
/// known; `None` if there is no such date.
pub fn from_year(year: &str, month: u32, day: u32, style: DateStyle) -> Option<Reading> {
    let year = year.trim();
    let plain = plain::plain(year);
    if let Some(reading) = year::of_numbers(&plain, month, day, style) {
        return Some(reading);
    }
    if month > 0 {
        // `2021?`, `c. 1917`
        return doubt::without_doubt(year).find_map(|(bare, qualifier)| {
            let reading = year::of_numbers(&plain::plain(&bare), month, day, style)?;
            Some(reading.marked_in(qualifier, Precision::Year))
        });
    }
    // `480 BCE`, `1914/15`, `c. 1900`
    read(year, style)
}

/// Reads a day and a month, two with something between, or a part of a year, of a year that stands elsewhere: `03 June`,
/// `3/6`, `30 April – 2 May`, `mid-June`; `None` if they need no year. The year is as its column writes it, whose style is
/// `of_year`.
pub fn read_in_year(text: &str, year: &str, style: DateStyle, of_year: DateStyle) -> Option<Reading> {
    const LONGEST: usize = 40;
    let text = plain::plain(text.trim());
    let text = text.trim_end_matches([',', '.', ' ']);
    let has_letters = text.contains(char::is_alphabetic);
    let says_something = has_letters || text.bytes().any(|byte| byte.is_ascii_digit());
    if text.len() > LONGEST || !says_something || read(text, style).is_some() {
        return None;
    }
    let is_one = |year: &Reading| year.bounds.is_window() && year.qualifiers == Qualifiers::NONE;
    let within = from_year(year, 0, 0, of_year).filter(is_one)?;
    let style = DateStyle {
        calendar: of_year.calendar,
        ..style
    };
    let number = match within.start().first.civil() {
        Some(civil) if within.calendar == CalendarSystem::Gregorian => chrono::Datelike::year(&civil),
        _ => plain::plain(year.trim()).parse().ok()?,
    };
    if !(1000..=9999).contains(&number) {
        return None;
    }
    let separator = text
        .chars()
        .find(|c| !c.is_ascii_digit())
        .filter(|c| matches!(c, '/' | '.' | '-'));
    let is_numeric = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'.' | b'-'));
    let separator = separator.filter(|_| is_numeric).unwrap_or(' ');
    let coarsest = if has_letters { Precision::Season } else { Precision::Day };
    let begins = |reading: &Reading| {
        let first = reading.start().first;
        within.bounds.earliest_start <= first && first <= within.bounds.latest_end && reading.precision >= coarsest
    };
    let found = read(&format!("{text}{separator}{number}"), style);
    if found.is_some_and(|found| begins(&found)) {
        return found;
    }
    // `31 December – 2 January` ended in the year after.
    let next = || read(&format!("{text} {}", number + 1), style).filter(begins);
    found.and_then(|_| next())
}

/// Reads what a column of days of the month has where it is no number, of a month and a year that stand elsewhere: `12-14`,
/// `3rd`, `early`; `None` if it is no part of that month.
pub fn read_in_month(day: &str, month: u32, year: i32) -> Option<Reading> {
    const LONGEST: usize = 24;
    let name = months::english_name(month).filter(|_| day.len() <= LONGEST && (1000..=9999).contains(&year))?;
    let found = read(&format!("{day} {name} {year}"), DateStyle::default())?;
    let within = dateline_event::calendar::month(year, month)?;
    let begins = within.first <= found.start().first && found.start().first <= within.last;
    (begins && found.precision > Precision::Month).then_some(found)
}

/// Whether a cell is a day and a month without a year, or several: `03 June`, `3/6`, `30 April – 2 May`.
pub fn is_day_of_year(text: &str) -> bool {
    const LONGEST: usize = 40;
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let mut parts = text.split(['/', '.', '-']);
    let is_number = |part: Option<&str>| {
        part.is_some_and(|part| {
            matches!(part.len(), 1 | 2) && part.parse().is_ok_and(|number| (1..=31).contains(&number))
        })
    };
    if is_number(parts.next()) && is_number(parts.next()) {
        return matches!(parts.next(), None | Some(""));
    }
    if calendars::is_day_of_year(text) {
        return true;
    }
    let Some(tokens) = tokens::tokens(text) else {
        return false;
    };
    let is_day = |token: &&tokens::Token<'_>| matches!(token, tokens::Token::Number { text, .. } if text.len() <= 2);
    let (days, others) = tokens.iter().partition::<Vec<_>, _>(is_day);
    let are_months = others.iter().all(|token| matches!(token, tokens::Token::Month(_)));
    !days.is_empty() && !others.is_empty() && are_months
}

/// The month that a cell names or numbers: `3`, `03`, `3.0`, `March`, `آذار`.
pub fn month(text: &str) -> Option<u32> {
    let mut words = text.split([' ', '.']).filter(|word| !word.is_empty());
    let first = words.next()?;
    let number = || first.parse().ok().filter(|month| (1..=12).contains(month));
    number().or_else(|| months::find(first, words.next()).map(|(month, _)| month))
}

/// Whether a cell holds a clock time without a date: `14:30`, `2.30 pm`, `1430`, `~14:30`.
pub fn is_clock(text: &str) -> bool {
    let text = text.trim();
    let in_column =
        || clock_cell::read_with_doubt(text).is_some_and(|(_, doubt)| doubt.is_some() || matches!(text.len(), 3 | 4));
    clock::read(text).is_some() || in_column()
}

/// Whether a cell may be an hour of the day.
pub fn is_hour(text: &str) -> bool {
    let text = text.trim();
    matches!(text.len(), 1 | 2) && text.parse().is_ok_and(|hour: u32| hour <= 24)
}

#[cfg(test)]
mod tests;
