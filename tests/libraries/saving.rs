//! What is saved, in every format, is read again as the same events.

use std::path::Path;

use dateline_batch::finding::RowKind;
use dateline_batch::{Document, Progress};
use dateline_event::{Claim, Event, Participant, Role, Source};
use dateline_export::{Format, to_save};
use dateline_read::read_file;
use dateline_store::{Facet, RowId, Store, build};
use dateline_tests::events::store;
use dateline_tests::in_project;

fn read(path: &Path) -> Document {
    read_file(path, &Progress::default()).unwrap()
}

/// All events by id, without the aliases that only the tables of the own format hold.
fn events(store: &Store, event: impl Fn(RowId) -> Event) -> Vec<Event> {
    let rows = store.rows();
    let mut events: Vec<Event> = rows.map(event).collect();
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
        for row in store.rows() {
            for value in store.values_of(facet, store.code(facet, row)) {
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
        let store = build(vec![read(&in_project(name))]);
        let rows = store.rows();
        let before = events(&store, |row| to_save(&store, row));
        for format in Format::ALL {
            let path = folder.path().join(format!("saved.{}", format.ending()));
            let mut out = std::fs::File::create(&path).unwrap();
            format.write(&mut out, &store, rows.clone()).unwrap();
            let again = build(vec![read(&path)]);
            assert_eq!(counts(&again), counts(&store), "{name} as {}", format.label());
            let findings = again.files()[0].report.findings.kept();
            assert!(
                !findings
                    .iter()
                    .any(|finding| finding.kind() == RowKind::NoSource.into()),
                "{name}"
            );
            let after = events(&again, |row| again.event(row));
            assert_eq!(after.len(), before.len(), "{name} as {}", format.label());
            for (after, before) in after.iter().zip(&before) {
                assert_eq!(after, before, "{name} as {}", format.label());
            }
        }
    }
}

/// One event with more of everything than any real one has: what it takes grows with that, and nothing of it is lost.
#[test]
fn an_event_of_twenty_thousand_names_is_saved_whole() {
    const COUNT: usize = 20_000;
    let folder = tempfile::tempdir().unwrap();
    let roles = [Role::Perpetrator, Role::Target, Role::AttributedTo, Role::ClaimedBy];
    let participant = |number: usize| Participant::new(format!("Group {number}"), roles[number % roles.len()]);
    let claim = |number: usize| Claim {
        source: Source {
            outlet: format!("Outlet {number}"),
            ..Source::default()
        },
        actors: vec![participant(number), participant(number + 1)],
        words: "words".to_owned(),
        ..Claim::default()
    };
    let event = Event {
        id: "a".to_owned(),
        title: "All of them".to_owned(),
        when: "2021-07-07".parse().ok(),
        actors: (0..COUNT).map(participant).collect(),
        claims: (0..COUNT / 10).map(claim).collect(),
        ..Event::default()
    };
    let store = store(vec![event]);
    let before = events(&store, |row| to_save(&store, row));
    for format in Format::ALL {
        let path = folder.path().join(format!("saved.{}", format.ending()));
        let mut out = std::fs::File::create(&path).unwrap();
        format.write(&mut out, &store, store.rows()).unwrap();
        let again = build(vec![read(&path)]);
        assert!(events(&again, |row| again.event(row)) == before, "{}", format.label());
    }
}

#[test]
fn a_changed_cell_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("saved.csv");
    let store = build(vec![read(&in_project("sample-data/iraq-syria.json"))]);
    let mut out = std::fs::File::create(&path).unwrap();
    Format::Csv.write(&mut out, &store, RowId::all(1)).unwrap();
    let before = store.event(RowId::FIRST);
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
    let after = build(vec![read(&path)]).event(RowId::FIRST);
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
fn what_is_odd_beside_other_rows_is_noted_once_however_often_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let events = r#"{"id": "a", "when": "2021"}, {"id": "a", "when": "2022"}, {"id": "b", "when": "nonsense"}"#;
    let first = folder.path().join("first.json");
    std::fs::write(
        &first,
        format!(r#"{{"format": "dateline", "version": 1, "events": [{events}]}}"#),
    )
    .unwrap();
    let count = |path: &Path| read(path).report.findings.count();
    assert_eq!(count(&first), 2);
    for format in Format::ALL {
        let mut path = first.clone();
        for generation in 0..3 {
            let store = build(vec![read(&path)]);
            path = folder.path().join(format!("{generation}.{}", format.ending()));
            let mut out = std::fs::File::create(&path).unwrap();
            format.write(&mut out, &store, store.rows()).unwrap();
            assert_eq!(count(&path), 2, "{} {generation}", format.label());
        }
    }
}
