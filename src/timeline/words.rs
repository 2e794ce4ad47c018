//! Stretches of time in words for readers, as short as they can be without loss.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::ruler::{long_month_name, year_name};
use crate::event::calendar::{DAY, HOUR, MINUTE, SECOND, civil_from_time};
use crate::event::{Bounds, When};

/// First and last microsecond, inclusive: "7 July 2021", "July 2021", "22–29 July 2021", "7 July 2021, 12:33".
pub fn stretch_text(from: i64, to: i64) -> String {
    if from == Bounds::OPEN_START || to == Bounds::OPEN_END {
        return match (from == Bounds::OPEN_START, to == Bounds::OPEN_END) {
            (true, true) => "at an unknown time".to_owned(),
            (true, false) => format!("until {}", moment_text(to, to)),
            _ => format!("since {}", moment_text(from, from)),
        };
    }
    let (Some(start), Some(end)) = (civil_from_time(from), civil_from_time(to)) else {
        return "far outside the calendar".to_owned();
    };
    let is_whole_days = from.rem_euclid(DAY) == 0 && to.rem_euclid(DAY) == DAY - 1;
    if !is_whole_days {
        let length = to.saturating_sub(from);
        if length > 60 * DAY {
            return dates_text(start, end);
        }
        let is_one_moment = length < SECOND || (length == MINUTE - 1 && from.rem_euclid(MINUTE) == 0);
        if is_one_moment || length == SECOND - 1 {
            return moment_text(from, to);
        }
        let next = civil_from_time(to.saturating_add(1)).unwrap_or(end);
        let end = if to.rem_euclid(MINUTE) == MINUTE - 1 { next } else { end };
        return if start.date() == end.date() {
            format!("{}, {}–{}", date_text(start), clock_text(start), clock_text(end))
        } else {
            format!(
                "{}, {} – {}, {}",
                date_text(start),
                clock_text(start),
                date_text(end),
                clock_text(end)
            )
        };
    }
    let is_first = start.day() == 1;
    let next = civil_from_time(to.saturating_add(1)).unwrap_or(end);
    if is_first && next.day() == 1 {
        let is_whole_years = start.month() == 1 && next.month() == 1;
        let same_year = start.year() == end.year();
        let month = |civil: NaiveDateTime| long_month_name(civil.month());
        return match (is_whole_years, same_year) {
            (true, true) => year_name(start.year()),
            (true, false) => format!("{}–{}", year_name(start.year()), year_name(end.year())),
            (false, true) if start.month() == end.month() => format!("{} {}", month(start), year_name(start.year())),
            (false, true) => format!("{}–{} {}", month(start), month(end), year_name(start.year())),
            (false, false) => dates_text(start, end),
        };
    }
    dates_text(start, end)
}

/// An event's time in words: its window, or from when to when it lasted.
pub fn when_text(when: &When) -> String {
    let bounds = &when.bounds;
    let start = (bounds.earliest_start, bounds.latest_start);
    let end = (bounds.earliest_end, bounds.latest_end);
    let text = if bounds.is_window() {
        stretch_text(start.0, start.1)
    } else {
        let is_start_open = start.0 == Bounds::OPEN_START;
        let is_end_open = end.1 == Bounds::OPEN_END;
        match (is_start_open, is_end_open) {
            (true, true) => "at an unknown time".to_owned(),
            (true, false) => format!("until {}", stretch_text(end.0.max(start.1), end.1)),
            (false, true) => format!("since {}", stretch_text(start.0, start.1)),
            (false, false) => {
                let is_by_day = [start, end].iter().all(|(first, last)| last - first == DAY - 1);
                if is_by_day {
                    stretch_text(start.0, end.1)
                } else {
                    format!(
                        "from {} to {}",
                        stretch_text(start.0, start.1),
                        stretch_text(end.0, end.1)
                    )
                }
            }
        }
    };
    match (when.approximate, when.uncertain) {
        (false, false) => text,
        (true, false) => format!("about {text}"),
        (false, true) => format!("{text}, uncertain"),
        (true, true) => format!("about {text}, uncertain"),
    }
}

fn dates_text(start: NaiveDateTime, end: NaiveDateTime) -> String {
    let month = |civil: NaiveDateTime| long_month_name(civil.month());
    if start.date() == end.date() {
        date_text(start)
    } else if start.year() != end.year() {
        format!("{} – {}", date_text(start), date_text(end))
    } else if start.month() == end.month() {
        format!("{}–{}", start.day(), date_text(end))
    } else {
        format!("{} {} – {}", start.day(), month(start), date_text(end))
    }
}

fn date_text(civil: NaiveDateTime) -> String {
    let month = long_month_name(civil.month());
    format!("{} {month} {}", civil.day(), year_name(civil.year()))
}

/// With seconds only where they are not those of a whole minute.
fn moment_text(from: i64, to: i64) -> String {
    let Some(civil) = civil_from_time(from) else {
        return "far outside the calendar".to_owned();
    };
    let is_by_day = (from == to) && (from.rem_euclid(DAY) == 0 || from.rem_euclid(DAY) == DAY - 1);
    if is_by_day {
        return date_text(civil);
    }
    if to.saturating_sub(from) == MINUTE - 1 {
        return format!("{}, {:02}:{:02}", date_text(civil), civil.hour(), civil.minute());
    }
    format!("{}, {}", date_text(civil), clock_text(civil))
}

fn clock_text(civil: NaiveDateTime) -> String {
    let micros = civil.and_utc().timestamp_micros().rem_euclid(HOUR);
    let minutes = format!("{:02}:{:02}", civil.hour(), civil.minute());
    if micros.rem_euclid(MINUTE) == 0 {
        minutes
    } else if micros.rem_euclid(SECOND) == 0 {
        format!("{minutes}:{:02}", civil.second())
    } else {
        format!(
            "{minutes}:{:02}.{:03}",
            civil.second(),
            micros.rem_euclid(SECOND) / 1000
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::calendar::{day, month, year};

    #[test]
    fn stretches_are_named_as_short_as_they_can_be() {
        let of = |(from, to): (i64, i64)| stretch_text(from, to);
        let noon = day(2021, 7, 7).unwrap().0 + 12 * HOUR + 33 * MINUTE;
        assert_eq!(of(day(2021, 7, 7).unwrap()), "7 July 2021");
        assert_eq!(of(month(2021, 7).unwrap()), "July 2021");
        assert_eq!(of(year(2021).unwrap()), "2021");
        assert_eq!(of((year(1990).unwrap().0, year(1999).unwrap().1)), "1990–1999");
        assert_eq!(
            of((month(2021, 6).unwrap().0, month(2021, 8).unwrap().1)),
            "June–August 2021"
        );
        assert_eq!(
            of((day(2021, 7, 22).unwrap().0, day(2021, 7, 29).unwrap().1)),
            "22–29 July 2021"
        );
        assert_eq!(
            of((day(2021, 12, 30).unwrap().0, day(2022, 1, 2).unwrap().1)),
            "30 December 2021 – 2 January 2022"
        );
        assert_eq!(of((noon, noon + MINUTE - 1)), "7 July 2021, 12:33");
        assert_eq!(of((noon, noon + HOUR - 1)), "7 July 2021, 12:33–13:33");
        assert_eq!(of((noon + SECOND, noon + 2 * SECOND - 1)), "7 July 2021, 12:33:01");
        assert_eq!(
            of((Bounds::OPEN_START, day(2021, 7, 7).unwrap().1)),
            "until 7 July 2021"
        );
        assert_eq!(of(day(-43, 3, 15).unwrap()), "15 March 44 BCE");
    }
}
