//! What is said of how the dates of a column are read.

use std::fmt;

use dateline_event::{CalendarSystem, DateOrder, OrderBasis};

use super::dates::{Century, DateDecision, ExchangeBasis};
use super::listed::Listed;

impl fmt::Display for DateDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Order { .. }
            | Self::OrderApart { .. }
            | Self::OtherOrder { .. }
            | Self::MixedOrder { .. }
            | Self::Digits { .. }
            | Self::Months { .. } => self.write_order(f),
            Self::ShortYears { .. } | Self::YearsBefore { .. } | Self::BeforeOurEra { .. } | Self::TwoYears { .. } => {
                self.write_years(f)
            }
            Self::Epoch { column, epoch, other } => {
                write!(f, "Numbers in {column} are read as {epoch}, in UTC")?;
                other.map_or(Ok(()), |other| write!(f, "; they could be {other} as well"))
            }
            Self::Offsets {
                column,
                with,
                without,
                differ,
            } => {
                let have = |count: usize| if count == 1 { "has" } else { "have" };
                let (with_have, without_have) = (have(*with), have(*without));
                match (differ, without) {
                    (true, 0) => write!(f, "Clock times in {column} have different offsets from UTC"),
                    (true, _) => write!(
                        f,
                        "Clock times in {column} have different offsets from UTC; {with} {with_have} one and {without} none"
                    ),
                    (false, _) => write!(
                        f,
                        "Of the clock times in {column} {with} {with_have} an offset from UTC; {without} {without_have} none, \
                         and stand where the file puts them"
                    ),
                }
            }
            Self::Finer { column, count } => {
                let times = if *count == 1 { "clock time" } else { "clock times" };
                write!(
                    f,
                    "{count} {times} in {column} have digits below the microsecond, which are kept as words only: within \
                     one microsecond events stand in the order of the file"
                )
            }
            Self::Converted {
                column,
                calendar,
                count,
                is_asked,
                also,
            } => {
                let (dates, are) = if *count == 1 { ("date", "is") } else { ("dates", "are") };
                write!(
                    f,
                    "{count} {dates} in {column} {are} converted from {}",
                    calendar.label()
                )?;
                if *calendar == CalendarSystem::Islamic {
                    f.write_str(", a day of it to that day or the next, as the moon was seen")?;
                }
                if *is_asked {
                    f.write_str("; the name of the column does not say that they are of it")?;
                }
                if let Some(also) = also {
                    write!(f, ", and they could be of {} as well", also.label())?;
                }
                f.write_str("; the words of the source are kept")
            }
            Self::Exchanged {
                column,
                typed,
                texts,
                basis,
                ..
            } => write_exchanged(f, column, (*typed, *texts), *basis),
            Self::OtherCalendar {
                column,
                calendar,
                also,
                years: (first, last),
            } => write!(
                f,
                "Years in {column} ({first} to {last}) lie where those of {} do; they are read as Gregorian years",
                Either(*calendar, *also)
            ),
        }
    }
}

impl DateDecision {
    /// What is said of the order of day, month and year.
    fn write_order(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Order { column, order, basis } => {
                write!(f, "Dates in {column} are ")?;
                write_order(f, *order, *basis)
            }
            Self::OrderApart {
                column,
                with,
                order,
                basis,
            } => {
                write!(f, "Dates with {with} in {column} are ")?;
                write_order(f, *order, *basis)
            }
            Self::OtherOrder {
                column, read_as, other, ..
            } => write!(
                f,
                "Dates in {column} could be {} as well: the first is read as {}, and could be {}",
                other.0.label(),
                read_as.1,
                other.1
            ),
            Self::MixedOrder { column, .. } => write!(
                f,
                "Dates in {column} that could have the day or the month first are marked as doubtful"
            ),
            Self::Digits {
                column,
                order,
                basis: OrderBasis::Clear(count),
            } => {
                let are = if *count == 1 { "is a day" } else { "are days" };
                write!(
                    f,
                    "Digits in a row in {column} are {}: {count} {are} in this order, and fewer in any other",
                    order.label()
                )
            }
            Self::Digits { column, order, basis } => {
                write!(f, "Digits in a row in {column} are ")?;
                write_order(f, *order, *basis)
            }
            Self::Months { column } => write!(
                f,
                "Six digits in {column} are read as a year and a month; they could all be a day with a year of two digits"
            ),
            _ => Ok(()),
        }
    }

    /// What is said of years.
    fn write_years(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ShortYears {
                column,
                count,
                years: (first, last),
                century,
            } => {
                let (dates, read) = if *count == 1 {
                    ("date", "it is")
                } else {
                    ("dates", "they are")
                };
                write!(
                    f,
                    "In {count} {dates} in {column} the year has two digits; {read} read as "
                )?;
                if first == last {
                    write!(f, "{first}")?;
                } else {
                    write!(f, "{first} to {last}")?;
                }
                match century {
                    Century::Near(1) => f.write_str(", near which another year in the table lies"),
                    Century::Near(count) => write!(f, ", near which {count} other years in the table lie"),
                    Century::NotAhead | Century::Said => Ok(()),
                    Century::Open => f.write_str(", but nothing in the table tells the century"),
                }
            }
            Self::YearsBefore { column, has_year_0 } => write!(
                f,
                "Years below 0 in {column} are read {}: −1 is {} BCE",
                if *has_year_0 == Some(true) {
                    "as astronomers count, with a year 0"
                } else {
                    "as historians count, without a year 0"
                },
                if *has_year_0 == Some(true) { 2 } else { 1 }
            ),
            Self::BeforeOurEra { column } => {
                write!(
                    f,
                    "Years in {column} are read as years before our era, as its name says"
                )
            }
            Self::TwoYears { column, count } => {
                let (dates, are) = if *count == 1 { ("date", "is") } else { ("dates", "are") };
                write!(
                    f,
                    "{count} {dates} in {column} {are} read as two years each, the second of which has two digits"
                )
            }
            _ => Ok(()),
        }
    }
}

