//! Forms that programs and standards write: ISO weeks and ordinal days, hours after a day, Stata's and SAS's, EXIF's,
//! military groups of date and time, East Asian dates, GEDCOM's.

use chrono::{Datelike, NaiveDate, Weekday};
use dateline_event::calendar::{DAY, HOUR, MINUTE};
use dateline_event::{Bounds, Precision, TimeRange, Zone};

use super::clock::{self, Clock};
use super::part::Part;
use super::{DateStyle, Reading, date, months};

/// Reads a date in one of these forms.
pub(super) fn read(text: &str, style: DateStyle) -> Option<Reading> {
    hour(text, style)
        .or_else(|| week(text))
        .or_else(|| ordinal(text).map(Reading::from_part))
        .or_else(|| joined(text, style))
        .or_else(|| stata_period(text).map(Reading::from_part))
        .or_else(|| military(text, style))
        .or_else(|| east_asian(text, style))
        .or_else(|| dotted_clock(text, style))
}

/// An hour after a day: `2021-07-01-21`, `2021-07-01T21`, `2021-07-01 21Z`, `20210701-21`, `-0218-12-05-14`.
fn hour(text: &str, style: DateStyle) -> Option<Reading> {
    let at = text.rfind(['-', 'T', 't', ' ', '_'])?;
    let (day, rest) = text.split_at_checked(at)?;
    let rest = rest.get(1..)?;
    let (hour, zone) = rest.split_at_checked(2)?;
    let hour: i64 = hour
        .parse()
        .ok()
        .filter(|_| hour.bytes().all(|byte| byte.is_ascii_digit()))?;
    let is_year_first = day.strip_prefix('-').unwrap_or(day).split('-').next()?.len();
    let is_whole = matches!(is_year_first, 4 | 8) && hour <= 23;
    let part = date::numeric(day, style).filter(|_| is_whole)?;
    if !part.is_day() {
        // `-1000-00-00-00`: neither the month nor the day nor the hour is known.
        return (hour == 0 && zone.is_empty() && day.ends_with("-00")).then(|| Reading::from_part(part));
    }
    let clock = Clock {
        since_midnight: hour * HOUR,
        unit: HOUR,
        precision: Precision::Minute,
        zone: clock::read_zone(zone)?,
        is_cut: false,
    };
    Some(Reading::with_clock(
        part,
        &clock,
        DateStyle {
            midnight_is_day: false,
            ..style
        },
    ))
}

/// `2021-W27-3`, `2021W273`, `2021-W27`.
fn week(text: &str) -> Option<Reading> {
    let (year, rest) = text.split_at_checked(4)?;
    let year: i32 = year
        .parse()
        .ok()
        .filter(|_| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = rest.trim_start_matches(['-', ' ']);
    let rest = rest.strip_prefix(['W', 'w'])?;
    let (week, day) = rest.split_at_checked(2.min(rest.len()))?;
    let number: u32 = week.parse().ok()?;
    let weekday = match day.strip_prefix('-').unwrap_or(day) {
        "" => None,
        day => Some(Weekday::try_from(day.parse::<u8>().ok()?.checked_sub(1)?).ok()?),
    };
    of_week(year, number, weekday)
}

/// A day of an ISO week, or the week.
pub(super) fn of_week(year: i32, week: u32, weekday: Option<Weekday>) -> Option<Reading> {
    let date = NaiveDate::from_isoywd_opt(year, week, weekday.unwrap_or(Weekday::Mon))?;
    let day = Part::day(date.year(), date.month(), date.day())?;
    let reading = Reading::from_part(day);
    match weekday {
        Some(_) => Some(reading),
        None => Some(reading.widened(
            Bounds::window(TimeRange::lasting(day.range.first, 7 * DAY)),
            Precision::Window,
        )),
    }
}

/// `2021-188` and `2021188`: the day of the year.
fn ordinal(text: &str) -> Option<Part> {
    let (year, rest) = text.split_at_checked(4)?;
    let day = match rest.len() {
        4 => rest.strip_prefix('-')?,
        3 if matches!(year.get(..2), Some("19" | "20")) => rest,
        _ => return None,
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = day.parse().ok().filter(|_| is_number(year) && is_number(day))?;
    let date = NaiveDate::from_yo_opt(year.parse().ok()?, number)?;
    Part::day(date.year(), date.month(), date.day())
}

/// SAS's `01JAN2015:10:30:00` and EXIF's `2021:07:07 12:33:04`, in which a colon parts what a space or hyphen does elsewhere.
fn joined(text: &str, style: DateStyle) -> Option<Reading> {
    let (first, rest) = text.split_once(':')?;
    if first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit()) {
        let (month, rest) = rest.split_once(':')?;
        let (day, clock) = rest.split_at_checked(2)?;
        let part = date::iso_day(&format!("{first}-{month}-{day}"))?;
        return match clock.trim_start() {
            "" => Some(Reading::from_part(part)),
            clock => Some(Reading::with_clock(part, &clock::read(clock)?, style)),
        };
    }
    let day = super::words::read(first, style.short_years).filter(Part::is_day)?;
    Some(Reading::with_clock(day, &clock::read(rest)?, style))
}

/// Stata's months, quarters and halves of years: `2015m1`, `2015q3`, `2015h2`; quarters and halves are words elsewhere.
fn stata_period(text: &str) -> Option<Part> {
    let (year, month) = text.split_once(['m', 'M'])?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = year.len() == 4 && month.len() <= 2 && is_number(year) && is_number(month);
    is_month.then(|| Part::month(year.parse().ok()?, month.parse().ok()?))?
}

/// `01.07.2021 14.30`, `2021-07-01 14.30.05`, `20210701 1430` and `1 July 2021 1430Z`.
fn dotted_clock(text: &str, style: DateStyle) -> Option<Reading> {
    let (day, clock) = text.rsplit_once(' ')?;
    let is_dotted = matches!(clock.len(), 4 | 5 | 8) && clock.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let (digits, zone) = clock.split_at_checked(4)?;
    let is_day_of_digits = day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit());
    let is_bare =
        digits.bytes().all(|byte| byte.is_ascii_digit()) && (zone == "Z" || (zone.is_empty() && is_day_of_digits));
    let clock = if is_bare {
        format!("{}:{}{zone}", digits.get(..2)?, digits.get(2..)?)
    } else {
        // Without its dots it would be another number.
        clock
            .contains('.')
            .then(|| clock.replace('.', ":"))
            .filter(|_| is_dotted)?
    };
    let part = date::read(day.trim_end_matches(','), style).filter(Part::is_day)?;
    Some(Reading::with_clock(part, &clock::read(&clock)?, style))
}

