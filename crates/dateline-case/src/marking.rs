//! Stars and tags on events, one or a hundred thousand at once.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use crate::changing::check_is_free;
use crate::marks::is_same_name;
use crate::{
    Case, Change, Changed, Entry, Error, ErrorKind, EventId, EventList, MarkedEvent, Signed, Tag, TagId, TaggedEvents,
    rows,
};

impl Case {
    /// More events are not changed at once.
    pub const MAX_EVENTS: usize = 1_000_000;

    /// Gives a star to those of these events that have none; `None` if all have.
    ///
    /// # Errors
    /// If nothing can be added.
    pub fn star(&mut self, signed: &Signed, events: &[MarkedEvent]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let known: HashSet<EventId> = rows::stars(connection)?.into_iter().map(|(event, _)| event).collect();
            Ok(new_list(connection, signed, events, &known)?.map(Change::Starred))
        })
    }

    /// Takes the star from those of these events that have one; `None` if none has.
    ///
    /// # Errors
    /// If nothing can be changed.
    pub fn unstar(&mut self, signed: &Signed, events: &[EventId]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let wanted: HashSet<&EventId> = events.iter().collect();
            let known = rows::stars(connection)?;
            let lists = rows::as_lists(known.into_iter().filter(|(event, _)| wanted.contains(event)));
            check_number(&lists)?;
            Ok((!lists.is_empty()).then_some(Change::Unstarred(lists)))
        })
    }

    /// Makes a tag, with an id of its own ([`TagId::random`]).
    ///
    /// # Errors
    /// If another is called so, or the name is none.
    pub fn make_tag(&mut self, signed: &Signed, tag: Tag) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let (tag, known) = (tag.tidied()?, rows::tags(connection)?);
            check_is_free(&tag.name, known.iter().map(|known| known.name.as_str()))?;
            Ok(Some(Change::TagMade(tag)))
        })
    }

    /// Gives the tag of this id another name, colour or description; `None` if it has them.
    ///
    /// # Errors
    /// If another is called so, the name is none, or there is no such tag.
    pub fn change_tag(&mut self, signed: &Signed, tag: Tag) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let (after, known) = (tag.tidied()?, rows::tags(connection)?);
            let others = known.iter().filter(|known| known.id != after.id);
            check_is_free(&after.name, others.map(|known| known.name.as_str()))?;
            let before = known_tag(&known, after.id)?;
            Ok((before != after).then_some(Change::TagChanged(Changed { before, after })))
        })
    }

    /// Removes a tag, and takes it from all events.
    ///
    /// # Errors
    /// If there is no such tag.
    pub fn remove_tag(&mut self, signed: &Signed, tag: TagId) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let removed = Change::TagRemoved(known_tag(&rows::tags(connection)?, tag)?);
            let lists = rows::as_lists(rows::tagged_with(connection, tag)?);
            check_number(&lists)?;
            Ok(Some(if lists.is_empty() {
                removed
            } else {
                Change::Several(vec![Change::Untagged(TaggedEvents { tag, lists }), removed])
            }))
        })
    }

    /// Gives a tag to those of these events that do not have it; `None` if all do.
    ///
    /// # Errors
    /// If there is no such tag.
    pub fn tag(&mut self, signed: &Signed, tag: TagId, events: &[MarkedEvent]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            known_tag(&rows::tags(connection)?, tag)?;
            tagging(connection, signed, tag, events)
        })
    }

    /// Gives the tag of this name to those of these events that do not have it; `tag` is made if there is none of its name, in
    /// the same step. `None` if all have it.
    ///
    /// # Errors
    /// If the name is none, or nothing can be added.
    pub fn tag_as(&mut self, signed: &Signed, tag: Tag, events: &[MarkedEvent]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let tag = tag.tidied()?;
            let mut tags = rows::tags(connection)?.into_iter();
            if let Some(known) = tags.find(|known| is_same_name(&known.name, &tag.name)) {
                return tagging(connection, signed, known.id, events);
            }
            let id = tag.id;
            let made = Change::TagMade(tag);
            Ok(Some(match tagging(connection, signed, id, events)? {
                Some(tagged) => Change::Several(vec![made, tagged]),
                None => made,
            }))
        })
    }

    /// Takes a tag from those of these events that have it; `None` if none does.
    ///
    /// # Errors
    /// If nothing can be changed.
    pub fn untag(&mut self, signed: &Signed, tag: TagId, events: &[EventId]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let wanted: HashSet<&EventId> = events.iter().collect();
            let known = rows::tagged_with(connection, tag)?;
            let lists = rows::as_lists(known.into_iter().filter(|(event, _)| wanted.contains(event)));
            check_number(&lists)?;
            Ok((!lists.is_empty()).then_some(Change::Untagged(TaggedEvents { tag, lists })))
        })
    }
}

pub(crate) fn tagging(
    connection: &Connection,
    signed: &Signed,
    tag: TagId,
    events: &[MarkedEvent],
) -> Result<Option<Change>, ErrorKind> {
    let known = rows::tagged_with(connection, tag)?;
    let known: HashSet<EventId> = known.into_iter().map(|(event, _)| event).collect();
    let lists = new_list(connection, signed, events, &known)?;
    Ok(lists.map(|lists| Change::Tagged(TaggedEvents { tag, lists })))
}

fn known_tag(known: &[Tag], id: TagId) -> Result<Tag, ErrorKind> {
    let tag = known.iter().find(|tag| tag.id == id);
    tag.cloned().ok_or(ErrorKind::Gone("the tag"))
}

/// Those of these events that are not known yet, as a list for the log; their keys are kept.
pub(crate) fn new_list(
    connection: &Connection,
    signed: &Signed,
    events: &[MarkedEvent],
    known: &HashSet<EventId>,
) -> Result<Option<Vec<EventList>>, ErrorKind> {
    let mut new: Vec<(EventId, &MarkedEvent)> = events.iter().map(|event| (event.event(), event)).collect();
    new.retain(|(event, _)| !known.contains(event));
    // In the order in which the tables hold them, which is quicker by far.
    new.sort_unstable_by_key(|(event, _)| *event);
    new.dedup_by_key(|(event, _)| *event);
    if new.is_empty() {
        return Ok(None);
    }
    keep_keys(connection, &new)?;
    let lists = vec![EventList {
        signed: signed.clone(),
        events: new.into_iter().map(|(event, _)| event).collect(),
    }];
    check_number(&lists)?;
    Ok(Some(lists))
}

fn check_number(lists: &[EventList]) -> Result<(), ErrorKind> {
    let events: usize = lists.iter().map(|list| list.events.len()).sum();
    if events > Case::MAX_EVENTS {
        return Err(ErrorKind::TooMany(Case::MAX_EVENTS));
    }
    Ok(())
}

/// Keeps by what events are known. It is no step of the log: an id is made of its key, so that it can stand for nothing else.
pub(crate) fn keep_keys(connection: &Connection, events: &[(EventId, &MarkedEvent)]) -> Result<(), ErrorKind> {
    let mut statement = connection.prepare(
        "INSERT OR IGNORE INTO event (id, export_id, content, label, file, member, sheet, row)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (id, event) in events {
        let origin = event.origin.as_ref();
        statement.execute(params![
            id,
            event.key.export_id,
            event.key.content,
            MarkedEvent::short_label(&event.label),
            origin.map(|origin| origin.file),
            origin.and_then(|origin| origin.member.as_deref()),
            origin.and_then(|origin| origin.sheet.as_deref()),
            origin.map(|origin| origin.row),
        ])?;
    }
    Ok(())
}
