//! The only place that carries commands out.

use eframe::egui::Context;

use super::Command;
use super::app::DatelineApp;
use super::history::{Change, Moment};
use super::jobs::Question;
use crate::query::LaneBy;

impl DatelineApp {
    /// Carries one command out.
    pub fn apply(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::OpenDialog
            | Command::AddDialog
            | Command::Open(_)
            | Command::Add(_)
            | Command::OpenSample
            | Command::ClearRecent
            | Command::CloseFiles
            | Command::CancelLoading
            | Command::ToggleApart
            | Command::DismissFailures => self.apply_to_files(command, ctx),

            Command::EditColumns(_)
            | Command::ChangeMapping(_)
            | Command::UndoMapping
            | Command::RedoMapping
            | Command::ResetMapping
            | Command::UseMapping
            | Command::ConfirmColumns
            | Command::SaveMapping
            | Command::LoadMappingDialog => self.apply_to_mapping(command, ctx),

            Command::SetFilter(_)
            | Command::ToggleIncluded(..)
            | Command::ToggleExcluded(..)
            | Command::Only(..)
            | Command::SetAll(..)
            | Command::ClearFacet(_)
            | Command::ToggleDoubt(_)
            | Command::ClearDoubt
            | Command::ToggleRole(_)
            | Command::ToggleActorRole(..)
            | Command::ToggleAgainst(_)
            | Command::OnlyTogether(..)
            | Command::ClearRoles
            | Command::ToggleFile(_)
            | Command::ClearFiles
            | Command::ToggleChange(_)
            | Command::ClearChanges
            | Command::ClearFilters
            | Command::SetText(_)
            | Command::SetTimeRange(..)
            | Command::SetTimeRangeFromView
            | Command::SetCertainly(_)
            | Command::ToggleCertainly => self.apply_to_filter(command, ctx),
            Command::DraftMerge(..)
            | Command::FindNames(..)
            | Command::MergeNames(..)
            | Command::SplitNames(..)
            | Command::TakeNameOut(..)
            | Command::RejectSuggestion(..)
            | Command::AllowSuggestion(..)
            | Command::RollUp(..)
            | Command::SuggestNames => self.apply_to_names(command, ctx),
            Command::FindValues(facet, text) => self.find_values(facet, text),
            Command::CountPairs(by) => self.count_pairs(by),

            Command::SetViewport(_)
            | Command::Fit
            | Command::ZoomTo(..)
            | Command::ZoomToSelected
            | Command::ZoomIn
            | Command::ZoomOut
            | Command::PanEarlier
            | Command::PanLater => self.apply_to_view(&command, ctx),
            Command::ToggleSides | Command::SetLanes(_) | Command::SetZone(_) | Command::ToggleAllLinks => {
                self.apply_to_layout(&command, ctx);
            }
            Command::SortTable(order) => self.state.order = order,

            Command::Select(row) => self.select(row),
            Command::SelectNext => self.step(1, ctx),
            Command::SelectPrevious => self.step(-1, ctx),
            Command::SelectById(id) => self.select_by_id(id, ctx),
            Command::Hover(row) => self.state.hovered = row,

            Command::StartLink | Command::CancelLink | Command::AddLink(..) | Command::RemoveLink(_) => {
                self.apply_to_links(command, ctx);
            }

            Command::Undo if self.state.mapping.is_some() => self.apply_to_mapping(Command::UndoMapping, ctx),
            Command::Redo if self.state.mapping.is_some() => self.apply_to_mapping(Command::RedoMapping, ctx),
            Command::Undo => {
                let now = self.moment();
                let before = self.history.undo(now);
                self.go_to(before, ctx);
            }
            Command::Redo => {
                let now = self.moment();
                let after = self.history.redo(now);
                self.go_to(after, ctx);
            }
            Command::SaveEvents(..) | Command::SaveEventsTo(..) | Command::CancelSaving => {
                self.apply_to_saving(command, ctx);
            }
            _ => self.apply_to_window(command, ctx),
        }
        self.state.can_undo = self.history.can_undo();
        self.state.can_redo = self.history.can_redo();
    }

    /// By what events stand where.
    fn apply_to_layout(&mut self, command: &Command, ctx: &Context) {
        match *command {
            Command::ToggleSides => {
                let has_sides = self.state.lane_by == LaneBy::Sides;
                let lane_by = if has_sides { LaneBy::Actor } else { LaneBy::Sides };
                self.apply_to_layout(&Command::SetLanes(lane_by), ctx);
            }
            Command::SetLanes(lane_by) if self.state.lane_by != lane_by => {
                self.record(Change::Filter, ctx);
                self.state.lane_by = lane_by;
                self.save_settings();
                self.ask();
            }
            Command::SetZone(zone) if self.state.zone != zone => {
                self.record(Change::Filter, ctx);
                self.state.zone = zone;
                self.save_settings();
                self.move_to_zone();
            }
            Command::ToggleAllLinks => {
                self.state.all_links = !self.state.all_links;
                self.save_settings();
                self.ask_for_links();
            }
            _ => {}
        }
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

    pub(super) fn record(&mut self, change: Change, ctx: &Context) {
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

    /// Asks the query thread for the answer to the filter as it is now, unless that is what it was asked last.
    ///
    /// What is about to be shown comes first: a question about what it replaces would take the place of its own.
    pub(super) fn ask(&mut self) {
        let wanted = Some((self.state.filter.clone(), self.state.lane_by, self.state.naming.clone()));
        let store = match &self.opening {
            Some(opening) if opening.keeps_filter => &opening.store,
            Some(_) => return,
            None => &self.state.store,
        };
        if !store.files().is_empty() && self.asked_question != wanted {
            self.asked_question = wanted;
            self.jobs.questions.ask(Question {
                store: store.clone(),
                naming: self.state.naming.clone(),
                filter: self.state.filter.clone(),
                lane_by: self.state.lane_by,
            });
        }
    }
}
