use chrono::Datelike;
use dateline_event::calendar::{self, DAY, MINUTE, SECOND};
use dateline_event::{Bounds, Moment, Precision, TimeDelta, TimeRange, words};

use super::Step;

/// A stretch of time in words: "7 Jul 2021", "Jul 2021", "22 – 29 Jul 2021", "1914 – 1918".
pub fn stretch_text(range: TimeRange) -> String {
    let name = |range: TimeRange, precision: Precision| words::describe(&Bounds::window(range), precision);
    if let Some((first, last)) = whole_years(range) {
        return format!("{} – {}", name(first, Precision::Year), name(last, Precision::Year));
    }
    let precision = if range.last.saturating_since(range.first) >= MINUTE {
        Precision::Day
    } else if range.first.since_midnight() % SECOND == TimeDelta::ZERO {
        Precision::Second
    } else {
        Precision::Subsecond
    };
    name(range, precision)
}

/// A stretch of time of which an end may be open: "Jul 2021", "from 7 Jul 2021", "up to 7 Jul 2021, 12:33:59". It is empty
/// where both are.
pub fn period_text(from: Option<Moment>, to: Option<Moment>) -> String {
    let text = |time: Moment, is_edge: bool| {
        if is_edge {
            stretch_text(TimeRange::lasting(Step::DAY.floor(time), DAY))
        } else {
            stretch_text(TimeRange::at(time))
        }
    };
    match (from, to) {
        (Some(from), Some(to)) => stretch_text(TimeRange::new(from, to)),
        (Some(from), None) => format!("from {}", text(from, begins_day(from))),
        (None, Some(to)) => format!(
            "up to {}",
            text(to, begins_day(to.saturating_add(TimeDelta::MICROSECOND)))
        ),
        (None, None) => String::new(),
    }
}

fn begins_day(time: Moment) -> bool {
    time.since_midnight() == TimeDelta::ZERO
}

/// The first and the last of several whole years.
fn whole_years(range: TimeRange) -> Option<(TimeRange, TimeRange)> {
    let year = |time: Moment| calendar::year(time.civil()?.year());
    let (first, last) = (year(range.first)?, year(range.last)?);
    (first != last && first.union(last) == range).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use dateline_event::calendar::{HOUR, SECOND, day, month, year};

    use super::*;

    #[test]
    fn stretches_are_named_as_short_as_they_can_be() {
        let wednesday = day(2021, 7, 7).unwrap();
        let noon = wednesday.first + 12 * HOUR;
        let week = day(2021, 7, 22).unwrap().union(day(2021, 7, 29).unwrap());
        assert_eq!(stretch_text(wednesday), "7 Jul 2021");
        assert_eq!(stretch_text(month(2021, 7).unwrap()), "Jul 2021");
        assert_eq!(stretch_text(week), "22 – 29 Jul 2021");
        let hour = TimeRange::new(noon, noon + HOUR);
        assert_eq!(stretch_text(hour), "7 Jul 2021, 12:00 – 13:00");
        let second = TimeRange::lasting(noon, SECOND);
        assert_eq!(stretch_text(second), "7 Jul 2021, 12:00:00");
        let quarter = TimeRange::at(noon + TimeDelta::MICROSECOND * 250_000);
        assert_eq!(stretch_text(quarter), "7 Jul 2021, 12:00:00.250000");
        let war = year(1914).unwrap().union(year(1918).unwrap());
        assert_eq!(stretch_text(war), "1914 – 1918");
        let dec = TimeRange::new(war.first, war.last - DAY);
        assert_eq!(stretch_text(dec), "1 Jan 1914 – 30 Dec 1918");
    }

    #[test]
    fn periods_say_which_end_is_open() {
        let wednesday = day(2021, 7, 7).unwrap();
        let noon = wednesday.first + 12 * HOUR;
        let check = |from, to, words: &str| assert_eq!(period_text(from, to), words);
        check(Some(wednesday.first), None, "from 7 Jul 2021");
        check(Some(noon), None, "from 7 Jul 2021, 12:00:00");
        check(None, Some(wednesday.last), "up to 7 Jul 2021");
        check(Some(wednesday.first), Some(wednesday.last), "7 Jul 2021");
        check(None, None, "");
    }
}
