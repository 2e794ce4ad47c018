//! What tables write where a value is missing or not known.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashSet;

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

/// Whether a cell says in words that the thing is not known, does not apply or is not told: such a cell names nobody.
///
/// More than such words make a name: “Unidentified armed group” is one.
pub fn is_unknown(text: &str) -> bool {
    let text = text.trim();
    // No digit begins such words, and none are longer.
    if text.len() > LONGEST || text.is_empty() || text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let bare = text.trim_matches(['[', ']', '(', ')', '<', '>', '"', '\'', ' ', '«', '»', '“', '”', '*']);
    if bare.len() < text.len() && bare.is_empty() {
        return true;
    }
    let first = bare.chars().next().unwrap_or_default();
    if first.is_ascii() && !BEGINNINGS.contains(first.to_ascii_lowercase()) {
        return false;
    }
    let folded = fold(bare);
    KNOWN.contains(folded.trim_end_matches(['.', '!']))
}

/// No word below is longer, in bytes.
const LONGEST: usize = 64;

/// With which of the letters and signs of ASCII the words below begin.
const BEGINNINGS: &str = ".?abdeiklmnopstuy";

static KNOWN: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    WORDS
        .iter()
        .map(|word| fold(word).trim_end_matches('.').to_owned())
        .collect()
});

#[rustfmt::skip]
const WORDS: &[&str] = &[
    // English
    "?", "??", "???", ".", "..", "...", "…", "unknown", "unk", "unkn", "unknown/unspecified", "not known", "n/k", "nk", "unidentified",
    "not identified", "unspecified", "not specified", "undetermined", "not determined", "undisclosed", "not disclosed", "undefined",
    "unnamed", "unclear", "unconfirmed", "unreported", "unstated", "not stated", "not reported", "not available", "not applicable",
    "not provided", "not recorded", "not mentioned", "not given", "not clear", "not confirmed", "not named", "no information",
    "no info", "no information available", "information not available", "information unavailable", "no data", "no data available",
    "missing data", "unavailable", "none known", "none reported", "none given", "none specified", "none identified",
    "nobody", "no one", "no name", "no claim", "n.a.", "n.k.", "n.d.", "no date", "undated", "tbd", "tbc", "tba",
    "to be confirmed", "to be determined", "to be announced", "pending", "does not apply", "not applicable/unknown", "unknown actor",
    "unknown perpetrator", "unknown perpetrators", "unknown target", "unknown victim", "other/unknown", "unknown location", "location unknown",
    "unknown date", "date unknown", "unknown time", "time unknown",
    // French
    "inconnu", "inconnue", "inconnus", "inconnues", "non identifié", "non identifiée", "non identifiés", "non précisé", "non précisée",
    "non précisés", "non spécifié", "non spécifiée", "non renseigné", "non renseignée", "non déterminé", "non déterminée", "indéterminé",
    "indéterminée", "non connu", "non connue", "non disponible", "non applicable", "sans objet", "aucune information", "pas d'information",
    "pas d’information", "à confirmer", "à déterminer", "n.c.",
    // Spanish, Portuguese
    "desconocido", "desconocida", "desconocidos", "desconocidas", "no identificado", "no identificada", "no identificados", "sin identificar",
    "no especificado", "no especificada", "sin especificar", "sin información", "sin informacion", "sin dato", "sin datos", "no aplica", "no disponible",
    "no determinado", "por determinar", "por confirmar", "por establecer", "por identificar", "se desconoce", "no se sabe", "no reportado", "no informa",
    "ninguno", "ninguna", "s/d", "s.d.", "s/i", "desconhecido", "desconhecida", "desconhecidos", "não identificado", "não informado",
    "não informada", "não especificado", "não disponível", "não se aplica", "sem informação", "sem dados", "ignorado", "a confirmar",
    // German
    "unbekannt", "nicht bekannt", "keine angabe", "keine angaben", "k.a.", "k. a.", "keine information", "keine informationen",
    "keine daten", "nicht angegeben", "nicht identifiziert", "unidentifiziert", "nicht zutreffend", "nicht verfügbar", "nicht bestätigt",
    "entfällt", "ungeklärt", "unklar",
    // Italian, Dutch
    "sconosciuto", "sconosciuta", "sconosciuti", "ignoto", "ignoti", "non identificato", "non specificato", "non disponibile", "non noto",
    "onbekend", "niet bekend",
    // Turkish
    "bilinmiyor", "bilinmeyen", "belirsiz", "belirtilmemiş", "meçhul", "tespit edilemedi", "bilgi yok", "yok",
    // Russian
    "неизвестно", "неизвестный", "неизвестная", "неизвестные", "неизвестен", "не известно", "нет данных", "нет информации", "нет сведений",
    "данных нет", "н/д", "н.д.", "не указано", "не указан", "не указана", "не установлено", "не установлен", "не установлены",
    "неустановленные лица", "неустановленные", "не определено", "не применимо", "уточняется", "отсутствует", "отсутствуют",
    // Ukrainian
    "невідомо", "невідомий", "невідома", "невідомі", "немає даних", "нема даних", "немає інформації", "не вказано", "не встановлено",
    "невстановлені", "невстановлені особи", "не визначено", "уточнюється", "відсутні", "відсутній",
    // Arabic
    "غير معروف", "غير معروفة", "غير معلوم", "غير معلومة", "مجهول", "مجهولة", "مجهولون", "مجهولين", "غير محدد", "غير محددة", "غير متوفر",
    "غير متوفرة", "غير متاح", "لا يوجد", "لا توجد معلومات", "لا يوجد معلومات", "لا توجد بيانات", "لا ينطبق", "غير مذكور", "غير مؤكد",
    // Persian
    "نامعلوم", "ناشناس", "ناشناخته", "نامشخص", "مشخص نیست", "معلوم نیست", "اطلاعات موجود نیست", "بدون اطلاعات", "ندارد", "ذکر نشده",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nobody_are_known_however_they_are_written() {
        for text in [
            "Unknown",
            "UNKNOWN",
            "Not Applicable",
            "TBC",
            "[]",
            "['Unknown']",
            "(unknown)",
            "N.D.",
            "Inconnu",
            "keine Angabe",
            "Нет данных",
            "غير معروف",
            "…",
        ] {
            assert!(is_unknown(text), "{text}");
        }
        for text in [
            "Unknown Soldiers",
            "Unidentified armed actor",
            "No. 5",
            "None Town",
            "99",
            "",
            "Pendik",
            "Group A",
        ] {
            assert!(!is_unknown(text), "{text}");
        }
    }

    #[test]
    fn no_word_is_too_long_or_begins_with_what_is_passed_over() {
        for word in WORDS {
            assert!(is_unknown(word), "{word}");
        }
    }
}
