use std::fmt;

use dateline_event::CalendarSystem;

use crate::decision::DateDecision;

/// What a person should be asked before a guess at the columns of a table is trusted; it reads as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// No column holds dates.
    NoDates,
    /// No date of the column of this name tells whether the day or the month comes first.
    DayOrMonth(String),
    /// The dates of the column of this name may be those of reports.
    DateOfReport(String),
    /// The numbers of the column of this name are read in the first way, and could be meant in the second.
    Epoch {
        /// The name of the column.
        column: String,
        /// How they are read: “seconds since 1970”.
        read_as: &'static str,
        /// What they could be as well.
        other: &'static str,
    },
    /// The years of the column of this name may be of another calendar.
    OtherCalendar {
        /// The name of the column.
        column: String,
        /// The calendar.
        calendar: CalendarSystem,
        /// Whether they are converted from it, else they are read as Gregorian.
        is_converted: bool,
    },
    /// No other column than those of dates is surely known.
    NothingElse,
}

impl Question {
    /// What is to be asked about the form of dates, if it is not sure.
    pub fn of_form(form: &DateDecision) -> Option<Self> {
        match form {
            DateDecision::Epoch {
                column,
                epoch,
                other: Some(other),
            } => Some(Self::Epoch {
                column: column.clone(),
                read_as: epoch,
                other,
            }),
            DateDecision::OtherCalendar { column, calendar, .. } => Some(Self::OtherCalendar {
                column: column.clone(),
                calendar: *calendar,
                is_converted: false,
            }),
            DateDecision::Converted {
                column,
                calendar,
                is_asked: true,
                ..
            } => Some(Self::OtherCalendar {
                column: column.clone(),
                calendar: *calendar,
                is_converted: true,
            }),
            _ => None,
        }
    }
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
            Self::Epoch { column, read_as, other } => write!(
                f,
                "Numbers in “{column}” are read as {read_as}; they could be {other} as well."
            ),
            Self::OtherCalendar {
                column,
                calendar,
                is_converted,
            } => {
                let label = calendar.label();
                if *is_converted {
                    write!(
                        f,
                        "Dates in “{column}” are converted from {label}; they could be Gregorian as well."
                    )
                } else {
                    write!(
                        f,
                        "Years in “{column}” may be of {label}; they are read as Gregorian years."
                    )
                }
            }
            Self::NothingElse => f.write_str("Beside the date, no column is surely known."),
        }
    }
}
