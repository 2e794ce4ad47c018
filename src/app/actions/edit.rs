use eframe::egui::Key;

use crate::app::WindowKind;
use crate::app::action::{Action, action, ctrl, ctrl_shift, plain};
use crate::app::command::Command::{self, Copy, Filter, Select, Window};
use crate::app::command::{CopyCommand, FilterCommand, SelectCommand, WindowCommand};

pub(super) static ACTIONS: &[Action] = &[
    action("Undo", Command::Undo, &[ctrl(Key::Z)]),
    action("Redo", Command::Redo, &[ctrl_shift(Key::Z), ctrl(Key::Y)]),
    action("Select all in view", Select(SelectCommand::InView), &[ctrl(Key::A)]).parted(),
    action(
        "Select all that match",
        Select(SelectCommand::Matching),
        &[ctrl_shift(Key::A)],
    ),
    action(
        "Copy the timeline as a picture",
        Copy(CopyCommand::Picture),
        &[ctrl_shift(Key::I)],
    )
    .parted(),
    action("Find", Window(WindowCommand::FocusSearch), &[ctrl(Key::F)]).parted(),
    action(
        "Clear all filters",
        Filter(FilterCommand::Clear),
        &[ctrl(Key::Backspace)],
    ),
    action(
        "Names …",
        Window(WindowCommand::Show(WindowKind::Names)),
        &[ctrl(Key::M)],
    )
    .parted(),
    action(
        "Filter to the time in view",
        Filter(FilterCommand::SetTimeRangeFromView),
        &[ctrl(Key::T)],
    ),
    action(
        "Possible or certain dates",
        Filter(FilterCommand::ToggleCertainly),
        &[ctrl(Key::P)],
    ),
    action(
        "Add column …",
        Window(WindowCommand::Show(WindowKind::AddColumn)),
        &[plain(Key::F)],
    ),
    action(
        "Preferences …",
        Window(WindowCommand::Show(WindowKind::Preferences)),
        &[ctrl(Key::Comma)],
    )
    .parted(),
];
