use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold::fold;
use super::placeholder::{UNKNOWN, is_placeholder};

/// Whether what stands where a name is due names nobody: “unknown”, “unidentified armed group (Iraq)”, “n/a”, “–”, in the
/// languages of the exports. Such a name contradicts no other, and is nobody who claims or denies.
pub fn is_nobody(name: &str) -> bool {
    if is_placeholder(name) {
        return true;
    }
    if !may_be_nobody(name) {
        return false;
    }
    let outside = name
        .split(['(', '['])
        .find(|part| !part.trim().is_empty())
        .unwrap_or(name);
    let folded = fold(outside);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if LISTS.nobody.contains(&words.join(" ")) {
        return true;
    }
    let is_unknown = |word: &&str| LISTS.unknown.contains(*word);
    let is_not_known = |pair: &[&str]| match pair {
        [not, known] => LISTS.not.contains(*not) && LISTS.known.iter().any(|stem| known.starts_with(stem)),
        _ => false,
    };
    // “Unknown gunmen”, “hombres armados desconocidos”: not in the middle, where it is part of a name.
    words.first().is_some_and(is_unknown)
        || words.last().is_some_and(is_unknown)
        || words.get(..2).is_some_and(is_not_known)
        || words
            .len()
            .checked_sub(2)
            .and_then(|at| words.get(at..))
            .is_some_and(is_not_known)
}

/// A quick look at the first and the last word, since readers ask of the source of each row. Of most names it says no.
fn may_be_nobody(name: &str) -> bool {
    if !name.is_ascii() || name.contains(['(', '[']) {
        return true;
    }
    let mut words = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return true };
    let last = words.next_back().unwrap_or(first);
    [first, last].into_iter().any(|word| {
        let mut buffer = [0; LONGEST];
        let Some(lower) = buffer.get_mut(..word.len()) else {
            return false;
        };
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        let lower = std::str::from_utf8(lower).unwrap_or_default();
        LISTS.edges.contains(lower) || LISTS.known.iter().any(|stem| lower.starts_with(stem))
    })
}

/// No English word of the lists is longer.
const LONGEST: usize = 24;

struct Lists {
    nobody: HashSet<String>,
    unknown: HashSet<String>,
    not: HashSet<String>,
    /// Words at the beginning or the end of what names nobody.
    edges: HashSet<String>,
    /// How words begin that name nobody after one of `not`.
    known: Vec<String>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let names = |list: &str| -> HashSet<String> { list.split(',').map(|name| fold(name.trim())).collect() };
    let words = |list: &str| -> HashSet<String> { list.split_whitespace().map(fold).collect() };
    let nobody = names(NOBODY);
    let [unknown, not] = [UNKNOWN, NOT].map(words);
    let first = |name: &String| name.split(' ').next().map(str::to_owned);
    let edges = nobody.iter().filter_map(first);
    Lists {
        edges: edges.chain(unknown.iter().chain(&not).cloned()).collect(),
        known: KNOWN.split_whitespace().map(fold).collect(),
        nobody,
        unknown,
        not,
    }
});

const NOT: &str = "not non no nao não nicht не غير לא";

/// Whole names that are of somebody, yet say of nobody in particular who it was.
const NOBODY: &str = "other, others, various, multiple, several, gunman, gunmen, armed men, masked men,
    attackers, assailants, perpetrators, personne";

const KNOWN: &str = "identif known specified named clear attributed bekannt identifiziert معروف محدد معلوم معلن известн установлен відом встановлен ידוע";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_name_nobody() {
        for name in [
            "Unknown",
            "unknown ",
            "UNKNOWN",
            "Unidentified Armed Group (Iraq)",
            "unknown gunmen",
            "Perpetrator unknown",
            "n/a",
            "N.A.",
            "-",
            "–",
            "?",
            "",
            "None",
            "Unbekannt",
            "Unbekannte Täter",
            "inconnu",
            "Groupe armé non identifié",
            "Desconocido",
            "hombres armados no identificados",
            "Неизвестно",
            "неизвестные лица",
            "Невідомо",
            "невстановлені особи",
            "bilinmiyor",
            "Kimliği belirsiz",
            "مجهول",
            "مسلحون مجهولون",
            "غير معروف",
            "جهة غير معروفة",
            "ناشناس",
            "نامعلوم",
            "(unknown)",
            "not known",
            "gunmen",
        ] {
            assert!(is_nobody(name), "{name}");
        }
    }

    #[test]
    fn names_are_names() {
        for name in [
            "Iran",
            "Islamic State",
            "Police (unidentified unit)",
            "Tomb of the Unknown Soldier",
            "Nil Brigade",
            "Others First",
            "militias",
            "Anonymous",
            "كتائب حزب الله",
            "Kata’ib Hezbollah",
            "Non-State Armed Group of Ninawa",
            "7",
            "Неман",
        ] {
            assert!(!is_nobody(name), "{name}");
        }
    }
}
