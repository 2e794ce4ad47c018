//! The window driven without a screen: open, filter, select, read, undo.

use dateline::app::command::{FilesCommand, FilterCommand, LayoutCommand, SelectCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, PanelKind, Settings};
use dateline_event::ClockZone;
use dateline_query::LaneBy;
use dateline_store::{Facet, RowId};
use dateline_tests::{events, in_project};
use eframe::egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::driving::apply;
use crate::settling::settle;

fn harness(shown: Vec<dateline_event::Event>) -> Harness<'static, DatelineApp> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1440.0, 900.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            if !shown.is_empty() {
                app.show_store(events::store(shown));
            }
            app
        });
    settle(&mut harness);
    harness
}

fn total(harness: &Harness<'_, DatelineApp>) -> u32 {
    harness.state().state().found.answer.total.possible
}

#[test]
fn nothing_open_offers_to_open() {
    let harness = harness(Vec::new());
    harness.get_by_label("Open files");
    harness.get_by_label("No file is open");
}

#[test]
fn a_new_user_sees_the_sample() {
    let mut harness = harness(Vec::new());
    harness.state_mut().welcome();
    settle(&mut harness);
    harness.get_by_label_contains("This is a sample");
    let sample = std::fs::read(in_project("sample-data/iraq-syria.json")).unwrap();
    let sample: serde_json::Value = serde_json::from_slice(&sample).unwrap();
    assert_eq!(total(&harness) as usize, sample["events"].as_array().unwrap().len());
    harness.get_by_label_contains("iraq-syria.json");
    apply(&mut harness, FilesCommand::SettleSample);
    assert!(harness.query_by_label_contains("This is a sample").is_none());
}

#[test]
fn filter_by_actor_and_place_with_the_mouse_and_undo() {
    let mut harness = harness(events::handful());
    assert_eq!(total(&harness), 9);
    harness.get_by_label("Daesh (2)").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 2);
    harness.get_by_label("Remove filter Actor: Daesh");

    harness.get_by_label("Unfold Baghdad").click();
    settle(&mut harness);
    harness.get_by_label("Sadr City (1)").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 1);

    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(total(&harness), 2);
    harness.get_by_label("Undo").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 9);
    harness.get_by_label("Redo").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 2);
    harness.get_by_label("Remove filter Actor: Daesh").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 9);
}

#[test]
fn select_in_the_table_and_read_the_detail() {
    let mut harness = harness(events::handful());
    harness
        .get_by_label("Rockets on Ain al-Asad, 7 Jul 2021, 12:33")
        .click();
    settle(&mut harness);
    let selected = harness.state().state().seen.detail.clone().unwrap();
    assert_eq!(selected.event.id, "rockets");
    harness.get_by_label("7 Jul 2021, 12:33, zone unknown");
    harness.get_by_label("2021-07-07T12:33 · “around noon”");
    harness.get_by_label_contains(" independent");
    harness.get_by_label_contains("Maj. Gen. Nims: asserts, 24 rockets");
    harness.get_by_label_contains("Brigade’s statement: claims responsibility, 30 rockets");

    harness
        .get_by_role_and_label(Role::Link, "US strikes on the border")
        .click();
    settle(&mut harness);
    assert_eq!(
        harness.state().state().seen.detail.as_ref().unwrap().event.id,
        "strikes"
    );
}

#[test]
fn keys_step_through_events_and_clear_the_selection() {
    let mut harness = harness(events::handful());
    harness.key_press(Key::N);
    settle(&mut harness);
    assert_eq!(harness.state().state().seen.selection.focus(), Some(RowId::FIRST));
    harness.key_press(Key::ArrowDown);
    settle(&mut harness);
    assert_eq!(harness.state().state().seen.selection.focus(), Some(RowId::at(1)));
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert_eq!(harness.state().state().seen.selection.focus(), None);
    let view = harness.state().state().seen.viewport;
    harness.key_press(Key::Plus);
    settle(&mut harness);
    assert!(harness.state().state().seen.viewport.length() < view.length());
    harness.key_press(Key::Home);
    settle(&mut harness);
    assert_eq!(harness.state().state().seen.viewport, view);
}

#[test]
fn the_table_sorts_by_every_column() {
    let mut harness = harness(events::many(300));
    for column in ["Event", "Actors", "Location", "Claims"] {
        harness.get_by_label(&format!("Sort by {column}")).click();
        settle(&mut harness);
        let state = harness.state().state();
        assert_eq!(state.asked.order.column.label(), column);
        assert_eq!(state.found.sorted.as_ref().unwrap().rows.len(), 300);
    }
}

