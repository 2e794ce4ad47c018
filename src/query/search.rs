use rayon::prelude::*;

use super::engine::Cancelled;
use crate::fold::{fold, fold_into};
use crate::store::Store;

/// Rows are searched in runs of this many, and cancelling is looked at between runs.
const RUN: usize = 4096;

/// Which rows hold all words of `text`; `None` if it has no words. Case and diacritics do not matter.
pub(super) fn search(
    store: &Store,
    text: &str,
    is_cancelled: &(dyn Fn() -> bool + Sync),
) -> Result<Option<Vec<bool>>, Cancelled> {
    let words = words(text);
    if words.is_empty() {
        return Ok(None);
    }
    let finders: Vec<_> = words
        .iter()
        .map(|word| memchr::memmem::Finder::new(word.as_bytes()))
        .collect();
    let mut hits = vec![false; store.len()];
    let is_whole = hits.par_chunks_mut(RUN).enumerate().try_for_each(|(run, hits)| {
        if is_cancelled() {
            return Err(Cancelled);
        }
        let mut folded = String::new();
        for (row, hit) in (run * RUN..).zip(hits) {
            folded.clear();
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            fold_into(&store.search_text(row), &mut folded);
            *hit = finders.iter().all(|finder| finder.find(folded.as_bytes()).is_some());
        }
        Ok(())
    });
    is_whole.map(|()| Some(hits))
}

/// The words of a search, folded; "…" holds words together.
fn words(text: &str) -> Vec<String> {
    text.split('"')
        .enumerate()
        .flat_map(|(part, words)| {
            if part % 2 == 1 {
                vec![words.trim()]
            } else {
                words.split_whitespace().collect()
            }
        })
        .filter(|word| !word.is_empty())
        .map(fold)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_words_together() {
        assert_eq!(
            words("Green \"Al Anbār province\"  zone"),
            ["green", "al anbar province", "zone"]
        );
        assert_eq!(words(" \" \" "), [""; 0]);
    }
}
