use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How finely the source gives the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    Century,
    Decade,
    Year,
    Season,
    Month,
    /// An unknown day within a stated window that is neither a month nor a year.
    Window,
    #[default]
    Day,
    Minute,
    Second,
    Subsecond,
}
