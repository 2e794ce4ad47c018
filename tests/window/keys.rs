//! Keys act on what lies on top, and never while a field takes text.

use dateline::app::WindowKind;
use dateline::app::command::{FilesCommand, SelectCommand, ViewCommand, WindowCommand};
use dateline_query::LaneBy;
use dateline_store::RowId;
use dateline_tests::events;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Role, Vec2};

use egui_kittest::kittest::{AccessKitNode, By, Queryable};

use crate::driving::{Window, apply, press, showing};
use crate::settling::settle;

fn window() -> Window {
    let mut harness = showing(Vec2::new(1280.0, 800.0), events::handful());
    apply(&mut harness, SelectCommand::Row(Some(RowId::at(2))));
    harness
}

/// What keys could change.
fn seen(harness: &Window) -> impl PartialEq + std::fmt::Debug + use<> {
    let state = harness.state().state();
    (
        state.seen.selection.focus(),
        state.seen.viewport,
        state.seen.search_focus,
        state.asked.filter.clone(),
        state.preferred.lane_by,
        state.preferred.all_links,
        state.seen.windows.clone(),
    )
}

/// Presses keys that change what they reach, and says whether nothing changed.
fn check_nothing_happens(harness: &mut Window) {
    let before = seen(harness);
    for key in [Key::N, Key::ArrowDown, Key::Plus, Key::K, Key::B, Key::Home, Key::F6] {
        press(harness, Modifiers::NONE, key);
        assert_eq!(seen(harness), before, "{key:?}");
    }
    for key in [Key::F, Key::T, Key::P, Key::Backspace, Key::W] {
        press(harness, Modifiers::COMMAND, key);
        assert_eq!(seen(harness), before, "Ctrl+{key:?}");
    }
}

#[test]
fn no_key_acts_behind_a_message() {
    let mut harness = window();
    apply(&mut harness, FilesCommand::Open(vec!["/no/such/file.csv".into()]));
    check_nothing_happens(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::F2);
    assert!(harness.state().state().seen.windows.is_empty());
    harness.get_by_label("This file could not be opened");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("This file could not be opened").is_none());
    assert_eq!(harness.state().state().seen.selection.focus(), Some(RowId::at(2)));
}

#[test]
fn no_key_acts_behind_a_window() {
    for kind in [
        WindowKind::Help,
        WindowKind::Save,
        WindowKind::Names,
        WindowKind::Findings,
    ] {
        let mut harness = window();
        apply(&mut harness, WindowCommand::Show(kind));
        check_nothing_happens(&mut harness);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(harness.state().state().seen.windows.is_empty(), "{kind:?}");
        assert_eq!(
            harness.state().state().seen.selection.focus(),
            Some(RowId::at(2)),
            "{kind:?}"
        );
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(harness.state().state().seen.selection.focus(), None, "{kind:?}");
    }
}

#[test]
fn escape_closes_an_open_list_and_no_more() {
    let lists = [
        ("Dates: possible", "Certain: surely falls in the period that is wanted"),
        ("Lanes: Actor", "Both sides"),
        ("File", "Save events … Ctrl+S"),
    ];
    for (list, entry) in lists {
        let mut harness = window();
        harness.get_by_label(list).click();
        settle(&mut harness);
        let is_open = |harness: &Window| harness.query_all_by_label_contains(entry).next().is_some();
        assert!(is_open(&harness), "{list}");
        let before = seen(&harness);
        for key in [Key::N, Key::K, Key::Plus] {
            press(&mut harness, Modifiers::NONE, key);
            assert_eq!(seen(&harness), before, "{list}: {key:?}");
        }
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(!is_open(&harness), "{list}");
        assert_eq!(
            harness.state().state().seen.selection.focus(),
            Some(RowId::at(2)),
            "{list}"
        );
    }
}

#[test]
fn what_was_said_of_columns_is_not_given_up_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "date,actor\n03/04/2014,IS\n05/06/2014,PKK\n").unwrap();
    let mut harness = window();
    apply(&mut harness, FilesCommand::Open(vec![file]));
    harness.get_by_label("Read as: month/day/year").click();
    settle(&mut harness);
    harness.get_by_label("actor is: actor").click();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(
        harness.query_by_label("actor: perpetrator").is_none(),
        "the list is closed"
    );
    assert!(harness.state().state().question.is_none());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("Discard what you typed?");
    harness.get_by_label("What you said of the columns is not kept.");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().state().question.is_none());
    harness.get_by_label("You said of “date”: month/day/year.");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("Discard").click();
    settle(&mut harness);
    assert!(harness.state().state().seen.mapping.is_none());
}