/// `071233ZJUL21`: day, hour, minute, zone, month and year.
fn military(text: &str, style: DateStyle) -> Option<Reading> {
    let text: String = text.chars().filter(|c| *c != ' ').collect();
    let (digits, rest) = text.split_at_checked(6)?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let zone = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    let (month, year) = rest.get(1..)?.split_at_checked(3)?;
    if !is_number(digits) || !is_number(year) || !matches!(year.len(), 2 | 4) {
        return None;
    }
    let (month, _) = months::find(month, None)?;
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i64>().ok();
    let (day, hour, minute) = (number(0..2)?, number(2..4)?, number(4..6)?);
    let day = super::words::read(
        &format!("{day} {} {year}", months::english_name(month)?),
        style.short_years,
    );
    let day = day.filter(Part::is_day)?;
    let clock = Clock {
        since_midnight: hour * HOUR + minute * MINUTE,
        unit: MINUTE,
        precision: Precision::Minute,
        zone: military_zone(zone)?,
        is_cut: false,
    };
    (hour <= 23 && minute <= 59).then(|| Reading::with_clock(day, &clock, style))
}

/// Z is UTC, A to M but J lie east of it, N to Y west; J is the local zone of whoever writes.
fn military_zone(letter: char) -> Option<Zone> {
    let letter = letter.to_ascii_uppercase();
    let hours = match letter {
        'Z' => 0,
        'J' => return Some(Zone::Unknown),
        'A'..='I' => i16::from(letter as u8 - b'A') + 1,
        'K'..='M' => i16::from(letter as u8 - b'A'),
        'N'..='Y' => -(i16::from(letter as u8 - b'N') + 1),
        _ => return None,
    };
    Some(Zone::Offset(hours * 60))
}

/// `2021年7月7日`, `2021年`.
fn east_asian(text: &str, style: DateStyle) -> Option<Reading> {
    let (year, rest) = text.split_once(['年', '년'])?;
    if rest.trim().is_empty() {
        let is_whole = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        return is_whole
            .then(|| Part::year(year.parse().ok()?))
            .flatten()
            .map(Reading::from_part);
    }
    let (month, rest) = rest.split_once(['月', '월'])?;
    let (day, rest) = rest.split_once(['日', '일']).unwrap_or((rest, ""));
    let (year, month) = (year.trim(), month.trim());
    let part = match day.trim() {
        "" => date::numeric(&format!("{year}-{month}"), style),
        day => date::numeric(&format!("{year}-{month}-{day}"), style),
    };
    let part = part.filter(|_| year.len() == 4)?;
    match rest.trim() {
        "" => Some(Reading::from_part(part)),
        clock => Some(Reading::with_clock(part, &clock::read(clock)?, style)),
    }
}
