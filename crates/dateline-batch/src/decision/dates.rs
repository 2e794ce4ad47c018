use std::fmt;

use dateline_event::{CalendarSystem, DateOrder, Epoch, OrderBasis};

use super::listed::Listed;

/// How the dates of a column are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateDecision {
    /// In which order day, month and year stand.
    Order {
        /// The name of the column.
        column: String,
        /// The order, or that of the dates that can be in either.
        order: DateOrder,
        /// What shows it.
        basis: OrderBasis,
    },
    /// So many years have two digits.
    ShortYears {
        /// The name of the column.
        column: String,
        /// How many dates have such a year.
        count: usize,
        /// The last two digits that are of this century.
        last: u32,
    },
    /// Numbers count time since some moment.
    Epoch {
        /// The name of the column.
        column: String,
        /// Since when, and in which unit.
        epoch: Epoch,
        /// What else would give times of today.
        other: Option<Epoch>,
    },
    /// `2009/10` is the years 2009 and 2010.
    TwoYears {
        /// The name of the column.
        column: String,
        /// How many dates are so.
        count: usize,
    },
    /// `210107` is a day.
    SixDigits {
        /// The name of the column.
        column: String,
    },
    /// Clock times have several offsets from UTC, or only some have one.
    Offsets {
        /// The name of the column.
        column: String,
        /// How many have one.
        with: usize,
        /// How many have none.
        without: usize,
        /// Whether those that have one have several.
        differ: bool,
    },
    /// Clock times have digits below the microsecond.
    Finer {
        /// The name of the column.
        column: String,
        /// How many have.
        count: usize,
    },
    /// Dates were converted from another calendar.
    Converted {
        /// The name of the column.
        column: String,
        /// The calendar.
        calendar: CalendarSystem,
        /// How many dates.
        count: usize,
        /// Whether their numbers could be of the Gregorian calendar as well.
        is_asked: bool,
    },
    /// The years lie where those of another calendar do.
    OtherCalendar {
        /// The name of the column.
        column: String,
        /// The calendar.
        calendar: CalendarSystem,
        /// The first and the last year.
        years: (i32, i32),
    },
}

/// Of which calendar years may be that lie where those of no table of our time do.
pub fn other_calendar((first, last): (i32, i32)) -> Option<CalendarSystem> {
    let within = |from: i32, to: i32| first >= from && last <= to;
    // Persian and Islamic years meet in 1410.
    if within(1300, 1410) {
        Some(CalendarSystem::Persian)
    } else if within(1300, 1460) {
        Some(CalendarSystem::Islamic)
    } else if within(2440, 2590) {
        Some(CalendarSystem::Buddhist)
    } else {
        None
    }
}

impl fmt::Display for DateDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Order { column, order, basis } => {
                write!(f, "Dates in {column} are ")?;
                write_order(f, *order, *basis)
            }
            Self::ShortYears { column, count, last } => {
                let dates = if *count == 1 { "date" } else { "dates" };
                write!(
                    f,
                    "In {count} {dates} in {column} the year has two digits: up to {last:02} are read as 20…, others as 19…"
                )
            }
            Self::Epoch { column, epoch, other } => {
                write!(f, "Numbers in {column} are read as {epoch}, in UTC")?;
                other.map_or(Ok(()), |other| write!(f, "; they could be {other} as well"))
            }
            Self::TwoYears { column, count } => {
                let dates = if *count == 1 { "date" } else { "dates" };
                write!(
                    f,
                    "{count} {dates} in {column} are two years each: 2009/10 is read as 2009 to 2010"
                )
            }
            Self::SixDigits { column } => {
                write!(
                    f,
                    "Six digits in {column} are read as year, month and day: 210107 is 7 January 2021"
                )
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
                    f.write_str("; nothing but the numbers tells that they are of it")?;
                }
                f.write_str("; the words of the source are kept")
            }
            Self::OtherCalendar {
                column,
                calendar,
                years: (first, last),
            } => write!(
                f,
                "Years in {column} ({first} to {last}) lie where those of {} do; they are read as Gregorian years",
                calendar.label()
            ),
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
                DateOrder::DayFirst | DateOrder::YearFirst => DateOrder::MonthFirst,
            };
            write!(
                f,
                "read as {label}; {either} could be {} as well, and none tells which",
                other.label()
            )
        }
        OrderBasis::Clear(count) => {
            let shown = match order {
                DateOrder::DayFirst => "a first number above 12",
                DateOrder::MonthFirst => "a second number above 12",
                DateOrder::YearFirst => "a first number that can only be a year",
            };
            write!(f, "{label}: {count} have {shown}")
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
                _ => write!(f, "; the {either} that could be either are read as {label}"),
            }
        }
    }
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
            "month/day/year: 1 have a second number above 12",
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
