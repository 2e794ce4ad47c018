use dateline_store::Facet;

use super::SuggestionReason;

/// Two names that are likely the same, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The facet whose values the names are.
    pub facet: Facet,
    /// As they are counted now; places as a path in one line.
    pub names: [String; 2],
    /// In percent, for ranking rather than as a probability.
    pub likelihood: u8,
    /// The strongest first.
    pub reasons: Vec<SuggestionReason>,
}

impl Suggestion {
    /// From a likelihood of 0 to 1.
    pub(super) fn new(facet: Facet, names: [String; 2], likelihood: f64, reasons: Vec<SuggestionReason>) -> Self {
        let percent = (0..=100_u8)
            .rev()
            .find(|&percent| f64::from(percent) / 100.0 <= likelihood);
        Self {
            facet,
            names,
            likelihood: percent.unwrap_or_default(),
            reasons,
        }
    }

    /// The reasons in one line.
    pub fn why(&self) -> String {
        let reasons: Vec<String> = self.reasons.iter().map(ToString::to_string).collect();
        reasons.join("; ")
    }
}
