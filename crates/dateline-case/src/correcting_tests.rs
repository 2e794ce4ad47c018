#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use super::*;
use crate::samples::{event, signed};

fn new(part: EventPart, in_file: Option<&str>, corrected: Option<&str>) -> NewCorrection {
    NewCorrection {
        part,
        in_file: in_file.map(ToOwned::to_owned),
        corrected: corrected.map(ToOwned::to_owned),
        why: "as the hospital says".to_owned(),
    }
}

fn with_case(look: impl FnOnce(&mut Case, &Signed)) {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 1);
    let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    look(&mut case, &me);
    assert_eq!(case.verify().unwrap().faults, []);
}

#[test]
fn a_part_is_corrected_anew_and_is_as_in_the_file_again() {
    with_case(|case, me| {
        let title = |corrected| new(EventPart::Title, Some("\"Mortar fire\""), corrected);
        case.correct(me, &event(1), &[title(Some("\"Rocket fire\""))])
            .unwrap()
            .unwrap();
        assert_eq!(
            case.correct(me, &event(1), &[title(Some("\"Rocket fire\""))]).unwrap(),
            None
        );
        let first = case.marks().unwrap().corrections.remove(0);
        assert_eq!(first.why, "as the hospital says");
        let sam = signed("Sam", 2);
        case.correct(&sam, &event(1), &[title(Some("\"Artillery\""))])
            .unwrap()
            .unwrap();
        let marks = case.marks().unwrap();
        let [second] = &marks.corrections[..] else {
            panic!("{:?}", marks.corrections);
        };
        assert_eq!(
            (second.id, second.corrected.as_deref()),
            (first.id, Some("\"Artillery\""))
        );
        assert_eq!((second.signed.clone(), marks.events.len()), (sam, 1));
        // What is as in the file is no correction.
        case.correct(me, &event(1), &[title(Some("\"Mortar fire\""))])
            .unwrap()
            .unwrap();
        assert_eq!(case.marks().unwrap().corrections, []);
        case.undo(me).unwrap();
        assert_eq!(case.marks().unwrap().corrections, std::slice::from_ref(second));
        case.remove_correction(me, first.id).unwrap();
        let error = case.remove_correction(me, first.id).unwrap_err();
        assert!(matches!(error.kind, ErrorKind::Gone("the correction")), "{error}");
    });
}

#[test]
fn each_actor_and_claim_is_corrected_on_its_own_and_more_are_added() {
    with_case(|case, me| {
        let actor = |in_file, corrected| new(EventPart::Actor, in_file, corrected);
        let corrections = [
            actor(Some("\"A\""), Some("\"B\"")),
            actor(Some("\"C\""), None),
            actor(None, Some("\"D\"")),
            actor(None, Some("\"E\"")),
            new(EventPart::Claim, Some("{}"), None),
        ];
        let entry = case.correct(me, &event(1), &corrections).unwrap().unwrap();
        assert!(matches!(entry.change, Change::Several(ref all) if all.len() == 5));
        assert_eq!(case.marks().unwrap().corrections.len(), 5);
        assert_eq!(case.correct(me, &event(1), &corrections).unwrap(), None);
        // What is not named any more is as in the file.
        case.correct(me, &event(1), &[actor(Some("\"A\""), None)])
            .unwrap()
            .unwrap();
        assert_eq!(case.marks().unwrap().corrections.len(), 1);
        case.undo(me).unwrap();
        assert_eq!(case.marks().unwrap().corrections.len(), 5);
        case.undo(me).unwrap();
        assert_eq!(case.marks().unwrap().corrections, []);
    });
}

#[test]
fn what_is_too_long_is_refused_and_changes_nothing() {
    with_case(|case, me| {
        let long = "x".repeat(Correction::LONGEST + 1);
        let error = case
            .correct(me, &event(1), &[new(EventPart::Text, None, Some(&long))])
            .unwrap_err();
        assert_eq!(error.kind.to_string(), "a correction has at most 262144 bytes");
        assert_eq!(case.steps().unwrap(), 1);
    });
}
