//! Several events selected at once: in the table, on the timeline and by keys, and what can be done with them.

use dateline::app::command::{
    CopyCommand, FilesCommand, FilterCommand, LayoutCommand, SaveCommand, SelectCommand, ViewCommand,
};
use dateline::app::{Column, Command, DatelineApp, Scope, TableOrder, WindowKind};
use dateline_batch::Progress;
use dateline_event::{Amount, Claim, ClockZone, Event as DatedEvent, Figure, Source};
use dateline_export::Format;
use dateline_files::Existing;
use dateline_read::read_file;
use dateline_store::{Facet, RowId};
use dateline_tests::acled::{HEADER, clash};
use dateline_tests::events;
use eframe::egui::accesskit::Toggled;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, Pos2, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::driving::{Window, apply, click, drag, press, showing};
use crate::settling::{settle, step_until};

const NAMES: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
const BOTH: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Six events on six days, the n-th of which kills n people at its own place, and one without a date.
fn week() -> Vec<DatedEvent> {
    let dated = (1..).zip(NAMES).map(|(day, name)| DatedEvent {
        claims: vec![Claim {
            source: Source {
                outlet: "A".to_owned(),
                ..Source::default()
            },
            figures: vec![Figure {
                what: "killed".to_owned(),
                amount: Amount::Exact(f64::from(day)),
            }],
            ..Claim::default()
        }],
        ..events::event(name, &format!("2016-01-0{day}"), name, &[], &["Iraq", name])
    });
    let undated = events::event("undated", "", "undated", &[], &["Syria"]);
    dated.chain([undated]).collect()
}

fn window() -> Window {
    showing(Vec2::new(1440.0, 900.0), week())
}

/// The titles of what is selected.
fn selected(harness: &Window) -> Vec<String> {
    let state = harness.state().state();
    let rows = state.seen.selection.rows().iter();
    rows.map(|row| state.open.store.event(row).title).collect()
}

fn focused(harness: &Window) -> Option<String> {
    let state = harness.state().state();
    let focus = state.seen.selection.focus();
    focus.map(|row| state.open.store.event(row).title)
}

/// As a row of the table is read out.
fn row_of(name: &str) -> String {
    let day = NAMES.iter().position(|known| *known == name).unwrap() + 1;
    format!("{name}, {day} Jan 2016")
}

fn click_row(harness: &mut Window, name: &str, modifiers: Modifiers) {
    harness.get_by_label(&row_of(name)).click_modifiers(modifiers);
    settle(harness);
}

fn is_marked(harness: &Window, name: &str) -> bool {
    let label = row_of(name);
    let row = harness.get_by_label(&label);
    row.accesskit_node().toggled() == Some(Toggled::True)
}

/// What was put on the clipboard in the last frame.
fn copied(harness: &Harness<'_, DatelineApp>) -> Option<String> {
    let commands = harness.output().platform_output.commands.iter();
    let mut texts = commands.filter_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    texts.next()
}

#[test]
fn clicks_with_keys_take_events_in_and_out() {
    let mut harness = window();
    click_row(&mut harness, "second", Modifiers::NONE);
    click_row(&mut harness, "fourth", Modifiers::COMMAND);
    assert_eq!(selected(&harness), ["second", "fourth"]);
    assert_eq!(focused(&harness).as_deref(), Some("fourth"));
    assert!(is_marked(&harness, "second") && is_marked(&harness, "fourth") && !is_marked(&harness, "third"));
    harness.get_by_label("2 events selected");
    click_row(&mut harness, "second", Modifiers::COMMAND);
    assert_eq!(selected(&harness), ["fourth"]);
    harness.get_by_label("4 Jan 2016");
    click_row(&mut harness, "fourth", Modifiers::NONE);
    click_row(&mut harness, "second", Modifiers::SHIFT);
    assert_eq!(selected(&harness), ["second", "third", "fourth"]);
    // Shift reaches from where the selection began, not from its last end.
    click_row(&mut harness, "fifth", Modifiers::SHIFT);
    assert_eq!(selected(&harness), ["fourth", "fifth"]);
    click_row(&mut harness, "first", Modifiers::COMMAND);
    click_row(&mut harness, "second", BOTH);
    assert_eq!(selected(&harness), ["first", "second", "fourth", "fifth"]);
    click_row(&mut harness, "third", Modifiers::NONE);
    assert_eq!(selected(&harness), ["third"]);
}