#[test]
fn letters_go_into_the_field_that_takes_text() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::F);
    let before = seen(&harness);
    for key in [Key::N, Key::K, Key::B, Key::L, Key::Plus, Key::Home] {
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(seen(&harness), before, "{key:?}");
    }
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().state().seen.selection.focus(), Some(RowId::at(2)));
    press(&mut harness, Modifiers::NONE, Key::N);
    assert_eq!(harness.state().state().seen.selection.focus(), Some(RowId::at(3)));
}

#[test]
fn what_is_typed_at_once_goes_into_the_field_that_was_asked_for() {
    let mut harness = window();
    // On a slow machine all of it comes in one frame.
    let typed = [(Key::B, "b"), (Key::K, "k"), (Key::N, "n")];
    let typed = typed
        .into_iter()
        .flat_map(|(letter, text)| [key(letter, Modifiers::NONE), Event::Text(text.to_owned())]);
    let events: Vec<Event> = std::iter::once(key(Key::F, Modifiers::COMMAND)).chain(typed).collect();
    harness.input_mut().events.extend(events);
    settle(&mut harness);
    let state = harness.state().state();
    assert_eq!(state.asked.filter.text, "bkn");
    assert_eq!(
        (state.preferred.lane_by, state.preferred.all_links),
        (LaneBy::Actor, false)
    );
    assert_eq!(state.seen.selection.focus(), Some(RowId::at(2)));
}

/// The keys of one frame, after which nothing is held any more.
fn at_once(harness: &mut Window, events: impl IntoIterator<Item = Event>) {
    harness.input_mut().events.extend(events);
    harness
        .input_mut()
        .events
        .push(Event::ModifiersChanged(Modifiers::NONE));
    settle(harness);
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        modifiers,
        physical_key: None,
        pressed: true,
        repeat: false,
    }
}

#[test]
fn alt_counts_though_it_is_let_go_within_the_frame() {
    let mut harness = window();
    apply(&mut harness, ViewCommand::ZoomIn);
    let before = seen(&harness);
    // Neither is a letter of its own, and what belongs to no menu is nothing.
    for letter in [Key::K, Key::B, Key::S, Key::F4] {
        at_once(&mut harness, [key(letter, Modifiers::ALT)]);
        assert_eq!(seen(&harness), before, "Alt+{letter:?}");
    }
    at_once(&mut harness, [key(Key::N, Modifiers::ALT)]);
    assert_eq!(seen(&harness), before, "Alt+N is no N");
    harness.get_by_label("Copy citation Ctrl+Shift+K");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    at_once(&mut harness, [key(Key::ArrowLeft, Modifiers::ALT)]);
    let first = harness.state().state().seen.viewport;
    at_once(&mut harness, [key(Key::ArrowRight, Modifiers::ALT)]);
    assert_eq!(seen(&harness), before, "back and forward, and nothing was moved");
    assert_ne!(first, harness.state().state().seen.viewport);
}

#[test]
fn a_letter_with_alt_is_not_typed() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::F);
    at_once(&mut harness, [key(Key::E, Modifiers::ALT), Event::Text("e".to_owned())]);
    harness.get_by_label("Undo Ctrl+Z");
    assert_eq!(harness.state().state().asked.filter.text, "");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    at_once(
        &mut harness,
        [key(Key::E, Modifiers::NONE), Event::Text("e".to_owned())],
    );
    assert_eq!(harness.state().state().asked.filter.text, "e");
}

#[test]
fn a_click_counts_with_what_was_held_then() {
    let mut harness = window();
    let is_row = |node: &AccessKitNode<'_>| {
        node.role() == Role::ListItem && node.label().is_some_and(|label| label.contains(", "))
    };
    let rows = harness.query_all(By::new().predicate(is_row));
    let at = rows.map(|row| row.rect().center()).next().unwrap();
    harness.input_mut().events.push(Event::PointerMoved(at));
    harness.step();
    let click = [true, false].map(|pressed| Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::COMMAND,
    });
    at_once(&mut harness, click);
    assert_eq!(harness.state().state().seen.selection.len(), 2);
}