#[test]
fn search_finds_text_and_nothing_matching_can_be_cleared() {
    let mut harness = harness(events::handful());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(&mut harness);
    assert!(harness.get_by_label("Search").is_focused());
    harness.get_by_label("Search").type_text("embassy");
    settle(&mut harness);
    assert_eq!(total(&harness), 1);
    apply(&mut harness, Command::Select(SelectCommand::Row(Some(RowId::at(2)))));
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(!harness.get_by_label("Search").is_focused());
    assert_eq!(
        harness.state().state().seen.selection.focus(),
        Some(RowId::at(2)),
        "Escape left the field, no more"
    );
    apply(
        &mut harness,
        Command::Filter(FilterCommand::SetText("no such words".to_owned())),
    );
    harness.get_by_label("No event matches");
    harness.get_by_label("Clear all filters").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 9);
}

#[test]
fn excluded_and_required_values() {
    let mut harness = harness(events::handful());
    apply(
        &mut harness,
        Command::Filter(FilterCommand::ToggleExcluded(Facet::Actor, "Daesh".to_owned())),
    );
    assert_eq!(total(&harness), 7);
    apply(&mut harness, Command::Filter(FilterCommand::Clear));
    for name in ["United States", "PMF"] {
        apply(
            &mut harness,
            Command::Filter(FilterCommand::ToggleIncluded(Facet::Actor, name.to_owned())),
        );
    }
    assert_eq!(total(&harness), 3);
    harness.get_by_label("any of").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 1);
}

#[test]
fn a_narrower_place_takes_the_place_of_a_wider_one() {
    let mut harness = harness(events::handful());
    apply(
        &mut harness,
        Command::Filter(FilterCommand::ToggleIncluded(Facet::Place, "Iraq".to_owned())),
    );
    assert_eq!(total(&harness), 8);
    apply(
        &mut harness,
        Command::Filter(FilterCommand::ToggleIncluded(Facet::Place, "Iraq › Baghdad".to_owned())),
    );
    assert_eq!(total(&harness), 2);
}

#[test]
fn undated_events_and_findings_can_be_seen() {
    let mut harness = harness(events::handful());
    harness.get_by_label("1 undated").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::ListItem, "Vow to expel").click();
    settle(&mut harness);
    assert_eq!(harness.state().state().seen.detail.as_ref().unwrap().event.id, "vow");
    apply(
        &mut harness,
        Command::Window(WindowCommand::TogglePanel(PanelKind::Undated)),
    );
    harness.get_by_label("1 finding").click();
    settle(&mut harness);
    harness.get_by_label("row 10, column date: no readable date in “soon”");
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_keeps_what_is_open() {
    let mut harness = harness(events::handful());
    apply(
        &mut harness,
        Command::Files(FilesCommand::Open(vec!["/no/such/file.csv".into()])),
    );
    assert_eq!(harness.state().state().open.failures.len(), 1);
    harness.get_by_label("This file could not be opened");
    harness.get_by_label("What was open stays open.");
    harness.get_by_label("Close").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 9);
}

