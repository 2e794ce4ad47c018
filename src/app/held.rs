//! What was held down with a key or button. On a slow machine it is held no longer when the frame is drawn.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Ui};

/// What was held when the button for clicks was pressed or let go in this frame; else what is held now.
pub fn with_click(ui: &Ui, is_press: bool) -> Modifiers {
    with(ui, |event| match event {
        Event::PointerButton {
            button: PointerButton::Primary,
            pressed,
            modifiers,
            ..
        } if *pressed == is_press => Some(*modifiers),
        _ => None,
    })
}

/// What was held when a key was pressed in this frame; else what is held now.
pub fn with_key(ui: &Ui, wanted: Key) -> Modifiers {
    with(ui, |event| match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } if *key == wanted => Some(*modifiers),
        _ => None,
    })
}

fn with(ui: &Ui, of: impl Fn(&Event) -> Option<Modifiers>) -> Modifiers {
    ui.input(|input| input.events.iter().rev().find_map(of).unwrap_or(input.modifiers))
}
