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

    /// What is written so; `None` where a sign compares in another way than these do.
    pub(super) fn of_sign(sign: &str) -> Option<Self> {
        Some(match sign {
            ">=" | "=>" | "≥" => Self::AtLeast,
            "<=" | "=<" | "≤" => Self::AtMost,
            "=" | "==" => Self::Equal,
            ">" => Self::MoreThan,
            "<" => Self::LessThan,
            _ => return None,
        })
    }
}

/// A sign in a text that was typed, with what stands before and behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign<'t> {
    /// Without blanks around it.
    pub before: &'t str,
    /// All that stands together, whether it is known or not: `>=`, `!=`.
    pub text: &'t str,
    /// Without blanks around it.
    pub behind: &'t str,
}

impl<'t> Sign<'t> {
    /// What a sign holds, one of which makes it one.
    const PARTS: [char; 6] = ['>', '≥', '<', '≤', '=', '≠'];
    /// What may stand before these, as in `!=`.
    const BEFORE: [char; 5] = ['!', '~', '^', ':', '/'];
    /// What may stand behind these, as in `=~`.
    const BEHIND: [char; 2] = ['!', '~'];

    /// The first in a text.
    pub fn first(text: &'t str) -> Option<Self> {
        let (before, rest) = text.split_at(text.find(Self::PARTS)?);
        let start = before.trim_end_matches(Self::BEFORE).len();
        let behind = rest.trim_start_matches(|c| Self::PARTS.contains(&c) || Self::BEHIND.contains(&c));
        Some(Self::cut(text, start, text.len() - behind.len()))
    }

    /// The one with which a text begins, but for blanks.
    pub fn at_start(text: &'t str) -> Option<Self> {
        Self::first(text).filter(|sign| sign.before.is_empty())
    }

    fn cut(text: &'t str, start: usize, end: usize) -> Self {
        let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
        Self {
            before: part(0..start).trim(),
            text: part(start..end),
            behind: part(end..text.len()).trim(),
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sign())
    }
}
