//! Undo of what is asked, shown, linked by hand and decided on names.

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::history::{Change, Side, UndoStep};
use crate::app::jobs::CaseChange;
use crate::app::state::Selection;

impl DatelineApp {
    pub(super) fn undo(&mut self, ctx: &Context) {
        if self.state.undoes_case() {
            self.state.history.undone(Side::Case);
            self.step_in_case(CaseChange::Undo);
            return;
        }
        let mut step = self.undo_step();
        if self.state.history.undo(&mut step) {
            self.state.history.undone(Side::Question);
            self.go_to(step, ctx);
        }
    }

    pub(super) fn redo(&mut self, ctx: &Context) {
        let side = self.state.history.redoes();
        if side == Some(Side::Case) || (side.is_none() && !self.state.history.can_redo()) {
            self.step_in_case(CaseChange::Redo);
            return;
        }
        let mut step = self.undo_step();
        if self.state.history.redo(&mut step) {
            self.go_to(step, ctx);
        }
    }

    pub(super) fn undo_step(&self) -> UndoStep {
        UndoStep {
            filter: self.state.asked.filter.clone(),
            lane_by: self.state.preferred.lane_by,
            columns: self.state.asked.columns.clone(),
            lane_column: self.state.asked.lane_column.clone(),
            colour_column: self.state.asked.colour_column.clone(),
            zone: self.state.preferred.zone,
            apart: self.state.asked.apart,
            as_in_files: self.state.asked.as_in_files,
            viewport: self.state.seen.viewport,
            order: self.state.asked.order,
            figure: self.state.asked.figure.clone(),
            own_view: self.state.seen.own_view,
            hand_links: self.state.open.hand_links.clone(),
            names: self.state.asked.names.clone(),
            rolled_up: self.state.asked.rolled_up.clone(),
            case_steps: self.state.open.marks.steps(),
            selection: Some(self.state.seen.selection.clone()),
        }
    }

    pub(in crate::app) fn record(&mut self, change: Change, ctx: &Context) {
        let time = ctx.input(|input| input.time);
        let now = self.undo_step();
        self.state.history.record(now, change, time);
    }

    /// Asks and shows what a step holds.
    pub(super) fn go_to(&mut self, step: UndoStep, ctx: &Context) {
        if step.hand_links != self.state.open.hand_links {
            self.set_hand_links(&step.hand_links, ctx);
        }
        self.state.asked.filter = step.filter;
        self.state.preferred.lane_by = step.lane_by;
        self.state.asked.columns = step.columns;
        self.state.asked.lane_column = step.lane_column;
        self.state.asked.colour_column = step.colour_column;
        self.state.preferred.zone = step.zone;
        self.state.asked.apart = step.apart;
        self.state.asked.as_in_files = step.as_in_files;
        self.state.seen.viewport = step.viewport;
        self.state.asked.order = step.order;
        self.state.asked.figure = step.figure;
        self.state.seen.own_view = step.own_view;
        self.following = None;
        // Of the case its log undoes the names.
        let names = match &self.names_of_case {
            Some(_) => self.state.asked.names.clone(),
            None => step.names,
        };
        if *self.state.asked.names != *names || self.state.asked.rolled_up != step.rolled_up {
            self.set_names(names, step.rolled_up);
            self.save_names(ctx);
        }
        // Which one event is read has nothing to do with what is asked: it stays.
        let is_several = |selection: &Selection| selection.is_several() || self.state.seen.selection.is_several();
        if let Some(selection) = step.selection.filter(is_several) {
            self.adopt_selection(selection);
        }
        self.keep_columns();
        self.ask();
        self.ask_for_zone();
    }
}
