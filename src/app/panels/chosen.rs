use dateline_event::{When, words};
use eframe::egui::{Role, Ui};

use super::strip::strip_ui;
use crate::app::command::MappingCommand;
use crate::app::widgets::named;
use crate::app::{Command, State, icons, text};

/// Says that columns are read as the user chose them before, so that no choice of long ago works unseen.
pub fn chosen_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let mut files = state.open.chosen_files();
    let Some((file, chosen)) = files.next() else {
        return;
    };
    let name = text::isolated(&file.name()).into_owned();
    let others = files.count();
    let more = if others == 0 {
        String::new()
    } else {
        format!(" So it is with {others} more of the open files.")
    };
    let day = chosen.chosen.as_deref().map_or_else(|| "before".to_owned(), day_words);
    let words = format!("{name}: columns as you chose them {day}.{more}");
    strip_ui(ui, &words, |ui| {
        let hide = ui.button(icons::X).on_hover_text("Hide this line");
        named(&hide, Role::Button, true, "Hide this line");
        if hide.clicked() {
            commands.push(MappingCommand::SettleChosen.into());
        }
        if state.open.mappings.can_undo(&file.path) {
            let undo = ui.button("Undo");
            named(&undo, Role::Button, true, "Undo the choice of columns");
            let tip = "Reads the file as it was read before, and remembers what was remembered then";
            if undo.on_hover_text(tip).clicked() {
                commands.push(MappingCommand::UndoUse.into());
            }
        } else {
            let forget = ui.button("Forget");
            let tip = "Forgets what you chose for this header, and has the columns guessed again";
            if forget.on_hover_text(tip).clicked() {
                commands.push(MappingCommand::Forget(file.path.clone()).into());
            }
        }
        if ui.button("Change …").clicked() {
            commands.push(MappingCommand::Edit(file.path.clone()).into());
        }
    });
}

/// "on 3 Mar 2026", from "2026-03-03".
fn day_words(day: &str) -> String {
    let parsed: Option<When> = day.parse().ok();
    parsed.map_or_else(
        || "before".to_owned(),
        |day| format!("on {}", words::describe_when(&day)),
    )
}
