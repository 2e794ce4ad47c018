use chrono::Datelike;
use dateline_event::calendar::{DAY, HOUR, MINUTE, SECOND, month};
use dateline_event::{Moment, TimeDelta};

use super::number::float;

/// A step of the calendar, by which rulers are ticked and events are counted. Steps begin where a person expects it:
/// weeks on Monday, months on the 1st, decades in years that end in 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Always as long; it divides a day evenly.
    Fixed(TimeDelta),
    /// Seven days, from Monday.
    Week,
    /// 1, 3 or 6 months.
    Months(u32),
    /// So many years.
    Years(i32),
}

const MILLISECOND: TimeDelta = TimeDelta::from_micros(1000);
/// 1970-01-01 was a Thursday, three days after a Monday.
const MONDAY: Moment = Moment::from_micros(DAY.times(-3).micros());

impl Step {
    /// All steps, shortest first.
    pub const ALL: [Self; 43] = [
        Self::Fixed(MILLISECOND),
        Self::Fixed(MILLISECOND.times(10)),
        Self::Fixed(MILLISECOND.times(20)),
        Self::Fixed(MILLISECOND.times(50)),
        Self::Fixed(MILLISECOND.times(100)),
        Self::Fixed(MILLISECOND.times(200)),
        Self::Fixed(MILLISECOND.times(500)),
        Self::Fixed(SECOND),
        Self::Fixed(SECOND.times(2)),
        Self::Fixed(SECOND.times(5)),
        Self::Fixed(SECOND.times(10)),
        Self::Fixed(SECOND.times(15)),
        Self::Fixed(SECOND.times(30)),
        Self::Fixed(MINUTE),
        Self::Fixed(MINUTE.times(2)),
        Self::Fixed(MINUTE.times(5)),
        Self::Fixed(MINUTE.times(10)),
        Self::Fixed(MINUTE.times(15)),
        Self::Fixed(MINUTE.times(30)),
        Self::Fixed(HOUR),
        Self::Fixed(HOUR.times(2)),
        Self::Fixed(HOUR.times(3)),
        Self::Fixed(HOUR.times(6)),
        Self::Fixed(HOUR.times(12)),
        Self::DAY,
        Self::Week,
        Self::Months(1),
        Self::Months(3),
        Self::Months(6),
        Self::Years(1),
        Self::Years(2),
        Self::Years(5),
        Self::Years(10),
        Self::Years(20),
        Self::Years(50),
        Self::Years(100),
        Self::Years(200),
        Self::Years(500),
        Self::Years(1000),
        Self::Years(2000),
        Self::Years(5000),
        Self::Years(10_000),
        Self::Years(20_000),
    ];
    /// A calendar day.
    pub const DAY: Self = Self::Fixed(DAY);
    /// No list of edges is longer than this.
    const MAX_EDGES: usize = 4096;

    /// The shortest step that is at least this many microseconds long.
    pub fn at_least(micros: f64) -> Self {
        let is_long_enough = |step: &Self| float(step.length()) >= micros;
        Self::ALL
            .into_iter()
            .find(is_long_enough)
            .unwrap_or(Self::Years(20_000))
    }

    /// From one edge to the next; the shortest there can be.
    pub fn length(self) -> TimeDelta {
        match self {
            Self::Fixed(length) => length,
            Self::Week => 7 * DAY,
            Self::Months(months) => match months {
                0 | 1 => 28 * DAY,
                2 | 3 => 90 * DAY,
                _ => 181 * DAY,
            },
            Self::Years(years) => i64::from(years) * (365 * DAY),
        }
    }

    /// The longest that there can be from one edge to the next.
    pub fn max_length(self) -> TimeDelta {
        match self {
            Self::Fixed(_) | Self::Week => self.length(),
            Self::Months(months) => i64::from(months) * (31 * DAY),
            Self::Years(years) => i64::from(years) * (366 * DAY),
        }
    }

    /// The edge at or before `time`.
    pub fn floor(self, time: Moment) -> Moment {
        let since_epoch = time - Moment::EPOCH;
        match self {
            Self::Fixed(length) => time.saturating_sub(since_epoch.rem_euclid(length.max(TimeDelta::MICROSECOND))),
            Self::Week => {
                let week = 7 * DAY;
                let since_monday = since_epoch.rem_euclid(week) - (MONDAY - Moment::EPOCH);
                time.saturating_sub(since_monday.rem_euclid(week))
            }
            Self::Months(_) | Self::Years(_) => {
                let months = self.months();
                let edge = month_of(time).map(|month| month - month.rem_euclid(months));
                edge.and_then(time_of_month).unwrap_or(time)
            }
        }
    }

