//! What programs write where a value is missing.

/// Whether a trimmed cell says that there is nothing, in the ways in which programs write it.
pub fn is_blank(text: &str) -> bool {
    match text.len() {
        0 => true,
        1 => text == "-",
        2 => matches!(text, "--" | "NA" | "\\N" | "[]" | "{}"),
        3 => matches!(text, "N/A" | "n/a" | "NaN" | "nan" | "nil" | "–" | "—"),
        4 => matches!(text, "#N/A" | "None" | "none" | "NULL" | "null" | "<NA>"),
        _ => false,
    }
}
