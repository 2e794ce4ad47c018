//! The whole of the reference data, which is too large for the project: `DATELINE_DATA` names its folder.

use dateline_store::RowId;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use dateline_event::calendar;
use serde_json::Value;

use super::support::{count, file, open, store};

fn folder() -> PathBuf {
    std::env::var_os("DATELINE_DATA").map(PathBuf::from).unwrap()
}

fn facts() -> Value {
    serde_json::from_slice(&std::fs::read(folder().join("FACTS.json")).unwrap()).unwrap()
}

/// First day of the earliest start, and the last of the latest end.
fn extent(store: &dateline_store::Store) -> [String; 2] {
    let extent = store.extent().unwrap();
    [extent.first, extent.last].map(|time| calendar::iso_date(time.civil().unwrap().date()))
}

#[test]
#[ignore = "needs DATELINE_DATA"]
fn the_sixteen_containers_give_the_same_numbers() {
    for entry in std::fs::read_dir(folder().join("derived_ucdp")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let document = open(&path);
        let (events, is_slides) = match name.as_str() {
            "ucdp_1904_epoch_mixed_dates.xlsx" => (200, false),
            "ucdp_timelinejs.json" => (1000, true),
            _ => (1000, false),
        };
        let report = &document.report;
        // The title of a slide show has no date.
        assert_eq!(report.events - report.undated, events, "{name}");
        assert_eq!(
            report.undated,
            usize::from(is_slides && report.events > events),
            "{name}"
        );
        let store = store(document);
        if events == 1000 {
            let [first, last] = extent(&store);
            assert_eq!(first, "1989-01-07", "{name}");
            // The end of a slide is in several columns.
            assert!(is_slides || last == "2022-12-19", "{name}: {last}");
        }
        let has_actors = !["ics", "timelinejs", "vis"].iter().any(|kind| name.contains(kind));
        if events == 1000 && has_actors {
            assert_eq!(store.actors().len(), 271, "{name}");
            for (actor, place, expected) in [
                ("Government of Syria", "Syria", 230),
                ("IS", "Syria", 50),
                ("IS", "Iraq", 17),
                ("Syrian insurgents", "Syria", 202),
                ("Civilians", "Iraq", 6),
                ("Government of Syria", "Aleppo governorate", 33),
            ] {
                assert_eq!(count(&store, actor, place), expected, "{name}: {actor} in {place}");
            }
        }
    }
}

/// How many entries of the file its events are made of.
fn entries(path: &Path) -> usize {
    let store = store(open(path));
    let rows = store.rows();
    rows.filter_map(|row| store.origin(row))
        .map(|(_, number)| number)
        .collect::<BTreeSet<_>>()
        .len()
}

#[test]
#[ignore = "needs DATELINE_DATA"]
fn every_event_of_a_calendar_is_read_or_a_finding() {
    for (name, fact) in facts()["ics_all"]["files"].as_object().unwrap() {
        let path = folder().join("ics").join(name);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let count = |kind: &str| {
            text.lines()
                .filter(|line| line.trim().strip_prefix("BEGIN:") == Some(kind))
                .count()
        };
        let others: usize = ["VTODO", "VJOURNAL", "VFREEBUSY"].map(count).into_iter().sum();
        let expected = usize::try_from(fact["VEVENT"].as_u64().unwrap()).unwrap() + others;
        if expected == 0 {
            let error = dateline_read::read_file(&path, &dateline_batch::Progress::default());
            assert!(error.is_err_and(|error| error.to_string().ends_with("is a calendar without an event in it")));
        } else if name.contains("bad_calendar") {
            assert_eq!(
                open(&path).report.findings.count(),
                expected,
                "{name}: each of its events is blank"
            );
        } else {
            assert_eq!(entries(&path), expected, "{name}");
        }
    }
}

#[test]
#[ignore = "needs DATELINE_DATA"]
fn every_slide_is_read() {
    for (name, fact) in facts()["timelinejs_all"]["files"].as_object().unwrap() {
        if Path::new(&name).extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let document = open(&folder().join("timelinejs").join(name));
        let number = |key: &str| usize::try_from(fact[key].as_u64().unwrap_or_default()).unwrap();
        let titles = usize::from(fact["has_title"].as_bool().unwrap_or_default());
        let slides = number("events") + number("eras");
        let found = document.report.events;
        assert!(
            found == slides || found == slides + titles,
            "{name}: {found} of {slides}"
        );
    }
}

#[test]
fn items_of_vis_timeline_are_read() {
    let document = open(&file("vis_timeline/basic.json"));
    assert_eq!((document.report.events, document.report.undated), (6, 0));
    let store = store(document);
    let lasting = RowId::all(6).filter(|&row| store.event(row).when.is_some_and(|when| when.edtf.contains('/')));
    assert_eq!(lasting.count(), 1);
}

#[test]
fn logs_in_json_lines_are_read_as_their_csv_is() {
    for (name, rows) in [
        ("end_to_end_tests__sigma_events.jsonl", 4),
        ("tests__sigma_events.jsonl", 5),
        ("tests__validate_time_precision_jsonl.jsonl", 2),
    ] {
        let document = open(&file("timesketch").join(name));
        assert_eq!((document.report.events, document.report.undated), (rows, 0), "{name}");
    }
    let store = store(open(&file("timesketch/tests__validate_time_precision_jsonl.jsonl")));
    let last = store.starts().last().and_then(|time| time.civil());
    assert_eq!(last.unwrap().to_string(), "2024-07-24 10:57:02.877297");
}
