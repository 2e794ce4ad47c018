//! Numbers and indices of our own. One that is impossible is a bug: loud in a debug build, and told apart from a fallback
//! that the bytes of a file deserve.

use std::slice::SliceIndex;

use crate::Id;

/// A count or an index of ours in four bytes, as rows, names and sets have it.
pub fn to_u32(count: usize) -> u32 {
    let number = u32::try_from(count);
    debug_assert!(number.is_ok(), "{count} does not fit four bytes");
    number.unwrap_or(u32::MAX)
}

/// What stands at an index that is known to lie in a list.
pub fn item<T: Copy + Default>(list: &[T], id: impl Id) -> T {
    let item = list.get(id.index()).copied();
    debug_assert!(item.is_some(), "no item {} in a list of {}", id.number(), list.len());
    item.unwrap_or_default()
}

/// Takes parts of lists and of text at places of our own making: one that lies outside is a bug, which is loud while
/// testing, and an empty part otherwise. What a file says of places in itself is looked up with `get`.
pub trait Cut {
    /// The part at a range that was found in it; in text it begins and ends between characters.
    fn cut(&self, range: impl SliceIndex<Self, Output = Self>) -> &Self;
}

impl<T> Cut for [T] {
    #[inline]
    #[track_caller]
    fn cut(&self, range: impl SliceIndex<Self, Output = Self>) -> &Self {
        let part = self.get(range);
        debug_assert!(part.is_some(), "a part of a list of {} lies outside of it", self.len());
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
    use crate::SetId;

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

    #[test]
    fn what_exists_is_given() {
        assert_eq!((to_u32(7), item(&[1, 2], SetId::at(1))), (7, 2));
    }

    #[test]
    #[should_panic(expected = "no item 2 in a list of 2")]
    #[cfg(debug_assertions)]
    fn an_index_beyond_is_loud() {
        item(&[1, 2], SetId::at(2));
    }
}
