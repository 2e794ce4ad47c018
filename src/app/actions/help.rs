use eframe::egui::Key;

use crate::app::WindowKind;
use crate::app::action::{Action, action, plain};
use crate::app::command::Command::Window;
use crate::app::command::WindowCommand;

pub(super) static ACTIONS: &[Action] = &[
    action(
        "Keys and marks",
        Window(WindowCommand::Show(WindowKind::Help)),
        &[plain(Key::F1)],
    ),
    action(
        "Import report",
        Window(WindowCommand::Show(WindowKind::Findings)),
        &[plain(Key::F2)],
    ),
    action("About Dateline", Window(WindowCommand::Show(WindowKind::About)), &[]),
];
