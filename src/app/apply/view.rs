//! Commands about the stretch of time that is shown.

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::ViewCommand;
use crate::app::history::Change;
use crate::app::jobs::SelectionSummary;
use crate::app::trail::Stop;
use crate::event::calendar::DAY;
use crate::event::{Moment, TimeRange};
use crate::query::Lane;
use crate::store::{RowId, Store};
use crate::timeline::Viewport;

/// By how much one step of the keyboard zooms and pans.
const ZOOM_STEP: f64 = 1.5;
const PAN_STEP: i64 = 8;
/// An event that is gone to stands one in so many of the width from the edge.
const BESIDE: i64 = 8;

impl DatelineApp {
    pub(super) fn apply_to_view(&mut self, command: ViewCommand, ctx: &Context) {
        let view = self.state.seen.viewport;
        let wanted = match command {
            ViewCommand::Show(wanted) => wanted,
            ViewCommand::Fit => {
                let extent = self.state.found.extent.or_else(|| self.state.open.store.extent());
                let wanted = extent.map_or(view, Viewport::fitting);
                self.show_view(wanted, ctx);
                self.state.seen.own_view = Some(wanted);
                return;
            }
            ViewCommand::Back => {
                let stop = self.state.seen.trail.back();
                self.go_to_stop(stop, ctx);
                return;
            }
            ViewCommand::Forward => {
                let stop = self.state.seen.trail.forward();
                self.go_to_stop(stop, ctx);
                return;
            }
            ViewCommand::ToNext => self.neighbour(Lane::first_after, view.end()).map_or(view, |time| {
                let start = time.first.saturating_sub(view.length() / BESIDE);
                view.panned(start.saturating_since(view.start()))
            }),
            ViewCommand::ToPrevious => self.neighbour(Lane::last_before, view.start()).map_or(view, |time| {
                let end = time.last.saturating_add(view.length() / BESIDE);
                view.panned(end.saturating_since(view.end()))
            }),
            ViewCommand::ZoomTo(time) => Viewport::fitting(time),
            ViewCommand::ZoomToSelected if self.state.seen.selection.is_several() => {
                self.zoom_to_selection(ctx);
                return;
            }
            ViewCommand::ZoomToSelected => self.focused_time().map_or(view, |time| {
                let around = ((time.last - time.first) / 2).max(7 * DAY);
                Viewport::fitting(TimeRange {
                    first: time.first.saturating_sub(around),
                    last: time.last.saturating_add(around),
                })
            }),
            ViewCommand::ZoomIn => view.zoomed(1.0 / ZOOM_STEP, self.anchor()),
            ViewCommand::ZoomOut => view.zoomed(ZOOM_STEP, self.anchor()),
            ViewCommand::PanEarlier => view.panned(-view.length() / PAN_STEP),
            ViewCommand::PanLater => view.panned(view.length() / PAN_STEP),
        };
        self.show_view(wanted, ctx);
    }

    fn go_to_stop(&mut self, stop: Option<Stop>, ctx: &Context) {
        let Some(Stop { viewport, focus }) = stop else { return };
        if focus != self.state.seen.selection.focus() {
            self.select_alone(focus, ctx);
        }
        self.show_view(viewport, ctx);
    }

    /// Takes in where the user is now.
    pub(in crate::app) fn keep_trail(&mut self, ctx: &Context) {
        let seen = &mut self.state.seen;
        if self.state.open.is_any() {
            let stop = Stop {
                viewport: seen.viewport,
                focus: seen.selection.focus(),
            };
            seen.trail.visit(stop, ctx.input(|input| input.time));
        }
    }

    /// When the event is that lies next to a moment, to one side.
    fn neighbour(&self, find: impl Fn(&Lane, &Store, Moment) -> Option<RowId>, time: Moment) -> Option<TimeRange> {
        let store = &self.state.open.store;
        let bounds = store.bounds(find(&self.state.found.answer.lanes.all, store, time)?);
        Some(TimeRange::new(bounds.anchor(), bounds.last_known()))
    }

    pub(in crate::app) fn show_view(&mut self, wanted: Viewport, ctx: &Context) {
        if wanted != self.state.seen.viewport {
            self.record(Change::View, ctx);
            self.state.seen.viewport = wanted;
        }
    }

    /// Shows the time from the first to the last of several selected events, once a thread has looked at all of them.
    fn zoom_to_selection(&mut self, ctx: &Context) {
        let summary = self.state.selection_summary();
        self.awaits_zoom = summary.is_none();
        if let Some(time) = summary.and_then(|summary| summary.time) {
            self.show_view(Viewport::fitting(time), ctx);
        }
    }

    /// Takes in what the selected events have in common.
    pub(in crate::app) fn take_summary(&mut self, summary: Box<SelectionSummary>, ctx: &Context) {
        self.state.found.selection = Some(summary);
        if self.awaits_zoom {
            self.zoom_to_selection(ctx);
        }
    }

    /// Where the keyboard zooms: at the selected event if it is in view, else at the middle.
    pub(super) fn anchor(&self) -> Moment {
        let view = self.state.seen.viewport;
        let selected = self.focused_time().map(|time| time.first.midpoint(time.last));
        selected
            .filter(|&time| view.touches(TimeRange::at(time)))
            .unwrap_or_else(|| view.start().midpoint(view.end()))
    }
}
