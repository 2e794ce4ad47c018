//! Marks of all kinds for many events, as one step.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::correcting::one_of;
use crate::marking::{keep_keys, new_list, tagging};
use crate::marks::is_same_name;
use crate::{
    Case, Change, Colour, Entry, Error, ErrorKind, EventId, MarkedEvent, Note, NoteId, Signed, Tag, TagId, rows,
};

/// What an event is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenMarks {
    /// The event.
    pub event: MarkedEvent,
    /// Whether it gets a star.
    pub star: bool,
    /// The names of its tags; those that the case does not have are made.
    pub tags: Vec<String>,
    /// The texts of its notes.
    pub notes: Vec<String>,
}

impl Case {
    /// Gives stars, tags and notes to events, in one step. What an event has already is not given again; `None` if there is
    /// nothing new.
    ///
    /// # Errors
    /// If a name is none, a note is too long, or nothing can be added.
    pub fn give_marks(&mut self, signed: &Signed, given: &[GivenMarks]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let mut changes = Vec::new();
            let starred: Vec<MarkedEvent> = given
                .iter()
                .filter(|one| one.star)
                .map(|one| one.event.clone())
                .collect();
            let known: HashSet<EventId> = rows::stars(connection)?.into_iter().map(|(event, _)| event).collect();
            changes.extend(new_list(connection, signed, &starred, &known)?.map(Change::Starred));
            let mut tags = rows::tags(connection)?;
            let mut tagged: BTreeMap<String, Vec<MarkedEvent>> = BTreeMap::new();
            for (name, event) in given
                .iter()
                .flat_map(|one| one.tags.iter().map(move |name| (name, &one.event)))
            {
                let same = tagged.keys().find(|known| is_same_name(known, name)).cloned();
                let name = same.unwrap_or_else(|| name.trim().to_owned());
                tagged.entry(name).or_default().push(event.clone());
            }
            for (name, events) in tagged {
                let known = tags
                    .iter()
                    .find(|known| is_same_name(&known.name, &name))
                    .map(|known| known.id);
                let id = if let Some(id) = known {
                    id
                } else {
                    let tag = Tag {
                        id: TagId::random()?,
                        name,
                        colour: Colour::of_next_tag(tags.len()),
                        description: String::new(),
                    };
                    let tag = tag.tidied()?;
                    let id = tag.id;
                    tags.push(tag.clone());
                    changes.push(Change::TagMade(tag));
                    id
                };
                changes.extend(tagging(connection, signed, id, &events)?);
            }
            let mut texts: HashMap<EventId, HashSet<String>> = HashMap::new();
            for note in rows::notes(connection)? {
                texts.entry(note.event).or_default().insert(note.text);
            }
            for (text, event) in given
                .iter()
                .flat_map(|one| one.notes.iter().map(move |text| (text, &one.event)))
            {
                if text.len() > Note::LONGEST {
                    return Err(ErrorKind::long_note());
                }
                if !texts.entry(event.event()).or_default().insert(text.clone()) {
                    continue;
                }
                keep_keys(connection, &[(event.event(), event)])?;
                changes.push(Change::NoteMade(Note {
                    id: NoteId::random()?,
                    event: event.event(),
                    text: text.clone(),
                    written: signed.clone(),
                    edited: signed.clone(),
                }));
            }
            Ok(one_of(changes))
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

    use super::*;
    use crate::samples::{event, signed};

    #[test]
    fn marks_of_many_events_are_given_once_and_as_one_step() {
        let folder = tempfile::tempdir().unwrap();
        let me = signed("Nour", 1);
        let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
        let given = |number: usize, tags: &[&str]| GivenMarks {
            event: event(number),
            star: number == 1,
            tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
            notes: vec!["seen twice".to_owned()],
        };
        let all = [
            given(1, &["Shelling", "to check"]),
            given(2, &["shelling "]),
            given(3, &[]),
        ];
        case.give_marks(&me, &all).unwrap().unwrap();
        let marks = case.marks().unwrap();
        assert_eq!((marks.stars.len(), marks.tags.len(), marks.notes.len()), (1, 2, 3));
        assert_eq!(marks.with_tag(marks.tag("shelling").unwrap().id).count(), 2);
        assert_eq!(case.give_marks(&me, &all).unwrap(), None);
        assert_eq!(case.verify().unwrap().faults, []);
        case.undo(&me).unwrap().unwrap();
        let marks = case.marks().unwrap();
        assert_eq!((marks.stars.len(), marks.tags.len(), marks.notes.len()), (0, 0, 0));
        let none = GivenMarks {
            tags: vec![" ".to_owned()],
            ..given(1, &[])
        };
        assert!(case.give_marks(&me, &[none]).is_err());
        assert!(case.marks().unwrap().stars.is_empty(), "half of it was given");
    }
}
