//! Events that are one and the same.

use crate::correcting::one_of;
use crate::marking::keep_keys;
use crate::{Case, Change, Entry, Error, ErrorKind, EventId, EventMerge, MarkedEvent, MergeId, Signed, rows};

impl Case {
    /// Says of events that they are one, the first of which gives date, title and place; events with which they were one already
    /// come with them. `None` if they are one already, in this order.
    ///
    /// # Errors
    /// If they are fewer than two or too many, or nothing can be added.
    pub fn merge_events(&mut self, signed: &Signed, events: &[MarkedEvent], why: &str) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            if why.len() > EventMerge::LONGEST_REASON {
                return Err(ErrorKind::too_long("a reason", EventMerge::LONGEST_REASON));
            }
            let mut wanted: Vec<EventId> = Vec::new();
            let known = rows::merges(connection)?;
            let mut changes = Vec::new();
            let named: Vec<EventId> = events.iter().map(MarkedEvent::event).collect();
            let with = known
                .into_iter()
                .filter(|merge| merge.events.iter().any(|event| named.contains(event)));
            let with: Vec<EventMerge> = with.collect();
            for event in named.iter().chain(with.iter().flat_map(|merge| &merge.events)) {
                if !wanted.contains(event) {
                    wanted.push(*event);
                }
            }
            if wanted.len() < 2 {
                return Err(ErrorKind::TooFew);
            }
            if wanted.len() > EventMerge::MAX_EVENTS {
                return Err(ErrorKind::TooMany(EventMerge::MAX_EVENTS));
            }
            if let [only] = &with[..]
                && only.events == wanted
            {
                return Ok(None);
            }
            changes.extend(with.into_iter().map(Change::EventsSplit));
            let keys: Vec<_> = events.iter().map(|event| (event.event(), event)).collect();
            keep_keys(connection, &keys)?;
            changes.push(Change::EventsMerged(EventMerge {
                id: MergeId::random()?,
                events: wanted,
                why: why.trim().to_owned(),
                signed: signed.clone(),
            }));
            Ok(one_of(changes))
        })
    }

    /// Says of events that are one that each is its own.
    ///
    /// # Errors
    /// If they are not taken for one.
    pub fn split_events(&mut self, signed: &Signed, id: MergeId) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let merge = rows::merges(connection)?.into_iter().find(|known| known.id == id);
            let merge = merge.ok_or(ErrorKind::Gone("that these events are one"))?;
            Ok(Some(Change::EventsSplit(merge)))
        })
    }
}

/// What leaves only some of the events of a merge in it.
pub(crate) fn remerging(signed: &Signed, merge: EventMerge, events: Vec<EventId>) -> Result<Vec<Change>, ErrorKind> {
    let why = merge.why.clone();
    let mut changes = vec![Change::EventsSplit(merge)];
    if events.len() > 1 {
        changes.push(Change::EventsMerged(EventMerge {
            id: MergeId::random()?,
            events,
            why,
            signed: signed.clone(),
        }));
    }
    Ok(changes)
}

#[cfg(test)]
#[path = "merging_tests.rs"]
mod tests;
