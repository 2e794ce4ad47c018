use eframe::egui::accesskit::Role as AccessRole;
use eframe::egui::{Color32, EventFilter, Id, IdMap, Key, Rangef, Ui};
use egui_table::TableState;

use crate::app::figure_words::range_words;
use crate::app::row_text::{RowText, claims_words};
use crate::app::table_order::Column;
use crate::app::theme::{size, space};
use crate::app::{State, fonts};
use crate::event::Precision;
use crate::store::{FigureKindId, RowId, Store};

/// Which columns the table has, and how wide each wants to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Widths {
    /// Of which store this was worked out, by its address.
    store: usize,
    /// What stands over the column of figures, if there is one.
    figure: Option<String>,
    /// The columns that the table shows.
    shown: Vec<Column>,
    columns: Vec<Wish>,
    /// How wide columns were made by hand.
    by_hand: Vec<(Column, f32)>,
    /// Whether the pointer held something in the last frame.
    is_held: bool,
    /// How wide the columns of the table were at last.
    last: Vec<(Column, f32)>,
    /// Whether the columns of the table are not yet as wide as these want to be.
    is_new: bool,
}

/// What a column wants of the width, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Wish {
    column: Column,
    /// Of what is left once each has what it wants.
    share: f32,
    wanted: f32,
    /// What it needs to say all; nothing where it may be cut.
    needed: Option<f32>,
}

/// No column is narrower, in points.
const NARROWEST: f32 = 48.0;
const RANGE: Rangef = Rangef {
    min: NARROWEST,
    max: 1200.0,
};
/// So much one press of an arrow makes a column wider.
const KEY_STEP: f32 = 8.0;
/// Of so many events the texts tell how wide a column must be.
const LOOKED_AT: usize = 40;
/// The column of dates is as wide as nine in ten of them and every clock time at first, but no wider than this.
const MOST: usize = 9;
const WIDEST_DATES: f32 = 250.0;
/// No more of the table is for dates at first.
const MOST_DATES: f32 = 0.45;

impl Widths {
    /// Of a store's events, the first of which in view are these.
    pub fn keep_up_with(
        &mut self,
        state: &State,
        figure: Option<(FigureKindId, &str)>,
        rows: impl Iterator<Item = RowId>,
        ui: &Ui,
    ) {
        let store: &Store = &state.open.store;
        let shown = state.shown_columns();
        let mut rows = rows.peekable();
        // Without rows nothing tells how wide dates are.
        let is_same = self.store == address(store)
            && self.figure.as_deref() == figure.map(|(_, title)| title)
            && self.shown == shown
            && self.by_hand == state.preferred.table.widths;
        let are_all = self.shown == shown && !self.columns.is_empty();
        if is_same || (rows.peek().is_none() && are_all) {
            return;
        }
        let columns = wishes(state, (&shown, figure), rows, ui);
        self.is_new |= columns != self.columns;
        self.store = address(store);
        self.figure = figure.map(|(_, title)| title.to_owned());
        self.columns = columns;
        self.shown = shown;
        self.by_hand.clone_from(&state.preferred.table.widths);
    }

    /// How wide columns were just made by the pointer, which has let go of them.
    pub fn made_by_hand(&mut self, ui: &Ui, id: Id) -> Option<Vec<(Column, f32)>> {
        let table = TableState::load(ui.ctx(), id)?;
        let now: Vec<(Column, f32)> = self
            .columns
            .iter()
            .filter_map(|wish| Some((wish.column, *table.col_widths.get(&column_id(wish.column))?)))
            .collect();
        let is_held = ui.input(|input| input.pointer.any_down());
        let was_held = std::mem::replace(&mut self.is_held, is_held);
        if is_held {
            return None;
        }
        let before = std::mem::replace(&mut self.last, now.clone());
        let pairs = now.into_iter().zip(before).filter(|_| was_held);
        let is_changed = |((column, width), (other, before)): &((Column, f32), (Column, f32))| {
            column == other && (width - before).abs() > 0.5
        };
        let changed: Vec<(Column, f32)> = pairs.filter(is_changed).map(|(now, _)| now).collect();
        // The wish is what was just made: nothing is laid out anew.
        for &(column, width) in &changed {
            self.by_hand.retain(|(known, _)| *known != column);
            self.by_hand.push((column, width));
        }
        (!changed.is_empty()).then_some(changed)
    }

