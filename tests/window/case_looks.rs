//! The files of a case, its log, and a case that is packed and unpacked.

use dateline::app::WindowKind;
use dateline::app::command::{CaseCommand, CaseFileCommand, FilesCommand, WindowCommand};
use dateline_files::Existing;
use dateline_query::Mark;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::case::{Desk, rows_with, select};
use crate::driving::{apply, click, press, type_into};
use crate::settling::{settle, step_until};

#[test]
fn the_log_is_read_filtered_and_leads_to_its_events() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    select(&mut harness, 2);
    apply(&mut harness, CaseCommand::ToggleTag("to check".to_owned()));
    select(&mut harness, 1);
    apply(&mut harness, CaseFileCommand::ShowLog);
    let line = |words: &str| format!("Nour · {words}");
    assert!(
        harness
            .query_by_label_contains(&line("gave a star to 1 event"))
            .is_some()
    );
    assert!(harness.query_by_label_contains("4 of 4 steps").is_some());
    // What is added is in it at once.
    apply(&mut harness, CaseCommand::ToggleStar);
    assert!(harness.query_by_label_contains("5 of 5 steps").is_some());
    type_into(&mut harness, "What was done", "tagged");
    assert!(harness.query_by_label_contains("1 of 5 steps").is_some());
    harness.get_by_label_contains("tagged 1 event as “to check”").click();
    settle(&mut harness);
    assert_eq!(
        harness
            .state()
            .state()
            .seen
            .selection
            .focus()
            .map(dateline_store::RowId::index),
        Some(2)
    );
    // The step that began the case is about no event.
    apply(&mut harness, CaseFileCommand::ShowEvents(Vec::new()));
    assert_eq!(harness.state().state().seen.selection.len(), 1);
}

#[test]
fn a_file_that_moved_is_pointed_to_and_marks_that_changed_are_listed() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    let place = desk.folder.path().join("Mosul.dateline");
    apply(&mut harness, CaseCommand::SaveAs(place.clone(), Existing::Keep));
    apply(&mut harness, CaseFileCommand::ShowFiles);
    assert!(harness.query_by_label_contains("as it was").is_some());
    drop(harness);
    let moved = desk.folder.path().join("elsewhere.csv");
    let text = std::fs::read_to_string(desk.table()).unwrap();
    std::fs::write(&moved, text.replace("The city falls", "The city fell")).unwrap();
    std::fs::remove_file(desk.table()).unwrap();
    let other = desk.folder.path().join("other.csv");
    std::fs::write(&other, "id,date,title\nX1,2015-01-01,Something else\n").unwrap();
    let mut harness = desk.window(vec![place, other]);
    apply(&mut harness, CaseFileCommand::ShowFiles);
    assert!(harness.query_by_label_contains("cannot be found").is_some());
    assert!(harness.query_by_label_contains("In none of the open files").is_some());
    let marks = &harness.state().state().open.marks;
    let id = marks.files.as_ref().unwrap()[0].id;
    apply(&mut harness, CaseFileCommand::Locate(id, moved.clone()));
    step_until(&mut harness, "the file", |harness| {
        harness.state().state().open.store.paths().contains(&moved)
    });
    settle(&mut harness);
    assert_eq!(rows_with(&harness, &Mark::Star).len(), 1);
    assert!(
        harness
            .query_by_label_contains("Says something else than when it was marked")
            .is_some()
    );
    click(&mut harness, "10 Jun 2014 · The city falls");
    let row = harness.state().state().seen.selection.focus().unwrap();
    assert_eq!(harness.state().state().open.store.event(row).title, "The city fell");
}

#[test]
fn a_case_is_packed_with_its_files_and_the_pack_opens() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    let place = desk.folder.path().join("Mosul.dateline");
    apply(&mut harness, CaseCommand::SaveAs(place, Existing::Keep));
    let pack = desk.folder.path().join("hand on.zip");
    apply(&mut harness, CaseFileCommand::PackTo(pack.clone(), Existing::Keep));
    assert!(pack.exists());
    let before = std::fs::read(&pack).unwrap();
    apply(&mut harness, FilesCommand::Open(vec![pack.clone()]));
    let question = harness.state().state().question.clone().unwrap();
    assert!(
        question.words[0].starts_with("hand on.zip holds a case with 1 file of data"),
        "{question:?}"
    );
    apply(&mut harness, WindowCommand::Disagree);
    apply(&mut harness, FilesCommand::Open(vec![pack.clone()]));
    click(&mut harness, "Unpack");
    let inside = desk.folder.path().join("hand on");
    step_until(&mut harness, "the case in the pack", |harness| {
        let case = harness.state().state().open.marks.case();
        case.is_some_and(|case| case.path.starts_with(inside.canonicalize().unwrap_or_default()))
    });
    settle(&mut harness);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    assert_eq!(
        harness.state().state().open.store.paths(),
        [inside.canonicalize().unwrap().join("data/table.csv")]
    );
    select(&mut harness, 1);
    press(&mut harness, Modifiers::NONE, Key::S);
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 1]);
    assert_eq!(std::fs::read(&pack).unwrap(), before);
    assert!(!harness.state().state().seen.has_window(WindowKind::Author));
}
