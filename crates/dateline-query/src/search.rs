use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{RowId, Store};
use rayon::prelude::*;

use super::search_chunk::SearchChunk;
use super::words::Words;

/// A text search under way. It looks at events in the order of their files, so that memory is read in sequence, and can
/// be stopped to show what was found so far.
pub(super) struct Search<'a> {
    words: Words,
    chunks: Vec<SearchChunk<'a>>,
    /// The first chunk that nobody has taken.
    next: AtomicUsize,
    /// By row.
    hits: Vec<AtomicBool>,
}

impl<'a> Search<'a> {
    /// `None` if the text has no words. Case and diacritics do not matter; "…" holds words together.
    pub fn new(store: &'a Store, text: &str) -> Option<Self> {
        Some(Self {
            words: Words::parse(text)?,
            chunks: SearchChunk::all(store),
            next: AtomicUsize::new(0),
            hits: (0..store.len()).map(|_| AtomicBool::default()).collect(),
        })
    }

    /// Goes on until all is looked at or, if there is one, the deadline has passed.
    ///
    /// # Errors
    /// [`Cancelled`] soon after `cancel` says so.
    pub fn advance(&self, deadline: Option<Instant>, cancel: &CancelToken) -> Result<(), Cancelled> {
        (0..rayon::current_num_threads()).into_par_iter().try_for_each(|_| {
            let words = self.words.clone();
            let mut folded = String::new();
            while deadline.is_none_or(|deadline| Instant::now() < deadline) {
                cancel.check()?;
                let Some(chunk) = self.chunks.get(self.next.fetch_add(1, Relaxed)) else {
                    break;
                };
                self.look_at(chunk, &words, &mut folded);
            }
            Ok(())
        })
    }

    /// Counts the rows as found about which something was written that has all the words.
    pub fn mark_by_texts(&self, texts: &[(RowId, String)]) {
        let words = self.words.clone();
        let mut folded = String::new();
        for (row, text) in texts {
            if words.are_in(text.as_bytes(), &mut folded) {
                self.mark(*row);
            }
        }
    }

    /// Counts a row as found.
    pub fn mark(&self, row: RowId) {
        let hit = self.hits.get(row.index());
        debug_assert!(hit.is_some(), "no {row:?} among {}", self.hits.len());
        if let Some(hit) = hit {
            hit.store(true, Relaxed);
        }
    }

    /// How much was looked at, in percent.
    pub fn percent(&self) -> usize {
        let taken = self.next.load(Relaxed).min(self.chunks.len());
        (taken * 100).checked_div(self.chunks.len()).unwrap_or(100)
    }

    /// Whether all was looked at.
    pub fn is_whole(&self) -> bool {
        self.next.load(Relaxed) >= self.chunks.len()
    }

    /// Which rows were found so far.
    pub fn hits(&self) -> Vec<bool> {
        self.hits.iter().map(|hit| hit.load(Relaxed)).collect()
    }

    fn look_at(&self, chunk: &SearchChunk<'_>, words: &Words, folded: &mut String) {
        let mut look_at = |index: usize| {
            let row = chunk.rows().get(index).copied();
            debug_assert!(row.is_some(), "no event {index} in a run of {}", chunk.rows().len());
            let Some(row) = row else { return };
            if words.are_in(&chunk.search_text(index), folded) {
                self.mark(row);
            }
        };
        let Some(text) = chunk.text() else {
            return (0..chunk.rows().len()).for_each(look_at);
        };
        let mut from = chunk.begin(0);
        let mut index = 0;
        while let Some(place) = words.find_candidate(text, from) {
            index = chunk.index_at(place, index);
            look_at(index);
            from = chunk.begin(index + 1);
        }
    }
}

#[cfg(test)]
mod tests;
