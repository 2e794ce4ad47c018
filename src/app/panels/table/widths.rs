use eframe::egui::{Color32, Id, Rangef, Ui};
use egui_table::TableState;

use crate::app::fonts;
use crate::app::row_text::RowText;
use crate::app::table_order::Column;
use crate::app::theme::{size, space};
use crate::event::Precision;
use crate::store::{RowId, Store};

/// Which columns the table has, and how wide each wants to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Widths {
    /// Of which store this was worked out, by its address.
    store: usize,
    /// What stands over the column of figures, if there is one.
    figure: Option<String>,
    /// The columns with their shares of the width and their least widths; those of which no event has anything are left out.
    columns: Vec<(Column, f32, f32)>,
    /// Whether the columns of the table are not yet as wide as these want to be.
    is_new: bool,
}

/// Of so many events the dates tell how wide their column must be.
const LOOKED_AT: usize = 40;
/// The column of dates is as wide as nine in ten of them and every clock time at first, but no wider than this.
const MOST: usize = 9;
const WIDEST_DATES: f32 = 250.0;
/// No more of the table is for dates at first.
const MOST_DATES: f32 = 0.45;

impl Widths {
    /// Of a store's events, the first of which in view are these.
    pub fn keep_up_with(&mut self, store: &Store, figure: Option<&str>, rows: impl Iterator<Item = RowId>, ui: &Ui) {
        let mut rows = rows.peekable();
        // Without rows nothing tells how wide dates are.
        let is_same = self.store == address(store) && self.figure.as_deref() == figure;
        if is_same || (rows.peek().is_none() && !self.columns.is_empty()) {
            return;
        }
        let columns = wanted(store, figure, rows, ui);
        self.is_new |= columns != self.columns;
        self.store = address(store);
        self.figure = figure.map(str::to_owned);
        self.columns = columns;
    }

    /// The n-th column.
    pub fn column(&self, index: usize) -> Option<Column> {
        self.columns.get(index).map(|(column, ..)| *column)
    }

    /// The columns of the table, which can be made wider and narrower.
    pub fn columns(&self) -> Vec<egui_table::Column> {
        let columns = self.columns.iter().map(|&(column, _, min)| {
            egui_table::Column::new(min)
                .range(Rangef::new(min.min(80.0), 1200.0))
                .resizable(true)
                .id(column_id(column))
        });
        columns.collect()
    }

    /// Keeps the columns as wide as the table: by what they need at first, later in proportion.
    pub fn fit(&mut self, ui: &Ui, id: Id) {
        let width = ui.available_width();
        let least = |column: Column, min: f32| match column {
            Column::When => min.min(width * MOST_DATES),
            _ => min,
        };
        let mut table = TableState::load(ui.ctx(), id).unwrap_or_default();
        if !self.is_new && table.parent_width == Some(width) {
            return;
        }
        let is_new = std::mem::take(&mut self.is_new);
        let known = |column: Column| table.col_widths.get(&column_id(column)).copied();
        let known = self
            .columns
            .iter()
            .map(|&(column, ..)| known(column).unwrap_or_default());
        let old: Vec<f32> = known.collect();
        let sum: f32 = old.iter().sum();
        let needed: f32 = self.columns.iter().map(|&(column, _, min)| least(column, min)).sum();
        let shares: f32 = self.columns.iter().map(|(_, share, _)| share).sum();
        // What is left beside the least widths is shared out; where they do not fit, all but the dates give way alike.
        let left = width - needed;
        let dates = self.columns.iter().find(|(column, ..)| *column == Column::When);
        let dates = dates.map_or(0.0, |&(column, _, min)| least(column, min));
        table.col_widths.clear();
        for (&(column, share, min), old) in self.columns.iter().zip(old) {
            let min = least(column, min);
            let new = if !is_new && sum > 0.0 {
                old / sum * width
            } else if left >= 0.0 {
                min + left * share / shares.max(0.01)
            } else if column == Column::When {
                min
            } else {
                min * (width - dates) / (needed - dates).max(1.0)
            };
            table.col_widths.insert(column_id(column), new);
        }
        table.parent_width = Some(width);
        table.store(ui.ctx(), id);
    }
}

/// The columns that a store's events fill, and what each wants.
fn wanted(store: &Store, figure: Option<&str>, rows: impl Iterator<Item = RowId>, ui: &Ui) -> Vec<(Column, f32, f32)> {
    let measured = |row: RowId| {
        let words = RowText::when_of(store, row);
        let font = fonts::regular(size::BODY);
        let galley = ui.painter().layout_no_wrap(words, font, Color32::PLACEHOLDER);
        galley.size().x
    };
    let is_clock = |row: RowId| {
        matches!(
            store.span(row).precision,
            Precision::Minute | Precision::Second | Precision::Subsecond
        )
    };
    let mut dates: Vec<(f32, bool)> = rows.take(LOOKED_AT).map(|row| (measured(row), is_clock(row))).collect();
    dates.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let most = dates.get((dates.len() * MOST / 10).min(dates.len().saturating_sub(1)));
    let clock = dates.iter().rev().find(|(_, is_clock)| *is_clock);
    let widest = most
        .into_iter()
        .chain(clock)
        .map(|(width, _)| *width)
        .fold(0.0, f32::max);
    let dates = (widest + space::M + space::S).clamp(96.0, WIDEST_DATES);
    let columns = Column::ALL.into_iter().filter_map(|column| {
        let (share, min) = match column {
            Column::When => (0.0, dates),
            Column::Event => (0.315, 140.0),
            Column::Actors => (0.23, 90.0),
            Column::Location => (0.155, 80.0),
            Column::Figure => (0.1, 112.0),
            Column::Claims => (0.125, 108.0),
        };
        column
            .is_filled(store, figure.is_some())
            .then_some((column, share, min))
    });
    columns.collect()
}

fn address(store: &Store) -> usize {
    std::ptr::from_ref(store).addr()
}

fn column_id(column: Column) -> Id {
    Id::unique(("events column", column))
}
