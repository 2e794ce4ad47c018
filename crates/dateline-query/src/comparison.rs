use std::fmt;

use dateline_event::FigureRange;
use serde::{Deserialize, Serialize};

/// How a figure compares with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `>`
    MoreThan,
    /// `<=`
    AtMost,
    /// `<`
    LessThan,
    /// `=`
    Equal,
}

impl Comparison {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::AtLeast, Self::MoreThan, Self::AtMost, Self::LessThan, Self::Equal];

    /// Whether a figure possibly and surely is so.
    #[inline]
    pub fn holds(self, figure: &FigureRange, number: f64) -> (bool, bool) {
        let FigureRange { low, high, .. } = *figure;
        match self {
            Self::AtLeast => (high >= number, low >= number),
            Self::MoreThan => (high > number, low > number),
            Self::AtMost => (low <= number, high <= number),
            Self::LessThan => (low < number, high < number),
            Self::Equal => (low <= number && number <= high, low >= number && high <= number),
        }
    }

    /// The sign of it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::MoreThan => ">",
            Self::AtMost => "<=",
            Self::LessThan => "<",
            Self::Equal => "=",
        }
    }

    /// A sign in a text that compares in another way than these do.
    pub(super) fn unknown_sign(text: &str) -> Option<&'static str> {
        const OTHER: [&str; 8] = ["!=", "≠", "<>", "~=", "^=", ":=", "/=", "=!"];
        OTHER.into_iter().find(|sign| text.contains(sign))
    }

    /// What stands before and behind the first sign in a text.
    pub(super) fn split(text: &str) -> Option<(&str, Self, &str)> {
        // Longer signs first: `>` is in `>=`.
        const SIGNS: [(&str, Comparison); 9] = [
            (">=", Comparison::AtLeast),
            ("=>", Comparison::AtLeast),
            ("≥", Comparison::AtLeast),
            ("<=", Comparison::AtMost),
            ("≤", Comparison::AtMost),
            ("==", Comparison::Equal),
            (">", Comparison::MoreThan),
            ("<", Comparison::LessThan),
            ("=", Comparison::Equal),
        ];
        let at = text.find(['>', '≥', '<', '≤', '='])?;
        let (kind, rest) = text.split_at(at);
        let found = |(sign, comparison): &(&str, Self)| Some((kind, *comparison, rest.strip_prefix(sign)?.trim()));
        SIGNS.iter().find_map(found)
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sign())
    }
}
