//! What is shown follows what is found: a changed filter whose matches are out of sight, or squeezed into a part of the width,
//! is shown them. It is one step with the filter, which undo takes back.

use std::time::Duration;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::following::Following;
use crate::timeline::Viewport;

/// What the user chose to see is left to him until the matches lie in less than one in so many of its width.
const SQUEEZED: i64 = 4;
/// The same of what the window chose itself.
const SQUEEZED_OWN: i64 = 2;

impl DatelineApp {
    /// Has the view follow the filters, which were changed.
    pub(super) fn follow_matches(&mut self, is_typing: bool, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let from = self
            .following
            .map_or(self.state.seen.viewport, |following| following.from);
        let not_before = if is_typing { now + Following::PAUSE } else { now };
        self.following = Some(Following { from, not_before });
    }

    /// Shows what the window chooses.
    pub(super) fn show_own(&mut self, view: Viewport) {
        self.state.seen.viewport = view;
        self.state.seen.own_view = Some(view);
    }

    /// Goes to the match that lies so many further than the one that is selected, as soon as it is known what matches.
    pub(super) fn step_to_match(&mut self, by: isize) {
        self.awaited_step = Some(by);
        if let Some(following) = &mut self.following {
            following.not_before = 0.0;
        }
    }

    /// Shows the matches of filters that were changed, once these are found.
    pub(in crate::app) fn keep_following(&mut self, ctx: &Context) {
        let is_waiting = self.state.open.is_any() && self.state.is_answering();
        if is_waiting || self.opening.is_some() {
            return;
        }
        if let Some(Following { from, not_before }) = self.following {
            let rest = not_before - ctx.input(|input| input.time);
            if rest > 0.0 {
                ctx.request_repaint_after(Duration::from_secs_f64(rest));
                return;
            }
            self.following = None;
            if self.state.seen.viewport == from
                && let Some(wanted) = self.state.view_of_matches()
            {
                self.show_own(wanted);
            }
        }
        if let Some(by) = self.awaited_step.take() {
            self.step_around(by, ctx);
        }
    }
}

impl crate::app::State {
    /// Where the matches are, if what is shown does not show them well.
    fn view_of_matches(&self) -> Option<Viewport> {
        let (view, lane) = (self.seen.viewport, &self.found.answer.lanes.all);
        let first = self.found.first_view()?;
        let is_within = view.holds(&first);
        let is_squeezed = |least: i64| is_within && first.length() * least < view.length();
        let is_bad = if self.seen.is_own_view() {
            !is_within || is_squeezed(SQUEEZED_OWN)
        } else {
            is_squeezed(SQUEEZED) || !lane.is_in_view(&self.open.store, view.start(), view.end())
        };
        is_bad.then_some(first)
    }
}
