use super::{DateStyle, Reading};

/// Reads a date with marks around it that say nothing of it: `31/12/2019[3]`, `31/12/2019*`, `(2019)`.
pub(super) fn read(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    let bare = without_marks(text);
    (bare.len() < text.len()).then(|| super::read_any(bare, style, depth))?
}

/// The text without marks of footnotes and brackets around all of it.
fn without_marks(text: &str) -> &str {
    let bracketed = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(bracketed) = bracketed {
        return bracketed.trim();
    }
    let footnote = text.strip_suffix(']').and_then(|rest| rest.rfind('['));
    let cut = footnote.and_then(|at| text.get(..at));
    cut.unwrap_or(text).trim_end_matches(['*', '†', ' '])
}
