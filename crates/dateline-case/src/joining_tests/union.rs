//! What only one of two cases has, and what one took away.

use std::collections::HashMap;

use super::{case, copy, held, join, text};
use crate::samples::{event, events, filled, signed, tag};
use crate::{Case, Change, ErrorKind, View, ViewId};

#[test]
fn what_only_one_of_two_cases_has_is_in_both_then_and_undone_as_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut ours = case(folder.path(), "a");
    let sam = signed("Sam", 50);
    ours.star(&signed("Nour", 20), &events(0..2)).unwrap();
    ours.make_tag(&signed("Nour", 30), tag("Shelling")).unwrap();
    let mut theirs = case(folder.path(), "b");
    theirs.star(&sam, &events(1..4)).unwrap();
    theirs.tag_as(&sam, tag("shelling"), &events(2..3)).unwrap();
    theirs.tag_as(&sam, tag("to check"), &events(3..5)).unwrap();
    let note = theirs.add_note(&sam, &event(9), "late").unwrap();
    let view = View {
        id: ViewId::random().unwrap(),
        name: "June".to_owned(),
        note: String::new(),
        json: "{}".to_owned(),
        event: None,
    };
    theirs.save_view(&sam, view, Some(&event(11))).unwrap();
    let before = held(&ours);
    assert!(join(&mut ours, &theirs));
    let marks = ours.marks().unwrap();
    assert_eq!(marks.stars.len(), 4);
    // The first who gave it.
    assert_eq!(marks.stars[&event(1).event()].by.name(), "Nour");
    assert_eq!(marks.stars[&event(2).event()], sam);
    assert_eq!(marks.tags.len(), 2, "one name is one tag");
    assert_eq!(
        marks.with_tag(marks.tag("shelling").unwrap().id).collect::<Vec<_>>(),
        [event(2).event()]
    );
    assert_eq!(marks.tag("shelling").unwrap().name, "Shelling");
    assert_eq!(text(&ours, note).as_deref(), Some("late"));
    // What names its event came with it.
    assert_eq!(marks.events[&event(9).event()], event(9));
    let mut last = None;
    ours.for_each_entry(|entry| last = Some(entry)).unwrap();
    let Some(Change::Joined(joined)) = last.map(|entry| entry.change) else {
        panic!("no entry says what was brought in")
    };
    assert_eq!(
        (joined.case, joined.name.as_str(), joined.head),
        (theirs.id(), "b", theirs.head().unwrap())
    );
    assert!(!join(&mut ours, &theirs), "it was brought in twice");
    ours.undo(&signed("Nour", 9_001)).unwrap();
    assert_eq!(held(&ours), before);
    assert!(
        join(&mut ours, &theirs),
        "what was taken out cannot be brought in again"
    );
    assert_eq!(
        ours.marks().unwrap(),
        crate::Marks {
            steps: ours.steps().unwrap(),
            ..marks
        }
    );
}

#[test]
fn what_was_taken_away_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 100);
    let mut theirs = filled(&folder.path().join("b"));
    let mut ours = case(folder.path(), "a");
    join(&mut ours, &theirs);
    let note = ours.marks().unwrap().notes[0].id;
    ours.remove_note(&me, note).unwrap();
    ours.unstar(&me, &[event(0).event()]).unwrap();
    assert!(!join(&mut ours, &theirs));
    assert!(ours.marks().unwrap().notes.is_empty());
    // They go on with something else, and a third has it of them.
    theirs.star(&signed("Sam", 300), &events(7..8)).unwrap();
    let third = copy(&theirs, "c");
    join(&mut ours, &third);
    let marks = ours.marks().unwrap();
    assert!(marks.notes.is_empty() && !marks.stars.contains_key(&event(0).event()));
    assert!(marks.stars.contains_key(&event(7).event()));
    // What was taken away here is taken away there.
    assert!(join(&mut theirs, &ours));
    assert_eq!(held(&theirs), held(&ours));
}

#[test]
fn a_tag_of_one_name_is_one_however_many_bring_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut ours = case(folder.path(), "a");
    ours.tag_as(&signed("Nour", 10), tag("shelling"), &events(0..1))
        .unwrap();
    for (number, name) in [(1, "Sam"), (2, "Ada"), (3, "Eve")] {
        let mut theirs = case(folder.path(), name);
        let event = events(number..number + 1);
        theirs.tag_as(&signed(name, 20), tag("Shelling"), &event).unwrap();
        assert!(join(&mut ours, &theirs));
    }
    let marks = ours.marks().unwrap();
    assert_eq!((marks.tags.len(), marks.with_tag(marks.tags[0].id).count()), (1, 4));
}

#[test]
fn a_tag_stays_one_by_whatever_name_and_as_long_as_an_event_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let (me, sam) = (signed("Nour", 100), signed("Sam", 200));
    let mut ours = case(folder.path(), "a");
    ours.tag_as(&me, tag("shelling"), &events(0..1)).unwrap();
    let mut theirs = case(folder.path(), "b");
    theirs.tag_as(&sam, tag("Shelling"), &events(1..2)).unwrap();
    join(&mut ours, &theirs);
    let id = ours.marks().unwrap().tags[0].id;
    let renamed = crate::Tag {
        name: "artillery".to_owned(),
        ..ours.marks().unwrap().tags[0].clone()
    };
    ours.change_tag(&me, renamed).unwrap();
    theirs.tag_as(&sam, tag("Shelling"), &events(2..3)).unwrap();
    join(&mut ours, &theirs);
    let marks = ours.marks().unwrap();
    assert_eq!((marks.tags.len(), marks.with_tag(id).count()), (1, 3));
    // Theirs know it by the way back, too.
    join(&mut theirs, &ours);
    let marks = theirs.marks().unwrap();
    assert_eq!((marks.tags.len(), marks.tagged[&marks.tags[0].id].len()), (1, 3));
    ours.remove_tag(&me, id).unwrap();
    theirs.tag_as(&sam, tag("shelling"), &events(8..9)).unwrap();
    join(&mut ours, &theirs);
    let marks = ours.marks().unwrap();
    assert_eq!(marks.with_tag(id).collect::<Vec<_>>(), [event(8).event()]);
}

#[test]
fn a_case_is_not_brought_into_itself_nor_one_that_was_tampered_with() {
    let folder = tempfile::tempdir().unwrap();
    let mut ours = case(folder.path(), "a");
    let again = Case::open_read_only(ours.path()).unwrap();
    let refused = ours.join(&signed("Nour", 2), &again, &HashMap::new()).unwrap_err();
    assert!(matches!(refused.kind, ErrorKind::Itself), "{refused}");
    let theirs = filled(&folder.path().join("b"));
    theirs
        .connection
        .execute("UPDATE note SET text = 'never said'", [])
        .unwrap();
    let refused = ours.join(&signed("Nour", 2), &theirs, &HashMap::new()).unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("b: is not as its log says: the table “note”"),
        "{refused}"
    );
    assert_eq!(ours.steps().unwrap(), 1);
}
