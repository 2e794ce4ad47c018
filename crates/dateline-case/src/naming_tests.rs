#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::HashMap;

use super::*;
use crate::samples::{apart, event, link, same_name, signed};
use crate::{Answer, Item};

fn called(case: &Case) -> Vec<Vec<String>> {
    let names = case.marks().unwrap().names.into_iter();
    let mut names: Vec<Vec<String>> = names.map(|decision| decision.said.names).collect();
    names.sort();
    names
}

#[test]
fn decisions_on_names_hold_until_others_are_wanted_and_are_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 1);
    let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    let (first, second) = (same_name(&["IS", "ISIL"]), apart(["Army", "Police"]));
    case.set_names(&me, &[(first.clone(), me.clone()), (second.clone(), me.clone())])
        .unwrap()
        .unwrap();
    // Who said it first stays.
    let sam = signed("Sam", 2);
    let wanted = [(first, sam.clone()), (same_name(&["Army", "Soldiers"]), sam.clone())];
    case.set_names(&sam, &wanted).unwrap().unwrap();
    let names = case.marks().unwrap().names;
    assert_eq!(called(&case), [["Army", "Soldiers"], ["IS", "ISIL"]]);
    assert_eq!(names.iter().map(|known| &known.signed).collect::<Vec<_>>(), [&me, &sam]);
    assert_eq!(case.set_names(&sam, &wanted).unwrap(), None);
    case.undo(&me).unwrap().unwrap();
    assert_eq!(called(&case), [["Army", "Police"], ["IS", "ISIL"]]);
    let error = case.set_names(&me, &[(same_name(&["IS"]), me.clone())]).unwrap_err();
    assert!(matches!(error.kind, ErrorKind::TooFewNames), "{error}");
    assert_eq!(case.verify().unwrap().faults, []);
}

#[test]
fn events_are_linked_once_and_unlinked() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 1);
    let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    case.link_events(&me, &[link(1, 2), link(1, 2), link(2, 1)])
        .unwrap()
        .unwrap();
    assert_eq!(case.link_events(&me, &[link(1, 2)]).unwrap(), None);
    let error = case.link_events(&me, &[link(1, 1)]).unwrap_err();
    assert!(matches!(error.kind, ErrorKind::LinksItself), "{error}");
    let marks = case.marks().unwrap();
    assert_eq!((marks.links.len(), marks.events.len()), (2, 2));
    assert!(marks.is_marked(event(1).event()));
    case.unlink(&me, marks.links[0].id).unwrap().unwrap();
    assert!(case.unlink(&me, marks.links[0].id).is_err());
    case.undo(&me).unwrap().unwrap();
    assert_eq!(case.marks().unwrap().links.len(), 2);
    assert_eq!(case.verify().unwrap().faults, []);
}

#[test]
fn work_of_before_comes_in_as_one_step_without_what_cannot_hold() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 10);
    let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    case.set_names(&me, &[(same_name(&["IS", "ISIL"]), me.clone())])
        .unwrap();
    let before = signed("laptop", 5);
    let names = [
        (same_name(&["ISIL", "Daesh"]), before.clone()),
        (same_name(&["Army", "Soldiers"]), before.clone()),
        (apart(["Army", "Police"]), before.clone()),
    ];
    let links = [(link(1, 2), before.clone())];
    case.bring_in_work(&me, &names, &links).unwrap().unwrap();
    let marks = case.marks().unwrap();
    assert_eq!((marks.names.len(), marks.links.len()), (3, 1));
    assert_eq!(marks.links[0].signed, before);
    assert_eq!(case.bring_in_work(&me, &names, &links).unwrap(), None);
    case.undo(&me).unwrap().unwrap();
    let marks = case.marks().unwrap();
    assert_eq!((marks.names.len(), marks.links.len()), (1, 0));
}

#[test]
fn opposite_decisions_of_two_cases_are_left_to_the_user() {
    let folder = tempfile::tempdir().unwrap();
    let (me, sam) = (signed("Nour", 1), signed("Sam", 2));
    let mut ours = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    let mut theirs = Case::create(&folder.path().join("b.dateline"), &sam).unwrap();
    let of = |names: &[SaidOfNames], by: &Signed| -> Vec<_> {
        names.iter().map(|said| (said.clone(), by.clone())).collect()
    };
    let both = same_name(&["Army", "Soldiers"]);
    ours.set_names(&me, &of(&[both.clone(), same_name(&["IS", "ISIL"])], &me))
        .unwrap();
    theirs
        .set_names(&sam, &of(&[both, apart(["IS", "ISIL"])], &sam))
        .unwrap();
    theirs.link_events(&sam, &[link(1, 2)]).unwrap();
    let plan = ours.plan_join(&theirs, &HashMap::new()).unwrap();
    let [conflict] = &plan.conflicts[..] else {
        panic!("{:?}", plan.conflicts);
    };
    assert!(matches!(conflict.item, Item::Names(_)));
    for (answer, are_one) in [(Answer::Ours, true), (Answer::Theirs, false)] {
        let path = folder.path().join(format!("{are_one}.dateline"));
        std::fs::copy(ours.path(), &path).unwrap();
        let mut joined = Case::open(&path).unwrap();
        joined
            .join(&me, &theirs, &HashMap::from([(conflict.item, answer)]))
            .unwrap()
            .unwrap();
        let marks = joined.marks().unwrap();
        let of_group: Vec<bool> = marks
            .names
            .iter()
            .filter(|decision| decision.said.names.contains(&"IS".to_owned()))
            .map(|decision| decision.said.called.is_some())
            .collect();
        // What both say is said once, by who said it first.
        assert_eq!((of_group, marks.names.len()), (vec![are_one], 2));
        assert_eq!((marks.links.len(), marks.events.len()), (1, 2));
        assert_eq!(joined.verify().unwrap().faults, []);
    }
}
