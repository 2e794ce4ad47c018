use dateline_case::EventMerge;

/// Events that are taken for one, as one row shows them.
#[derive(Clone, Copy, Debug)]
pub struct RowMerge<'m> {
    pub merge: &'m EventMerge,
    /// How many of them the row stands for: fewer than all where some are in none of the open files, or stand apart.
    pub shown: usize,
}
