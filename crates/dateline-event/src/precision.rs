use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How finely the source gives the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// A century or coarser.
    Century,
    /// A decade.
    Decade,
    /// A year.
    Year,
    /// A season or a quarter of a year.
    Season,
    /// A month.
    Month,
    /// An unknown day within a stated window that is neither a month nor a year.
    Window,
    /// A calendar day.
    #[default]
    Day,
    /// A minute, or an hour.
    Minute,
    /// A second.
    Second,
    /// A fraction of a second.
    Subsecond,
}
