//! Commands that select several events.

use std::sync::Arc;

use eframe::egui::Context;

use super::order::Order;
use crate::app::app::DatelineApp;
use crate::app::command::Picking;
use crate::app::history::Change;
use crate::app::jobs::{Pick, PickRequest, Picked};
use crate::app::state::Selection;
use crate::query::RowSet;
use crate::store::RowId;
use crate::timeline::Framed;

impl DatelineApp {
    pub(super) fn toggle_selected(&mut self, row: RowId, ctx: &Context) {
        let rows = self.state.open.store.len();
        if row.index() < rows {
            let selection = self.state.seen.selection.toggled(row, rows);
            self.set_selection(selection, Change::Selection, ctx);
        }
    }

    pub(super) fn pick_rows(&mut self, rows: &[RowId], picking: Picking, ctx: &Context) {
        let mut set = self.picked_before(picking);
        for &row in rows {
            set.set(row, true);
        }
        self.set_selected_rows(set, ctx);
    }

    pub(super) fn pick_in_view(&mut self, ctx: &Context) {
        let set = self.in_view();
        self.set_selected_rows(set, ctx);
    }

    pub(super) fn pick_matching(&mut self, ctx: &Context) {
        let set = self.state.found.answer.matching().clone();
        self.set_selected_rows(set, ctx);
    }

    /// Selects all between where the selection began and an event, both included, in the order of the table and as far as it
    /// shows them. Undated events follow on each other as their tray has them.
    pub(super) fn reach(&mut self, to: RowId, picking: Picking, ctx: &Context) {
        let state = &self.state;
        let Some(anchor) = state.seen.selection.anchor() else {
            self.select_alone(Some(to), ctx);
            return;
        };
        let store = &state.open.store;
        let are_dated = store.is_dated(anchor) && store.is_dated(to);
        if are_dated && let Some(sorted) = state.found.sorted.clone().filter(|_| state.sorted_rows().is_some()) {
            let pick = Pick::Sorted {
                sorted: (&sorted).into(),
                between: [anchor, to],
                picking,
            };
            self.ask_to_pick(pick);
            return;
        }
        let mut shown = self.in_view();
        if !are_dated {
            state.found.answer.undated.iter().for_each(|&row| shown.set(row, true));
        }
        let mut set = RowSet::none(store.len());
        set.insert_run(anchor.min(to).index()..anchor.max(to).index() + 1);
        set.intersect(&shown);
        set.set(to, true);
        set.unite(&self.picked_before(picking));
        let selection = state.seen.selection.with_rows(set).focused_on(to);
        self.set_selection(selection, Change::Selection, ctx);
    }

    /// Lets the selection grow by the next or previous event, or shrink where that leads back to where it began.
    pub(super) fn reach_on(&mut self, by: isize, ctx: &Context) {
        let selection = &self.state.seen.selection;
        let (Some(focus), Some(next)) = (selection.focus(), self.stepped(by)) else {
            self.step(by, ctx);
            return;
        };
        let order = Order::of(&self.state);
        let places = [selection.anchor(), Some(focus), Some(next)].map(|row| order.position(row?));
        let [anchor, at, to] = places.map(Option::unwrap_or_default);
        let grows = to.abs_diff(anchor) > at.abs_diff(anchor);
        let mut set = selection.rows().to_set(self.state.open.store.len());
        set.set(next, true);
        if !grows {
            set.set(focus, false);
        }
        let selection = selection.with_rows(set).focused_on(next);
        self.set_selection(selection, Change::Reach, ctx);
        self.bring_into_view(ctx);
    }

    /// Finds what a frame touches on a thread: of columns these may be millions.
    pub(super) fn pick_framed(&mut self, framed: Framed, picking: Picking) {
        let answer = (&self.state.found.answer).into();
        self.ask_to_pick(Pick::Framed {
            answer,
            framed,
            picking,
        });
    }

    pub(super) fn ask_to_pick(&mut self, pick: Pick) {
        let (store, selection) = (&self.state.open.store, &self.state.seen.selection);
        self.jobs.picks.ask(PickRequest {
            store: store.into(),
            before: selection.rows().into(),
            pick,
        });
    }

    /// Takes in what was found, unless something else was selected since.
    pub(in crate::app) fn take_picked(&mut self, picked: Picked, ctx: &Context) {
        self.jobs.picks.forget();
        let state = &self.state;
        let is_of_now =
            picked.store.has_same_rows(&state.open.store) && Arc::ptr_eq(&picked.before, state.seen.selection.rows());
        if !is_of_now {
            return;
        }
        let selection = state.seen.selection.with_rows(picked.rows);
        let focused = match picked.focus {
            Some(row) if selection.contains(row) => selection.focused_on(row),
            _ => selection,
        };
        if picked.is_carried {
            self.adopt_selection(focused);
        } else {
            self.set_selection(focused, Change::Selection, ctx);
        }
    }

    /// Selects again in a store that took the place of another what was selected there: the event with the focus at once, the
    /// others as soon as a thread has found them.
    pub(super) fn carry_selection(
        &mut self,
        before: &Selection,
        focus: Option<RowId>,
        carried: impl FnOnce(&Self) -> Pick,
    ) {
        self.state.history.forget_selections();
        self.adopt_selection(Selection::of(focus));
        if before.is_several() {
            let pick = carried(self);
            self.ask_to_pick(pick);
        }
    }

    /// What stays selected.
    fn picked_before(&self, picking: Picking) -> RowSet {
        let rows = self.state.open.store.len();
        match picking {
            Picking::Alone => RowSet::none(rows),
            Picking::Beside => self.state.seen.selection.rows().to_set(rows),
        }
    }

    /// The dated events that match and possibly touch the stretch of time in view.
    fn in_view(&self) -> RowSet {
        let (state, view) = (&self.state, self.state.seen.viewport);
        state.found.answer.in_view(&state.open.store, view.start(), view.end())
    }

    fn set_selected_rows(&mut self, set: RowSet, ctx: &Context) {
        let selection = self.state.seen.selection.with_rows(set);
        self.set_selection(selection, Change::Selection, ctx);
    }
}
