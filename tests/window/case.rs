//! What the user adds: stars, tags and notes, kept in a case from run to run.

use std::path::{Path, PathBuf};

use dateline::app::command::{CaseCommand, FilesCommand, FilterCommand, SelectCommand};
use dateline::app::{Command, DatelineApp, Settings, WindowKind};
use dateline_case::Case;
use dateline_files::Existing;
use dateline_query::Mark;
use dateline_store::RowId;
use eframe::egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{Window, apply, click, press, type_into};
use crate::settling::{settle, step_until};

const TABLE: &str = "id,date,actor,place,title\nE1,2014-06-10,A,Mosul,The city falls\nE2,2014-06-11,B,Tikrit,A convoy\n\
                     E3,2014-06-12,A,Mosul,A statement\n";

/// A folder with a table, and what the window keeps.
pub struct Desk {
    pub folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        std::fs::write(desk.table(), TABLE).unwrap();
        desk
    }

    pub fn table(&self) -> PathBuf {
        self.folder.path().join("table.csv")
    }

    pub fn kept(&self) -> PathBuf {
        self.folder.path().join("kept")
    }

    /// The window as it is started with some files.
    pub fn window(&self, paths: Vec<PathBuf>) -> Window {
        let kept = self.kept();
        let mut harness = Harness::builder()
            .with_size(Vec2::new(1280.0, 800.0))
            .build_eframe(move |creation| {
                let settings = kept.join("settings.json");
                let known = Settings::load(&settings).0;
                let mut app = DatelineApp::new(&creation.egui_ctx, known, Some(settings)).unwrap();
                app.keep_work_in(kept.clone());
                app.push(FilesCommand::Open(paths));
                app
            });
        step_until(&mut harness, "the table", |harness| {
            harness.state().state().open.is_any()
        });
        settle(&mut harness);
        harness
    }

    /// The window as it shows the table, whose first event was just given a star.
    pub fn begun(&self) -> Window {
        let mut harness = self.window(vec![self.table()]);
        begin(&mut harness);
        harness
    }

    /// The case, which is the only one.
    pub fn case(&self) -> PathBuf {
        let mut cases = self.cases();
        assert_eq!(cases.len(), 1, "{cases:?}");
        cases.remove(0)
    }

    pub fn cases(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.kept().join("cases")).into_iter().flatten();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .filter(|path| path.extension().is_some_and(|ending| ending == "dateline"))
            .collect()
    }
}

pub fn select(harness: &mut Window, row: usize) {
    apply(harness, SelectCommand::Row(Some(RowId::at(row))));
}

pub fn rows_with(harness: &Window, mark: &Mark) -> Vec<usize> {
    let open = &harness.state().state().open;
    let rows = RowId::all(open.store.len()).filter(|&row| open.marks.has(&open.store, mark, row));
    rows.map(RowId::index).collect()
}

pub fn notes(harness: &Window, row: usize) -> Vec<String> {
    let open = &harness.state().state().open;
    let notes = open.marks.notes_of(&open.store, RowId::at(row));
    notes.map(|note| note.text.clone()).collect()
}

/// Stars the first event, which asks who does so.
pub fn begin(harness: &mut Window) {
    select(harness, 0);
    press(harness, Modifiers::NONE, Key::S);
    assert!(harness.state().state().seen.has_window(WindowKind::Author));
    type_into(harness, "Name or pseudonym", "Nour");
    click(harness, "Continue");
    settle(harness);
}

#[test]
fn a_star_asks_once_who_gives_it_and_stays_from_run_to_run() {
    let desk = Desk::new();
    let mut harness = desk.window(vec![desk.table()]);
    assert_eq!(desk.cases().len(), 0, "a case was begun though nothing is marked");
    begin(&mut harness);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    select(&mut harness, 2);
    press(&mut harness, Modifiers::NONE, Key::S);
    assert!(!harness.state().state().seen.has_window(WindowKind::Author));
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 2]);
    drop(harness);
    let path = desk.case();
    let case = Case::open_read_only(&path).unwrap();
    assert_eq!(case.authors().unwrap()[0].name(), "Nour");
    assert!(case.verify().unwrap().faults.is_empty());
    drop(case);

    let mut harness = desk.window(vec![desk.table()]);
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 2]);
    // The log reaches back to the last run.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 2]);
}

