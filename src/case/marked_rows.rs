use dateline_case::Marks;

use super::Events;
use crate::query::{Mark, MarkedRows};
use crate::store::Store;

/// Which rows of a store have which marks of a case, for an engine: the star, notes, then all tags in the order of their names.
pub fn marked_rows(store: &Store, marks: &Marks, events: &Events) -> MarkedRows {
    let mut marked = MarkedRows::new(store.len());
    let noted: std::collections::HashSet<_> = marks.notes.iter().map(|note| note.event).collect();
    marked.add(Mark::Star, events.rows_of(&|event| marks.stars.contains_key(event)));
    marked.add(Mark::Note, events.rows_of(&|event| noted.contains(event)));
    for tag in &marks.tags {
        let tagged = marks.tagged.get(&tag.id);
        let has = |event: &_| tagged.is_some_and(|tagged| tagged.contains_key(event));
        marked.add(Mark::Tag(tag.name.clone()), events.rows_of(&has));
    }
    marked
}
