use std::sync::OnceLock;

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
    /// The rows of each batch, and the number of their file.
    parts: Vec<(u16, Vec<Row>)>,
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
        let mut rows = batch.rows;
        for row in &mut rows {
            *row = Row {
                span: at(&spans, row.span),
                kind: at(&kinds, row.kind),
                place: at(&places, row.place),
                actors: at(&actor_sets, row.actors),
                sources: at(&source_sets, row.sources),
                ..*row
            };
        }
        self.parts.push((file, rows));
    }

    /// Every row as its part and its place in that part: the dated in the order of their anchors, then the undated.
    fn order(&self) -> Vec<(u32, u32)> {
        let mut order = Vec::with_capacity(self.parts.iter().map(|(_, rows)| rows.len()).sum());
        for (part, (_, rows)) in (0..).zip(&self.parts) {
            order.extend((0..).zip(rows).map(|(row, _)| (part, row)));
        }
        // Same start: the order of the files, so that opening again gives the same rows.
        order.par_sort_unstable_by_key(|&place| {
            let (file, row) = self.row(place);
            (
                !self.span(row).is_dated,
                row.start,
                file,
                row.record.offset,
                row.record.number,
            )
        });
        order
    }

    fn row(&self, (part, row): (u32, u32)) -> (u16, &Row) {
        const NO_ROW: &Row = &Row::UNDATED;
        let part = self.parts.get(part as usize);
        part.map_or((0, NO_ROW), |(file, rows)| {
            (*file, rows.get(row as usize).unwrap_or(NO_ROW))
        })
    }

    fn span(&self, row: &Row) -> Span {
        self.spans
            .get_index(row.span as usize)
            .copied()
            .unwrap_or(Span::UNDATED)
    }

    fn flags(&self, row: &Row) -> u8 {
        let span = self.span(row);
        let bounds = span.bounds_from(row.start);
        let is_wide = span.is_dated && bounds.earliest_start.div_euclid(DAY) != bounds.latest_end.div_euclid(DAY);
        (if row.is_disputed { IS_DISPUTED } else { 0 }) | (if is_wide { IS_WIDE } else { 0 })
    }

    fn into_store(self, files: Vec<File>) -> Store {
        let order = self.order();
        let rows = || order.iter().map(|&place| self.row(place).1);
        let address = |&place: &(u32, u32)| {
            let (file, row) = self.row(place);
            (u64::from(file) << 48) | (row.record.offset & OFFSET_MASK)
        };
        let mut store = Store {
            starts: rows().map(|row| row.start).collect(),
            spans: rows().map(|row| row.span).collect(),
            kinds: rows().map(|row| row.kind).collect(),
            places: rows().map(|row| row.place).collect(),
            actor_sets: rows().map(|row| row.actors).collect(),
            source_sets: rows().map(|row| row.sources).collect(),
            claims: rows().map(|row| row.claims).collect(),
            flags: rows().map(|row| self.flags(row)).collect(),
            addresses: order.iter().map(address).collect(),
            record_numbers: rows().map(|row| row.record.number).collect(),
            file_order: OnceLock::new(),
            dated: order.partition_point(|&place| self.span(self.row(place).1).is_dated),
            span_table: self.spans.into_iter().collect(),
            actor_set_table: self.actor_sets,
            source_set_table: self.source_sets,
            no_sets: Sets::default(),
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
