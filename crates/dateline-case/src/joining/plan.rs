use std::collections::{HashMap, HashSet};
use std::path::Path;

use rusqlite::Connection;

use super::decisions::Decisions;
use super::known::Known;
use super::lineage::Lineage;
use super::{Aliases, Answer, Conflict, Item, Part, changes, pairing};
use crate::{Case, CaseId, Change, Digest, ErrorKind, EventId, MarkedEvent, rows};

/// What bringing in another case changes.
#[derive(Clone, Debug)]
pub struct JoinPlan {
    /// Which case.
    pub case: CaseId,
    /// How its file is called.
    pub name: String,
    /// The sum of the last entry of its log.
    pub head: Digest,
    /// What it has and this one has not, in the order in which it is carried out; conflicts without an answer stay as they are.
    pub changes: Vec<Change>,
    /// What both changed, each in its own way, and nobody has decided.
    pub conflicts: Vec<Conflict>,
    /// Whether any conflict was decided.
    pub(super) was_decided: bool,
    /// By what the events are known about which it has something new.
    pub(super) keys: Vec<MarkedEvent>,
    pub(super) known: Vec<Digest>,
    pub(super) aliases: Aliases,
}

/// Works out what bringing in another case changes in the case of a connection, whose file lies in a folder.
pub(super) fn plan(
    (connection, folder): (&Connection, &Path),
    other: &Case,
    answers: &HashMap<Item, Answer>,
) -> Result<JoinPlan, ErrorKind> {
    let transaction = other.connection.unchecked_transaction()?;
    let theirs_at = (&*transaction, other.folder());
    let (ours_known, theirs_known) = (Known::of(connection)?, Known::of(&transaction)?);
    let ours = Lineage::of(connection, theirs_known.last_known_of(&ours_known), Aliases::default())?;
    let pairs = pairing::pair((connection, folder), theirs_at, (&ours_known, &theirs_known), &ours)?;
    let theirs = Lineage::of(&transaction, ours_known.last_known_of(&theirs_known), pairs.clone())?;
    let Decisions {
        wanted,
        mut conflicts,
        was_decided,
        ..
    } = Decisions::between((&ours, folder), (&theirs, other.folder()), &pairs, answers)?;
    let (events, own_events) = (rows::all_events(&transaction)?, rows::all_events(connection)?);
    let labels: HashMap<EventId, &str> = events
        .iter()
        .chain(&own_events)
        .map(|(id, event)| (*id, event.label.as_str()))
        .collect();
    for conflict in &mut conflicts {
        let parts = [&conflict.ours, &conflict.theirs].into_iter().flatten();
        let event = parts.flat_map(Part::events).next();
        let label = event.as_ref().and_then(|event| labels.get(event));
        conflict.about = label.map(|label| (*label).to_owned()).unwrap_or_default();
    }
    let needed: HashSet<EventId> = wanted
        .iter()
        .flat_map(|(item, part)| events_of(*item, part.as_ref()))
        .collect();
    let keys = events.iter().filter(|(id, _)| needed.contains(id)).map(|(_, event)| {
        let mut event = event.clone();
        if let Some(origin) = &mut event.origin {
            origin.file = pairs.file(origin.file);
        }
        event
    });
    let keys = keys.collect();
    let mut aliases = pairs;
    aliases.take_over(&theirs_known.aliases());
    Ok(JoinPlan {
        case: other.id(),
        name: other
            .path()
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        head: rows::head(&transaction)?.1,
        changes: changes::of(wanted, &ours)?,
        conflicts,
        was_decided,
        keys,
        known: theirs_known.of_others().copied().collect(),
        aliases,
    })
}

fn events_of(item: Item, part: Option<&Part>) -> impl Iterator<Item = EventId> {
    let of_item = match item {
        Item::Star(event) | Item::Tagged(_, event) if part.is_some() => Some(event),
        _ => None,
    };
    of_item.into_iter().chain(part.into_iter().flat_map(Part::events))
}
