//! Reads a run of entries into a batch.

use super::links::LinkSeen;
use super::parse::{self, hash};
use super::tables::Tables;
use crate::read::{Batch, Brief, Findings, Record};

/// A run of entries as one thread reads them.
#[derive(Default)]
pub(super) struct Chunk {
    pub batch: Batch,
    pub findings: Findings,
    pub undated: usize,
    /// Hash of each event's id, and its number.
    pub ids: Vec<(u64, u32)>,
    pub links: Vec<LinkSeen>,
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
            findings.push(record.number, path, reason);
        });
        self.undated += usize::from(event.when.is_none());
        let id = hash(event.id.as_bytes());
        self.ids.push((id, record.number));
        self.links
            .extend(event.links.iter().enumerate().map(|(index, link)| LinkSeen {
                kind: link.kind,
                from: id,
                to: hash(link.to.as_bytes()),
                to_id: link.to.as_str().into(),
                record,
                index,
            }));
        self.batch.push(&Brief::of(&event), record);
    }
}
