//! Where the system shows no dialogs for files, a path can be typed.

use dateline::app::command::{FilesCommand, SaveCommand, WindowCommand};
use dateline::app::{DatelineApp, Scope, Settings, WindowKind};
use dateline_export::Format;
use dateline_tests::events;
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{apply, click};
use crate::settling::settle;

type Window = Harness<'static, DatelineApp>;

const FIELD: &str = "Path of the file";
const TITLE: &str = "This system shows no dialog for files";

fn window() -> Window {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1024.0, 700.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.without_dialogs();
            app.show_store(events::store(events::handful()));
            app
        });
    settle(&mut harness);
    harness
}

/// Types this in place of what stands in the field.
fn type_path(harness: &mut Window, path: &str) {
    assert!(harness.get_by_label(FIELD).is_focused());
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::A);
    harness.get_by_label(FIELD).type_text(path);
    settle(harness);
    harness.key_press(Key::Enter);
    settle(harness);
}

#[test]
fn a_file_is_opened_by_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("two words.csv");
    std::fs::write(&file, "date,actor\n2014-06-10,IS\n2014-06-11,PKK\n").unwrap();
    let mut harness = window();
    apply(&mut harness, FilesCommand::OpenDialog);
    harness.get_by_label(TITLE);
    harness.get_by_label_contains("drop the file on this window, start Dateline with it");
    type_path(&mut harness, &format!("'{}'", file.display()));
    assert!(harness.query_by_label(TITLE).is_none());
    assert_eq!(harness.state().state().open.store.len(), 2);
    apply(&mut harness, FilesCommand::OpenDialog);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(harness.query_by_label(TITLE).is_none());
    assert_eq!(harness.state().state().open.store.len(), 2);
}

#[test]
fn events_are_saved_where_a_path_says_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("events.csv");
    let path = file.to_str().unwrap();
    let mut harness = window();
    apply(&mut harness, WindowCommand::Show(WindowKind::Save));
    // Return saves as the choices stand.
    harness.key_press(Key::Enter);
    settle(&mut harness);
    harness.get_by_label(TITLE);
    type_path(&mut harness, path);
    let saved = std::fs::read(&file).unwrap();
    std::fs::write(&file, "mine").unwrap();
    apply(&mut harness, SaveCommand::Events(Format::default(), Scope::All));
    type_path(&mut harness, path);
    harness.get_by_label("Replace this file?");
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(std::fs::read(&file).unwrap(), b"mine", "Return says no");
    apply(&mut harness, SaveCommand::Events(Format::default(), Scope::All));
    type_path(&mut harness, path);
    click(&mut harness, "Replace it");
    assert_eq!(std::fs::read(&file).unwrap().len(), saved.len());
}
