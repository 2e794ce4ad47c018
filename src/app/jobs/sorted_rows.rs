use std::sync::Arc;

use crate::app::same::Same;
use crate::app::table_order::{Column, TableOrder};
use crate::batch::CancelToken;
use crate::query::Answer;
use crate::store::{Facet, RowId, Store};
use crate::timeline::Viewport;

/// Asks for the rows in view in an order.
#[derive(PartialEq)]
pub struct SortRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    pub viewport: Viewport,
    pub order: TableOrder,
}

/// More rows than this are cut to the earliest so many before they are sorted by anything but time.
pub const MAX_SORTED: usize = 200_000;

/// Rows in view in an order other than time's, and what they answer to.
#[derive(Clone, Debug)]
pub struct SortedRows {
    pub order: TableOrder,
    pub viewport: Viewport,
    pub answer: Arc<Answer>,
    pub rows: Vec<RowId>,
    /// Whether there were more than [`MAX_SORTED`].
    pub is_cut: bool,
}

impl SortedRows {
    /// `None` if it was cancelled.
    pub fn sort(request: &SortRequest, cancel: &CancelToken) -> Option<Self> {
        let SortRequest {
            store,
            answer,
            viewport,
            order,
        } = request;
        let in_view = answer.lanes.all.in_view(store, viewport.start(), viewport.end());
        let is_cut = in_view.len() > MAX_SORTED;
        let mut rows: Vec<RowId> = in_view.iter().take(MAX_SORTED).collect();
        match order.column {
            Column::When => {}
            Column::Claims => rows.sort_by_key(|&row| (store.is_disputed(row), store.claims(row))),
            Column::Location => sort_by_text(&mut rows, cancel, |row| {
                store.places().line(store.node(Facet::Place, row))
            })?,
            Column::Actors => sort_by_text(&mut rows, cancel, |row| {
                let first = store.members(Facet::Actor, row).next();
                first.map_or(String::new(), |actor| store.actors().name(actor).to_owned())
            })?,
            Column::Event => sort_by_text(&mut rows, cancel, |row| store.event(row).title)?,
        }
        if order.descending {
            rows.reverse();
        }
        Some(Self {
            order: *order,
            viewport: *viewport,
            answer: answer.0.clone(),
            rows,
            is_cut,
        })
    }

    /// Whether it is what the table should show now.
    pub fn is_for(&self, order: TableOrder, viewport: Viewport, answer: &Arc<Answer>) -> bool {
        self.order == order && self.viewport == viewport && Arc::ptr_eq(&self.answer, answer)
    }
}

/// Sorts by folded text, what has none last.
fn sort_by_text(rows: &mut Vec<RowId>, cancel: &CancelToken, text: impl Fn(RowId) -> String) -> Option<()> {
    let mut keyed = Vec::with_capacity(rows.len());
    for (index, &row) in rows.iter().enumerate() {
        if index % 1024 == 0 && cancel.is_cancelled() {
            return None;
        }
        let key = crate::fold::fold(&text(row));
        keyed.push((key.is_empty(), key, row));
    }
    keyed.sort_unstable();
    *rows = keyed.into_iter().map(|(_, _, row)| row).collect();
    Some(())
}
