//! What tables of no known format are taken to say, by kinds of tables. Each file in `tests/data/judgement` holds tables of
//! one kind; below each stands what its rows say, then what must be asked (`?`) and noted (`!`) about it.

use std::path::Path;

use dateline_batch::{Document, Progress};
use dateline_event::{Amount, Event};
use dateline_read::read_bytes;
use dateline_store::{RowId, build};
use dateline_tests::in_project;

/// One table and what it says.
struct Case<'t> {
    name: &'t str,
    table: &'t str,
    events: Vec<&'t str>,
    questions: Vec<&'t str>,
    findings: Vec<&'t str>,
}

impl<'t> Case<'t> {
    fn all(text: &'t str) -> Vec<Self> {
        text.split("== ").skip(1).map(Self::parse).collect()
    }

    fn parse(text: &'t str) -> Self {
        let (name, rest) = text.split_once('\n').unwrap();
        let (table, told) = rest.split_once("\n--\n").unwrap();
        let marked = |mark: &str| {
            told.lines()
                .filter_map(|line| line.strip_prefix(mark))
                .map(str::trim)
                .collect()
        };
        let is_event = |line: &&str| !line.is_empty() && !line.starts_with(['?', '!']);
        Self {
            name,
            table,
            events: told.lines().filter(is_event).collect(),
            questions: marked("?"),
            findings: marked("!"),
        }
    }

    /// What is wrong, in words.
    fn faults(&self) -> Vec<String> {
        let bytes = format!("{}\n", self.table).into_bytes();
        let document = read_bytes(Path::new("table.csv"), bytes, &Progress::default()).unwrap();
        let mut faults = Vec::new();
        let said = |sentences: Vec<String>, part: &str| sentences.iter().any(|said| said.contains(part));
        let questions = questions(&document);
        for part in self.questions.iter().filter(|part| !said(questions.clone(), part)) {
            faults.push(format!("is not asked: {part}; {questions:?}"));
        }
        let findings: Vec<String> = document
            .report
            .findings
            .kept()
            .iter()
            .map(ToString::to_string)
            .collect();
        for part in self.findings.iter().filter(|part| !said(findings.clone(), part)) {
            faults.push(format!("is not noted: {part}; {findings:?}"));
        }
        let events = events(document);
        for (index, expected) in self.events.iter().enumerate() {
            let found = events.get(index).map(|event| line(event, expected)).unwrap_or_default();
            if found != *expected {
                faults.push(format!("row {}\n      is {found}\n  not    {expected}", index + 1));
            }
        }
        if events.len() != self.events.len() {
            faults.push(format!("{} events", events.len()));
        }
        faults
    }
}

fn questions(document: &Document) -> Vec<String> {
    let columns = document.report.columns.iter();
    columns
        .flat_map(|columns| &columns.questions)
        .map(ToString::to_string)
        .collect()
}

/// The events in the order of their rows, whose summaries tell the same.
fn events(document: Document) -> Vec<Event> {
    let store = build(vec![document]);
    let mut rows: Vec<RowId> = store.rows().collect();
    rows.sort_by_key(|row| store.origin(*row).unwrap().1);
    let events = rows.into_iter().map(|row| {
        let event = store.event(row);
        assert_eq!(event.doubt(), store.doubt(row), "{row:?}");
        event
    });
    events.collect()
}

/// When, what, who, where and how many; title and sources where they are `expected`.
fn line(event: &Event, expected: &str) -> String {
    let when = event.when.as_ref().map_or("undated", |when| &when.edtf).to_owned();
    let actors = event
        .actors
        .iter()
        .map(|actor| format!("{} {}", actor.role.label(), actor.name));
    let place = &event.place;
    let position = place.latitude.zip(place.longitude);
    let figures = event.claims.iter().flat_map(|claim| &claim.figures).map(|figure| {
        let is_number = |words: &str| words.parse::<f64>().is_ok();
        let words = match &figure.amount {
            Amount::Words(words) if is_number(words) => " (words)",
            _ => "",
        };
        format!("{} {}{words}", figure.what, figure.amount)
    });
    let mut parts = vec![
        when,
        event.kind.join(" › "),
        actors.collect::<Vec<_>>().join("; "),
        place.path.join(" › "),
        position.map_or_else(String::new, |(latitude, longitude)| format!("{latitude} {longitude}")),
        figures.collect::<Vec<_>>().join(", "),
    ];
    if expected.contains('“') {
        parts.push(format!("“{}”", event.title));
    }
    if expected.contains("| by ") {
        let outlets = event
            .claims
            .iter()
            .filter(|claim| !claim.sums_up)
            .map(|claim| claim.source.outlet.as_str());
        parts.push(format!("by {}", outlets.collect::<Vec<_>>().join(", ")));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" | ")
}

