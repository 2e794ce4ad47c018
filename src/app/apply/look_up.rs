//! What panels want to know.

use crate::app::app::DatelineApp;
use crate::app::command::LookUpCommand;

impl DatelineApp {
    pub(super) fn look_up(&mut self, command: LookUpCommand) {
        match command {
            LookUpCommand::Values(facet, text) => self.ask_for_values(facet, text),
            LookUpCommand::Names(facet, text) => self.ask_for_names(facet, text),
            LookUpCommand::Suggestions => self.ask_for_suggestions(),
            LookUpCommand::Largest(by) => self.state.seen.largest = by,
            LookUpCommand::Pairs(by) => self.ask_for_pairs(by),
            LookUpCommand::Figures(kinds) => self.ask_for_figures(kinds),
            LookUpCommand::Findings(text) => self.state.asked.findings_text = text,
            LookUpCommand::FileColumns => self.ask_for_file_columns(),
            LookUpCommand::ColumnValues(name, text) => self.ask_for_column_values(&name, text),
            LookUpCommand::Row(file, record) => self.ask_for_row(file, record),
        }
    }
}
