use std::fmt;

use chrono::Datelike;
use dateline_event::calendar::{self, MINUTE, SECOND};
use dateline_event::{Moment, Precision, TimeDelta, Zone};

use super::{Reading, clock};

const MILLISECOND: TimeDelta = TimeDelta::from_micros(1000);

/// Since when, and in which unit, numbers count time in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Epoch {
    /// Seconds since 1970.
    UnixSeconds,
    /// Milliseconds since 1970.
    UnixMillis,
    /// Microseconds since 1970.
    UnixMicros,
    /// Nanoseconds since 1970.
    UnixNanos,
    /// Microseconds since 1601, as Chrome counts.
    Chrome,
    /// Tenths of a microsecond since 1601: Windows' FILETIME.
    FileTime,
    /// Seconds since 2001, as Apple's Cocoa counts.
    Cocoa,
    /// Tenths of a microsecond since the year 1: .NET's ticks.
    DotNet,
}

impl Epoch {
    /// All, the commonest first.
    pub const ALL: [Self; 8] = [
        Self::UnixSeconds,
        Self::UnixMillis,
        Self::UnixMicros,
        Self::UnixNanos,
        Self::Chrome,
        Self::FileTime,
        Self::Cocoa,
        Self::DotNet,
    ];

    /// “seconds since 1970”.
    pub fn label(self) -> &'static str {
        match self {
            Self::UnixSeconds => "seconds since 1970",
            Self::UnixMillis => "milliseconds since 1970",
            Self::UnixMicros => "microseconds since 1970",
            Self::UnixNanos => "nanoseconds since 1970",
            Self::Chrome => "microseconds since 1601, as Chrome counts",
            Self::FileTime => "Windows' FILETIME, tenths of a microsecond since 1601",
            Self::Cocoa => "seconds since 2001, as Apple's programs count",
            Self::DotNet => ".NET's ticks, tenths of a microsecond since the year 1",
        }
    }

    /// Those by which all numbers of a column lie in the years in which programs have written such numbers, the likeliest
    /// first: from 2000 to 2035, else from 1975 on.
    pub fn fitting(cells: &[&str]) -> Vec<Self> {
        let years = |epoch: Self| {
            let mut span: Option<(i32, i32)> = None;
            for cell in cells {
                let year = epoch.read(cell)?.start().0.civil()?.year();
                let (first, last) = span.unwrap_or((year, year));
                span = Some((first.min(year), last.max(year)));
            }
            span
        };
        let fits = |first: i32| {
            let within = move |epoch: &Self| years(*epoch).is_some_and(|(from, to)| from >= first && to <= 2035);
            Self::ALL.into_iter().filter(within).collect::<Vec<Self>>()
        };
        let mut found = fits(2000);
        let wider = fits(1975);
        found.extend(
            wider
                .into_iter()
                .filter(|epoch| !found.contains(epoch))
                .collect::<Vec<Self>>(),
        );
        found
    }

    /// The first moment from which it counts, and how many of its units a microsecond has or takes.
    fn parts(self) -> (Moment, Unit) {
        let year = |year: i32| calendar::year(year).map_or(Moment::EPOCH, |(first, _)| first);
        match self {
            Self::UnixSeconds => (Moment::EPOCH, Unit::Micros(1_000_000)),
            Self::UnixMillis => (Moment::EPOCH, Unit::Micros(1000)),
            Self::UnixMicros => (Moment::EPOCH, Unit::Micros(1)),
            Self::UnixNanos => (Moment::EPOCH, Unit::PerMicro(1000)),
            Self::Chrome => (year(1601), Unit::Micros(1)),
            Self::FileTime => (year(1601), Unit::PerMicro(10)),
            Self::Cocoa => (year(2001), Unit::Micros(1_000_000)),
            Self::DotNet => (year(1), Unit::PerMicro(10)),
        }
    }

    /// Reads a whole number; one of seconds may have a fraction.
    pub(super) fn read(self, text: &str) -> Option<Reading> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if digits.is_empty() || !is_number(digits) || !is_number(fraction) {
            return None;
        }
        let number: i64 = whole.parse().ok()?;
        let has_fraction = fraction.bytes().any(|digit| digit != b'0');
        let (origin, unit) = self.parts();
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
}

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
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
    epoch.read(text)
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
