use dateline_event::calendar::{MINUTE, SECOND};
use dateline_event::{Moment, Precision, TimeDelta, Zone};

use super::{Reading, clock};

const MILLISECOND: TimeDelta = TimeDelta::from_micros(1000);

/// Reads a number of nine digits or more as seconds, milli-, micro- or nanoseconds since 1970 in UTC, by its size:
/// each unit then covers the years 1973 to about 5000. A decimal fraction belongs to seconds.
pub(super) fn read(text: &str) -> Option<Reading> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits.len() < 9 || !is_number(digits) || !is_number(fraction) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let size = number.unsigned_abs();
    let has_fraction = fraction.bytes().any(|digit| digit != b'0');
    let (first, unit, precision) = if size < 100_000_000_000 {
        let micros = fraction.bytes().chain(std::iter::repeat(b'0')).take(6);
        let micros = micros.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        let micros = if number < 0 { -micros } else { micros };
        let first = number.checked_mul(SECOND.micros())?.checked_add(micros)?;
        if has_fraction {
            (first, TimeDelta::MICROSECOND, Precision::Subsecond)
        } else {
            (first, SECOND, Precision::Second)
        }
    } else if size < 100_000_000_000_000 {
        (number.checked_mul(1000)?, MILLISECOND, Precision::Subsecond)
    } else if size < 100_000_000_000_000_000 {
        (number, TimeDelta::MICROSECOND, Precision::Subsecond)
    } else {
        (number.div_euclid(1000), TimeDelta::MICROSECOND, Precision::Subsecond)
    };
    reading(Moment::from_micros(first), unit, precision)
}

/// Reads `/Date(1332345600000)/` and `/Date(1332345600000+0200)/`: milliseconds since 1970 in UTC, as .NET writes them in
/// JSON, and the offset of the wall time.
pub(super) fn read_json(text: &str) -> Option<Reading> {
    let inner = text.strip_prefix("/Date(")?.strip_suffix(")/")?;
    let digits = inner.strip_prefix('-').unwrap_or(inner);
    let number_end = inner.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, offset) = inner.split_at_checked(number_end)?;
    let zone = match clock::read_zone(offset)? {
        Zone::Unknown => Zone::Offset(0),
        zone => zone,
    };
    let minutes = match zone {
        Zone::Offset(minutes) => i64::from(minutes),
        _ => 0,
    };
    let first = Moment::from_micros(number.parse::<i64>().ok()?.checked_mul(1000)?);
    let first = first.checked_add(minutes * MINUTE)?;
    let reading = reading(first, MILLISECOND, Precision::Subsecond)?;
    Some(Reading { zone, ..reading })
}

/// Reads a whole number of seconds, however small.
pub(super) fn from_seconds(text: &str) -> Option<Reading> {
    let first = text.parse::<i64>().ok()?.checked_mul(SECOND.micros())?;
    reading(Moment::from_micros(first), SECOND, Precision::Second)
}

/// One known stretch of time in UTC; `None` outside the calendar.
fn reading(first: Moment, unit: TimeDelta, precision: Precision) -> Option<Reading> {
    first.civil()?;
    Some(Reading::from_moment(first, unit, precision))
}
