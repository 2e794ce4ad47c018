//! What a user does, each waited for.

use dateline::app::{Command, DatelineApp, Settings};
use dateline_event::Event;
use dateline_tests::events;
use eframe::egui::{Event as Input, Key, Modifiers, PointerButton, Pos2, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::settling::settle;

pub type Window = Harness<'static, DatelineApp>;

/// A window of this size that shows these events.
pub fn showing(size: Vec2, shown: Vec<Event>) -> Window {
    let mut harness = Harness::builder().with_size(size).build_eframe(|creation| {
        let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
        app.show_store(events::store(shown));
        app
    });
    settle(&mut harness);
    harness
}

pub fn press(harness: &mut Window, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

/// Has the app carry out a command.
pub fn apply(harness: &mut Harness<'_, DatelineApp>, command: impl Into<Command>) {
    harness.state_mut().push(command);
    settle(harness);
}

pub fn click(harness: &mut Harness<'_, DatelineApp>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

/// Types into a field, whatever had the focus.
pub fn type_into(harness: &mut Window, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    harness.step();
    harness.get_by_label(label).type_text(text);
    settle(harness);
}

/// Opens a list and takes one of its entries.
pub fn choose(harness: &mut Harness<'_, DatelineApp>, list: &str, entry: &str) {
    click(harness, list);
    harness.get_by_role_and_label(Role::Button, entry).click();
    settle(harness);
}

/// Clicks somewhere, as quickly as people do.
pub fn click_at(harness: &mut Window, pos: Pos2) {
    harness.input_mut().events.push(Input::PointerMoved(pos));
    harness.step();
    for pressed in [true, false] {
        harness.input_mut().events.push(Input::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.step();
    }
    settle(harness);
}

/// Presses the button at one place, moves to another with these keys held, and lets go.
pub fn drag(harness: &mut Window, from: Pos2, to: Pos2, modifiers: Modifiers) {
    let button = |pos: Pos2, pressed: bool| Input::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers,
    };
    let mut events = vec![
        Input::PointerMoved(from),
        Input::ModifiersChanged(modifiers),
        button(from, true),
    ];
    events.extend([0.2, 0.5, 1.0].map(|share| Input::PointerMoved(from.lerp(to, share))));
    events.extend([button(to, false), Input::ModifiersChanged(Modifiers::NONE)]);
    for event in events {
        harness.input_mut().events.push(event);
        harness.step();
    }
    settle(harness);
}
