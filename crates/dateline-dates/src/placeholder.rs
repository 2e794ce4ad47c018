//! What tables write where a value is missing or not known.

/// Whether a trimmed cell says that there is nothing, in the ways in which programs write it.
pub fn is_blank(text: &str) -> bool {
    match text.len() {
        0 => true,
        1 => text == "-",
        2 => matches!(text, "--" | "NA" | "\\N"),
        3 => matches!(text, "N/A" | "n/a" | "NaN" | "nan" | "nil"),
        4 => matches!(text, "#N/A" | "None" | "none" | "NULL" | "null" | "<NA>"),
        _ => false,
    }
}

/// Whether a cell says in a word that the thing is not known.
pub fn is_unknown(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "unknown",
        "unk",
        "?",
        "not known",
        "not reported",
        "not available",
        "not specified",
        "n.d.",
        "no date",
        "undated",
        "tbd",
        "tbc",
        "inconnu",
        "inconnue",
        "desconocido",
        "desconocida",
        "unbekannt",
        "sconosciuto",
    ];
    let begins = text.as_bytes().first().is_some_and(|first| !first.is_ascii_digit());
    begins && text.len() <= 13 && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}
