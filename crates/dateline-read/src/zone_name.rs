//! Zones as columns of tables name them: `+03:00`, `UTC+3`, `EET`, `Europe/Kyiv`, `FLE Standard Time`, `180` minutes.

use chrono_tz::{TZ_VARIANTS, Tz};
use dateline_batch::TimeZoneChoice;
use dateline_event::Zone;

use crate::containers::zone_of_program;
use crate::dates::read_zone;

/// Longer texts name no zone.
const LONGEST: usize = 80;

/// The zone that a cell of a column of zones names; `None` if it names none.
pub(crate) fn zone(cell: &str) -> Option<TimeZoneChoice> {
    let cell = cell.trim();
    if cell.is_empty() || cell.len() > LONGEST {
        return None;
    }
    sure_zone(cell)
        .or_else(|| number(cell).map(TimeZoneChoice::Offset))
        .or_else(|| zone_of_program(cell).map(TimeZoneChoice::Named))
}

/// As [`zone`], of a cell that could hardly be anything else.
pub(crate) fn sure_zone(cell: &str) -> Option<TimeZoneChoice> {
    let plain = cell.trim().replace(['\u{2212}', '\u{2013}', '±'], "-");
    if plain.is_empty() || plain.len() > LONGEST {
        return None;
    }
    let spaced = plain.replace(' ', "");
    if let Some(Zone::Offset(minutes)) = read_zone(&spaced.replace(".5", ":30")) {
        return Some(TimeZoneChoice::Offset(minutes));
    }
    named(&plain).map(TimeZoneChoice::Named)
}

/// A zone of the tz database, however its name is cased.
fn named(cell: &str) -> Option<Tz> {
    let name = cell.replace(' ', "_");
    if !name.contains('/') {
        return None;
    }
    let exact = name.parse().ok();
    exact.or_else(|| {
        TZ_VARIANTS
            .into_iter()
            .find(|zone| zone.name().eq_ignore_ascii_case(&name))
    })
}

/// Minutes east of UTC by a bare number of hours, minutes or seconds, or by hours and minutes in four digits: `3`, `-5.5`,
/// `180`, `10800`, `0300`.
fn number(cell: &str) -> Option<i16> {
    const MOST: f64 = 14.0 * 60.0;
    let digits = cell.trim_start_matches(['+', '-', '\u{2212}']);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let sign = if digits.len() < cell.len() && !cell.starts_with('+') {
        -1.0
    } else {
        1.0
    };
    let number: f64 = digits.parse().ok()?;
    let minutes = if digits.len() == 4 && digits.starts_with('0') {
        (number / 100.0).floor() * 60.0 + number % 100.0
    } else if number <= 14.0 {
        number * 60.0
    } else if number <= MOST {
        number
    } else {
        number / 60.0
    };
    let is_quarter = minutes <= MOST && minutes % 15.0 == 0.0;
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below a thousand")]
    let minutes = (sign * minutes) as i16;
    is_quarter.then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_offsets_names_and_numbers() {
        let found = |cell: &str| zone(cell).map(|zone| zone.to_string());
        for (cell, expected) in [
            ("+03:00", "UTC+03:00"),
            ("+0300", "UTC+03:00"),
            ("UTC+3", "UTC+03:00"),
            ("UTC +3", "UTC+03:00"),
            ("GMT-5", "UTC−05:00"),
            ("UTC\u{2212}5", "UTC−05:00"),
            ("UTC+5.5", "UTC+05:30"),
            ("Z", "UTC"),
            ("UTC", "UTC"),
            ("EET", "UTC+02:00"),
            ("EEST", "UTC+03:00"),
            ("3", "UTC+03:00"),
            ("-5", "UTC−05:00"),
            ("5.5", "UTC+05:30"),
            ("180", "UTC+03:00"),
            ("-300", "UTC−05:00"),
            ("10800", "UTC+03:00"),
            ("0300", "UTC+03:00"),
            ("0", "UTC"),
        ] {
            assert_eq!(found(cell).as_deref(), Some(expected), "{cell}");
        }
        for (cell, expected) in [
            ("Europe/Kyiv", "Europe/Kyiv"),
            ("europe/kiev", "Europe/Kiev"),
            ("Asia/Baghdad", "Asia/Baghdad"),
            ("America/New York", "America/New_York"),
            ("FLE Standard Time", "Europe/Kiev"),
            ("(UTC+03:00) Baghdad", "Asia/Baghdad"),
        ] {
            assert_eq!(found(cell).as_deref(), Some(expected), "{cell}");
        }
        for cell in ["", "XYZ", "+25:00", "7:30", "17", "local", "Mars/Base", "99999999"] {
            assert_eq!(found(cell), None, "{cell}");
        }
        for cell in ["3", "180", "Baghdad", "Kyiv"] {
            assert_eq!(sure_zone(cell), None, "{cell}");
        }
    }
}
