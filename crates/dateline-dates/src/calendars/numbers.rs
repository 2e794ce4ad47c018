use dateline_event::CalendarSystem;

use super::Rewritten;
use super::date3::Date3;
use crate::order::OrderSeen;
use crate::{DateStyle, Order, Separator};

/// Digits in a row that are a date.
struct Found {
    date: Date3,
    end: usize,
    /// As of a [`Rewritten`] text.
    order: Option<OrderSeen>,
    is_other: bool,
    is_either: bool,
}

/// A year, month and day in numbers that the calendar does not have.
pub(crate) struct NoSuchDate;

/// Replaces dates of digits: `1400/04/16`, `16-4-1400`, `14000416`, `1400/04`, `1400`. `None` if there is none.
///
/// # Errors
/// If one has a year of the calendar, but no day of it: it is no Gregorian date either.
pub(super) fn rewritten(text: &str, system: CalendarSystem, style: DateStyle) -> Result<Option<Rewritten>, NoSuchDate> {
    let mut out = String::new();
    let mut first: Option<Found> = None;
    let mut rest = text;
    while !rest.is_empty() {
        let begins = rest.starts_with(|c: char| c.is_ascii_digit());
        if let Some(found) = begins.then(|| find(rest, system, style)).flatten() {
            out.push_str(&found.date.gregorian(system).ok_or(NoSuchDate)?);
            rest = rest.get(found.end..).unwrap_or_default();
            first.get_or_insert(found);
            continue;
        }
        // A clock time stays as it is.
        let length = rest.find(|c: char| c.is_ascii_digit() != begins).unwrap_or(rest.len());
        let (other, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        out.push_str(other);
        rest = after;
    }
    Ok(first.map(|found| Rewritten {
        order: found.order,
        is_other: found.is_other,
        is_either: found.is_either,
        ..Rewritten::new(out, system)
    }))
}

/// The date at the start of a text, in one of the orders that have the year at an end.
fn find(text: &str, system: CalendarSystem, style: DateStyle) -> Option<Found> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let number = |text: &str| text.parse::<u32>().ok();
    let length = digits(text);
    let first = text.get(..length)?;
    // `110/07/07` of the Republic of China.
    let is_year = length == 4 || (system == CalendarSystem::Minguo && matches!(length, 2 | 3));
    if length == 8 {
        let (year, rest) = first.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        return whole(number(year)?, number(month)?, number(day)?, length, system);
    }
    let separator = text
        .get(length..)?
        .chars()
        .next()
        .filter(|c| matches!(c, '/' | '-' | '.'));
    let second = separator
        .and_then(|_| text.get(length + 1..))
        .map(|rest| &rest[..digits(rest)]);
    let Some(second) = second.filter(|second| matches!(second.len(), 1 | 2 | 4)) else {
        return is_year.then(|| year_alone(first, length, system))?;
    };
    let end = length + 1 + second.len();
    let third = text
        .get(end..)?
        .strip_prefix(separator?)
        .map(|rest| &rest[..digits(rest)]);
    match (third.filter(|third| !third.is_empty()), length, second.len()) {
        (Some(third), _, 1 | 2) if third.len() <= 2 && is_year => {
            let end = end + 1 + third.len();
            whole(number(first)?, number(second)?, number(third)?, end, system)
        }
        (Some(third), 1 | 2, 1 | 2) if third.len() == 4 => {
            let (first, second) = (number(first)?, number(second)?);
            let months = if system == CalendarSystem::Ethiopian { 13 } else { 12 };
            let separator = match separator? {
                '/' => Separator::Slash,
                '-' => Separator::Hyphen,
                _ => Separator::Dot,
            };
            let is_usual_month_first = style.order_of(separator) == Order::MonthFirst;
            let is_month_first = second > months || (is_usual_month_first && first <= months);
            let (day, month) = if is_month_first {
                (second, first)
            } else {
                (first, second)
            };
            let byte = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
            Some(Found {
                order: Some(OrderSeen::YearLast(separator, [byte(first), byte(second)])),
                is_other: is_month_first != is_usual_month_first && first != second,
                is_either: style.is_mixed && first <= months && second <= months && first != second,
                ..whole(number(third)?, month, day, end + 5, system)?
            })
        }
        (None, 4, 1 | 2) => whole(number(first)?, number(second)?, 0, end, system),
        (None, 1 | 2, 4) => whole(number(second)?, number(first)?, 0, end, system),
        // `1400-1401`
        (None, 4, 4) => year_alone(first, length, system),
        _ => None,
    }
}

fn year_alone(text: &str, end: usize, system: CalendarSystem) -> Option<Found> {
    whole(text.parse().ok()?, 0, 0, end, system)
}

fn whole(year: u32, month: u32, day: u32, end: usize, system: CalendarSystem) -> Option<Found> {
    let year = i32::try_from(year).ok().filter(|year| is_of_calendar(*year, system))?;
    Some(Found {
        date: Date3 { year, month, day },
        end,
        order: None,
        is_other: false,
        is_either: false,
    })
}

/// A table may have Gregorian years among those of another calendar.
pub(super) fn is_of_calendar(year: i32, system: CalendarSystem) -> bool {
    let from = match system {
        CalendarSystem::Buddhist => 2300,
        _ => 1,
    };
    year >= from && is_plausible(year, system)
}

/// Whether such a year may be one of sources that somebody has: none is of the far future.
pub(super) fn is_plausible(year: i32, system: CalendarSystem) -> bool {
    match system {
        CalendarSystem::Persian => (1..=1450).contains(&year),
        CalendarSystem::Islamic => (1..=1500).contains(&year),
        CalendarSystem::Buddhist => (1..=2600).contains(&year),
        CalendarSystem::Ethiopian => (1..=2050).contains(&year),
        CalendarSystem::Nepali => (1950..=2110).contains(&year),
        CalendarSystem::Minguo => (1..=140).contains(&year),
        CalendarSystem::Gregorian | CalendarSystem::East => (1..=9999).contains(&year),
    }
}
