//! Pictures of what the window says when something is not done, compared with those in `tests/snapshots`.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use dateline_batch::MappingError;
use dateline_batch::budget::Met;
use dateline_batch::unread::{Damage, FileType, Refusal};
use dateline_files::{Existing, NotWritten};
use eframe::egui::Vec2;
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, SnapshotOptions};

use crate::app::app::DatelineApp;
use crate::app::command::{FilesCommand, SaveCommand, WindowCommand};
use crate::app::loading::{Loaded, Loading};
use crate::app::saving::{NotSaved, Scope};
use crate::app::{Command, Settings, ThemeChoice};
use crate::batch::{Bound, Progress};
use crate::export::Format;
use crate::read::{Error, ErrorKind, First, ReadAs, read_file, read_first};
use crate::store::{Store, build};

/// Far longer than anything takes on a busy machine.
const MAX_WAIT: Duration = Duration::from_mins(3);

fn settle(harness: &mut Harness<'_, DatelineApp>) {
    let started = Instant::now();
    harness.run_steps(4);
    while harness.state().is_busy() {
        assert!(started.elapsed() < MAX_WAIT, "waited in vain");
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run_steps(20);
}

fn window(theme: ThemeChoice, store: Option<Store>) -> Harness<'static, DatelineApp> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .wgpu()
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.push(Command::Window(WindowCommand::SetTheme(theme)));
            if let Some(store) = store {
                app.show_store(Arc::new(store));
            }
            app
        });
    settle(&mut harness);
    harness
}

fn sample() -> Store {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/iraq-syria.json");
    build(vec![read_file(&path, &Progress::default()).unwrap()])
}

/// As when files were opened and none of them could be read.
fn fail(harness: &mut Harness<'_, DatelineApp>, failures: Vec<Error>) {
    let app = harness.state_mut();
    app.next_loading += 1;
    let number = app.next_loading;
    let paths = failures.iter().map(|failure| failure.path.clone()).collect();
    app.state.open.loading = Some(Loading::new(paths, app.state.open.mappings.clone(), number, false));
    app.take_loaded(Loaded {
        left_out: 0,
        watched: Vec::new(),
        reread: None,
        number,
        store: None,
        failures,
        took: Duration::ZERO,
    });
    settle(harness);
}

fn check(harness: &mut Harness<'_, DatelineApp>, name: &str) {
    // Rasterisers differ a little at the edges of shapes and letters.
    let options = SnapshotOptions::new().threshold(2.0).max_failed_pixels(400_usize);
    harness.snapshot_options(name, &options);
}

fn failure(name: &str, kind: impl Into<ErrorKind>) -> Error {
    Error {
        path: Path::new("/home/a/exports").join(name),
        kind: kind.into(),
    }
}

fn too_large() -> Error {
    let kind = ErrorKind::TooLarge {
        needed: 26_800,
        available: 7_212,
        has_beginning: true,
    };
    failure("gdelt-2015-2025.csv", kind)
}

#[test]
fn too_large_dark() {
    let mut harness = window(ThemeChoice::Dark, None);
    fail(&mut harness, vec![too_large()]);
    check(&mut harness, "too_large_dark");
}

#[test]
fn too_large_light() {
    let mut harness = window(ThemeChoice::Light, Some(sample()));
    fail(&mut harness, vec![too_large()]);
    check(&mut harness, "too_large_light");
}

#[test]
fn of_the_wrong_kind() {
    let mut harness = window(ThemeChoice::Light, None);
    let met = Met {
        bound: Bound::Sheets,
        max: 10_000,
    };
    let failures = vec![
        failure("minutes.txt", Refusal::NoTable),
        failure("report.pdf", Refusal::Pdf),
        failure("everything.xlsx", met),
        failure("strikes.parquet", Damage::Undecodable(FileType::Parquet)),
        failure("incidents.csv", MappingError::NoSheet("2019".to_owned())),
    ];
    fail(&mut harness, failures);
    check(&mut harness, "wrong_kinds");
}

fn check_link(theme: ThemeChoice, name: &str) {
    let mut harness = window(theme, Some(sample()));
    let link = "https://example.org@evil.example/a\u{202e}fdp.exe".to_owned();
    harness.state_mut().push(Command::Window(WindowCommand::OpenLink(link)));
    settle(&mut harness);
    check(&mut harness, name);
}

#[test]
fn a_link_that_hides_something_dark() {
    check_link(ThemeChoice::Dark, "link_question_dark");
}

#[test]
fn a_link_that_hides_something_light() {
    check_link(ThemeChoice::Light, "link_question_light");
}

#[test]
fn a_file_that_may_only_be_read() {
    let mut harness = window(ThemeChoice::Dark, Some(sample()));
    let path = Path::new("/home/a/exports/events-2024.csv").to_owned();
    let over = SaveCommand::EventsTo(path.clone(), Format::Csv, Scope::All, Existing::Replace);
    let error = NotWritten::ReadOnly.at(&path);
    let ctx = harness.ctx.clone();
    harness
        .state_mut()
        .take_events_saved(Err(Box::new(NotSaved { error, over })), &ctx);
    settle(&mut harness);
    check(&mut harness, "read_only_question");
}

/// What is only a part of a file says so, and the whole can be asked for.
#[test]
fn a_part_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("incidents.csv");
    let rows = (0..40_000).map(|row| format!("2024-{:02}-{:02},Group {}\n", row % 12 + 1, row % 28 + 1, row % 5));
    std::fs::write(&path, format!("date,actor\n{}", rows.collect::<String>())).unwrap();
    let part = read_first(&path, First::Lines(1001), &ReadAs::default(), &Progress::default()).unwrap();
    assert_eq!(part.iter().map(|part| part.report.events).sum::<usize>(), 1000);
    let mut harness = window(ThemeChoice::Light, Some(build(part)));
    check(&mut harness, "part_of_a_file");
    harness.get_by_label("Read all of it").click();
    settle(&mut harness);
    assert_eq!(harness.state().state().open.store.len(), 40_000);
    assert!(!harness.state().state().open.is_part());
    // The beginning of a short file is all of it.
    harness
        .state_mut()
        .push(Command::Files(FilesCommand::OpenBeginning(path)));
    settle(&mut harness);
    assert_eq!(harness.state().state().open.store.len(), 40_000);
}
