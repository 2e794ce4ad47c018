//! Names of months in the languages of the field, and words of dates that say nothing.

mod names;

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// The English names, of which three letters or more will do.
#[rustfmt::skip]
pub(super) const ENGLISH: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
];

#[rustfmt::skip]
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The number of each month by its folded names.
static NUMBERS: LazyLock<FxHashMap<String, u32>> = LazyLock::new(|| {
    let numbered = (1..).zip(names::NAMES);
    let named = numbered.flat_map(|(month, names)| names.iter().map(move |name| (fold(name), month)));
    named.collect()
});

static FILLERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| names::FILLERS.iter().map(|word| fold(word)).collect());

/// The number of the month that `word` names, and whether the next word belongs to its name.
pub(super) fn find(word: &str, next: Option<&str>) -> Option<(u32, bool)> {
    if let Some(month) = english(word) {
        return Some((month, false));
    }
    let folded = fold(word);
    // `كانون الثاني` before `كانون`.
    let pair = next.and_then(|next| NUMBERS.get(&format!("{folded} {}", fold(next))));
    if let Some(&month) = pair {
        return Some((month, true));
    }
    let found = |name: &str| NUMBERS.get(name).copied();
    // Kurdish and Persian join a month to what follows by a letter.
    let joined = || folded.strip_suffix('ي').and_then(found);
    let month = english(&folded).or_else(|| found(&folded)).or_else(joined);
    month.map(|month| (month, false))
}

/// Whether a word is an English day of the week, which may be cut short.
pub(super) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|name| begins(name, word))
}

/// Whether a word may stand in a date without meaning anything for it.
pub(super) fn is_filler(word: &str) -> bool {
    is_weekday(word) || FILLERS.contains(&fold(word))
}

/// The English name of a month by its number.
pub(super) fn english_name(month: u32) -> Option<&'static str> {
    (1..)
        .zip(ENGLISH)
        .find(|(number, _)| *number == month)
        .map(|(_, name)| name)
}

fn english(word: &str) -> Option<u32> {
    (1..)
        .zip(ENGLISH)
        .find(|(_, name)| begins(name, word))
        .map(|(month, _)| month)
}

/// Whether `word` is `name` or its first three letters or more.
fn begins(name: &str, word: &str) -> bool {
    word.len() >= 3
        && name
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
}
