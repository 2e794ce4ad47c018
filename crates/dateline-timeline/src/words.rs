use dateline_event::calendar::MINUTE;
use dateline_event::{Bounds, Precision, TimeRange, words};

/// A stretch of time in words: "7 Jul 2021", "Jul 2021", "22 – 29 Jul 2021".
pub fn stretch_text(range: TimeRange) -> String {
    let precision = if range.last.saturating_since(range.first) < MINUTE {
        Precision::Second
    } else {
        Precision::Day
    };
    words::describe(&Bounds::window(range), precision)
}

#[cfg(test)]
mod tests {
    use dateline_event::calendar::{HOUR, SECOND, day, month};

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
    }
}
