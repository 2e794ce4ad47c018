use dateline_batch::finding::Reason;

/// Takes a column and what is odd in it.
pub(super) type Note<'n> = &'n mut dyn FnMut(&str, Reason);
