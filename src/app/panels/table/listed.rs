use eframe::egui::containers::menu::{MenuButton, MenuConfig};
use eframe::egui::{Align, Button, Layout, RichText, Role, Ui, Vec2};

use super::header_menu::header_menu_ui;
use crate::app::command::LayoutCommand;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, named, text_link};
use crate::app::wording::{counted, grouped};
use crate::app::{Command, State, icons};

const HEIGHT: f32 = 24.0;

/// What the table lists, how many that are, and what leads to the others.
pub(super) fn listed_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let all = state.found.answer.lanes.all.len();
    let lists_all = state.preferred.table.lists_all;
    let time = state.table_time();
    let shown = match state.sorted_rows() {
        Some(sorted) => sorted.rows.len(),
        None => state
            .found
            .answer
            .lanes
            .all
            .in_view(&state.open.store, time.first, time.last)
            .len(),
    };
    ui.horizontal(|ui| {
        ui.set_height(HEIGHT);
        ui.add_space(space::M);
        let words = if all == 0 {
            counted(0, "event")
        } else if lists_all {
            format!("{} that match", counted(all, "event"))
        } else if shown == all {
            format!("{}, all in view", counted(all, "event"))
        } else {
            format!("{} of {}, those in view", grouped(shown), counted(all, "event"))
        };
        muted(ui, &words);
        let switch = match (lists_all, shown == all) {
            _ if all == 0 => None,
            (true, _) => Some("Only those in view"),
            (false, false) => Some("All that match"),
            (false, true) => None,
        };
        if switch.is_some_and(|label| text_link(ui, label).clicked()) {
            commands.push(LayoutCommand::ToggleTableLists.into());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::S);
            let label = RichText::new("Table columns").size(size::SECONDARY);
            let caret = RichText::new(icons::CARET_DOWN).size(size::SMALL);
            let button = Button::new((label, caret))
                .frame(false)
                .min_size(Vec2::new(0.0, HEIGHT));
            let (response, _) = MenuButton::from_button(button)
                .config(MenuConfig::default())
                .ui(ui, |ui| header_menu_ui(None, state, ui, commands));
            named(&response, Role::Button, true, "Table columns");
        });
    });
}
