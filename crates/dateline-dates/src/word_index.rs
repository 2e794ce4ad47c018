/// Words that mean something, found by the first or the last byte of a text: most texts begin and end with none of them.
pub(crate) struct WordIndex<M> {
    words: Vec<(&'static str, M)>,
    /// By the byte, the places of the words that begin with it.
    by_first: Vec<Vec<u16>>,
    /// By the byte, the places of the words that end with it.
    by_last: Vec<Vec<u16>>,
}

impl<M: Copy> WordIndex<M> {
    /// Of these words, in their order.
    pub fn of(words: impl Iterator<Item = (&'static str, M)>) -> Self {
        let none = || vec![Vec::new(); 1 << 8];
        let mut index = Self {
            words: words.collect(),
            by_first: none(),
            by_last: none(),
        };
        for (place, (word, _)) in (0..).zip(&index.words) {
            let bytes = word.as_bytes();
            for (list, byte) in [(&mut index.by_first, bytes.first()), (&mut index.by_last, bytes.last())] {
                if let Some(places) = byte.and_then(|byte| list.get_mut(usize::from(*byte))) {
                    places.push(place);
                }
            }
        }
        index
    }

    /// The words that a text may begin with, in their order: their place in it, themselves, what they mean.
    pub fn that_begin(&self, text: &str) -> impl Iterator<Item = (u16, &'static str, M)> {
        self.with(&self.by_first, text.as_bytes().first())
    }

    /// The words that a text may end with, likewise.
    pub fn that_end(&self, text: &str) -> impl Iterator<Item = (u16, &'static str, M)> {
        self.with(&self.by_last, text.as_bytes().last())
    }

    fn with(&self, list: &[Vec<u16>], byte: Option<&u8>) -> impl Iterator<Item = (u16, &'static str, M)> {
        let places = byte.and_then(|byte| list.get(usize::from(*byte)));
        let words = places.into_iter().flatten();
        words.filter_map(|&place| {
            let (word, meaning) = self.words.get(usize::from(place))?;
            Some((place, *word, *meaning))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::WordIndex;

    #[test]
    fn words_are_found_by_either_end_in_their_order() {
        let index = WordIndex::of([("circa", 1), ("ca.", 2), ("about", 3), ("c.", 4)].into_iter());
        let begin: Vec<_> = index.that_begin("ca. 1920").collect();
        assert_eq!(begin, [(0, "circa", 1), (1, "ca.", 2), (3, "c.", 4)]);
        assert_eq!(index.that_end("1920 about").collect::<Vec<_>>(), [(2, "about", 3)]);
        assert_eq!(index.that_begin("").count() + index.that_end("").count(), 0);
    }
}
