use std::sync::Arc;

use crate::app::State;
use crate::app::same::Same;
use crate::app::table_order::{Column, TableOrder};
use crate::batch::CancelToken;
use crate::query::{Answer, FigureCursor};
use crate::store::{Facet, FigureKindId, RowId, Store};
use crate::timeline::Viewport;

/// Asks for the rows in view in an order.
#[derive(PartialEq)]
pub struct SortRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    pub viewport: Viewport,
    pub order: TableOrder,
    /// The chosen figure.
    pub figure: Option<FigureKindId>,
}

/// More rows than this are cut to the earliest so many before they are sorted by anything but time.
pub const MAX_SORTED: usize = 200_000;

/// Rows in view in an order other than time's, and what they answer to.
#[derive(Clone, Debug)]
pub struct SortedRows {
    pub order: TableOrder,
    pub viewport: Viewport,
    pub answer: Arc<Answer>,
    pub figure: Option<FigureKindId>,
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
            figure,
        } = request;
        let in_view = answer.lanes.all.in_view(store, viewport.start(), viewport.end());
        // Figures are quick to look at, and the largest may be the last.
        let most = if order.column == Column::Figure {
            usize::MAX
        } else {
            MAX_SORTED
        };
        let is_cut = in_view.len() > most;
        let mut rows: Vec<RowId> = in_view.iter().take(most).collect();
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
            Column::Figure => sort_by_figure(&mut rows, FigureCursor::new(store, *figure), *order),
        }
        if order.descending && order.column != Column::Figure {
            rows.reverse();
        }
        Some(Self {
            order: *order,
            viewport: *viewport,
            answer: answer.0.clone(),
            figure: *figure,
            rows,
            is_cut,
        })
    }

    /// Whether it is what the table should show now.
    pub fn is_for(&self, state: &State) -> bool {
        self.order == state.asked.order
            && self.viewport == state.seen.viewport
            && Arc::ptr_eq(&self.answer, &state.found.answer)
            && self.figure == state.chosen_figure().map(|(kind, _)| kind)
    }
}

/// Sorts by a number of a figure, what has none last in either direction.
fn sort_by_figure(rows: &mut Vec<RowId>, mut figures: FigureCursor<'_>, order: TableOrder) {
    let numbers = rows.iter().map(|&row| {
        let figure = figures.figure(row);
        (row, figure.and_then(|figure| order.end.of(&figure)))
    });
    let (mut told, others): (Vec<_>, Vec<_>) = numbers.partition(|(_, number)| number.is_some());
    let number = |number: Option<f64>| number.unwrap_or_default();
    told.sort_by(|(_, a), (_, b)| {
        let ascending = number(*a).total_cmp(&number(*b));
        if order.descending {
            ascending.reverse()
        } else {
            ascending
        }
    });
    *rows = told.into_iter().chain(others).map(|(row, _)| row).collect();
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
