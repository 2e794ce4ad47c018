//! Saving what matches the filters, and what is never written over.

use dateline::app::command::{FilesCommand, FilterCommand, NamesCommand, SaveCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, Made, Scope, Settings, WindowKind};
use dateline::work::Damaged;
use dateline_batch::Progress;
use dateline_export::Format;
use dateline_files::Existing;
use dateline_query::Filter;
use dateline_read::read_file;
use dateline_store::Facet;
use dateline_tests::events::{handful, store};
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
    let save = Command::Save(SaveCommand::EventsTo(
        path.clone(),
        Format::Json,
        Scope::Matching,
        Existing::ReplaceWritable,
    ));
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
        Existing::ReplaceWritable,
    )));
    settle(&mut harness);
    assert_eq!(std::fs::read(&open).unwrap(), before);
    // What is cancelled leaves what stood there, and nothing beside it.
    let before = std::fs::read(&path).unwrap();
    harness.state_mut().push(Command::Save(SaveCommand::EventsTo(
        path.clone(),
        Format::Csv,
        Scope::All,
        Existing::ReplaceWritable,
    )));
    harness.state_mut().push(Command::Save(SaveCommand::Cancel));
    settle(&mut harness);
    assert!(harness.state().state().open.saving.is_none());
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_read_only_file_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.json");
    std::fs::write(&path, "kept").unwrap();
    let mut rights = std::fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).unwrap();
    let mut harness: Harness<'static, DatelineApp> = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.show_store(store(handful()));
            app
        });
    settle(&mut harness);
    let save = SaveCommand::EventsTo(path.clone(), Format::Json, Scope::All, Existing::ReplaceWritable);
    harness.state_mut().push(save.clone());
    settle(&mut harness);
    harness.get_by_label("Cancel").click();
    settle(&mut harness);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "kept");
    harness.state_mut().push(save);
    settle(&mut harness);
    harness.get_by_label("Replace it").click();
    settle(&mut harness);
    assert_eq!(read_file(&path, &Progress::default()).unwrap().report.events, 9);
    assert!(std::fs::metadata(&path).unwrap().permissions().readonly());
}

/// Opens files in a folder, keeping names and work there too, as the app does.
fn opened(folder: &std::path::Path, files: &[&str]) -> Harness<'static, DatelineApp> {
    let paths = files.iter().map(|name| folder.join(name)).collect();
    let folder = folder.to_owned();
    let mut harness: Harness<'static, DatelineApp> = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(move |creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.keep_work_in(folder.join("work"));
            app.keep_names_in(folder.join("names.json"), Damaged::Refuse);
            app.push(FilesCommand::Open(paths));
            app
        });
    settle(&mut harness);
    harness
}

#[test]
fn what_is_open_is_not_written_over_by_any_of_its_names() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let csv = "date,actor\n2020-01-01,A\n2020-01-02,B\n";
    std::fs::write(at("a.csv"), csv).unwrap();
    std::fs::write(at("names.json"), r#"{"merges": []}"#).unwrap();
    std::fs::create_dir(at("work")).unwrap();
    let mut harness = opened(folder.path(), &["a.csv"]);
    std::fs::hard_link(at("a.csv"), at("hard.csv")).unwrap();
    std::fs::rename(at("a.csv"), at("moved.csv")).unwrap();
    for name in ["hard.csv", "moved.csv", "a.csv", "names.json", "work/new.csv"] {
        let made = Made {
            bytes: b"findings"[..].into(),
            over: None,
        };
        harness
            .state_mut()
            .push(SaveCommand::MadeTo(at(name), made, Existing::Replace));
        harness.state_mut().push(SaveCommand::EventsTo(
            at(name),
            Format::Csv,
            Scope::All,
            Existing::Replace,
        ));
        settle(&mut harness);
    }
    assert_eq!(std::fs::read_to_string(at("moved.csv")).unwrap(), csv);
    assert_eq!(std::fs::read_to_string(at("names.json")).unwrap(), r#"{"merges": []}"#);
    assert!(!at("a.csv").exists() && !at("work/new.csv").exists());
}

#[test]
fn names_are_not_kept_in_a_file_that_is_open_as_data() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("names.json");
    let text = r#"{"merges": [], "date": "2020-01-01", "rows": [{"date": "2020-01-01", "actor": "A"}, {"date": "2020-01-02", "actor": "B"}]}"#;
    std::fs::write(&path, text).unwrap();
    let mut harness = opened(folder.path(), &["names.json"]);
    assert_eq!(harness.state().state().open.store.len(), 2);
    let pair = ["A".to_owned(), "B".to_owned()];
    harness.state_mut().push(NamesCommand::Reject(Facet::Actor, pair));
    settle(&mut harness);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_link_that_leads_elsewhere_than_it_says_is_asked_about() {
    let mut harness: Harness<'static, DatelineApp> = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.show_store(store(handful()));
            app.with_unseen_browser();
            app
        });
    settle(&mut harness);
    let mut open = |link: &str| {
        harness.state_mut().push(WindowCommand::OpenLink(link.to_owned()));
        harness.step();
        let question = harness.state().state().question.clone();
        harness.state_mut().push(WindowCommand::Disagree);
        harness.step();
        question.map(|question| question.words.join(" "))
    };
    assert_eq!(open("https://example.org/a"), None);
    assert_eq!(open("https:/example.org:x/../../../../../../etc/passwd"), None);
    assert!(open("https://EXAMPLE.org/a").unwrap().contains("https://example.org/a"));
    assert!(
        open("https://bank.example@other.example/")
            .unwrap()
            .contains("The site is other.example.")
    );
}

#[test]
fn damage_is_told_until_it_was_seen() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("config/settings.json");
    let work = folder.path().join("work");
    std::fs::create_dir_all(&work).unwrap();
    std::fs::write(work.join("names.json"), "{ broken").unwrap();
    let open = || {
        let (settings, work) = (settings.clone(), work.clone());
        let mut harness: Harness<'static, DatelineApp> = Harness::builder()
            .with_size(Vec2::new(1280.0, 800.0))
            .build_eframe(move |creation| {
                let (known, _) = Settings::load(&settings);
                let mut app = DatelineApp::new(&creation.egui_ctx, known, Some(settings)).unwrap();
                app.keep_work_in(work.clone());
                app.keep_names_in(work.join("names.json"), Damaged::SetAside);
                app
            });
        settle(&mut harness);
        harness
    };
    let first = open();
    assert_eq!(first.state().state().worries.len(), 1);
    let aside = first.state().state().worries[0].file.clone().unwrap();
    assert_eq!(std::fs::read_to_string(&aside).unwrap(), "{ broken");
    let mut again = open();
    assert_eq!(again.state().state().worries[0].file.as_ref(), Some(&aside));
    again.get_by_label("I have seen it").click();
    settle(&mut again);
    assert!(again.state().state().worries.is_empty() && open().state().state().worries.is_empty());
    assert_eq!(std::fs::read_to_string(&aside).unwrap(), "{ broken");
}
