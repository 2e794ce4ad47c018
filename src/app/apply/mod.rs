//! The only place that carries commands out: each kind of command in a file of its own.

mod added;
mod again;
mod case;
mod case_file;
mod case_names;
mod copy;
mod edit;
mod files;
mod filter;
mod folders;
mod following;
mod layout;
mod links;
mod look_up;
mod mapping;
mod names;
mod opening;
#[cfg(test)]
mod opening_tests;
mod order;
mod paste;
mod picking;
mod picture;
#[cfg(test)]
mod refusal_tests;
mod save;
mod select;
mod toggles;
mod undo;
mod unsaved;
mod view;
mod views;
mod window;

use eframe::egui::Context;

use super::Command;
use super::app::DatelineApp;
use super::command::MappingCommand;
use crate::faults;

impl DatelineApp {
    /// Carries one command out.
    pub fn apply(&mut self, command: Command, ctx: &Context) {
        faults::note(&command);
        if self.asks_before(&command) {
            return;
        }
        match command {
            Command::Files(command) => self.apply_to_files(command, ctx),
            Command::Mapping(command) => self.apply_to_mapping(command, ctx),
            Command::Filter(command) => self.apply_to_filter(command, ctx),
            Command::Names(command) => self.apply_to_names(command, ctx),
            Command::LookUp(command) => self.look_up(command),
            Command::View(command) => self.apply_to_view(command, ctx),
            Command::Layout(command) => self.apply_to_layout(command, ctx),
            Command::Select(command) => self.apply_to_selection(command, ctx),
            Command::Links(command) => self.apply_to_links(command, ctx),
            Command::Case(command) => self.apply_to_case(command, ctx),
            Command::Views(command) => self.apply_to_views(command, ctx),
            Command::Edit(command) => self.apply_to_events(command, ctx),
            Command::CaseFile(command) => self.apply_to_case_file(command, ctx),
            Command::Copy(command) => self.copy(command, ctx),
            Command::Save(command) => self.save(command, ctx),
            Command::Window(command) => self.apply_to_window(command, ctx),
            Command::Undo if self.state.seen.mapping.is_some() => self.apply_to_mapping(MappingCommand::Undo, ctx),
            Command::Redo if self.state.seen.mapping.is_some() => self.apply_to_mapping(MappingCommand::Redo, ctx),
            Command::Undo => self.undo(ctx),
            Command::Redo => self.redo(ctx),
        }
    }
}
