//! Names of columns that tell of persons: their names, in one column or in parts, and that the rows are of persons.

use super::roles::named_role;
use super::word_list::WordList;
use dateline_event::Role;

/// Which part of a person's name a column holds, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NamePart {
    Given,
    Middle,
    Family,
    SecondFamily,
}

/// The part of a name that the words of a column's name say, and whose it is, as far as they say.
pub(super) fn name_part(key: &str) -> Option<(NamePart, Option<Role>)> {
    const ORDINALS: [&str; 10] = [
        "first", "last", "middle", "second", "primer", "primero", "primera", "segundo", "segunda", "1",
    ];
    let words: Vec<&str> = key.split('_').collect();
    let is = |list: WordList| words.iter().any(|word| list.holds(word));
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let is_second = has(&["second", "segundo", "segunda", "2"]);
    let is_name = has(&["name", "names", "nm"]);
    let part = if is(WordList::FamilyNames) || (is_name && has(&["last", "family"])) {
        if is_second {
            NamePart::SecondFamily
        } else {
            NamePart::Family
        }
    } else if is(WordList::MiddleNames) || (is_name && has(&["middle"])) {
        NamePart::Middle
    } else if is(WordList::GivenNames) || (is_name && has(&["first", "given"])) || (has(&["nombre"]) && has(&ORDINALS))
    {
        if is_second { NamePart::Middle } else { NamePart::Given }
    } else {
        return None;
    };
    let is_told = |word: &&&str| {
        let lists = [
            WordList::FamilyNames,
            WordList::MiddleNames,
            WordList::GivenNames,
            WordList::Fillers,
        ];
        lists.iter().any(|list| list.holds(word))
            || ORDINALS.contains(word)
            || matches!(**word, "name" | "names" | "s" | "2")
    };
    let others: Vec<&str> = words.iter().filter(|word| !is_told(word)).copied().collect();
    match others[..] {
        [] => Some((part, None)),
        [whose] => named_role(whose)
            .filter(|role| *role != Role::Reporter)
            .map(|role| (part, Some(role))),
        _ => None,
    }
}

/// Whether a column's name says no more than that it holds names: `name`, `English Name`, `İsim`.
pub(super) fn names_name(key: &str) -> bool {
    let is_name = |word: &str| WordList::Names.holds(word);
    let is_more = |word: &str| {
        WordList::Languages.holds(word) || matches!(word, "full" | "of" | "the" | "de" | "del" | "la" | "l")
    };
    key.split('_').any(is_name) && key.split('_').all(|word| is_name(word) || is_more(word))
}

/// Whether a column's name tells that each row is of a person: `age`, `Geschlecht`.
pub(super) fn is_of_person(key: &str) -> bool {
    let words: Vec<&str> = key.split('_').collect();
    words.len() <= 3 && words.iter().any(|word| WordList::PersonTraits.holds(word))
}

/// Whether a column's name tells of the death of one: `Cause of death`, `Country killed`.
pub(super) fn is_of_death(key: &str) -> bool {
    key.split('_').any(|word| WordList::Deaths.holds(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_persons_are_told_from_names_of_events() {
        for key in [
            "name",
            "full_name",
            "name_en",
            "english_name",
            "isim",
            "person",
            "nombre",
            "фио",
            "الاسم",
        ] {
            assert!(names_name(key), "{key}");
        }
        for key in ["event_name", "place_name", "war", "name_of_battle", "file_name"] {
            assert!(!names_name(key), "{key}");
        }
        let part = |key: &str| name_part(key);
        assert_eq!(part("first_name"), Some((NamePart::Given, None)));
        assert_eq!(part("last_name"), Some((NamePart::Family, None)));
        assert_eq!(
            part("primer_nombre_victima"),
            Some((NamePart::Given, Some(Role::Victim)))
        );
        assert_eq!(
            part("segundo_apelido_agresor"),
            Some((NamePart::SecondFamily, Some(Role::Perpetrator)))
        );
        assert_eq!(part("nachname"), Some((NamePart::Family, None)));
        assert_eq!(part("last_date"), None);
        assert_eq!(part("first_name_of_reporter"), None);
    }
}
