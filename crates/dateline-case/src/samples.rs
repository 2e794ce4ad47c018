//! Cases for tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::path::Path;

use crate::{
    Author, Case, Colour, EventKey, EventPart, MarkedEvent, NewCorrection, NewLink, SaidOfNames, Signed, Tag, TagId,
    Utc,
};

pub fn signed(name: &str, at: i64) -> Signed {
    Signed {
        at: Utc(at),
        by: Author::new(name).unwrap(),
    }
}

pub fn event(number: usize) -> MarkedEvent {
    MarkedEvent {
        key: EventKey::new(Some(&format!("E{number}")), &format!("E{number},2014-06-10,Mosul")),
        origin: None,
        label: format!("10 June 2014 · event {number}"),
    }
}

pub fn events(numbers: std::ops::Range<usize>) -> Vec<MarkedEvent> {
    numbers.map(event).collect()
}

pub fn tag(name: &str) -> Tag {
    Tag {
        id: TagId::random().unwrap(),
        name: name.to_owned(),
        colour: Colour(0xE6, 0x9F, 0),
        description: String::new(),
    }
}

/// Names of an actor that count as the first of them.
pub fn same_name(names: &[&str]) -> SaidOfNames {
    SaidOfNames {
        facet: "actor".to_owned(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        called: Some(names[0].to_owned()),
        why: String::new(),
    }
}

/// Two names that are not one.
pub fn apart(names: [&str; 2]) -> SaidOfNames {
    SaidOfNames {
        called: None,
        ..same_name(&names)
    }
}

pub fn link(from: usize, to: usize) -> NewLink {
    NewLink {
        kind: "related".to_owned(),
        from: event(from),
        to: event(to),
        why: "same convoy".to_owned(),
    }
}

/// A case with some of everything.
pub fn filled(path: &Path) -> Case {
    let me = signed("Nour", 1_000);
    let mut case = Case::create(path, &me).unwrap();
    mark(&mut case);
    let title = NewCorrection {
        part: EventPart::Title,
        in_file: Some("\"Mortar fire\"".to_owned()),
        corrected: Some("\"Rocket fire\"".to_owned()),
        why: "as the hospital says".to_owned(),
    };
    case.correct(&me, &event(7), &[title]).unwrap();
    case.enter_events(&me, &["{\"title\":\"A funeral\"}".to_owned()])
        .unwrap();
    case.merge_events(&me, &events(7..9), "same street").unwrap();
    case.set_names(&me, &[(same_name(&["IS", "ISIL"]), me.clone())])
        .unwrap();
    case.link_events(&me, &[link(1, 3)]).unwrap();
    case
}

/// Adds what cases of all versions hold.
pub fn mark(case: &mut Case) {
    let me = signed("Nour", 1_000);
    let shelling = tag("shelling");
    case.star(&me, &events(0..3)).unwrap();
    case.make_tag(&me, shelling.clone()).unwrap();
    case.tag(&me, shelling.id, &events(1..5)).unwrap();
    let note = case.add_note(&me, &event(1), "two sources").unwrap();
    case.edit_note(&signed("Sam", 2_000), note, "two sources, one of them late")
        .unwrap();
}
