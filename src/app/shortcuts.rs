//! The keys of [`ACTIONS`].

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::Command;
use super::actions::ACTIONS;

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
