use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::command::Command;

/// Something that can be done by name.
pub struct Action {
    pub name: &'static str,
    pub command: Command,
    /// The first is the one that is shown.
    pub keys: &'static [KeyboardShortcut],
    /// Whether a line parts it from the action before it in the menu.
    pub is_parted: bool,
}

impl Action {
    pub(super) const fn parted(mut self) -> Self {
        self.is_parted = true;
        self
    }
}

pub(super) const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

pub(super) const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

pub(super) const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

pub(super) const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

pub(super) const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

pub(super) const fn action(name: &'static str, command: Command, keys: &'static [KeyboardShortcut]) -> Action {
    Action {
        name,
        command,
        keys,
        is_parted: false,
    }
}
