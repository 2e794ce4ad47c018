//! The keys of all [`actions`].

use eframe::egui::text_selection::LabelSelectionState;
use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers, PointerButton, Popup};

use super::actions::actions;
use super::command::{FilesCommand, ViewCommand, ViewsCommand, WindowCommand};
use super::state::Cover;
use super::{Command, State};

/// Copies what is selected.
const COPY: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::C);

/// With Ctrl they open the first views of the case.
const VIEW_KEYS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// What opens the view at a place in the list, from 0.
pub fn view_key(place: usize) -> Option<KeyboardShortcut> {
    let key = VIEW_KEYS.get(place)?;
    Some(KeyboardShortcut::new(Modifiers::COMMAND, *key))
}

/// Takes away the letters that come with keys pressed with Alt: they are meant for menus, and would be typed. A Mac has signs
/// of its own there.
pub fn drop_letters_of_alt(ctx: &Context) {
    if cfg!(target_os = "macos") {
        return;
    }
    let mut is_of_alt = false;
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                modifiers,
                pressed: true,
                ..
            } => {
                is_of_alt = modifiers.alt && !modifiers.ctrl;
                true
            }
            Event::Text(_) => !is_of_alt,
            _ => true,
        });
    });
}

/// The commands whose keys were pressed. What lies on top gets the keys: an open list or menu, then a card, then a window.
/// Keys without Ctrl belong to the widget that has the focus, if one has it.
pub fn pressed(ctx: &Context, state: &State) -> Vec<Command> {
    if Popup::is_any_open(ctx) {
        return Vec::new();
    }
    let is_typing = ctx.text_edit_focused();
    let has_focus = ctx.memory(|memory| memory.focused().is_some());
    let has_marked_text = ctx
        .plugin_opt::<LabelSelectionState>()
        .is_some_and(|marked| marked.lock().has_selection());
    let takes_text = match state.cover() {
        Cover::Window => state.seen.windows.last().is_some_and(|topmost| topmost.takes_text()),
        Cover::Nothing | Cover::Card => false,
    };
    let belongs_here = |key: &KeyboardShortcut| {
        if key.modifiers.command {
            // What a text field does itself is its own, and so is a text that was marked to be copied.
            let is_of_text = match key.logical_key {
                Key::V | Key::Z | Key::Y | Key::Backspace | Key::ArrowLeft | Key::ArrowRight => is_typing,
                Key::A | Key::C if !key.modifiers.shift => is_typing || (*key == COPY && has_marked_text),
                _ => false,
            };
            return !is_of_text;
        }
        match key.logical_key {
            _ if key.modifiers.alt => !is_typing,
            Key::Escape
            | Key::F1
            | Key::F2
            | Key::F3
            | Key::F4
            | Key::F5
            | Key::F6
            | Key::F7
            | Key::F8
            | Key::F9
            | Key::F11 => true,
            Key::Enter | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight => !has_focus,
            _ => !is_typing && !takes_text,
        }
    };
    // More modifiers first, so that Ctrl+Z does not take Ctrl+Shift+Z.
    let mut keys: Vec<(&KeyboardShortcut, &Command)> = actions()
        .filter(|action| reaches(&action.command, state))
        .flat_map(|action| action.keys.iter().map(|key| (key, &action.command)))
        .filter(|(key, _)| belongs_here(key))
        .collect();
    let views: Vec<(KeyboardShortcut, Command)> = (0..VIEW_KEYS.len())
        .filter_map(|place| Some((view_key(place)?, ViewsCommand::OpenAt(place).into())))
        .collect();
    let of_views = views
        .iter()
        .filter(|(_, command)| reaches(command, state) && state.open.is_any());
    keys.extend(of_views.map(|(key, command)| (key, command)));
    keys.sort_by_key(|(key, _)| !key.modifiers.shift);
    let mut commands = Vec::new();
    // The buttons at the side of a mouse do as in a browser.
    for (button, command) in [
        (PointerButton::Extra1, Command::View(ViewCommand::Back)),
        (PointerButton::Extra2, Command::View(ViewCommand::Forward)),
    ] {
        let is_pressed = ctx.input(|input| input.pointer.button_pressed(button));
        commands.extend(Some(command).filter(|command| is_pressed && reaches(command, state)));
    }
    // What was typed in the same frame after it belongs to what opens now.
    let mut is_opening = false;
    let takes_paste = !is_typing && state.cover() == Cover::Nothing;
    let mut stays = |event: &Event| {
        if let Event::Paste(text) = event
            && takes_paste
        {
            commands.push(FilesCommand::Paste(text.clone()).into());
            return false;
        }
        let (key, modifiers) = match event {
            Event::Key {
                key,
                modifiers,
                pressed: true,
                ..
            } => (key, *modifiers),
            // So the system's keys of copying arrive.
            Event::Copy => (&COPY.logical_key, COPY.modifiers),
            _ => return true,
        };
        // Alt with a letter opens a menu, be it held no longer when the frame is drawn.
        let is_it = |known: &KeyboardShortcut| {
            known.logical_key == *key
                && known.modifiers.alt == modifiers.alt
                && modifiers.matches_logically(known.modifiers)
        };
        let Some((known, command)) = keys.iter().find(|(known, _)| is_it(known)) else {
            return true;
        };
        if is_opening && known.modifiers == Modifiers::NONE && *key != Key::Escape {
            return true;
        }
        is_opening = opens(command);
        commands.push((*command).clone());
        false
    };
    ctx.input_mut(|input| input.events.retain(&mut stays));
    commands
}

fn opens(command: &Command) -> bool {
    matches!(
        command,
        Command::Window(WindowCommand::FocusSearch | WindowCommand::Show(_))
    )
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
        WindowCommand::ToggleTheme
            | WindowCommand::LargerText
            | WindowCommand::SmallerText
            | WindowCommand::PlainText
            | WindowCommand::ToggleFullScreen
            | WindowCommand::Quit
    );
    match state.cover() {
        Cover::Nothing => true,
        Cover::Window => is_of_all || matches!(window, WindowCommand::Escape | WindowCommand::Show(_)),
        Cover::Card => is_of_all,
    }
}

/// The keys of a command as they are shown, or "".
pub fn keys_of(ctx: &Context, command: &Command) -> String {
    actions()
        .find(|action| action.command == *command)
        .and_then(|action| action.keys.first())
        .map_or(String::new(), |key| ctx.format_shortcut(key))
}
