use serde::{Deserialize, Serialize};

/// Which of day and month comes first in dates such as `03/04/2021`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    #[default]
    DayFirst,
    MonthFirst,
}

impl Order {
    /// "day/month/year".
    pub fn label(self) -> &'static str {
        match self {
            Self::DayFirst => "day/month/year",
            Self::MonthFirst => "month/day/year",
        }
    }
}

/// What is known of a column's order apart from its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KnownOrder {
    #[default]
    Unknown,
    /// Taken whatever the dates show: the user says so.
    Given(Order),
}

/// How the dates of one column are read, decided over the whole column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateStyle {
    pub order: Order,
    /// Whether numbers of nine digits and more are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    /// Whether 00:00 only fills up a field: then it is no clock time.
    pub midnight_is_day: bool,
}