#[test]
fn keys_let_the_selection_grow_and_shrink() {
    let mut harness = window();
    click_row(&mut harness, "second", Modifiers::NONE);
    let is_undoable = |harness: &Window| harness.state().state().history.can_undo();
    assert!(!is_undoable(&harness), "one event is read, and nothing is to be undone");
    for _ in 0..3 {
        press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    }
    assert_eq!(selected(&harness), ["second", "third", "fourth", "fifth"]);
    assert_eq!(focused(&harness).as_deref(), Some("fifth"));
    for _ in 0..4 {
        press(&mut harness, Modifiers::SHIFT, Key::ArrowUp);
    }
    assert_eq!(selected(&harness), ["first", "second"]);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), ["second"], "without Shift one is selected");
}

#[test]
fn all_in_view_and_all_that_match_are_selected_by_keys() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert_eq!(selected(&harness), NAMES);
    press(&mut harness, BOTH, Key::A);
    assert_eq!(selected(&harness).len(), 7, "the undated, too");
    let filter = FilterCommand::ToggleExcluded(Facet::Place, "Iraq › third".to_owned());
    apply(&mut harness, filter);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert_eq!(selected(&harness), ["first", "second", "fourth", "fifth", "sixth"]);
    // Of a part of the time, what is there.
    click_row(&mut harness, "fourth", Modifiers::NONE);
    apply(&mut harness, ViewCommand::ZoomToSelected);
    for _ in 0..8 {
        apply(&mut harness, ViewCommand::ZoomIn);
    }
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert_eq!(selected(&harness), ["fourth"]);
    // In a text field the key is the field's own.
    press(&mut harness, Modifiers::COMMAND, Key::F);
    press(&mut harness, BOTH, Key::A);
    apply(&mut harness, SelectCommand::Row(None));
    press(&mut harness, Modifiers::COMMAND, Key::F);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert!(selected(&harness).is_empty());
}

#[test]
fn what_the_filters_hide_stays_selected_and_is_told() {
    let mut harness = window();
    click_row(&mut harness, "second", Modifiers::NONE);
    click_row(&mut harness, "fourth", Modifiers::SHIFT);
    harness.get_by_label("3 selected: 9 killed");
    let only = |name: &str| FilterCommand::Only(Facet::Place, format!("Iraq › {name}"));
    apply(&mut harness, only("third"));
    assert_eq!(selected(&harness), ["second", "third", "fourth"]);
    harness.get_by_label("3 selected, 2 of them are hidden by the filters: 9 killed");
    harness.get_by_label("2 of them are hidden by the filters");
    apply(&mut harness, only("first"));
    harness.get_by_label("3 selected, hidden by the filters: 9 killed");
    apply(&mut harness, FilterCommand::Clear);
    harness.get_by_label("3 selected: 9 killed");
    // One that is read and hidden is told, too; one that is there to see is not.
    click_row(&mut harness, "second", Modifiers::NONE);
    assert!(harness.query_by_label_contains("1 selected").is_none());
    apply(&mut harness, only("first"));
    harness.get_by_label("1 selected, hidden by the filters: 2 killed");
}

#[test]
fn a_lost_selection_comes_back() {
    let mut harness = window();
    click_row(&mut harness, "second", Modifiers::NONE);
    click_row(&mut harness, "fourth", Modifiers::SHIFT);
    click_row(&mut harness, "sixth", Modifiers::NONE);
    assert_eq!(selected(&harness), ["sixth"]);
    apply(&mut harness, Command::Undo);
    assert_eq!(selected(&harness), ["second", "third", "fourth"]);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(selected(&harness).is_empty());
    apply(&mut harness, Command::Undo);
    assert_eq!(selected(&harness).len(), 3);
    apply(&mut harness, Command::Redo);
    assert!(selected(&harness).is_empty());
    // Undoing a filter does not change which one event is read.
    click_row(&mut harness, "fifth", Modifiers::NONE);
    apply(&mut harness, FilterCommand::Only(Facet::Place, "Iraq".to_owned()));
    click_row(&mut harness, "first", Modifiers::NONE);
    apply(&mut harness, Command::Undo);
    assert!(harness.state().state().asked.filter.is_empty());
    assert_eq!(selected(&harness), ["first"]);
}

