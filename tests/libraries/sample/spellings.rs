use std::collections::BTreeMap;

use dateline_event::fold::fold;

use super::data::DOCUMENT;

/// A name that has spellings: its id, its name and aliases, and its note.
struct Named<'a> {
    id: &'a str,
    spellings: Vec<&'a str>,
    note: &'a str,
}

fn named<'a>(id: &'a str, name: &'a str, aliases: &'a [String], note: &'a str) -> Named<'a> {
    let spellings = std::iter::once(name)
        .chain(aliases.iter().map(String::as_str))
        .collect();
    Named { id, spellings, note }
}

/// Spellings that several share without the note of each saying so.
fn shared(names: &[Named]) -> Vec<String> {
    let mut by_spelling: BTreeMap<String, BTreeMap<&str, &str>> = BTreeMap::new();
    for name in names {
        for spelling in &name.spellings {
            by_spelling
                .entry(fold(spelling))
                .or_default()
                .insert(name.id, name.note);
        }
    }
    by_spelling
        .into_iter()
        .filter(|(spelling, ids)| ids.len() > 1 && !ids.values().all(|note| fold(note).contains(spelling)))
        .map(|(spelling, ids)| format!("“{spelling}”: {:?}", ids.into_keys().collect::<Vec<_>>()))
        .collect()
}

#[test]
fn no_two_actors_and_no_two_places_share_a_spelling() {
    let actors = DOCUMENT
        .actors
        .iter()
        .map(|a| named(&a.id, &a.name, &a.aliases, &a.note));
    let places = DOCUMENT
        .places
        .iter()
        .map(|p| named(&p.id, &p.name, &p.aliases, &p.note));
    assert_eq!(shared(&actors.collect::<Vec<_>>()), [""; 0]);
    assert_eq!(shared(&places.collect::<Vec<_>>()), [""; 0]);
}

#[test]
fn a_spelling_may_be_shared_only_where_both_notes_say_so() {
    let aliases = ["Al-Ṣadr".to_owned()];
    let with = |note: &'static str| {
        [
            named("a", "A", &aliases, "Not the other al-Sadr."),
            named("b", "al-sadr", &[], note),
        ]
    };
    assert_eq!(shared(&with("")), ["“al-sadr”: [\"a\", \"b\"]"]);
    assert_eq!(shared(&with("Another al-Sadr.")), [""; 0]);
}