#[test]
fn undo_takes_back_filters_and_marks_in_the_order_in_which_they_were_made() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    apply(&mut harness, FilterCommand::SetText("convoy".to_owned()));
    select(&mut harness, 1);
    press(&mut harness, Modifiers::NONE, Key::S);
    let is_filtered = |harness: &Window| !harness.state().state().asked.filter.text.is_empty();
    assert_eq!(
        (rows_with(&harness, &Mark::Star), is_filtered(&harness)),
        (vec![0, 1], true)
    );
    for (stars, filtered) in [(vec![0], true), (vec![0], false), (vec![], false)] {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(
            (rows_with(&harness, &Mark::Star), is_filtered(&harness)),
            (stars, filtered)
        );
    }
    for (stars, filtered) in [(vec![0], false), (vec![0], true), (vec![0, 1], true)] {
        press(&mut harness, Modifiers::COMMAND, Key::Y);
        assert_eq!(
            (rows_with(&harness, &Mark::Star), is_filtered(&harness)),
            (stars, filtered)
        );
    }
}

#[test]
fn tags_are_made_given_taken_and_filtered_by() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::NONE, Key::T);
    type_into(&mut harness, "Find or make a tag", "to check");
    click(&mut harness, "Make the tag “to check”");
    click(&mut harness, "Done");
    let tag = Mark::Tag("to check".to_owned());
    assert_eq!(rows_with(&harness, &tag), [0]);
    select(&mut harness, 1);
    // Letters may be large or small.
    apply(&mut harness, CaseCommand::ToggleTag("To Check".to_owned()));
    assert_eq!(rows_with(&harness, &tag), [0, 1]);
    click(&mut harness, "to check (2)");
    assert_eq!(harness.state().state().found.answer.total.possible, 2);
    click(&mut harness, "Remove filter Tag: to check");
    click(&mut harness, "Take away the tag to check");
    assert_eq!(rows_with(&harness, &tag), [0]);
    // What made the tag and gave it is one step.
    for _ in 0..5 {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert!(harness.state().state().open.marks.tags().is_empty());
}

#[test]
fn all_that_is_selected_is_marked_at_once() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::S);
    // One has a star already, and keeps it.
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 1, 2]);
    press(&mut harness, Modifiers::NONE, Key::S);
    assert_eq!(rows_with(&harness, &Mark::Star), [] as [usize; 0]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 1, 2]);
}

#[test]
fn a_note_is_kept_as_it_is_typed() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::NONE, Key::A);
    assert_eq!(notes(&harness, 0), [""]);
    harness.get_by_label("Text of the note").type_text("Two sources, ");
    harness.step();
    harness.get_by_label("Text of the note").type_text("one of them late.");
    settle(&mut harness);
    assert_eq!(notes(&harness, 0), ["Two sources, one of them late."]);
    drop(harness);
    let harness = desk.window(vec![desk.table()]);
    assert_eq!(notes(&harness, 0), ["Two sources, one of them late."]);
    assert_eq!(rows_with(&harness, &Mark::Note), [0]);
}

#[test]
fn a_case_gets_a_place_and_is_opened_by_its_file() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    let place = desk.folder.path().join("Mosul.dateline");
    apply(&mut harness, CaseCommand::SaveAs(place.clone(), Existing::Keep));
    let path_of = |harness: &Window| harness.state().state().open.marks.case().map(|case| case.path.clone());
    let whole = |path: &Path| path.canonicalize().unwrap();
    assert_eq!(path_of(&harness), Some(whole(&place)));
    assert_eq!(desk.cases().len(), 0, "it stands in two places");
    drop(harness);
    let harness = desk.window(vec![place.clone()]);
    assert_eq!(harness.state().state().open.store.paths().len(), 1);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    assert_eq!(path_of(&harness), Some(whole(&place)));
}

