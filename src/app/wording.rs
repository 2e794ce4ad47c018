//! Numbers and names as they stand in sentences of the window.

use crate::query::Count;

/// With its first letter in upper case.
pub fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// What is wrong, as a sentence of its own.
pub fn sentence(error: &impl std::fmt::Display) -> String {
    capitalised(&format!("{error}."))
}

/// A number with commas between thousands.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// “1 event”, “2,000 events”: a number and what it counts, by its singular.
pub fn counted(number: usize, what: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{} {what}{ending}", grouped(number))
}

/// A size in bytes as “3.4 MB”, a small one as “12 kB”.
pub fn megabytes(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
    let mega = bytes as f64 / 1_000_000.0;
    if mega < 0.1 {
        format!("{} kB", bytes / 1000)
    } else {
        format!("{mega:.1} MB")
    }
}

/// A count with commas between thousands, "6–7" where not all are certain.
pub fn count_words(count: Count) -> String {
    let words = |number: u32| grouped(number as usize);
    if count.certain == count.possible {
        words(count.possible)
    } else {
        format!("{}–{}", words(count.certain), words(count.possible))
    }
}

/// The name of a figure as it heads a column: `people_hurt` becomes "People hurt".
pub fn figure_name(what: &str) -> String {
    capitalised(&what.replace('_', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (number, words) in [(0, "0"), (999, "999"), (1000, "1,000"), (7_473_001, "7,473,001")] {
            assert_eq!(grouped(number), words);
        }
        assert_eq!(
            (&*counted(1, "event"), &*counted(1200, "event")),
            ("1 event", "1,200 events")
        );
    }
}
