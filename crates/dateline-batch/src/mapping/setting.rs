use super::{ColumnMapping, Mapping, Part, StandsFor};
use dateline_event::{CalendarSystem, DateOrder, Epoch};

/// One thing that a mapping can say of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// What it holds.
    Part(Part),
    /// In which order its dates give day, month and year.
    Order(DateOrder),
    /// In which calendar its dates are.
    Calendar(CalendarSystem),
    /// Since when and in which unit its numbers count.
    Epoch(Epoch),
    /// What parts the names in its cells.
    Split(&'static str),
    /// The first of the hundred years that its years of two digits stand for.
    ShortYears(i32),
    /// Whether its years below 0 are counted with a year 0.
    YearZero(bool),
    /// Whether day and month are exchanged in dates that are no text.
    Exchanged(bool),
    /// What its dates stand for that are the first day of a longer time.
    StandsFor(StandsFor),
    /// That it says how sure dates are, and the number of those that are exact.
    Exact {
        /// Whether dates or ends are meant.
        part: Part,
        /// The number.
        number: i64,
    },
    /// Whether a comma begins fractions.
    DecimalComma(bool),
    /// Whether a number stands for “not known”.
    Code {
        /// The number.
        number: i64,
        /// Whether it does.
        is_missing: bool,
        /// All numbers that do as long as nothing is said.
        assumed: Vec<i64>,
    },
}

/// What a mapping says about something that a [`Setting`] can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The setting.
    This,
    /// Another.
    Other,
    /// Nothing: the whole column decides.
    Nothing,
}

impl Setting {
    /// Whether a mapping may say nothing of it, so that what it says was chosen.
    pub fn can_be_left_out(&self) -> bool {
        !matches!(self, Self::Part(_) | Self::Exact { .. })
    }

    /// Says it of a column of a mapping.
    pub fn say(&self, column: usize, mapping: &mut Mapping) {
        if let Self::Part(part) | Self::Exact { part, .. } = *self {
            mapping.set_part(column, part);
        }
        if let Some(mapped) = mapping.columns.get_mut(column) {
            self.say_of(mapped);
        }
    }

    pub(super) fn say_of(&self, mapped: &mut ColumnMapping) {
        match self {
            Self::Part(part) => mapped.part = *part,
            Self::Order(order) => mapped.order = Some(*order),
            Self::Calendar(calendar) => mapped.calendar = Some(*calendar),
            Self::Epoch(epoch) => mapped.epoch = Some(*epoch),
            Self::Split(split) => mapped.split = Some((*split).to_owned()),
            Self::ShortYears(first) => mapped.short_years = Some(*first),
            Self::YearZero(has_year_0) => mapped.year_zero = Some(*has_year_0),
            Self::Exchanged(exchanged) => mapped.exchanged = Some(*exchanged),
            Self::StandsFor(unit) => mapped.stands_for = Some(*unit),
            Self::Exact { part, number } => (mapped.part, mapped.exact) = (*part, Some(*number)),
            Self::DecimalComma(is_comma) => mapped.decimal_comma = Some(*is_comma),
            Self::Code {
                number,
                is_missing,
                assumed,
            } => {
                let codes = mapped.missing.get_or_insert_with(|| assumed.clone());
                codes.retain(|code| code != number);
                codes.extend(is_missing.then_some(*number));
                codes.sort_unstable();
            }
        }
    }

    /// What a mapping says of a column about it.
    pub fn said(&self, column: usize, mapping: &Mapping) -> Said {
        fn is<T: PartialEq>(said: Option<T>, wanted: &T) -> Said {
            match said {
                Some(said) if said == *wanted => Said::This,
                Some(_) => Said::Other,
                None => Said::Nothing,
            }
        }
        let Some(mapped) = mapping.columns.get(column) else {
            return Said::Nothing;
        };
        match self {
            Self::Part(part) => is(Some(mapped.part), part),
            Self::Order(order) => is(mapped.order, order),
            Self::Calendar(calendar) => is(mapped.calendar, calendar),
            Self::Epoch(epoch) => is(mapped.epoch, epoch),
            Self::Split(split) => is(mapped.split.as_deref(), split),
            Self::ShortYears(first) => is(mapped.short_years, first),
            Self::YearZero(has_year_0) => is(mapped.year_zero, has_year_0),
            Self::Exchanged(exchanged) => is(mapped.exchanged, exchanged),
            Self::StandsFor(unit) => is(mapped.stands_for, unit),
            Self::Exact { part, number } => is(Some((mapped.part, mapped.exact)), &(*part, Some(*number))),
            Self::DecimalComma(is_comma) => is(mapped.decimal_comma, is_comma),
            Self::Code { number, is_missing, .. } => {
                let said = mapped.missing.as_ref().map(|codes| codes.contains(number));
                is(said, is_missing)
            }
        }
    }
}
