//! What the window says when something outside of it, or in it, does not work.

use dateline::app::command::WindowCommand;
use dateline::app::{DatelineApp, Settings};
use dateline_tests::events;
use eframe::egui::{OutputCommand, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{apply, click};
use crate::settling::settle;

type Window = Harness<'static, DatelineApp>;

fn window(prepare: impl FnOnce(&mut DatelineApp)) -> Window {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            prepare(&mut app);
            app.show_store(events::store(events::handful()));
            app
        });
    settle(&mut harness);
    harness
}

#[test]
fn a_link_that_no_browser_opens_is_given_to_be_copied() {
    let mut harness = window(DatelineApp::without_browser);
    let link = "https://example.org/report?id=7";
    apply(&mut harness, WindowCommand::OpenLink(link.to_owned()));
    harness.get_by_label("No browser could be opened");
    harness.get_by_label(link);
    harness.get_by_label("Copy the link").click();
    harness.step();
    let commands = &harness.output().platform_output.commands;
    assert!(
        commands.contains(&OutputCommand::CopyText(link.to_owned())),
        "{commands:?}"
    );
    settle(&mut harness);
    assert!(harness.query_by_label("No browser could be opened").is_none());
}

#[test]
fn the_report_of_a_fault_is_told_of_until_it_was_seen() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("fault-2026-11-30-120000-1.txt");
    std::fs::write(&report, "a report").unwrap();
    std::fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    let reports = folder.path().to_owned();
    let mut harness = window(move |app| app.look_for_reports(&reports));
    assert_eq!(harness.state().state().worries.len(), 1);
    harness.get_by_label_contains("fault-2026-11-30-120000-1.txt");
    click(&mut harness, "I have seen it");
    assert!(harness.state().state().worries.is_empty());
    let reports = folder.path().to_owned();
    harness.state_mut().look_for_reports(&reports);
    assert!(harness.state().state().worries.is_empty());
}
