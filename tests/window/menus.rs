//! Menus by pointer and by keys, and where the focus goes.

use dateline::app::command::{FilesCommand, SelectCommand, WindowCommand};
use dateline::app::{TextSize, WindowKind};
use dateline_store::{Facet, RowId};
use dateline_tests::events;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Vec2};
use egui_kittest::kittest::{By, NodeT, Queryable};

use crate::driving::{Window, apply, click, press, showing};
use crate::settling::settle;

/// An entry of each menu that no other has.
const FILE: &str = "Save events … Ctrl+S";
const EDIT: &str = "Undo Ctrl+Z";
const EVENT: &str = "Copy citation Ctrl+Shift+K";
const HELP: &str = "About Dateline";

fn window() -> Window {
    let mut harness = showing(Vec2::new(1280.0, 800.0), events::handful());
    apply(&mut harness, SelectCommand::Row(Some(RowId::at(2))));
    harness
}

fn shows(harness: &Window, entry: &str) -> bool {
    harness.query_all_by_label_contains(entry).next().is_some()
}

fn point(harness: &mut Window, at: Pos2) {
    harness.input_mut().events.push(Event::PointerMoved(at));
    settle(harness);
}

fn button(harness: &mut Window, at: Pos2, button: PointerButton) {
    for pressed in [true, false] {
        let modifiers = Modifiers::NONE;
        let event = Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers,
        };
        harness.input_mut().events.push(event);
        harness.step();
    }
    settle(harness);
}

#[test]
fn a_second_title_opens_at_once() {
    let mut harness = window();
    let title = |harness: &Window, label: &str| harness.get_by_label(label).rect().center();
    let (file, edit) = (title(&harness, "File"), title(&harness, "Edit"));
    point(&mut harness, file);
    button(&mut harness, file, PointerButton::Primary);
    assert!(shows(&harness, FILE));
    point(&mut harness, edit);
    assert!(shows(&harness, EDIT) && !shows(&harness, FILE), "the pointer opens it");
    // Who clicks it all the same does not close it.
    button(&mut harness, edit, PointerButton::Primary);
    assert!(shows(&harness, EDIT), "a click keeps it");
    button(&mut harness, edit, PointerButton::Primary);
    assert!(!shows(&harness, EDIT));
}

#[test]
fn menus_open_by_keys_and_arrows_lead_through_them() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::F10);
    assert!(shows(&harness, FILE));
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(shows(&harness, EDIT) && !shows(&harness, FILE));
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    assert!(shows(&harness, HELP));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!shows(&harness, HELP));
    assert_eq!(harness.state().state().seen.selection.focus(), Some(RowId::at(2)));
    press(&mut harness, Modifiers::ALT, Key::N);
    assert!(shows(&harness, EVENT), "Alt+N opens the menu");
    assert_eq!(
        harness.state().state().seen.selection.focus(),
        Some(RowId::at(2)),
        "and is no N"
    );
    press(&mut harness, Modifiers::ALT, Key::F);
    assert!(shows(&harness, FILE) && !shows(&harness, EVENT));
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert!(harness.get_by_label("Open … Ctrl+O").accesskit_node().is_focused());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::ALT, Key::H);
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().state().seen.windows, [WindowKind::About]);
    // Behind a window the menus do not open.
    press(&mut harness, Modifiers::NONE, Key::F10);
    assert!(!shows(&harness, FILE));
}

#[test]
fn keys_that_come_at_once_act_in_their_order() {
    let mut harness = window();
    let key = |key: Key, modifiers: Modifiers| Event::Key {
        key,
        modifiers,
        physical_key: None,
        pressed: true,
        repeat: false,
    };
    harness.input_mut().events.extend([
        key(Key::F1, Modifiers::NONE),
        key(Key::Escape, Modifiers::NONE),
        key(Key::M, Modifiers::COMMAND),
    ]);
    settle(&mut harness);
    assert_eq!(harness.state().state().seen.windows, [WindowKind::Names]);
}

#[test]
fn the_focus_goes_back_to_where_it_was() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::F);
    assert!(harness.get_by_label("Search").is_focused());
    press(&mut harness, Modifiers::NONE, Key::F1);
    assert!(!harness.get_by_label("Search").is_focused());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().state().seen.windows.is_empty());
    assert!(harness.get_by_label("Search").is_focused());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!harness.get_by_label("Search").is_focused());
    press(&mut harness, Modifiers::NONE, Key::F1);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!harness.get_by_label("Search").is_focused(), "it had it not");
}

