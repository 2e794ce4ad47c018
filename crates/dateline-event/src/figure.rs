use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A number as a source gives it: exact, bounded on one or both sides, rough, or only in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum Amount {
    /// This very number.
    Exact(f64),
    /// This number or more.
    AtLeast {
        /// The lowest that is possible.
        at_least: f64,
    },
    /// This number or less.
    AtMost {
        /// The highest that is possible.
        at_most: f64,
    },
    /// Roughly this number.
    About {
        /// The number that is said.
        about: f64,
    },
    /// A number between two others.
    Range {
        /// The lowest that is possible.
        low: f64,
        /// The highest that is possible.
        high: f64,
        /// The source's own best estimate, where it gives one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        best: Option<f64>,
    },
    /// Only words: “dozens”, “several”.
    Words(String),
}

impl Amount {
    /// The lowest and highest number that this allows; `None` for words.
    pub fn range(&self) -> Option<(f64, f64)> {
        match *self {
            Self::Exact(n) | Self::About { about: n } => Some((n, n)),
            Self::AtLeast { at_least } => Some((at_least, f64::INFINITY)),
            Self::AtMost { at_most } => Some((0.0, at_most)),
            Self::Range { low, high, .. } => Some((low, high)),
            Self::Words(_) => None,
        }
    }

    /// The lowest and highest number that do not contradict it; `None` for words. What is about a number is within a third of
    /// it, and within one of a small number: “about 30” is 20 to 40, “about 2” is 1 to 3.
    pub fn allowed(&self) -> Option<(f64, f64)> {
        match *self {
            Self::About { about } => {
                let reach = (about.abs() / 3.0).max(1.0);
                Some((about - reach, about + reach))
            }
            _ => self.range(),
        }
    }

    /// Whether it leaves open which number it is: a range, a bound, a rough number. Words are no number at all.
    pub fn is_imprecise(&self) -> bool {
        match self {
            Self::Exact(_) | Self::Words(_) => false,
            Self::Range { low, high, .. } => low < high,
            Self::AtLeast { .. } | Self::AtMost { .. } | Self::About { .. } => true,
        }
    }

    /// Whether all of its numbers are whole, as those of people are; words have none.
    pub fn is_whole(&self) -> bool {
        let is_whole = |n: f64| n.fract() == 0.0;
        match *self {
            Self::Exact(n) | Self::About { about: n } | Self::AtLeast { at_least: n } | Self::AtMost { at_most: n } => {
                is_whole(n)
            }
            Self::Range { low, high, best } => [Some(low), Some(high), best].into_iter().flatten().all(is_whole),
            Self::Words(_) => true,
        }
    }

    /// Whether no number could satisfy both: see [`Amount::allowed`].
    pub fn contradicts(&self, other: &Self) -> bool {
        match (self.allowed(), other.allowed()) {
            (Some((low, high)), Some((other_low, other_high))) => high < other_low || other_high < low,
            _ => false,
        }
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exact(n) => write!(f, "{n}"),
            Self::AtLeast { at_least } => write!(f, "≥ {at_least}"),
            Self::AtMost { at_most } => write!(f, "≤ {at_most}"),
            Self::About { about } => write!(f, "~ {about}"),
            Self::Range {
                low,
                high,
                best: Some(best),
            } => write!(f, "{best} ({low}–{high})"),
            Self::Range { low, high, best: None } => write!(f, "{low}–{high}"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

/// How much of a thing, as a reader would say it: "14–30 rockets", "dozens of aircraft", "vehicles: a convoy".
pub fn numbered(amount: &impl std::fmt::Display, what: &str) -> String {
    /// Words that stand before "of", and those that stand before the thing itself.
    const HEAPS: [&str; 9] = [
        "dozens",
        "scores",
        "tens",
        "hundreds",
        "thousands",
        "millions",
        "number",
        "numbers",
        "handful",
    ];
    const COUNTERS: [&str; 12] = [
        "several", "many", "some", "few", "numerous", "multiple", "various", "no", "all", "dozen", "hundred",
        "thousand",
    ];
    let (amount, what) = (amount.to_string(), what.replace('_', " "));
    let last = amount.rsplit(' ').next().unwrap_or_default().to_lowercase();
    if HEAPS.contains(&&*last) {
        format!("{amount} of {what}")
    } else if last.contains(|c: char| c.is_numeric()) || COUNTERS.contains(&&*last) {
        format!("{amount} {what}")
    } else {
        format!("{what}: {amount}")
    }
}

/// One thing that a claim counts, and how much of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The thing: killed, wounded, rockets.
    pub what: String,
    /// How many or how much.
    pub amount: Amount,
}

impl Figure {
    /// Figures in one line: "killed 3, wounded ≥ 10".
    pub fn line(figures: &[Self]) -> String {
        let words: Vec<String> = figures
            .iter()
            .map(|figure| format!("{} {}", figure.what, figure.amount))
            .collect();
        words.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_words_read_as_english() {
        for (amount, words) in [
            ("14–30", "14–30 aircraft destroyed"),
            ("dozens", "dozens of aircraft destroyed"),
            ("An unknown number", "An unknown number of aircraft destroyed"),
            ("a few dozen", "a few dozen aircraft destroyed"),
            ("no", "no aircraft destroyed"),
            ("a squadron", "aircraft destroyed: a squadron"),
        ] {
            assert_eq!(numbered(&amount, "aircraft_destroyed"), words);
        }
    }

    #[test]
    fn a_rough_number_contradicts_only_what_lies_far_from_it() {
        let check = |about: f64, number: f64, expected: bool| {
            let rough = Amount::About { about };
            assert_eq!(
                rough.contradicts(&Amount::Exact(number)),
                expected,
                "about {about}, {number}"
            );
            assert_eq!(
                Amount::Exact(number).contradicts(&rough),
                expected,
                "{number}, about {about}"
            );
        };
        for (about, lowest, highest) in [
            (30.0, 20.0, 40.0),
            (2.0, 1.0, 3.0),
            (1.0, 0.0, 2.0),
            (1500.0, 1000.0, 2000.0),
        ] {
            check(about, lowest, false);
            check(about, highest, false);
            check(about, lowest - 1.0, true);
            check(about, highest + 1.0, true);
        }
        check(30.0, 31.0, false);
        // Both are rough: 20 to 40 and 40 to 80.
        assert!(!Amount::About { about: 30.0 }.contradicts(&Amount::About { about: 60.0 }));
        assert!(Amount::About { about: 30.0 }.contradicts(&Amount::AtLeast { at_least: 41.0 }));
    }
}
