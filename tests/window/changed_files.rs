//! A file that changes on the disk while it is open.

use std::path::{Path, PathBuf};

use dateline::app::command::{FilesCommand, FilterCommand, SelectCommand, ViewCommand};
use dateline::app::{DatelineApp, Settings};
use dateline_store::Facet;
use dateline_tests::acled::{HEADER, clash, row};
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{apply, click};
use crate::settling::{settle, step_until};

type Window = Harness<'static, DatelineApp>;

fn save(path: &Path, rows: &[String]) {
    std::fs::write(path, format!("{HEADER}{}", rows.concat())).unwrap();
}

/// A window with four clashes, of which the third is selected.
fn window(folder: &Path) -> (Window, PathBuf) {
    let path = folder.join("clashes.csv");
    save(&path, &[1, 2, 3, 4].map(clash));
    let opened = vec![path.clone()];
    let mut harness: Window = Harness::builder()
        .with_size(Vec2::new(1440.0, 1000.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.push(FilesCommand::Open(opened));
            app
        });
    settle(&mut harness);
    let third = harness.state().state().open.store.rows().nth(2);
    apply(&mut harness, SelectCommand::Row(third));
    (harness, path)
}

fn selected(harness: &Window) -> Option<String> {
    let state = harness.state().state();
    state.seen.selection.focus().map(|row| state.open.store.event(row).id)
}

fn total(harness: &Window) -> u32 {
    harness.state().state().found.answer.total.possible
}

fn tells(harness: &Harness<'_, DatelineApp>) -> bool {
    harness.query_by_label("Read again").is_some()
}

#[test]
fn a_change_is_noticed_and_reading_again_keeps_what_is_asked_and_seen() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, path) = window(folder.path());
    apply(
        &mut harness,
        FilterCommand::ToggleIncluded(Facet::Actor, "A".to_owned()),
    );
    apply(&mut harness, ViewCommand::ZoomToSelected);
    let view = harness.state().state().seen.viewport;
    save(&path, &[clash(9), clash(1), row(3, 3, ("A", "B"), 17), clash(4)]);
    step_until(&mut harness, "the strip", |harness| {
        harness
            .query_by_label_contains("has changed since it was read")
            .is_some()
    });
    click(&mut harness, "Read again");
    assert!(
        harness
            .query_by_label_contains("has changed since it was read")
            .is_none()
    );
    harness.get_by_label_contains("1 row added, 1 changed, 1 no longer there.");
    let state = harness.state().state();
    assert_eq!(state.seen.viewport, view);
    assert_eq!(selected(&harness).as_deref(), Some("TST3"));
    assert_eq!(total(&harness), 4);
    harness.get_by_label("fatalities: “1” before, “17” now");
    click(&mut harness, "What is gone …");
    harness.get_by_label("2 Jan 2020");
    harness.key_press(Key::Escape);
    settle(&mut harness);
    click(&mut harness, "Show only these");
    assert_eq!(total(&harness), 2);
    click(&mut harness, "Close");
    assert!(harness.query_by_label_contains("no longer there").is_none());
    harness.get_by_label("Remove filter added since before");
}

#[test]
fn what_is_read_again_unchanged_is_said_and_marks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, _) = window(folder.path());
    harness.key_press(Key::F5);
    settle(&mut harness);
    assert!(harness.query_by_label_contains("no longer there").is_none());
    let state = harness.state().state();
    assert!(state.found.answer.provenance.changes.is_empty());
    assert_eq!(selected(&harness).as_deref(), Some("TST3"));
}

#[test]
fn a_file_that_is_gone_stays_as_it_was_read() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, path) = window(folder.path());
    std::fs::remove_file(path).unwrap();
    apply(&mut harness, FilesCommand::ReadAgain);
    harness.get_by_label("What was open stays open.");
    click(&mut harness, "Close");
    assert_eq!(total(&harness), 4);
    assert_eq!(selected(&harness).as_deref(), Some("TST3"));
}

#[test]
fn not_now_is_heeded_until_the_next_change() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, path) = window(folder.path());
    for rows in [&[clash(1)][..], &[clash(1), clash(2)]] {
        save(&path, rows);
        step_until(&mut harness, "the strip", tells);
        click(&mut harness, "Not now");
        assert!(!tells(&harness));
    }
    assert_eq!(total(&harness), 4);
}
