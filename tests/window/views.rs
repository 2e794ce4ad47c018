//! Views: what is asked and shown, kept under a name in the case.

use dateline::app::WindowKind;
use dateline::app::command::{FilterCommand, LayoutCommand, SelectCommand, ViewsCommand};
use dateline::app::{Column, TableOrder};
use dateline_event::ClockZone;
use dateline_query::LaneBy;
use dateline_store::{Facet, RowId};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::case::{Desk, begin};
use crate::driving::{Window, apply, click, press};
use crate::settling::settle;

fn type_into(harness: &mut Window, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    harness.step();
    harness.get_by_label(label).type_text(text);
    settle(harness);
}

fn names(harness: &Window) -> Vec<String> {
    let views = harness.state().state().open.marks.views().iter();
    views.map(|view| view.name.clone()).collect()
}

/// Asks for one actor by place, sorted by title, with the third event selected.
fn look(harness: &mut Window) {
    apply(harness, FilterCommand::ToggleIncluded(Facet::Actor, "A".to_owned()));
    apply(harness, LayoutCommand::SetLanes(LaneBy::Place));
    apply(harness, LayoutCommand::SetZone(ClockZone::Utc));
    let order = TableOrder {
        column: Column::Event,
        ..TableOrder::default()
    };
    apply(harness, LayoutCommand::SortTable(order));
    apply(harness, SelectCommand::Row(Some(RowId::at(2))));
}

fn looks_so(harness: &Window) -> bool {
    let state = harness.state().state();
    state.asked.filter.actor.include == ["A"]
        && state.preferred.lane_by == LaneBy::Place
        && state.preferred.zone == ClockZone::Utc
        && state.asked.order.column == Column::Event
}

#[test]
fn a_view_is_saved_and_opened_from_run_to_run_and_opening_is_undone() {
    let desk = Desk::new();
    let mut harness = desk.window(vec![desk.table()]);
    begin(&mut harness);
    look(&mut harness);
    let shown = harness.state().state().seen.viewport;
    press(&mut harness, Modifiers::NONE, Key::V);
    type_into(&mut harness, "Name of the view", "Mosul");
    type_into(&mut harness, "What it shows, if that is worth a note", "who was there");
    click(&mut harness, "Save what is shown now");
    settle(&mut harness);
    assert_eq!(names(&harness), ["Mosul"]);
    drop(harness);

    let mut harness = desk.window(vec![desk.table()]);
    apply(&mut harness, LayoutCommand::SetLanes(LaneBy::Actor));
    apply(&mut harness, LayoutCommand::SetZone(ClockZone::AsGiven));
    assert!(!looks_so(&harness));
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    settle(&mut harness);
    assert!(looks_so(&harness));
    let state = harness.state().state();
    assert_eq!(state.seen.viewport, shown);
    assert_eq!(state.seen.selection.focus(), Some(RowId::at(2)));
    // All of it is one step.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    let state = harness.state().state();
    assert!(state.asked.filter.is_empty() && state.asked.order.is_by_time());
    assert_eq!(state.preferred.lane_by, LaneBy::Actor);
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert!(looks_so(&harness));
}

#[test]
fn a_view_is_renamed_written_over_after_a_question_and_removed() {
    let desk = Desk::new();
    let mut harness = desk.window(vec![desk.table()]);
    begin(&mut harness);
    look(&mut harness);
    let save = |name: &str| ViewsCommand::Save {
        name: name.to_owned(),
        note: String::new(),
    };
    apply(&mut harness, save("One"));
    apply(&mut harness, FilterCommand::Clear);
    apply(&mut harness, save("Two"));
    assert_eq!(names(&harness), ["One", "Two"]);
    // The same name is asked about first.
    apply(&mut harness, save("one"));
    assert!(harness.query_by_label("Write over this view?").is_some());
    click(&mut harness, "Cancel");
    settle(&mut harness);
    apply(&mut harness, ViewsCommand::OpenAt(0));
    assert!(looks_so(&harness));
    apply(&mut harness, FilterCommand::Clear);
    press(&mut harness, Modifiers::NONE, Key::V);
    assert!(harness.state().state().seen.has_window(WindowKind::Views));
    harness.get_all_by_label("Write over").next().unwrap().click();
    settle(&mut harness);
    // The button of the question is called as the link is.
    harness.get_by_label("Write over it").click();
    settle(&mut harness);
    apply(&mut harness, LayoutCommand::SetLanes(LaneBy::Kind));
    apply(&mut harness, ViewsCommand::OpenAt(0));
    let state = harness.state().state();
    assert!(state.asked.filter.is_empty() && state.preferred.lane_by == LaneBy::Place);
    let id = state.open.marks.views()[1].id;
    apply(
        &mut harness,
        ViewsCommand::Rename {
            id,
            name: "A first look".to_owned(),
            note: "everything".to_owned(),
        },
    );
    assert_eq!(names(&harness), ["A first look", "One"]);
    apply(&mut harness, ViewsCommand::Remove(id));
    assert_eq!(names(&harness), ["One"]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&harness), ["A first look", "One"]);
}
