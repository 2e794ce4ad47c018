//! Figures in words of the window.

use crate::event::FigureRange;
use crate::query::{Comparison, figure_number};

/// What is known of a figure: “7 (5–10)”, “5–10”, “≥ 3”, “3”.
pub fn range_words(figure: &FigureRange) -> String {
    let number = figure_number;
    let (low, high) = (number(figure.low), number(figure.high));
    let range = if figure.high.is_infinite() {
        format!("≥ {low}")
    } else if low == high {
        low
    } else {
        format!("{low}–{high}")
    };
    match figure.best.number().map(number) {
        Some(best) if best != range => format!("{best} ({range})"),
        _ => range,
    }
}

/// How a comparison is written for readers.
pub fn sign_words(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::AtLeast => "≥",
        Comparison::AtMost => "≤",
        other => other.sign(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Amount;

    #[test]
    fn figures_say_what_is_known() {
        let range = |low, high, best| Amount::Range { low, high, best };
        let check = |amount: &Amount, words: &str| {
            assert_eq!(range_words(&FigureRange::of(amount).unwrap()), words);
        };
        check(&Amount::Exact(1200.0), "1,200");
        check(&range(5.0, 10.0, Some(7.0)), "7 (5–10)");
        check(&range(5.0, 10.0, None), "5–10");
        check(&Amount::AtLeast { at_least: 3.0 }, "≥ 3");
        check(&Amount::AtMost { at_most: 3.0 }, "0–3");
        check(&Amount::About { about: 30.0 }, "30 (20–40)");
    }
}