fn write_order(f: &mut fmt::Formatter<'_>, order: DateOrder, basis: OrderBasis) -> fmt::Result {
    let label = order.label();
    match basis {
        OrderBasis::Given => write!(f, "read as {label}"),
        OrderBasis::Unclear(either) => {
            let other = match order {
                DateOrder::MonthFirst => DateOrder::DayFirst,
                DateOrder::DayFirst | DateOrder::YearFirst | DateOrder::YearDayFirst => DateOrder::MonthFirst,
            };
            write!(
                f,
                "read as {label}; {either} could be {} as well, and none tells which",
                other.label()
            )
        }
        OrderBasis::Clear(count) => {
            let have = if count == 1 { "has" } else { "have" };
            match order {
                DateOrder::DayFirst => write!(f, "{label}: {count} {have} a first number above 12"),
                DateOrder::MonthFirst | DateOrder::YearDayFirst => {
                    write!(f, "{label}: {count} {have} a second number above 12")
                }
                DateOrder::YearFirst => write!(f, "{label}: {count} {have} a first number that can only be a year"),
            }
        }
        OrderBasis::Spread { years, days } => {
            let (year, day) = (counted(years, "year"), counted(days, "day"));
            write!(f, "read as {label}, which makes {year} and {day} of the month")
        }
        OrderBasis::Mixed {
            day_first,
            month_first,
            year_first,
            either,
        } => {
            let counts = [
                (day_first, DateOrder::DayFirst),
                (month_first, DateOrder::MonthFirst),
                (year_first, DateOrder::YearFirst),
            ];
            let counts = counts
                .into_iter()
                .filter(|(count, _)| *count > 0)
                .map(|(count, order)| format!("{count} can only be {}", order.label()));
            write!(f, "mixed: {}", Listed(counts))?;
            match either {
                0 => Ok(()),
                1 => write!(f, "; the one that could be either is read as {label}"),
                _ => write!(f, "; the {either} that could be either are read as {label}"),
            }
        }
    }
}

/// “the Persian calendar (Jalali) or the Islamic calendar (Hijri)”.
pub(crate) struct Either(pub CalendarSystem, pub Option<CalendarSystem>);

impl fmt::Display for Either {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.label())?;
        self.1.map_or(Ok(()), |also| write!(f, " or {}", also.label()))
    }
}

/// “1 year”, “12 days”.
fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

fn write_exchanged(
    f: &mut fmt::Formatter<'_>,
    column: &str,
    (typed, texts): (usize, usize),
    basis: ExchangeBasis,
) -> fmt::Result {
    match basis {
        ExchangeBasis::Twelfth => {
            match typed {
                1 => write!(
                    f,
                    "In {column} the only date that is no text is not later than the 12th of its month, and "
                )?,
                _ => write!(
                    f,
                    "In {column} none of {typed} dates that are no text is later than the 12th of its month, and "
                )?,
            }
            match texts {
                1 => f.write_str("the only one that is text has a day above 12")?,
                _ => write!(f, "all {texts} that are text have a day above 12")?,
            }
        }
        ExchangeBasis::Apart(count) => write!(
            f,
            "In {column} {count} of {typed} dates that are no text lie apart from the {texts} that are text, and among them if \
             day and month are exchanged"
        )?,
    }
    f.write_str(": a spreadsheet may have taken them for dates of another order; they are read as they stand")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_and_its_basis_are_one_sentence() {
        let check = |order, basis, words: &str| {
            let column = "d".to_owned();
            let decision = DateDecision::Order { column, order, basis };
            assert_eq!(decision.to_string(), format!("Dates in d are {words}"));
        };
        let (day, month, year) = (DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst);
        check(day, OrderBasis::Given, "read as day/month/year");
        check(
            month,
            OrderBasis::Unclear(3),
            "read as month/day/year; 3 could be day/month/year as well, and none tells which",
        );
        check(
            month,
            OrderBasis::Clear(1),
            "month/day/year: 1 has a second number above 12",
        );
        check(
            year,
            OrderBasis::Clear(2),
            "year/month/day: 2 have a first number that can only be a year",
        );
        let mixed = OrderBasis::Mixed {
            day_first: 2,
            month_first: 1,
            year_first: 0,
            either: 4,
        };
        check(
            day,
            mixed,
            "mixed: 2 can only be day/month/year, 1 can only be month/day/year; the 4 that could be either are read as \
             day/month/year",
        );
    }
}
