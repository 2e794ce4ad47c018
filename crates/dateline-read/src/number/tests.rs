//! What holds of any text.

use dateline_event::Amount;
use proptest::prelude::*;

use super::{Counted, Number, NumberEvidence, NumberStyle, amount, western};

/// The numbers that an amount tells.
fn numbers(amount: &Amount) -> Vec<f64> {
    match *amount {
        Amount::Exact(n)
        | Amount::About { about: n }
        | Amount::AtLeast { at_least: n }
        | Amount::AtMost { at_most: n } => {
            vec![n]
        }
        Amount::Range { low, high, best } => [Some(low), Some(high), best].into_iter().flatten().collect(),
        Amount::Words(_) => Vec::new(),
    }
}

/// Words, numbers and marks in any order.
fn cells() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("at least"),
        Just("up to"),
        Just("entre"),
        Just("et"),
        Just("and"),
        Just("to"),
        Just("-"),
        Just("?"),
        Just("+"),
        Just("killed"),
        Just("injured"),
        Just("(2 children)"),
        Just("على الأقل"),
        Just("до"),
        Just("personnes"),
        Just("~"),
    ];
    let number = prop_oneof![
        (0_u32..20_000).prop_map(|number| number.to_string()),
        Just("1.200".to_owned()),
        Just("1,5".to_owned()),
        Just("١٢".to_owned()),
        Just("-99".to_owned()),
        Just("1 200".to_owned()),
    ];
    let part = prop_oneof![word.prop_map(str::to_owned), number];
    prop::collection::vec(part, 1..6).prop_map(|parts| parts.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_told_or_stays_as_it_is(text in ".{0,80}") {
        if let Some(Amount::Words(words)) = amount(&text, &NumberStyle::COUNTS, Counted::Killed) {
            prop_assert_eq!(words, text);
        }
    }

    #[test]
    fn no_number_is_told_that_is_not_written(text in cells()) {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let written = digits(&western(&text));
        for number in amount(&text, &NumberStyle::COUNTS, Counted::Others).iter().flat_map(numbers) {
            prop_assert!(number >= 0.0, "{} gives {}", text, number);
            prop_assert!(number == 0.0 || written.contains(&digits(&number.to_string())), "{} gives {}", text, number);
        }
    }

    #[test]
    fn a_whole_number_is_read_with_any_mark_between_thousands(number in 0_u32..100_000_000, mark in "[., ']") {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push_str(&mark);
            }
            grouped.push(digit);
        }
        let read = Number::read(&grouped).map(|found| found.value(&NumberStyle::COUNTS));
        prop_assert_eq!(read, Some(f64::from(number)));
    }

    #[test]
    fn parts_of_a_column_show_together_what_the_whole_shows(
        cells in prop::collection::vec(prop_oneof![Just("1.200"), Just("2.5"), Just("12"), Just("999"), Just("-99"), Just("1500")], 0..12),
        at in 0_usize..12,
    ) {
        let evidence = |cells: &[&str]| {
            let mut evidence = NumberEvidence::default();
            for cell in cells {
                if let Some(number) = Number::read(cell) {
                    evidence.add(cell, &number, number.value(&NumberStyle::COUNTS));
                }
            }
            evidence
        };
        let (first, second) = cells.split_at(at.min(cells.len()));
        let mut joined = evidence(first);
        joined.append(&evidence(second));
        prop_assert_eq!(joined, evidence(&cells));
    }
}
