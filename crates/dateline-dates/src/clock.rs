use dateline_event::calendar::{HOUR, MINUTE, SECOND};
use dateline_event::{Precision, TimeDelta, Zone};

use super::doubt;

/// A clock time.
pub(super) struct Clock {
    pub since_midnight: TimeDelta,
    /// How long it may stand for: a minute, a second, a microsecond.
    pub unit: TimeDelta,
    pub precision: Precision,
    pub zone: Zone,
}

/// Splits `Feb. 22, 2017, 3:40 p.m.` into its date and its clock time; `None` without a clock time.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let (before, _) = text.split_once(':')?;
    let hour = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (date, clock) = text.split_at_checked(before.len() - hour)?;
    let date = date.strip_suffix(['T', 't']).unwrap_or(date);
    let date = date.trim_end_matches([' ', ',']);
    let date = ["à", "um", "a las", "в", "о"]
        .iter()
        .find_map(|word| date.strip_suffix(word)?.strip_suffix(' '))
        .unwrap_or(date);
    (!date.is_empty()).then_some((date, clock))
}

/// Splits `08:49:37 +0000 1994` into its clock time and its year.
pub(super) fn split_year(clock: &str) -> Option<(&str, &str)> {
    let (clock, year) = clock.trim_end().rsplit_once(' ')?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then_some((clock, year))
}

/// Splits `20180326T044500Z` or `201803260445` into its date and its clock time.
pub(super) fn split_compact(text: &str) -> Option<(&str, Clock)> {
    let (date, rest) = text.split_at_checked(8)?;
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest);
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (clock, zone) = rest.split_at_checked(length)?;
    let (hours, rest) = clock.split_at_checked(2)?;
    let (minutes, seconds) = rest.split_at_checked(2)?;
    let (second, unit, precision) = match seconds.len() {
        0 => (0, MINUTE, Precision::Minute),
        2 => (number(seconds)?, SECOND, Precision::Second),
        _ => return None,
    };
    let (hour, minute) = (number(hours)?, number(minutes)?);
    let is_clock = hour <= 23 && minute <= 59 && second <= 60 && date.bytes().all(|byte| byte.is_ascii_digit());
    is_clock.then_some((
        date,
        Clock {
            since_midnight: hour * HOUR + minute * MINUTE + second * SECOND,
            unit,
            precision,
            zone: read_zone(zone)?,
        },
    ))
}

/// Reads `15:04`, `15:04:05.123Z`, `3:40 p.m.`, `09:30 +03:00`, `12:00:00 UTC`.
pub(super) fn read(text: &str) -> Option<Clock> {
    let time_end = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ','))
        .unwrap_or(text.len());
    let (time, rest) = text.split_at_checked(time_end)?;
    let (is_pm, zone) = half_of_day(rest.trim());
    let mut parts = time.split(':');
    let mut hour = number(parts.next()?)?;
    let minute = number(parts.next()?)?;
    let seconds = parts.next();
    if parts.next().is_some() {
        return None;
    }
    if let Some(is_pm) = is_pm {
        hour = match (hour, is_pm) {
            (12, false) => 0,
            (1..=11, true) => hour + 12,
            (1..=12, _) => hour,
            _ => return None,
        };
    }
    let (second, fraction, unit, precision) = match seconds.map(|text| text.split_once(['.', ',']).ok_or(text)) {
        None => (0, TimeDelta::ZERO, MINUTE, Precision::Minute),
        Some(Err(second)) => (number(second)?, TimeDelta::ZERO, SECOND, Precision::Second),
        Some(Ok((second, digits))) => (
            number(second)?,
            micros(digits)?,
            TimeDelta::MICROSECOND,
            Precision::Subsecond,
        ),
    };
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    Some(Clock {
        since_midnight: hour * HOUR + minute * MINUTE + second * SECOND + fraction,
        unit,
        precision,
        zone: read_zone(zone)?,
    })
}

/// One or two digits.
fn number(text: &str) -> Option<i64> {
    let is_number = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// Microseconds from the digits after the decimal point.
fn micros(digits: &str) -> Option<TimeDelta> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = digits.bytes().chain(std::iter::repeat(b'0')).take(6);
    let micros = digits.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    Some(TimeDelta::from_micros(micros))
}

/// Whether an "am" or "pm" leads, and what follows it.
fn half_of_day(text: &str) -> (Option<bool>, &str) {
    let marks = [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)];
    for (mark, is_pm) in marks {
        let (start, rest) = text.split_at_checked(mark.len()).unwrap_or(("", text));
        if start.eq_ignore_ascii_case(mark) {
            return (Some(is_pm), rest.trim());
        }
    }
    (None, text)
}

/// Zones by the names that RFC 2822 knows, and by others that mean one offset only, in hours from UTC.
const NAMED: [(&str, i16); 21] = [
    ("Z", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("EST", -5),
    ("EDT", -4),
    ("CST", -6),
    ("CDT", -5),
    ("MST", -7),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
    ("WET", 0),
    ("WEST", 1),
    ("CET", 1),
    ("CEST", 2),
    ("EET", 2),
    ("EEST", 3),
    ("CAT", 2),
    ("EAT", 3),
    ("SAST", 2),
    ("JST", 9),
];

/// Reads nothing, `Z`, `UTC`, `GMT`, `+03:00`, `+0300`, `+03`, and a name in brackets after these.
pub fn read_zone(text: &str) -> Option<Zone> {
    let bracketed = text.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    if bracketed.is_some_and(doubt::is_sign) {
        return None;
    }
    let text = match text.split_once('(') {
        Some(("", named)) if text.ends_with(')') => named
            .strip_suffix(')')
            .filter(|named| read_zone(named).is_some())
            .unwrap_or_default(),
        Some((zone, _)) if text.ends_with(')') => zone.trim_end(),
        _ => text,
    };
    if text.is_empty() {
        return Some(Zone::Unknown);
    }
    if let Some((_, hours)) = NAMED.iter().find(|(name, _)| text.eq_ignore_ascii_case(name)) {
        return Some(Zone::Offset(hours * 60));
    }
    let text = text.strip_prefix("UTC").or(text.strip_prefix("GMT")).unwrap_or(text);
    let (sign, shift) = match text.split_at_checked(1)? {
        ("+", shift) => (1, shift),
        ("-", shift) => (-1, shift),
        _ => return None,
    };
    let (hours, minutes) = match (shift.split_once(':'), shift.len()) {
        (Some((hours, minutes)), _) => (number(hours)?, number(minutes)?),
        (None, 1 | 2) => (number(shift)?, 0),
        (None, 4) => {
            let (hours, minutes) = shift.split_at_checked(2)?;
            (number(hours)?, number(minutes)?)
        }
        _ => return None,
    };
    let minutes = i16::try_from(sign * (hours * 60 + minutes)).ok()?;
    (hours <= 18 && minutes % 60 < 60).then_some(Zone::Offset(minutes))
}
