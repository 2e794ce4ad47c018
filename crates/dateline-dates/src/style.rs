use dateline_event::DateOrder as Order;

/// What is known of the order of day, month and year in a column, apart from its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KnownOrder {
    /// Nothing.
    #[default]
    Unknown,
    /// This order, unless the dates show another.
    Likely(Order),
    /// This order, whatever the dates show: the format or the user says so.
    Given(Order),
}

/// How the dates of one column are read, decided over the whole column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateStyle {
    /// In which order numbers of one or two digits give day, month and year.
    pub order: Order,
    /// Whether numbers of nine digits and more are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    /// Whether numbers are days since the end of 1899, as Excel counts them.
    pub serials: bool,
    /// Whether 00:00 is no clock time, but only fills the field.
    pub midnight_is_day: bool,
}