#[test]
fn escape_leaves_a_field_that_was_typed_into_before_its_window() {
    let mut harness = window();
    apply(&mut harness, WindowCommand::Show(WindowKind::Findings));
    harness.get_by_label("Find a finding").focus();
    settle(&mut harness);
    harness.get_by_label("Find a finding").type_text("a");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().state().seen.windows, [WindowKind::Findings]);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().state().seen.windows.is_empty());
}

#[test]
fn the_size_of_text_is_kept_and_reset() {
    let mut harness = window();
    let percent = |harness: &Window| harness.state().state().preferred.text_size;
    press(&mut harness, Modifiers::COMMAND, Key::Plus);
    press(&mut harness, Modifiers::COMMAND, Key::Plus);
    assert_eq!(percent(&harness).percent(), 120);
    assert!((harness.ctx.zoom_factor() - 1.2).abs() < 0.001);
    press(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert_eq!(percent(&harness), TextSize::PLAIN);
    assert!((harness.ctx.zoom_factor() - 1.0).abs() < 0.001);
}

#[test]
fn rows_and_lanes_have_menus() {
    let mut harness = window();
    let store = harness.state().state().open.store.clone();
    let first = store.event(RowId::FIRST);
    let row = harness
        .get_all_by_label_contains(&first.title)
        .last()
        .unwrap()
        .rect()
        .center();
    point(&mut harness, row);
    button(&mut harness, row, PointerButton::Secondary);
    click(&mut harness, "Zoom to the event");
    let lane = harness.state().state().found.answer.lanes.drawn()[0].clone();
    let at = Pos2::new(280.0, 200.0);
    let names = harness.query_all_by_label_contains("Timeline, ").next().unwrap().rect();
    let at = Pos2::new(names.left() - 40.0, at.y.max(names.top() + 40.0));
    point(&mut harness, at);
    button(&mut harness, at, PointerButton::Secondary);
    click(&mut harness, "Only this lane");
    let choice = harness.state().state().asked.filter.choice(Facet::Actor).clone();
    assert_eq!(choice.include, [lane.name]);
}

#[test]
fn one_of_several_files_is_closed_and_the_view_stays() {
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let one = save("one.csv", "date,actor\n2014-06-10,IS\n2014-07-11,PKK\n");
    let other = save("other.csv", "date,actor,place\n2015-06-10,IS,Mosul\n");
    let mut harness = window();
    apply(&mut harness, FilesCommand::Open(vec![one.clone(), other.clone()]));
    assert_eq!(harness.state().state().open.store.len(), 3);
    let view = harness.state().state().seen.viewport;
    apply(&mut harness, FilesCommand::CloseOne(one));
    let state = harness.state().state();
    assert_eq!((state.open.store.paths(), state.seen.viewport), (vec![other], view));
}

#[test]
fn a_menu_higher_than_the_window_is_scrolled() {
    let mut harness = showing(Vec2::new(1024.0, 700.0), events::handful());
    press(&mut harness, Modifiers::ALT, Key::V);
    let screen = harness.ctx.content_rect();
    let menu_bar = harness.get_by_label("View").rect();
    assert!(harness.get_by_label("Fit all Home").rect().top() > menu_bar.bottom() - 1.0);
    // From the last entry up.
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    let last = "Full screen F11";
    for _ in 0..60 {
        let node = harness.get_by_label(last);
        if node.accesskit_node().is_focused() {
            break;
        }
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    harness.run_steps(60);
    let node = harness.get_by_label(last);
    assert!(node.accesskit_node().is_focused());
    assert!(screen.contains_rect(node.rect()), "{}", node.rect());
}

#[test]
fn a_menu_takes_the_height_that_the_window_has_for_it() {
    let mut harness = showing(Vec2::new(1280.0, 800.0), events::handful());
    press(&mut harness, Modifiers::ALT, Key::E);
    let last = harness.get_by_label("Preferences … Ctrl+Comma").rect().center();
    point(&mut harness, last);
    button(&mut harness, last, PointerButton::Primary);
    assert!(harness.state().state().seen.has_window(WindowKind::Preferences));
}

#[test]
fn nothing_shows_under_the_pointer_behind_a_window() {
    let mut harness = window();
    let marks = harness.query_all(By::new().predicate(|node| node.position_in_set().is_some()));
    let at = marks.map(|mark| mark.rect().center()).next().unwrap();
    point(&mut harness, at);
    assert!(harness.state().state().seen.hovered.is_some());
    press(&mut harness, Modifiers::NONE, Key::F1);
    harness.run_steps(10);
    assert_eq!(harness.state().state().seen.hovered, None);
}
