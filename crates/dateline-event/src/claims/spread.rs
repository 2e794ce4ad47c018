use crate::Amount;

/// From the lowest to the highest number that sources give; never a mean.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    low: Option<End>,
    high: Option<End>,
    /// What is said in words only, each once.
    words: Vec<String>,
}

/// One end of a spread.
#[derive(Clone, Copy, Debug, PartialEq)]
struct End {
    number: f64,
    /// "≥ ", "≤ " or "~ " if nobody gives this very number as exact.
    sign: &'static str,
}

impl Spread {
    /// The spread of these amounts; what is said in words only counts where there is no number.
    pub fn new<'a>(amounts: impl IntoIterator<Item = &'a Amount>) -> Self {
        let mut spread = Self::default();
        for amount in amounts {
            match *amount {
                Amount::Exact(n) => spread.include(n, ""),
                Amount::AtLeast { at_least } => spread.include(at_least, "≥ "),
                Amount::AtMost { at_most } => spread.include(at_most, "≤ "),
                Amount::About { about } => spread.include(about, "~ "),
                Amount::Range { low, high, .. } => {
                    spread.include(low, "");
                    spread.include(high, "");
                }
                Amount::Words(ref words) if !spread.words.contains(words) => spread.words.push(words.clone()),
                Amount::Words(_) => {}
            }
        }
        spread
    }

    fn include(&mut self, number: f64, sign: &'static str) {
        let end = End { number, sign };
        // An exact number tells more than a bound that is the same.
        let is_better =
            |known: End, is_further: bool| is_further || (number.total_cmp(&known.number).is_eq() && sign.is_empty());
        if self.low.is_none_or(|low| is_better(low, number < low.number)) {
            self.low = Some(end);
        }
        if self.high.is_none_or(|high| is_better(high, number > high.number)) {
            self.high = Some(end);
        }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low.number.total_cmp(&high.number).is_eq() => write!(f, "{high}"),
            (Some(low), Some(high)) if low.sign.is_empty() && high.sign.is_empty() => write!(f, "{low}–{high}"),
            (Some(low), Some(high)) => write!(f, "{low} to {high}"),
            _ => f.write_str(&self.words.join(" or ")),
        }
    }
}

impl std::fmt::Display for End {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.sign, self.number)
    }
}
