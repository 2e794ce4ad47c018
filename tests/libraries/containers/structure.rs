//! What in a file is the table of events: sheets, merged cells, headers of two rows, lists in cells, objects with lists.

use super::support::{count, file, findings, lines, open, read, store};
use dateline_batch::Document;
use dateline_event::Figure;

fn told(document: &Document, part: &str) -> bool {
    document
        .report
        .decisions
        .iter()
        .any(|decision| decision.to_string().contains(part))
}

#[track_caller]
fn check_told(document: &Document, part: &str) {
    let decisions: Vec<String> = document.report.decisions.iter().map(ToString::to_string).collect();
    assert!(told(document, part), "{decisions:?}");
}

/// The figures of this name in the order of events, as they read.
fn figures(document: Document, what: &str) -> Vec<String> {
    let store = store(document);
    let figures = store
        .rows()
        .flat_map(|row| store.event(row).claims)
        .flat_map(|claim| claim.figures);
    let named = figures.filter(|figure| figure.what == what);
    named.map(|figure| Figure::line(&[figure])).collect()
}

#[test]
fn the_sheet_whose_rows_look_most_like_events_is_read() {
    let document = open(&file("cases/a05-workbook-summary-before-events.xlsx"));
    check_told(
        &document,
        "The sheet “Strikes data” is read, since of those with dates its rows look most like events",
    );
    check_told(&document, "“Summary tables”");
    let lines = lines(document);
    assert_eq!(lines.len(), 6);
    assert!(
        lines[0].contains("2004-06-17") && lines[5].contains("2006-10-30"),
        "{lines:?}"
    );
}

#[test]
fn merged_cells_are_spread_and_two_rows_of_names_are_one() {
    let document = open(&file("cases/a19-merged-two-row-header.xlsx"));
    check_told(&document, "The column names are in rows 4 and 5");
    let store = store(document);
    let events: Vec<_> = store.rows().map(|row| store.event(row)).collect();
    let days: Vec<String> = events
        .iter()
        .filter_map(|event| Some(event.when.as_ref()?.edtf.clone()))
        .collect();
    assert_eq!(
        days,
        ["2021-04-12", "2021-04-12", "2021-04-12", "2021-04-20", "2021-04-21"]
    );
    let places: Vec<String> = events.iter().map(|event| event.place.path.join(" › ")).collect();
    assert_eq!(places[..3], ["Alpha › A1", "Alpha › A2", "Alpha › A3"]);
    let figures = |what: &str| figures(open(&file("cases/a19-merged-two-row-header.xlsx")), what);
    assert_eq!(
        figures("killed"),
        ["killed 3", "killed 1", "killed 0", "killed 7", "killed 2"]
    );
    assert_eq!(figures("injured").len(), 5);
}

#[test]
fn two_rows_of_names_are_one_in_text_as_well() {
    let document =
        read("Date,Place,Losses,,Source\n,,Killed,Injured,\n2021-04-12,Alpha,3,5,Radio\n2021-04-13,Beta,1,0,Radio\n");
    check_told(&document, "rows 1 and 2");
    assert_eq!(document.report.events, 2);
    assert_eq!(figures(document, "killed"), ["killed 3", "killed 1"]);
    // A first event without a date or number is no second row of names.
    let words = read("Date,Place,Note\nunknown,Alpha,first\n2021-04-12,Beta,second\n");
    assert_eq!((words.report.events, told(&words, "rows 1 and 2")), (2, false));
}

#[test]
fn lists_in_cells_are_their_members() {
    let document = open(&file("cases/a14-list-strings.csv"));
    let store = store(document);
    let of = |actor: &str| count(&store, actor, "");
    assert_eq!((of("Group A"), of("Group B"), of("Group C")), (4, 2, 1));
    let third = store.rows().map(|row| store.event(row)).nth(2).unwrap();
    assert_eq!((third.actors.len(), third.kind.len()), (0, 0));
}

