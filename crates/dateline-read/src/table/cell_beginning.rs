use dateline_batch::checked::Cut;

/// Characters of a cell that are looked at for names and guesses.
pub(super) const LONGEST_NAME: usize = 1000;

/// As much of a cell as is needed to tell what it holds.
pub(super) fn beginning(cell: &str) -> String {
    match cell.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => cell.cut(..end).to_owned(),
        None => cell.to_owned(),
    }
}
