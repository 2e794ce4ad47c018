/// Characters of a row as it stands in its file that are shown.
pub const MAX_RAW: usize = 4000;

/// The first characters of a text, with "…" if there are more.
pub fn excerpt(text: &str, max: usize) -> String {
    match text.char_indices().nth(max) {
        Some(_) => text.chars().take(max).chain(['…']).collect(),
        None => text.to_owned(),
    }
}
