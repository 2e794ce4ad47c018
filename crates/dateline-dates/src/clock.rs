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
    /// Whether digits below the microsecond were left out.
    pub is_cut: bool,
}

/// Splits `Feb. 22, 2017, 3:40 p.m.` into its date and its clock time; `None` without a clock time.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let (before, _) = text.split_once(':')?;
    let hour = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (date, clock) = text.split_at_checked(before.len() - hour)?;
    let date = without_link(date.strip_suffix(['T', 't']).unwrap_or(date));
    (!date.is_empty()).then_some((date, clock))
}

/// Splits `5 May 2021 14h30`, `5 May 2021, 3 pm` and `5 May 2021 1430 hrs`, which have no colon, before each of the last
/// numbers.
pub(super) fn split_at_words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let spaces = text.rmatch_indices(' ').take(3);
    spaces.filter_map(|(at, _)| {
        let (date, clock) = (text.get(..at)?, text.get(at + 1..)?);
        let is_clock = clock.starts_with(|c: char| c.is_ascii_digit()) && clock.contains(char::is_alphabetic);
        is_clock.then(|| (without_link(date), clock))
    })
}

/// A date without the words that lead to its clock time.
fn without_link(date: &str) -> &str {
    const LINKS: [&str; 16] = [
        "à",
        "a las",
        "alle",
        "às",
        "at",
        "um",
        "kl.",
        "в",
        "о",
        "об",
        "saat",
        "الساعة",
        "ساعت",
        "@",
        "|",
        "-",
    ];
    let date = date.trim_end_matches([' ', ',']);
    let linked = LINKS
        .iter()
        .find_map(|word| date.strip_suffix(word)?.strip_suffix([' ', ',']));
    linked.map_or(date, |date| date.trim_end_matches([' ', ',']))
}

/// Splits `08:49:37 +0000 1994` and `08:49:37 1994 +0000` into the clock time and the year.
pub(super) fn split_year(clock: &str) -> Option<(String, &str)> {
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let words = || clock.split(' ').skip(1);
    let year = words().find(is_year)?;
    let others = clock.split(' ').take(1).chain(words().filter(|word| *word != year));
    Some((others.collect::<Vec<_>>().join(" "), year))
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
    let second = if second == 60 { 59 } else { second };
    let is_clock = hour <= 23 && minute <= 59 && second <= 59 && date.bytes().all(|byte| byte.is_ascii_digit());
    is_clock.then_some((
        date,
        Clock {
            since_midnight: hour * HOUR + minute * MINUTE + second * SECOND,
            unit,
            precision,
            zone: read_zone(zone)?,
            is_cut: false,
        },
    ))
}

/// Reads `15:04`, `15:04:05.123Z`, `3:40 p.m.`, `3 pm`, `09:30 +03:00`, `12:00:00 UTC`, `14h30`, `1430 hrs`, `03:40 م`.
pub(super) fn read(text: &str) -> Option<Clock> {
    let time_end = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ','))
        .unwrap_or(text.len());
    let (time, rest) = text.split_at_checked(time_end)?;
    let (half, zone) = half_of_day(rest.trim());
    if !time.contains(':') {
        return in_words(time, rest, half, zone);
    }
    let mut parts = time.split(':');
    let hour = number(parts.next()?)?;
    let minute = number(parts.next()?)?;
    let seconds = parts.next();
    if parts.next().is_some() {
        return None;
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
    // A leap second is counted as the last second of its minute.
    let second = if second == 60 { 59 } else { second };
    let is_end_of_day = (hour, minute, second, fraction) == (24, 0, 0, TimeDelta::ZERO);
    let hour = on_24_hours(hour, half).or_else(|| is_end_of_day.then_some(24))?;
    if minute > 59 || second > 59 {
        return None;
    }
    Some(Clock {
        since_midnight: hour * HOUR + minute * MINUTE + second * SECOND + fraction,
        unit,
        precision,
        zone: read_zone(without_hours(zone))?,
        is_cut: seconds.is_some_and(|text| text.split(['.', ',']).nth(1).is_some_and(is_finer)),
    })
}