#[test]
fn selected_events_are_copied_as_the_table_has_them() {
    let mut harness = window();
    let copy = |harness: &mut Window| {
        harness.event(Event::Copy);
        harness.step();
        step_until(harness, "a copy", |harness| copied(harness).is_some());
        copied(harness).unwrap()
    };
    click_row(&mut harness, "fifth", Modifiers::NONE);
    click_row(&mut harness, "second", Modifiers::COMMAND);
    let head = "When\tEvent\tLocation\tKilled\tClaims\n";
    let (two, five) = ("2 Jan 2016\tsecond\tsecond\t2\t1\n", "5 Jan 2016\tfifth\tfifth\t5\t1\n");
    assert_eq!(copy(&mut harness), format!("{head}{two}{five}"));
    settle(&mut harness);
    click(&mut harness, "Sort by Killed");
    assert_eq!(copy(&mut harness), format!("{head}{five}{two}"));
    // What the table does not show stands below.
    settle(&mut harness);
    apply(
        &mut harness,
        FilterCommand::Only(Facet::Place, "Iraq › second".to_owned()),
    );
    assert_eq!(copy(&mut harness), format!("{head}{two}{five}"));
    settle(&mut harness);
    apply(&mut harness, SelectCommand::Row(None));
    apply(&mut harness, CopyCommand::Rows);
    assert_eq!(copied(&harness), None, "there is nothing to copy");
}

#[test]
fn a_frame_on_the_timeline_selects_what_it_touches() {
    let mut harness = window();
    let at = |harness: &Window, name: &str| {
        let marks = harness.query_all_by_role(Role::ListItem);
        let mut marks = marks.filter(|node| node.accesskit_node().label().as_deref() == Some(name));
        marks.next().unwrap().rect()
    };
    let (from, to) = (at(&harness, "second"), at(&harness, "fourth"));
    let corners = |a: eframe::egui::Rect, b: eframe::egui::Rect| {
        let both = a.union(b);
        // The marks of days that follow on each other touch.
        let inset = Vec2::new(3.0, -14.0);
        (both.left_top() + inset, both.right_bottom() - inset)
    };
    let view = harness.state().state().seen.viewport;
    let (one, other) = corners(from, to);
    drag(&mut harness, one, other, Modifiers::SHIFT);
    assert_eq!(selected(&harness), ["second", "third", "fourth"]);
    assert_eq!(harness.state().state().seen.viewport, view, "a frame moves nothing");
    // From any corner, and beside what is selected.
    let sixth = at(&harness, "sixth");
    let (one, other) = corners(sixth, sixth);
    drag(&mut harness, other, one, BOTH);
    assert_eq!(selected(&harness), ["second", "third", "fourth", "sixth"]);
    // Around nothing it selects nothing.
    let empty = Pos2::new(one.x - 20.0, one.y);
    drag(&mut harness, empty, empty + Vec2::new(9.0, 9.0), Modifiers::SHIFT);
    assert!(selected(&harness).is_empty());
    // Without Shift the same drag moves the view.
    drag(&mut harness, empty, empty + Vec2::new(60.0, 0.0), Modifiers::NONE);
    assert_ne!(harness.state().state().seen.viewport, view);
}

#[test]
fn a_frame_around_columns_selects_what_they_count() {
    let mut harness = showing(Vec2::new(1440.0, 900.0), events::many(5000));
    let lane = harness.state().state().found.answer.lanes.drawn()[0].clone();
    let area = harness
        .query_all_by_role(Role::Group)
        .find(|node| {
            node.accesskit_node()
                .label()
                .is_some_and(|label| label.starts_with("Timeline"))
        })
        .unwrap()
        .rect();
    let top = area.left_top() + Vec2::new(1.0, 40.0);
    drag(
        &mut harness,
        top,
        Pos2::new(area.right() - 14.0, top.y + 8.0),
        Modifiers::SHIFT,
    );
    let state = harness.state().state();
    assert_eq!(state.seen.selection.len(), lane.len());
    assert!(lane.rows().iter().all(|row| state.seen.selection.contains(row)));
}

