use std::fmt;

use dateline_event::{Place, Role};

use super::listed::{Listed, separated};
use crate::{Part, TimeZoneChoice};

/// What the columns of a table of no known format mean. Columns are given by their names.
#[derive(Clone, Debug, PartialEq)]
pub enum ColumnDecision {
    /// The column of a part.
    Part {
        /// What is taken from it.
        part: Part,
        /// The name of the column.
        column: String,
    },
    /// A day in a column stands for a longer time.
    Period {
        /// The name of the column of dates.
        column: String,
        /// What a day in it that begins such a time stands for.
        period: Period,
    },
    /// The column that the date is taken from where the first one is blank.
    OtherDate(String),
    /// The columns of actors, and which part they had.
    Actors(Vec<(String, Role)>),
    /// The columns of the location, the widest first.
    Places(Vec<String>),
    /// The columns of each figure.
    Figures(Vec<FigureColumns>),
    /// The zone of clock times that say none.
    Zone(TimeZoneChoice),
    /// No column tells the day, so that a row is somewhere in its month or year.
    NoDays(Period),
    /// No column tells when.
    NoDates,
}

/// A length of time in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Seven days.
    Week,
    /// A month of the calendar.
    Month,
    /// Three months, from January, April, July or October on.
    Quarter,
    /// A year of the calendar.
    Year,
}

/// The columns that a figure is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureColumns {
    /// What is counted: "killed".
    pub what: String,
    /// The column of the best number.
    pub best: Option<String>,
    /// The column of the lowest number.
    pub lowest: Option<String>,
    /// The column of the highest number.
    pub highest: Option<String>,
}

impl Period {
    /// "week", "month", "quarter of a year", "year".
    pub fn label(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter of a year",
            Self::Year => "year",
        }
    }
}

impl fmt::Display for FigureColumns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ends = [
            ("", &self.best),
            ("at least ", &self.lowest),
            ("at most ", &self.highest),
        ];
        let ends = ends
            .into_iter()
            .filter_map(|(word, column)| Some(format!("{word}“{}”", column.as_ref()?)));
        write!(f, "{} from {}", self.what, Listed(ends))
    }
}

impl fmt::Display for ColumnDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part { part, column } => {
                let verb = if *part == Part::Coordinates { "are" } else { "is" };
                write!(f, "The {} {verb} taken from “{column}”", part.label())
            }
            Self::Period { column, period } => write!(
                f,
                "A day in “{column}” that begins a {} stands for all of it",
                period.label()
            ),
            Self::OtherDate(column) => write!(f, "Where the date is blank, it is taken from “{column}”"),
            Self::Actors(columns) => {
                let actors = columns
                    .iter()
                    .map(|(column, role)| format!("“{column}” ({})", role.label()));
                write!(f, "Actors are taken from {}", Listed(actors))
            }
            Self::Places(columns) => {
                f.write_str("The location is taken from ")?;
                let places = columns.iter().map(|column| format!("“{column}”"));
                separated(f, places, Place::SEPARATOR)
            }
            Self::Figures(figures) => write!(f, "Figures are taken: {}", Listed(figures.iter())),
            Self::Zone(zone) => write!(f, "Clock times that say no zone are taken as {zone}"),
            Self::NoDays(period) => write!(
                f,
                "No column tells the day: each row is somewhere in its {}",
                period.label()
            ),
            Self::NoDates => f.write_str("No column of dates was found: all rows are in the undated tray"),
        }
    }
}
