//! A small gazetteer: names under which the same place is commonly written. It finds and suggests; nothing becomes one by it.

mod names;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::name_key;
use names::NAMES;

/// Words that say what a place is, and not how it is called.
const KINDS: [&str; 22] = [
    "province",
    "governorate",
    "muhafazah",
    "muhafazat",
    "region",
    "state",
    "oblast",
    "district",
    "qada",
    "department",
    "city",
    "town",
    "of",
    "autonomous",
    "republic",
    "wilayat",
    "wilayah",
    "محافظه",
    "مدينه",
    "ولايه",
    "قضاء",
    "область",
];

/// By what a name is looked up: its [`name_key`] without words such as “province”, unless there is nothing else.
pub fn place_key(name: &str) -> String {
    let key = name_key(name);
    let telling: Vec<&str> = key.split(' ').filter(|word| !KINDS.contains(word)).collect();
    if telling.is_empty() { key } else { telling.join(" ") }
}

/// The places that are called so, as numbers of their own; more than one where a name is that of several.
pub fn places_called(name: &str) -> &'static [u16] {
    static INDEX: LazyLock<HashMap<String, Vec<u16>>> = LazyLock::new(|| {
        let mut index: HashMap<String, Vec<u16>> = HashMap::new();
        for (place, names) in (0..).zip(NAMES) {
            for name in *names {
                let places = index.entry(place_key(name)).or_default();
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        index
    });
    INDEX.get(&place_key(name)).map_or(&[], Vec::as_slice)
}

/// Whether both are names of one place, written otherwise.
pub fn are_one_place(a: &str, b: &str) -> bool {
    let (of_a, of_b) = (places_called(a), places_called(b));
    of_a.iter().any(|place| of_b.contains(place)) && place_key(a) != place_key(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_place_are_known_in_any_spelling() {
        for (a, b) in [
            ("Nineveh", "Ninawa"),
            ("Nineveh", "Ninawa province"),
            ("ninewa governorate", "محافظة نينوى"),
            ("Kiev", "Kyiv"),
            ("Al-Mawsil", "Mosul city"),
            ("Sana’a", "صنعاء"),
        ] {
            assert!(are_one_place(a, b) && are_one_place(b, a), "{a}, {b}");
        }
    }

    #[test]
    fn what_is_written_alike_or_not_known_is_none() {
        for (a, b) in [
            ("Nineveh", "nineveh province"),
            ("Nineveh", "Anbar"),
            ("Qaraqosh", "Atlantis"),
            ("", ""),
        ] {
            assert!(!are_one_place(a, b), "{a}, {b}");
        }
    }

    #[test]
    fn every_place_has_several_names_and_none_twice() {
        for names in NAMES {
            let mut keys: Vec<String> = names.iter().map(|name| place_key(name)).collect();
            keys.sort_unstable();
            keys.dedup();
            assert!(names.len() > 1 && keys.len() == names.len(), "{names:?}");
        }
    }
}
