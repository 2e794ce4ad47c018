use serde::{Deserialize, Serialize};

use super::{Part, StandsFor};
use dateline_event::{CalendarSystem, DateOrder, Epoch};

/// What one column of a table holds, and how its cells are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMapping {
    /// As the header has it; "column 3" where the header has nothing. Of several columns with the same name the first
    /// mention is the first of them.
    pub name: String,
    /// What it holds.
    #[serde(rename = "is", default)]
    pub part: Part,
    /// Each of these characters parts the members of a list; with none of them the cell is one name. A comma stands for those
    /// of other scripts too, a semicolon also for the end of a line, `&` also for the word “and”. Left out, actors and
    /// sources are parted at semicolons and vertical bars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// The column that says the role of each member of this one, in the same order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles: Option<String>,
    /// The columns of the further parts of a name of which this one has the first: `Last name` of `First name`; of a column of
    /// hours those of minutes and seconds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub followed_by: Vec<String>,
    /// Whether what is told of a person behind the name (age, profession) is no part of the name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_details: bool,
    /// Whether the day or the month comes first; left out, the whole column decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<DateOrder>,
    /// In which calendar bare numbers give year, month and day; left out, the whole column decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarSystem>,
    /// Since when and in which unit numbers count that are dates; left out, the whole column decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epoch: Option<Epoch>,
    /// Of years of two digits, the first of the hundred years that they stand for: 1900; left out, the whole table decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_years: Option<i32>,
    /// Whether years below 0 are counted with a year 0, so that −480 is 481 BCE; left out, the whole column decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year_zero: Option<bool>,
    /// Whether the cells that a workbook holds as dates, not as text, have day and month exchanged; left out, they are read as
    /// they stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchanged: Option<bool>,
    /// What a date stands for that is the first day of a longer time; left out, the name of the column decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<StandsFor>,
    /// Of a column of numbers that say how sure dates are, the number of those that are exact; all others are approximate.
    /// Left out, numbers say nothing but 1 and 0, which are yes and no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exact: Option<i64>,
    /// What a figure counts: "killed". Left out, it is called as the column is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
    /// Whether figures are written with a comma before their fraction, and so with dots between thousands; left out, the
    /// whole column decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal_comma: Option<bool>,
    /// The numbers that stand for a figure that is not known: 99, 999. Left out, the whole column decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Vec<i64>>,
}

impl ColumnMapping {
    /// Where lists are parted if a column says nothing else.
    pub const SPLIT: &'static str = ";|";

    /// Where lists are parted whose members are parted by commas.
    pub const SPLIT_AT_COMMAS: &'static str = ",;|";

    /// Where lists are parted whose members are parted by commas and “and”.
    pub const SPLIT_AT_AND: &'static str = ",;|&";

    /// As [`ColumnMapping::SPLIT`], and at slashes with a space on both sides.
    pub const SPLIT_AT_SLASHES: &'static str = " / ;|";

    /// As [`ColumnMapping::SPLIT`], and at “and”.
    pub const SPLIT_AT_AND_ALONE: &'static str = ";|&";

    /// A column of this name that holds this part.
    pub fn new(name: &str, part: Part) -> Self {
        Self {
            name: name.to_owned(),
            part,
            ..Self::default()
        }
    }

    /// The characters that part the members of a list.
    pub fn separators(&self) -> &str {
        self.split.as_deref().unwrap_or(Self::SPLIT)
    }

    /// What a figure in this column counts.
    pub fn figure(&self) -> &str {
        self.called
            .as_deref()
            .map(str::trim)
            .filter(|called| !called.is_empty())
            .unwrap_or(&self.name)
    }
}
