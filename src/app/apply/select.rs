//! Commands about which event is selected, and which has the focus.

use std::sync::Arc;

use eframe::egui::Context;

use super::order::Order;
use crate::app::app::DatelineApp;
use crate::app::command::SelectCommand;
use crate::app::detail::Detail;
use crate::app::history::Change;
use crate::app::link_index::LinkIndex;
use crate::app::state::Selection;
use crate::event::{Moment, TimeRange};
use crate::store::RowId;

/// So many rows of the table are a page.
const PAGE: isize = 10;

impl DatelineApp {
    pub(super) fn apply_to_selection(&mut self, command: SelectCommand, ctx: &Context) {
        match command {
            SelectCommand::Row(row) => self.select_alone(row, ctx),
            SelectCommand::Toggle(row) => self.toggle_selected(row, ctx),
            SelectCommand::Reach(row, picking) => self.reach(row, picking, ctx),
            SelectCommand::ReachNext => self.reach_on(1, ctx),
            SelectCommand::ReachPrevious => self.reach_on(-1, ctx),
            SelectCommand::Rows(rows, picking) => self.pick_rows(&rows, picking, ctx),
            SelectCommand::Framed(framed, picking) => self.pick_framed(framed, picking),
            SelectCommand::InView => self.pick_in_view(ctx),
            SelectCommand::Matching => self.pick_matching(ctx),
            SelectCommand::Next => self.step(1, ctx),
            SelectCommand::Previous => self.step(-1, ctx),
            SelectCommand::NextMatch => self.step_to_match(1),
            SelectCommand::PreviousMatch => self.step_to_match(-1),
            SelectCommand::PageDown => self.step(PAGE, ctx),
            SelectCommand::PageUp => self.step(-PAGE, ctx),
            SelectCommand::First => self.go_to_end(false, ctx),
            SelectCommand::Last => self.go_to_end(true, ctx),
            SelectCommand::Id(id) => self.select_by_id(&id, ctx),
            SelectCommand::Hover(row) => self.state.seen.hovered = row,
        }
    }

    /// From the first to the last finite moment of the event that has the focus.
    pub(super) fn focused_time(&self) -> Option<TimeRange> {
        let row = self.state.seen.selection.focus()?;
        self.state.open.store.is_dated(row).then(|| {
            let bounds = self.state.open.store.bounds(row);
            let first = bounds.anchor();
            let last = if bounds.latest_end == Moment::OPEN_END {
                bounds.latest_start
            } else {
                bounds.latest_end
            };
            TimeRange::new(first, last.max(first))
        })
    }

    /// Selects an event and nothing else, or nothing. What several events were selected before can be brought back.
    pub(super) fn select_alone(&mut self, row: Option<RowId>, ctx: &Context) {
        let row = row.filter(|&row| row.index() < self.state.open.store.len());
        self.set_selection(Selection::of(row), Change::Selection, ctx);
    }

    /// Puts another selection in place. It is a step to undo where several events are or were selected.
    pub(super) fn set_selection(&mut self, selection: Selection, change: Change, ctx: &Context) {
        let before = &self.state.seen.selection;
        let is_several = before.is_several() || selection.is_several();
        if is_several && before.rows() != selection.rows() {
            self.record(change, ctx);
        }
        self.adopt_selection(selection);
    }

    /// Puts another selection in place, whatever it was before.
    pub(in crate::app) fn adopt_selection(&mut self, selection: Selection) {
        let focus = selection.focus();
        let had_focus =
            self.state.seen.selection.focus() == focus && self.state.seen.detail.is_some() == focus.is_some();
        self.awaits_zoom = false;
        self.state.seen.selection = selection;
        if had_focus {
            return;
        }
        self.state.seen.detail = focus.map(|row| {
            let open = &self.state.open;
            Arc::new(Detail::new(&open.store, row).with_before(open.said_before(row)))
        });
        self.ask_for_links();
    }

    /// Selects the next or previous event in the order of the table, and brings it into view.
    pub(super) fn step(&mut self, by: isize, ctx: &Context) {
        if let Some(row) = self.stepped(by) {
            self.select_alone(Some(row), ctx);
            self.bring_into_view(ctx);
        }
    }

    /// As [`Self::step`], going on from the other end of the table.
    pub(super) fn step_around(&mut self, by: isize, ctx: &Context) {
        let order = Order::of(&self.state);
        let end = if by < 0 { order.last() } else { order.get(0) };
        if let Some(row) = self.stepped(by).or(end) {
            self.select_alone(Some(row), ctx);
            self.bring_into_view(ctx);
        }
    }

    /// Selects the first or the last event in the order of the table, and brings it into view.
    fn go_to_end(&mut self, is_last: bool, ctx: &Context) {
        let order = Order::of(&self.state);
        let end = if is_last { order.last() } else { order.get(0) };
        if let Some(row) = end {
            self.select_alone(Some(row), ctx);
            self.bring_into_view(ctx);
        }
    }

    /// The event that lies so many steps from the one that has the focus, in the order of the table, or the one at its end.
    pub(super) fn stepped(&self, by: isize) -> Option<RowId> {
        let state = &self.state;
        let order = Order::of(state);
        let next = match state.seen.selection.focus().and_then(|row| order.position(row)) {
            // A page ends at the end.
            Some(at) if by.abs() > 1 => at.saturating_add_signed(by).min(order.len().saturating_sub(1)),
            Some(at) => at.checked_add_signed(by)?,
            // Where no event begins in view or later, the first of all.
            None => Some(order.first_in_view(state))
                .filter(|&at| order.get(at).is_some())
                .unwrap_or_default(),
        };
        order.get(next)
    }

    pub(super) fn bring_into_view(&mut self, ctx: &Context) {
        let view = self.state.seen.viewport;
        if let Some(time) = self.focused_time()
            && !view.touches(time)
        {
            let middle = view.start().midpoint(view.end());
            self.show_view(
                view.panned(time.first.midpoint(time.last).saturating_since(middle)),
                ctx,
            );
        }
    }

    pub(in crate::app) fn select_by_id(&mut self, id: &str, ctx: &Context) {
        match &self.state.found.links {
            Some(links) => match links.row(id) {
                Some(row) => {
                    self.select_alone(Some(row), ctx);
                    self.bring_into_view(ctx);
                }
                None => self.notices.warn(ctx, format!("No open file has the event “{id}”.")),
            },
            None if self.state.open.store.len() > LinkIndex::MAX => self.notices.warn(
                ctx,
                format!("Links are followed in up to {} events only.", LinkIndex::MAX),
            ),
            None => {
                self.pending_link = Some(id.to_owned());
                self.ask_for_links();
            }
        }
    }
}
