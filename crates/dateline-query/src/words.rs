use std::cmp::Reverse;

use dateline_event::fold::{fold, fold_into};
use memchr::memmem::Finder;

use super::spelling::Spelling;

/// The words of a search, all of which a text must hold.
#[derive(Clone)]
pub(super) struct Words {
    /// The first is likely to stand in the fewest places.
    words: Vec<(Spelling, Finder<'static>)>,
}

impl Words {
    /// Case and diacritics do not matter; "…" holds words together. `None` without words.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = search_words(text);
        words.sort_by_key(|word| (word.is_ascii(), Reverse(word.len())));
        let matchers = |word: &String| (Spelling::of(word), Finder::new(word.as_bytes()).into_owned());
        (!words.is_empty()).then(|| Self {
            words: words.iter().map(matchers).collect(),
        })
    }

    /// The first place at or after `from` at which a text may hold them. If there is none, it does not.
    pub fn find_candidate(&self, text: &[u8], from: usize) -> Option<usize> {
        self.words.first()?.0.find(text, from)
    }

    /// Whether a text holds all of them. `folded` is room for its folded form.
    pub fn are_in(&self, text: &[u8], folded: &mut String) -> bool {
        if text.is_ascii() {
            return self.words.iter().all(|(spelling, _)| spelling.find(text, 0).is_some());
        }
        folded.clear();
        // Checking alone is much faster than repairing.
        match str::from_utf8(text) {
            Ok(text) => fold_into(text, folded),
            Err(_) => fold_into(&String::from_utf8_lossy(text), folded),
        }
        let folded = folded.as_bytes();
        self.words.iter().all(|(_, finder)| finder.find(folded).is_some())
    }
}

/// The words of [`Filter::text`](super::Filter::text) that a text must hold, each [`fold`]ed as the text is; none is empty.
pub fn search_words(text: &str) -> Vec<String> {
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
        let words = search_words("Green \"Al Anbār province\"  zone");
        assert_eq!(words, ["green", "al anbar province", "zone"]);
        for nothing in [" \" \" ", "", "ـ"] {
            assert!(Words::parse(nothing).is_none(), "{nothing}");
        }
    }
}
