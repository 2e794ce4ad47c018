//! Reads a run of entries into a batch.

use dateline_batch::finding::RowFault;
use dateline_batch::{Batch, EventSummary, FileRow, Findings, Record};
use dateline_event::Event;
use rustc_hash::FxHashSet;

use super::links::LinkSeen;
use super::parse::{self, hash};
use super::spellings::Found;
use super::tables::Tables;

/// A run of entries as one thread reads them.
#[derive(Default)]
pub(super) struct Chunk {
    pub batch: Batch,
    pub findings: Findings,
    pub undated: usize,
    /// Hash of each event's id, and its row.
    pub ids: Vec<(u64, FileRow)>,
    pub links: Vec<LinkSeen>,
    /// Spellings that the tables do not list: see [`dateline_batch::Directory::actors_at_events`].
    pub actor_spellings: FxHashSet<(String, String)>,
    /// See [`dateline_batch::Directory::places_at_events`].
    pub place_spellings: FxHashSet<(Vec<String>, String)>,
}

impl Chunk {
    /// With room for so many entries, so that no list outgrows it.
    pub fn with_room(entries: usize) -> Self {
        let mut chunk = Self::default();
        chunk.batch.rows.reserve_exact(entries);
        chunk.ids.reserve_exact(entries);
        chunk
    }

    /// Adds the entry in `bytes`.
    pub fn add(&mut self, bytes: &[u8], record: Record, tables: &Tables) {
        let findings = &mut self.findings;
        let event = parse::event(bytes, tables, &mut |path, reason| {
            findings.push(record.row, path, reason);
        });
        if let Some(fault) = RowFault::of_id(&event.id) {
            findings.push(record.row, "id", fault);
        }
        self.undated += usize::from(event.when.is_none());
        let id = hash(event.id.as_bytes());
        self.ids.push((id, record.row));
        self.links
            .extend(event.links.iter().enumerate().map(|(index, link)| LinkSeen {
                kind: link.kind,
                from: id,
                to: hash(link.to.as_bytes()),
                to_id: link.to.as_str().into(),
                record,
                index,
            }));
        self.batch.push(&EventSummary::of(&event), record);
        self.keep_spellings(&event, tables);
    }

    fn keep_spellings(&mut self, event: &Event, tables: &Tables) {
        let in_claims = event.claims.iter().flat_map(|claim| &claim.actors);
        for actor in event.actors.iter().chain(in_claims) {
            let listed = match tables.actor(&actor.name) {
                Found::One(number) => tables.actor_info(number),
                _ => None,
            };
            let listed = listed.map_or(&[][..], |info| &info.aliases);
            if listed.len() < actor.aliases.len() || listed != actor.aliases {
                let new = actor.aliases.iter().filter(|alias| !listed.contains(alias));
                self.actor_spellings
                    .extend(new.map(|alias| (actor.name.clone(), alias.clone())));
            }
        }
        let place = &event.place;
        if !place.aliases.is_empty() {
            let listed = tables.place_at(&place.path).map_or(&[][..], |info| &info.aliases);
            let new = place.aliases.iter().filter(|alias| !listed.contains(alias));
            self.place_spellings
                .extend(new.map(|alias| (place.path.clone(), alias.clone())));
        }
    }
}
