//! Numbers and indices of our own. One that is impossible is a bug: loud in a debug build, and told apart from a fallback
//! that the bytes of a file deserve.

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SetId;

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
