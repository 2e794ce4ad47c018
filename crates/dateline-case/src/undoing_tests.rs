#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use proptest::prelude::*;

use super::*;
use crate::samples::{event, events, signed, tag};
use crate::{EventPart, Marks, NewCorrection, NoteId, OwnEventId, TagId};

/// What the marks are, whichever step made them so.
fn state(case: &Case) -> Marks {
    Marks {
        steps: 0,
        events: std::collections::HashMap::new(),
        ..case.marks().unwrap()
    }
}

#[test]
fn steps_are_taken_back_and_done_again_in_a_later_session() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    let me = signed("Nour", 1);
    let mut case = Case::create(&path, &me).unwrap();
    assert_eq!(case.undo(&me).unwrap(), None);
    let mut states = vec![state(&case)];
    case.star(&me, &events(0..3)).unwrap();
    states.push(state(&case));
    case.unstar(&signed("Sam", 2), &[event(1).event()]).unwrap();
    states.push(state(&case));
    let note = case.add_note(&me, &event(1), "a").unwrap();
    states.push(state(&case));
    case.edit_note(&me, note, "abc").unwrap();
    states.push(state(&case));
    drop(case);
    let mut case = Case::open(&path).unwrap();
    for state_before in states.iter().rev().skip(1) {
        assert!(case.undo(&me).unwrap().unwrap().undoes.is_some());
        assert_eq!(&state(&case), state_before);
    }
    assert_eq!(case.undo(&me).unwrap(), None);
    drop(case);
    let mut case = Case::open(&path).unwrap();
    for state_after in states.iter().skip(1) {
        assert!(case.redo(&me).unwrap().is_some());
        assert_eq!(&state(&case), state_after);
    }
    assert_eq!(case.redo(&me).unwrap(), None);
    // Something new ends what could be done again.
    case.undo(&me).unwrap();
    case.star(&me, &events(7..8)).unwrap();
    assert_eq!(case.undo_steps().unwrap().redo, None);
    assert_eq!(case.verify().unwrap().faults, []);
}

#[test]
fn a_hundred_steps_are_taken_back_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 1);
    let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    for number in 0..103 {
        case.star(&me, &[event(number)]).unwrap();
    }
    let mut undone = 0;
    while case.undo(&me).unwrap().is_some() {
        undone += 1;
    }
    assert_eq!((undone, case.marks().unwrap().stars.len()), (100, 3));
    while case.redo(&me).unwrap().is_some() {
        undone -= 1;
    }
    assert_eq!((undone, case.marks().unwrap().stars.len()), (0, 103));
}

/// What somebody does.
#[derive(Clone, Debug)]
enum Deed {
    Star(usize),
    Unstar(usize),
    Tag(usize),
    Untag(usize),
    DropTag,
    Note(usize, String),
    Edit(usize, String),
    Drop(usize),
    Correct(usize, EventPart, String),
    Enter(String),
    EditOwn(String),
    RemoveOwn,
    Merge(usize, usize),
    Split,
    Undo,
    Redo,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        (0..3_usize).prop_map(Deed::Star),
        (0..3_usize).prop_map(Deed::Unstar),
        (0..3_usize).prop_map(Deed::Tag),
        (0..3_usize).prop_map(Deed::Untag),
        Just(Deed::DropTag),
        ((0..3_usize), "[a-c]{0,4}").prop_map(|(event, text)| Deed::Note(event, text)),
        ((0..3_usize), "[a-c]{0,4}").prop_map(|(event, text)| Deed::Edit(event, text)),
        (0..3_usize).prop_map(Deed::Drop),
        ((0..3_usize), (0..EventPart::ALL.len()), "[a-c]{0,2}").prop_map(|(event, part, value)| Deed::Correct(
            event,
            EventPart::ALL[part],
            value
        )),
        "[a-c]{0,2}".prop_map(Deed::Enter),
        "[a-c]{0,2}".prop_map(Deed::EditOwn),
        Just(Deed::RemoveOwn),
        ((0..4_usize), (0..4_usize)).prop_map(|(one, other)| Deed::Merge(one, other)),
        Just(Deed::Split),
        Just(Deed::Undo),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ];
    prop::collection::vec(deed, 0..24)
}

