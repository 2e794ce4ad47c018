use std::collections::HashSet;

use dateline_case::{EventId, Marks, OwnEvent};
use rustc_hash::FxHashMap;

use super::Events;
use crate::query::{Mark, MarkedRows};
use crate::store::Store;

/// Which rows of a store have which marks of a case, for an engine: the star, notes, what the case says more of
/// them if it does, then all tags in the order of their names.
pub fn marked_rows(store: &Store, marks: &Marks, events: &Events) -> MarkedRows {
    let mut marked = MarkedRows::new(store.len());
    let noted: HashSet<_> = marks.notes.iter().map(|note| note.event).collect();
    marked.add(Mark::Star, events.rows_of(&|event| marks.stars.contains_key(event)));
    marked.add(Mark::Note, events.rows_of(&|event| noted.contains(event)));
    let corrected: HashSet<_> = marks.corrections.iter().map(|correction| correction.event).collect();
    let entered: HashSet<_> = marks.own_events.iter().map(OwnEvent::event).collect();
    let merged: HashSet<_> = marks.merges.iter().flat_map(|merge| &merge.events).collect();
    let only_viewed = marks.only_viewed();
    let is_changed = |event: &EventId| events.changed.binary_search(event).is_ok() && !only_viewed.contains(event);
    for (mark, of_case) in [
        (
            Mark::Corrected,
            &(|event: &EventId| corrected.contains(event)) as &dyn Fn(&EventId) -> bool,
        ),
        (Mark::Entered, &|event| entered.contains(event)),
        (Mark::Merged, &|event| merged.contains(event)),
        (Mark::Changed, &is_changed),
    ] {
        let mut rows = events.rows_of(of_case).peekable();
        // Most cases have none: then nobody is shown them among the filters.
        if rows.peek().is_some() {
            marked.add(mark, rows);
        }
    }
    let mut texts: FxHashMap<EventId, Vec<&str>> = FxHashMap::default();
    for note in &marks.notes {
        texts.entry(note.event).or_default().push(&note.text);
    }
    for (row, event) in &events.rows {
        for text in texts.get(event).into_iter().flatten() {
            marked.add_text(*row, text);
        }
    }
    for tag in &marks.tags {
        let tagged = marks.tagged.get(&tag.id);
        let has = |event: &_| tagged.is_some_and(|tagged| tagged.contains_key(event));
        marked.add(Mark::Tag(tag.name.clone()), events.rows_of(&has));
    }
    marked
}
