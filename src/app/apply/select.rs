//! Commands about which event is selected.

use std::sync::Arc;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::SelectCommand;
use crate::app::detail::Detail;
use crate::app::link_index::LinkIndex;
use crate::event::{Moment, TimeRange};
use crate::store::RowId;

impl DatelineApp {
    pub(super) fn apply_to_selection(&mut self, command: SelectCommand, ctx: &Context) {
        match command {
            SelectCommand::Row(row) => self.select(row),
            SelectCommand::Next => self.step(1, ctx),
            SelectCommand::Previous => self.step(-1, ctx),
            SelectCommand::Id(id) => self.select_by_id(&id, ctx),
            SelectCommand::Hover(row) => self.state.seen.hovered = row,
        }
    }

    /// From the first to the last finite moment of the selected event.
    pub(super) fn selected_time(&self) -> Option<TimeRange> {
        let row = self.state.seen.selected?;
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

    pub(in crate::app) fn select(&mut self, row: Option<RowId>) {
        let row = row.filter(|&row| row.index() < self.state.open.store.len());
        if self.state.seen.selected == row && self.state.seen.detail.is_some() == row.is_some() {
            return;
        }
        self.state.seen.selected = row;
        self.state.seen.detail = row.map(|row| {
            let open = &self.state.open;
            Arc::new(Detail::new(&open.store, row).with_before(open.said_before(row)))
        });
        self.ask_for_links();
    }

    /// Selects the next or previous event in the order of the table, and brings it into view.
    pub(super) fn step(&mut self, by: i64, ctx: &Context) {
        let state = &self.state;
        let sorted = state.sorted_rows().map(|sorted| &sorted.rows);
        let by_time = state.found.answer.lanes.all.rows();
        let at = state.seen.selected.and_then(|row| match sorted {
            Some(rows) => rows.iter().position(|&other| other == row),
            None => by_time.position(row),
        });
        let descends = state.asked.order.is_by_time() && state.asked.order.descending;
        let by = if descends { -by } else { by };
        let next = match at {
            Some(at) => i64::try_from(at).ok().map(|at| at + by),
            None if sorted.is_some() => Some(0),
            None => i64::try_from(
                state
                    .found
                    .answer
                    .lanes
                    .all
                    .index_of(&state.open.store, state.seen.viewport.start()),
            )
            .ok(),
        };
        let row = next
            .and_then(|next| usize::try_from(next).ok())
            .and_then(|next| match sorted {
                Some(rows) => rows.get(next).copied(),
                None => by_time.get(next),
            });
        if row.is_some() {
            self.select(row);
            self.bring_into_view(ctx);
        }
    }

    pub(super) fn bring_into_view(&mut self, ctx: &Context) {
        let view = self.state.seen.viewport;
        if let Some(time) = self.selected_time()
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
                    self.select(Some(row));
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
