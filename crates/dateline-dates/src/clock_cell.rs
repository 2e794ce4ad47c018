//! Cells of columns that hold nothing but clock times.

use dateline_event::calendar::{HOUR, MINUTE, SECOND};
use dateline_event::{Precision, Qualifier, Zone};

use super::clock::{Clock, number, read};
use super::doubt::without_doubt;

/// As [`read`], of a cell in a column of clock times, where nothing but digits is one too: `0930`, `930`, `21.45`, `9`, and the
/// part of a day that a spreadsheet has, `0.3958333`.
pub(super) fn read_in_column(text: &str) -> Option<Clock> {
    read(text).or_else(|| bare(text)).or_else(|| part_of_day(text))
}

/// As [`read_in_column`], with what a word or a sign beside the time says of it: `~14:00 UTC`, `c. 9:30`, `14:30?`.
pub(super) fn read_with_doubt(text: &str) -> Option<(Clock, Option<Qualifier>)> {
    const LONGEST: usize = 40;
    if let Some(clock) = read_in_column(text) {
        return Some((clock, None));
    }
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    without_doubt(text).find_map(|(bare, doubt)| Some((read(&bare)?, Some(doubt))))
}

fn bare(text: &str) -> Option<Clock> {
    let (hour, minute) = match text.split_once('.') {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if matches!(text.len(), 3 | 4) => text.split_at_checked(text.len() - 2)?,
        None => (text, ""),
    };
    let unit = if minute.is_empty() { HOUR } else { MINUTE };
    let (hour, minute) = (number(hour)?, if minute.is_empty() { 0 } else { number(minute)? });
    let is_clock = (hour <= 23 && minute <= 59) || (hour, minute) == (24, 0);
    is_clock.then_some(Clock {
        since_midnight: hour * HOUR + minute * MINUTE,
        unit,
        precision: Precision::Minute,
        zone: Zone::Unknown,
        is_cut: false,
    })
}

fn part_of_day(text: &str) -> Option<Clock> {
    let digits = text.strip_prefix("0.")?;
    let is_part = digits.len() >= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let part: f64 = text.parse().ok().filter(|_| is_part)?;
    #[expect(clippy::cast_possible_truncation, reason = "a part of a day is less than one")]
    let seconds = (part * 86_400.0).round() as i64;
    let is_minute = seconds % 60 == 0;
    (seconds < 86_400).then_some(Clock {
        since_midnight: seconds * SECOND,
        unit: if is_minute { MINUTE } else { SECOND },
        precision: if is_minute {
            Precision::Minute
        } else {
            Precision::Second
        },
        zone: Zone::Unknown,
        is_cut: false,
    })
}
