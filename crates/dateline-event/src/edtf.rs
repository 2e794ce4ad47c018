//! EDTF (ISO 8601-2:2019, annex A) to bounds and back.
//!
//! `edtf-core` reads dates; clock times are read here, since Dateline lets them leave out seconds, carry fractions
//! of a second and stand in intervals and ranges ("the night of the 7th").

use std::str::FromStr;

use chrono::{FixedOffset, NaiveTime, Timelike};
use edtf_core::{Bound, BoundDate, Date, Edtf, SetKind};

use super::{Bounds, Moment, Precision, TimeDelta, When, Zone, calendar};

/// Why a text is no readable EDTF date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum EdtfError {
    /// It breaks the grammar, or names a day that does not exist; with the reason in English.
    #[error("not an EDTF date: {0}")]
    Syntax(&'static str),
    /// Its year, or its zone, is beyond what can be counted.
    #[error("the date lies outside the years that can be shown (about ±262,000)")]
    OutOfRange,
    /// It ends before it begins.
    #[error("the end lies before the start")]
    Reversed,
}

/// What one date or clock time says: its first and last microsecond.
pub(super) struct Endpoint {
    pub(super) span: (Moment, Moment),
    precision: Precision,
    zone: Zone,
    uncertain: bool,
    approximate: bool,
}

impl FromStr for When {
    type Err = EdtfError;

    /// Reads EDTF, levels 0 to 2.
    ///
    /// ```
    /// use dateline_event::{When, Precision};
    /// let when: When = "2021-07-07T12:33".parse().unwrap();
    /// assert_eq!(when.precision, Precision::Minute);
    /// assert!("2021-02-30".parse::<When>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let text = text.trim();
        let mut when = read(text)?;
        text.clone_into(&mut when.edtf);
        if when.bounds.in_order() {
            Ok(when)
        } else {
            Err(EdtfError::Reversed)
        }
    }
}

fn read(text: &str) -> Result<When, EdtfError> {
    if let Some((start, end)) = text.split_once('/') {
        return interval(start, end);
    }
    if let Some((start, end)) = clock_range(text) {
        let range = range(start, end)?;
        return Ok(when(
            Bounds::window(range.span.0, range.span.1),
            Precision::Window,
            [&range, &range],
        ));
    }
    if let Some(members) = text.strip_prefix(['{', '[']) {
        return set(&text.replace(' ', ""), members.contains(".."));
    }
    let point = point(text)?;
    Ok(when(
        Bounds::window(point.span.0, point.span.1),
        point.precision,
        [&point, &point],
    ))
}

/// `[2021-07-07T20:00..2021-07-08T05:00]`, which EDTF knows only for dates.
fn clock_range(text: &str) -> Option<(&str, &str)> {
    let (start, end) = text.strip_prefix('[')?.strip_suffix(']')?.split_once("..")?;
    (start.contains('T') || end.contains('T')).then_some((start, end))
}

/// From the start of one date or clock time to the end of another; one of them may be left open.
fn range(start: &str, end: &str) -> Result<Endpoint, EdtfError> {
    let bound = |text: &str| {
        if text.is_empty() {
            Ok(None)
        } else {
            endpoint(text).map(Some)
        }
    };
    let (start, end) = (bound(start)?, bound(end)?);
    let Some(known) = start.as_ref().or(end.as_ref()) else {
        return Err(EdtfError::Syntax("a range needs at least one date"));
    };
    let zone = match (known.zone, &end) {
        (Zone::Calendar, Some(end)) => end.zone,
        (zone, _) => zone,
    };
    let either = |doubt: fn(&Endpoint) -> bool| start.iter().chain(&end).any(doubt);
    Ok(Endpoint {
        span: (
            start.as_ref().map_or(Moment::OPEN_START, |start| start.span.0),
            end.as_ref().map_or(Moment::OPEN_END, |end| end.span.1),
        ),
        precision: Precision::Window,
        zone,
        uncertain: either(|end| end.uncertain),
        approximate: either(|end| end.approximate),
    })
}

