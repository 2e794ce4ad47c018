use serde::{Deserialize, Serialize};

/// In which order `03/04/05` gives day, month and year. A year of four digits shows itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// The 3rd of April 2005.
    #[default]
    DayFirst,
    /// The 4th of March 2005.
    MonthFirst,
    /// The 5th of April 2003.
    YearFirst,
    /// The 4th of May 2003. Of years of four digits too: `2003-04-05`.
    YearDayFirst,
}

impl DateOrder {
    /// The order in words for users.
    pub fn label(self) -> &'static str {
        match self {
            Self::DayFirst => "day/month/year",
            Self::MonthFirst => "month/day/year",
            Self::YearFirst => "year/month/day",
            Self::YearDayFirst => "year/day/month",
        }
    }
}
