//! What systems and users hand over to be opened: odd names, folders, files of no known kind.

use std::path::PathBuf;

use dateline::app::command::{FilesCommand, WindowCommand};
use dateline::app::{DatelineApp, Settings, State, WindowKind};
use eframe::egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{apply, click};
use crate::settling::{settle, step_until};

type Window = Harness<'static, DatelineApp>;

const TABLE: &str = "date,actor\n2014-06-10,IS\n2014-06-11,PKK\n";

fn window(settings: Option<PathBuf>) -> Window {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(|creation| {
            let loaded = settings.as_deref().map(Settings::load).unwrap_or_default().0;
            DatelineApp::new(&creation.egui_ctx, loaded, settings).unwrap()
        });
    settle(&mut harness);
    harness
}

fn files(harness: &Window) -> usize {
    harness.state().state().open.store.paths().len()
}

fn asks_about_folder(harness: &Harness<'_, DatelineApp>) -> bool {
    harness.query_by_label("Open all of this folder?").is_some()
}

#[cfg(unix)]
#[test]
fn files_of_any_name_are_opened_and_remembered() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.json");
    let names: [&[u8]; 5] = [
        b"two words.csv",
        b"a 'quoted' \"name\".csv",
        b"two\nlines.csv",
        "أحداث ٢٠١٤.csv".as_bytes(),
        b"100%25.csv",
    ];
    let mut harness = window(Some(settings.clone()));
    for name in names {
        let path = folder.path().join(OsStr::from_bytes(name));
        std::fs::write(&path, TABLE).unwrap();
        apply(&mut harness, FilesCommand::Open(vec![path.clone()]));
        assert_eq!(harness.state().state().open.store.paths(), std::slice::from_ref(&path));
        let (kept, unread) = Settings::load(&settings);
        assert!(unread.is_none());
        assert_eq!(kept.recent.first(), Some(&path), "{path:?}");
    }
    let recent = Settings::load(&settings).0.recent;
    assert_eq!(recent.len(), names.len());
}

#[test]
fn a_folder_is_opened_as_what_holds_events_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir_all(data.join("older")).unwrap();
    std::fs::write(data.join("a.csv"), TABLE).unwrap();
    std::fs::write(data.join("older/b.csv"), TABLE.replace("2014", "2013")).unwrap();
    std::fs::write(data.join("readme.txt"), "These are two tables.\nThey hold events.\n").unwrap();
    std::fs::write(data.join("picture.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let mut harness = window(None);
    apply(&mut harness, FilesCommand::Open(vec![data.clone()]));
    step_until(&mut harness, "the files", |harness| {
        harness.state().state().open.store.paths().len() == 2
    });
    settle(&mut harness);
    let state = harness.state().state();
    assert!(state.open.failures.is_empty(), "{:?}", state.open.failures);
    assert_eq!(state.open.store.len(), 4);
    assert_eq!(state.preferred.recent, [data]);
}

#[test]
fn a_case_is_opened_as_its_files_and_says_which_are_missing() {
    use dateline_case::{Author, Case, Signed};

    let case_of = |state: &State| state.open.marks.case().map(|case| case.path.clone());
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let signed = Signed::now(&Author::new("Nour").unwrap());
    // Whatever it is called: what it is decides.
    let mut case = Case::create(&at("c.dateline"), &signed).unwrap();
    for name in ["a.csv", "b.csv"] {
        std::fs::write(
            at(name),
            TABLE.replace("2014", if name == "a.csv" { "2014" } else { "2015" }),
        )
        .unwrap();
        let file = dateline::case::describe(&case, &at(name)).unwrap();
        case.keep_file(&signed, file).unwrap();
    }
    drop(case);
    let mut harness = window(None);
    apply(&mut harness, FilesCommand::Open(vec![at("c.dateline")]));
    step_until(&mut harness, "the files", |harness| {
        harness.state().state().open.store.len() == 4
    });
    settle(&mut harness);
    let state = harness.state().state();
    assert_eq!(case_of(state), Some(at("c.dateline").canonicalize().unwrap()));
    assert_eq!(state.preferred.recent, [at("c.dateline")]);
    std::fs::remove_file(at("a.csv")).unwrap();
    apply(&mut harness, FilesCommand::Open(vec![at("c.dateline")]));
    step_until(&mut harness, "the other file", |harness| {
        harness.state().state().open.store.len() == 2
    });
    // The own format may have the same ending.
    std::fs::copy("sample-data/iraq-syria.json", at("own.dateline")).unwrap();
    apply(&mut harness, FilesCommand::Open(vec![at("own.dateline")]));
    settle(&mut harness);
    let state = harness.state().state();
    assert_eq!((case_of(state), state.open.store.len()), (None, 354));
}

#[test]
fn a_folder_of_many_files_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..21 {
        let text = TABLE.replace("2014", &format!("20{number:02}"));
        std::fs::write(folder.path().join(format!("{number:02}.csv")), text).unwrap();
    }
    let mut harness = window(None);
    apply(&mut harness, FilesCommand::Open(vec![folder.path().to_owned()]));
    step_until(&mut harness, "the question", asks_about_folder);
    harness.get_by_label_contains("21 files");
    click(&mut harness, "Cancel");
    assert_eq!(files(&harness), 0);
    apply(&mut harness, FilesCommand::Open(vec![folder.path().to_owned()]));
    step_until(&mut harness, "the question", asks_about_folder);
    click(&mut harness, "Open all");
    step_until(&mut harness, "the files", |harness| {
        harness.state().state().open.store.paths().len() == 21
    });
}

#[test]
fn a_file_of_no_known_kind_opens_the_window_of_columns() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "What I saw in May.\nNothing of note happened.\n").unwrap();
    let mut harness = window(None);
    apply(&mut harness, FilesCommand::Open(vec![path]));
    assert_eq!(harness.state().state().seen.windows, [WindowKind::Columns]);
    assert!(harness.query_by_label("This file could not be opened").is_none());
    // Who knows no columns either is told what is wrong.
    apply(&mut harness, WindowCommand::Close(WindowKind::Columns));
    harness.get_by_label("This file could not be opened");
}