fn when(bounds: Bounds, precision: Precision, ends: [&Endpoint; 2]) -> When {
    let zone = if ends[0].zone == Zone::Calendar {
        ends[1].zone
    } else {
        ends[0].zone
    };
    When {
        bounds,
        precision,
        zone,
        edtf: String::new(),
        words: String::new(),
        resolved: String::new(),
        zone_words: String::new(),
        uncertain: ends.iter().any(|end| end.uncertain),
        approximate: ends.iter().any(|end| end.approximate),
    }
}

fn interval(start: &str, end: &str) -> Result<When, EdtfError> {
    let is_open = |text: &str| matches!(text, "" | ".." | "open" | "unknown");
    match (is_open(start), is_open(end)) {
        (true, true) => Err(EdtfError::Syntax("an interval needs at least one date")),
        (false, true) => {
            let start = endpoint(start)?;
            let bounds = Bounds::lasting(start.span, (start.span.0, Moment::OPEN_END));
            Ok(when(bounds, start.precision, [&start, &start]))
        }
        (true, false) => {
            let end = endpoint(end)?;
            let bounds = Bounds::lasting((Moment::OPEN_START, end.span.1), end.span);
            Ok(when(bounds, end.precision, [&end, &end]))
        }
        (false, false) => {
            let (start, end) = (endpoint(start)?, endpoint(end)?);
            let precision = start.precision.min(end.precision);
            // A year to a day within that year: the start can be no later than the end.
            let latest_start = start.span.1.min(end.span.1);
            let earliest_end = end.span.0.max(start.span.0);
            let bounds = Bounds::lasting((start.span.0, latest_start), (earliest_end, end.span.1));
            Ok(when(bounds, precision, [&start, &end]))
        }
    }
}

fn set(text: &str, has_range: bool) -> Result<When, EdtfError> {
    let edtf = Edtf::parse(text).map_err(|error| EdtfError::Syntax(error.message))?;
    let (first, last) = span(&edtf)?;
    let all = matches!(&edtf, Edtf::Set(set) if set.kind == SetKind::AllMembers);
    let almost_a_day = calendar::DAY - TimeDelta::MICROSECOND;
    let bounds = if all && first != Moment::OPEN_START && last != Moment::OPEN_END {
        Bounds::lasting((first, first + almost_a_day), (last - almost_a_day, last))
    } else {
        Bounds::window(first, last)
    };
    let precision = if has_range { Precision::Window } else { Precision::Day };
    let point = Endpoint {
        span: (first, last),
        precision,
        zone: Zone::Calendar,
        uncertain: edtf.is_uncertain(),
        approximate: edtf.is_approximate(),
    };
    Ok(when(bounds, Precision::Window, [&point, &point]))
}

/// A date, a clock time, or (as an end of an interval) one unknown moment in `[a..b]`.
fn endpoint(text: &str) -> Result<Endpoint, EdtfError> {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    if let Some((start, end)) = inner.and_then(|inner| inner.split_once("..")) {
        return range(start, end);
    }
    point(text)
}

/// A date or a clock time.
pub(super) fn point(text: &str) -> Result<Endpoint, EdtfError> {
    if let Some((date, time)) = text.split_once(['T', ' ']) {
        return clock(date, time);
    }
    let edtf = Edtf::parse(text).map_err(|error| EdtfError::Syntax(error.message))?;
    let Edtf::Date(date) = &edtf else {
        return Err(EdtfError::Syntax("a single date was expected"));
    };
    Ok(Endpoint {
        span: span(&edtf)?,
        precision: precision(date),
        zone: Zone::Calendar,
        uncertain: edtf.is_uncertain(),
        approximate: edtf.is_approximate(),
    })
}

