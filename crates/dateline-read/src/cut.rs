//! Parts of bytes and of text at places that were found in them.

use std::slice::SliceIndex;

/// Takes parts at places of our own making: one that lies outside is a bug, which is loud while testing, and an empty part
/// otherwise. What a file says of places in itself is looked up with `get`.
pub(crate) trait Cut {
    /// The part at a range that was found in it.
    fn cut(&self, range: impl SliceIndex<Self, Output = Self>) -> &Self;
}

impl Cut for [u8] {
    #[inline]
    #[track_caller]
    fn cut(&self, range: impl SliceIndex<Self, Output = Self>) -> &Self {
        let part = self.get(range);
        debug_assert!(part.is_some(), "a part of {} bytes lies outside of them", self.len());
        part.unwrap_or_default()
    }
}

impl Cut for str {
    #[inline]
    #[track_caller]
    fn cut(&self, range: impl SliceIndex<Self, Output = Self>) -> &Self {
        let part = self.get(range);
        debug_assert!(
            part.is_some(),
            "a part of a text of {} bytes lies outside of it",
            self.len()
        );
        part.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_cut_out() {
        assert_eq!((b"abc"[..].cut(1..), "abc".cut(..2)), (&b"bc"[..], "ab"));
    }

    #[test]
    #[should_panic(expected = "lies outside")]
    #[cfg(debug_assertions)]
    fn a_part_outside_is_loud() {
        "abc".cut(2..5);
    }
}