#[test]
fn commas_part_names_that_stand_alone_elsewhere() {
    let table =
        "date,place,actor\n2021-01-01,A,Army\n2021-01-02,A,Police\n2021-01-03,B,\"Army, Police\"\n2021-01-04,B,Army\n";
    let parted = store(read(table));
    assert_eq!((count(&parted, "Army", ""), count(&parted, "Police", "")), (3, 2));
    let whole =
        "date,place,actor\n2021-01-01,A,\"Al-Test, Alpha\"\n2021-01-02,A,Police\n2021-01-03,B,\"Beta, Gamma\"\n";
    let whole = store(read(whole));
    assert_eq!(count(&whole, "Al-Test, Alpha", ""), 1);
}

#[test]
fn an_object_that_is_an_event_keeps_its_lists() {
    let document = open(&file("cases/a16-single-incident.json"));
    check_told(
        &document,
        "The whole object is one event, to which its lists belong: “sources”",
    );
    assert_eq!(lines(document).len(), 1);
    let document = open(&file("cases/a16-single-incident.json"));
    assert!(lines(document)[0].contains("2023-09-01"));
    // An export with its entries is none.
    let export = read(
        r#"{"title": "Export of September", "date": "2023-10-01", "author": "Desk", "incidents": [
            {"id": 1, "date": "2023-09-01", "country": "Alpha", "actor": "Group A", "type": "Raid"},
            {"id": 2, "date": "2023-09-02", "country": "Beta", "actor": "Group B", "type": "Arson"}]}"#,
    );
    assert_eq!(export.report.events, 2);
    check_told(
        &export,
        "Beside the events the file says: title “Export of September”, date “2023-10-01”, author “Desk”",
    );
}

#[test]
fn what_tells_of_the_file_is_no_event() {
    let protest = |number: usize| format!(r#"{{"id": "p{number}", "title": "Protest {number}", "date": "some day"}}"#);
    let protests: Vec<String> = (0..12).map(protest).collect();
    let meta = r#"{"title": "A timeline", "generated": "2026-06-15T09:36:12Z", "note": "from public sources"}"#;
    let document = read(format!(r#"{{"meta": {meta}, "protests": [{}]}}"#, protests.join(",")));
    assert_eq!(document.report.events, 12);
}

#[test]
fn objects_among_other_members_are_the_events() {
    let document = read(
        r#"{"count": 2, "1001": {"date": "2023-09-01", "place": "Alpha"}, "1002": {"date": "2023-09-02", "place": "Beta"}}"#,
    );
    assert!(document.report.events >= 2, "{}", document.report.events);
    assert_eq!(document.report.undated + 2, document.report.events);
}

#[test]
fn texts_under_their_dates_are_events() {
    let document = read(
        r#"{"2019-06-02": "A march is announced", "2019-06-04": "More \"cities\" join", "2019-06-09": "The march"}"#,
    );
    check_told(&document, "its key is the date");
    let found = lines(document);
    assert_eq!(
        found,
        [
            "1 2019-06-02 A march is announced",
            "2 2019-06-04 More \"cities\" join",
            "3 2019-06-09 The march"
        ]
    );
    // Numbers by name are none.
    assert!(super::support::try_read(r#"{"a": "x", "b": "y"}"#).is_err());
}

#[test]
fn nul_characters_are_noted() {
    let document = open(&file("cases/b21_nul.csv"));
    assert_eq!(document.report.events, 2);
    assert!(findings(&document)[0].contains("NUL"), "{:?}", findings(&document));
}

#[test]
fn times_below_the_microsecond_stay_in_the_order_of_the_file() {
    let document = open(&file("cases/b23_submicro.csv"));
    check_told(&document, "2 clock times in datetime have digits below the microsecond");
    let document = read("message,date\na,2023-05-03T07:36:43.911646000Z\nb,2023-05-03T07:36:43.911647Z\n");
    assert!(!told(&document, "below the microsecond"));
}
