//! Saving what matches the filters, and what is never written over.

use dateline::app::command::{FilesCommand, FilterCommand, SaveCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, Scope, Settings, WindowKind};
use dateline::export::Format;
use dateline::query::Filter;
use dateline::read::{Progress, read_file};
use dateline_tests::in_project;
use eframe::egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::settling::settle;

#[test]
fn the_window_saves_what_matches() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("matching.json");
    let mut harness: Harness<'static, DatelineApp> = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.push(Command::Files(FilesCommand::Open(vec![in_project(
                "sample-data/iraq-syria.json",
            )])));
            app
        });
    settle(&mut harness);
    let filter = Filter {
        text: "rockets".to_owned(),
        ..Filter::default()
    };
    harness
        .state_mut()
        .push(Command::Filter(FilterCommand::Set(Box::new(filter))));
    settle(&mut harness);
    let matching = harness.state().state().found.answer.total.possible as usize;
    assert!(matching > 10 && matching < harness.state().state().open.store.len());
    harness
        .state_mut()
        .push(Command::Window(WindowCommand::Show(WindowKind::Save)));
    settle(&mut harness);
    harness.get_by_label("Dateline JSON").click();
    harness.get_by_label_contains("All that match the filters");
    let save = Command::Save(SaveCommand::EventsTo(path.clone(), Format::Json, Scope::Matching));
    harness.state_mut().push(save);
    settle(&mut harness);
    assert_eq!(read_file(&path, &Progress::default()).unwrap().report.events, matching);
    // The file that is open is never written over.
    let open = in_project("sample-data/iraq-syria.json");
    let before = std::fs::read(&open).unwrap();
    harness.state_mut().push(Command::Save(SaveCommand::EventsTo(
        open.clone(),
        Format::Csv,
        Scope::All,
    )));
    settle(&mut harness);
    assert_eq!(std::fs::read(&open).unwrap(), before);
    // What is cancelled leaves what stood there, and nothing beside it.
    let before = std::fs::read(&path).unwrap();
    harness.state_mut().push(Command::Save(SaveCommand::EventsTo(
        path.clone(),
        Format::Csv,
        Scope::All,
    )));
    harness.state_mut().push(Command::Save(SaveCommand::Cancel));
    settle(&mut harness);
    assert!(harness.state().state().open.saving.is_none());
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
