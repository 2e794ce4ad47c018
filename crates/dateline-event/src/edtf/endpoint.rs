use chrono::{NaiveTime, Timelike};
use edtf_core::{Bound, BoundDate, Date, Edtf};

use super::EdtfError;
use crate::clock_zone::offset;
use crate::{Moment, Precision, Qualified, Qualifier, Qualifiers, TimeDelta, TimeRange, Zone, calendar};

/// What one date or clock time says.
pub(crate) struct Endpoint {
    pub(crate) span: TimeRange,
    pub(super) precision: Precision,
    pub(super) zone: Zone,
    /// Those of its first and its last moment.
    pub(super) qualifiers: Qualifiers,
}

impl Endpoint {
    /// The same moments on the clocks of another zone, if both offsets from UTC are known.
    pub(super) fn on_clocks_of(self, zone: Zone) -> Self {
        let (Zone::Offset(own), Zone::Offset(other)) = (self.zone, zone) else {
            return self;
        };
        let shift = (i64::from(other) - i64::from(own)) * calendar::MINUTE;
        let moved = |time: Moment| {
            if time.is_open() {
                time
            } else {
                time.saturating_add(shift)
            }
        };
        Self {
            span: TimeRange::new(moved(self.span.first), moved(self.span.last)),
            zone,
            ..self
        }
    }
}

/// A date or a clock time.
pub(crate) fn point(text: &str) -> Result<Endpoint, EdtfError> {
    if let Some((date, time)) = text.split_once(['T', ' ']) {
        return clock(date, time);
    }
    if let Some(far) = far(text) {
        return far;
    }
    let edtf = Edtf::parse(text).map_err(|error| EdtfError::Syntax(error.message))?;
    let Edtf::Date(date) = &edtf else {
        return Err(EdtfError::Syntax("a single date was expected"));
    };
    Ok(Endpoint {
        span: span(&edtf)?,
        precision: precision(date),
        zone: Zone::Calendar,
        qualifiers: qualified(date).map_or(Qualifiers::NONE, Qualifiers::both),
    })
}

/// A month or day of a year that has more than four digits: `Y10000-01-01`, `Y-20000-06`. EDTF writes such years, but
/// nothing in them.
fn far(text: &str) -> Option<Result<Endpoint, EdtfError>> {
    let (text, mark) = split_mark(text);
    let (is_negative, rest) = match text.strip_prefix('Y')?.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('Y')?),
    };
    let mut parts = rest.split('-');
    let year: i32 = parts.next().filter(|year| year.len() > 4)?.parse().ok()?;
    let year = if is_negative { -year } else { year };
    let mut two_digits = || {
        parts
            .next()
            .map(|part| part.parse::<u32>().ok().filter(|_| part.len() == 2))
    };
    let (month, day) = (two_digits()?, two_digits());
    let (span, precision) = match (month, day, parts.next()) {
        (Some(month), Some(Some(day)), None) => (calendar::day(year, month, day), Precision::Day),
        (Some(month), None, None) => (calendar::month(year, month), Precision::Month),
        _ => (None, Precision::Day),
    };
    let marked = mark.map(|qualifier| Qualified {
        qualifier,
        unit: precision,
    });
    Some(span.map_or(Err(EdtfError::OutOfRange), |span| {
        Ok(Endpoint {
            span,
            precision,
            zone: Zone::Calendar,
            qualifiers: marked.map_or(Qualifiers::NONE, Qualifiers::both),
        })
    }))
}

/// How a date is marked: in the finest unit that is, since EDTF's marks at the end of a part hold for all before it.
pub(super) fn qualified(date: &Date) -> Option<Qualified> {
    let qualifier = Qualifier::of(date.is_uncertain(), date.is_approximate())?;
    let marked = |field: edtf_core::DateField| field.qualifier.is_qualified();
    let unit = match (date.month, date.day) {
        (_, Some(day)) if marked(day) => precision(date),
        (Some(month), None) if marked(month) => precision(date),
        (Some(month), Some(_)) if marked(month) && !month.has_unspecified() => Precision::Month,
        (None, None) => precision(date),
        _ if date.year.has_unspecified() => Precision::Decade,
        _ => Precision::Year,
    };
    Some(Qualified { qualifier, unit })
}

