#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use super::*;
use crate::samples::{event, events, signed};

fn merged(case: &Case) -> Vec<Vec<EventId>> {
    let merges = case.marks().unwrap().merges.into_iter();
    merges.map(|merge| merge.events).collect()
}

#[test]
fn events_are_one_in_one_place_only_and_are_split_again() {
    let ids = |numbers: &[usize]| numbers.iter().map(|&number| event(number).event()).collect::<Vec<_>>();
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 1);
    let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    let error = case.merge_events(&me, &[event(1), event(1)], "").unwrap_err();
    assert!(matches!(error.kind, ErrorKind::TooFew), "{error}");
    case.merge_events(&me, &[event(2), event(1)], "same street")
        .unwrap()
        .unwrap();
    assert_eq!(case.merge_events(&me, &[event(2), event(1)], "").unwrap(), None);
    case.merge_events(&signed("Nour", 2), &events(3..5), "")
        .unwrap()
        .unwrap();
    assert_eq!(merged(&case), [ids(&[2, 1]), ids(&[3, 4])]);
    // Who joins events joins those that are one with them.
    case.merge_events(&me, &[event(4), event(1)], "").unwrap().unwrap();
    assert_eq!(merged(&case), [ids(&[4, 1, 2, 3])]);
    assert_eq!(case.marks().unwrap().events.len(), 4);
    let id = case.marks().unwrap().merges[0].id;
    case.split_events(&me, id).unwrap().unwrap();
    assert!(merged(&case).is_empty());
    assert!(case.split_events(&me, id).is_err());
    case.undo(&me).unwrap();
    case.undo(&me).unwrap();
    assert_eq!(case.marks().unwrap().merges[0].why, "same street");
    assert_eq!(case.verify().unwrap().faults, []);
}
