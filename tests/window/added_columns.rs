//! Columns of the files as filters and lanes.

use dateline::app::command::{ColumnChange, FilterCommand, LayoutCommand, WindowCommand};
use dateline::app::{Command, PanelKind};
use dateline_event::Event;
use dateline_query::LaneBy;
use dateline_tests::events;
use eframe::egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::kittest::Queryable;

use crate::driving::{Window, apply, click, press, showing};
use crate::settling::settle;

fn armed(id: &str, when: &str, fields: &[(&str, &str)]) -> Event {
    Event {
        fields: fields
            .iter()
            .map(|&(name, text)| (name.to_owned(), text.to_owned()))
            .collect(),
        ..events::event(id, when, id, &[], &["Iraq"])
    }
}

fn window() -> Window {
    let shown = vec![
        armed("first", "2016-01-01", &[("weapon", "drone"), ("age", "31")]),
        armed("second", "2016-01-02", &[("weapon", "rocket"), ("age", "7.5")]),
        armed("third", "2016-01-03", &[("weapon", "drone"), ("age", "18")]),
        armed("fourth", "2016-01-04", &[]),
    ];
    showing(Vec2::new(1440.0, 900.0), shown)
}

fn total(harness: &Window) -> u32 {
    harness.state().state().found.answer.total.possible
}

fn add(harness: &mut Window, name: &str) {
    press(harness, Modifiers::NONE, Key::F);
    harness.get_by_role_and_label(Role::Button, name).click();
    settle(harness);
}

#[test]
fn a_column_becomes_a_filter_with_counts_and_is_taken_away_again() {
    let mut harness = window();
    add(&mut harness, "weapon");
    click(&mut harness, "drone (2)");
    assert_eq!(total(&harness), 2);
    // Its own counts stand under all other filters.
    harness.get_by_label("rocket (1)");
    click(&mut harness, "no value (1)");
    assert_eq!(total(&harness), 3);
    click(&mut harness, "Remove filter weapon: drone");
    assert_eq!(total(&harness), 1);
    click(&mut harness, "Remove the column weapon");
    assert_eq!(total(&harness), 4);
    assert!(harness.query_by_label("drone (2)").is_none());
    apply(&mut harness, Command::Undo);
    assert_eq!(total(&harness), 1);
    harness.get_by_label("drone (2)");
    apply(&mut harness, Command::Redo);
    assert_eq!(total(&harness), 4);
}

#[test]
fn a_column_of_numbers_has_bounds() {
    let mut harness = window();
    add(&mut harness, "age");
    let mut type_into = |label: &str, text: &str| {
        harness.get_by_role_and_label(Role::TextInput, label).focus();
        settle(&mut harness);
        harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        harness.step();
        harness.key_press(Key::Enter);
        settle(&mut harness);
        total(&harness)
    };
    assert_eq!(type_into("age, at least", "18"), 2);
    assert_eq!(type_into("age, at most", "old"), 2);
    harness.get_by_label("“old” is no number.");
    click(&mut harness, "Remove filter age ≥ 18");
    assert_eq!(total(&harness), 4);
}

#[test]
fn the_values_of_a_column_have_lanes() {
    let mut harness = window();
    add(&mut harness, "weapon");
    apply(&mut harness, LayoutCommand::SetLaneColumn("weapon".to_owned()));
    let lanes = |harness: &Window| {
        let lanes = harness.state().state().found.answer.lanes.drawn().iter();
        lanes.map(|lane| (lane.name.clone(), lane.len())).collect::<Vec<_>>()
    };
    let expected = [("drone", 2), ("rocket", 1), ("no weapon", 1)];
    assert_eq!(lanes(&harness), expected.map(|(name, count)| (name.to_owned(), count)));
    harness.get_by_label("Lanes: weapon");
    apply(&mut harness, LayoutCommand::SetLanes(LaneBy::Place));
    assert_ne!(lanes(&harness).len(), 3);
    apply(&mut harness, Command::Undo);
    assert_eq!(lanes(&harness).len(), 3);
    // Without the column there is nothing to have lanes.
    apply(&mut harness, LayoutCommand::RemoveColumn("weapon".to_owned()));
    assert_ne!(lanes(&harness).len(), 3);
}

#[test]
fn a_filter_by_a_column_that_no_file_has_lets_nothing_through_and_says_so() {
    let mut harness = window();
    let exclude = ColumnChange::ToggleExcluded("drone".to_owned());
    apply(&mut harness, FilterCommand::ChangeColumn("unit".to_owned(), exclude));
    settle(&mut harness);
    assert_eq!(total(&harness), 0);
    harness.get_by_label("No open file has the column “unit”, which the filters ask for.");
    apply(&mut harness, Command::Undo);
    settle(&mut harness);
    assert_eq!(total(&harness), 4);
}

#[test]
fn bounds_are_typed_in_the_digits_of_any_script() {
    let mut harness = window();
    add(&mut harness, "age");
    harness.get_by_role_and_label(Role::TextInput, "age, at least").focus();
    settle(&mut harness);
    harness
        .get_by_role_and_label(Role::TextInput, "age, at least")
        .type_text("۱۸");
    harness.step();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(total(&harness), 2);
}

#[test]
fn marks_are_coloured_by_the_values_of_a_column() {
    let mut harness = window();
    add(&mut harness, "weapon");
    assert!(harness.query_by_label_contains("Colours by weapon:").is_none());
    apply(&mut harness, LayoutCommand::SetColourColumn(Some("weapon".to_owned())));
    settle(&mut harness);
    let key = "Colours by weapon:, drone, rocket, no value";
    harness.get_by_label_contains(key);
    // The key stays where the legend of the marks is not wanted, and whatever the filter is.
    apply(&mut harness, WindowCommand::TogglePanel(PanelKind::Legend));
    apply(
        &mut harness,
        FilterCommand::ChangeColumn("weapon".to_owned(), ColumnChange::Only("rocket".to_owned())),
    );
    settle(&mut harness);
    harness.get_by_label_contains(key);
    apply(&mut harness, Command::Undo);
    apply(&mut harness, Command::Undo);
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Colours by weapon:").is_none());
    apply(&mut harness, Command::Redo);
    settle(&mut harness);
    harness.get_by_label_contains(key);
    apply(&mut harness, LayoutCommand::RemoveColumn("weapon".to_owned()));
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Colours by weapon:").is_none());
}
