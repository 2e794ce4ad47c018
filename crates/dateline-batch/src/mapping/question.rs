use std::fmt;

use dateline_event::{CalendarSystem, DateOrder, Epoch};

use super::{NameMark, Part, StandsFor};
use crate::decision::{Century, DateDecision, Either, separated};

/// What a person should be asked before a guess at the columns of a table is trusted; it reads as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// No column holds dates.
    NoDates,
    /// No date of the column of this name tells whether the day or the month comes first.
    DayOrMonth(String),
    /// All dates of a column could be in another order.
    Order {
        /// The name of the column.
        column: String,
        /// The order in which they are read, and the first of them so, as a day of ISO 8601.
        read_as: (DateOrder, String),
        /// The other order, and the first of them so.
        other: (DateOrder, String),
    },
    /// Some dates of a column can only have the day first, and some only the month.
    MixedOrder {
        /// The name of the column.
        column: String,
        /// The order in which those are read that could be either.
        order: DateOrder,
    },
    /// The dates of a column have no year, and that of the title above the table completes them.
    YearOfTitle {
        /// The name of the column.
        column: String,
        /// The year.
        year: String,
    },
    /// Six digits in a row in the column of this name are read as a year and a month, and could be days.
    MonthOrDay(String),
    /// Nothing tells in which century years of two digits lie.
    Century {
        /// The name of the column.
        column: String,
        /// As which years the first and the last of them are read.
        years: (i32, i32),
    },
    /// Years below 0 in the column of this name are read as historians count, and could be as astronomers do.
    YearZero(String),
    /// In dates of a workbook that are no text day and month may be exchanged.
    Exchanged {
        /// The name of the column.
        column: String,
        /// Such a date, as it is read.
        example: String,
        /// What it could be as well.
        other: String,
    },
    /// The dates of the column of this name may be those of reports.
    DateOfReport(String),
    /// The numbers of the column of this name are read in the first way, and could be meant in the second.
    Epoch {
        /// The name of the column.
        column: String,
        /// How they are read.
        read_as: Epoch,
        /// What they could be as well.
        other: Epoch,
    },
    /// The years of the column of this name may be of another calendar.
    OtherCalendar {
        /// The name of the column.
        column: String,
        /// The calendar.
        calendar: CalendarSystem,
        /// Another that fits as well.
        also: Option<CalendarSystem>,
        /// Whether they are converted from the first, else they are read as Gregorian.
        is_converted: bool,
    },
    /// All days of a column are the first of a longer time, and each may stand for all of it.
    FirstDays {
        /// The name of the column.
        column: String,
        /// The longer time.
        of: StandsFor,
    },
    /// A column of numbers may say how sure dates are, and nothing tells which number says that they are.
    DoubtCodes {
        /// The name of the column.
        column: String,
        /// Of what it may say so.
        part: Part,
        /// The least and the greatest of them.
        ends: (i64, i64),
    },
    /// Several columns hold dates, and nothing but their place tells which is that of the event.
    OneOfDates {
        /// The name of the column that is taken.
        column: String,
        /// The name of another.
        other: String,
    },
    /// The column of this name may tell another place than that of the event: where something was launched.
    OtherPlace(String),
    /// A column may be another part than it is taken for, or one although it is left aside: its name and its cells do not
    /// surely tell which.
    WhichPart {
        /// The name of the column.
        column: String,
        /// What it is taken for.
        taken: Part,
        /// What it may be as well, the likeliest first.
        others: Vec<Part>,
    },
    /// Nothing tells whether a mark parts names in a column.
    NameList {
        /// The name of the column.
        column: String,
        /// Such a cell.
        example: String,
        /// The mark.
        mark: NameMark,
    },
    /// Nothing but that counts are whole tells what a dot does in the numbers of a column.
    Thousands {
        /// The name of the column.
        column: String,
        /// Such a number: “1.200”.
        example: String,
        /// How it is read: “1200”.
        read_as: String,
        /// What it could be as well: “1.2”.
        other: String,
        /// Whether it is read as if the dot parted thousands.
        parts_thousands: bool,
    },
    /// A number may stand for “not known”.
    Code {
        /// The name of the column.
        column: String,
        /// The number.
        number: i64,
        /// Whether it is taken for that.
        is_missing: bool,
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
                read_as: *epoch,
                other: *other,
            }),
            DateDecision::OtherOrder { column, read_as, other } => Some(Self::Order {
                column: column.clone(),
                read_as: read_as.clone(),
                other: other.clone(),
            }),
            DateDecision::MixedOrder { column, order } => Some(Self::MixedOrder {
                column: column.clone(),
                order: *order,
            }),
            DateDecision::Months { column } => Some(Self::MonthOrDay(column.clone())),
            DateDecision::ShortYears {
                column,
                years,
                century: Century::Open,
                ..
            } => Some(Self::Century {
                column: column.clone(),
                years: *years,
            }),
            DateDecision::YearsBefore {
                column,
                has_year_0: None,
            } => Some(Self::YearZero(column.clone())),
            DateDecision::OtherCalendar {
                column, calendar, also, ..
            } => Some(Self::OtherCalendar {
                column: column.clone(),
                calendar: *calendar,
                also: *also,
                is_converted: false,
            }),
            DateDecision::Converted {
                column,
                calendar,
                is_asked: true,
                also,
                ..
            } => Some(Self::OtherCalendar {
                column: column.clone(),
                calendar: *calendar,
                also: *also,
                is_converted: true,
            }),
            DateDecision::Exchanged {
                column, example, other, ..
            } => Some(Self::Exchanged {
                column: column.clone(),
                example: example.clone(),
                other: other.clone(),
            }),
            _ => None,
        }
    }
}

