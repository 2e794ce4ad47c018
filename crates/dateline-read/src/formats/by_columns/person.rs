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

const ORDINALS: [&str; 10] = [
    "first", "last", "middle", "second", "primer", "primero", "primera", "segundo", "segunda", "1",
];

/// Whose name a column holds, as far as it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Whose(pub Option<Role>);

/// The part of a name that the words of a column's name say, and whose it is, as far as they say.
pub(super) fn name_part(key: &str) -> Option<(NamePart, Option<Role>)> {
    match key {
        "姓" | "姓氏" | "苗字" | "성" | "last" | "family" => return Some((NamePart::Family, None)),
        "名" | "名字" | "first" | "given" => return Some((NamePart::Given, None)),
        "middle" => return Some((NamePart::Middle, None)),
        _ => {}
    }
    let key = whole_words(key);
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
    Some((part, whose(&words)?.0))
}

/// Whose names a column holds that says no more than that it holds names: all of each, or, beside a column of one part, the
/// other part, as in `nome` and `cognome`, `nom` and `prénom`.
pub(super) fn bare_name(key: &str) -> Option<Whose> {
    #[rustfmt::skip]
    const NAMES: [&str; 24] = [
        "name", "names", "nombre", "nombres", "nom", "nome", "nama", "naam", "navn", "namn", "nume", "ime", "jmeno", "имя", "імя", "اسم", "الاسم", "نام", "ad", "adi", "isim", "ονομα", "이름", "שם",
    ];
    let key = whole_words(key);
    let words: Vec<&str> = key.split('_').collect();
    let is_bare = words.iter().any(|word| NAMES.contains(word)) && !words.iter().any(|word| ORDINALS.contains(word));
    if is_bare { whose(&words) } else { None }
}

/// A key in which no word is in pieces: that of `Ім'я`, `По батькові`.
fn whole_words(key: &str) -> String {
    key.replace("ім_я", "імя").replace("по_батькові", "побатькові")
}

/// Whose names they are; `None` if anything else is said.
fn whose(words: &[&str]) -> Option<Whose> {
    let is_told = |word: &&&str| {
        let lists = [
            WordList::FamilyNames,
            WordList::MiddleNames,
            WordList::GivenNames,
            WordList::Fillers,
        ];
        lists.iter().any(|list| list.holds(word))
            || ORDINALS.contains(word)
            || matches!(
                **word,
                "name"
                    | "names"
                    | "family"
                    | "given"
                    | "nome"
                    | "nama"
                    | "naam"
                    | "navn"
                    | "namn"
                    | "nume"
                    | "ime"
                    | "jmeno"
                    | "імя"
                    | "ad"
                    | "isim"
                    | "الاسم"
                    | "ονομα"
                    | "이름"
                    | "שם"
                    | "s"
                    | "2"
            )
    };
    let others: Vec<&str> = words.iter().filter(|word| !is_told(word)).copied().collect();
    match others[..] {
        [] => Some(Whose(None)),
        [whose] => {
            let role = named_role(whose).filter(|role| *role != Role::Reporter)?;
            Some(Whose(Some(role)))
        }
        _ => None,
    }
}

/// Whether a column's name says no more than that it holds names: `name`, `English Name`, `İsim`, `name 2`.
pub(super) fn names_name(key: &str) -> bool {
    let is_name = |word: &str| WordList::Names.holds(word);
    let is_more = |word: &str| {
        WordList::Languages.holds(word)
            || is_number(word)
            || matches!(word, "full" | "of" | "the" | "de" | "del" | "la" | "l")
    };
    key.split('_').any(is_name) && key.split('_').all(|word| is_name(word) || is_more(word))
}

/// A key without the number that it ends with: `name` of `name_2`; `None` if it ends with none.
pub(super) fn without_number(key: &str) -> Option<&str> {
    let (stem, number) = key.rsplit_once('_')?;
    is_number(number).then_some(stem)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a column's name tells that each row is of a person: `age`, `Geschlecht`.
pub(super) fn is_of_person(key: &str) -> bool {
    let words: Vec<&str> = key.split('_').collect();
    words.len() <= 3 && words.iter().any(|word| WordList::PersonTraits.holds(word))
}

/// Whether a column's name tells of the birth of one: `Born`, `Дата рождения`.
pub(super) fn is_of_birth(key: &str) -> bool {
    matches!(key, "ne_le" | "nee_le") || key.split('_').any(|word| WordList::Births.holds(word))
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
            "name_2",
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
        assert_eq!(part("прізвище"), Some((NamePart::Family, None)));
        assert_eq!(part("ім_я"), Some((NamePart::Given, None)));
        assert_eq!(part("по_батькові"), Some((NamePart::Middle, None)));
        assert_eq!(part("姓"), Some((NamePart::Family, None)));
        assert_eq!(bare_name("nome"), Some(Whose(None)));
        assert_eq!(bare_name("victim_name"), Some(Whose(Some(Role::Victim))));
        assert_eq!(bare_name("nombre_del_evento"), Some(Whose(None)));
        assert_eq!(bare_name("name_of_battle"), None);
        assert_eq!(part("last_date"), None);
        assert_eq!(part("first_name_of_reporter"), None);
    }
}
