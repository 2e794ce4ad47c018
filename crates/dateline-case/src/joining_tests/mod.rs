//! Two cases become one: what both hold then, what is asked about, and the laws of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod conflicts;
mod laws;
mod union;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use crate::samples::signed;
use crate::{Case, Conflict, EventId, LinkId, NameDecisionId, NoteId, Signed, ViewId};

/// What a case holds, with tags by their names.
#[derive(Debug, PartialEq, Eq)]
struct Held {
    stars: BTreeMap<EventId, Signed>,
    tags: BTreeMap<String, BTreeMap<EventId, Signed>>,
    notes: BTreeMap<NoteId, (EventId, String)>,
    views: BTreeSet<ViewId>,
    names: BTreeSet<NameDecisionId>,
    links: BTreeSet<LinkId>,
    files: usize,
}

fn held(case: &Case) -> Held {
    let marks = case.marks().unwrap();
    let tagged = |id| marks.tagged.get(&id).into_iter().flatten();
    Held {
        stars: marks.stars.clone().into_iter().collect(),
        tags: marks
            .tags
            .iter()
            .map(|tag| {
                let events = tagged(tag.id).map(|(event, signed)| (*event, signed.clone()));
                (tag.name.to_lowercase(), events.collect())
            })
            .collect(),
        notes: marks
            .notes
            .iter()
            .map(|note| (note.id, (note.event, note.text.clone())))
            .collect(),
        views: case.views().unwrap().into_iter().map(|view| view.id).collect(),
        names: marks.names.iter().map(|decision| decision.id).collect(),
        links: marks.links.iter().map(|link| link.id).collect(),
        files: case.files().unwrap().len(),
    }
}

/// A copy of the file of a case, as a colleague gets it.
fn copy(case: &Case, name: &str) -> Case {
    let path = case.folder().join(name);
    std::fs::copy(case.path(), &path).unwrap();
    Case::open(&path).unwrap()
}

fn case(folder: &Path, name: &str) -> Case {
    Case::create(&folder.join(name), &signed("Nour", 1)).unwrap()
}

/// Brings in what another case holds, where nothing is to be decided.
fn join(case: &mut Case, other: &Case) -> bool {
    let step = case.join(&signed("Nour", 9_000), other, &HashMap::new()).unwrap();
    assert!(case.verify().unwrap().faults.is_empty());
    step.is_some()
}

fn conflicts(case: &Case, other: &Case) -> Vec<Conflict> {
    case.plan_join(other, &HashMap::new()).unwrap().conflicts
}

fn text(case: &Case, note: NoteId) -> Option<String> {
    let notes = case.marks().unwrap().notes;
    notes.into_iter().find(|known| known.id == note).map(|note| note.text)
}
