use dateline_event::{CalendarSystem, DateOrder, Epoch, OrderBasis};

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
    /// The same of dates that are parted by something else than the others, and in another order.
    OrderApart {
        /// The name of the column.
        column: String,
        /// What they have: “dots”.
        with: &'static str,
        /// The order.
        order: DateOrder,
        /// What shows it.
        basis: OrderBasis,
    },
    /// All dates could be in another order, and little tells that they are not.
    OtherOrder {
        /// The name of the column.
        column: String,
        /// The order in which they are read, and the first of them so, as a day of ISO 8601.
        read_as: (DateOrder, String),
        /// The other order, and the first of them so.
        other: (DateOrder, String),
    },
    /// Dates that could have the day or the month first are doubtful, since both occur.
    MixedOrder {
        /// The name of the column.
        column: String,
        /// The order in which they are read.
        order: DateOrder,
    },
    /// So many years have two digits.
    ShortYears {
        /// The name of the column.
        column: String,
        /// How many dates have such a year.
        count: usize,
        /// As which years the first and the last of them are read.
        years: (i32, i32),
        /// What tells the century.
        century: Century,
    },
    /// Years below 0 are counted without a year 0, or with one.
    YearsBefore {
        /// The name of the column.
        column: String,
        /// Whether 0 is the year before 1, so that −480 is 481 BCE; `None` if it is not, but nothing tells.
        has_year_0: Option<bool>,
    },
    /// All years are before our era, as the name of the column says.
    BeforeOurEra {
        /// The name of the column.
        column: String,
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
    /// Digits in a row are days.
    Digits {
        /// The name of the column.
        column: String,
        /// In which order.
        order: DateOrder,
        /// What shows it.
        basis: OrderBasis,
    },
    /// Six digits in a row are months, and could all be days.
    Months {
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
        /// A further calendar of which they could be.
        also: Option<CalendarSystem>,
    },
    /// In dates of a workbook that are no text day and month seem to be exchanged, as a program does that takes texts for dates
    /// of another country.
    Exchanged {
        /// The name of the column.
        column: String,
        /// How many are no text.
        typed: usize,
        /// How many are text.
        texts: usize,
        /// What shows it.
        basis: ExchangeBasis,
        /// One of those that are no text, in ISO 8601.
        example: String,
        /// The same with day and month exchanged.
        other: String,
    },
    /// The years lie where those of another calendar do.
    OtherCalendar {
        /// The name of the column.
        column: String,
        /// The calendar.
        calendar: CalendarSystem,
        /// Another where they lie as well.
        also: Option<CalendarSystem>,
        /// The first and the last year.
        years: (i32, i32),
    },
}

/// What tells in which century years of two digits lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Century {
    /// So many years of four digits elsewhere in the table lie near them.
    Near(usize),
    /// A hundred years later they would lie ahead of us.
    NotAhead,
    /// Nothing: they could lie a hundred years before as well.
    Open,
    /// Somebody said so.
    Said,
}

/// What shows that day and month are exchanged in some dates of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeBasis {
    /// No typed date is later than the twelfth of its month, and no text could be a day up to the twelfth.
    Twelfth,
    /// So many lie apart from the texts as they stand, and near them if day and month are exchanged.
    Apart(usize),
}

/// Of which calendars years may be that lie where those of no table of our time do, the likeliest first.
pub fn other_calendars((first, last): (i32, i32)) -> [Option<CalendarSystem>; 2] {
    let within = |from: i32, to: i32| first >= from && last <= to;
    if within(1300, 1410) {
        [Some(CalendarSystem::Persian), Some(CalendarSystem::Islamic)]
    } else if within(1300, 1460) {
        [Some(CalendarSystem::Islamic), None]
    } else if within(2440, 2590) {
        [Some(CalendarSystem::Buddhist), None]
    } else {
        [None, None]
    }
}
