use super::Separator;

/// What one date of digits shows about the order of day, month and year: its numbers as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OrderSeen {
    /// `03/04/2005`, without its year.
    YearLast(Separator, [u8; 2]),
    /// `03/04/05`.
    Short(Separator, [u8; 3]),
    /// `2005-04-03`, without its year.
    YearFirst(Separator, [u8; 2]),
    /// `030405`, `200504`.
    Six([u8; 3]),
    /// `03042005`, `20050403`.
    Eight([u8; 4]),
    /// `2012/13` can only be two years.
    TwoYears,
    /// `2009/10` may be a month or two years.
    MonthOrTwoYears,
    /// `2009/04` can only be a month.
    Month,
}

/// What numbers that separators part tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Telling {
    DayFirst,
    MonthFirst,
    YearFirst,
    /// The month is in the middle; all numbers have two digits, and the first may be a day or a year.
    DayOrYear,
    /// It may be any.
    Either,
    /// Day and month are the same number.
    Same,
    /// The year has four digits and stands first; the month follows.
    YearMonth,
    /// So, but the day follows.
    YearDay,
    /// So, and month or day may follow.
    YearEither,
}

impl OrderSeen {
    /// What parts the numbers, and what they tell; `None` of digits in a row and of years.
    pub fn telling(self) -> Option<(Separator, Telling)> {
        match self {
            Self::YearLast(separator, [first, second]) => Some((separator, of_three(first, second, None))),
            Self::Short(separator, [first, second, third]) => Some((separator, of_three(first, second, Some(third)))),
            Self::YearFirst(separator, numbers) => {
                let telling = match numbers {
                    [first, _] if first > 12 => Telling::YearDay,
                    [_, second] if second > 12 => Telling::YearMonth,
                    [first, second] if first == second => Telling::Same,
                    _ => Telling::YearEither,
                };
                Some((separator, telling))
            }
            Self::Six(_) | Self::Eight(_) | Self::TwoYears | Self::MonthOrTwoYears | Self::Month => None,
        }
    }
}

/// `third` only if it has two digits and may be a day.
fn of_three(first: u8, second: u8, third: Option<u8>) -> Telling {
    if third.is_some() && !(1..=31).contains(&first) {
        return Telling::YearFirst;
    }
    match (first > 12, second > 12) {
        (true, false) if third.is_some_and(|third| (1..=31).contains(&third)) => Telling::DayOrYear,
        (true, _) => Telling::DayFirst,
        (false, true) => Telling::MonthFirst,
        (false, false) if first == second => Telling::Same,
        (false, false) => Telling::Either,
    }
}
