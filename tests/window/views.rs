//! Views: what is asked and shown, kept under a name in the case.

use dateline::app::WindowKind;
use dateline::app::command::{FilterCommand, LayoutCommand, SelectCommand, ViewsCommand};
use dateline::app::{Column, TableOrder};
use dateline_event::ClockZone;
use dateline_query::{LaneBy, Mark};
use dateline_store::{Facet, RowId};
use eframe::egui::{Event as Input, Key, Memory, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::case::Desk;
use crate::driving::{Window, apply, click, press, type_into};
use crate::settling::settle;

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
    let mut harness = desk.begun();
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
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert_eq!(harness.state().state().seen.selection.len(), 3);
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
    assert_eq!(state.seen.selection.len(), 3);
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert!(looks_so(&harness));
}

/// Types a letter as the keyboard does: its key, and its text.
fn type_letter(harness: &mut Window, key: Key, text: &str) {
    harness.key_press(key);
    harness.input_mut().events.push(Input::Text(text.to_owned()));
    settle(harness);
}

fn is_typing(harness: &Window) -> bool {
    harness.ctx.text_edit_focused()
}

#[test]
fn letters_are_typed_into_the_views_window_and_do_nothing_behind_it() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    for name in ["First", "Second"] {
        press(&mut harness, Modifiers::NONE, Key::V);
        assert!(is_typing(&harness), "the field has no focus before “{name}”");
        type_letter(&mut harness, Key::T, "T");
        assert_eq!(harness.get_by_label("Name of the view").value().as_deref(), Some("T"));
        harness.get_by_label("Name of the view").type_text(name);
        settle(&mut harness);
        click(&mut harness, "Save what is shown now");
        settle(&mut harness);
        assert!(is_typing(&harness), "the field has no focus after “{name}”");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(harness.state().state().seen.windows.is_empty());
    }
    assert_eq!(names(&harness), ["TFirst", "TSecond"]);
    press(&mut harness, Modifiers::NONE, Key::V);
    // Nothing has the focus, and still the letters are none of the panels behind, nor open other windows.
    harness.get_by_label("Name of the view").focus();
    harness.step();
    harness.ctx.memory_mut(Memory::stop_text_input);
    assert!(!is_typing(&harness));
    for key in [Key::T, Key::S, Key::B, Key::V, Key::E] {
        press(&mut harness, Modifiers::NONE, key);
    }
    assert_eq!(harness.state().state().seen.windows, [WindowKind::Views]);
    assert_eq!(crate::case::rows_with(&harness, &Mark::Star), [0]);
}

#[test]
fn a_name_that_another_view_has_is_told_beside_the_field() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    for name in ["One", "Two"] {
        let (name, note) = (name.to_owned(), String::new());
        apply(&mut harness, ViewsCommand::Save { name, note });
    }
    press(&mut harness, Modifiers::NONE, Key::V);
    harness.get_all_by_label("Rename").next().unwrap().click();
    settle(&mut harness);
    assert!(is_typing(&harness));
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_label("New name of the view").type_text("two");
    settle(&mut harness);
    assert!(harness.query_by_label_contains("is called").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        harness.get_by_label("New name of the view").value().as_deref(),
        Some("two")
    );
    assert_eq!(names(&harness), ["One", "Two"]);
    assert!(harness.state().state().open.marks.failed.is_none());
    harness.get_by_label("New name of the view").type_text(" more");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(names(&harness), ["Two", "two more"]);
}

#[test]
fn a_view_is_renamed_written_over_after_a_question_and_removed() {
    let desk = Desk::new();
    let mut harness = desk.begun();
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
