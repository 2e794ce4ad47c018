//! Every action that has a key or stands in the menu: its name, its command, its keys. Menu, help window and key
//! handling all read this one table.

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::{Command, PanelKind, WindowKind};
use crate::app::command::{
    CopyCommand, FilesCommand, FilterCommand, LayoutCommand, SelectCommand, ViewCommand, WindowCommand,
};

/// Where an action stands in the menu and in the help window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    File,
    Edit,
    View,
    Event,
    Help,
}

impl Group {
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Event, Self::Help];

    pub fn label(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::View => "View",
            Self::Event => "Event",
            Self::Help => "Help",
        }
    }
}

/// Something that can be done by name.
pub struct Action {
    pub name: &'static str,
    pub command: Command,
    pub group: Group,
    /// The first is the one that is shown.
    pub keys: &'static [KeyboardShortcut],
    /// Whether a line parts it from the action before it in the menu.
    pub is_parted: bool,
}

impl Action {
    const fn parted(mut self) -> Self {
        self.is_parted = true;
        self
    }
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn action(group: Group, name: &'static str, command: Command, keys: &'static [KeyboardShortcut]) -> Action {
    Action {
        name,
        command,
        group,
        keys,
        is_parted: false,
    }
}

/// In the order of the menus.
pub static ACTIONS: &[Action] = &[
    action(
        Group::File,
        "Open …",
        Command::Files(FilesCommand::OpenDialog),
        &[ctrl(Key::O)],
    ),
    action(
        Group::File,
        "Open beside …",
        Command::Files(FilesCommand::AddDialog),
        &[ctrl_shift(Key::O)],
    ),
    action(
        Group::File,
        "Open the sample",
        Command::Files(FilesCommand::OpenSample),
        &[],
    ),
    action(
        Group::File,
        "Save events …",
        Command::Window(WindowCommand::Show(WindowKind::Save)),
        &[ctrl(Key::S)],
    ),
    action(
        Group::File,
        "Repeated rows apart",
        Command::Layout(LayoutCommand::ToggleApart),
        &[],
    ),
    action(
        Group::File,
        "Close",
        Command::Files(FilesCommand::Close),
        &[ctrl(Key::W)],
    ),
    action(
        Group::File,
        "Quit",
        Command::Window(WindowCommand::Quit),
        &[ctrl(Key::Q)],
    ),
    action(Group::Edit, "Undo", Command::Undo, &[ctrl(Key::Z)]),
    action(Group::Edit, "Redo", Command::Redo, &[ctrl_shift(Key::Z), ctrl(Key::Y)]),
    action(
        Group::Edit,
        "Find",
        Command::Window(WindowCommand::FocusSearch),
        &[ctrl(Key::F)],
    )
    .parted(),
    action(
        Group::Edit,
        "Clear all filters",
        Command::Filter(FilterCommand::Clear),
        &[ctrl(Key::Backspace)],
    ),
    action(
        Group::Edit,
        "Names …",
        Command::Window(WindowCommand::Show(WindowKind::Names)),
        &[ctrl(Key::M)],
    )
    .parted(),
    action(
        Group::Edit,
        "Filter to the time in view",
        Command::Filter(FilterCommand::SetTimeRangeFromView),
        &[ctrl(Key::T)],
    ),
    action(
        Group::Edit,
        "Possibly or certainly",
        Command::Filter(FilterCommand::ToggleCertainly),
        &[ctrl(Key::P)],
    ),
    action(
        Group::View,
        "Fit all",
        Command::View(ViewCommand::Fit),
        &[plain(Key::Home), ctrl(Key::Num0)],
    ),
    action(
        Group::View,
        "Zoom in",
        Command::View(ViewCommand::ZoomIn),
        &[plain(Key::Plus), plain(Key::Equals)],
    ),
    action(
        Group::View,
        "Zoom out",
        Command::View(ViewCommand::ZoomOut),
        &[plain(Key::Minus)],
    ),
    action(
        Group::View,
        "Earlier",
        Command::View(ViewCommand::PanEarlier),
        &[plain(Key::ArrowLeft)],
    ),
    action(
        Group::View,
        "Later",
        Command::View(ViewCommand::PanLater),
        &[plain(Key::ArrowRight)],
    ),
    action(
        Group::View,
        "Filters",
        Command::Window(WindowCommand::TogglePanel(PanelKind::Filters)),
        &[plain(Key::F6)],
    )
    .parted(),
    action(
        Group::View,
        "Overview",
        Command::Window(WindowCommand::TogglePanel(PanelKind::Overview)),
        &[plain(Key::F7)],
    ),
    action(
        Group::View,
        "Table",
        Command::Window(WindowCommand::TogglePanel(PanelKind::Table)),
        &[plain(Key::F8)],
    ),
    action(
        Group::View,
        "Details",
        Command::Window(WindowCommand::TogglePanel(PanelKind::Detail)),
        &[plain(Key::F9)],
    ),
    action(
        Group::View,
        "Undated events",
        Command::Window(WindowCommand::TogglePanel(PanelKind::Undated)),
        &[plain(Key::F3)],
    ),
    action(
        Group::View,
        "Legend",
        Command::Window(WindowCommand::TogglePanel(PanelKind::Legend)),
        &[plain(Key::L)],
    )
    .parted(),
    action(
        Group::View,
        "Acts above, suffered below",
        Command::Layout(LayoutCommand::ToggleSides),
        &[plain(Key::B)],
    ),
    action(
        Group::View,
        "Links of all events",
        Command::Layout(LayoutCommand::ToggleAllLinks),
        &[plain(Key::K)],
    ),
    action(
        Group::View,
        "Dark or light",
        Command::Window(WindowCommand::ToggleTheme),
        &[ctrl_shift(Key::L)],
    )
    .parted(),
    action(
        Group::View,
        "Larger text",
        Command::Window(WindowCommand::LargerText),
        &[ctrl(Key::Plus), ctrl(Key::Equals)],
    ),
    action(
        Group::View,
        "Smaller text",
        Command::Window(WindowCommand::SmallerText),
        &[ctrl(Key::Minus)],
    ),
    action(
        Group::Event,
        "Next event",
        Command::Select(SelectCommand::Next),
        &[plain(Key::ArrowDown), plain(Key::N)],
    ),
    action(
        Group::Event,
        "Previous event",
        Command::Select(SelectCommand::Previous),
        &[plain(Key::ArrowUp), plain(Key::P)],
    ),
    action(
        Group::Event,
        "Zoom to the event",
        Command::View(ViewCommand::ZoomToSelected),
        &[plain(Key::Enter)],
    ),
    action(
        Group::Event,
        "Select nothing",
        Command::Window(WindowCommand::Escape),
        &[plain(Key::Escape)],
    ),
    action(
        Group::Event,
        "Copy as text",
        Command::Copy(CopyCommand::EventAsText),
        &[ctrl_shift(Key::C)],
    )
    .parted(),
    action(
        Group::Event,
        "Copy as JSON",
        Command::Copy(CopyCommand::EventAsJson),
        &[ctrl_shift(Key::J)],
    ),
    action(
        Group::Event,
        "Copy citation",
        Command::Copy(CopyCommand::Citation),
        &[ctrl_shift(Key::K)],
    ),
    action(
        Group::Help,
        "Help",
        Command::Window(WindowCommand::Show(WindowKind::Help)),
        &[plain(Key::F1)],
    ),
    action(
        Group::Help,
        "Import report",
        Command::Window(WindowCommand::Show(WindowKind::Findings)),
        &[plain(Key::F2)],
    ),
    action(
        Group::View,
        "Who against whom",
        Command::Window(WindowCommand::Show(WindowKind::Pairs)),
        &[plain(Key::F4)],
    ),
    action(
        Group::Help,
        "About Dateline",
        Command::Window(WindowCommand::Show(WindowKind::About)),
        &[],
    ),
];

/// The commands whose keys were pressed. Keys without Ctrl belong to the widget that has the focus, if one has it.
pub fn pressed(ctx: &Context) -> Vec<Command> {
    let is_typing = ctx.text_edit_focused();
    let has_focus = ctx.memory(|memory| memory.focused().is_some());
    let is_busy = ctx.any_popup_open();
    let belongs_here = |key: &KeyboardShortcut| {
        if key.modifiers != Modifiers::NONE {
            // Undo within a text field is the field's own.
            return !(is_typing && matches!(key.logical_key, Key::Z | Key::Y | Key::Backspace));
        }
        match key.logical_key {
            Key::F1 | Key::F2 | Key::F3 | Key::F4 | Key::F6 | Key::F7 | Key::F8 | Key::F9 => true,
            Key::Escape => !is_busy,
            Key::Enter | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight => !has_focus && !is_busy,
            _ => !is_typing && !is_busy,
        }
    };
    // More modifiers first, so that Ctrl+Z does not take Ctrl+Shift+Z.
    let mut keys: Vec<(&KeyboardShortcut, &Command)> = ACTIONS
        .iter()
        .flat_map(|action| action.keys.iter().map(|key| (key, &action.command)))
        .filter(|(key, _)| belongs_here(key))
        .collect();
    keys.sort_by_key(|(key, _)| !key.modifiers.shift);
    ctx.input_mut(|input| {
        keys.into_iter()
            .filter(|(key, _)| input.consume_shortcut(key))
            .map(|(_, command)| command.clone())
            .collect()
    })
}

/// The keys of a command as they are shown, or "".
pub fn keys_of(ctx: &Context, command: &Command) -> String {
    ACTIONS
        .iter()
        .find(|action| action.command == *command)
        .and_then(|action| action.keys.first())
        .map_or(String::new(), |key| ctx.format_shortcut(key))
}

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
