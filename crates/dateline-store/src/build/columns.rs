//! The rows of all batches in their order, as columns of a store.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use dateline_batch::checked::item;
use dateline_batch::{CancelToken, Cancelled, Directory, NodeId, Row, Sets, Span};
use dateline_event::{Act, Change, ClockZone, Moment, Place};
use rayon::prelude::*;

use super::merged::{Merged, Part};
use crate::columns::{Columns, ColumnsRow};
use crate::figures::{FigureKinds, FigureRun, KeptNames};
use crate::flags::flags;
use crate::offsets::Offsets;
use crate::repeats::Repeats;
use crate::store::address;
use crate::tables::Tables;
use crate::time_index::TimeIndex;
use crate::{File, NameTable, Naming, RowId, Store, Tree};

/// Where a row stands before rows are sorted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct RowInPart {
    /// In [`Merged::parts`].
    part: u32,
    row: u32,
}

impl Merged {
    /// Every row: the dated in the order of their anchors, then the undated; equal ones as the files have them, so that
    /// opening again gives the same rows. And how many are dated.
    fn order(&self) -> (Vec<RowInPart>, usize) {
        let all = || {
            let parts = (0..).zip(&self.parts);
            parts.flat_map(|(number, part)| {
                let rows = (0..).zip(&part.rows);
                rows.map(move |(row, at)| (RowInPart { part: number, row }, at))
            })
        };
        let is_dated: Vec<bool> = self.spans.iter().map(|span| span.is_dated).collect();
        let is_dated = |row: &Row| item(&is_dated, row.span);
        let dated = all().filter(|(_, row)| is_dated(row));
        let mut keys: Vec<(Moment, RowInPart)> = dated.map(|(place, row)| (row.start, place)).collect();
        keys.par_sort_unstable();
        let mut order: Vec<RowInPart> = Vec::with_capacity(self.parts.iter().map(|part| part.rows.len()).sum());
        order.extend(keys.iter().map(|&(_, place)| place));
        drop(keys);
        let dated = order.len();
        let undated = all().filter(|(_, row)| !is_dated(row));
        order.extend(undated.map(|(place, _)| place));
        (order, dated)
    }

    fn row(&self, place: RowInPart) -> Option<(&Part, &Row)> {
        let part = self.parts.get(place.part as usize);
        let row = part.and_then(|part| Some((part, part.rows.get(place.row as usize)?)));
        debug_assert!(row.is_some(), "no row {} in part {}", place.row, place.part);
        row
    }

    /// What each kind of event is.
    fn acts(&self) -> Vec<Act> {
        NodeId::all(self.kinds.len())
            .map(|node| Act::of(self.kinds.path(node)))
            .collect()
    }

    fn flags(&self, row: &Row, acts: &[Act]) -> u16 {
        let span = self.spans.get_index(row.span.index()).copied();
        let span = span.unwrap_or(Span::UNDATED);
        let actors = (&self.actor_sets, row.actors);
        flags(row.doubt, item(acts, row.kind), actors, (&span, row.start)) | row.change.map_or(0, Change::flag)
    }

    /// The columns of these rows, the first of which has this number. One look at a row fills all of them, since rows lie
    /// far apart in memory.
    fn columns(
        &self,
        (first, order): (usize, &[RowInPart]),
        (acts, names): (&[Act], &KeptNames),
    ) -> (Columns<Vec<u32>>, FigureRun) {
        let mut columns = Columns::with_capacity(order.len());
        let mut figures = FigureRun::default();
        let nothing = &Part::default();
        for (place, number) in order
            .iter()
            .copied()
            .zip(RowId::run(RowId::at(first)..RowId::at(first + order.len())))
        {
            let (part, row) = self.row(place).unwrap_or((nothing, &Row::UNDATED));
            figures.add(number, (&part.figures, row.figures), (names, place.part as usize));
            columns.push(&ColumnsRow {
                start: row.start,
                span: row.span,
                kind: row.kind,
                place: row.place,
                actors: row.actors,
                sources: row.sources,
                claims: row.claims.into(),
                flags: self.flags(row, acts),
                address: address(part.file, row.record.offset),
                file_row: row.record.row,
            });
        }
        (columns, figures)
    }

    pub fn into_store(mut self, files: Vec<File>, cancel: &CancelToken) -> Result<Store, Cancelled> {
        // A run is a block of the columns of figures.
        const RUN: usize = Store::FIGURE_BLOCK;
        let (order, dated) = self.order();
        cancel.check()?;
        let acts = self.acts();
        let names = KeptNames::new(self.parts.iter().map(|part| &part.figures));
        let run = |(run, rows): (usize, &[RowInPart])| {
            cancel.check()?;
            Ok(self.columns((run * RUN, rows), (&acts, &names)))
        };
        let runs = order.par_chunks(RUN).enumerate().map(run);
        let (runs, figures): (Vec<_>, Vec<_>) = runs.collect::<Result<Vec<_>, Cancelled>>()?.into_iter().unzip();
        drop((order, std::mem::take(&mut self.parts)));
        let mut columns = Columns::joined(runs);
        let figures = names.into_figures(figures);
        let (actor_sets, source_sets) = rayon::join(
            || self.actor_sets.in_order_of(&mut columns.actor_sets),
            || self.source_sets.in_order_of(&mut columns.source_sets),
        );
        cancel.check()?;
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
            figure_kinds: Arc::new(FigureKinds::new(&figures, &BTreeSet::new())),
            rejudged: Arc::default(),
        };
        cancel.check()?;
        let store = Store {
            time_index: Arc::new(TimeIndex::new(columns.starts.get(..dated).unwrap_or_default())),
            file_order: Arc::new(OnceLock::new()),
            columns: Arc::new(columns.narrowed()),
            dated,
            span_table: Arc::new(self.spans.into_iter().collect()),
            written: tables.clone(),
            tables,
            naming: Arc::new(Naming::default()),
            figures: Arc::new(figures),
            no_sets: Sets::default(),
            files: Arc::new(files),
            copies: Arc::default(),
            zone: ClockZone::AsGiven,
            as_given: None,
            repeats: Repeats::None,
            acts: Arc::new(acts),
            offsets: Offsets::default(),
            has_unsure_downloads: false,
            laid: None,
        };
        store.with_offsets().rejudged(cancel)
    }
}
