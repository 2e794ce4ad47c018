//! Indices and counts of our own. One that does not fit is a bug of ours: loud in a debug build, and never a wrong value
//! of another thing.

use std::slice::SliceIndex;

pub use dateline_batch::checked::to_u32 as count;

/// The items of a list in a range that is known to lie in it.
pub fn items<T>(list: &[T], range: impl SliceIndex<[T], Output = [T]>) -> &[T] {
    let items = list.get(range);
    debug_assert!(items.is_some(), "a range out of a list of {} items", list.len());
    items.unwrap_or(&[])
}

/// The part of a text in a range that is known to lie in it, between characters.
pub fn text(whole: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    let part = whole.get(range);
    debug_assert!(part.is_some(), "a range out of “{whole}”");
    part.unwrap_or("")
}
