use dateline_batch::checked::item;
use dateline_batch::{
    Batch, CancelToken, Cancelled, FigureLists, MemberId, NameId, Names, NodeId, Participant, Paths, Row, SetId, Sets,
    Span, SpanId,
};
use indexmap::IndexSet;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

/// Tables over all batches, and rows whose numbers refer to them.
#[derive(Default)]
pub(super) struct Merged {
    /// What is left of each batch.
    pub parts: Vec<Part>,
    pub spans: IndexSet<Span, FxBuildHasher>,
    pub actors: Names,
    pub sources: Names,
    pub kinds: Paths,
    pub places: Paths,
    pub actor_sets: Sets,
    pub source_sets: Sets,
}

/// The rows of a batch, whose numbers refer to the tables of all, and their figures.
#[derive(Default)]
pub(super) struct Part {
    /// The number of its file.
    pub file: u16,
    pub rows: Vec<Row>,
    pub figures: FigureLists,
}

impl Merged {
    /// Until somebody cancels.
    pub fn new(batches: Vec<(u16, Batch)>, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let mut merged = Self::default();
        let Self {
            parts,
            spans,
            actors,
            sources,
            kinds,
            places,
            actor_sets,
            source_sets,
        } = &mut merged;
        let ((actors, sources), (places, (kinds, spans))) = rayon::join(
            || {
                rayon::join(
                    || each(&batches, cancel, |batch| merge_actors(actors, actor_sets, batch)),
                    || each(&batches, cancel, |batch| merge_sources(sources, source_sets, batch)),
                )
            },
            || {
                rayon::join(
                    || each(&batches, cancel, |batch| merge_paths(places, &batch.places)),
                    || {
                        (
                            each(&batches, cancel, |batch| merge_paths(kinds, &batch.kinds)),
                            each(&batches, cancel, |batch| {
                                let spans = batch.spans.iter().map(|span| spans.insert_full(*span).0);
                                spans.map(SpanId::at).collect()
                            }),
                        )
                    },
                )
            },
        );
        cancel.check()?;
        let renumbered = batches.into_par_iter().enumerate().map(|(index, (file, batch))| {
            let spans = of_batch(&spans, index);
            let [kinds, places] = [&kinds, &places].map(|nodes| of_batch(nodes, index));
            let [actors, sources] = [&actors, &sources].map(|sets| of_batch(sets, index));
            let mut rows = batch.rows;
            for row in &mut rows {
                row.span = item(spans, row.span);
                row.kind = item(kinds, row.kind);
                row.place = item(places, row.place);
                row.actors = item(actors, row.actors);
                row.sources = item(sources, row.sources);
            }
            Part {
                file,
                rows,
                figures: batch.figures,
            }
        });
        *parts = renumbered.collect();
        cancel.check()?;
        Ok(merged)
    }
}

/// What `merge` makes of each batch, until somebody cancels.
fn each<T>(batches: &[(u16, Batch)], cancel: &CancelToken, mut merge: impl FnMut(&Batch) -> Vec<T>) -> Vec<Vec<T>> {
    let batches = batches.iter().take_while(|_| !cancel.is_cancelled());
    batches.map(|(_, batch)| merge(batch)).collect()
}

/// What was made of the batch at an index.
fn of_batch<T>(merged: &[Vec<T>], index: usize) -> &[T] {
    let of_batch = merged.get(index);
    debug_assert!(of_batch.is_some(), "batch {index} was not merged");
    of_batch.map_or(&[], Vec::as_slice)
}

fn merge_paths(all: &mut Paths, batch: &Paths) -> Vec<NodeId> {
    let mut nodes = vec![Paths::ROOT];
    for node in NodeId::all(batch.len()).skip(1) {
        let parent = batch.parent(node).map_or(Paths::ROOT, |parent| item(&nodes, parent));
        nodes.push(all.child(parent, batch.name(node)));
    }
    nodes
}

fn merge_actors(names: &mut Names, sets: &mut Sets, batch: &Batch) -> Vec<SetId> {
    let numbers: Vec<NameId> = batch.actors.iter().map(|name| names.intern(name)).collect();
    merge_sets(sets, &batch.actor_sets, |member| {
        let participant: Participant = Participant::of(member);
        participant.with_actor(item(&numbers, participant.actor())).member()
    })
}

fn merge_sources(names: &mut Names, sets: &mut Sets, batch: &Batch) -> Vec<SetId> {
    let numbers: Vec<NameId> = batch.sources.iter().map(|name| names.intern(name)).collect();
    merge_sets(sets, &batch.source_sets, |member| {
        item(&numbers, NameId::from(member)).into()
    })
}

fn merge_sets(all: &mut Sets, batch: &Sets, renumber: impl Fn(MemberId) -> MemberId) -> Vec<SetId> {
    let mut members = Vec::new();
    let mut merge = |set: &[MemberId]| {
        members.clear();
        members.extend(set.iter().map(|&member| renumber(member)));
        all.intern(&members)
    };
    batch.iter().map(&mut merge).collect()
}
