#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use super::*;
use crate::samples::{event, signed, tag};
use crate::{EventKey, MarkedEvent};

fn marked(id: OwnEventId) -> MarkedEvent {
    MarkedEvent {
        key: id.key(),
        origin: None,
        label: "entered".to_owned(),
    }
}

#[test]
fn an_entered_event_keeps_its_marks_when_it_is_changed_and_takes_them_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 1);
    let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    let events = ["{\"title\":\"a\"}".to_owned(), "{\"title\":\"b\"}".to_owned()];
    let ids = case.enter_events(&me, &events).unwrap();
    let first = ids[0];
    case.star(&me, &[marked(first), event(1)]).unwrap();
    let shelling = tag("shelling");
    case.tag_as(&me, shelling.clone(), &[marked(first)]).unwrap();
    case.add_note(&me, &marked(first), "two sources").unwrap();
    case.merge_events(&me, &[event(1), marked(first), event(2)], "")
        .unwrap();
    assert_eq!(case.edit_event(&me, first, &events[0]).unwrap(), None);
    let sam = signed("Sam", 2);
    case.edit_event(&sam, first, "{\"title\":\"c\"}").unwrap().unwrap();
    let before = case.marks().unwrap();
    let changed = before.own_events.iter().find(|event| event.id == first).unwrap();
    assert_eq!((changed.entered.by.name(), changed.edited.by.name()), ("Nour", "Sam"));
    assert!(before.stars.contains_key(&changed.event()));

    case.remove_events(&me, &ids).unwrap().unwrap();
    let after = case.marks().unwrap();
    assert_eq!(
        (after.own_events.len(), after.stars.len(), after.notes.len()),
        (0, 1, 0)
    );
    assert_eq!(after.with_tag(shelling.id).count(), 0);
    // The events with which it was one are still one.
    assert_eq!(after.merges[0].events, [event(1).event(), event(2).event()]);
    assert!(case.remove_events(&me, &ids).is_err());
    case.undo(&me).unwrap();
    assert_eq!(case.marks().unwrap().own_events, before.own_events);
    assert_eq!(case.marks().unwrap().merges, before.merges);
    assert_eq!(case.verify().unwrap().faults, []);
}

#[test]
fn an_entered_event_is_known_by_its_id_alone() {
    let id = OwnEventId::from_bytes([7; 16]);
    let text = "07".repeat(16);
    assert_eq!(id.key(), EventKey::new(Some(&text), &text));
}