    /// Names the edges of the columns, and lets the arrows move the one that has the focus: how wide its column is then.
    pub fn edges_ui(&mut self, ui: &Ui, id: Id, name: impl Fn(Column) -> String) -> Option<(Column, f32)> {
        let mut table = TableState::load(ui.ctx(), id)?;
        let mut changed = None;
        for column in self.columns.iter().map(|wish| wish.column) {
            // As the crate of the table calls it.
            let edge = id.with(column_id(column)).with("resize");
            ui.ctx().accesskit_node_builder(edge, |node| {
                node.set_role(AccessRole::Splitter);
                node.set_label(format!("Width of {}", name(column)));
            });
            if !ui.memory(|memory| memory.has_focus(edge)) {
                continue;
            }
            let arrows = EventFilter {
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(edge, arrows));
            let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
            let step = match (pressed(Key::ArrowLeft), pressed(Key::ArrowRight)) {
                (true, false) => -KEY_STEP,
                (false, true) => KEY_STEP,
                _ => continue,
            };
            let width = table.col_widths.get_mut(&column_id(column))?;
            *width = RANGE.clamp(*width + step);
            changed = Some((column, *width));
        }
        let (column, width) = changed?;
        table.store(ui.ctx(), id);
        // The wish is what was just made: nothing is laid out anew.
        self.by_hand.retain(|(known, _)| *known != column);
        self.by_hand.push((column, width));
        Some((column, width))
    }

    /// The n-th column.
    pub fn column(&self, index: usize) -> Option<Column> {
        self.columns.get(index).map(|wish| wish.column)
    }

    /// The columns of the table, which can be made wider and narrower.
    pub fn columns(&self) -> Vec<egui_table::Column> {
        let columns = self.columns.iter().map(|wish| {
            egui_table::Column::new(wish.wanted)
                .range(RANGE)
                .resizable(true)
                .id(column_id(wish.column))
        });
        columns.collect()
    }

    /// Keeps the columns as wide as the table: by what they need at first, later in proportion.
    pub fn fit(&mut self, ui: &Ui, id: Id) {
        let width = ui.available_width();
        let mut table = TableState::load(ui.ctx(), id).unwrap_or_default();
        if !self.is_new && table.parent_width == Some(width) {
            return;
        }
        let is_new = std::mem::take(&mut self.is_new);
        let known = |wish: &Wish| table.col_widths.get(&column_id(wish.column)).copied();
        let old: Vec<f32> = self
            .columns
            .iter()
            .map(|wish| known(wish).unwrap_or_default())
            .collect();
        let sum: f32 = old.iter().sum();
        table.col_widths = if is_new || sum <= 0.0 {
            shared_out(&self.columns, width)
        } else {
            let wishes = self.columns.iter().zip(old);
            wishes
                .map(|(wish, old)| (column_id(wish.column), old / sum * width))
                .collect()
        };
        self.last = self
            .columns
            .iter()
            .filter_map(|wish| Some((wish.column, *table.col_widths.get(&column_id(wish.column))?)))
            .collect();
        table.parent_width = Some(width);
        table.store(ui.ctx(), id);
    }
}

/// What is left beside what columns want is shared out. Where that does not fit, texts that may be cut give way alike, and
/// then all columns.
fn shared_out(wishes: &[Wish], width: f32) -> IdMap<f32> {
    let wanted = |wish: &Wish| match wish.column {
        Column::When => wish.wanted.min(width * MOST_DATES),
        _ => wish.wanted,
    };
    let sum = |of: &dyn Fn(&Wish) -> f32| wishes.iter().map(of).sum::<f32>();
    let left = width - sum(&wanted);
    let shares = sum(&|wish| wish.share).max(0.01);
    let needed = |wish: &Wish| wish.needed.map(|needed| needed.min(wanted(wish)));
    let fixed = sum(&|wish| needed(wish).unwrap_or_default());
    let cut = sum(&|wish| if wish.needed.is_none() { wish.wanted } else { 0.0 }).max(1.0);
    let narrowed = |wish: &Wish| {
        let kept = needed(wish);
        kept.unwrap_or_else(|| (wish.wanted * (width - fixed) / cut).max(NARROWEST))
    };
    let too_much = (sum(&narrowed) / width).max(1.0);
    let width_of = |wish: &Wish| {
        if left >= 0.0 {
            wanted(wish) + left * wish.share / shares
        } else {
            narrowed(wish) / too_much
        }
    };
    wishes
        .iter()
        .map(|wish| (column_id(wish.column), width_of(wish)))
        .collect()
}