impl Question {
    /// The sentence of a question about numbers.
    fn write_of_numbers(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Thousands {
                column,
                example,
                read_as,
                other,
                ..
            } => write!(
                f,
                "“{example}” in “{column}” is read as {read_as}; it could be {other} as well."
            ),
            Self::Code {
                column,
                number,
                is_missing,
            } => {
                let (read_as, other) = if *is_missing {
                    ("“not known”", "that number")
                } else {
                    ("that number", "“not known”")
                };
                write!(
                    f,
                    "{number} in “{column}” is read as {read_as}; it could be {other} as well."
                )
            }
            _ => Ok(()),
        }
    }
}

/// The sentence of a question about what a column is.
fn write_which_part(f: &mut fmt::Formatter<'_>, column: &str, taken: Part, others: &[Part]) -> fmt::Result {
    let (said, end) = match (taken, others) {
        (Part::Field, _) => ("is left aside".to_owned(), "."),
        (taken, _) => (format!("is taken for {}", taken.phrase()), " as well."),
    };
    write!(f, "“{column}” {said}; it could ")?;
    if let [Part::Field] = others {
        f.write_str("tell something else")?;
    } else {
        f.write_str("be ")?;
        separated(f, others.iter().map(|part| part.phrase()), " or ")?;
    }
    f.write_str(end)
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDates => f.write_str("No column of dates was found."),
            Self::DayOrMonth(column) => write!(
                f,
                "In “{column}” nothing tells whether the day or the month comes first."
            ),
            Self::Order { column, read_as, other } => write!(
                f,
                "Dates in “{column}” are read as {}, the first as {}; they could be {} as well, the first {}.",
                read_as.0.label(),
                read_as.1,
                other.0.label(),
                other.1
            ),
            Self::MixedOrder { column, order } => write!(
                f,
                "In “{column}” the day comes first in some dates and the month in others: those that could be either are \
                 read as {}, with doubt.",
                order.label()
            ),
            Self::YearOfTitle { column, year } => write!(
                f,
                "Dates in “{column}” have no year; they are read as of {year}, which the title above the table says."
            ),
            Self::MonthOrDay(column) => write!(
                f,
                "Six digits in “{column}” are read as a year and a month; they could be days as well."
            ),
            Self::Century { column, years } => {
                let before = (years.0 - 100, years.1 - 100);
                write!(
                    f,
                    "Years of two digits in “{column}” are read as {}; they could be {} as well.",
                    stretch_of_years(*years),
                    stretch_of_years(before)
                )
            }
            Self::YearZero(column) => write!(
                f,
                "Years below 0 in “{column}” are read without a year 0, so that −1 is 1 BCE; with one, it would be 2 BCE."
            ),
            Self::Exchanged { column, example, other } => write!(
                f,
                "Day and month may be exchanged in those dates of “{column}” that are no text: {example} could be {other} as well."
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
                also,
                is_converted,
            } => {
                if *is_converted {
                    write!(
                        f,
                        "Dates in “{column}” are converted from {}; they could be ",
                        calendar.label()
                    )?;
                    if let Some(also) = also {
                        write!(f, "of {} or ", also.label())?;
                    }
                    f.write_str("Gregorian as well.")
                } else {
                    write!(
                        f,
                        "Years in “{column}” are read as Gregorian years; they may be of {}.",
                        Either(*calendar, *also)
                    )
                }
            }
            Self::FirstDays { column, of } => write!(
                f,
                "All dates in “{column}” are first days of {}, and are read as days; each could stand for the whole as well.",
                of.label()
            ),
            Self::DoubtCodes { column, ends, .. } => write!(
                f,
                "“{column}” holds numbers from {} to {} that may say how exact dates are; they are left aside.",
                ends.0, ends.1
            ),
            Self::OneOfDates { column, other } => write!(
                f,
                "Dates are taken from “{column}”; “{other}” could be those of the events as well."
            ),
            Self::OtherPlace(column) => write!(f, "“{column}” may be another place than that of the event."),
            Self::WhichPart { column, taken, others } => write_which_part(f, column, *taken, others),
            Self::NameList { column, example, mark } => write!(
                f,
                "“{example}” in “{column}” is read as one name; its {mark} could part several as well."
            ),
            Self::Thousands { .. } | Self::Code { .. } => self.write_of_numbers(f),
            Self::NothingElse => f.write_str("Only the date was recognised."),
        }
    }
}

/// “1914 to 1918”, “1914”.
pub fn stretch_of_years((first, last): (i32, i32)) -> String {
    if first == last {
        format!("{first}")
    } else {
        format!("{first} to {last}")
    }
}
