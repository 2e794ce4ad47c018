//! Commands about the stretch of time that is shown, and about which event is selected.

use std::sync::Arc;

use eframe::egui::Context;

use super::Command;
use super::app::DatelineApp;
use super::detail::Detail;
use super::history::Change;
use super::link_index::LinkIndex;
use crate::event::Bounds;
use crate::timeline::Viewport;

/// By how much one step of the keyboard zooms and pans.
const ZOOM_STEP: f64 = 1.5;
const PAN_STEP: i64 = 8;

impl DatelineApp {
    pub(super) fn apply_to_view(&mut self, command: &Command, ctx: &Context) {
        let view = self.state.viewport;
        let wanted = match *command {
            Command::SetViewport(wanted) => wanted,
            Command::Fit => self
                .state
                .extent
                .or_else(|| self.state.store.extent())
                .map_or(view, |(first, last)| Viewport::fitting(first, last)),
            Command::ZoomTo(first, last) => Viewport::fitting(first, last),
            Command::ZoomToSelected => self.selected_span().map_or(view, |(first, last)| {
                let around = ((last - first) / 2).max(7 * crate::event::calendar::DAY);
                Viewport::fitting(first.saturating_sub(around), last.saturating_add(around))
            }),
            Command::ZoomIn => view.zoomed(1.0 / ZOOM_STEP, self.anchor()),
            Command::ZoomOut => view.zoomed(ZOOM_STEP, self.anchor()),
            Command::PanEarlier => view.panned(-view.length() / PAN_STEP),
            Command::PanLater => view.panned(view.length() / PAN_STEP),
            _ => view,
        };
        self.show_view(wanted, ctx);
    }

    pub(super) fn show_view(&mut self, wanted: Viewport, ctx: &Context) {
        if wanted != self.state.viewport {
            self.record(Change::View, ctx);
            self.state.viewport = wanted;
        }
    }

    /// Where the keyboard zooms: at the selected event if it is in view, else at the middle.
    pub(super) fn anchor(&self) -> i64 {
        let view = self.state.viewport;
        let selected = self.selected_span().map(|(first, last)| i64::midpoint(first, last));
        selected
            .filter(|&time| view.touches(time, time))
            .unwrap_or_else(|| i64::midpoint(view.start(), view.end()))
    }

    /// First and last finite moment of the selected event.
    pub(super) fn selected_span(&self) -> Option<(i64, i64)> {
        let row = self.state.selected?;
        ((row as usize) < self.state.store.dated()).then(|| {
            let bounds = self.state.store.bounds(row);
            let first = bounds.anchor();
            let last = if bounds.latest_end == Bounds::OPEN_END {
                bounds.latest_start
            } else {
                bounds.latest_end
            };
            (first, last.max(first))
        })
    }

    pub(super) fn select(&mut self, row: Option<u32>) {
        let row = row.filter(|&row| (row as usize) < self.state.store.len());
        if self.state.selected == row && self.state.detail.is_some() == row.is_some() {
            return;
        }
        self.state.selected = row;
        self.state.detail = row.map(|row| Arc::new(Detail::new(&self.state.store, row)));
        self.ask_for_links();
    }

    /// Selects the next or previous event in the order of the table, and brings it into view.
    pub(super) fn step(&mut self, by: i64, ctx: &Context) {
        let state = &self.state;
        let sorted = state.sorted_rows().map(|sorted| &sorted.rows);
        let by_time = state.answer.lanes.all.rows();
        let at = state.selected.and_then(|row| match sorted {
            Some(rows) => rows.iter().position(|&other| other == row),
            None => by_time.position(row),
        });
        let descends = state.order.is_by_time() && state.order.descending;
        let by = if descends { -by } else { by };
        let next = match at {
            Some(at) => i64::try_from(at).ok().map(|at| at + by),
            None if sorted.is_some() => Some(0),
            None => i64::try_from(state.answer.lanes.all.index_of(&state.store, state.viewport.start())).ok(),
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
        let view = self.state.viewport;
        if let Some((first, last)) = self.selected_span()
            && !view.touches(first, last)
        {
            let middle = i64::midpoint(view.start(), view.end());
            self.show_view(view.panned(i64::midpoint(first, last).saturating_sub(middle)), ctx);
        }
    }

    pub(super) fn select_by_id(&mut self, id: String, ctx: &Context) {
        match &self.state.links {
            Some(links) => match links.row(&id) {
                Some(row) => {
                    self.select(Some(row));
                    self.bring_into_view(ctx);
                }
                None => self.notices.warn(ctx, format!("No open file has the event “{id}”.")),
            },
            None if self.state.store.len() > LinkIndex::MOST => self.notices.warn(
                ctx,
                format!("Links are followed in up to {} events only.", LinkIndex::MOST),
            ),
            None => {
                self.pending_link = Some(id);
                self.ask_for_links();
            }
        }
    }
}
