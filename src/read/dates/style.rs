/// Which of day and month comes first in dates such as `03/04/2021`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    DayFirst,
    MonthFirst,
}

/// How the dates of one column are read, decided over the whole column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateStyle {
    pub order: Order,
    /// Whether numbers of nine digits and more are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    /// Whether 00:00 only fills up a field: then it is no clock time.
    pub midnight_is_day: bool,
}