/// The columns that a store's events fill, and what each wants.
fn wishes(
    state: &State,
    (shown, figure): (&[Column], Option<(FigureKindId, &str)>),
    rows: impl Iterator<Item = RowId>,
    ui: &Ui,
) -> Vec<Wish> {
    let store: &Store = &state.open.store;
    let measured = |words: String| {
        let font = fonts::regular(size::BODY);
        let galley = ui.painter().layout_no_wrap(words, font, Color32::PLACEHOLDER);
        galley.size().x + space::M + space::S
    };
    let is_clock = |row: RowId| {
        matches!(
            store.span(row).precision,
            Precision::Minute | Precision::Second | Precision::Subsecond
        )
    };
    let looked_at: Vec<(RowId, RowText)> = rows
        .take(LOOKED_AT)
        .map(|row| (row, RowText::new(store, row)))
        .collect();
    let mut dates: Vec<(f32, bool)> = looked_at
        .iter()
        .map(|(row, text)| (measured(text.when.clone()), is_clock(*row)))
        .collect();
    dates.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let most = dates.get((dates.len() * MOST / 10).min(dates.len().saturating_sub(1)));
    let clock = dates.iter().rev().find(|(_, is_clock)| *is_clock);
    let widest = |widths: &mut dyn Iterator<Item = f32>| widths.fold(0.0, f32::max);
    let dates = widest(&mut most.into_iter().chain(clock).map(|(width, _)| *width)).clamp(96.0, WIDEST_DATES);
    let figures = looked_at.iter().filter_map(|(row, _)| store.figure(*row, figure?.0));
    let figures = widest(&mut figures.map(|figure| measured(range_words(&figure))));
    let headed = |words: &str| measured(words.to_owned());
    let wish = |column: Column| match column {
        Column::When => (0.0, dates, Some(dates)),
        Column::Event => (0.315, 140.0, None),
        Column::Actors => (0.23, 90.0, None),
        Column::Location => (0.155, 80.0, None),
        Column::Figure => {
            let head = figure.map_or(0.0, |(_, title)| headed(title));
            (0.1, 112.0, Some(figures.max(head)))
        }
        Column::Claims => (
            0.125,
            108.0,
            Some(measured(longest_claims(store)).max(headed(column.label()))),
        ),
        Column::Added(_) => (0.125, 100.0, None),
    };
    let by_hand = |column: Column| {
        let mut known = state.preferred.table.widths.iter();
        known.find(|(known, _)| *known == column).map(|(_, width)| *width)
    };
    shown
        .iter()
        .map(|&column| {
            let (share, wanted, needed) = match by_hand(column) {
                Some(width) => (0.0, width.max(NARROWEST), Some(width.max(NARROWEST))),
                None => wish(column),
            };
            Wish {
                column,
                share,
                wanted,
                needed,
            }
        })
        .collect()
}

/// What the column of claims says at its longest, as far as some events all over the store tell.
fn longest_claims(store: &Store) -> String {
    const SAMPLES: usize = 1000;
    let sampled = store.rows().step_by((store.len() / SAMPLES).max(1));
    let longest = sampled.map(|row| (store.is_disputed(row), store.claims(row))).max();
    let (is_disputed, claims) = longest.unwrap_or_default();
    claims_words(claims.into(), is_disputed)
}

fn address(store: &Store) -> usize {
    std::ptr::from_ref(store).addr()
}

fn column_id(column: Column) -> Id {
    Id::unique(("events column", column))
}
