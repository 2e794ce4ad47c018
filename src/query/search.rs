use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

use rayon::prelude::*;

use super::engine::Cancelled;
use super::passage::Passage;
use super::words::Words;
use crate::store::Store;

/// A text search under way. It looks at events in the order of their files, so that memory is read in sequence, and can
/// be stopped to show what was found so far.
pub(super) struct Search<'a> {
    words: Words,
    passages: Vec<Passage<'a>>,
    /// The first passage that nobody has taken.
    next: AtomicUsize,
    /// By row.
    hits: Vec<AtomicBool>,
}

impl<'a> Search<'a> {
    /// `None` if the text has no words. Case and diacritics do not matter; "…" holds words together.
    pub fn new(store: &'a Store, text: &str) -> Option<Self> {
        Some(Self {
            words: Words::parse(text)?,
            passages: Passage::all(store),
            next: AtomicUsize::new(0),
            hits: (0..store.len()).map(|_| AtomicBool::default()).collect(),
        })
    }

    /// Goes on until all is looked at or, if there is one, the deadline has passed.
    ///
    /// # Errors
    /// [`Cancelled`] as soon as `is_cancelled` says so.
    pub fn advance(
        &self,
        deadline: Option<Instant>,
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<(), Cancelled> {
        (0..rayon::current_num_threads()).into_par_iter().try_for_each(|_| {
            let words = self.words.clone();
            let mut folded = String::new();
            while deadline.is_none_or(|deadline| Instant::now() < deadline) {
                if is_cancelled() {
                    return Err(Cancelled);
                }
                let Some(passage) = self.passages.get(self.next.fetch_add(1, Relaxed)) else {
                    break;
                };
                self.look_at(passage, &words, &mut folded);
            }
            Ok(())
        })
    }

    /// Counts a row as found.
    pub fn mark(&self, row: u32) {
        if let Some(hit) = self.hits.get(row as usize) {
            hit.store(true, Relaxed);
        }
    }

    /// How much was looked at, in percent.
    pub fn percent(&self) -> usize {
        let taken = self.next.load(Relaxed).min(self.passages.len());
        (taken * 100).checked_div(self.passages.len()).unwrap_or(100)
    }

    /// Whether all was looked at.
    pub fn is_whole(&self) -> bool {
        self.next.load(Relaxed) >= self.passages.len()
    }

    /// Which rows were found so far.
    pub fn hits(&self) -> Vec<bool> {
        self.hits.iter().map(|hit| hit.load(Relaxed)).collect()
    }

    fn look_at(&self, passage: &Passage<'_>, words: &Words, folded: &mut String) {
        let mut look_at = |index: usize| {
            let row = passage.rows().get(index).copied().unwrap_or(u32::MAX);
            if words.are_in(&passage.search_text(index), folded) {
                self.mark(row);
            }
        };
        let Some(text) = passage.text() else {
            return (0..passage.rows().len()).for_each(look_at);
        };
        let mut from = passage.begin(0);
        let mut index = 0;
        while let Some(place) = words.find_candidate(text, from) {
            index = passage.index_at(place, index);
            look_at(index);
            from = passage.begin(index + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    use proptest::prelude::*;

    use crate::fold::fold;
    use crate::read::{self, Progress};
    use crate::store;

    const PIECES: [&str; 32] = [
        "mosul",
        "MOSUL",
        "mo",
        "sul",
        "l",
        " ",
        " ",
        ", ",
        "İ",
        "i",
        "ß",
        "ẞ",
        "ﬁ",
        "fi",
        "e\u{301}",
        "É",
        "e",
        "\u{212a}",
        "ſ",
        "\u{a0}",
        "ـ",
        "\u{64b}",
        "كَتَائِب",
        "كتايب",
        "أ",
        "ا",
        "’",
        "'",
        "½",
        "¨",
        "가",
        "\u{1100}\u{1161}",
    ];

    fn text(most: usize) -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(&PIECES[..]), 0..most).prop_map(|pieces| pieces.concat())
    }

    /// One record; some have several lines, and some make no event.
    fn record() -> impl Strategy<Value = Vec<u8>> {
        let cell = (
            text(40),
            prop::sample::select(vec!["", "\n", "\r\n", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]),
            text(40),
        );
        prop_oneof![
            9 => cell.prop_map(|(a, between, b)| format!("2020-01-01,\"{a}{between}{b}\"\n").into_bytes()),
            1 => Just(b"2020-01-02,mosul \xff\xc3 fi\n".to_vec()),
            1 => Just(b" , \n".to_vec()),
            1 => Just(b"\n\n".to_vec()),
        ]
    }

    proptest! {
        #[test]
        fn finds_what_folding_all_texts_finds(
            records in prop::collection::vec(record(), 1..12),
            wanted in text(4),
            other in text(3),
            quote in prop::sample::select(vec!["", "\""]),
        ) {
            let mut bytes = b"date,notes\n2020-01-01,first\n".to_vec();
            bytes.extend(records.concat());
            let document = read::read_bytes(Path::new("test.csv"), bytes, &Progress::default()).unwrap();
            let store = store::build(vec![document]);
            let wanted = format!("{quote}{wanted}{quote} {other}");
            let Some(search) = Search::new(&store, &wanted) else {
                return Ok(());
            };
            search.advance(None, &|| false).unwrap();
            prop_assert!(search.is_whole());
            let holds = |row: u32, word: &str| fold(&store.search_text(row)).contains(word);
            let words = super::super::words::folded_words(&wanted);
            let expected: Vec<bool> = (0..).take(store.len()).map(|row| words.iter().all(|word| holds(row, word))).collect();
            prop_assert_eq!(search.hits(), expected);
        }
    }

    #[test]
    fn goes_on_where_a_deadline_stopped_it() {
        let mut bytes = b"date,notes\n".to_vec();
        for row in 0..5000 {
            bytes.extend(format!("2020-01-01,Group {row} نص\n").bytes());
        }
        let document = read::read_bytes(Path::new("test.csv"), bytes, &Progress::default()).unwrap();
        let store = store::build(vec![document]);
        let search = Search::new(&store, "\"group 4\"").unwrap();
        search.advance(Some(Instant::now()), &|| false).unwrap();
        assert!(!search.is_whole() && search.percent() == 0 && !search.hits().contains(&true));
        assert_eq!(search.advance(None, &|| true), Err(Cancelled));
        search.advance(None, &|| false).unwrap();
        assert!(search.is_whole());
        assert_eq!(search.hits().iter().filter(|&&hit| hit).count(), 1111);
    }
}