fn clock(date: &str, text: &str) -> Result<Endpoint, EdtfError> {
    let day = point(date)?;
    if day.precision != Precision::Day {
        return Err(EdtfError::Syntax("a clock time needs a whole date"));
    }
    let (time, zone) = split_zone(text)?;
    let syntax = |_| EdtfError::Syntax("the clock time is not readable");
    let (time, unit, precision) = match time.matches(':').count() {
        0 => (format!("{time}:00:00"), calendar::HOUR, Precision::Minute),
        1 => (format!("{time}:00"), calendar::MINUTE, Precision::Minute),
        _ if time.contains('.') => (time.to_owned(), TimeDelta::MICROSECOND, Precision::Subsecond),
        _ => (time.to_owned(), calendar::SECOND, Precision::Second),
    };
    let time = NaiveTime::parse_from_str(&time, "%H:%M:%S%.f").map_err(syntax)?;
    let since_midnight = i64::from(time.num_seconds_from_midnight()) * calendar::SECOND
        + TimeDelta::from_micros(i64::from(time.nanosecond() / 1000));
    let first = day.span.0 + since_midnight;
    Ok(Endpoint {
        span: (first, first.last_of(unit)),
        precision,
        zone,
        ..day
    })
}

/// Splits `12:33+03:00` into the clock time and its zone.
fn split_zone(text: &str) -> Result<(&str, Zone), EdtfError> {
    if let Some(time) = text.strip_suffix(['Z', 'z']) {
        return Ok((time, Zone::Offset(0)));
    }
    let Some(at) = text.find(['+', '-', '−']) else {
        return Ok((text, Zone::Unknown));
    };
    let (time, shift) = text.split_at(at);
    let shift = if shift.len() == 3 {
        format!("{shift}:00")
    } else {
        shift.to_owned()
    };
    let offset = FixedOffset::from_str(&shift).map_err(|_| EdtfError::Syntax("the zone is not readable"))?;
    let minutes = i16::try_from(offset.local_minus_utc() / 60).map_err(|_| EdtfError::OutOfRange)?;
    Ok((time, Zone::Offset(minutes)))
}

fn precision(date: &Date) -> Precision {
    use edtf_core::{Precision as Edtf, YearKind};
    let unknown_year_digits = match date.year.kind {
        YearKind::Standard { digits, .. } => digits.iter().filter(|digit| digit.is_none()).count(),
        _ => 0,
    };
    match (unknown_year_digits, date.precision()) {
        (2.., _) => Precision::Century,
        (1, _) => Precision::Decade,
        (0, Edtf::Year) => Precision::Year,
        (0, Edtf::Season) => Precision::Season,
        (0, Edtf::Month) if date.has_unspecified() => Precision::Year,
        (0, Edtf::Month) => Precision::Month,
        (0, Edtf::Day) if date.month.is_some_and(edtf_core::DateField::has_unspecified) => Precision::Year,
        (0, Edtf::Day) if date.has_unspecified() => Precision::Month,
        (0, Edtf::Day) => Precision::Day,
    }
}

fn span(edtf: &Edtf) -> Result<(Moment, Moment), EdtfError> {
    let bounds = edtf.bounds();
    let first = match bounds.earliest {
        Bound::Date(date) => day(date)?.0,
        Bound::NegativeInfinity => Moment::OPEN_START,
        _ => return Err(EdtfError::OutOfRange),
    };
    let last = match bounds.latest {
        Bound::Date(date) => day(date)?.1,
        Bound::PositiveInfinity => Moment::OPEN_END,
        _ => return Err(EdtfError::OutOfRange),
    };
    Ok((first, last))
}

fn day(date: BoundDate) -> Result<(Moment, Moment), EdtfError> {
    let year = i32::try_from(date.year).map_err(|_| EdtfError::OutOfRange)?;
    calendar::day(year, u32::from(date.month), u32::from(date.day)).ok_or(EdtfError::OutOfRange)
}

#[cfg(test)]
mod tests;