#[test]
fn menus_act_on_all_that_is_selected() {
    let mut harness = window();
    click_row(&mut harness, "second", Modifiers::NONE);
    click_row(&mut harness, "fourth", Modifiers::SHIFT);
    harness.get_by_label(&row_of("third")).click_secondary();
    settle(&mut harness);
    assert_eq!(selected(&harness).len(), 3, "it is one of them");
    assert_eq!(
        harness.query_all_by_label("3 events selected").count(),
        2,
        "in the details and in the menu"
    );
    let view = harness.state().state().seen.viewport;
    click(&mut harness, "Zoom to them");
    let zoomed = harness.state().state().seen.viewport;
    assert!(zoomed.length() < view.length());
    for row in harness.state().state().seen.selection.rows().iter() {
        let bounds = harness.state().state().open.store.bounds(row);
        assert!(bounds.earliest_start >= zoomed.start() && bounds.latest_end <= zoomed.end());
    }
    harness.get_by_label(&row_of("third")).click_secondary();
    settle(&mut harness);
    click(&mut harness, "Select this event alone");
    assert_eq!(selected(&harness), ["third"]);
    // Beside what is selected, the menu is about the event that was pressed.
    apply(&mut harness, ViewCommand::Fit);
    click_row(&mut harness, "fourth", Modifiers::SHIFT);
    harness.get_by_label(&row_of("first")).click_secondary();
    settle(&mut harness);
    assert_eq!(selected(&harness), ["first"]);
    harness.get_by_label("Zoom to the event");
}

#[test]
fn what_is_selected_is_saved_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("three.json");
    let mut harness = window();
    apply(&mut harness, SaveCommand::Choose(Scope::Selected));
    assert!(!harness.state().state().seen.has_window(WindowKind::Save) || selected(&harness).is_empty());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    click_row(&mut harness, "second", Modifiers::NONE);
    click_row(&mut harness, "fourth", Modifiers::SHIFT);
    apply(&mut harness, SaveCommand::Choose(Scope::Selected));
    let choice = harness.get_by_label("What is selected (3)");
    assert_eq!(choice.accesskit_node().toggled(), Some(Toggled::True));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let save = SaveCommand::EventsTo(path.clone(), Format::Json, Scope::Selected, Existing::ReplaceWritable);
    apply(&mut harness, save);
    assert_eq!(read_file(&path, &Progress::default()).unwrap().report.events, 3);
}

#[test]
fn another_order_of_the_table_is_reached_through_as_it_stands() {
    let mut harness = window();
    apply(
        &mut harness,
        LayoutCommand::SortTable(TableOrder {
            column: Column::Event,
            ..TableOrder::default()
        }),
    );
    // fifth, first, fourth, second, sixth, third
    click_row(&mut harness, "first", Modifiers::NONE);
    click_row(&mut harness, "second", Modifiers::SHIFT);
    assert_eq!(selected(&harness), ["first", "second", "fourth"]);
    assert_eq!(focused(&harness).as_deref(), Some("second"));
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(selected(&harness), ["first", "second", "fourth", "sixth"]);
}

#[test]
fn the_selection_outlives_another_zone_and_another_reading() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clashes.csv");
    let save = |numbers: &[u32]| {
        let rows: Vec<String> = numbers.iter().map(|&number| clash(number)).collect();
        std::fs::write(&path, format!("{HEADER}{}", rows.concat())).unwrap();
    };
    save(&[2, 3, 4, 5]);
    let mut harness = showing(Vec2::new(1440.0, 900.0), Vec::new());
    apply(&mut harness, FilesCommand::Open(vec![path.clone()]));
    let ids = |harness: &Window| -> Vec<String> {
        let state = harness.state().state();
        let rows = state.seen.selection.rows().iter();
        rows.map(|row| state.open.store.id(row)).collect()
    };
    apply(&mut harness, SelectCommand::Row(Some(RowId::at(1))));
    apply(&mut harness, SelectCommand::Toggle(RowId::at(3)));
    let before = ids(&harness);
    assert_eq!(before.len(), 2);
    apply(&mut harness, LayoutCommand::SetZone(ClockZone::Utc));
    assert_eq!(ids(&harness), before);
    // A row came before them, and one of them is gone.
    save(&[1, 2, 3, 4]);
    apply(&mut harness, FilesCommand::ReadAgain);
    assert_eq!(ids(&harness), before[..1]);
}

#[test]
fn several_events_are_told_by_what_they_have_in_common() {
    let mut harness = window();
    press(&mut harness, BOTH, Key::A);
    harness.get_by_label("7 events selected");
    harness.get_by_label("1 – 6 Jan 2016");
    harness.get_by_label("1 without a readable date");
    harness.get_by_label("All surely match the filters");
    harness.get_by_label("21 killed in 6 events, 1 without a figure");
    click(&mut harness, "Iraq › third");
    assert_eq!(harness.state().state().found.answer.total.possible, 1);
}