fn clock(date: &str, text: &str) -> Result<Endpoint, EdtfError> {
    let day = point(date)?;
    if day.precision != Precision::Day {
        return Err(EdtfError::Syntax("a clock time needs a whole date"));
    }
    let (text, mark) = split_mark(text);
    let (time, zone) = split_zone(text)?;
    let syntax = |_| EdtfError::Syntax("the clock time is not readable");
    let (time, unit, precision) = match time.matches(':').count() {
        0 => (format!("{time}:00:00"), calendar::HOUR, Precision::Minute),
        1 => (format!("{time}:00"), calendar::MINUTE, Precision::Minute),
        _ if time.contains('.') => (time.to_owned(), TimeDelta::MICROSECOND, Precision::Subsecond),
        _ => (time.to_owned(), calendar::SECOND, Precision::Second),
    };
    // The end of a day is the start of the next one.
    let (time, next_day) = match time.strip_prefix("24:00:00") {
        Some(fraction) => (format!("00:00:00{fraction}"), calendar::DAY),
        None => (time, TimeDelta::ZERO),
    };
    let time = NaiveTime::parse_from_str(&time, "%H:%M:%S%.f").map_err(syntax)?;
    if next_day != TimeDelta::ZERO && time != NaiveTime::MIN {
        return Err(EdtfError::Syntax("the clock time is not readable"));
    }
    // A leap second, which chrono counts beyond the last second, is that second.
    let micros = time.nanosecond() / 1000 % 1_000_000;
    let since_midnight =
        i64::from(time.num_seconds_from_midnight()) * calendar::SECOND + TimeDelta::from_micros(micros.into());
    let first = day.span.first + next_day + since_midnight;
    let marked = mark.map(|qualifier| Qualified {
        qualifier,
        unit: precision,
    });
    Ok(Endpoint {
        span: TimeRange::lasting(first, unit),
        precision,
        zone,
        qualifiers: marked.map_or(day.qualifiers, Qualifiers::both),
    })
}

/// Splits `12:33+03:00~` before its mark, which EDTF knows only at dates.
fn split_mark(text: &str) -> (&str, Option<Qualifier>) {
    let mark = match text.chars().next_back() {
        Some('?') => Qualifier::Uncertain,
        Some('~') => Qualifier::Approximate,
        Some('%') => Qualifier::Both,
        _ => return (text, None),
    };
    (text.strip_suffix(mark.sign()).unwrap_or(text), Some(mark))
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
    let is_whole = shift.chars().count() >= 3;
    let minutes = offset(shift).filter(|_| is_whole).ok_or(EdtfError::Syntax(
        "the zone is not readable, or further than 14 hours from UTC",
    ))?;
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

pub(super) fn span(edtf: &Edtf) -> Result<TimeRange, EdtfError> {
    let bounds = edtf.bounds();
    let first = match bounds.earliest {
        Bound::Date(date) => day(date)?.first,
        Bound::NegativeInfinity => Moment::OPEN_START,
        _ => return Err(EdtfError::OutOfRange),
    };
    let last = match bounds.latest {
        Bound::Date(date) => day(date)?.last,
        Bound::PositiveInfinity => Moment::OPEN_END,
        _ => return Err(EdtfError::OutOfRange),
    };
    Ok(TimeRange { first, last })
}

fn day(date: BoundDate) -> Result<TimeRange, EdtfError> {
    let year = i32::try_from(date.year).map_err(|_| EdtfError::OutOfRange)?;
    calendar::day(year, u32::from(date.month), u32::from(date.day)).ok_or(EdtfError::OutOfRange)
}
