//! From table files to events and counts, checked against what independent scripts found in the same files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline::event::{Precision, When, calendar};
use dateline::query::{Choice, Count, Engine, Filter, LaneBy};
use dateline::read::{Document, Progress, read_file};
use dateline::store::{Store, build};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn ucdp_iraq() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/ucdp-iraq/conflict_data_irq.csv")
}

fn open(path: &Path) -> Document {
    read_file(path, &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn store(path: &Path) -> Arc<Store> {
    Arc::new(build(vec![open(path)]))
}

fn only(name: &str) -> Choice {
    Choice {
        include: vec![name.to_owned()],
        ..Choice::default()
    }
}

/// Counts events by actor, place and EDTF dates, each "" for all.
#[track_caller]
fn count(store: &Arc<Store>, actor: &str, place: &str, from_to: [&str; 2]) -> Count {
    let choice = |name: &str| if name.is_empty() { Choice::default() } else { only(name) };
    let [from, to] = from_to.map(|date| date.parse::<When>().ok().map(|when| when.bounds));
    let filter = Filter {
        actor: choice(actor),
        place: choice(place),
        from: from.map(|bounds| bounds.earliest_start),
        to: to.map(|bounds| bounds.latest_end),
        ..Filter::default()
    };
    let answer = Engine::new(Arc::clone(store)).answer(&filter, LaneBy::None, 1, &|| false);
    answer.unwrap().total
}

/// First day of the earliest start and of the latest end.
fn extent(store: &Store) -> [String; 2] {
    let (first, last) = store.extent().unwrap();
    [first, last].map(|time| calendar::iso_date(calendar::civil_from_time(time).unwrap().date()))
}

#[test]
fn ucdp_iraq_gives_the_counts_that_its_facts_give() {
    let document = open(&ucdp_iraq());
    let report = &document.report;
    assert_eq!(
        (report.format.as_str(), report.encoding.as_str()),
        ("UCDP GED CSV", "UTF-8")
    );
    assert_eq!((report.rows, report.events, report.undated), (7473, 7473, 0));
    assert!(report.decisions.iter().any(|decision| decision.contains("HXL")));
    let store = Arc::new(build(vec![document]));
    assert_eq!(extent(&store), ["1989-01-01", "2018-12-25"]);
    assert_eq!(store.actors().len(), 25);
    for (actor, place, from_to, possible) in [
        ("IS", "Iraq", ["", ""], 6191),
        ("Government of Iraq", "Iraq", ["", ""], 5660),
        ("Civilians", "Iraq", ["", ""], 1553),
        ("PKK", "Iraq", ["", ""], 230),
        ("PKK", "Dahūk province", ["", ""], 67),
        ("IS", "Nīnawá province", ["2016", "2016"], 306),
        ("IS", "Al Anbār province", ["2015", "2015"], 200),
    ] {
        let found = count(&store, actor, place, from_to);
        assert_eq!(found.possible, possible, "{actor} in {place}, {from_to:?}");
    }
    let june = count(&store, "IS", "", ["2014-06", "2014-06"]);
    assert_eq!((june.possible, june.certain), (100, 99));
}

#[test]
fn ucdp_in_any_container_gives_the_same_numbers() {
    for (name, encoding) in [
        ("ucdp_ged_sample/ucdp_ged_231_sample1000.csv", "UTF-8"),
        ("derived_ucdp/ucdp_allquoted.csv", "UTF-8"),
        ("derived_ucdp/ucdp_bom_crlf_semicolon.csv", "UTF-8 with byte order mark"),
        ("derived_ucdp/ucdp_utf16le_tab.txt", "UTF-16LE"),
    ] {
        let document = open(&file(name));
        let report = &document.report;
        assert_eq!(
            (report.format.as_str(), report.encoding.as_str()),
            ("UCDP GED CSV", encoding)
        );
        assert_eq!((report.rows, report.events, report.undated), (1000, 1000, 0), "{name}");
        let store = Arc::new(build(vec![document]));
        assert_eq!(extent(&store), ["1989-01-07", "2022-12-19"], "{name}");
        assert_eq!(store.actors().len(), 271, "{name}");
        for (actor, place, possible) in [
            ("Government of Syria", "Syria", 230),
            ("IS", "Syria", 50),
            ("IS", "Iraq", 17),
            ("Syrian insurgents", "Syria", 202),
            ("Civilians", "Iraq", 6),
            ("Government of Syria", "Aleppo governorate", 33),
        ] {
            assert_eq!(
                count(&store, actor, place, ["", ""]).possible,
                possible,
                "{name}: {actor} in {place}"
            );
        }
    }
}

#[test]
fn acled_of_every_generation_gives_the_same_events() {
    for name in [
        "acled_2022_numericinter_31col_dmonthy.csv",
        "acled_2024plus_textinter_35col_bom.csv",
        "acled_allquoted.csv",
        "acled_gwno_25col_ddmmyyyy.csv",
        "acled_old_data_id_31col.csv",
        "acled_semicolon.csv",
    ] {
        let document = open(&file("synthetic").join(name));
        let report = &document.report;
        assert_eq!(report.format, "ACLED CSV");
        assert_eq!((report.rows, report.events, report.undated), (5, 5, 0), "{name}");
        assert_eq!(report.findings.kept(), [], "{name}");
        let store = Arc::new(build(vec![document]));
        assert_eq!(extent(&store), ["2023-02-26", "2023-12-31"], "{name}");
        assert_eq!(
            count(&store, "Northern Front (Testland)", "", ["", ""]).possible,
            3,
            "{name}"
        );
        assert_eq!(count(&store, "", "Rivertown", ["", ""]).possible, 2, "{name}");
        // "About that month" may be any day of March, and so may the week around 1 March.
        let march = count(&store, "", "Testland", ["2023-03", "2023-03"]);
        assert_eq!((march.possible, march.certain), (3, 2), "{name}");
        let event = store.event(0);
        assert_eq!(
            (event.id.as_str(), event.when.unwrap().precision),
            ("TST2", Precision::Window)
        );
        assert!(event.text.ends_with("farmer.\nA second line of notes follows."));
    }
}
