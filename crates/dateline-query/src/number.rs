use std::fmt;
use std::hash::{Hash, Hasher};

use dateline_event::western;
use serde::{Deserialize, Serialize};

use super::FigureTextError;

/// A number that was typed: finite, so that it can be compared.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Number(f64);

impl Number {
    /// As a float, which is finite.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0.total_cmp(&other.0).is_eq()
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

impl TryFrom<f64> for Number {
    type Error = FigureTextError;

    fn try_from(number: f64) -> Result<Self, FigureTextError> {
        // −0 is 0.
        let plain = || Self(number + 0.0);
        let text = || FigureTextError::NoNumber {
            text: number.to_string(),
        };
        number.is_finite().then(plain).ok_or_else(text)
    }
}

impl From<Number> for f64 {
    fn from(number: Number) -> Self {
        number.0
    }
}

impl std::str::FromStr for Number {
    type Err = FigureTextError;

    /// `50`, `2.5`, `1,200`, `1 200`, `۱٬۲۰۰`: digits of any script; commas, apostrophes and blanks only between thousands.
    fn from_str(written: &str) -> Result<Self, FigureTextError> {
        let none = || FigureTextError::NoNumber {
            text: written.to_owned(),
        };
        let text = &*western(written);
        let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
        let mut groups = whole.split(is_between);
        let first = groups.next().unwrap_or_default().trim_start_matches(['-', '+']);
        let is_group = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
        let has_groups = whole.contains(is_between);
        let are_groups = (1..=3).contains(&first.len()) && groups.all(is_group);
        // Words for what is no number are none.
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | 'e' | 'E') || is_between(c);
        let are_parts = whole.chars().all(is_part) && !fraction.contains(is_between) && fraction.chars().all(is_part);
        if (has_groups && !are_groups) || !are_parts {
            return Err(none());
        }
        let plain: String = text.trim().chars().filter(|c| !is_between(*c)).collect();
        let number: f64 = plain.parse().map_err(|_| none())?;
        Self::try_from(number).map_err(|_| none())
    }
}

fn is_between(c: char) -> bool {
    matches!(c, ',' | '\'' | ' ')
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let check = |text: &str, number: f64| assert_eq!(text.parse::<Number>().map(Number::get), Ok(number), "{text}");
        check("50", 50.0);
        check(" 2.5", 2.5);
        check("1,200", 1200.0);
        check("1 200 000.5", 1_200_000.5);
        check("-3", -3.0);
        check("-0", 0.0);
        check("1e6", 1e6);
        check("1\u{202f}200", 1200.0);
        check("۱۲۰۰", 1200.0);
        check("١٬٢٠٠٫٥", 1200.5);
        check("−३", -3.0);
        check("１２", 12.0);
        for text in [
            "",
            "1,20",
            "1,2000",
            "1.2.3",
            ",200",
            "infinity",
            "NaN",
            "1e999",
            "12a",
            "1.200,5",
            "١٬٢",
            "۱۲ نفر",
        ] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
        assert!(Number::try_from(f64::NAN).is_err());
    }
}
