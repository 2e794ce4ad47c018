//! The keys of [`ACTIONS`].

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers, Popup};

use super::actions::ACTIONS;
use super::command::WindowCommand;
use super::state::Cover;
use super::{Command, State};

/// The commands whose keys were pressed. What lies on top gets the keys: an open list or menu, then a card, then a window.
/// Keys without Ctrl belong to the widget that has the focus, if one has it.
pub fn pressed(ctx: &Context, state: &State) -> Vec<Command> {
    if Popup::is_any_open(ctx) {
        return Vec::new();
    }
    let is_typing = ctx.text_edit_focused();
    let has_focus = ctx.memory(|memory| memory.focused().is_some());
    let belongs_here = |key: &KeyboardShortcut| {
        if key.modifiers != Modifiers::NONE {
            // Undo within a text field is the field's own.
            return !(is_typing && matches!(key.logical_key, Key::Z | Key::Y | Key::Backspace));
        }
        match key.logical_key {
            Key::Escape | Key::F1 | Key::F2 | Key::F3 | Key::F4 | Key::F6 | Key::F7 | Key::F8 | Key::F9 => true,
            Key::Enter | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight => !has_focus,
            _ => !is_typing,
        }
    };
    // More modifiers first, so that Ctrl+Z does not take Ctrl+Shift+Z.
    let mut keys: Vec<(&KeyboardShortcut, &Command)> = ACTIONS
        .iter()
        .filter(|action| reaches(&action.command, state))
        .flat_map(|action| action.keys.iter().map(|key| (key, &action.command)))
        .filter(|(key, _)| belongs_here(key))
        .collect();
    keys.sort_by_key(|(key, _)| !key.modifiers.shift);
    let pressed: Vec<(&KeyboardShortcut, &Command)> = ctx.input_mut(|input| {
        let keys = keys.into_iter();
        keys.filter(|(key, _)| input.consume_shortcut(key)).collect()
    });
    // What was typed in the same frame belongs to what opens now.
    let opens = |command: &Command| {
        matches!(
            command,
            Command::Window(WindowCommand::FocusSearch | WindowCommand::Show(_))
        )
    };
    let is_opening = pressed.iter().any(|(_, command)| opens(command));
    let is_meant = |(key, command): &&(&KeyboardShortcut, &Command)| {
        !is_opening || opens(command) || key.modifiers != Modifiers::NONE
    };
    let meant = pressed.iter().filter(is_meant);
    meant.map(|(_, command)| (*command).clone()).collect()
}

/// Whether a command changes nothing behind what lies on top.
fn reaches(command: &Command, state: &State) -> bool {
    let Command::Window(window) = command else {
        let is_undo = matches!(command, Command::Undo | Command::Redo);
        return match state.cover() {
            Cover::Nothing => true,
            // What was done in these windows is undone from there.
            Cover::Window => is_undo && state.seen.windows.last().is_some_and(|topmost| topmost.has_undo()),
            Cover::Card => false,
        };
    };
    let is_of_all = matches!(
        window,
        WindowCommand::ToggleTheme | WindowCommand::LargerText | WindowCommand::SmallerText | WindowCommand::Quit
    );
    match state.cover() {
        Cover::Nothing => true,
        Cover::Window => is_of_all || matches!(window, WindowCommand::Escape | WindowCommand::Show(_)),
        Cover::Card => is_of_all,
    }
}

/// The keys of a command as they are shown, or "".
pub fn keys_of(ctx: &Context, command: &Command) -> String {
    ACTIONS
        .iter()
        .find(|action| action.command == *command)
        .and_then(|action| action.keys.first())
        .map_or(String::new(), |key| ctx.format_shortcut(key))
}