/// `14h30`, `14u30`, `14 h`, `14.30 Uhr`, `1430 hrs`, `3 pm`: without a colon a word must say that it is a clock time.
fn in_words(time: &str, rest: &str, half: Option<bool>, zone: &str) -> Option<Clock> {
    let rest = rest.trim_start();
    let after_h = rest.strip_prefix(['h', 'H', 'ч', 'u']).map(str::trim);
    let digits_after = after_h.filter(|after| after.len() == 2).and_then(number);
    let bare = without_hours(zone);
    let (hour, minute, unit) = match (time.split_once('.'), digits_after) {
        (None, Some(minute)) => (number(time)?, minute, MINUTE),
        (Some((hour, minute)), None) if bare.len() < zone.len() => (number(hour)?, number(minute)?, MINUTE),
        (Some((hour, minute)), None) if half.is_some() && minute.len() == 2 => (number(hour)?, number(minute)?, MINUTE),
        (None, None) if half.is_some() => (number(time)?, 0, HOUR),
        (None, None) if bare.len() < zone.len() && time.len() == 4 => {
            let (hour, minute) = time.split_at_checked(2)?;
            (number(hour)?, number(minute)?, MINUTE)
        }
        (None, None) if bare.len() < zone.len() => (number(time)?, 0, HOUR),
        _ => return None,
    };
    let zone = if digits_after.is_some() { "" } else { bare };
    let hour = on_24_hours(hour, half).filter(|_| minute <= 59)?;
    Some(Clock {
        since_midnight: hour * HOUR + minute * MINUTE,
        unit,
        precision: Precision::Minute,
        zone: read_zone(zone)?,
        is_cut: false,
    })
}

/// The hour of the day by one of its half; `None` if there is none.
fn on_24_hours(hour: i64, is_pm: Option<bool>) -> Option<i64> {
    match (hour, is_pm) {
        (12, Some(false)) => Some(0),
        (1..=11, Some(true)) => Some(hour + 12),
        (1..=12, Some(_)) | (0..=23, None) => Some(hour),
        _ => None,
    }
}

/// What follows the word for hours.
fn without_hours(text: &str) -> &str {
    const WORDS: [&str; 9] = ["hours", "hrs.", "hrs", "hr", "uhr", "h", "ч.", "ч", "год."];
    let found = WORDS.iter().find_map(|word| {
        let (start, rest) = text.split_at_checked(word.len())?;
        let is_word = start.eq_ignore_ascii_case(word) || start.to_lowercase() == *word;
        (is_word && !rest.starts_with(char::is_alphanumeric)).then_some(rest.trim_start())
    });
    found.unwrap_or(text)
}

/// One or two digits.
pub(super) fn number(text: &str) -> Option<i64> {
    let is_number = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// Whether the digits after the decimal point say more than microseconds.
fn is_finer(digits: &str) -> bool {
    digits.bytes().skip(6).any(|digit| digit != b'0')
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

/// Whether it begins with what says “before noon” or “after noon”, and what follows.
fn half_of_day(text: &str) -> (Option<bool>, &str) {
    #[rustfmt::skip]
    const MARKS: [(&str, bool); 30] = [
        ("a.m.", false), ("p.m.", true), ("a. m.", false), ("p. m.", true), ("a.m", false), ("p.m", true), ("am", false),
        ("pm", true), ("صباحًا", false), ("صباحاً", false), ("صباحا", false), ("مساءً", true), ("مساء", true), ("ظهرًا", true),
        ("ظهراً", true), ("ظهرا", true), ("ص", false), ("م", true), ("ق.ظ.", false), ("ق.ظ", false), ("ب.ظ.", true),
        ("ب.ظ", true), ("قبل از ظهر", false), ("بعد از ظهر", true), ("öö", false), ("ös", true), ("ÖÖ", false), ("ÖS", true),
        ("дп", false), ("пп", true),
    ];
    for (mark, is_pm) in MARKS {
        let (start, rest) = text.split_at_checked(mark.len()).unwrap_or(("", text));
        if start.eq_ignore_ascii_case(mark) && !rest.starts_with(char::is_alphabetic) {
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
    let (is_west, shift) = match text.split_at_checked(1)? {
        ("+", shift) => (false, shift),
        ("-", shift) => (true, shift),
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
    Zone::from_offset(is_west, hours, minutes)
}
