//! What the window keeps for its next start: where it stands, and what was open.

use eframe::egui::{Context, Rect, ViewportCommand, pos2, vec2};

use super::app::DatelineApp;
use super::{LastTime, Placement};

impl DatelineApp {
    /// Remembers where the window stands.
    pub fn remember_place(&mut self) {
        self.remembers_place = true;
    }

    /// Looks where the window stands now, and keeps all of it when the window is about to close.
    pub(super) fn keep_up_with_window(&mut self, ctx: &Context, frame: &eframe::Frame) {
        if !self.remembers_place {
            return;
        }
        if std::mem::take(&mut self.is_first_frame) {
            self.bring_into_sight(ctx, frame);
        }
        let factor = ctx.zoom_factor();
        let before = self.state.preferred.window;
        let (now, is_closing) = ctx.input(|input| {
            let seen = input.viewport();
            (Placement::now(before, seen, factor), seen.close_requested())
        });
        self.state.preferred.window = now;
        if is_closing {
            self.remember_last();
            self.save_settings();
        }
    }

    /// Moves a window whose screen is no longer there.
    fn bring_into_sight(&self, ctx: &Context, frame: &eframe::Frame) {
        let (Some(placement), Some(window)) = (self.state.preferred.window, frame.winit_window()) else {
            return;
        };
        let screens: Vec<Rect> = window
            .available_monitors()
            .map(|screen| {
                let (place, size) = (screen.position(), screen.size());
                let factor = screen.scale_factor();
                let place = place.to_logical::<f32>(factor);
                let size = size.to_logical::<f32>(factor);
                Rect::from_min_size(pos2(place.x, place.y), vec2(size.width, size.height))
            })
            .collect();
        if placement.is_out_of_sight(&screens) {
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(pos2(40.0, 40.0)));
        }
    }

    fn remember_last(&mut self) {
        let state = &mut self.state;
        let files = state.open.store.paths();
        state.preferred.last = (state.preferred.reopens && !files.is_empty())
            .then(|| LastTime::new(files, state.asked.filter.clone(), state.seen.viewport));
    }

    /// Opens what is still there of what was open last time.
    pub(super) fn open_last(&mut self, last: LastTime, ctx: &Context) {
        let view = last.view();
        let files: Vec<_> = last.files.into_iter().filter(|path| path.is_file()).collect();
        if !files.is_empty() {
            self.state.asked.filter = last.filter;
            self.open(files, true, ctx);
            self.pending_view = Some(view);
        }
    }
}
