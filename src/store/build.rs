use indexmap::IndexSet;
use rayon::slice::ParallelSliceMut;
use rustc_hash::FxBuildHasher;

use super::store::{IS_DISPUTED, IS_WIDE, OFFSET_MASK};
use super::{File, NameTable, Store, Tree};
use crate::event::calendar::DAY;
use crate::read::{Batch, Document, Names, Paths, Row, Sets, Span};

/// Tables over all batches, and rows whose numbers refer to them.
#[derive(Default)]
struct Merged {
    rows: Vec<(u16, Row)>,
    spans: IndexSet<Span, FxBuildHasher>,
    actors: Names,
    sources: Names,
    kinds: Paths,
    places: Paths,
    actor_sets: Sets,
    source_sets: Sets,
}

/// Makes one store of all documents: numbers of names become common to all, rows are sorted by earliest start.
pub fn build(documents: Vec<Document>) -> Store {
    let mut merged = Merged::default();
    let mut files = Vec::with_capacity(documents.len());
    merged
        .rows
        .reserve_exact(documents.iter().map(|document| document.report.events).sum());
    for document in documents {
        let file = u16::try_from(files.len()).unwrap_or(u16::MAX);
        for batch in document.batches {
            merged.add(batch, file);
        }
        files.push(File {
            path: document.path,
            report: document.report,
            directory: document.directory,
            decoder: document.decoder,
        });
    }
    merged.into_store(files)
}

impl Merged {
    fn add(&mut self, batch: Batch, file: u16) {
        let spans = numbers(batch.spans.iter().map(|span| self.spans.insert_full(*span).0));
        let actors: Vec<u32> = batch.actors.iter().map(|name| self.actors.intern(name)).collect();
        let sources: Vec<u32> = batch.sources.iter().map(|name| self.sources.intern(name)).collect();
        let kinds = merge_paths(&mut self.kinds, &batch.kinds);
        let places = merge_paths(&mut self.places, &batch.places);
        let actor_sets = merge_sets(&mut self.actor_sets, &batch.actor_sets, |member| {
            Batch::member(Batch::role_of(member), at(&actors, Batch::actor_of(member)))
        });
        let source_sets = merge_sets(&mut self.source_sets, &batch.source_sets, |member| at(&sources, member));
        self.rows.extend(batch.rows.into_iter().map(|row| {
            let row = Row {
                span: at(&spans, row.span),
                kind: at(&kinds, row.kind),
                place: at(&places, row.place),
                actors: at(&actor_sets, row.actors),
                sources: at(&source_sets, row.sources),
                ..row
            };
            (file, row)
        }));
    }

    fn into_store(mut self, files: Vec<File>) -> Store {
        let is_dated = |row: &Row| {
            self.spans
                .get_index(row.span as usize)
                .is_some_and(|span| span.is_dated)
        };
        // Same start: the order of the files, so that opening again gives the same rows.
        let key = |&(file, row): &(u16, Row)| (!is_dated(&row), row.start, file, row.record.offset, row.record.number);
        self.rows.par_sort_unstable_by_key(key);
        let dated = self.rows.partition_point(|(_, row)| is_dated(row));
        let rows = &self.rows;
        let mut store = Store {
            starts: rows.iter().map(|(_, row)| row.start).collect(),
            spans: rows.iter().map(|(_, row)| row.span).collect(),
            kinds: rows.iter().map(|(_, row)| row.kind).collect(),
            places: rows.iter().map(|(_, row)| row.place).collect(),
            actor_sets: rows.iter().map(|(_, row)| row.actors).collect(),
            source_sets: rows.iter().map(|(_, row)| row.sources).collect(),
            claims: rows.iter().map(|(_, row)| row.claims).collect(),
            flags: rows.iter().map(|(_, row)| flags_of(row, &self.spans)).collect(),
            addresses: rows
                .iter()
                .map(|(file, row)| (u64::from(*file) << 48) | (row.record.offset & OFFSET_MASK))
                .collect(),
            record_numbers: rows.iter().map(|(_, row)| row.record.number).collect(),
            dated,
            span_table: self.spans.into_iter().collect(),
            actor_set_table: self.actor_sets.iter().map(Box::from).collect(),
            source_set_table: self.source_sets.iter().map(Box::from).collect(),
            actors: NameTable::new(self.actors),
            sources: NameTable::new(self.sources),
            kind_tree: Tree::new(self.kinds),
            place_tree: Tree::new(self.places),
            files,
        };
        store.add_aliases();
        store
    }
}

fn flags_of(row: &Row, spans: &IndexSet<Span, FxBuildHasher>) -> u8 {
    let span = spans.get_index(row.span as usize).copied().unwrap_or(Span::UNDATED);
    let bounds = span.bounds_from(row.start);
    let is_wide = span.is_dated && bounds.earliest_start.div_euclid(DAY) != bounds.latest_end.div_euclid(DAY);
    (if row.is_disputed { IS_DISPUTED } else { 0 }) | (if is_wide { IS_WIDE } else { 0 })
}

impl Store {
    fn add_aliases(&mut self) {
        for file in &self.files {
            for actor in &file.directory.actors {
                for alias in &actor.aliases {
                    self.actors.add_alias(&actor.name, alias);
                }
            }
            for place in file.directory.places.iter().filter(|place| !place.aliases.is_empty()) {
                for node in self.place_tree.find(&place.path.join(crate::event::Place::SEPARATOR)) {
                    for alias in &place.aliases {
                        self.place_tree.add_alias(node, alias);
                    }
                }
            }
        }
    }
}

fn numbers(indices: impl Iterator<Item = usize>) -> Vec<u32> {
    indices.map(|index| u32::try_from(index).unwrap_or(u32::MAX)).collect()
}

fn at(numbers: &[u32], index: u32) -> u32 {
    numbers.get(index as usize).copied().unwrap_or_default()
}

fn merge_paths(all: &mut Paths, batch: &Paths) -> Vec<u32> {
    let mut nodes = vec![Paths::ROOT];
    for node in 1..u32::try_from(batch.len()).unwrap_or(u32::MAX) {
        let parent = batch.parent(node).map_or(Paths::ROOT, |parent| at(&nodes, parent));
        nodes.push(all.child(parent, batch.name(node)));
    }
    nodes
}

fn merge_sets(all: &mut Sets, batch: &Sets, renumber: impl Fn(u32) -> u32) -> Vec<u32> {
    let mut members = Vec::new();
    let mut merge = |set: &[u32]| {
        members.clear();
        members.extend(set.iter().map(|&member| renumber(member)));
        all.intern(&members)
    };
    batch.iter().map(&mut merge).collect()
}
