//! Corrections, entered events and merges: what the case says of events instead of what their files say.

use dateline::app::command::{CaseCommand, EditCommand, FilesCommand, FilterCommand, SelectCommand, WindowCommand};
use dateline::app::event_form::EventForm;
use dateline::app::{Command, WindowKind};
use dateline_query::Mark;
use dateline_store::RowId;
use eframe::egui::{Key, Modifiers, Role, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;

use crate::case::{Desk, rows_with, select};
use crate::driving::{Window, apply, click, press};
use crate::settling::settle;

fn titles(harness: &Window) -> Vec<String> {
    let store = &harness.state().state().open.store;
    store.rows().map(|row| store.event(row).title).collect()
}

/// Changes what the form says that is open.
fn fill(harness: &mut Window, change: impl FnOnce(&mut EventForm)) {
    let mut form = harness.state().state().seen.form.clone().unwrap();
    change(&mut form);
    apply(harness, EditCommand::Change(Box::new(form)));
}

/// Gives the first event another date and title.
fn correct(harness: &mut Window) {
    select(harness, 0);
    press(harness, Modifiers::NONE, Key::E);
    assert!(harness.state().state().seen.has_window(WindowKind::Event));
    fill(harness, |form| {
        "The city falls at night".clone_into(&mut form.title);
        "2014-06-14~".clone_into(&mut form.when);
        "two witnesses".clone_into(&mut form.why);
    });
    assert!(harness.query_by_label_contains("about 14 Jun 2014").is_some());
    click(harness, "Keep the correction");
    settle(harness);
}

const AS_IN_FILES: [&str; 3] = ["The city falls", "A convoy", "A statement"];
const CORRECTED: [&str; 3] = ["A convoy", "A statement", "The city falls at night"];

#[test]
fn a_correction_counts_everywhere_is_shown_beside_the_file_and_is_taken_back() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    correct(&mut harness);
    // In its order, with its star, and the file's value beside.
    assert_eq!(titles(&harness), CORRECTED);
    assert_eq!(rows_with(&harness, &Mark::Star), [2]);
    assert_eq!(rows_with(&harness, &Mark::Corrected), [2]);
    select(&mut harness, 2);
    assert!(
        harness
            .query_by_label_contains("The file says “The city falls”")
            .is_some()
    );
    // Of the date and of the title.
    assert_eq!(harness.query_all_by_label_contains("two witnesses").count(), 2);
    apply(&mut harness, FilterCommand::SetText("night".to_owned()));
    assert_eq!(harness.state().state().found.answer.total.possible, 1);
    apply(&mut harness, FilterCommand::Clear);
    apply(&mut harness, FilterCommand::ToggleMark(Mark::Corrected));
    assert_eq!(harness.state().state().found.answer.total.possible, 1);
    apply(&mut harness, FilterCommand::Clear);

    press(&mut harness, Modifiers::NONE, Key::C);
    settle(&mut harness);
    assert_eq!(titles(&harness), AS_IN_FILES);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    assert!(harness.query_by_label("As in the files").is_some());
    press(&mut harness, Modifiers::NONE, Key::C);
    settle(&mut harness);
    assert_eq!(titles(&harness), CORRECTED);
    drop(harness);

    let mut harness = desk.window(vec![desk.table()]);
    settle(&mut harness);
    assert_eq!(titles(&harness), CORRECTED);
    // Each step of the log is taken back, from a later session too.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(titles(&harness), AS_IN_FILES);
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    settle(&mut harness);
    assert_eq!(titles(&harness), CORRECTED);
    // The file was not touched.
    assert!(
        std::fs::read_to_string(desk.table())
            .unwrap()
            .contains("E1,2014-06-10,A,Mosul,The city falls\n")
    );
}

#[test]
fn who_keeps_a_form_is_asked_and_then_it_is_kept() {
    let desk = Desk::new();
    let mut harness = desk.window(vec![desk.table()]);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    fill(&mut harness, |form| "A funeral".clone_into(&mut form.title));
    click(&mut harness, "Add the event");
    settle(&mut harness);
    assert!(harness.state().state().seen.has_window(WindowKind::Author));
    // Who does not answer has the form as it was, and a name that is given later keeps nothing more.
    click(&mut harness, "Cancel");
    assert_eq!(harness.state().state().seen.windows, [WindowKind::Event]);
    assert!(harness.state().state().open.marks.waiting.is_none());
    click(&mut harness, "Add the event");
    assert!(harness.state().state().seen.has_window(WindowKind::Author));
    harness.get_by_label("Name or pseudonym").type_text("Nour");
    settle(&mut harness);
    click(&mut harness, "Continue");
    settle(&mut harness);
    assert!(harness.state().state().seen.windows.is_empty());
    assert!(titles(&harness).contains(&"A funeral".to_owned()));
}

