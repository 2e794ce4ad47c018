use dateline_batch::checked::Cut;

/// At most `max` characters of a text.
pub(super) fn shortened(text: &str, max: usize) -> &str {
    text.char_indices().nth(max).map_or(text, |(end, _)| text.cut(..end))
}
