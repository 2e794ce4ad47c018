use dateline_event::calendar::{DAY, SECOND};
use dateline_event::{Precision, TimeRange, Zone, calendar};

use super::Reading;
use super::part::Part;

/// The days that Excel can show: up to 9999-12-31.
const LAST: f64 = 2_958_465.0;

/// Reads days since 1899-12-30, as Excel counts them from March 1900 on; a fraction is the time of the day.
pub(super) fn read(text: &str) -> Option<Reading> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let days: f64 = text.parse().ok().filter(|_| is_number)?;
    if !(61.0..=LAST).contains(&days) {
        return None;
    }
    let first_day = calendar::day(1899, 12, 30)?.first;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "days are in range, and seconds of days as well"
    )]
    let (day, second) = (days.trunc() as i64, (days.fract() * 86_400.0).round() as i64);
    let first = first_day + day * DAY;
    if second == 0 {
        return Some(Reading::from_part(Part {
            range: TimeRange::lasting(first, DAY),
            precision: Precision::Day,
            remark: None,
            order: None,
            is_short: false,
            is_either: false,
        }));
    }
    Some(Reading {
        zone: Zone::Unknown,
        ..Reading::from_moment(first + second * SECOND, SECOND, Precision::Second)
    })
}

/// Whether a number may be a day between 1954 and 2119: columns of nothing else whose name says date hold serials.
pub fn is_serial(text: &str) -> bool {
    text.len() >= 5
        && !text.starts_with('0')
        && read(text).is_some()
        && text.parse().is_ok_and(|days: f64| (20_000.0..80_000.0).contains(&days))
}
