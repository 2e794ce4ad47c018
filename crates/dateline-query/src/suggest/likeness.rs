use rustc_hash::FxHashMap;
use strsim::normalized_damerau_levenshtein;

use super::SuggestionReason;
use super::blocks::RARE;
use super::consonants::consonants;
use super::spelled::Spelled;

/// How alike two spellings are.
#[derive(Clone, Debug, PartialEq)]
pub struct Likeness {
    /// From 0 to 1.
    pub share: f64,
    pub reason: SuggestionReason,
}

impl Likeness {
    fn new(share: f64, reason: SuggestionReason) -> Self {
        Self { share, reason }
    }
}

/// `None` where nothing speaks for it, or where a number, a direction or what stands in brackets tells them apart.
pub fn likeness(a: &Spelled, b: &Spelled, rarity: &FxHashMap<&str, u32>) -> Option<Likeness> {
    let is_apart = !a.brackets.is_empty() && !b.brackets.is_empty() && a.brackets != b.brackets;
    if is_apart {
        return None;
    }
    if a.key == b.key {
        return Some(Likeness::new(0.98, SuggestionReason::WrittenAlike));
    }
    if a.places.iter().any(|place| b.places.contains(place)) {
        return Some(Likeness::new(0.92, SuggestionReason::KnownPlace));
    }
    if let Some(likeness) = initials(a, b) {
        return Some(likeness);
    }
    if a.marks != b.marks {
        return None;
    }
    same_words(a, b)
        .or_else(|| same_consonants(a, b))
        .or_else(|| few_letters(a, b))
        .or_else(|| part(a, b, rarity))
}

fn same_words(a: &Spelled, b: &Spelled) -> Option<Likeness> {
    let sorted = |name: &Spelled| {
        let mut words: Vec<String> = name.key.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let is_same = a.consonants.len() > 1 && a.key.len() == b.key.len() && sorted(a) == sorted(b);
    is_same.then(|| Likeness::new(0.95, SuggestionReason::OtherOrder))
}

fn same_consonants(a: &Spelled, b: &Spelled) -> Option<Likeness> {
    if a.skeleton != b.skeleton || a.skeleton.len() < 3 {
        return None;
    }
    if a.is_arabic != b.is_arabic {
        // The more consonants, the less by chance.
        let share = if a.skeleton.len() > 5 { 0.88 } else { 0.66 };
        return Some(Likeness::new(share, SuggestionReason::AcrossScripts));
    }
    let closeness = normalized_damerau_levenshtein(&a.key, &b.key);
    let share = 0.45 + 0.5 * closeness;
    (closeness > 0.5).then(|| Likeness::new(share, SuggestionReason::SameConsonants))
}

/// Few letters differ, and none of the words but in its vowels or in one of many letters.
fn few_letters(a: &Spelled, b: &Spelled) -> Option<Likeness> {
    let is_close = a.consonants.len() == b.consonants.len()
        && a.key.len().min(b.key.len()) > 5
        && a.key.len().abs_diff(b.key.len()) < 4
        && a.key.split(' ').zip(b.key.split(' ')).all(|(a, b)| is_close_word(a, b));
    if !is_close {
        return None;
    }
    let closeness = normalized_damerau_levenshtein(&a.key, &b.key);
    (closeness >= 0.85).then(|| Likeness::new(closeness - 0.1, SuggestionReason::FewLetters))
}

fn is_close_word(a: &str, b: &str) -> bool {
    let begins = |long: &str, short: &str| short.chars().count() > 5 && long.starts_with(short);
    a == b
        || consonants(a) == consonants(b)
        || begins(a, b)
        || begins(b, a)
        || (a.chars().count().min(b.chars().count()) > 5 && normalized_damerau_levenshtein(a, b) >= 0.8)
}

/// All words of one are in the other, and one of them is in few names.
fn part(a: &Spelled, b: &Spelled, rarity: &FxHashMap<&str, u32>) -> Option<Likeness> {
    let (short, long) = if a.consonants.len() < b.consonants.len() {
        (a, b)
    } else {
        (b, a)
    };
    let is_part = short.consonants.len() < long.consonants.len()
        && short.consonants.iter().all(|word| long.consonants.contains(word));
    let is_rare = || {
        let count = |word: &String| rarity.get(word.as_str()).copied().unwrap_or_default();
        let mut words = short.consonants.iter();
        words.any(|word| word.len() > 2 && count(word) <= RARE)
    };
    (is_part && is_rare()).then(|| {
        let (short, long) = (short.name.clone(), long.name.clone());
        Likeness::new(0.55, SuggestionReason::Part { short, long })
    })
}

fn initials(a: &Spelled, b: &Spelled) -> Option<Likeness> {
    let (short, long) = if a.is_acronym { (a, b) } else { (b, a) };
    let is_acronym = short.is_acronym && !long.is_acronym && short.initials == long.initials;
    let share = if short.initials.len() > 3 { 0.72 } else { 0.6 };
    (is_acronym && short.initials.len() > 2).then(|| {
        let (short, long) = (short.name.clone(), long.name.clone());
        Likeness::new(share, SuggestionReason::Initials { short, long })
    })
}
