use dateline_event::{CalendarSystem, DateOrder as Order, Epoch};

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
#[expect(clippy::struct_excessive_bools, reason = "five independent facts about a column")]
pub struct DateStyle {
    /// In which order numbers of one or two digits give day, month and year.
    pub order: Order,
    /// Whether numbers of nine digits and more are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    /// Whether numbers are days since the end of 1899, as Excel counts them.
    pub serials: bool,
    /// Since when and in which unit such numbers count; left out, each is told by its size.
    pub epoch: Option<Epoch>,
    /// Whether `2009/10` is two years rather than a month.
    pub two_years: bool,
    /// Whether six digits are a year of two digits, a month and a day rather than a year and a month.
    pub six_of_day: bool,
    /// The calendar of years, months and days that are bare numbers.
    pub calendar: CalendarSystem,
    /// Whether 00:00 is no clock time, but only fills the field.
    pub midnight_is_day: bool,
}
