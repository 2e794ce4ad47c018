//! The own format from file to counts.

use std::path::Path;
use std::sync::Arc;

use dateline_batch::{CancelToken, Progress};
use dateline_event::{Moment, When, calendar};
use dateline_query::{Answer, Choice, Engine, Filter, LaneBy};
use dateline_read as read;
use dateline_store::{self as store, RowId, Store};
use dateline_tests::in_project;

/// As somebody writes it by hand: names outright, no ids.
const BY_HAND: &str = r#"{
  "format": "dateline",
  "version": 1,
  "events": [
    {"when": "2021-07-07", "title": "Rockets at the base", "kind": ["attack", "rockets"],
     "actors": ["Kataib Hezbollah", {"actor": "United States", "role": "target"}],
     "place": ["Iraq", "Anbar", "Ain al-Asad"],
     "claims": [{"source": "Reuters", "figures": {"rockets": 14}},
                {"source": "Al-Ahed", "figures": {"rockets": {"at_least": 30}}, "words": "Thirty were fired."}]},
    {"when": {"edtf": "2021-07", "words": "in July"}, "title": "Talks", "kind": "meeting", "place": ["Iraq", "Baghdad"],
     "actors": ["United States"], "weather": "hot"},
    {"title": "Somewhen"}
  ]
}"#;

fn store_of(text: &str) -> Arc<Store> {
    let document = read::read_bytes(
        Path::new("by-hand.json"),
        text.as_bytes().to_vec(),
        &Progress::default(),
    )
    .unwrap();
    assert_eq!(document.report.findings.kept(), []);
    Arc::new(store::build(vec![document]))
}

fn ask(store: &Arc<Store>, filter: &Filter) -> Answer {
    Engine::new(Arc::clone(store))
        .answer(filter, LaneBy::None, 0, &CancelToken::NEVER)
        .unwrap()
}

fn included(name: &str) -> Choice {
    Choice {
        include: vec![name.to_owned()],
        ..Choice::default()
    }
}

#[test]
fn a_small_file_written_by_hand() {
    let store = store_of(BY_HAND);
    assert_eq!((store.len(), store.dated()), (3, 2));
    let at_place = |name: &str| {
        let filter = Filter {
            place: included(name),
            ..Filter::default()
        };
        ask(&store, &filter).total.possible
    };
    assert_eq!(
        (at_place("Iraq"), at_place("ain al-asad"), at_place("Syria")),
        (2, 1, 0)
    );
    let in_early_july = Filter {
        actor: included("united states"),
        from: calendar::day(2021, 7, 1).map(|day| day.first),
        to: calendar::day(2021, 7, 10).map(|day| day.last),
        ..Filter::default()
    };
    let total = ask(&store, &in_early_july).total;
    assert_eq!((total.possible, total.certain), (2, 1));
    let words = Filter {
        text: "thirty REUTERS".to_owned(),
        ..Filter::default()
    };
    let answer = ask(&store, &words);
    assert_eq!(answer.total.possible, 1);
    let row = answer.lanes.all.rows().get(0).unwrap();
    assert!(store.is_disputed(row));
    assert_eq!(store.claims(row), 2);
    let talks = RowId::all(3)
        .map(|row| store.event(row))
        .find(|event| event.title == "Talks")
        .unwrap();
    assert_eq!(talks.fields, [("weather".to_owned(), "hot".to_owned())]);
    assert_eq!(talks.when.unwrap().words, "in July");
}

#[test]
fn an_event_without_an_id_keeps_the_one_made_of_its_content() {
    let ids = |store: &Store| RowId::all(3).map(|row| store.event(row).id).collect::<Vec<_>>();
    let first = ids(&store_of(BY_HAND));
    assert_eq!(first, ids(&store_of(BY_HAND)));
    assert!(first.iter().all(|id| id.len() == 16) && first[0] != first[1]);
}

#[test]
fn the_schema_tells_right_from_wrong() {
    let validator = jsonschema::validator_for(&dateline_format::schema()).unwrap();
    let by_hand: serde_json::Value = serde_json::from_str(BY_HAND).unwrap();
    assert!(validator.is_valid(&by_hand));
    for wrong in [
        r#"{"format": "other", "version": 1, "events": []}"#,
        r#"{"format": "dateline", "version": 1, "events": [{"when": 2021}]}"#,
        r#"{"format": "dateline", "version": 1, "events": [{"claims": [{"source": 7}]}]}"#,
    ] {
        assert!(!validator.is_valid(&serde_json::from_str(wrong).unwrap()), "{wrong}");
    }
}

const YEARS: &str = "lies outside the years that 64-bit microseconds on the calendar reach, and is refused";
const NO_PADDING: &str = "an open or unknown end is open; the library pads it by ten years";
const NEGATIVE: &str = "edtf-core reads no unspecified digits in years before 0; the event would be undated";
const SIGNIFICANT: &str = "bounds are those of the significant digits; the library takes the year itself";

/// Dates whose bounds differ from those of the library that the vectors come from, each with the reason.
const KNOWN_DIFFERENCES: [(&str, &str); 16] = [
    ("-01XX", NEGATIVE),
    ("-01XX~", NEGATIVE),
    ("/2006", NO_PADDING),
    ("2004-06-01/", NO_PADDING),
    ("1984-06-02?/", NO_PADDING),
    ("Y170000002", YEARS),
    ("Y-170000002", YEARS),
    ("Y17E7", YEARS),
    ("Y-17E7", YEARS),
    ("Y17101E4S3", YEARS),
    ("Y3388E2S3", YEARS),
    ("Y171010000S3", YEARS),
    (
        "2010-24",
        "a winter lasts to the end of February; the library ends it with the year",
    ),
    ("1950S2", SIGNIFICANT),
    ("1953S2", SIGNIFICANT),
    ("1953S3", SIGNIFICANT),
];

#[test]
fn edtf_bounds_are_those_of_the_vectors() {
    let path = in_project("tests/data/edtf/edtf_vectors.json");
    let file: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() > 90);
    let mut differences = Vec::new();
    for vector in vectors {
        let text = |key: &str| vector[key].as_str().unwrap().to_owned();
        let found = match text("edtf").parse::<When>() {
            Ok(when) => [day(when.bounds.earliest_start), day(when.bounds.latest_end)].join(" to "),
            Err(error) => error.to_string(),
        };
        let expected = [text("strict_min"), text("strict_max")].join(" to ");
        let is_known = KNOWN_DIFFERENCES.iter().any(|(known, _)| *known == text("edtf"));
        if (found != expected) != is_known {
            differences.push(format!("{}: {found}, and {expected} in the vectors", text("edtf")));
        }
    }
    assert!(differences.is_empty(), "{differences:#?}");
}

fn day(time: Moment) -> String {
    match time {
        Moment::OPEN_START => "-inf".to_owned(),
        Moment::OPEN_END => "inf".to_owned(),
        _ => calendar::iso_date(time.civil().unwrap().date()),
    }
}
