use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::batch::CancelToken;
use crate::chain::{Dangling, Tie};
use crate::event::LinkKind;
use crate::store::{RowId, Store};
use crate::timeline::{EventLink, LinkTable};
use crate::work::HandLink;

/// Events by their id, and which events link to which: the files' own links, and those added by hand.
#[derive(Debug, Default)]
pub struct LinkIndex {
    files: Arc<FileLinks>,
    by_hand: Vec<Tie<RowId>>,
    /// Both by row, for drawing.
    table: LinkTable,
}

/// What the files say.
#[derive(Debug, Default)]
struct FileLinks {
    rows: FxHashMap<String, RowId>,
    outgoing: FxHashMap<RowId, Vec<(LinkKind, String)>>,
    /// Id of an event → events that link to it, and how.
    incoming: FxHashMap<String, Vec<(LinkKind, RowId)>>,
    /// Id of every event that links or is linked to.
    ids: FxHashMap<RowId, String>,
}

impl FileLinks {
    fn table(&self, by_hand: &[Tie<RowId>]) -> LinkTable {
        let of_files = self.outgoing.iter().flat_map(|(&from, links)| {
            links.iter().map(move |(kind, id)| EventLink {
                from,
                to: self.rows.get(id).copied(),
                kind: *kind,
            })
        });
        let by_hand = by_hand.iter().map(|tie| EventLink {
            from: tie.from,
            to: Some(tie.to),
            kind: tie.kind,
        });
        let mut links: Vec<EventLink> = of_files.chain(by_hand).collect();
        links.sort_by_key(|link| (link.from, link.to));
        LinkTable::new(links)
    }
}

impl LinkIndex {
    /// Every event is decoded for it, so that it is made for no more events than this.
    pub const MAX: usize = 200_000;

    /// `None` if it was cancelled.
    pub fn build(store: &Store, cancel: &CancelToken) -> Option<Self> {
        let mut files = FileLinks::default();
        for row in store.rows() {
            if row.index() % 1024 == 0 && cancel.is_cancelled() {
                return None;
            }
            let event = store.event(row);
            for link in event.links {
                let incoming = files.incoming.entry(link.to.clone()).or_default();
                incoming.push((link.kind, row));
                files.outgoing.entry(row).or_default().push((link.kind, link.to));
            }
            files.rows.entry(event.id).or_insert(row);
        }
        for (id, &row) in &files.rows {
            if files.outgoing.contains_key(&row) || files.incoming.contains_key(id) {
                files.ids.insert(row, id.clone());
            }
        }
        Some(Self {
            table: files.table(&[]),
            files: Arc::new(files),
            by_hand: Vec::new(),
        })
    }

    /// The same with these links added by hand in place of those before.
    pub fn with_hand_links(&self, links: &[HandLink]) -> Self {
        let tie = |link: &HandLink| {
            Some(Tie {
                kind: link.kind,
                from: self.row(&link.from)?,
                to: self.row(&link.to)?,
                is_by_hand: true,
            })
        };
        let by_hand: Vec<Tie<RowId>> = links.iter().filter_map(tie).collect();
        Self {
            table: self.files.table(&by_hand),
            files: self.files.clone(),
            by_hand,
        }
    }

    pub fn row(&self, id: &str) -> Option<RowId> {
        self.files.rows.get(id).copied()
    }

    /// The files' links to an event: how, and from which row.
    pub fn incoming(&self, id: &str) -> &[(LinkKind, RowId)] {
        self.files.incoming.get(id).map_or(&[], Vec::as_slice)
    }

    /// Links added by hand, from and to any event.
    pub fn by_hand(&self) -> &[Tie<RowId>] {
        &self.by_hand
    }

    /// All links from an event and to it.
    pub fn ties(&self, row: RowId) -> Vec<Tie<RowId>> {
        let tie = |kind: LinkKind, from: RowId, to: RowId| Tie {
            kind,
            from,
            to,
            is_by_hand: false,
        };
        let outgoing = self.files.outgoing.get(&row).into_iter().flatten();
        let outgoing = outgoing.filter_map(|(kind, id)| Some(tie(*kind, row, self.row(id)?)));
        let id = self.files.ids.get(&row).map_or("", String::as_str);
        let incoming = self.incoming(id).iter().map(|&(kind, from)| tie(kind, from, row));
        let by_hand = self
            .by_hand
            .iter()
            .filter(|tie| tie.from == row || tie.to == row)
            .copied();
        outgoing
            .chain(incoming.filter(|tie| tie.from != tie.to))
            .chain(by_hand)
            .collect()
    }

    /// Links of an event to ids that no open file has.
    pub fn dangling(&self, row: RowId) -> Vec<Dangling> {
        let outgoing = self.files.outgoing.get(&row).into_iter().flatten();
        outgoing
            .filter(|(_, id)| self.row(id).is_none())
            .map(|(kind, id)| Dangling {
                kind: *kind,
                id: id.clone(),
            })
            .collect()
    }

    /// All links by row.
    pub fn table(&self) -> &LinkTable {
        &self.table
    }
}
