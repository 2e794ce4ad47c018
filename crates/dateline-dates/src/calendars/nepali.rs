//! Bikram Sambat, the calendar of Nepal, whose months are announced year by year: a day of it is a window of days.

use chrono::{Duration, NaiveDate};
use dateline_event::calendar;

use super::date3::Date3;

/// Years ahead of ours, before the first month begins in April and so up to Chaitra's end.
const AHEAD: i32 = 57;

/// The earliest and the latest day on which each month begins: month and day of ours. The last three begin in the next
/// year.
const BEGINS: [(u32, u32, u32); 12] = [
    (4, 13, 15),
    (5, 13, 16),
    (6, 13, 16),
    (7, 15, 18),
    (8, 15, 18),
    (9, 15, 18),
    (10, 16, 19),
    (11, 15, 18),
    (12, 14, 17),
    (1, 13, 16),
    (2, 11, 14),
    (3, 12, 15),
];

/// No month is longer.
const LONGEST: u32 = 32;

/// EDTF's window of days in which a date lies; `None` if the calendar has no such date.
pub(super) fn window(date: Date3) -> Option<String> {
    let Date3 { year, month, day } = date;
    if day > LONGEST {
        return None;
    }
    let begin = begins(year, month.max(1))?;
    let (first, last) = if day > 0 {
        let after = Duration::days(i64::from(day) - 1);
        (begin.0 + after, begin.1 + after)
    } else {
        let next = match month {
            0 | 12 => begins(year + 1, 1)?,
            month => begins(year, month + 1)?,
        };
        (begin.0, next.1.pred_opt()?)
    };
    Some(format!("[{}..{}]", calendar::iso_date(first), calendar::iso_date(last)))
}

/// The first and the last day on which a month can begin.
fn begins(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let at = usize::try_from(month).ok()?.checked_sub(1)?;
    let (of_ours, earliest, latest) = *BEGINS.get(at)?;
    let year = year - AHEAD + i32::from(at >= 9);
    let day = |day| NaiveDate::from_ymd_opt(year, of_ours, day);
    Some((day(earliest)?, day(latest)?))
}
