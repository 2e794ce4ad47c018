use std::fmt;

use dateline_event::{DateOrder, OrderBasis};

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
    },
}

impl fmt::Display for DateDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Order { column, order, basis } => {
                write!(f, "Dates in {column} are ")?;
                write_order(f, *order, *basis)
            }
            Self::ShortYears { column, count } => {
                let dates = if *count == 1 { "date" } else { "dates" };
                write!(
                    f,
                    "In {count} {dates} in {column} the year has two digits: 69 to 99 are read as 19…, others as 20…"
                )
            }
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
