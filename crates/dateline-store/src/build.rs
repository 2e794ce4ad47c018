use std::sync::{Arc, OnceLock};

use dateline_batch::checked::item;
use dateline_batch::{
    Batch, Directory, Document, MemberId, NameId, Names, NodeId, Participant, Paths, Row, SetId, Sets, Span, SpanId,
};
use dateline_event::{Act, Change, ClockZone, Moment, Place};
use indexmap::IndexSet;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::circles;
use super::columns::Columns;
use super::deduplication::Deduplication;
use super::in_zone::is_multi_day;
use super::offsets::Offsets;
use super::repeats::Repeats;
use super::store::{IS_MULTI_DAY, OFFSET_MASK};
use super::tables::Tables;
use super::time_index::TimeIndex;
use super::{File, NameTable, Naming, Store, Tree};

/// Where a row stands before rows are sorted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct RowInPart {
    /// In [`Merged::parts`].
    part: u32,
    row: u32,
}

/// Tables over all batches, and rows whose numbers refer to them.
#[derive(Default)]
struct Merged {
    /// The number of each batch's file, and its rows.
    parts: Vec<(u16, Vec<Row>)>,
    spans: IndexSet<Span, FxBuildHasher>,
    actors: Names,
    sources: Names,
    kinds: Paths,
    places: Paths,
    actor_sets: Sets,
    source_sets: Sets,
}

/// Makes one store of all documents: numbers of names become common to all, rows are sorted by earliest start. What
/// stands in several rows or files is shown once; the reports say so.
pub fn build(documents: Vec<Document>) -> Store {
    let deduplication = Deduplication::find(&documents, false);
    put_together(documents, deduplication).in_order_of_instants()
}

/// As [`build`], but files of which nobody can tell whether they are downloads of one export are taken for such.
pub fn build_as_one_export(documents: Vec<Document>) -> Store {
    let deduplication = Deduplication::find(&documents, true);
    put_together(documents, deduplication).in_order_of_instants()
}

/// As [`build`], but the store also knows the one in which every row is an event of its own: see [`Store::showing`].
/// With `are_unsure_one`, files that may be downloads of one export are taken for such.
pub fn build_both(documents: Vec<Document>, are_unsure_one: bool) -> Store {
    let deduplication = Deduplication::find(&documents, are_unsure_one);
    if deduplication.is_plain() {
        return put_together(documents, deduplication).in_order_of_instants();
    }
    let apart = put_together(documents.clone(), Deduplication::default());
    let once = Store {
        repeats: Repeats::Once(Arc::new(apart)),
        ..put_together(documents, deduplication)
    };
    once.in_order_of_instants()
}

/// As [`build`], but every row is an event of its own.
pub fn build_apart(documents: Vec<Document>) -> Store {
    put_together(documents, Deduplication::default()).in_order_of_instants()
}

fn put_together(mut documents: Vec<Document>, deduplication: Deduplication) -> Store {
    let has_unsure_downloads = deduplication.is_unsure();
    let copies = deduplication.apply(&mut documents);
    let mut batches = Vec::new();
    let mut files = Vec::with_capacity(documents.len());
    for document in documents {
        let file = u16::try_from(files.len()).unwrap_or(u16::MAX);
        batches.extend(document.batches.into_iter().map(|batch| (file, batch)));
        files.push(File {
            path: document.path,
            report: document.report,
            directory: document.directory,
            decoder: document.decoder,
        });
    }
    circles::note(&mut files);
    let mut store = Merged::new(batches).into_store(files);
    store.copies = Arc::new(copies);
    store.has_unsure_downloads = has_unsure_downloads;
    store
}

