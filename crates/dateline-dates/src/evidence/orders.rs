//! In which order day, month and year stand, and of which century years of two digits are.

use crate::order::OrderCounts;
use crate::{CenturyGuess, Evidence, FoundOrder, KnownOrder, Order, Separator, ShortYears};

impl Evidence {
    pub(super) fn counts_mut(&mut self, separator: Separator) -> &mut OrderCounts {
        match separator {
            Separator::Slash => &mut self.slashes,
            Separator::Dot => &mut self.dots,
            Separator::Hyphen => &mut self.hyphens,
        }
    }

    fn counts(&self, separator: Separator) -> &OrderCounts {
        match separator {
            Separator::Slash => &self.slashes,
            Separator::Dot => &self.dots,
            Separator::Hyphen => &self.hyphens,
        }
    }

    /// Of dates that anything parts.
    fn all_counts(&self) -> OrderCounts {
        let mut all = self.slashes;
        all.append(&self.dots);
        all.append(&self.hyphens);
        all
    }

    /// The dates with the separators whose order the general one is.
    fn general_counts(&self, known: KnownOrder) -> OrderCounts {
        let mut all = self.slashes;
        for separator in [Separator::Dot, Separator::Hyphen] {
            if self.apart(separator, known).is_none() {
                all.append(self.counts(separator));
            }
        }
        all
    }

    /// The order that fits the column best.
    pub fn order(&self, known: KnownOrder) -> Order {
        match known {
            KnownOrder::Given(order) => order,
            KnownOrder::Likely(order) => self.general_counts(known).order(Some(order)),
            KnownOrder::Unknown => self.general_counts(known).order(None),
        }
    }

    /// The order of dates that dots or hyphens part, if all of these that tell one have another than all others.
    pub fn apart(&self, separator: Separator, known: KnownOrder) -> Option<Order> {
        if matches!(known, KnownOrder::Given(_)) || separator == Separator::Slash {
            return None;
        }
        let own = self.counts(separator).single()?;
        let mut others = OrderCounts::default();
        for other in [Separator::Slash, Separator::Dot, Separator::Hyphen] {
            if other != separator && (other == Separator::Slash || self.counts(other).single() != Some(own)) {
                others.append(self.counts(other));
            }
        }
        others.single().is_some_and(|order| order != own).then_some(own)
    }

    /// The order of digits in a row; `None` if six are a year and a month, and eight a year, a month and a day.
    pub fn digits(&self, known: KnownOrder) -> Option<Order> {
        match known {
            KnownOrder::Given(order) => Some(order),
            KnownOrder::Likely(_) | KnownOrder::Unknown => self.digits.order(),
        }
    }

    /// Whether so many dates can only have the day first, and so many others only the month, that those which can be
    /// either are doubtful.
    pub fn is_mixed(&self, known: KnownOrder) -> bool {
        !matches!(known, KnownOrder::Given(_)) && self.general_counts(known).is_mixed()
    }

    /// Whether some dates could be read with the day or the month first, and none tells which.
    pub fn is_ambiguous(&self) -> bool {
        self.all_counts().is_ambiguous()
    }

    /// How many dates have a year of two digits.
    pub fn short_years(&self) -> usize {
        self.short_years
    }

    /// The first and the last year of those that have four digits.
    pub fn full_years(&self) -> Option<(i32, i32)> {
        self.full_years
    }

    /// In which century years of two digits lie; `others` counts the years of four digits elsewhere in the table that lie
    /// in a stretch. `None` if there are none.
    pub fn century(&self, others: impl Fn(std::ops::RangeInclusive<i32>) -> usize) -> Option<CenturyGuess> {
        self.short.century(others)
    }

    /// What the order was decided by; `None` if there was nothing to decide.
    pub fn found(&self, known: KnownOrder, years: ShortYears) -> Option<FoundOrder> {
        let is_given = matches!(known, KnownOrder::Given(_));
        self.general_counts(known).found(self.order(known), is_given, years)
    }

    /// As [`Evidence::found`], of dates that dots or hyphens part, where their order is another.
    pub fn found_apart(&self, separator: Separator, known: KnownOrder, years: ShortYears) -> Option<FoundOrder> {
        let order = self.apart(separator, known)?;
        self.counts(separator).found(order, false, years)
    }

    /// As [`Evidence::found`], of digits in a row.
    pub fn found_digits(&self, known: KnownOrder, years: ShortYears) -> Option<FoundOrder> {
        let is_given = matches!(known, KnownOrder::Given(_));
        self.digits.found(self.digits(known), is_given, years)
    }

    /// Whether six digits in a row are read as months, and could all be days as well.
    pub fn may_be_days(&self) -> bool {
        self.digits.order().is_none() && self.digits.may_be_days()
    }
}
