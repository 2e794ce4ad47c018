//! The rows of files and those of an overlay in one order, as columns of a store.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use dateline_batch::checked::item;
use dateline_batch::{CancelToken, Cancelled, NodeId, Span};
use dateline_event::{Act, Moment};
use rustc_hash::FxHashSet;

use super::growing::Growing;
use super::new_row::NewRow;
use crate::columns::Columns;
use crate::figures::{FigureColumn, FigureKinds};
use crate::repeats::Repeats;
use crate::tables::Tables;
use crate::time_index::TimeIndex;
use crate::{RowId, Store};

/// Which row stands next.
#[derive(Clone, Copy)]
enum Next {
    Files(RowId),
    Overlay(usize),
}

impl Store {
    /// The rows of before but those left out, and new ones, in the order of their dates.
    pub(super) fn put_in_order(
        &self,
        left_out: &FxHashSet<RowId>,
        mut new: Vec<NewRow>,
        growing: Growing,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        new.sort_by_key(NewRow::key);
        let mut order: Vec<Next> = Vec::with_capacity(self.len() + new.len());
        let mut next = new.iter().enumerate().peekable();
        let key_of = |row: RowId| {
            let is_dated = self.is_dated(row);
            let start = if is_dated { self.start(row) } else { Moment::EPOCH };
            (!is_dated, start, item(&self.columns.addresses, row))
        };
        for row in self.rows() {
            if left_out.contains(&row) {
                continue;
            }
            if next.peek().is_some() {
                let key = key_of(row);
                while let Some((index, _)) = next.next_if(|(_, new)| new.key() < key) {
                    order.push(Next::Overlay(index));
                }
            }
            order.push(Next::Files(row));
        }
        order.extend(next.map(|(index, _)| Next::Overlay(index)));
        cancel.check()?;
        let dated = self.dated - left_out.iter().filter(|&&row| self.is_dated(row)).count()
            + new.iter().filter(|row| row.is_dated).count();
        let acts: Vec<Act> = NodeId::all(growing.kinds.len())
            .map(|node| Act::of(growing.kinds.path(node)))
            .collect();
        for row in &mut new {
            growing.judge(row, &acts);
        }
        let spans: Vec<Span> = growing.spans.iter().copied().collect();
        let columns = self.columns_in(&order, &new);
        let mut told = Vec::new();
        for (at, from) in (0..).zip(&order) {
            if let Next::Overlay(index) = from {
                let figures = new.get(*index).into_iter().flat_map(|row| &row.figures);
                told.extend(figures.map(|(name, range)| (RowId::from_number(at), name.clone(), *range)));
            }
        }
        let figures = self.figures.overlaid(&order_of(&order, self.len()), &told);
        let tables = Tables {
            actor_sets: Arc::new(growing.actor_sets),
            actor_column: None,
            source_sets: Arc::new(growing.source_sets),
            actors: Arc::new(self.written.actors.grown(growing.actors)),
            lines: Arc::default(),
            sources: Arc::new(self.written.sources.grown(growing.sources)),
            kinds: self.written.kinds.grown(growing.kinds),
            places: self.written.places.grown(growing.places),
            figure_kinds: Arc::new(FigureKinds::new(&figures, &BTreeSet::new())),
            rejudged: Arc::default(),
        };
        Ok(Self {
            time_index: Arc::new(TimeIndex::new(columns.starts.get(..dated).unwrap_or_default())),
            file_order: Arc::new(OnceLock::new()),
            columns: Arc::new(columns),
            dated,
            span_table: Arc::new(spans),
            written: tables.clone(),
            tables,
            naming: Arc::default(),
            figures: Arc::new(figures),
            no_sets: self.no_sets.clone(),
            files: self.files.clone(),
            copies: self.copies.clone(),
            zone: self.zone,
            as_given: None,
            repeats: Repeats::None,
            acts: Arc::new(acts),
            offsets: self.offsets,
            has_unsure_downloads: self.has_unsure_downloads,
            laid: None,
        })
    }

    fn columns_in(&self, order: &[Next], new: &[NewRow]) -> Columns {
        let mut columns = Columns::with_capacity(order.len());
        for from in order {
            match *from {
                Next::Files(row) => columns.push(&self.columns.row(row)),
                Next::Overlay(index) => {
                    let Some(new) = new.get(index) else { continue };
                    columns.push(&new.row);
                }
            }
        }
        columns.narrowed()
    }
}

/// Where each row of the files stands now, or nowhere.
fn order_of(order: &[Next], rows: usize) -> Vec<u32> {
    let mut places = vec![FigureColumn::NOWHERE; rows];
    for (at, from) in (0..).zip(order) {
        if let Next::Files(row) = from
            && let Some(place) = places.get_mut(row.index())
        {
            *place = at;
        }
    }
    places
}