    /// The edge after the edge `edge`.
    pub fn next(self, edge: Moment) -> Moment {
        match self {
            Self::Fixed(_) | Self::Week => edge.saturating_add(self.length()),
            Self::Months(_) | Self::Years(_) => {
                let next = month_of(edge).map(|month| month + self.months());
                next.and_then(time_of_month).unwrap_or(Moment::OPEN_END)
            }
        }
    }

    /// Edges from the last at or before `from` to the first at or after `to`.
    pub fn edges(self, from: Moment, to: Moment) -> Vec<Moment> {
        let mut edge = self.floor(from);
        let mut edges = vec![edge];
        while edge < to && edges.len() < Self::MAX_EDGES {
            let next = self.next(edge);
            if next <= edge || next == Moment::OPEN_END {
                break;
            }
            edge = next;
            edges.push(edge);
        }
        edges
    }

    fn months(self) -> i64 {
        match self {
            Self::Months(months) => i64::from(months.max(1)),
            Self::Years(years) => 12 * i64::from(years.max(1)),
            Self::Fixed(_) | Self::Week => 1,
        }
    }
}

/// Months since the year 0.
fn month_of(time: Moment) -> Option<i64> {
    let date = time.civil()?;
    Some(i64::from(date.year()) * 12 + i64::from(date.month0()))
}

fn time_of_month(months: i64) -> Option<Moment> {
    let year = i32::try_from(months.div_euclid(12)).ok()?;
    let number = u32::try_from(months.rem_euclid(12)).ok()? + 1;
    month(year, number).map(|month| month.first)
}

#[cfg(test)]
mod tests {
    use dateline_event::calendar::day;
    use proptest::prelude::*;

    use super::*;

    fn at(year: i32, month: u32, number: u32) -> Moment {
        day(year, month, number).unwrap().first
    }

    #[test]
    fn steps_begin_where_a_person_expects_it() {
        for (step, time, floor, next) in [
            (Step::Week, at(2021, 7, 7), at(2021, 7, 5), at(2021, 7, 12)),
            (Step::Week, at(1969, 12, 29), at(1969, 12, 29), at(1970, 1, 5)),
            (Step::Months(1), at(2021, 2, 28), at(2021, 2, 1), at(2021, 3, 1)),
            (Step::Months(3), at(2021, 2, 28), at(2021, 1, 1), at(2021, 4, 1)),
            (Step::Years(10), at(1999, 12, 31), at(1990, 1, 1), at(2000, 1, 1)),
            (Step::Years(100), at(-44, 3, 15), at(-100, 1, 1), at(0, 1, 1)),
            (Step::DAY, at(2021, 7, 7) + HOUR, at(2021, 7, 7), at(2021, 7, 8)),
        ] {
            assert_eq!(step.floor(time), floor, "{step:?}");
            assert_eq!(step.next(floor), next, "{step:?}");
        }
    }

    #[test]
    fn steps_ascend() {
        assert!(Step::ALL.is_sorted_by_key(|step| step.length()));
    }

    proptest! {
        #[test]
        fn edges_ascend_and_cover(index in 0_usize..Step::ALL.len(), from in -8_000_000_000_000_000_000_i64..7_000_000_000_000_000_000, pixels in 1_i64..500) {
            let step = Step::ALL[index];
            let from = Moment::from_micros(from);
            let length = TimeDelta::from_micros(step.length().micros().saturating_mul(pixels));
            let to = from.saturating_add(length).min(Moment::from_micros(7_900_000_000_000_000_000));
            let edges = step.edges(from, to);
            prop_assert!(edges.is_sorted_by(|a, b| a < b));
            prop_assert!(edges[0] <= from && edges[edges.len() - 1] >= to);
            for &edge in &edges {
                prop_assert_eq!(step.floor(edge), edge);
            }
            for pair in edges.windows(2) {
                let length = pair[1] - pair[0];
                prop_assert!(step.length() <= length && length <= step.max_length());
            }
        }
    }
}