/// A file with three instants around midnight, a calendar day and a clock time of an unknown zone.
fn zones() -> tempfile::NamedTempFile {
    let dates = [
        "2021-07-07T01:33+03:00",
        "2021-07-06",
        "2021-07-06T23:00",
        "2021-07-06T22:50Z",
        "2021-07-08T00:10+03:00",
    ];
    let events: Vec<String> = dates
        .iter()
        .map(|date| format!(r#"{{"title": "{date}", "when": {{"edtf": "{date}"}}, "actors": ["A"]}}"#))
        .collect();
    let file = tempfile::Builder::new().suffix(".json").tempfile().unwrap();
    let text = format!(
        r#"{{"format": "dateline", "version": 1, "events": [{}]}}"#,
        events.join(",")
    );
    std::fs::write(file.path(), text).unwrap();
    file
}

#[test]
fn another_zone_moves_instants_keeps_what_is_selected_and_can_be_undone() {
    let file = zones();
    let mut harness = harness(Vec::new());
    apply(
        &mut harness,
        Command::Files(FilesCommand::Open(vec![file.path().to_owned()])),
    );
    let titles = |harness: &Harness<'_, DatelineApp>| -> Vec<String> {
        let store = &harness.state().state().open.store;
        RowId::all(5).map(|row| store.event(row).title).collect()
    };
    let selected = |harness: &Harness<'_, DatelineApp>| {
        let detail = harness.state().state().seen.detail.clone().unwrap();
        (
            detail.event.title.clone(),
            detail.event.when.clone().unwrap().zone.to_string(),
        )
    };
    let given = titles(&harness);
    let row = given
        .iter()
        .position(|title| title == "2021-07-07T01:33+03:00")
        .unwrap();
    apply(&mut harness, Command::Select(SelectCommand::Row(Some(RowId::at(row)))));
    let viewport = harness.state().state().seen.viewport;
    let day: dateline_event::When = "2021-07-06".parse().unwrap();
    let bounds = day.bounds;
    apply(
        &mut harness,
        Command::Filter(FilterCommand::SetTimeRange(
            Some(bounds.earliest_start),
            Some(bounds.latest_end),
        )),
    );
    // Most instants are three hours ahead of UTC, and so is the axis: ten to eleven in London is the next day there.
    assert_eq!(total(&harness), 2);
    apply(&mut harness, Command::Layout(LayoutCommand::SetZone(ClockZone::Utc)));
    // What happened at half past one in Baghdad was on the day before in London.
    assert_eq!(total(&harness), 4);
    assert_eq!(titles(&harness)[1], "2021-07-07T01:33+03:00");
    assert_eq!(
        selected(&harness),
        ("2021-07-07T01:33+03:00".to_owned(), "UTC".to_owned())
    );
    assert_eq!(harness.state().state().seen.viewport, viewport);
    harness.get_by_label("times in UTC");
    apply(&mut harness, Command::Undo);
    assert_eq!((total(&harness), titles(&harness)), (2, given));
    assert_eq!(selected(&harness).1, "UTC+03:00");
    harness.get_by_label("times as given, axis in UTC+03:00");
    apply(&mut harness, Command::Redo);
    assert_eq!(total(&harness), 4);
}

#[test]
fn the_legend_all_links_and_both_sides_have_keys() {
    let mut harness = harness(events::handful());
    assert!(harness.query_by_label_contains("Legend:").is_none());
    for key in [Key::L, Key::K, Key::B] {
        harness.key_press(key);
        settle(&mut harness);
    }
    harness.get_by_label_contains("Legend: one day or moment");
    let state = harness.state().state();
    assert!(state.preferred.all_links && state.found.links.is_some());
    assert_eq!(state.found.answer.lanes.by, LaneBy::Sides);
    apply(&mut harness, Command::Undo);
    assert_eq!(harness.state().state().found.answer.lanes.by, LaneBy::Actor);
}

#[test]
fn every_button_has_a_name() {
    let mut harness = harness(events::handful());
    apply(&mut harness, Command::Select(SelectCommand::Row(Some(RowId::at(1)))));
    for node in harness.get_all_by_role(Role::Button) {
        let name = node.accesskit_node().label().unwrap_or_default();
        assert!(
            name.chars().any(|c| c.is_ascii_alphabetic()),
            "a button is called {name:?}"
        );
    }
}

/// The questions of the command line, answered in the window by mouse and keys alone.
#[test]
fn ucdp_iraq_answers_by_mouse_alone() {
    let mut harness = harness(Vec::new());
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/sample-data/ucdp-iraq/conflict_data_irq.csv"
    );
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file.into()])));
    assert_eq!(total(&harness), 7473);
    let times = |harness: &mut Harness<'static, DatelineApp>, from: &str, to: &str| {
        for (label, text) in [("From date", from), ("To date", to)] {
            harness.get_by_label(label).focus();
            settle(harness);
            harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
            harness.get_by_label(label).type_text(text);
            settle(harness);
            harness.key_press(Key::Enter);
            settle(harness);
        }
    };
    harness.get_by_label("IS (6,191)").click();
    settle(&mut harness);
    harness.get_by_label_contains("Nīnawá province (").click();
    settle(&mut harness);
    times(&mut harness, "2016", "2016");
    assert_eq!(total(&harness), 306);

    harness.get_by_label("Clear all").click();
    settle(&mut harness);
    harness.get_by_label("PKK (230)").click();
    settle(&mut harness);
    harness.get_by_label("Iraq (230)").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 230);

    harness.get_by_label("Clear all").click();
    settle(&mut harness);
    harness.get_by_label("IS (6,191)").click();
    settle(&mut harness);
    times(&mut harness, "2014-06", "2014-06");
    assert_eq!(total(&harness), 100);
    assert_eq!(harness.state().state().found.answer.total.certain, 99);
    harness.get_by_label("100 of 7,473 events (99 certainly)");
}
