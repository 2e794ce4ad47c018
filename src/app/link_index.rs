use rustc_hash::FxHashMap;

use crate::event::LinkKind;
use crate::store::Store;
use crate::timeline::{EventLink, LinkTable};

/// Events by their id, and which events link to which, for following and drawing links.
#[derive(Debug, Default)]
pub struct LinkIndex {
    rows: FxHashMap<String, u32>,
    /// Id of an event → events that link to it, and how.
    incoming: FxHashMap<String, Vec<(LinkKind, u32)>>,
    table: LinkTable,
}

impl LinkIndex {
    /// Every event is decoded for it, so that it is made for no more events than this.
    pub const MOST: usize = 200_000;

    /// `None` if it was cancelled.
    pub fn build(store: &Store, is_cancelled: &dyn Fn() -> bool) -> Option<Self> {
        let mut index = Self::default();
        let mut outgoing = Vec::new();
        for row in 0..u32::try_from(store.len()).unwrap_or(u32::MAX) {
            if row % 1024 == 0 && is_cancelled() {
                return None;
            }
            let event = store.event(row);
            for link in event.links {
                let incoming = index.incoming.entry(link.to.clone()).or_default();
                incoming.push((link.kind, row));
                outgoing.push((row, link));
            }
            index.rows.entry(event.id).or_insert(row);
        }
        let links = outgoing.into_iter().map(|(from, link)| EventLink {
            from,
            to: index.row(&link.to),
            kind: link.kind,
        });
        index.table = LinkTable::new(links.collect());
        Some(index)
    }

    pub fn row(&self, id: &str) -> Option<u32> {
        self.rows.get(id).copied()
    }

    pub fn incoming(&self, id: &str) -> &[(LinkKind, u32)] {
        self.incoming.get(id).map_or(&[], Vec::as_slice)
    }

    /// All links by row.
    pub fn table(&self) -> &LinkTable {
        &self.table
    }
}
