use dateline_event::DateOrder as Order;

/// What is known of a column's order apart from its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KnownOrder {
    #[default]
    Unknown,
    /// Taken where the dates do not tell.
    Likely(Order),
    /// Taken whatever the dates show: the format or the user says so.
    Given(Order),
}

/// How the dates of one column are read, decided over the whole column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateStyle {
    pub order: Order,
    /// Whether numbers of nine digits and more are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    /// Whether numbers are days since the end of 1899, as Excel counts them.
    pub serials: bool,
    /// Whether 00:00 only fills up a field: then it is no clock time.
    pub midnight_is_day: bool,
}
