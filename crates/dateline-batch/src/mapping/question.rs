use std::fmt;

/// What a person should be asked before a guess at the columns of a table is trusted; it reads as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// No column holds dates.
    NoDates,
    /// No date of the column of this name tells whether the day or the month comes first.
    DayOrMonth(String),
    /// The dates of the column of this name may be those of reports.
    DateOfReport(String),
    /// No other column than those of dates is surely known.
    NothingElse,
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDates => f.write_str("No column of dates was found."),
            Self::DayOrMonth(column) => write!(
                f,
                "In “{column}” nothing tells whether the day or the month comes first."
            ),
            Self::DateOfReport(column) => write!(
                f,
                "“{column}” may tell when something was written down, not when it happened."
            ),
            Self::NothingElse => f.write_str("Beside the date, no column is surely known."),
        }
    }
}
