//! A fault of the program itself: the window stays, says so, and what was done by hand is not lost.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use dateline::app::command::{FilterCommand, SelectCommand};
use dateline::app::{DatelineApp, Settings};
use dateline_batch::{Decode, Document, Record};
use dateline_event::Event;
use dateline_store::{RowId, build};
use dateline_tests::events;
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{Window, apply, click};
use crate::settling::{settle, step_until};

const TITLE: &str = "Dateline has met a fault of its own";

/// Where the made-up file meets a fault.
#[derive(Default)]
struct Faults {
    in_events: AtomicBool,
    in_search: AtomicBool,
}

struct Faulty {
    inner: Arc<dyn Decode>,
    faults: Arc<Faults>,
}

impl Decode for Faulty {
    fn event(&self, record: Record) -> Event {
        assert!(!self.faults.in_events.load(Ordering::SeqCst), "a fault on purpose");
        self.inner.event(record)
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        assert!(!self.faults.in_search.load(Ordering::SeqCst), "a fault on purpose");
        self.inner.search_text(record)
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        self.inner.raw(record)
    }
}

/// A window that outlives faults, and where it is to meet them.
fn window(reports: Option<&Path>) -> (Window, Arc<Faults>) {
    let faults = Arc::new(Faults::default());
    let document = events::document("made.json", events::handful());
    let decoder = Arc::new(Faulty {
        inner: document.decoder.clone(),
        faults: faults.clone(),
    });
    let store = Arc::new(build(vec![Document { decoder, ..document }]));
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.outlive_faults();
            if let Some(folder) = reports {
                app.report_faults_into(folder);
            }
            app.show_store(store);
            app
        });
    settle(&mut harness);
    (harness, faults)
}

/// Selects an event. What the window waits for never comes after a fault.
fn look_at(harness: &mut Window, row: usize) {
    harness.state_mut().push(SelectCommand::Row(Some(RowId::at(row))));
    harness.run_steps(4);
}

fn go_on(harness: &mut Window) {
    harness.get_by_label("Go on").click();
    harness.run_steps(4);
}

#[test]
fn a_fault_in_drawing_leaves_the_window_and_is_reported() {
    dateline::faults::tell_in_one_line();
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, faults) = window(Some(folder.path()));
    faults.in_events.store(true, Ordering::SeqCst);
    look_at(&mut harness, 2);
    harness.get_by_label(TITLE);
    assert!(harness.query_by_label("Search").is_none(), "nothing else is drawn");
    // Other tests meet faults at the same time, and theirs are reported there, too.
    step_until(&mut harness, "the words on a report", |harness| {
        harness
            .query_by_label_contains("says where, and holds nothing of your files")
            .is_some()
    });
    let reports = dateline::faults::reports_in(folder.path());
    let mut texts = reports.iter().map(|report| std::fs::read_to_string(report).unwrap());
    let own = texts
        .find(|text| text.contains("thread: faults::a_fault_in_drawing"))
        .unwrap();
    assert!(own.contains("place: tests/window/faults.rs:"), "{own}");
    // It is met again as long as it is there.
    go_on(&mut harness);
    harness.get_by_label(TITLE);
    faults.in_events.store(false, Ordering::SeqCst);
    go_on(&mut harness);
    assert!(harness.query_by_label(TITLE).is_none());
    assert_eq!(harness.state().state().seen.selection.focus(), Some(RowId::at(2)));
    // The strip says so until it was seen.
    click(&mut harness, "I have seen it");
    assert!(harness.state().state().worries.is_empty());
}

#[test]
fn after_a_fault_the_files_can_be_closed() {
    let (mut harness, faults) = window(None);
    faults.in_events.store(true, Ordering::SeqCst);
    look_at(&mut harness, 2);
    // By keys alone.
    for _ in 0..2 {
        harness.key_press(Key::Tab);
        harness.step();
    }
    assert!(harness.get_by_label("Close the files").is_focused());
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    assert!(harness.query_by_label(TITLE).is_none());
    assert!(!harness.state().state().open.is_any());
}

#[test]
fn a_fault_of_a_worker_costs_one_answer() {
    let (mut harness, faults) = window(None);
    let total = |harness: &Window| harness.state().state().found.answer.total.possible;
    let all = total(&harness);
    faults.in_search.store(true, Ordering::SeqCst);
    harness.state_mut().push(FilterCommand::SetText("rockets".to_owned()));
    harness.run_steps(20);
    assert!(harness.query_by_label(TITLE).is_none());
    assert_eq!(total(&harness), all);
    faults.in_search.store(false, Ordering::SeqCst);
    apply(&mut harness, FilterCommand::SetText("base".to_owned()));
    assert!((1..all).contains(&total(&harness)));
}
