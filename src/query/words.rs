use std::cmp::Reverse;

use memchr::memmem::Finder;

use super::spelling::Spelling;
use crate::fold::{fold, fold_into};

/// The words of a search, all of which a text must hold.
#[derive(Clone)]
pub(super) struct Words {
    finders: Vec<Finder<'static>>,
    /// Of the word that is likely to stand in the fewest places.
    rarest: Spelling,
}

impl Words {
    /// Case and diacritics do not matter; "…" holds words together. `None` without words.
    pub fn parse(text: &str) -> Option<Self> {
        let words = folded_words(text);
        let rarest = words.iter().min_by_key(|word| (word.is_ascii(), Reverse(word.len())))?;
        let finder = |word: &String| Finder::new(word.as_bytes()).into_owned();
        Some(Self {
            rarest: Spelling::of(rarest),
            finders: words.iter().map(finder).collect(),
        })
    }

    /// The first place at or after `from` at which a text may hold them. Those of a text that does lie in it.
    pub fn find_candidate(&self, text: &[u8], from: usize) -> Option<usize> {
        self.rarest.find(text, from)
    }

    /// Whether a text holds all of them. `folded` is room for its folded form.
    pub fn are_in(&self, text: &str, folded: &mut String) -> bool {
        folded.clear();
        fold_into(text, folded);
        self.finders
            .iter()
            .all(|finder| finder.find(folded.as_bytes()).is_some())
    }
}

/// Folded; none is empty.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    text.split('"')
        .enumerate()
        .flat_map(|(part, words)| {
            if part % 2 == 1 {
                vec![words.trim()]
            } else {
                words.split_whitespace().collect()
            }
        })
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_words_together() {
        let words = folded_words("Green \"Al Anbār province\"  zone");
        assert_eq!(words, ["green", "al anbar province", "zone"]);
        for nothing in [" \" \" ", "", "ـ"] {
            assert!(Words::parse(nothing).is_none(), "{nothing}");
        }
    }
}
