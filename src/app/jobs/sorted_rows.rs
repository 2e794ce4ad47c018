use std::sync::Arc;

use crate::app::State;
use crate::app::same::Same;
use crate::app::table_order::{Column, TableOrder};
use crate::batch::CancelToken;
use crate::event::TimeRange;
use crate::query::{Answer, FigureCursor};
use crate::store::{AddedColumn, Facet, FigureKindId, RowId, Scale, Store, ValueId};

/// Asks for the rows in view in an order.
#[derive(PartialEq)]
pub struct SortRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    /// Whose events the table lists.
    pub time: TimeRange,
    pub order: TableOrder,
    /// The chosen figure.
    pub figure: Option<FigureKindId>,
    /// The added column by which it is sorted.
    pub column: Option<Same<AddedColumn>>,
}

/// More rows than this are cut to the earliest so many before they are sorted by anything but time.
pub const MAX_SORTED: usize = 200_000;

/// Rows in view in an order other than time's, and what they answer to.
#[derive(Clone, Debug)]
pub struct SortedRows {
    pub order: TableOrder,
    pub time: TimeRange,
    pub answer: Arc<Answer>,
    pub figure: Option<FigureKindId>,
    pub column: Option<Same<AddedColumn>>,
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
            time,
            order,
            figure,
            column,
        } = request;
        let in_view = answer.lanes.all.in_view(store, time.first, time.last);
        // Figures and added columns are quick to look at, and the largest may be the last.
        let most = if matches!(order.column, Column::Figure | Column::Added(_)) {
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
            Column::Added(_) => {
                if let Some(column) = column {
                    sort_by_column(&mut rows, column, order.descending);
                }
            }
            Column::Figure => sort_by_figure(&mut rows, FigureCursor::new(store, *figure), *order),
        }
        if order.descending && !matches!(order.column, Column::Figure | Column::Added(_)) {
            rows.reverse();
        }
        Some(Self {
            order: *order,
            time: *time,
            answer: answer.0.clone(),
            figure: *figure,
            column: column.clone(),
            rows,
            is_cut,
        })
    }

    /// Whether it is what the table should show now.
    pub fn is_for(&self, state: &State) -> bool {
        self.order == state.asked.order
            && self.time == state.table_time()
            && Arc::ptr_eq(&self.answer, &state.found.answer)
            && self.figure == state.chosen_figure().map(|(kind, _)| kind)
            && self.column == state.table_column(self.order.column).map(Same::from)
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

/// Sorts by numbers, dates or words of an added column, what has none last in either direction.
fn sort_by_column(rows: &mut Vec<RowId>, column: &AddedColumn, descending: bool) {
    let mut values: Vec<ValueId> = column.values().collect();
    let scale = column.scale();
    match scale {
        Scale::Numbers(_) => values.sort_by(|&a, &b| {
            let key = |value: ValueId| scale.number(value);
            let (a, b) = (key(a), key(b));
            // What is no number stands behind those that are.
            a.is_none()
                .cmp(&b.is_none())
                .then_with(|| a.unwrap_or_default().total_cmp(&b.unwrap_or_default()))
        }),
        Scale::Dates(_) => values.sort_by_key(|&value| {
            let time = scale.time(value);
            (time.is_none(), time.map(|time| (time.first, time.last)))
        }),
        Scale::Words => values.sort_by_cached_key(|&value| crate::fold::fold(column.text(value))),
    }
    let mut ranks = vec![0_u32; column.len()];
    for (rank, value) in (0..).zip(values) {
        ranks.get_mut(value.index()).into_iter().for_each(|slot| *slot = rank);
    }
    let rank = |row: &RowId| ranks.get(column.value(*row).index()).copied().unwrap_or_default();
    let (mut told, others): (Vec<RowId>, Vec<RowId>) = rows
        .iter()
        .partition(|&&row| column.value(row) != AddedColumn::NO_VALUE);
    if descending {
        told.sort_by_key(|row| std::cmp::Reverse(rank(row)));
    } else {
        told.sort_by_key(rank);
    }
    told.extend(others);
    *rows = told;
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
