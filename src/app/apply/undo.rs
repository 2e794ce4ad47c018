//! Undo of what is asked, shown, linked by hand and decided on names.

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::history::{Change, Moment};

impl DatelineApp {
    pub(super) fn undo(&mut self, ctx: &Context) {
        let now = self.moment();
        let before = self.history.undo(now);
        self.go_to(before, ctx);
    }

    pub(super) fn redo(&mut self, ctx: &Context) {
        let now = self.moment();
        let after = self.history.redo(now);
        self.go_to(after, ctx);
    }

    fn moment(&self) -> Moment {
        Moment {
            filter: self.state.filter.clone(),
            lane_by: self.state.lane_by,
            zone: self.state.zone,
            apart: self.state.apart,
            viewport: self.state.viewport,
            hand_links: self.state.hand_links.clone(),
            names: self.state.names.clone(),
            rolled_up: self.state.rolled_up.clone(),
        }
    }

    pub(in crate::app) fn record(&mut self, change: Change, ctx: &Context) {
        let time = ctx.input(|input| input.time);
        let now = self.moment();
        self.history.record(now, change, time);
    }

    fn go_to(&mut self, moment: Option<Moment>, ctx: &Context) {
        if let Some(moment) = moment {
            if moment.hand_links != self.state.hand_links {
                self.set_hand_links(moment.hand_links, ctx);
            }
            self.state.filter = moment.filter;
            self.state.lane_by = moment.lane_by;
            self.state.zone = moment.zone;
            self.state.apart = moment.apart;
            self.state.viewport = moment.viewport;
            if *self.state.names != *moment.names || self.state.rolled_up != moment.rolled_up {
                self.set_names(moment.names, moment.rolled_up);
                self.save_names(ctx);
            }
            self.ask();
            self.move_to_zone();
        }
    }
}
