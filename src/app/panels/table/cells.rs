use eframe::egui::Ui;

use super::{TableView, column_title};
use crate::app::command::CopyCommand;
use crate::app::figure_words::range_words;
use crate::app::table_order::Column;
use crate::store::RowId;

impl TableView<'_> {
    /// A title without the kind that goes without saying.
    pub(super) fn title(&self, title: &str) -> String {
        let kind = self.state.commonest_kind();
        let rest = kind.and_then(|kind| title.strip_prefix(kind)?.strip_prefix(": "));
        rest.unwrap_or(title).to_owned()
    }

    /// What a cell says, as it is copied.
    fn cell_text(&mut self, row: RowId, column: Column) -> String {
        let text = self.text(row);
        match column {
            Column::When => text.when.clone(),
            Column::Event => text.title.clone(),
            Column::Actors => text.actors.clone(),
            Column::Location => text.place.clone(),
            Column::Claims => text.claims.clone(),
            Column::Figure => self
                .state
                .chosen_figure()
                .and_then(|(kind, _)| self.state.open.store.figure(row, kind))
                .map_or(String::new(), |figure| range_words(&figure)),
            Column::Added(_) => {
                let added = self.state.table_column(column);
                added.map_or(String::new(), |added| added.text_of(row).trim().to_owned())
            }
        }
    }

    /// The cells of a row, each to be copied.
    pub(super) fn copy_cell_ui(&mut self, row: RowId, ui: &mut Ui) {
        ui.menu_button("Copy a cell", |ui| {
            for column in self.state.shown_columns() {
                if ui.button(column_title(self.state, column)).clicked() {
                    let words = self.cell_text(row, column);
                    self.commands.push(CopyCommand::Text(words).into());
                    ui.close();
                }
            }
        });
    }
}
