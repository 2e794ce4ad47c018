//! A large file of which the beginning is shown before all of it is read. Its parts are handed over by the tests and not
//! by a thread, so that nothing depends on how fast a machine reads.

use std::cell::RefCell;
use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use tempfile::NamedTempFile;

use crate::app::app::DatelineApp;
use crate::app::command::{FilesCommand, FilterCommand, SelectCommand};
use crate::app::loading::Loading;
use crate::app::{Command, Settings};
use crate::store::{Facet, RowId};

/// Far longer than anything takes on a busy machine.
const MAX_WAIT: Duration = Duration::from_mins(3);

const ROWS: usize = 4_000;
/// Whole rows in the first 8 MiB, without the last one, which may be cut.
const FIRST_ROWS: usize = 522;

/// More than is read at first, in few rows.
fn large_file() -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    let notes = "x".repeat(16_000);
    let mut text = "event_date,actor1,notes\n".to_owned();
    for row in 0..ROWS {
        let (year, day, group) = (row / 200, row % 28 + 1, row % 4);
        writeln!(text, "20{year:02}-05-{day:02},Group {group},{notes}").unwrap();
    }
    std::fs::write(file.path(), &text).unwrap();
    file
}

fn step_until(harness: &mut Harness<'_, DatelineApp>, is_so: impl Fn(&DatelineApp) -> bool) {
    let started = Instant::now();
    while !is_so(harness.state()) {
        assert!(started.elapsed() < MAX_WAIT, "waited in vain");
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run_steps(4);
}

fn apply(harness: &mut Harness<'_, DatelineApp>, command: Command) {
    harness.state_mut().push(command);
    harness.run_steps(3);
    step_until(harness, |app| !app.is_busy());
}

fn only_group_3() -> Command {
    Command::Filter(FilterCommand::ToggleIncluded(Facet::Actor, "Group 3".to_owned()))
}

/// A window that shows the beginning of a file, and what reads the rest.
fn begun(path: &Path) -> (Harness<'static, DatelineApp>, Loading) {
    let mut harness = Harness::builder()
        .with_size(eframe::egui::Vec2::new(1440.0, 900.0))
        .build_eframe(|creation| DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap());
    let app = harness.state_mut();
    app.next_loading += 1;
    let loading = Loading::new(
        vec![path.to_owned()],
        app.state.open.mappings.clone(),
        app.next_loading,
        false,
    );
    app.state.open.loading = Some(loading.clone());
    let beginnings = RefCell::new(Vec::new());
    loading.read_beginnings(&|beginning| beginnings.borrow_mut().push(beginning));
    let [beginning] = <[_; 1]>::try_from(beginnings.into_inner()).ok().unwrap();
    app.take_beginning(beginning);
    step_until(&mut harness, |app| app.state.open.beginning_of.is_some());
    (harness, loading)
}

/// What is done while a large file is read stays when all of it is there.
#[test]
fn a_large_file_grows_under_the_users_hands() {
    let file = large_file();
    let (mut harness, loading) = begun(file.path());
    assert_eq!(harness.state().state().open.store.len(), FIRST_ROWS);
    harness.get_by_label("Cancel");
    harness.state_mut().push(only_group_3());
    harness
        .state_mut()
        .push(Command::Select(SelectCommand::Row(Some(RowId::at(7)))));
    harness.step();
    let selected = harness.state().state().seen.detail.clone().unwrap();
    harness.state_mut().take_loaded(loading.read(&|_| ()));
    step_until(&mut harness, |app| !app.is_busy());
    let state = harness.state().state();
    assert_eq!(state.open.beginning_of, None);
    assert_eq!(
        (state.open.store.len(), state.found.answer.total.possible),
        (ROWS, 1_000)
    );
    assert_eq!(state.seen.detail.as_ref().unwrap().event.fields, selected.event.fields);
}

#[test]
fn another_file_is_no_growth_of_a_cancelled_one() {
    let (large, small) = (large_file(), NamedTempFile::new().unwrap());
    std::fs::write(small.path(), "date,actor\n2020-01-01,A\n2020-01-02,B\n").unwrap();
    let (mut harness, _) = begun(large.path());
    harness.state_mut().push(only_group_3());
    apply(&mut harness, Command::Files(FilesCommand::CancelLoading));
    harness.get_by_label("Read all of it");
    apply(
        &mut harness,
        Command::Files(FilesCommand::Open(vec![small.path().to_owned()])),
    );
    let state = harness.state().state();
    assert_eq!(
        (
            state.open.beginning_of,
            state.open.store.len(),
            state.found.answer.total.possible
        ),
        (None, 2, 2)
    );
    assert_eq!(state.preferred.recent.len(), 2);
}
