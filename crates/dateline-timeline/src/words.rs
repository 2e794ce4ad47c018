use dateline_event::calendar::MINUTE;
use dateline_event::{Bounds, Moment, Precision, words};

/// A stretch of time in words, first and last microsecond: "7 Jul 2021", "Jul 2021", "22 – 29 Jul 2021".
pub fn stretch_text(from: Moment, to: Moment) -> String {
    let precision = if to.saturating_since(from) < MINUTE {
        Precision::Second
    } else {
        Precision::Day
    };
    words::describe(&Bounds::window(from, to), precision)
}

#[cfg(test)]
mod tests {
    use dateline_event::calendar::{HOUR, SECOND, day, month};

    use super::*;

    #[test]
    fn stretches_are_named_as_short_as_they_can_be() {
        let of = |(from, to): (Moment, Moment)| stretch_text(from, to);
        let noon = day(2021, 7, 7).unwrap().0 + 12 * HOUR;
        assert_eq!(of(day(2021, 7, 7).unwrap()), "7 Jul 2021");
        assert_eq!(of(month(2021, 7).unwrap()), "Jul 2021");
        assert_eq!(
            of((day(2021, 7, 22).unwrap().0, day(2021, 7, 29).unwrap().1)),
            "22 – 29 Jul 2021"
        );
        assert_eq!(of((noon, noon + HOUR)), "7 Jul 2021, 12:00 – 13:00");
        assert_eq!(of((noon, noon.last_of(SECOND))), "7 Jul 2021, 12:00:00");
    }
}
