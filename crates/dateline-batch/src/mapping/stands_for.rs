use serde::{Deserialize, Serialize};

use crate::decision::Period;

/// What the first day of a longer time stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandsFor {
    /// Itself.
    Day,
    /// The seven days that begin with it.
    Week,
    /// The month that it begins.
    Month,
    /// The quarter of a year that it begins.
    Quarter,
    /// The year that it begins.
    Year,
}

impl StandsFor {
    /// The longer time, if it is one.
    pub fn period(self) -> Option<Period> {
        match self {
            Self::Day => None,
            Self::Week => Some(Period::Week),
            Self::Month => Some(Period::Month),
            Self::Quarter => Some(Period::Quarter),
            Self::Year => Some(Period::Year),
        }
    }

    /// In words: “days”, “months”.
    pub fn label(self) -> &'static str {
        match self {
            Self::Day => "days",
            Self::Week => "weeks",
            Self::Month => "months",
            Self::Quarter => "quarters of a year",
            Self::Year => "years",
        }
    }
}
