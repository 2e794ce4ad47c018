//! Events that somebody entered.

use rusqlite::Connection;

use crate::correcting::one_of;
use crate::{
    Case, Change, Changed, Entry, Error, ErrorKind, EventId, OwnEvent, OwnEventId, Signed, TaggedEvents, rows,
};

impl Case {
    /// Adds events that no file has, in one step; the ids that they get, in their order.
    ///
    /// # Errors
    /// If one is too long, or nothing can be added.
    pub fn enter_events(&mut self, signed: &Signed, events: &[String]) -> Result<Vec<OwnEventId>, Error> {
        let mut ids = Vec::new();
        self.change(signed, None, |_| {
            let mut changes = Vec::new();
            for json in events {
                check_length(json)?;
                let id = OwnEventId::random()?;
                ids.push(id);
                changes.push(Change::EventEntered(OwnEvent {
                    id,
                    json: json.clone(),
                    entered: signed.clone(),
                    edited: signed.clone(),
                }));
            }
            Ok(one_of(changes))
        })?;
        Ok(ids)
    }

    /// Changes an event that was entered; `None` if it is as it was.
    ///
    /// # Errors
    /// If it is too long, or there is no such event.
    pub fn edit_event(&mut self, signed: &Signed, id: OwnEventId, json: &str) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            check_length(json)?;
            let before = known(connection, id)?;
            if before.json == json {
                return Ok(None);
            }
            let after = OwnEvent {
                json: json.to_owned(),
                edited: signed.clone(),
                ..before.clone()
            };
            Ok(Some(Change::OwnEventChanged(Changed { before, after })))
        })
    }

    /// Removes events that were entered, with their stars, tags and notes, and takes them out of the events with which they
    /// are one.
    ///
    /// # Errors
    /// If there is no such event.
    pub fn remove_events(&mut self, signed: &Signed, ids: &[OwnEventId]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let mut changes = Vec::new();
            let events: Vec<EventId> = ids.iter().map(|id| id.key().event()).collect();
            take_marks(connection, signed, &events, &mut changes)?;
            for &id in ids {
                changes.push(Change::OwnEventRemoved(known(connection, id)?));
            }
            Ok(one_of(changes))
        })
    }
}

fn check_length(json: &str) -> Result<(), ErrorKind> {
    if json.len() > OwnEvent::LONGEST {
        return Err(ErrorKind::too_long("an event", OwnEvent::LONGEST));
    }
    Ok(())
}

fn known(connection: &Connection, id: OwnEventId) -> Result<OwnEvent, ErrorKind> {
    rows::own_event(connection, id)?.ok_or(ErrorKind::Gone("the event"))
}

/// What takes all marks from events.
fn take_marks(
    connection: &Connection,
    signed: &Signed,
    events: &[EventId],
    changes: &mut Vec<Change>,
) -> Result<(), ErrorKind> {
    for merge in rows::merges(connection)? {
        if merge.events.iter().any(|event| events.contains(event)) {
            let rest = merge.events.iter().filter(|event| !events.contains(event));
            let rest: Vec<EventId> = rest.copied().collect();
            changes.extend(crate::merging::remerging(signed, merge, rest)?);
        }
    }
    let stars = rows::stars(connection)?.into_iter();
    let stars = rows::as_lists(stars.filter(|(event, _)| events.contains(event)));
    changes.extend((!stars.is_empty()).then_some(Change::Unstarred(stars)));
    for tag in rows::tags(connection)? {
        let tagged = rows::tagged_with(connection, tag.id)?.into_iter();
        let lists = rows::as_lists(tagged.filter(|(event, _)| events.contains(event)));
        let untagged = (!lists.is_empty()).then_some(Change::Untagged(TaggedEvents { tag: tag.id, lists }));
        changes.extend(untagged);
    }
    let notes = rows::notes(connection)?.into_iter();
    changes.extend(
        notes
            .filter(|note| events.contains(&note.event))
            .map(Change::NoteRemoved),
    );
    Ok(())
}

#[cfg(test)]
#[path = "entering_tests.rs"]
mod tests;
