//! Undo of what is asked, shown, linked by hand and decided on names.

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::history::{Change, Moment};

impl DatelineApp {
    pub(super) fn undo(&mut self, ctx: &Context) {
        let mut moment = self.moment();
        if self.state.history.undo(&mut moment) {
            self.go_to(moment, ctx);
        }
    }

    pub(super) fn redo(&mut self, ctx: &Context) {
        let mut moment = self.moment();
        if self.state.history.redo(&mut moment) {
            self.go_to(moment, ctx);
        }
    }

    fn moment(&self) -> Moment {
        Moment {
            filter: self.state.asked.filter.clone(),
            lane_by: self.state.preferred.lane_by,
            zone: self.state.preferred.zone,
            apart: self.state.asked.apart,
            viewport: self.state.seen.viewport,
            hand_links: self.state.open.hand_links.clone(),
            names: self.state.asked.names.clone(),
            rolled_up: self.state.asked.rolled_up.clone(),
        }
    }

    pub(in crate::app) fn record(&mut self, change: Change, ctx: &Context) {
        let time = ctx.input(|input| input.time);
        let now = self.moment();
        self.state.history.record(now, change, time);
    }

    fn go_to(&mut self, moment: Moment, ctx: &Context) {
        if moment.hand_links != self.state.open.hand_links {
            self.set_hand_links(moment.hand_links, ctx);
        }
        self.state.asked.filter = moment.filter;
        self.state.preferred.lane_by = moment.lane_by;
        self.state.preferred.zone = moment.zone;
        self.state.asked.apart = moment.apart;
        self.state.seen.viewport = moment.viewport;
        if *self.state.asked.names != *moment.names || self.state.asked.rolled_up != moment.rolled_up {
            self.set_names(moment.names, moment.rolled_up);
            self.save_names(ctx);
        }
        self.ask();
        self.ask_for_zone();
    }
}
