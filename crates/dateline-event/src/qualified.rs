use super::step::Step;
use super::{Precision, Qualifier, TimeRange};

/// That a date, or one end of one, is marked as doubtful, and in which unit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Qualified {
    /// How it is marked.
    pub qualifier: Qualifier,
    /// The unit of what is marked: of `2004~-06-11` the year.
    pub unit: Precision,
}

impl Qualified {
    /// What both together say, in the coarser unit.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            qualifier: self.qualifier.and(other.qualifier),
            unit: self.unit.min(other.unit),
        }
    }

    /// How far a date that is given as this range reaches to either side.
    pub(super) fn step(self, given: TimeRange) -> Step {
        let times = match self.qualifier {
            Qualifier::Uncertain | Qualifier::Approximate => 1,
            Qualifier::Both => 2,
        };
        let months = match self.unit {
            Precision::Century => 1200,
            Precision::Decade => 120,
            Precision::Year => 12,
            // Seasons and quarters have three months, other parts of a year four or six.
            Precision::Season => given.whole_months().filter(|months| *months <= 6).unwrap_or(3),
            Precision::Month => 1,
            Precision::Window => match given.whole_months() {
                Some(months) if months.is_multiple_of(12) => 12,
                Some(_) => 1,
                None => 0,
            },
            Precision::Day | Precision::Minute | Precision::Second | Precision::Subsecond => 0,
        };
        match months {
            0 => Step::days(times),
            months => Step::months(months * times),
        }
    }
}
