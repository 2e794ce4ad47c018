//! Whatever was done in two cases, and in whatever order they are joined, the same comes of it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::{case, copy, held};
use crate::samples::{apart, event, link, same_name, signed, tag};
use crate::{Case, ErrorKind};

/// What somebody does in a case.
#[derive(Clone, Debug)]
enum Deed {
    Star(usize),
    Unstar(usize),
    Tag(usize, usize),
    Untag(usize, usize),
    RemoveTag(usize),
    AddNote(usize),
    EditNote(usize, u8),
    RemoveNote(usize),
    Merge(usize, usize),
    Part(usize, usize),
    Link(usize, usize),
    Unlink(usize),
    Undo,
    Redo,
}

fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        (0..5_usize).prop_map(Deed::Star),
        (0..5_usize).prop_map(Deed::Unstar),
        (0..2_usize, 0..4_usize).prop_map(|(tag, event)| Deed::Tag(tag, event)),
        (0..2_usize, 0..4_usize).prop_map(|(tag, event)| Deed::Untag(tag, event)),
        (0..2_usize).prop_map(Deed::RemoveTag),
        (0..4_usize).prop_map(Deed::AddNote),
        (0..4_usize, any::<u8>()).prop_map(|(note, text)| Deed::EditNote(note, text)),
        (0..4_usize).prop_map(Deed::RemoveNote),
        (0..3_usize, 3..6_usize).prop_map(|(one, other)| Deed::Merge(one, other)),
        (0..3_usize, 3..6_usize).prop_map(|(one, other)| Deed::Part(one, other)),
        (0..3_usize, 3..5_usize).prop_map(|(from, to)| Deed::Link(from, to)),
        (0..3_usize).prop_map(Deed::Unlink),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ];
    proptest::collection::vec(deed, 0..most)
}

fn act(case: &mut Case, who: &str, from: i64, deeds: &[Deed]) {
    const NAMES: [&str; 2] = ["shelling", "to check"];
    const SPELLINGS: [&str; 6] = ["IS", "ISIL", "Daesh", "ISIS", "Islamic State", "the group"];
    for (at, deed) in (from..).zip(deeds) {
        let me = signed(who, at);
        let marks = case.marks().unwrap();
        let named = |tag: usize| marks.tag(NAMES[tag]).map(|tag| tag.id);
        let note = |note: usize| marks.notes.get(note).map(|note| note.id);
        match *deed {
            Deed::Star(number) => drop(case.star(&me, &[event(number)]).unwrap()),
            Deed::Unstar(number) => drop(case.unstar(&me, &[event(number).event()]).unwrap()),
            Deed::Tag(name, number) => drop(case.tag_as(&me, tag(NAMES[name]), &[event(number)]).unwrap()),
            Deed::Untag(name, number) => {
                if let Some(id) = named(name) {
                    case.untag(&me, id, &[event(number).event()]).unwrap();
                }
            }
            Deed::RemoveTag(name) => {
                if let Some(id) = named(name) {
                    case.remove_tag(&me, id).unwrap();
                }
            }
            Deed::AddNote(number) => drop(case.add_note(&me, &event(number), who).unwrap()),
            Deed::EditNote(number, text) => {
                if let Some(id) = note(number) {
                    case.edit_note(&me, id, &format!("{who} {text}")).unwrap();
                }
            }
            Deed::RemoveNote(number) => {
                if let Some(id) = note(number) {
                    case.remove_note(&me, id).unwrap();
                }
            }
            Deed::Merge(one, other) | Deed::Part(one, other) => {
                let pair = [SPELLINGS[one], SPELLINGS[other]];
                let said = match deed {
                    Deed::Merge(..) => same_name(&pair),
                    _ => apart(pair),
                };
                // Nobody says of names in one case that they are one and are not.
                let kept = marks.names.iter().filter(|known| !known.said.excludes(&said));
                let mut wanted: Vec<_> = kept.map(|known| (known.said.clone(), known.signed.clone())).collect();
                wanted.push((said, me.clone()));
                case.set_names(&me, &wanted).unwrap();
            }
            Deed::Link(from, to) => drop(case.link_events(&me, &[link(from, to)]).unwrap()),
            Deed::Unlink(number) => {
                if let Some(known) = marks.links.get(number) {
                    case.unlink(&me, known.id).unwrap();
                }
            }
            Deed::Undo => drop(case.undo(&me).unwrap()),
            Deed::Redo => drop(case.redo(&me).unwrap()),
        }
    }
}

/// Three cases: two that are copies of one or began apart, and one that began apart.
fn three(folder: &Path, are_copies: bool, shared: &[Deed], [a, b, c]: [&[Deed]; 3]) -> [Case; 3] {
    let mut first = case(folder, "a");
    act(&mut first, "Nour", 100, shared);
    let mut second = if are_copies {
        copy(&first, "b")
    } else {
        case(folder, "b")
    };
    let mut third = case(folder, "c");
    act(&mut first, "Nour", 1_000, a);
    act(&mut second, "Sam", 2_000, b);
    act(&mut third, "Ada", 3_000, c);
    [first, second, third]
}

/// Both joined in a new file; `None` where something is to be decided.
fn joined(one: &Case, other: &Case, name: &str) -> Option<Case> {
    let mut both = copy(one, name);
    match both.join(&signed("Eve", 9_000), other, &HashMap::new()) {
        Ok(_) => {
            assert!(both.verify().unwrap().faults.is_empty());
            Some(both)
        }
        Err(error) => {
            assert!(matches!(error.kind, ErrorKind::Undecided(_)), "{error}");
            None
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 48 } else { 256 }))]

    #[test]
    fn joining_is_commutative_associative_and_idempotent(
        are_copies: bool, shared in deeds(8), a in deeds(8), b in deeds(8), c in deeds(6),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let [a, b, c] = three(folder.path(), are_copies, &shared, [&a, &b, &c]);
        let (ab, ba) = (joined(&a, &b, "ab"), joined(&b, &a, "ba"));
        prop_assert_eq!(ab.is_some(), ba.is_some());
        let (Some(mut ab), Some(ba)) = (ab, ba) else { return Ok(()) };
        prop_assert_eq!(held(&ab), held(&ba));
        prop_assert!(ab.join(&signed("Eve", 9_001), &b, &HashMap::new()).unwrap().is_none());
        prop_assert!(ab.join(&signed("Eve", 9_001), &ba, &HashMap::new()).unwrap().is_none());
        let bc = joined(&b, &c, "bc");
        if let (Some(bc), Some(ab_c)) = (&bc, joined(&ab, &c, "ab_c")) {
            let a_bc = joined(&a, bc, "a_bc");
            prop_assert!(a_bc.is_some());
            prop_assert_eq!(held(&ab_c), held(&a_bc.unwrap()));
        }
        // Each goes on after it was brought into the other.
        let mut again = PathBuf::from(b.path());
        again.set_file_name("b2");
        std::fs::copy(b.path(), &again).unwrap();
        let mut later = Case::open(&again).unwrap();
        act(&mut later, "Sam", 5_000, &[Deed::Star(4), Deed::EditNote(0, 7), Deed::Unstar(1)]);
        if let (Some(one), Some(other)) = (joined(&ab, &later, "ab2"), joined(&later, &ab, "b2a")) {
            prop_assert_eq!(held(&one), held(&other));
        }
    }
}
