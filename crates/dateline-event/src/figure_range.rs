use super::Amount;

/// What is known of one figure of an event: from the lowest to the highest number that its claims allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureRange {
    /// The lowest number that some claim allows.
    pub low: f64,
    /// The highest; infinite where a claim leaves it open.
    pub high: f64,
    /// Which number is given as the best.
    pub best: Best,
    /// Whether a claim leaves open which number it is: see [`Amount::is_imprecise`].
    pub is_imprecise: bool,
    /// Whether two sources contradict each other about it.
    pub is_disputed: bool,
}

/// The number that claims give as their best, as an exact one is. Several that differ are none: nothing is averaged.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Best {
    /// No claim gives one.
    #[default]
    None,
    /// All that give one give this.
    One(f64),
    /// Claims give different ones.
    Several,
}

impl FigureRange {
    /// What one claim says; `None` for words. A rough number reaches as far as what does not contradict it
    /// ([`Amount::allowed`]): in whole numbers if it is whole, and not below 0.
    pub fn of(amount: &Amount) -> Option<Self> {
        let (low, high) = amount.allowed()?;
        let (low, high) = match *amount {
            Amount::About { about } => {
                let low = if about < 0.0 { low } else { low.max(0.0) };
                if about.fract() == 0.0 {
                    (low.ceil(), high.floor())
                } else {
                    (low, high)
                }
            }
            _ => (low.min(high), high.max(low)),
        };
        let best = match *amount {
            Amount::Exact(n) | Amount::About { about: n } | Amount::Range { best: Some(n), .. } => Best::One(n),
            _ => Best::None,
        };
        let is_number = low.is_finite() && !high.is_nan() && best.number().is_none_or(f64::is_finite);
        is_number.then_some(Self {
            low,
            high,
            best,
            is_imprecise: amount.is_imprecise(),
            is_disputed: false,
        })
    }

    /// Of what two claims say of the same.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
            best: self.best.and(other.best),
            is_imprecise: self.is_imprecise || other.is_imprecise,
            is_disputed: self.is_disputed || other.is_disputed,
        }
    }
}

impl Best {
    /// The one that is given.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::One(number) => Some(number),
            Self::None | Self::Several => None,
        }
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, best) | (best, Self::None) => best,
            (Self::One(a), Self::One(b)) if a.total_cmp(&b).is_eq() => self,
            _ => Self::Several,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(amount: &Amount) -> (f64, f64, Option<f64>) {
        let range = FigureRange::of(amount).unwrap();
        (range.low, range.high, range.best.number())
    }

    #[test]
    fn a_claim_allows_what_it_does_not_contradict() {
        let infinity = f64::INFINITY;
        let about = |about| Amount::About { about };
        assert_eq!(range(&Amount::Exact(3.0)), (3.0, 3.0, Some(3.0)));
        assert_eq!(range(&Amount::AtLeast { at_least: 3.0 }), (3.0, infinity, None));
        assert_eq!(range(&Amount::AtMost { at_most: 3.0 }), (0.0, 3.0, None));
        assert_eq!(range(&Amount::AtMost { at_most: -3.0 }), (-3.0, 0.0, None));
        assert_eq!(range(&about(30.0)), (20.0, 40.0, Some(30.0)));
        assert_eq!(range(&about(100.0)), (67.0, 133.0, Some(100.0)));
        assert_eq!(range(&about(0.0)), (0.0, 1.0, Some(0.0)));
        assert_eq!(range(&about(1.5)), (0.5, 2.5, Some(1.5)));
        assert_eq!(FigureRange::of(&Amount::Words("dozens".to_owned())), None);
        assert_eq!(FigureRange::of(&about(f64::INFINITY)), None);
    }

    #[test]
    fn together_claims_reach_from_the_lowest_to_the_highest() {
        let exact = |n| FigureRange::of(&Amount::Exact(n)).unwrap();
        let at_least = FigureRange::of(&Amount::AtLeast { at_least: 2.0 }).unwrap();
        let both = exact(3.0).union(exact(10.0));
        assert_eq!((both.low, both.high, both.best), (3.0, 10.0, Best::Several));
        assert_eq!(both.union(exact(5.0)).best, Best::Several);
        assert_eq!(exact(3.0).union(exact(3.0)).best, Best::One(3.0));
        let open = exact(3.0).union(at_least);
        assert_eq!((open.low, open.high, open.best), (2.0, f64::INFINITY, Best::One(3.0)));
        assert!(open.is_imprecise && !both.is_imprecise);
    }
}