#[track_caller]
fn check(kind: &str) {
    let path = in_project(&format!("tests/data/judgement/{kind}.txt"));
    let text = std::fs::read_to_string(path).unwrap();
    let cases = Case::all(&text);
    let mut wrong = Vec::new();
    for case in &cases {
        let faults = case.faults();
        if !faults.is_empty() {
            wrong.push(format!("== {}\n  {}", case.name, faults.join("\n  ")));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} tables are read wrongly:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn columns_are_what_their_names_and_cells_say() {
    check("columns");
}

#[test]
fn names_and_cells_vote_together() {
    check("kinds");
}

#[test]
fn columns_are_known_in_many_languages() {
    check("languages");
}

#[test]
fn columns_that_are_left_aside_are_asked_about() {
    check("aside");
}

#[test]
fn dates_are_those_of_the_events() {
    check("dates");
}

#[test]
fn years_are_of_the_century_and_the_calendar_of_their_table() {
    check("years");
}

#[test]
fn dates_are_in_the_order_of_their_column() {
    check("orders");
}

#[test]
fn figures_say_as_much_as_their_cells() {
    check("figures");
}

#[test]
fn rows_that_are_no_events_are_told() {
    check("rows");
}

#[test]
fn layouts_of_sheets_are_taken_apart() {
    check("layout");
}

#[test]
fn words_for_nobody_name_nobody() {
    check("placeholders");
}

#[test]
fn coordinates_that_lie_apart_are_noted() {
    check("positions");
}

#[test]
fn those_who_act_together_are_no_opponents() {
    let text =
        "Date,Perpetrators,Target,Location\n2021-04-01,Group A; Group B,,Alpha\n2021-04-02,Group A,Group B,Alpha\n";
    let document = read_bytes(Path::new("t.csv"), text.into(), &Progress::default()).unwrap();
    let titles: Vec<String> = events(document).into_iter().map(|event| event.title).collect();
    assert_eq!(titles, ["Group A, Group B, Alpha", "Group A – Group B, Alpha"]);
    let text = "date,actor1,actor2,place\n2021-04-01,Group A,Group B,Alpha\n";
    let document = read_bytes(Path::new("t.csv"), text.into(), &Progress::default()).unwrap();
    assert_eq!(events(document)[0].title, "Group A – Group B, Alpha");
}

#[test]
fn a_column_that_is_blank_for_long_is_full() {
    let rows = (0..2000).map(|day| {
        let longitude = if day < 400 { "" } else { "44.5" };
        format!("2021-01-{:02},33.5,,{longitude}\n", day % 28 + 1)
    });
    let text = format!("date,lat,lon,long\n{}", rows.collect::<String>());
    let document = read_bytes(Path::new("t.csv"), text.into(), &Progress::default()).unwrap();
    let last = events(document).pop().unwrap();
    assert_eq!(last.place.longitude, Some(44.5));
}

#[test]
fn what_was_said_of_figures_holds() {
    use std::sync::Arc;

    use dateline_batch::{ColumnMapping, Mapping, Part};
    use dateline_read::{ReadAs, read_bytes_as};

    let figure = ColumnMapping {
        decimal_comma: Some(false),
        missing: Some(vec![7]),
        ..ColumnMapping::new("Tote", Part::Figure)
    };
    let mapping = Mapping {
        columns: vec![ColumnMapping::new("Datum", Part::Date), figure],
        ..Mapping::default()
    };
    assert_eq!(Mapping::parse(mapping.to_json().as_bytes()), Ok(mapping.clone()));
    let text = "Datum;Tote\n2021-08-03;1,200\n2021-08-04;7\n2021-08-05;999\n";
    let read_as = ReadAs::Mapped(Arc::new(mapping));
    let document = read_bytes_as(Path::new("t.csv"), text.into(), &read_as, &Progress::default()).unwrap();
    let lines: Vec<String> = events(document).iter().map(|event| line(event, "")).collect();
    assert_eq!(lines, ["2021-08-03 | Tote 1200", "2021-08-04", "2021-08-05 | Tote 999"]);
}

#[test]
fn cells_tell_what_no_name_does() {
    check("contents");
}

#[test]
fn names_are_taken_apart_by_their_column() {
    check("names");
}

#[test]
fn events_stand_in_lists_at_any_depth() {
    check("nested");
}
