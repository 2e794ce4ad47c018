use dateline_event::{Change, Doubt, Moment, Role};
use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::{
    EventSummary, FigureLists, FiguresId, FileRow, MemberId, Names, NodeId, Participant, Paths, Record, SetId, Sets,
    Span, SpanId,
};

/// One event's row in a batch: numbers into the batch's tables.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The first moment that is known of it (its anchor); the epoch if it has no date.
    pub start: Moment,
    /// Where it stands in its file.
    pub record: Record,
    /// The rest of its time, in [`Batch::spans`].
    pub span: SpanId,
    /// Its kind, a node in [`Batch::kinds`].
    pub kind: NodeId,
    /// Its place, a node in [`Batch::places`].
    pub place: NodeId,
    /// Its actors with their roles, in [`Batch::actor_sets`].
    pub actors: SetId,
    /// Its sources, in [`Batch::source_sets`].
    pub sources: SetId,
    /// What it counts, in [`Batch::figures`].
    pub figures: FiguresId,
    /// How many claims it has.
    pub claims: u16,
    /// How its sources disagree.
    pub doubt: Doubt,
    /// Set when several files are put together.
    pub change: Option<Change>,
}

/// A run of events as one thread reads them, with its own tables of names, so that threads share nothing.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// The events in the order of the file.
    pub rows: Vec<Row>,
    /// All times but their start, each kept once.
    pub spans: IndexSet<Span, FxBuildHasher>,
    /// Names of actors.
    pub actors: Names,
    /// Names of sources.
    pub sources: Names,
    /// Kinds of events, sub-types within types.
    pub kinds: Paths,
    /// Places within places.
    pub places: Paths,
    /// Each member is a [`Participant`].
    pub actor_sets: Sets,
    /// Each member is a name in [`Batch::sources`].
    pub source_sets: Sets,
    /// What events count, and how many.
    pub figures: FigureLists,
    scratch: Vec<MemberId>,
}

impl Row {
    /// A row of nothing.
    pub const UNDATED: Self = Self {
        start: Moment::EPOCH,
        record: Record {
            offset: 0,
            row: FileRow::FIRST,
        },
        span: SpanId::from_number(u32::MAX),
        kind: Paths::ROOT,
        place: Paths::ROOT,
        actors: SetId::FIRST,
        sources: SetId::FIRST,
        figures: FiguresId::NONE,
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
        self.figures.shrink();
        self.kinds.shrink();
        self.places.shrink();
    }

    /// Gives a row other actors than it had.
    pub fn set_actors(&mut self, row: u32, actors: &[(Option<Role>, String)]) {
        let members = actors
            .iter()
            .map(|(role, name)| Participant::new(*role, self.actors.intern(name)).member());
        let members: Vec<MemberId> = members.collect();
        let set = self.actor_sets.intern(&members);
        if let Some(row) = self.rows.get_mut(row as usize) {
            row.actors = set;
        }
    }

    /// Adds an event.
    pub fn push(&mut self, summary: &EventSummary<'_>, record: Record) {
        let mut members = std::mem::take(&mut self.scratch);
        summary.actor_members(&mut self.actors, &mut members);
        let actors = self.actor_sets.intern(&members);
        summary.source_members(&mut self.sources, &mut members);
        let sources = self.source_sets.intern(&members);
        self.scratch = members;
        let span = self.spans.insert_full(summary.span).0;
        self.rows.push(Row {
            start: summary.start,
            record,
            span: SpanId::at(span),
            kind: self.kinds.intern(summary.kind.iter().map(|name| &**name)),
            place: self.places.intern(summary.place.iter().map(|name| &**name)),
            actors,
            sources,
            figures: self.figures.push(&summary.figures),
            claims: summary.claims,
            doubt: summary.doubt,
            change: None,
        });
    }
}
