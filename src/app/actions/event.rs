use eframe::egui::Key;

use crate::app::WindowKind;
use crate::app::action::{Action, action, ctrl, ctrl_shift, plain, shift};
use crate::app::command::Command::{Case, Copy, Edit, Select, View, Window};
use crate::app::command::{CaseCommand, CopyCommand, EditCommand, SelectCommand, ViewCommand, WindowCommand};

pub(super) static ACTIONS: &[Action] = &[
    action(
        "Next event",
        Select(SelectCommand::Next),
        &[plain(Key::ArrowDown), plain(Key::N)],
    ),
    action(
        "Previous event",
        Select(SelectCommand::Previous),
        &[plain(Key::ArrowUp), plain(Key::P)],
    ),
    action(
        "A page further down",
        Select(SelectCommand::PageDown),
        &[plain(Key::PageDown)],
    ),
    action(
        "A page further up",
        Select(SelectCommand::PageUp),
        &[plain(Key::PageUp)],
    ),
    action("First event", Select(SelectCommand::First), &[ctrl(Key::Home)]),
    action("Last event", Select(SelectCommand::Last), &[ctrl(Key::End)]),
    action(
        "Select the next event, too",
        Select(SelectCommand::ReachNext),
        &[shift(Key::ArrowDown)],
    ),
    action(
        "Select the previous event, too",
        Select(SelectCommand::ReachPrevious),
        &[shift(Key::ArrowUp)],
    ),
    action(
        "Zoom to what is selected",
        View(ViewCommand::ZoomToSelected),
        &[plain(Key::Enter)],
    ),
    action("Deselect", Window(WindowCommand::Escape), &[plain(Key::Escape)]),
    action("Star", Case(CaseCommand::ToggleStar), &[plain(Key::S)]).parted(),
    action(
        "Tags …",
        Window(WindowCommand::Show(WindowKind::Tags)),
        &[plain(Key::T)],
    ),
    action("Add a note", Case(CaseCommand::AddNote), &[plain(Key::A)]),
    action("Correct …", Edit(EditCommand::Edit), &[plain(Key::E)]).parted(),
    action("Enter a new event …", Edit(EditCommand::New), &[ctrl(Key::N)]),
    action("Take what is selected for one event", Edit(EditCommand::Merge), &[]),
    action(
        "As corrected, or as in the files",
        Edit(EditCommand::ToggleAsInFiles),
        &[plain(Key::C)],
    ),
    action("Copy as rows", Copy(CopyCommand::Rows), &[ctrl(Key::C)]).parted(),
    action("Copy as text", Copy(CopyCommand::EventAsText), &[ctrl_shift(Key::C)]),
    action("Copy as JSON", Copy(CopyCommand::EventAsJson), &[ctrl_shift(Key::J)]),
    action("Copy citation", Copy(CopyCommand::Citation), &[ctrl_shift(Key::K)]),
];
