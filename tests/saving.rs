//! What is saved, in every format, is read again as the same events.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod settling;
mod window_common;

use std::path::{Path, PathBuf};

use dateline::app::command::{FilesCommand, FilterCommand, SaveCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, Scope, Settings, WindowKind};
use dateline::batch::finding::RowKind;
use dateline::event::Event;
use dateline::export::{Format, write_file};
use dateline::query::Filter;
use dateline::read::{Document, Progress, read_file};
use dateline::store::{Facet, Store, build};
use eframe::egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use settling::settle;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(path: &Path) -> Document {
    read_file(path, &Progress::default()).unwrap()
}

/// All events by id, without the aliases that only the tables of the own format hold.
fn events(store: &Store) -> Vec<Event> {
    let rows = 0..u32::try_from(store.len()).unwrap();
    let mut events: Vec<Event> = rows.map(|row| store.event(row)).collect();
    for event in &mut events {
        event.fields.retain(|(_, text)| !text.is_empty());
        event.fields.sort();
    }
    events.sort_by(|a, b| a.id.cmp(&b.id));
    events
}

/// How many events each source, actor and place has.
fn counts(store: &Store) -> Vec<(String, u32)> {
    let mut counts = std::collections::BTreeMap::new();
    for facet in [Facet::Source, Facet::Actor, Facet::Place] {
        for row in 0..u32::try_from(store.len()).unwrap() {
            for value in store.values_of(facet, store.value(facet, row)) {
                let name = format!("{facet:?} {}", store.value_name(facet, value));
                *counts.entry(name).or_insert(0) += 1;
            }
        }
    }
    counts.into_iter().collect()
}

#[test]
fn every_format_gives_the_same_events_again() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "sample-data/iraq-syria.json",
        "tests/data/synthetic/acled_2022_numericinter_31col_dmonthy.csv",
        "tests/data/ucdp_ged_sample/ucdp_ged_231_sample1000.csv",
    ] {
        let store = build(vec![read(&sample(name))]);
        let rows = 0..u32::try_from(store.len()).unwrap();
        let before = events(&store);
        for format in Format::ALL {
            let path = folder.path().join(format!("saved.{}", format.ending()));
            write_file(&path, &[] as &[&Path], |out| format.write(out, &store, rows.clone())).unwrap();
            let again = build(vec![read(&path)]);
            assert_eq!(counts(&again), counts(&store), "{name} as {}", format.label());
            let findings = again.files()[0].report.findings.kept();
            assert!(
                !findings
                    .iter()
                    .any(|finding| finding.kind() == RowKind::NoSource.into()),
                "{name}"
            );
            let after = events(&again);
            assert_eq!(after.len(), before.len(), "{name} as {}", format.label());
            for (after, before) in after.iter().zip(&before) {
                assert_eq!(after, before, "{name} as {}", format.label());
            }
        }
    }
}

#[test]
fn a_changed_cell_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("saved.csv");
    let store = build(vec![read(&sample("sample-data/iraq-syria.json"))]);
    write_file(&path, &[] as &[&Path], |out| Format::Csv.write(out, &store, 0..1)).unwrap();
    let before = store.event(0);
    let text = std::fs::read_to_string(&path).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut row: Vec<String> = reader
        .records()
        .next()
        .unwrap()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let column = |name: &str| header.iter().position(|heading| heading == name).unwrap();
    row[column("Title")] = "Another title".to_owned();
    row[column("Actors")] = "Someone (perpetrator); Someone else (target)".to_owned();
    row[column("When")] = "2020-01".to_owned();
    let mut writer = csv::Writer::from_path(&path).unwrap();
    writer.write_record(&header).unwrap();
    writer.write_record(&row).unwrap();
    writer.flush().unwrap();
    let after = build(vec![read(&path)]).event(0);
    assert_eq!(after.title, "Another title");
    let actors: Vec<(&str, &str)> = after
        .actors
        .iter()
        .map(|actor| (&*actor.name, actor.role.label()))
        .collect();
    assert_eq!(actors, [("Someone", "perpetrator"), ("Someone else", "target")]);
    assert_eq!(after.when.unwrap().edtf, "2020-01");
    assert_eq!((after.claims, after.place), (before.claims, before.place));
}

#[test]
fn the_window_saves_what_matches() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("matching.json");
    let mut harness: Harness<'static, DatelineApp> = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.push(Command::Files(FilesCommand::Open(vec![sample(
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
    assert_eq!(read(&path).report.events, matching);
    // The file that is open is never written over.
    let open = sample("sample-data/iraq-syria.json");
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