#[test]
fn marks_of_a_row_that_changed_since_are_kept_and_said() {
    let desk = Desk::new();
    drop(desk.begun());
    std::fs::write(desk.table(), TABLE.replace("The city falls", "The city fell")).unwrap();
    let mut harness = desk.window(vec![desk.table()]);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    select(&mut harness, 0);
    assert!(harness.query_by_label_contains("says something else now").is_some());
}

#[test]
fn marks_outlive_reading_the_file_again() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::NONE, Key::F5);
    step_until(&mut harness, "the table again", |harness| {
        !harness.state().state().open.reread.is_empty()
    });
    settle(&mut harness);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    select(&mut harness, 1);
    press(&mut harness, Modifiers::NONE, Key::S);
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 1]);
}

#[test]
fn a_blank_note_is_no_note_and_several_events_get_none() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::NONE, Key::A);
    assert_eq!(notes(&harness, 0), [""]);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(notes(&harness, 0), [] as [String; 0]);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::A);
    assert_eq!(rows_with(&harness, &Mark::Note), [] as [usize; 0]);
}

#[test]
fn a_case_with_a_place_is_found_with_its_file_too() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    let place = desk.folder.path().join("Mosul.dateline");
    apply(&mut harness, CaseCommand::SaveAs(place, Existing::Keep));
    drop(harness);
    let harness = desk.window(vec![desk.table()]);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
}

#[test]
fn a_note_that_cannot_be_kept_is_said_as_long_as_it_is_not() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    press(&mut harness, Modifiers::NONE, Key::A);
    harness.get_by_label("Text of the note").type_text(&"x".repeat(1 << 21));
    settle(&mut harness);
    assert!(harness.query_all_by_label("Not saved").count() > 0);
    assert!(harness.query_by_label("Try again").is_some());
    // Something else that is kept does not hide it for good.
    assert_eq!(notes(&harness, 0), [""]);
}

#[test]
fn a_damaged_case_is_told_of() {
    let desk = Desk::new();
    drop(desk.begun());
    let path = desk.case();
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(path, &bytes[..20_000]).unwrap();
    let harness = desk.window(vec![desk.table()]);
    let failed = harness.state().state().open.marks.failed.clone();
    assert!(
        failed.as_ref().is_some_and(|failed| failed.contains("is damaged")),
        "{failed:?}"
    );
}

#[test]
fn a_second_window_reads_only_and_says_so() {
    let desk = Desk::new();
    let harness = desk.begun();
    let mut second = desk.window(vec![desk.table()]);
    assert_eq!(rows_with(&second, &Mark::Star), [0]);
    assert!(second.query_by_label_contains("read only").is_some());
    select(&mut second, 1);
    apply(&mut second, Command::Case(CaseCommand::ToggleStar));
    assert_eq!(rows_with(&second, &Mark::Star), [0]);
    drop(harness);
    apply(&mut second, Command::Case(CaseCommand::ToggleStar));
    assert_eq!(rows_with(&second, &Mark::Star), [0, 1]);
}

#[test]
fn a_log_that_another_program_changed_is_told_of() {
    let desk = Desk::new();
    drop(desk.begun());
    let path = desk.case();
    let mut bytes = std::fs::read(&path).unwrap();
    let name = b"table.csv";
    let at = (0..bytes.len() - name.len())
        .rev()
        .find(|&at| bytes[at..].starts_with(br#""whole":"file:"#))
        .unwrap();
    bytes[at + 9] = b'F';
    std::fs::write(path, bytes).unwrap();
    let harness = desk.window(vec![desk.table()]);
    let told = harness.state().state().open.marks.told().join("; ");
    assert!(told.contains("changed by another program"), "{told:?}");
}