impl Merged {
    fn new(batches: Vec<(u16, Batch)>) -> Self {
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
                    || each(&batches, |batch| merge_actors(actors, actor_sets, batch)),
                    || each(&batches, |batch| merge_sources(sources, source_sets, batch)),
                )
            },
            || {
                rayon::join(
                    || each(&batches, |batch| merge_paths(places, &batch.places)),
                    || {
                        (
                            each(&batches, |batch| merge_paths(kinds, &batch.kinds)),
                            each(&batches, |batch| {
                                let spans = batch.spans.iter().map(|span| spans.insert_full(*span).0);
                                spans.map(SpanId::at).collect()
                            }),
                        )
                    },
                )
            },
        );
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
            (file, rows)
        });
        *parts = renumbered.collect();
        merged
    }

    /// Every row: the dated in the order of their anchors, then the undated; equal ones as the files have them, so that
    /// opening again gives the same rows. And how many are dated.
    fn order(&self) -> (Vec<RowInPart>, usize) {
        let all = || {
            let parts = (0..).zip(&self.parts);
            parts.flat_map(|(part, (_, rows))| (0..).zip(rows).map(move |(row, at)| (RowInPart { part, row }, at)))
        };
        let is_dated: Vec<bool> = self.spans.iter().map(|span| span.is_dated).collect();
        let is_dated = |row: &Row| item(&is_dated, row.span);
        let dated = all().filter(|(_, row)| is_dated(row));
        let mut keys: Vec<(Moment, RowInPart)> = dated.map(|(place, row)| (row.start, place)).collect();
        keys.par_sort_unstable();
        let mut order: Vec<RowInPart> = Vec::with_capacity(self.parts.iter().map(|(_, rows)| rows.len()).sum());
        order.extend(keys.iter().map(|&(_, place)| place));
        drop(keys);
        let dated = order.len();
        let undated = all().filter(|(_, row)| !is_dated(row));
        order.extend(undated.map(|(place, _)| place));
        (order, dated)
    }

    fn row(&self, place: RowInPart) -> (u16, &Row) {
        let part = self.parts.get(place.part as usize);
        let row = part.and_then(|(file, rows)| Some((*file, rows.get(place.row as usize)?)));
        debug_assert!(row.is_some(), "no row {} in part {}", place.row, place.part);
        row.unwrap_or((0, &Row::UNDATED))
    }

    /// What each kind of event is.
    fn acts(&self) -> Vec<Act> {
        NodeId::all(self.kinds.len())
            .map(|node| Act::of(self.kinds.path(node)))
            .collect()
    }

    fn flags(&self, row: &Row, acts: &[Act]) -> u16 {
        let span = self.spans.get_index(row.span.index()).copied();
        let is_multi_day = is_multi_day(&span.unwrap_or(Span::UNDATED), row.start);
        let act = item(acts, row.kind);
        let doubt = row.doubt.in_act(act, act == Act::Unnamed && self.hurts(row.actors));
        doubt.bits() | row.change.map_or(0, Change::flag) | if is_multi_day { IS_MULTI_DAY } else { 0 }
    }

    /// Whether somebody is named as the one who did it, or suffered by it.
    fn hurts(&self, actors: SetId) -> bool {
        let mut members = self.actor_sets.get(actors).iter();
        members.any(|&member| Participant::<NameId>::of(member).role().hurts())
    }

    /// The columns of these rows. One look at a row fills all of them, since rows lie far apart in memory.
    fn columns(&self, order: &[RowInPart], acts: &[Act]) -> Columns<Vec<u32>> {
        let mut columns = Columns::with_capacity(order.len());
        for &place in order {
            let (file, row) = self.row(place);
            columns.starts.push(row.start);
            columns.spans.push(row.span.number());
            columns.kinds.push(row.kind.number());
            columns.places.push(row.place.number());
            columns.actor_sets.push(row.actors.number());
            columns.source_sets.push(row.sources.number());
            columns.claims.push(row.claims.into());
            columns.flags.push(self.flags(row, acts));
            columns
                .addresses
                .push(u64::from(file) << 48 | row.record.offset & OFFSET_MASK);
            columns.record_numbers.push(row.record.number);
        }
        columns
    }

    fn into_store(mut self, files: Vec<File>) -> Store {
        const RUN: usize = 1 << 16;
        let (order, dated) = self.order();
        let acts = self.acts();
        let runs: Vec<Columns<Vec<u32>>> = order.par_chunks(RUN).map(|run| self.columns(run, &acts)).collect();
        drop((order, std::mem::take(&mut self.parts)));
        let mut columns = Columns::joined(runs);
        let (actor_sets, source_sets) = rayon::join(
            || self.actor_sets.in_order_of(&mut columns.actor_sets),
            || self.source_sets.in_order_of(&mut columns.source_sets),
        );
        let directories = || files.iter().map(|file| &file.directory);
        let mut places = Tree::new(self.places);
        for (path, alias) in directories().flat_map(Directory::place_spellings) {
            for value in places.find(&path.join(Place::SEPARATOR)) {
                places.add_alias(value, alias);
            }
        }
        let tables = Tables {
            actor_sets: Arc::new(actor_sets),
            actor_column: None,
            source_sets: Arc::new(source_sets),
            actors: Arc::new(NameTable::new(
                self.actors,
                directories().flat_map(Directory::actor_spellings),
            )),
            lines: Arc::default(),
            sources: Arc::new(NameTable::new(self.sources, std::iter::empty())),
            kinds: Arc::new(Tree::new(self.kinds)),
            places: Arc::new(places),
            attributions: Arc::default(),
        };
        Store {
            time_index: Arc::new(TimeIndex::new(columns.starts.get(..dated).unwrap_or_default())),
            file_order: Arc::new(OnceLock::new()),
            columns: Arc::new(columns.narrowed()),
            dated,
            span_table: Arc::new(self.spans.into_iter().collect()),
            written: tables.clone(),
            tables,
            naming: Arc::new(Naming::default()),
            no_sets: Sets::default(),
            files: Arc::new(files),
            copies: Arc::default(),
            zone: ClockZone::AsGiven,
            as_given: None,
            repeats: Repeats::None,
            acts: Arc::new(acts),
            offsets: Offsets::default(),
            has_unsure_downloads: false,
        }
        .with_offsets()
        .with_attributions()
    }
}

/// What `merge` makes of each batch.
fn each<T>(batches: &[(u16, Batch)], mut merge: impl FnMut(&Batch) -> Vec<T>) -> Vec<Vec<T>> {
    batches.iter().map(|(_, batch)| merge(batch)).collect()
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
