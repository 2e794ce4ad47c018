//! Real tables against what an independent script found in them (`FACTS.json`), for a folder of reference data:
//! `DATELINE_DATA=FOLDER cargo test -p dateline-tests facts -- --ignored`. What may be kept here is checked by `tables.rs` always.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline_batch::{CancelToken, Document, Progress};
use dateline_event::calendar;
use dateline_query::{Choice, Engine, Filter, LaneBy};
use dateline_read::read_file;
use dateline_store::{Facet, Store, build};
use serde_json::Value;

fn folder() -> PathBuf {
    std::env::var_os("DATELINE_DATA")
        .expect("DATELINE_DATA names the folder")
        .into()
}

fn facts() -> Value {
    serde_json::from_slice(&std::fs::read(folder().join("FACTS.json")).unwrap()).unwrap()
}

fn open(path: &Path) -> Document {
    read_file(path, &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn extent(store: &Store) -> [String; 2] {
    let extent = store.extent().unwrap();
    [extent.first, extent.last].map(|time| calendar::iso_date(time.civil().unwrap().date()))
}

fn is_csv(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|name| name == "csv")
}

/// The text under the first of these names that there is.
fn text<'v>(value: &'v Value, names: &[&str]) -> &'v str {
    names.iter().find_map(|name| value[*name].as_str()).unwrap_or_default()
}

fn choice(names: &[&str]) -> Choice {
    let path: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    Choice {
        include: if path.is_empty() {
            vec![]
        } else {
            vec![path.join(" › ")]
        },
        ..Choice::default()
    }
}

/// Countries of GDELT's filters by their codes.
fn country(code: &str) -> &str {
    match code {
        "SY" => "Syria",
        "US" => "United States",
        "RS" => "Russia",
        other => other,
    }
}

fn count(store: &Arc<Store>, filter: &Value) -> u64 {
    let actor = text(
        filter,
        &["actor_equals_side_a_or_side_b", "actor_equals_Actor1Name_or_Actor2Name"],
    );
    let wide = text(filter, &["country_equals", "country", "ActionGeo_CountryCode"]);
    let narrow = text(filter, &["adm_1_equals", "location"]);
    if actor.is_empty() && narrow.is_empty() {
        // A country's name is that of a location too.
        let rows = store.rows();
        let paths = rows.map(|row| store.places().path(store.node(Facet::Place, row)));
        return paths.filter(|path| path.first() == Some(&wide)).count() as u64;
    }
    let year: Option<i32> = text(filter, &["date_start_year"]).parse().ok();
    let years = year.and_then(calendar::year);
    let filter = Filter {
        actor: choice(&[actor]),
        place: choice(&[country(wide), narrow]),
        from: years.map(|years| years.first),
        to: years.map(|years| years.last),
        ..Filter::default()
    };
    let answer = Engine::new(Arc::clone(store)).answer(&filter, LaneBy::None, 1, &CancelToken::NEVER);
    u64::from(answer.unwrap().total.possible)
}

#[test]
#[ignore = "needs the folder of reference data"]
fn every_table_of_events_gives_the_rows_dates_actors_and_counts_of_its_facts() {
    let facts = facts();
    for name in [
        "ucdp_hdx_iraq_45col_hxl",
        "ucdp_ged_231_49col_sample",
        "gdelt2_61col_headerless",
        "centcom_all",
    ] {
        let fact = &facts[name];
        let document = open(&folder().join(fact["file"].as_str().unwrap()));
        assert_eq!(Some(document.report.rows as u64), fact["rows"].as_u64(), "{name}");
        assert_eq!(document.report.undated, 0, "{name}");
        let store = Arc::new(build(vec![document]));
        let dates = [
            text(fact, &["min_date_start", "min_date"]),
            text(fact, &["max_date_end", "max_date"]),
        ];
        assert_eq!(extent(&store), dates, "{name}");
        let actors = [
            "distinct_actors_side_a_or_side_b",
            "distinct_actors_Actor1Name_or_Actor2Name",
        ];
        let actors = actors.iter().find_map(|actors| fact[*actors].as_u64());
        assert_eq!(u64::from(store.actors().len()), actors.unwrap_or_default(), "{name}");
        let filters = fact["filters"].as_array().unwrap();
        assert!(filters.len() > 2);
        for filter in filters {
            assert_eq!(Some(count(&store, filter)), filter["rows"].as_u64(), "{name}: {filter}");
        }
    }
}

#[test]
#[ignore = "needs the folder of reference data"]
fn gdelt_1_says_the_same_as_gdelt_2() {
    let facts = facts();
    let open = |name: &str| open(&folder().join(facts[name]["file"].as_str().unwrap()));
    let stores = ["gdelt1_58col_derived", "gdelt2_61col_headerless"].map(|name| Arc::new(build(vec![open(name)])));
    let events = stores.map(|store| {
        let rows = store.rows();
        let events = rows.map(|row| {
            let mut event = store.event(row);
            event.fields.clear();
            format!("{event:?}")
        });
        events.collect::<Vec<_>>()
    });
    assert!(events[0] == events[1]);
}

#[test]
#[ignore = "needs the folder of reference data"]
fn every_log_of_timesketch_has_its_rows() {
    let facts = facts();
    let files = facts["timesketch_all"]["files"].as_object().unwrap();
    let tables = files.iter().filter(|(name, _)| is_csv(name));
    for (name, fact) in tables {
        let document = open(&folder().join("timesketch").join(name));
        assert_eq!(Some(document.report.rows as u64), fact["rows"].as_u64(), "{name}");
        let parsed = fact["datetime_parsed_iso8601"].as_u64().unwrap();
        assert!(
            document.report.events as u64 - document.report.undated as u64 >= parsed,
            "{name}"
        );
    }
}

#[test]
#[ignore = "needs the folder of reference data"]
fn every_sheet_of_timelinejs_has_its_events() {
    let facts = facts();
    let files = facts["timelinejs_all"]["files"].as_object().unwrap();
    for (name, fact) in files.iter().filter(|(name, _)| is_csv(name)) {
        let document = open(&folder().join("timelinejs").join(name));
        let number = |key: &str| usize::try_from(fact[key].as_u64().unwrap()).unwrap();
        let report = &document.report;
        assert_eq!(report.rows, number("rows"), "{name}");
        assert_eq!(report.events - report.undated, number("event_rows"), "{name}");
        let store = build(vec![document]);
        let years = extent(&store).map(|day| day[..4].parse().ok());
        assert_eq!(years, [fact["min_year"].as_u64(), fact["max_year"].as_u64()], "{name}");
    }
}

#[test]
#[ignore = "needs the folder of reference data"]
fn every_invented_table_is_known() {
    for (start, format) in [
        ("acled_", "ACLED"),
        ("gtd_", "GTD"),
        ("polecat_", "POLECAT"),
        ("ibc_", "Iraq Body Count"),
    ] {
        let entries = std::fs::read_dir(folder().join("synthetic")).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let is_one = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy();
            name.starts_with(start) && !name.contains(".json")
        };
        let documents: Vec<Document> = paths.filter(is_one).map(|path| open(&path)).collect();
        assert!(!documents.is_empty());
        for document in documents {
            let path = &document.path;
            assert!(
                document.report.format.to_string().starts_with(format),
                "{path}: {}",
                document.report.format
            );
            assert_eq!(document.report.undated, 0, "{path}");
        }
    }
}