/// Whether the window was about to close in this frame and was kept.
fn is_kept_open(harness: &Window) -> bool {
    let mut commands = harness
        .output()
        .viewport_output
        .values()
        .flat_map(|output| &output.commands);
    commands.any(|command| *command == ViewportCommand::CancelClose)
}

#[test]
fn what_was_typed_into_a_form_is_not_lost_without_a_question() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    // Nothing was typed: nothing is asked.
    press(&mut harness, Modifiers::COMMAND, Key::N);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().state().question.is_none() && harness.state().state().seen.windows.is_empty());

    let has_form = |harness: &Window, title: &str| {
        let form = harness.state().state().seen.form.as_ref();
        form.is_some_and(|form| form.title == title)
    };
    press(&mut harness, Modifiers::COMMAND, Key::N);
    fill(&mut harness, |form| "A funeral".clone_into(&mut form.title));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("The event that you typed is not in the case yet.");
    click(&mut harness, "Keep editing");
    assert!(has_form(&harness, "A funeral") && harness.state().state().seen.has_window(WindowKind::Event));
    for command in [
        Command::from(FilesCommand::Open(vec![desk.table()])),
        FilesCommand::Close.into(),
        EditCommand::New.into(),
        WindowCommand::Quit.into(),
    ] {
        apply(&mut harness, command.clone());
        assert!(harness.state().state().question.is_some(), "{command:?}");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(has_form(&harness, "A funeral"), "{command:?}");
    }
    // The window's own button for closing.
    let viewport = harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    harness.step();
    assert!(is_kept_open(&harness) && harness.state().state().question.is_some());
    click(&mut harness, "Discard");
    assert!(harness.state().state().seen.form.is_none());

    select(&mut harness, 0);
    press(&mut harness, Modifiers::NONE, Key::E);
    fill(&mut harness, |form| "Another title".clone_into(&mut form.title));
    click(&mut harness, "Cancel");
    harness.get_by_label("What you changed of the event is not in the case yet.");
    click(&mut harness, "Discard");
    assert!(harness.state().state().seen.form.is_none() && harness.state().state().seen.windows.is_empty());
}

#[test]
fn a_form_says_what_it_lacks_once_something_is_typed() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(harness.query_by_label_contains("event needs a title").is_none());
    fill(&mut harness, |form| "Mosul".clone_into(&mut form.place));
    let lacks = "An event needs a title, a kind or a text.";
    assert!(harness.query_by_label(lacks).is_some());
    // The field says what stands in it to who does not see it.
    assert_eq!(
        harness
            .get_by_role_and_label(Role::TextInput, "Place")
            .value()
            .as_deref(),
        Some("Mosul")
    );
    fill(&mut harness, |form| "A funeral".clone_into(&mut form.title));
    assert!(harness.query_by_label(lacks).is_none());
}

#[test]
fn an_event_is_entered_changed_marked_and_removed() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::COMMAND, Key::N);
    fill(&mut harness, |form| {
        "A funeral".clone_into(&mut form.title);
        "2014-06-11T10:00".clone_into(&mut form.when);
        "Mosul".clone_into(&mut form.place);
    });
    click(&mut harness, "Add the event");
    settle(&mut harness);
    assert_eq!(
        titles(&harness),
        ["The city falls", "A convoy", "A funeral", "A statement"]
    );
    assert_eq!(rows_with(&harness, &Mark::Entered), [2]);
    select(&mut harness, 2);
    apply(&mut harness, CaseCommand::ToggleStar);
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 2]);
    press(&mut harness, Modifiers::NONE, Key::E);
    fill(&mut harness, |form| "2014-06-01".clone_into(&mut form.when));
    click(&mut harness, "Keep the event");
    settle(&mut harness);
    assert_eq!(titles(&harness)[0], "A funeral");
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 1]);
    select(&mut harness, 0);
    click(&mut harness, "Remove this event");
    settle(&mut harness);
    assert_eq!(titles(&harness), AS_IN_FILES);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 1]);
}

#[test]
fn events_that_are_the_same_are_one_and_are_taken_apart() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    select(&mut harness, 2);
    apply(&mut harness, SelectCommand::Toggle(RowId::at(0)));
    apply(&mut harness, EditCommand::Merge);
    settle(&mut harness);
    assert_eq!(titles(&harness), ["The city falls", "A convoy"]);
    assert_eq!(rows_with(&harness, &Mark::Merged), [0]);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    select(&mut harness, 0);
    click(&mut harness, "Take them apart");
    settle(&mut harness);
    assert_eq!(titles(&harness), AS_IN_FILES);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(titles(&harness).len(), 2);
}
