//! Yes and no, as cells say it in many languages.

use dateline_event::fold::fold;

/// What a folded cell answers.
pub(super) fn answer(folded: &str) -> Option<bool> {
    match folded {
        "yes" | "y" | "true" | "t" | "1" | "1.0" | "x" | "oui" | "si" | "ja" | "sim" | "да" | "так" | "tak"
        | "evet" | "نعم" | "بله" | "بلي" | "vrai" | "wahr" => Some(true),
        "no" | "n" | "false" | "f" | "0" | "0.0" | "non" | "nein" | "nao" | "нет" | "ні" | "nie" | "nee" | "hayır"
        | "hayir" | "لا" | "خير" | "faux" | "falsch" => Some(false),
        _ => None,
    }
}

/// Whether a cell is an answer in words: marks, single letters but Y and N, and numbers may mean more.
pub(super) fn is_in_words(cell: &str) -> bool {
    const LONGEST: usize = 12;
    let is_word =
        matches!(cell, "Y" | "N") || (cell.chars().nth(1).is_some() && !cell.starts_with(|c: char| c.is_numeric()));
    cell.len() <= LONGEST && is_word && answer(&fold(cell)).is_some()
}
