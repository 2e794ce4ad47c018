//! Every action that has a key or stands in the menu: its name, its command, its keys. Menu, help window and key
//! handling all read this one table.

use eframe::egui::Key;

use super::action::{Action, action, alt, ctrl, ctrl_shift, plain, shift};
use super::action_group::ActionGroup;
use super::command::Command::{self, Case, CaseFile, Copy, Edit, Files, Filter, Layout, Save, Select, View, Window};
use super::{PanelKind, Scope, WindowKind};
use crate::app::command::{
    CaseCommand, CaseFileCommand, CopyCommand, EditCommand, FilesCommand, FilterCommand, LayoutCommand, SaveCommand,
    SelectCommand, ViewCommand, WindowCommand,
};

/// In the order of the menus.
pub static ACTIONS: &[Action] = &[
    action(
        ActionGroup::File,
        "Open …",
        Files(FilesCommand::OpenDialog),
        &[ctrl(Key::O)],
    ),
    action(
        ActionGroup::File,
        "Add files …",
        Files(FilesCommand::AddDialog),
        &[ctrl_shift(Key::O)],
    ),
    action(
        ActionGroup::File,
        "Open the sample",
        Files(FilesCommand::OpenSample),
        &[],
    ),
    action(
        ActionGroup::File,
        "Read again",
        Files(FilesCommand::ReadAgain),
        &[plain(Key::F5)],
    ),
    action(
        ActionGroup::File,
        "Save events …",
        Window(WindowCommand::Show(WindowKind::Save)),
        &[ctrl(Key::S)],
    ),
    action(
        ActionGroup::File,
        "Save what is selected …",
        Save(SaveCommand::Choose(Scope::Selected)),
        &[],
    ),
    action(
        ActionGroup::File,
        "Save picture …",
        Window(WindowCommand::Show(WindowKind::Picture)),
        &[ctrl_shift(Key::P)],
    ),
    action(
        ActionGroup::File,
        "Save case as …",
        Case(CaseCommand::SaveDialog),
        &[ctrl_shift(Key::S)],
    ),
    action(
        ActionGroup::File,
        "Bring in another case …",
        CaseFile(CaseFileCommand::JoinDialog),
        &[],
    ),
    action(
        ActionGroup::File,
        "Bring in names and links of before",
        CaseFile(CaseFileCommand::BringInWork),
        &[],
    ),
    action(
        ActionGroup::File,
        "Take over tags of Timesketch",
        Case(CaseCommand::TakeTimesketchMarks),
        &[],
    ),
    action(
        ActionGroup::File,
        "Files of the case …",
        CaseFile(CaseFileCommand::ShowFiles),
        &[],
    ),
    action(
        ActionGroup::File,
        "Log of the case …",
        CaseFile(CaseFileCommand::ShowLog),
        &[],
    ),
    action(
        ActionGroup::File,
        "Pack case …",
        CaseFile(CaseFileCommand::PackDialog),
        &[],
    ),
    action(
        ActionGroup::File,
        "Show repeats separately",
        Layout(LayoutCommand::ToggleApart),
        &[],
    ),
    action(
        ActionGroup::File,
        "Paste events",
        Files(FilesCommand::AskForPaste),
        &[ctrl(Key::V)],
    ),
    action(ActionGroup::File, "Close", Files(FilesCommand::Close), &[ctrl(Key::W)]),
    action(ActionGroup::File, "Quit", Window(WindowCommand::Quit), &[ctrl(Key::Q)]),
    action(ActionGroup::Edit, "Undo", Command::Undo, &[ctrl(Key::Z)]),
    action(
        ActionGroup::Edit,
        "Redo",
        Command::Redo,
        &[ctrl_shift(Key::Z), ctrl(Key::Y)],
    ),
    action(
        ActionGroup::Edit,
        "Select all in view",
        Select(SelectCommand::InView),
        &[ctrl(Key::A)],
    )
    .parted(),
    action(
        ActionGroup::Edit,
        "Select all that match",
        Select(SelectCommand::Matching),
        &[ctrl_shift(Key::A)],
    ),
    action(
        ActionGroup::Edit,
        "Copy the timeline as a picture",
        Copy(CopyCommand::Picture),
        &[ctrl_shift(Key::I)],
    )
    .parted(),
    action(
        ActionGroup::Edit,
        "Find",
        Window(WindowCommand::FocusSearch),
        &[ctrl(Key::F)],
    )
    .parted(),
    action(
        ActionGroup::Edit,
        "Clear all filters",
        Filter(FilterCommand::Clear),
        &[ctrl(Key::Backspace)],
    ),
    action(
        ActionGroup::Edit,
        "Names …",
        Window(WindowCommand::Show(WindowKind::Names)),
        &[ctrl(Key::M)],
    )
    .parted(),
    action(
        ActionGroup::Edit,
        "Filter to the time in view",
        Filter(FilterCommand::SetTimeRangeFromView),
        &[ctrl(Key::T)],
    ),
    action(
        ActionGroup::Edit,
        "Possible or certain dates",
        Filter(FilterCommand::ToggleCertainly),
        &[ctrl(Key::P)],
    ),
    action(
        ActionGroup::Edit,
        "Add column …",
        Window(WindowCommand::Show(WindowKind::AddColumn)),
        &[plain(Key::F)],
    ),
    action(
        ActionGroup::Edit,
        "Preferences …",
        Window(WindowCommand::Show(WindowKind::Preferences)),
        &[ctrl(Key::Comma)],
    )
    .parted(),
    action(
        ActionGroup::View,
        "Fit all",
        View(ViewCommand::Fit),
        &[plain(Key::Home)],
    ),
    action(
        ActionGroup::View,
        "Zoom in",
        View(ViewCommand::ZoomIn),
        &[plain(Key::Plus), plain(Key::Equals)],
    ),
    action(
        ActionGroup::View,
        "Zoom out",
        View(ViewCommand::ZoomOut),
        &[plain(Key::Minus)],
    ),
    action(
        ActionGroup::View,
        "Earlier",
        View(ViewCommand::PanEarlier),
        &[plain(Key::ArrowLeft)],
    ),
    action(
        ActionGroup::View,
        "Later",
        View(ViewCommand::PanLater),
        &[plain(Key::ArrowRight)],
    ),
    action(
        ActionGroup::View,
        "Views …",
        Window(WindowCommand::Show(WindowKind::Views)),
        &[plain(Key::V)],
    )
    .parted(),
    action(
        ActionGroup::View,
        "Next events out of view",
        View(ViewCommand::ToNext),
        &[ctrl(Key::ArrowRight)],
    ),
    action(
        ActionGroup::View,
        "Previous events out of view",
        View(ViewCommand::ToPrevious),
        &[ctrl(Key::ArrowLeft)],
    ),
    action(
        ActionGroup::View,
        "Back",
        View(ViewCommand::Back),
        &[alt(Key::ArrowLeft)],
    ),
    action(
        ActionGroup::View,
        "Forward",
        View(ViewCommand::Forward),
        &[alt(Key::ArrowRight)],
    ),
    action(
        ActionGroup::View,
        "Filters",
        Window(WindowCommand::TogglePanel(PanelKind::Filters)),
        &[plain(Key::F6)],
    )
    .parted(),
    action(
        ActionGroup::View,
        "Overview",
        Window(WindowCommand::TogglePanel(PanelKind::Overview)),
        &[plain(Key::F7)],
    ),
    action(
        ActionGroup::View,
        "Table",
        Window(WindowCommand::TogglePanel(PanelKind::Table)),
        &[plain(Key::F8)],
    ),
    action(
        ActionGroup::View,
        "Details",
        Window(WindowCommand::TogglePanel(PanelKind::Detail)),
        &[plain(Key::F9)],
    ),
    action(
        ActionGroup::View,
        "Undated events",
        Window(WindowCommand::TogglePanel(PanelKind::Undated)),
        &[plain(Key::F3)],
    ),
    action(
        ActionGroup::View,
        "Legend",
        Window(WindowCommand::TogglePanel(PanelKind::Legend)),
        &[plain(Key::L)],
    )
    .parted(),
    action(
        ActionGroup::View,
        "Acts above, suffered below",
        Layout(LayoutCommand::ToggleSides),
        &[plain(Key::B)],
    ),
    action(
        ActionGroup::View,
        "Largest days, weeks …",
        Window(WindowCommand::Show(WindowKind::Largest)),
        &[plain(Key::D)],
    ),
    action(
        ActionGroup::View,
        "Columns by figure",
        Layout(LayoutCommand::ToggleColumns),
        &[plain(Key::G)],
    ),
    action(
        ActionGroup::View,
        "One scale for all lanes",
        Layout(LayoutCommand::ToggleOneScale),
        &[plain(Key::Y)],
    ),
    action(
        ActionGroup::View,
        "Links of all events",
        Layout(LayoutCommand::ToggleAllLinks),
        &[plain(Key::K)],
    ),
    action(
        ActionGroup::View,
        "Dark or light",
        Window(WindowCommand::ToggleTheme),
        &[ctrl_shift(Key::L)],
    )
    .parted(),
    action(
        ActionGroup::View,
        "Larger text",
        Window(WindowCommand::LargerText),
        &[ctrl(Key::Plus), ctrl(Key::Equals)],
    ),
    action(
        ActionGroup::View,
        "Smaller text",
        Window(WindowCommand::SmallerText),
        &[ctrl(Key::Minus)],
    ),
    action(
        ActionGroup::View,
        "Plain text size",
        Window(WindowCommand::PlainText),
        &[ctrl(Key::Num0)],
    ),
    action(
        ActionGroup::View,
        "Full screen",
        Window(WindowCommand::ToggleFullScreen),
        &[plain(Key::F11)],
    ),
    action(
        ActionGroup::Event,
        "Next event",
        Select(SelectCommand::Next),
        &[plain(Key::ArrowDown), plain(Key::N)],
    ),
    action(
        ActionGroup::Event,
        "Previous event",
        Select(SelectCommand::Previous),
        &[plain(Key::ArrowUp), plain(Key::P)],
    ),
    action(
        ActionGroup::Event,
        "A page further down",
        Select(SelectCommand::PageDown),
        &[plain(Key::PageDown)],
    ),
    action(
        ActionGroup::Event,
        "A page further up",
        Select(SelectCommand::PageUp),
        &[plain(Key::PageUp)],
    ),
    action(
        ActionGroup::Event,
        "First event",
        Select(SelectCommand::First),
        &[ctrl(Key::Home)],
    ),
    action(
        ActionGroup::Event,
        "Last event",
        Select(SelectCommand::Last),
        &[ctrl(Key::End)],
    ),
    action(
        ActionGroup::Event,
        "Select the next event, too",
        Select(SelectCommand::ReachNext),
        &[shift(Key::ArrowDown)],
    ),
    action(
        ActionGroup::Event,
        "Select the previous event, too",
        Select(SelectCommand::ReachPrevious),
        &[shift(Key::ArrowUp)],
    ),
    action(
        ActionGroup::Event,
        "Zoom to what is selected",
        View(ViewCommand::ZoomToSelected),
        &[plain(Key::Enter)],
    ),
    action(
        ActionGroup::Event,
        "Deselect",
        Window(WindowCommand::Escape),
        &[plain(Key::Escape)],
    ),
    action(
        ActionGroup::Event,
        "Star",
        Case(CaseCommand::ToggleStar),
        &[plain(Key::S)],
    )
    .parted(),
    action(
        ActionGroup::Event,
        "Tags …",
        Window(WindowCommand::Show(WindowKind::Tags)),
        &[plain(Key::T)],
    ),
    action(
        ActionGroup::Event,
        "Add a note",
        Case(CaseCommand::AddNote),
        &[plain(Key::A)],
    ),
    action(
        ActionGroup::Event,
        "Correct …",
        Edit(EditCommand::Edit),
        &[plain(Key::E)],
    )
    .parted(),
    action(
        ActionGroup::Event,
        "Enter a new event …",
        Edit(EditCommand::New),
        &[ctrl(Key::N)],
    ),
    action(
        ActionGroup::Event,
        "Take what is selected for one event",
        Edit(EditCommand::Merge),
        &[],
    ),
    action(
        ActionGroup::Event,
        "As corrected, or as in the files",
        Edit(EditCommand::ToggleAsInFiles),
        &[plain(Key::C)],
    ),
    action(
        ActionGroup::Event,
        "Copy as rows",
        Copy(CopyCommand::Rows),
        &[ctrl(Key::C)],
    )
    .parted(),
    action(
        ActionGroup::Event,
        "Copy as text",
        Copy(CopyCommand::EventAsText),
        &[ctrl_shift(Key::C)],
    ),
    action(
        ActionGroup::Event,
        "Copy as JSON",
        Copy(CopyCommand::EventAsJson),
        &[ctrl_shift(Key::J)],
    ),
    action(
        ActionGroup::Event,
        "Copy citation",
        Copy(CopyCommand::Citation),
        &[ctrl_shift(Key::K)],
    ),
    action(
        ActionGroup::Help,
        "Keys and marks",
        Window(WindowCommand::Show(WindowKind::Help)),
        &[plain(Key::F1)],
    ),
    action(
        ActionGroup::Help,
        "Import report",
        Window(WindowCommand::Show(WindowKind::Findings)),
        &[plain(Key::F2)],
    ),
    action(
        ActionGroup::View,
        "Who against whom",
        Window(WindowCommand::Show(WindowKind::Pairs)),
        &[plain(Key::F4)],
    ),
    action(
        ActionGroup::Help,
        "About Dateline",
        Window(WindowCommand::Show(WindowKind::About)),
        &[],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things() {
        let keys: Vec<_> = ACTIONS.iter().flat_map(|action| action.keys).collect();
        for (index, key) in keys.iter().enumerate() {
            assert!(!keys[index + 1..].contains(key), "{key:?} is there twice");
        }
    }
}
