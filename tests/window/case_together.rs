//! Another case is brought in.

use std::path::PathBuf;

use dateline::app::WindowKind;
use dateline::app::command::{CaseCommand, CaseFileCommand};
use dateline_case::{Answer, Author, Case, Signed};
use dateline_files::Existing;
use dateline_query::Mark;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::case::{Desk, begin, notes, rows_with, select};
use crate::driving::{Window, apply, click, press, type_into};
use crate::settling::settle;

/// The window with a case that has a star and a note, and a colleague's copy of it in which all are starred and the note is
/// another.
fn two_cases(desk: &Desk) -> (Window, PathBuf) {
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::NONE, Key::A);
    harness.get_by_label("Text of the note").type_text("One source.");
    settle(&mut harness);
    let ours = desk.case();
    let theirs = desk.folder.path().join("sam.dateline");
    drop(harness);
    std::fs::copy(&ours, &theirs).unwrap();
    let mut second = desk.window(vec![theirs.clone()]);
    press(&mut second, Modifiers::COMMAND, Key::A);
    press(&mut second, Modifiers::NONE, Key::S);
    drop(second);
    let sam = Signed::now(&Author::new("Sam").unwrap());
    let mut case = Case::open(&theirs).unwrap();
    let note = case.marks().unwrap().notes[0].id;
    case.edit_note(&sam, note, "No source at all.").unwrap();
    drop(case);
    (desk.window(vec![desk.table()]), theirs)
}

#[test]
fn a_colleagues_case_is_looked_at_decided_brought_in_and_undone() {
    let desk = Desk::new();
    let (mut harness, theirs) = two_cases(&desk);
    // Only they have changed the note.
    apply(&mut harness, CaseFileCommand::Compare(theirs.clone()));
    assert!(harness.state().state().seen.has_window(WindowKind::Join));
    assert!(harness.query_by_label_contains("gave a star to").is_some());
    click(&mut harness, "Cancel");
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    // Now both have.
    select(&mut harness, 0);
    type_into(&mut harness, "Text of the note", " Or two.");
    assert_eq!(notes(&harness, 0).len(), 1);
    let ours = notes(&harness, 0)[0].clone();
    assert_ne!(ours, "One source.");
    apply(&mut harness, CaseFileCommand::Compare(theirs.clone()));
    assert!(harness.query_by_label_contains("1 conflict still to decide").is_some());
    click(&mut harness, "Bring in");
    assert_eq!(rows_with(&harness, &Mark::Star), [0], "it was brought in undecided");
    click(&mut harness, "Keep both, as two notes");
    click(&mut harness, "Bring in");
    assert!(!harness.state().state().seen.has_window(WindowKind::Join));
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 1, 2]);
    let mut both = notes(&harness, 0);
    both.sort();
    assert_eq!(both, ["No source at all.", ours.as_str()]);
    apply(&mut harness, CaseFileCommand::Compare(theirs.clone()));
    assert!(
        harness
            .query_by_label_contains("has nothing that this case has not")
            .is_some()
    );
    click(&mut harness, "Close");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    assert_eq!(notes(&harness, 0), [ours.as_str()]);
}

#[test]
fn what_is_no_other_case_is_not_brought_in() {
    let desk = Desk::new();
    let mut harness = desk.window(vec![desk.table()]);
    let refused = |harness: &Window| harness.state().state().open.marks.refused.clone().unwrap_or_default();
    begin(&mut harness);
    apply(&mut harness, CaseFileCommand::Compare(desk.table()));
    assert!(
        refused(&harness).ends_with("table.csv: is no case of Dateline"),
        "{}",
        refused(&harness)
    );
    let place = desk.folder.path().join("Mosul.dateline");
    apply(&mut harness, CaseCommand::SaveAs(place.clone(), Existing::Keep));
    apply(&mut harness, CaseFileCommand::Compare(place));
    assert!(
        refused(&harness).ends_with("is the case that is open."),
        "{}",
        refused(&harness)
    );
    assert!(!harness.state().state().seen.has_window(WindowKind::Join));
    // Without a question about it an answer is none.
    apply(&mut harness, CaseFileCommand::Join);
    let note = dateline_case::NoteId::random().unwrap();
    apply(
        &mut harness,
        CaseFileCommand::Decide(dateline_case::Item::Note(note), Answer::Ours),
    );
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
}
