/// What the order of day, month and year in a column of dates was decided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderBasis {
    /// Somebody has said it.
    Given,
    /// So many dates can be read in either order, and none tells which.
    Unclear(usize),
    /// So many dates can only be in this order, and none only in another.
    Clear(usize),
    /// No single date tells, but the numbers taken for years are few, and those taken for days many.
    Spread {
        /// How many different years there are.
        years: usize,
        /// How many different days of the month.
        days: usize,
    },
    /// Some dates can only be in one order, some only in another.
    Mixed {
        /// Dates that can only be day, month, year.
        day_first: usize,
        /// Dates that can only be month, day, year.
        month_first: usize,
        /// Dates that can only be year, month, day.
        year_first: usize,
        /// Dates that can be in either order.
        either: usize,
    },
}