fn nth(case: &Case, index: usize) -> Option<NoteId> {
    case.marks().unwrap().notes.get(index).map(|note| note.id)
}

fn first_own(case: &Case) -> Option<OwnEventId> {
    case.marks().unwrap().own_events.first().map(|event| event.id)
}

fn first_tag(case: &mut Case) -> TagId {
    let known = case.marks().unwrap().tags.first().map(|tag| tag.id);
    known.unwrap_or_else(|| {
        let new = tag("shelling");
        case.make_tag(&signed("Nour", 1), new.clone()).unwrap();
        new.id
    })
}

fn carry_out(case: &mut Case, number: i64, deed: &Deed) {
    let me = signed("Nour", number);
    match deed {
        Deed::Star(number) => drop(case.star(&me, &[event(*number)]).unwrap()),
        Deed::Unstar(number) => drop(case.unstar(&me, &[event(*number).event()]).unwrap()),
        Deed::Tag(number) => {
            let tag = first_tag(case);
            case.tag(&me, tag, &[event(*number)]).unwrap();
        }
        Deed::Untag(number) => {
            let tag = first_tag(case);
            case.untag(&me, tag, &[event(*number).event()]).unwrap();
        }
        Deed::DropTag => {
            let tag = first_tag(case);
            case.remove_tag(&me, tag).unwrap();
        }
        Deed::Note(number, text) => drop(case.add_note(&me, &event(*number), text).unwrap()),
        Deed::Edit(index, text) => {
            if let Some(note) = nth(case, *index) {
                case.edit_note(&me, note, text).unwrap();
            }
        }
        Deed::Drop(index) => {
            if let Some(note) = nth(case, *index) {
                case.remove_note(&me, note).unwrap();
            }
        }
        Deed::Correct(number, part, value) => {
            let correction = NewCorrection {
                part: *part,
                in_file: (!value.starts_with('a')).then(|| "b".to_owned()),
                corrected: (!value.is_empty()).then(|| value.clone()),
                why: String::new(),
            };
            case.correct(&me, &event(*number), &[correction]).unwrap();
        }
        Deed::Enter(json) => drop(case.enter_events(&me, std::slice::from_ref(json)).unwrap()),
        Deed::EditOwn(json) => {
            if let Some(id) = first_own(case) {
                case.edit_event(&me, id, json).unwrap();
            }
        }
        Deed::RemoveOwn => {
            if let Some(id) = first_own(case) {
                case.remove_events(&me, &[id]).unwrap();
            }
        }
        // Two that are one event already are refused.
        Deed::Merge(one, other) => drop(case.merge_events(&me, &[event(*one), event(*other)], "")),
        Deed::Split => {
            if let Some(id) = case.marks().unwrap().merges.first().map(|merge| merge.id) {
                case.split_events(&me, id).unwrap();
            }
        }
        Deed::Undo => drop(case.undo(&me).unwrap()),
        Deed::Redo => drop(case.redo(&me).unwrap()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_is_done_undo_leads_back_to_the_beginning_and_redo_to_the_end(deeds in deeds()) {
        let folder = tempfile::tempdir().unwrap();
        let mut case = Case::create(&folder.path().join("a.dateline"), &signed("Nour", 0)).unwrap();
        let beginning = state(&case);
        for (number, deed) in (1..).zip(&deeds) {
            carry_out(&mut case, number, deed);
        }
        let end = state(&case);
        let me = signed("Nour", 99);
        let mut undone = 0;
        while case.undo(&me).unwrap().is_some() {
            undone += 1;
        }
        prop_assert_eq!(state(&case), beginning);
        for _ in 0..undone {
            prop_assert!(case.redo(&me).unwrap().is_some());
        }
        prop_assert_eq!(state(&case), end);
        prop_assert_eq!(case.verify().unwrap().faults, vec![]);
    }
}
