use chrono::Datelike;
use dateline_event::calendar::{self, MINUTE, SECOND};
use dateline_event::{Epoch, Moment, Precision, TimeDelta, Zone};

use super::{Reading, clock, serial};

const MILLISECOND: TimeDelta = TimeDelta::from_micros(1000);

/// The epochs by which all numbers of a column lie in the years in which programs have written such numbers, the likeliest
/// first: from 2000 to 2035, else from 1975 on.
pub fn fitting_epochs(cells: &[&str]) -> Vec<Epoch> {
    let years = |epoch: Epoch| {
        let mut span: Option<(i32, i32)> = None;
        for cell in cells {
            let year = read_since(epoch, cell)?.start().first.civil()?.year();
            let (first, last) = span.unwrap_or((year, year));
            span = Some((first.min(year), last.max(year)));
        }
        span
    };
    let fits = |first: i32| {
        let within = move |epoch: &Epoch| years(*epoch).is_some_and(|(from, to)| from >= first && to <= 2035);
        Epoch::ALL.into_iter().filter(within).collect::<Vec<Epoch>>()
    };
    let mut found = fits(2000);
    let wider = fits(1975);
    found.extend(
        wider
            .into_iter()
            .filter(|epoch| !found.contains(epoch))
            .collect::<Vec<Epoch>>(),
    );
    found
}

/// The first moment from which an epoch counts, and how many of its units a microsecond has or takes; `None` for Excel's
/// days, which are of no zone.
fn parts(epoch: Epoch) -> Option<(Moment, Unit)> {
    let year = |year: i32| calendar::year(year).map_or(Moment::EPOCH, |year| year.first);
    Some(match epoch {
        Epoch::UnixSeconds => (Moment::EPOCH, Unit::Micros(1_000_000)),
        Epoch::UnixMillis => (Moment::EPOCH, Unit::Micros(1000)),
        Epoch::UnixMicros => (Moment::EPOCH, Unit::Micros(1)),
        Epoch::UnixNanos => (Moment::EPOCH, Unit::PerMicro(1000)),
        Epoch::Chrome => (year(1601), Unit::Micros(1)),
        Epoch::FileTime => (year(1601), Unit::PerMicro(10)),
        Epoch::Cocoa => (year(2001), Unit::Micros(1_000_000)),
        Epoch::DotNet => (year(1), Unit::PerMicro(10)),
        Epoch::Excel => return None,
    })
}

/// Reads a number that counts from an epoch. It is whole, but one of seconds or days may have a fraction.
pub(super) fn read_since(epoch: Epoch, text: &str) -> Option<Reading> {
    let Some((origin, unit)) = parts(epoch) else {
        return serial::read(text);
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits.is_empty() || !is_number(digits) || !is_number(fraction) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let has_fraction = fraction.bytes().any(|digit| digit != b'0');
    let (since, length) = match unit {
        Unit::PerMicro(count) => (number.div_euclid(count), TimeDelta::MICROSECOND),
        Unit::Micros(micros) if has_fraction => {
            let parts = fraction.bytes().chain(std::iter::repeat(b'0')).take(6);
            let parts = parts.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
            let parts = parts * micros / 1_000_000;
            let parts = if whole.starts_with('-') { -parts } else { parts };
            (number.checked_mul(micros)?.checked_add(parts)?, TimeDelta::MICROSECOND)
        }
        Unit::Micros(micros) => (number.checked_mul(micros)?, TimeDelta::from_micros(micros)),
    };
    let precision = if length == SECOND {
        Precision::Second
    } else {
        Precision::Subsecond
    };
    let first = origin.checked_add(TimeDelta::from_micros(since))?;
    let is_cut = matches!(unit, Unit::PerMicro(count) if number.rem_euclid(count) != 0);
    let reading = reading(first, length, precision)?;
    Some(if is_cut { reading.cut() } else { reading })
}

/// How long one step of a count is.
#[derive(Clone, Copy)]
enum Unit {
    Micros(i64),
    PerMicro(i64),
}

/// Reads a number of nine digits or more as seconds, milli-, micro- or nanoseconds since 1970 in UTC, by its size:
/// each unit then covers the years 1973 to about 5000. A decimal fraction belongs to seconds.
pub(super) fn read(text: &str) -> Option<Reading> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    if digits.len() < 9 {
        return None;
    }
    let size = whole.parse::<i64>().ok()?.unsigned_abs();
    let epoch = match size {
        ..100_000_000_000 => Epoch::UnixSeconds,
        100_000_000_000..100_000_000_000_000 => Epoch::UnixMillis,
        100_000_000_000_000..100_000_000_000_000_000 => Epoch::UnixMicros,
        _ => Epoch::UnixNanos,
    };
    read_since(epoch, text)
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
