use eframe::egui::Key;

use crate::app::action::{Action, action, ctrl, ctrl_shift, plain};
use crate::app::command::Command::{Case, CaseFile, Files, Layout, Save, Window};
use crate::app::command::{CaseCommand, CaseFileCommand, FilesCommand, LayoutCommand, SaveCommand, WindowCommand};
use crate::app::{Scope, WindowKind};

pub(super) static ACTIONS: &[Action] = &[
    action("Open …", Files(FilesCommand::OpenDialog), &[ctrl(Key::O)]),
    action("Add files …", Files(FilesCommand::AddDialog), &[ctrl_shift(Key::O)]),
    action("Open the sample", Files(FilesCommand::OpenSample), &[]),
    action("Read again", Files(FilesCommand::ReadAgain), &[plain(Key::F5)]),
    action(
        "Save events …",
        Window(WindowCommand::Show(WindowKind::Save)),
        &[ctrl(Key::S)],
    ),
    action(
        "Save what is selected …",
        Save(SaveCommand::Choose(Scope::Selected)),
        &[],
    ),
    action(
        "Save picture …",
        Window(WindowCommand::Show(WindowKind::Picture)),
        &[ctrl_shift(Key::P)],
    ),
    action("Save case as …", Case(CaseCommand::SaveDialog), &[ctrl_shift(Key::S)]),
    action("Bring in another case …", CaseFile(CaseFileCommand::JoinDialog), &[]),
    action(
        "Bring in names and links of before",
        CaseFile(CaseFileCommand::BringInWork),
        &[],
    ),
    action(
        "Take over tags of Timesketch",
        Case(CaseCommand::TakeTimesketchMarks),
        &[],
    ),
    action("Files of the case …", CaseFile(CaseFileCommand::ShowFiles), &[]),
    action("Log of the case …", CaseFile(CaseFileCommand::ShowLog), &[]),
    action("Pack case …", CaseFile(CaseFileCommand::PackDialog), &[]),
    action("Show repeats separately", Layout(LayoutCommand::ToggleApart), &[]),
    action("Paste events", Files(FilesCommand::AskForPaste), &[ctrl(Key::V)]),
    action("Close", Files(FilesCommand::Close), &[ctrl(Key::W)]),
    action("Quit", Window(WindowCommand::Quit), &[ctrl(Key::Q)]),
];
