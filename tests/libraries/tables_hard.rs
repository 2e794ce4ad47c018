//! Tables that are damaged, odd or meant to mislead: each is read as far as it can be, and each oddity is a finding.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use dateline_batch::budget::{Bound, Met};
use dateline_batch::{Document, Progress};
use dateline_event::Event;
use dateline_read::{ErrorKind, read_bytes, read_file};
use dateline_store::{RowId, Store, build};
use proptest::prelude::*;

fn read(bytes: impl Into<Vec<u8>>) -> Document {
    read_bytes(Path::new("test.csv"), bytes.into(), &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn refusal(bytes: impl Into<Vec<u8>>) -> String {
    match read_bytes(Path::new("test.csv"), bytes.into(), &Progress::default()) {
        Ok(document) => panic!("read as {}", document.report.format),
        Err(error) => error.to_string(),
    }
}

fn findings(document: &Document) -> Vec<String> {
    document
        .report
        .findings
        .kept()
        .iter()
        .map(ToString::to_string)
        .collect()
}

fn events(store: &Store) -> Vec<Event> {
    store.rows().map(|row| store.event(row)).collect()
}

#[track_caller]
fn check_findings(text: impl Into<Vec<u8>>, expected: &[&str]) {
    assert_eq!(findings(&read(text)), expected);
}

#[test]
fn what_is_no_table_is_refused_in_a_clear_sentence() {
    assert_eq!(refusal(""), "test.csv: is empty");
    assert_eq!(refusal(" \n\r\n\t"), "test.csv: is empty");
    assert_eq!(refusal(vec![0; 5000]), "test.csv: unknown file type");
    let prose = "This is only a letter.\nIt has lines, some of them with commas, some without.\nNothing else.\n\nYours";
    assert_eq!(
        refusal(prose),
        "test.csv: is text, but no table or event file of a known kind"
    );
    let progress = Progress::default();
    let error = read_file(&std::env::temp_dir(), &progress).map(|_| ()).unwrap_err();
    assert!(matches!(error.kind, ErrorKind::Folder));
}

#[test]
fn a_file_that_is_cut_off_in_a_quoted_cell_keeps_what_is_there() {
    let document = read("id,date,notes\n1,2020-01-01,a\n2,2020-01-02,\"cut off\nhere");
    assert_eq!(document.report.events, 2);
    assert_eq!(
        findings(&document),
        ["row 3: the file ends inside a quoted cell: it was cut off here"]
    );
    let store = build(vec![document]);
    assert_eq!(store.event(RowId::at(1)).text, "cut off\nhere");
}

#[test]
fn a_quote_that_is_never_closed_costs_only_its_own_row() {
    let document = read("id,date,notes\n1,2020-01-01,\"stray\n2,2020-01-02,b\n3,2020-01-03,c\n");
    assert_eq!((document.report.events, document.report.undated), (3, 0));
    assert_eq!(
        findings(&document),
        ["row 2: a quote is opened here and never closed: quotes in this line are read as text"]
    );
    let store = build(vec![document]);
    assert_eq!(store.event(RowId::FIRST).text, "\"stray");
    assert_eq!(store.raw(RowId::FIRST), "1,2020-01-01,\"stray");
    assert_eq!(store.event(RowId::at(2)).id, "3");
}

#[test]
fn a_stray_quote_does_not_swallow_the_rows_up_to_the_next_quote() {
    let document = read("id,date,notes\n1,2020-01-01,\"stray\n2,2020-01-02,b\n3,2020-01-03,\"c, d\"\n4,2020-01-04,e\n");
    assert_eq!((document.report.events, document.report.undated), (4, 0));
    let store = build(vec![document]);
    assert_eq!(store.event(RowId::at(2)).text, "c, d");
    assert_eq!(store.origin(RowId::at(3)).unwrap().1.number(), 5);
}

#[test]
fn every_oddity_of_a_row_is_named_with_its_column() {
    check_findings(
        "id,date,end_date,lat,lon,name\n\
         a,2020-02-30,,33,44,x\n\
         b,2020-01-02,2020-01-01,33,44,x\n\
         c,2020-01-03,,NaN,181,x\n\
         d,2020-01-04,,33,44\n\
         e,2020-01-05,,33,44,x,more\n\
         a,2020-01-06,,33,44,x\n\
         f,,,33,44,x\n\
         g,1/2/2003,,33,44,x\n\
         ,,,,,\n",
        &[
            "row 2, column date: no readable date in “2020-02-30”",
            "row 3, column end_date: the end lies before the start; only the start is used",
            "row 4, column lat: “NaN” is no coordinate",
            "row 4, column lon: 181 lies outside −180 to 180 degrees",
            "row 5: has 5 cells where the header has 6",
            "row 6: has 7 cells where the header has 6; the rest is kept as further columns",
            "row 7, column id: the id “a” is that of row 2 as well",
            "row 8, column date: the date is blank",
            "row 10: the row is blank; it makes no event",
        ],
    );
}

#[test]
fn bytes_that_are_no_text_are_named_and_shown() {
    let mut text = "id,date,notes\n".to_owned();
    for row in 0..40 {
        writeln!(text, "{row},2020-01-01,بغداد").unwrap();
    }
    let mut bytes = text.into_bytes();
    bytes.extend(b"x,2020-01-01,bad \xff byte\ny,2020-01-01,nul \0 here\n");
    let document = read(bytes);
    assert_eq!(
        findings(&document),
        [
            "row 42: holds bytes that are no UTF-8, shown as \u{fffd}",
            "row 43: holds NUL characters"
        ]
    );
    let store = build(vec![document]);
    assert_eq!(store.event(RowId::at(40)).text, "bad \u{fffd} byte");
}

#[test]
fn odd_headers_lose_no_column() {
    let store = build(vec![read("date,name,,name,date\n2020-01-01,a,b,c,d\n")]);
    let event = store.event(RowId::FIRST);
    let fields: Vec<(&str, &str)> = event.fields.iter().map(|(name, cell)| (&**name, &**cell)).collect();
    assert_eq!(
        fields,
        [
            ("date", "2020-01-01"),
            ("name", "a"),
            ("column 3", "b"),
            ("name", "c"),
            ("date", "d")
        ]
    );
    let document = read("2020-01-01,a,5\n2020-01-02,b,6\n");
    assert_eq!((document.report.events, document.report.undated), (2, 0));
    let document = read("date,actor\n");
    assert_eq!((document.report.rows, document.report.events), (0, 0));
}

#[test]
fn far_years_are_kept_as_they_are() {
    let document = read("date,name\n0000-01-01,a\n9999-12-31,b\n-4000-03-15,c\n500 BCE,d\n99999999,e\n");
    assert_eq!((document.report.events, document.report.undated), (5, 1));
    let store = build(vec![document]);
    let names: Vec<String> = events(&store).into_iter().map(|event| event.title).collect();
    assert_eq!(names, ["c", "d", "a", "b", "e"]);
}

#[test]
fn a_style_that_only_the_end_of_the_file_shows_holds_for_all() {
    let mut text = "date,name\n".to_owned();
    for _ in 0..2000 {
        text.push_str("03/04/2021,x\n");
    }
    text.push_str("03/14/2021,y\n");
    let document = read(text);
    assert!(
        document
            .report
            .decisions
            .iter()
            .any(|decision| decision.to_string().contains("month/day/year"))
    );
    let store = build(vec![document]);
    assert_eq!(store.event(RowId::FIRST).when.unwrap().edtf, "2021-03-04");
}

#[test]
fn huge_lines_and_many_columns_are_read() {
    let mut text = b"date,notes\n2020-01-01,\"".to_vec();
    text.resize(40 << 20, b'x');
    text.extend(b"\"\n2020-01-02,b\n");
    let store = build(vec![read(text)]);
    assert_eq!(store.len(), 2);
    assert_eq!(store.event(RowId::FIRST).text.len(), (40 << 20) - 23);

    let header: Vec<String> = (0..100_000).map(|column| format!("c{column}")).collect();
    let row = vec!["2020-01-01"; 100_000];
    let document = read(format!("{}\n{}\n", header.join(","), row.join(",")));
    assert_eq!((document.report.events, document.report.undated), (1, 0));
    let line = vec![b','; 20 << 20];
    let refused = read_bytes(Path::new("commas"), line, &Progress::default()).map(|_| ());
    assert!(matches!(
        refused.unwrap_err().kind,
        ErrorKind::Bound(Met {
            bound: Bound::Columns,
            ..
        })
    ));
}

#[test]
fn a_cancelled_file_is_given_up() {
    let progress = Progress::default();
    progress.cancel();
    let error = read_bytes(Path::new("x"), b"date,a\n2020-01-01,b\n".to_vec(), &progress);
    assert!(matches!(error.map(|_| ()).unwrap_err().kind, ErrorKind::Cancelled));
}

/// A table of several megabytes whose quoted cells hold line breaks and whole records.
fn misleading_table(seed: u64) -> String {
    let mut state = seed;
    let mut random = move |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut text = "id,date,notes\n".to_owned();
    let mut id = 0;
    while text.len() < 5 << 20 {
        id += 1;
        if random(10) == 0 {
            text.push('\n');
        }
        write!(text, "{id},2020-01-{:02},\"", 1 + random(28)).unwrap();
        for _ in 0..random(40) {
            text.push_str(match random(6) {
                0 => "\n",
                1 => "\"\"",
                2 => "\n900,2021-01-01,looks like a record\n",
                3 => ",",
                _ => "some words ",
            });
        }
        text.push_str("\"\n");
    }
    text
}

#[test]
fn rows_are_exact_wherever_the_threads_begin() {
    for seed in 0..4 {
        let text = misleading_table(seed);
        let document = read(text.clone());
        assert_eq!(findings(&document), [""; 0]);
        let batches = document.batches.len();
        assert!(batches > 1, "the file is read in parts");
        let numbers: Vec<(u64, u32)> = document
            .batches
            .iter()
            .flat_map(|batch| &batch.rows)
            .map(|row| (row.record.offset, row.record.row.number()))
            .collect();
        let mut expected = Vec::new();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for record in reader.records() {
            let record = record.unwrap();
            expected.push((record.get(0).unwrap().to_owned(), record.get(2).unwrap().to_owned()));
        }
        let store = build(vec![document]);
        let mut found: Vec<(u32, String, String)> = store
            .rows()
            .map(|row| {
                let event = store.event(row);
                (
                    store.origin(row).unwrap().1.number(),
                    event.id,
                    event.fields[2].1.clone(),
                )
            })
            .collect();
        found.sort_by_key(|(number, ..)| *number);
        let found: Vec<(String, String)> = found.into_iter().map(|(_, id, notes)| (id, notes)).collect();
        assert_eq!(found.len(), expected.len());
        assert!(found == expected, "the same cells in the same order");
        check_numbers(&text, &numbers);
    }
}

/// Row numbers count records and blank lines, in the order of the file.
fn check_numbers(text: &str, numbers: &[(u64, u32)]) {
    let mut last = 1;
    let mut at = "id,date,notes\n".len();
    for &(offset, number) in numbers {
        let offset = usize::try_from(offset).unwrap();
        let record_end = text[..offset].rfind("\"\n").map_or(at, |end| end + 2).max(at);
        let blank_lines = u32::try_from(offset - record_end).unwrap();
        assert_eq!(number, last + 1 + blank_lines, "at byte {offset}");
        (last, at) = (number, offset);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        open_and_read_all(bytes);
    }

    #[test]
    fn no_table_makes_a_reader_panic(
        header in "(event_id_cnty,event_date,event_type,actor1,time_precision|id,date,end date,lat,lon,source,time|type_of_violence;side_a;side_b;date_start;date_end;where_prec)",
        body in "[\\PC\n\",;\t|0-9/:. -]{0,600}",
    ) {
        open_and_read_all(format!("{header}\n{body}").into_bytes());
    }

    #[test]
    fn no_date_makes_a_reader_panic(dates in proptest::collection::vec("[0-9TZ:/. +~?X\\[\\]{}A-Za-z-]{0,30}", 1..20)) {
        let mut text = "date\tname\n2020-01-01\tx\n".to_owned();
        for date in dates {
            writeln!(text, "{date}\tx").unwrap();
        }
        open_and_read_all(text.into_bytes());
    }
}

/// Reads the bytes if they can be read, and decodes every event.
fn open_and_read_all(bytes: Vec<u8>) {
    let Ok(document) = read_bytes(Path::new("any"), bytes, &Progress::default()) else {
        return;
    };
    assert_eq!(
        document.report.events,
        document.batches.iter().map(|batch| batch.rows.len()).sum::<usize>()
    );
    let store = Arc::new(build(vec![document]));
    for row in store.rows() {
        let event = store.event(row);
        assert_eq!(event.when.is_some(), store.is_dated(row));
        assert!(!event.title.is_empty());
        store.raw(row);
        store.search_text(row);
    }
}
