//! Figures, and what is wanted of them, in words of the window.

use crate::event::FigureRange;
use crate::query::{Comparison, FigureFilter, FigureQuestion, figure_number};

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

/// What is wanted, as a chip says it: “killed ≥ 50”, “killed surely ≥ 50”, “killed not told”.
pub fn wanted_words(wanted: &FigureFilter) -> String {
    let kind = &wanted.kind;
    match wanted.asks {
        FigureQuestion::Known => format!("{kind} told"),
        FigureQuestion::Unknown => format!("{kind} not told"),
        FigureQuestion::Imprecise => format!("{kind} imprecise"),
        FigureQuestion::Disputed => format!("{kind} disputed"),
        FigureQuestion::Compared {
            comparison,
            number,
            certainly,
        } => {
            let sign = match comparison {
                Comparison::AtLeast => "≥",
                Comparison::AtMost => "≤",
                other => other.sign(),
            };
            let surely = if certainly { "surely " } else { "" };
            format!("{kind} {surely}{sign} {}", figure_number(number.get()))
        }
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

    #[test]
    fn chips_say_what_is_wanted() {
        for (text, words) in [
            ("killed>=1200", "killed ≥ 1,200"),
            ("killed <= 5 certainly", "killed surely ≤ 5"),
            ("killed unknown", "killed not told"),
            ("rockets > 2", "rockets > 2"),
        ] {
            assert_eq!(wanted_words(&text.parse().unwrap()), words);
        }
    }
}
