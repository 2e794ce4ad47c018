//! The short way to English dates tells nothing but what the long way does.

use proptest::prelude::*;

use super::*;

const WORDS: [&str; 16] = [
    "January",
    "feb",
    "MARCH",
    "Apr",
    "May",
    "JUN",
    "July",
    "Aug",
    "September",
    "Sept",
    "Oct",
    "November",
    "Dec",
    "mai",
    "Octob",
    "the",
];

proptest! {
    #[test]
    fn english_days_are_the_same_both_ways(
        day in "[0-9]{1,3}", word in prop::sample::select(WORDS.to_vec()), year in "[0-9]{3,5}", separator in "[ /.-]",
    ) {
        let text = format!("{day}{separator}{word}{separator}{year}");
        if let Some(part) = english_day::read(&text) {
            prop_assert_eq!(read_any(&text, DateStyle::default(), DEPTH), Some(Reading::from_part(part)));
        }
    }
}

#[test]
fn the_forms_of_exports_are_told_the_short_way() {
    for text in ["08 July 2021", "8 July 2021", "08-Jul-2021", "31 December 0999"] {
        assert!(english_day::read(text).is_some(), "{text}");
    }
    for text in ["31 June 2021", "8 July 21", "July 8 2021", "8 July-2021", ""] {
        assert!(english_day::read(text).is_none(), "{text}");
    }
}
