use dateline_event::{Change, Doubt, Moment, Role};
use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::{EventSummary, Names, Participant, Paths, Record, SetId, Sets, Span};

/// One event's row in a batch: numbers into the batch's tables.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub start: Moment,
    pub record: Record,
    pub span: u32,
    pub kind: u32,
    pub place: u32,
    pub actors: SetId,
    pub sources: SetId,
    pub claims: u16,
    pub doubt: Doubt,
    /// Set when several files are put together.
    pub change: Option<Change>,
}

/// A run of events as one thread reads them, with its own tables of names, so that threads share nothing.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    pub rows: Vec<Row>,
    pub spans: IndexSet<Span, FxBuildHasher>,
    pub actors: Names,
    pub sources: Names,
    pub kinds: Paths,
    pub places: Paths,
    /// Each member is the bits of a [`Participant`].
    pub actor_sets: Sets,
    pub source_sets: Sets,
    scratch: Vec<u32>,
}

impl Row {
    /// A row of nothing.
    pub const UNDATED: Self = Self {
        start: Moment::EPOCH,
        record: Record { offset: 0, number: 0 },
        span: u32::MAX,
        kind: 0,
        place: 0,
        actors: SetId::FIRST,
        sources: SetId::FIRST,
        claims: 0,
        doubt: Doubt::empty(),
        change: None,
    };
}

impl Batch {
    /// Gives back the memory that was kept for growing.
    pub fn shrink(&mut self) {
        self.rows.shrink_to_fit();
        self.actor_sets.shrink();
        self.source_sets.shrink();
        self.kinds.shrink();
        self.places.shrink();
    }

    /// Gives a row other actors than it had.
    pub fn set_actors(&mut self, row: u32, actors: &[(Role, String)]) {
        let members = actors
            .iter()
            .map(|(role, name)| Participant::new(*role, self.actors.intern(name)).bits());
        let members: Vec<u32> = members.collect();
        let set = self.actor_sets.intern(&members);
        if let Some(row) = self.rows.get_mut(row as usize) {
            row.actors = set;
        }
    }

    /// Adds an event.
    pub fn push(&mut self, summary: &EventSummary<'_>, record: Record) {
        let mut members = std::mem::take(&mut self.scratch);
        members.clear();
        for (role, name) in &summary.actors {
            if !name.is_empty() {
                let member = Participant::new(*role, self.actors.intern(name)).bits();
                if !members.contains(&member) {
                    members.push(member);
                }
            }
        }
        let actors = self.actor_sets.intern(&members);
        members.clear();
        for name in &summary.sources {
            if !name.is_empty() {
                let source = self.sources.intern(name);
                if !members.contains(&source) {
                    members.push(source);
                }
            }
        }
        let sources = self.source_sets.intern(&members);
        self.scratch = members;
        let span = self.spans.insert_full(summary.span).0;
        self.rows.push(Row {
            start: summary.start,
            record,
            span: u32::try_from(span).unwrap_or(u32::MAX),
            kind: self.kinds.intern(summary.kind.iter().map(|name| &**name)),
            place: self.places.intern(summary.place.iter().map(|name| &**name)),
            actors,
            sources,
            claims: summary.claims,
            doubt: summary.doubt,
            change: None,
        });
    }
}
