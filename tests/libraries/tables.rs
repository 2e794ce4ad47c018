//! From table files to events and counts, checked against what independent scripts found in the same files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline_batch::decision::TableDecision;
use dateline_batch::{CancelToken, Decision, Document, Progress};
use dateline_event::{Moment, Precision, Role, When, calendar};
use dateline_query::{Choice, Count, Engine, Filter, LaneBy};
use dateline_read::read_file;
use dateline_store::{Facet, RowId, Store, build};
use dateline_tests::in_project;

fn file(name: &str) -> PathBuf {
    in_project("tests/data").join(name)
}

fn ucdp_iraq() -> PathBuf {
    in_project("sample-data/ucdp-iraq/conflict_data_irq.csv")
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
    let answer = Engine::new(Arc::clone(store)).answer(&filter, LaneBy::None, 1, &CancelToken::NEVER);
    answer.unwrap().total
}

/// First day of the earliest start and of the latest end.
fn extent(store: &Store) -> [String; 2] {
    let extent = store.extent().unwrap();
    [extent.first, extent.last].map(|time| calendar::iso_date(time.civil().unwrap().date()))
}

#[test]
fn ucdp_iraq_gives_the_counts_that_its_facts_give() {
    let document = open(&ucdp_iraq());
    let report = &document.report;
    assert_eq!(
        (report.format.to_string().as_str(), report.encoding.to_string().as_str()),
        ("UCDP GED CSV", "UTF-8")
    );
    assert_eq!((report.rows, report.events, report.undated), (7473, 7473, 0));
    assert!(
        report
            .decisions
            .iter()
            .any(|decision| matches!(decision, Decision::Table(TableDecision::TagRow(_))))
    );
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
    for (name, format, encoding) in [
        ("ucdp_ged_sample/ucdp_ged_231_sample1000.csv", "UCDP GED CSV", "UTF-8"),
        ("derived_ucdp/ucdp_allquoted.csv", "UCDP GED CSV", "UTF-8"),
        (
            "derived_ucdp/ucdp_bom_crlf_semicolon.csv",
            "UCDP GED CSV",
            "UTF-8 with byte order mark",
        ),
        ("derived_ucdp/ucdp_utf16le_tab.txt", "UCDP GED TSV", "UTF-16LE"),
    ] {
        let document = open(&file(name));
        let report = &document.report;
        assert_eq!(
            (report.format.to_string().as_str(), report.encoding.to_string().as_str()),
            (format, encoding)
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
        assert_eq!(report.format.to_string(), "ACLED CSV");
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
        let event = store.event(RowId::FIRST);
        assert_eq!(
            (event.id.as_str(), event.when.unwrap().precision),
            ("TST2", Precision::Window)
        );
        assert!(event.text.ends_with("farmer.\nA second line of notes follows."));
    }
}

#[test]
fn an_ordinary_spreadsheet_is_read_by_its_column_names() {
    let document = open(&file("centcom_airstrikes/all.csv"));
    let report = &document.report;
    assert_eq!(
        (report.format.to_string().as_str(), report.events, report.undated),
        ("CSV table", 5605, 0)
    );
    for decision in [
        "Dates in date are month/day/year",
        "The date is taken from “date”",
        "The location is taken from “country” › “location”",
        "The text is taken from “description”",
    ] {
        assert!(
            report
                .decisions
                .iter()
                .any(|found| found.to_string().starts_with(decision)),
            "{decision}: {:?}",
            report.decisions
        );
    }
    let store = Arc::new(build(vec![document]));
    assert_eq!(extent(&store), ["2014-10-02", "2016-10-17"]);
    assert_eq!(count(&store, "", "Iraq › Mosul", ["", ""]).possible, 501);
    let paths = RowId::all(5605).map(|row| store.places().path(store.node(Facet::Place, row)));
    assert_eq!(paths.filter(|path| path.first() == Some(&"Syria")).count(), 1606);
}

#[test]
fn gdelt_of_both_versions_gives_the_counts_that_its_facts_give() {
    for (name, format) in [
        ("gdelt2/20180326044500.export.CSV", "GDELT 2.0 TSV"),
        ("gdelt1_derived/20180326.export.CSV", "GDELT 1.0 TSV"),
    ] {
        let document = open(&file(name));
        let report = &document.report;
        assert_eq!(report.format.to_string(), format);
        assert_eq!((report.rows, report.events, report.undated), (1540, 1540, 0), "{name}");
        assert_eq!(report.findings.kept(), [], "{name}");
        let store = Arc::new(build(vec![document]));
        assert_eq!(extent(&store), ["2017-03-26", "2018-03-26"], "{name}");
        assert_eq!(store.actors().len(), 431, "{name}");
        for (actor, place, possible) in [
            ("UNITED STATES", "", 222),
            ("POLICE", "", 40),
            ("", "Iraq", 16),
            ("", "Syria", 9),
            ("", "Australia", 90),
            ("SYRIA", "Syria", 2),
            ("UNITED STATES", "United States", 171),
            ("RUSSIA", "Russia", 14),
            ("POLICE", "United States", 18),
        ] {
            let found = count(&store, actor, place, ["", ""]);
            assert_eq!(found.possible, possible, "{name}: {actor} in {place}");
        }
        let week_before = count(&store, "", "", ["2018-03-19", "2018-03-19"]);
        assert_eq!((week_before.possible, week_before.certain), (12, 12), "{name}");
        let event = store.event(RowId::FIRST);
        assert_eq!(
            (event.id.as_str(), event.kind.join(" ")),
            ("741917022", "Provide aid 071".to_owned())
        );
        assert_eq!(event.claims[1].source.outlet, "yourstory.com", "{name}");
        assert!(
            event.fields.contains(&("GoldsteinScale".to_owned(), "7.4".to_owned())),
            "{name}"
        );
    }
}

#[test]
fn gtd_of_windows_keeps_its_letters_and_what_is_unknown() {
    let document = open(&file("synthetic/gtd_135col_cp1252.csv"));
    let report = &document.report;
    assert_eq!(
        (
            report.format.to_string().as_str(),
            report.encoding.to_string().as_str(),
            report.events,
            report.undated
        ),
        ("GTD CSV", "Windows-1252", 3, 0)
    );
    let store = Arc::new(build(vec![document]));
    let mut events: Vec<_> = RowId::all(3).map(|row| store.event(row)).collect();
    events.sort_by_key(|event| event.id.clone());
    let [year, day, month] = &events[..] else { panic!() };
    let edtf = |event: &dateline_event::Event| event.when.clone().unwrap().edtf;
    assert_eq!([edtf(year), edtf(day)], ["2015-40", "2015-03-07"]);
    let bounds = month.when.clone().unwrap().bounds;
    let day_of = |time: Moment| calendar::iso_date(time.civil().unwrap().date());
    assert_eq!(
        [bounds.earliest_start, bounds.latest_start, bounds.earliest_end].map(day_of),
        ["2015-05-14", "2015-05-16", "2015-05-16"]
    );
    assert_eq!(month.when.clone().unwrap().words, "May 14-16, 2015");
    assert_eq!(month.place.path, ["Testland", "North", "Puerto Éster"]);
    assert_eq!(year.place.path, ["Testland", "North"]);
    assert_eq!(day.claims[0].figures.len(), 1);
    assert_eq!(day.claims[1].source.outlet, "Testland Times");
}

#[test]
fn polecat_writes_none_for_nothing() {
    let document = open(&file("synthetic/polecat_40col.txt"));
    assert_eq!(
        (document.report.format.to_string().as_str(), document.report.events),
        ("POLECAT TSV", 2)
    );
    let store = Arc::new(build(vec![document]));
    let [first, second] = [0, 1].map(|row| store.event(RowId::at(row)));
    assert_eq!(first.kind, ["ASSAULT", "firearms"]);
    let roles = |event: &dateline_event::Event| event.actors.iter().map(|actor| actor.role).collect::<Vec<_>>();
    assert_eq!(roles(&first), [Role::Perpetrator, Role::Target]);
    assert_eq!(first.actors[1].name, "Northern Front's cadre");
    assert_eq!((second.actors.len(), second.place.path.len()), (2, 1));
}

#[test]
fn timelinejs_sheets_have_a_title_and_lasting_events() {
    for name in ["contrib_women_in_computing", "src_template_my-own-timeline"] {
        let document = open(&file("timelinejs").join(format!("{name}.csv")));
        let report = &document.report;
        assert_eq!(
            (report.format.to_string().as_str(), report.events, report.undated),
            ("TimelineJS CSV", 11, 1),
            "{name}"
        );
        let store = Arc::new(build(vec![document]));
        assert_eq!(extent(&store), ["1815-12-10", "1985-12-31"], "{name}");
        let first = store.event(RowId::FIRST);
        assert_eq!(
            (first.title.as_str(), first.when.unwrap().edtf.as_str()),
            ("Ada Lovelace", "1815-12-10/1852-11-27")
        );
    }
}

#[test]
fn logs_with_clock_times_keep_every_digit() {
    let document = open(&file("timesketch/end_to_end_tests__evtx_part.csv"));
    assert_eq!((document.report.events, document.report.undated), (13, 0));
    let store = Arc::new(build(vec![document]));
    let last = store.starts().last().and_then(|time| time.civil());
    assert_eq!(last.unwrap().to_string(), "2012-03-14 04:17:43.354563");
}

/// Each log of Timesketch: rows, undated rows, first and last moment.
const TIMESKETCH: &[(&str, usize, usize, &str, &str)] = &[
    (
        "end_to_end_tests__evtx_direct",
        13,
        0,
        "2012-03-14 04:17:38.276340",
        "2012-03-14 04:17:43.354563",
    ),
    (
        "end_to_end_tests__evtx_direct_without_label",
        13,
        0,
        "2012-03-14 04:17:38.276340",
        "2012-03-14 04:17:43.354563",
    ),
    (
        "end_to_end_tests__evtx_fails",
        13,
        0,
        "2012-03-14 04:17:38.276340",
        "2012-03-14 04:17:43.354563",
    ),
    (
        "end_to_end_tests__evtx_part",
        13,
        0,
        "2012-03-14 04:17:38.276340",
        "2012-03-14 04:17:43.354563",
    ),
    (
        "end_to_end_tests__sigma_events",
        4,
        0,
        "2015-07-24 19:01:01",
        "2015-07-24 19:01:03",
    ),
    (
        "tests__csv_datetime_last_column",
        4,
        0,
        "2018-07-27 10:58:07",
        "2018-07-27 12:24:50",
    ),
    (
        "tests__csv_timestamp_as_datetime",
        4,
        0,
        "2024-08-09 14:33:09.468712",
        "2025-07-01 05:58:27.214025",
    ),
    (
        "tests__csv_timestamp_no_datetime",
        3,
        0,
        "2022-07-24 19:01:01",
        "2022-07-24 19:01:01.123456",
    ),
    (
        "tests__incorrect",
        1,
        0,
        "2020-09-18 21:58:07.470323",
        "2020-09-18 21:58:07.470323",
    ),
    (
        "tests__invalid_datetime",
        4,
        1,
        "2017-07-24 19:01:01",
        "2017-10-24 19:01:01",
    ),
    (
        "tests__mapping_limit_exceed",
        1,
        0,
        "2023-10-27 10:00:00",
        "2023-10-27 10:00:00",
    ),
    (
        "tests__sigma_events",
        4,
        0,
        "2015-07-24 19:01:01",
        "2015-07-24 19:01:03",
    ),
    (
        "tests__validate_date_events_missing_timestamp",
        1,
        0,
        "2022-07-24 19:01:01",
        "2022-07-24 19:01:01",
    ),
    (
        "tests__validate_no_datetime_timestamps",
        5,
        0,
        "2014-07-25 02:01:01",
        "2016-07-25 02:01:01",
    ),
    (
        "tests__validate_time_out_of_range",
        2,
        0,
        "1601-01-01 00:00:00",
        "2227-12-31 23:01:01",
    ),
    (
        "tests__validate_time_precision",
        2,
        0,
        "2015-07-24 19:01:01",
        "2024-07-24 10:57:02.877297",
    ),
    (
        "tests__validate_time_precision_datetime",
        1,
        0,
        "2024-07-24 10:57:02.877297",
        "2024-07-24 10:57:02.877297",
    ),
    (
        "tests__validate_timestamp_conversion",
        3,
        0,
        "2012-03-14 04:17:38",
        "2022-07-24 19:01:01",
    ),
];

#[test]
fn every_log_of_timesketch_has_its_rows_and_times() {
    for &(name, rows, undated, first, last) in TIMESKETCH {
        let document = open(&file("timesketch").join(format!("{name}.csv")));
        assert_eq!(
            (document.report.rows, document.report.undated),
            (rows, undated),
            "{name}"
        );
        let store = build(vec![document]);
        let civil = |time: Option<&Moment>| time.unwrap().civil().unwrap().to_string();
        let found = [civil(store.starts().first()), civil(store.starts().last())];
        assert_eq!(found, [first, last], "{name}");
    }
}

#[test]
fn a_table_below_a_title_has_its_own_header() {
    let document = open(&file("synthetic/ibc_incidents_UNVERIFIED_layout.csv"));
    assert_eq!((document.report.events, document.report.undated), (2, 0));
    let store = Arc::new(build(vec![document]));
    let [first, second] = [0, 1].map(|row| store.event(RowId::at(row)));
    assert_eq!(
        (first.id.as_str(), first.when.unwrap().edtf.as_str()),
        ("x001", "2003-03-20T09:30")
    );
    assert_eq!(second.when.unwrap().edtf, "2003-04-01/2003-04-30");
    assert_eq!(store.origin(RowId::FIRST).unwrap().1.number(), 4);
}

#[test]
fn what_the_store_keeps_is_what_the_event_says() {
    let folders = [
        "centcom_airstrikes",
        "derived_ucdp",
        "gdelt1_derived",
        "gdelt2",
        "timelinejs",
        "synthetic",
        "timesketch",
        "ucdp_ged_sample",
    ];
    let entries = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(file(folder)).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    let paths = paths.chain([ucdp_iraq()]);
    let is_table = |path: &PathBuf| {
        let name = path.extension().unwrap_or_default().to_ascii_lowercase();
        name == "csv" || name == "txt"
    };
    for path in paths.filter(is_table) {
        let store = store(&path);
        for row in store.rows() {
            let event = store.event(row);
            let name = || format!("{} {row:?}", path.display());
            let bounds = (store.is_dated(row)).then(|| store.bounds(row));
            assert_eq!(event.when.as_ref().map(When::reach), bounds, "{}", name());
            assert_eq!(
                event.place.path,
                store.places().path(store.node(Facet::Place, row)),
                "{}",
                name()
            );
            assert_eq!(
                event.kind,
                store.kinds().path(store.node(Facet::Kind, row)),
                "{}",
                name()
            );
            assert_eq!(event.claims.len(), usize::from(store.claims(row)), "{}", name());
            assert_eq!(event.doubt(), store.doubt(row), "{}", name());
            let mut actors: Vec<String> = event
                .actors
                .iter()
                .map(|actor| format!("{:?} {}", Some(actor.role), actor.name))
                .collect();
            let mut kept: Vec<String> = store
                .roles(row)
                .map(|(role, actor)| format!("{role:?} {}", store.value_name(Facet::Actor, actor)))
                .collect();
            actors.sort_unstable();
            actors.dedup();
            kept.sort_unstable();
            assert_eq!(actors, kept, "{}", name());
            let mut sources: Vec<String> = store
                .values_of(Facet::Source, store.code(Facet::Source, row))
                .map(|source| store.value_name(Facet::Source, source))
                .collect();
            sources.retain(|source| !event.claims.iter().any(|claim| claim.source.outlet == *source));
            assert_eq!(sources, [""; 0], "{}", name());
            assert!(!event.title.is_empty() && !event.id.is_empty(), "{}", name());
        }
    }
}
