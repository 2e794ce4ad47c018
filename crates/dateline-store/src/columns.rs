use dateline_batch::checked::item;
use dateline_batch::{FileRow, NodeId, SetId, SpanId};
use dateline_event::Moment;

use super::{Column, RowId};

/// What is known of each row, a column for each: see [`super::Store`], which gives them their meaning. While they are
/// made, the numbers in them are lists of [`u32`].
#[derive(Default)]
pub(super) struct Columns<N = Column> {
    pub starts: Vec<Moment>,
    pub spans: N,
    pub kinds: N,
    pub places: N,
    pub actor_sets: N,
    pub source_sets: N,
    pub claims: N,
    /// A [`Doubt`](dateline_event::Doubt) and [`IS_MULTI_DAY`](super::store::IS_MULTI_DAY).
    pub flags: Vec<u16>,
    /// File number in the upper 16 bits, byte offset in the lower 48.
    pub addresses: Vec<u64>,
    pub file_rows: Vec<FileRow>,
}

/// What the columns hold of one row.
#[derive(Clone, Copy)]
pub(super) struct ColumnsRow {
    pub start: Moment,
    pub span: SpanId,
    pub kind: NodeId,
    pub place: NodeId,
    pub actors: SetId,
    pub sources: SetId,
    pub claims: u32,
    pub flags: u16,
    pub address: u64,
    pub file_row: FileRow,
}

impl Columns<Vec<u32>> {
    pub fn with_capacity(rows: usize) -> Self {
        Self {
            starts: Vec::with_capacity(rows),
            spans: Vec::with_capacity(rows),
            kinds: Vec::with_capacity(rows),
            places: Vec::with_capacity(rows),
            actor_sets: Vec::with_capacity(rows),
            source_sets: Vec::with_capacity(rows),
            claims: Vec::with_capacity(rows),
            flags: Vec::with_capacity(rows),
            addresses: Vec::with_capacity(rows),
            file_rows: Vec::with_capacity(rows),
        }
    }

    /// Adds a row after the last.
    #[inline]
    pub fn push(&mut self, row: &ColumnsRow) {
        self.starts.push(row.start);
        self.spans.push(row.span.number());
        self.kinds.push(row.kind.number());
        self.places.push(row.place.number());
        self.actor_sets.push(row.actors.number());
        self.source_sets.push(row.sources.number());
        self.claims.push(row.claims);
        self.flags.push(row.flags);
        self.addresses.push(row.address);
        self.file_rows.push(row.file_row);
    }

    /// Runs of rows, one after the other.
    pub fn joined(runs: Vec<Self>) -> Self {
        let mut all = Self::with_capacity(runs.iter().map(|run| run.starts.len()).sum());
        for run in runs {
            all.starts.extend(run.starts);
            all.spans.extend(run.spans);
            all.kinds.extend(run.kinds);
            all.places.extend(run.places);
            all.actor_sets.extend(run.actor_sets);
            all.source_sets.extend(run.source_sets);
            all.claims.extend(run.claims);
            all.flags.extend(run.flags);
            all.addresses.extend(run.addresses);
            all.file_rows.extend(run.file_rows);
        }
        all
    }

    /// With numbers no wider than they must be.
    pub fn narrowed(self) -> Columns {
        Columns {
            starts: self.starts,
            spans: self.spans.into(),
            kinds: self.kinds.into(),
            places: self.places.into(),
            actor_sets: self.actor_sets.into(),
            source_sets: self.source_sets.into(),
            claims: self.claims.into(),
            flags: self.flags,
            addresses: self.addresses,
            file_rows: self.file_rows,
        }
    }
}

impl Columns {
    /// What they hold of a row.
    #[inline]
    pub fn row(&self, row: RowId) -> ColumnsRow {
        let number = |column: &Column| {
            let number = column.get(row);
            debug_assert!(number.is_some(), "no {row:?} among {}", self.starts.len());
            number.unwrap_or_default()
        };
        ColumnsRow {
            start: self.starts.get(row.index()).copied().unwrap_or(Moment::EPOCH),
            span: SpanId::from_number(number(&self.spans)),
            kind: NodeId::from_number(number(&self.kinds)),
            place: NodeId::from_number(number(&self.places)),
            actors: SetId::from_number(number(&self.actor_sets)),
            sources: SetId::from_number(number(&self.source_sets)),
            claims: number(&self.claims),
            flags: item(&self.flags, row),
            address: item(&self.addresses, row),
            file_row: item(&self.file_rows, row),
        }
    }
}
