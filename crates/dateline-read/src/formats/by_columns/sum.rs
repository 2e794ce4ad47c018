//! Rows that hold the sums of others: “Total”, “Subtotal 2020”.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashSet;

use crate::table::{TableRow, is_blank};

/// Words that name a sum.
const SUMS: [&str; 22] = [
    "total",
    "totals",
    "totales",
    "totaux",
    "totale",
    "totaal",
    "subtotal",
    "subtotals",
    "sum",
    "summe",
    "gesamt",
    "insgesamt",
    "gesamtsumme",
    "zwischensumme",
    "suma",
    "somme",
    "всего",
    "итого",
    "усього",
    "toplam",
    "المجموع",
    "جمع",
];
static FOLDED: LazyLock<FxHashSet<String>> = LazyLock::new(|| SUMS.iter().map(|sum| fold(sum)).collect());

/// Words that may stand beside one.
const BESIDE: [&str; 7] = ["grand", "general", "generale", "overall", "all", "sub", "of"];

/// Whether a row has a cell that names a sum, and besides nothing but numbers.
pub(super) fn is_sum(row: &TableRow<'_>) -> bool {
    let mut is_named = false;
    for column in 0..row.len() {
        let cell = row.text(Some(column));
        if is_blank(cell) || !cell.chars().any(char::is_alphabetic) {
            continue;
        }
        if is_named || !names_sum(cell) {
            return false;
        }
        is_named = true;
    }
    is_named
}

fn names_sum(cell: &str) -> bool {
    const LONGEST: usize = 60;
    if cell.len() > LONGEST {
        return false;
    }
    let folded = fold(cell);
    let words = || {
        let words = folded.split(|c: char| !c.is_alphabetic());
        words.filter(|word| !word.is_empty())
    };
    let is_sum = |word: &str| FOLDED.contains(word);
    words().any(is_sum) && words().all(|word| is_sum(word) || BESIDE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_by_their_names() {
        for cell in [
            "Total",
            "TOTAL:",
            "Subtotal 2020",
            "Grand total",
            "Total general",
            "Итого",
        ] {
            assert!(names_sum(cell), "{cell}");
        }
        for cell in ["Total Oil depot", "Totalitarian", "Summer", "2020", "all"] {
            assert!(!names_sum(cell), "{cell}");
        }
    }
}
