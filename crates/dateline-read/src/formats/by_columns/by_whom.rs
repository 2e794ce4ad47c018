//! Names of columns that ask by whom something was done: `killed_by`, `Kim tarafından öldürüldü`, `кем убит`.

use super::act_words::names_act;
use super::word_list::WordList;

/// By whom, in one word or several, as keys have them.
#[rustfmt::skip]
const BY_WHOM: &[&str] = &[
    "by_whom", "by_who", "por_quien", "por_quienes", "por_quem", "par_qui", "von_wem", "durch_wen", "da_chi", "da_parte_di", "door_wie", "przez_kogo", "oleh_siapa", "de_qui", "per_qui",
    "tarafindan", "кем", "ким", "من_قبل", "على_يد", "بيد", "توسط", "بدست", "به_دست", "על_ידי", "由谁", "被谁", "誰に", "누구에게",
];

/// What stands behind an act in front of those who did it: `abducted by`, `asesinado por`.
const BY: [&str; 14] = [
    "by", "por", "par", "von", "durch", "da", "door", "przez", "oleh", "pel", "pela", "pelo", "av", "af",
];

/// Whether a key asks who did something.
pub(super) fn asks_by_whom(key: &str) -> bool {
    let words: Vec<&str> = key.split('_').collect();
    if words
        .iter()
        .any(|word| WordList::LateWords.holds(word) || WordList::Strangers.holds(word))
    {
        return false;
    }
    let is_phrase = |phrase: &&str| {
        let wanted: Vec<&str> = phrase.split('_').collect();
        words.windows(wanted.len()).any(|found| found == wanted)
    };
    let is_act = |word: &&str| WordList::Deaths.holds(word) || names_act(word);
    let is_by = || match words[..] {
        [.., act, by] => BY.contains(&by) && is_act(&act),
        _ => false,
    };
    is_by() || BY_WHOM.iter().any(is_phrase)
}

#[cfg(test)]
mod tests {
    use super::super::name::key;
    use super::*;

    #[test]
    fn names_ask_by_whom_something_was_done() {
        for name in [
            "Killed by",
            "Detained by",
            "Asesinado por",
            "Kim tarafından öldürüldü:",
            "Кем убит",
            "Por quién fue detenido",
            "Enlevé par",
            "توسط چه کسی کشته شد",
        ] {
            assert!(asks_by_whom(&key(name)), "{name}: {}", key(name));
        }
        for name in [
            "Verified by",
            "Reported by",
            "Killed",
            "Кем добавлено: дата записи",
            "Killed by age",
            "Stand by",
        ] {
            assert!(!asks_by_whom(&key(name)), "{name}");
        }
    }
}
