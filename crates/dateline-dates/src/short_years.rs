use std::ops::RangeInclusive;

/// The last year that two digits stand for where nothing tells the century, so that none lies in a far future.
pub const LAST_SHORT_YEAR: i32 = 2035;

/// Which years two digits stand for: the hundred that begin with this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortYears(pub i32);

impl Default for ShortYears {
    fn default() -> Self {
        Self(LAST_SHORT_YEAR - 99)
    }
}

impl ShortYears {
    /// The usual hundred years if they hold all of a stretch, else others that do.
    fn holding(from: i32, to: i32) -> Self {
        let usual = Self::default().0;
        let all = [usual, 1900, usual - 100, from];
        let found = all.into_iter().find(|begin| from >= *begin && to <= begin + 99);
        Self(found.unwrap_or(from))
    }

    /// The year of which two digits are the last.
    pub fn full(self, digits: u32) -> i32 {
        let digits = i32::try_from(digits % 100).unwrap_or_default();
        self.0 + (digits - self.0).rem_euclid(100)
    }
}

/// The years of two digits that a column has, a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShortYearsSeen(u128);

/// In which century years of two digits lie, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CenturyGuess {
    /// How they are read.
    pub years: ShortYears,
    /// The first and the last of them.
    pub from: i32,
    /// See `from`.
    pub to: i32,
    /// Why.
    pub basis: CenturyBasis,
}

/// What tells the century of years of two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CenturyBasis {
    /// Years of four digits elsewhere in the table, so many of which lie near.
    OtherYears(usize),
    /// In the next century they would lie ahead of us.
    NotAhead,
    /// Nothing: a hundred years before would do as well.
    Open,
    /// Somebody said so.
    Said,
}

impl ShortYearsSeen {
    /// Adds a full year by its last two digits.
    pub fn add(&mut self, year: i32) {
        self.0 |= 1 << year.rem_euclid(100);
    }

    /// Adds those of another part of the column.
    pub fn append(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// The shortest stretch of the circle of a hundred years that holds all of them: the first, and how many years follow.
    fn stretch(self) -> Option<(i32, i32)> {
        let has = |digit: i32| self.0 >> digit.rem_euclid(100) & 1 == 1;
        let length = |&first: &i32| (0..100).rev().find(|more| has(first + more)).unwrap_or_default();
        // One that lies ahead of us in either century is none.
        let starts = (0..100).filter(|&digit| has(digit) && !has(digit - 1));
        let starts = starts.filter(|first| 1900 + first + length(first) <= LAST_SHORT_YEAR);
        let shortest = starts.min_by_key(length).or_else(|| has(0).then_some(0))?;
        Some((shortest, length(&shortest)))
    }

    /// In which century they lie; `others` counts the years of four digits of the table that lie in a stretch. `None` if
    /// there are none.
    pub fn century(self, others: impl Fn(RangeInclusive<i32>) -> usize) -> Option<CenturyGuess> {
        let (first, length) = self.stretch()?;
        let guess = |century: i32, basis| CenturyGuess {
            years: ShortYears::holding(century + first, century + first + length),
            from: century + first,
            to: century + first + length,
            basis,
        };
        // Far-flung years are of no stretch.
        if length > 80 {
            let years = ShortYears::default();
            let all = || {
                (0..100)
                    .filter(|digit| self.0 >> digit & 1 == 1)
                    .map(|digit| years.full(digit))
            };
            return Some(CenturyGuess {
                years,
                from: all().min()?,
                to: all().max()?,
                basis: CenturyBasis::NotAhead,
            });
        }
        let near = |century: i32| others(century + first - NEAR..=century + first + length + NEAR);
        let (old, new) = (near(1900), near(2000));
        let fits_new = 2000 + first + length <= LAST_SHORT_YEAR;
        Some(match (old, new) {
            (0, 1..) if fits_new => guess(2000, CenturyBasis::OtherYears(new)),
            (1.., 0) => guess(1900, CenturyBasis::OtherYears(old)),
            (old, new) if fits_new && new >= 4 * old && new > 0 => guess(2000, CenturyBasis::OtherYears(new)),
            (old, new) if old >= 4 * new && old > 0 => guess(1900, CenturyBasis::OtherYears(old)),
            _ if fits_new => guess(2000, CenturyBasis::Open),
            _ => guess(1900, CenturyBasis::NotAhead),
        })
    }
}

impl CenturyGuess {
    /// The same years in the hundred that somebody says.
    #[must_use]
    pub fn said(self, years: ShortYears) -> Self {
        let full = |year: i32| years.full(year.rem_euclid(100).unsigned_abs());
        let (from, to) = (full(self.from), full(self.to));
        Self {
            years,
            from: from.min(to),
            to: from.max(to),
            basis: CenturyBasis::Said,
        }
    }
}

/// How far a year of four digits may lie from those of two digits that it tells of.
const NEAR: i32 = 20;
