//! Workbooks whose sheets are parts of one table, and dates in them that are text here and none there.

use std::path::Path;
use std::sync::Arc;

use dateline_batch::{ColumnMapping, Document, Mapping, Part, Progress};
use dateline_read::{ReadAs, read_bytes_as, read_path};
use dateline_tests::packed::{Cell, workbook};

use super::support::{findings, lines};

/// 2013-01-01 as Excel counts days.
const NEW_YEAR: f64 = 41_275.0;

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn row(cells: &[&str]) -> Vec<Cell> {
    cells.iter().map(|cell| text(cell)).collect()
}

fn read(book: &[u8], read_as: &ReadAs) -> Vec<Document> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.xlsx");
    std::fs::write(&path, book).unwrap();
    read_path(&path, &|_| read_as.clone(), &Progress::default()).unwrap()
}

fn sheets(documents: &[Document]) -> Vec<&str> {
    documents
        .iter()
        .map(|document| document.report.sheet.as_deref().unwrap_or_default())
        .collect()
}

fn decisions(document: &Document) -> String {
    let decisions: Vec<String> = document.report.decisions.iter().map(ToString::to_string).collect();
    decisions.join("\n")
}

#[test]
fn sheets_with_nearly_the_same_columns_are_read() {
    let book = workbook(
        &[
            (
                "Alpha",
                vec![row(&["Date", "Place", "Kind"]), row(&["2013-01-02", "A1", "Raid"])],
            ),
            (
                "Beta",
                vec![
                    row(&["Date", "Place", "Kind", "Source"]),
                    row(&["2013-01-03", "B1", "Raid", "Radio"]),
                ],
            ),
            (
                "Gamma",
                vec![row(&["place", "Date ", "Kind"]), row(&["C1", "2013-01-04", "Raid"])],
            ),
            ("About", vec![row(&["About this file"])]),
        ],
        false,
    );
    let documents = read(&book, &ReadAs::default());
    assert_eq!(sheets(&documents), ["Alpha", "Beta", "Gamma"]);
    assert!(
        decisions(&documents[0])
            .contains("The sheets “Alpha”, “Beta”, “Gamma” have nearly the same columns, and each is read as a file of its own; not read: “About”"),
        "{}",
        decisions(&documents[0])
    );
    // What was said of a column that one of them lacks holds for the others.
    let mapping = Mapping {
        columns: vec![
            ColumnMapping::new("Date", Part::Date),
            ColumnMapping::new("Source", Part::Source),
        ],
        ..Mapping::default()
    };
    let documents = read(&book, &ReadAs::Mapped(Arc::new(mapping)));
    assert_eq!(sheets(&documents), ["Alpha", "Beta", "Gamma"]);
    assert_eq!(
        findings(&documents[0]),
        ["the mapping names the column “Source”, which this sheet has not"]
    );
    assert!(findings(&documents[1]).is_empty(), "{:?}", findings(&documents[1]));
}

#[test]
fn a_mapping_that_fits_no_sheet_is_refused() {
    let sheet = |day: &str| vec![row(&["Date", "Place", "Kind"]), row(&[day, "A1", "Raid"])];
    let book = workbook(&[("1", sheet("2013-01-02")), ("2", sheet("2013-01-03"))], false);
    let mapping = Mapping {
        columns: vec![ColumnMapping::new("When", Part::Date)],
        ..Mapping::default()
    };
    let read_as = ReadAs::Mapped(Arc::new(mapping));
    let error = read_bytes_as(Path::new("t.xlsx"), book, &read_as, &Progress::default()).err();
    let error = error.map(|error| error.to_string()).unwrap_or_default();
    assert!(error.contains("no column “When”"), "{error}");
}

#[test]
fn the_name_of_a_sheet_completes_its_dates() {
    let sheet = |days: [&str; 2]| {
        vec![
            row(&["Date", "Place", "Kind"]),
            row(&[days[0], "A1", "Raid"]),
            row(&[days[1], "A2", "Raid"]),
        ]
    };
    let book = workbook(
        &[
            ("2013", sheet(["2 January", "14 May"])),
            ("2014", sheet(["3 February", "15 May"])),
        ],
        false,
    );
    let mut documents = read(&book, &ReadAs::default());
    assert_eq!(sheets(&documents), ["2013", "2014"]);
    assert!(
        decisions(&documents[1])
            .contains("Dates in “Date” are completed by the name of the sheet, in a column “Date (with heading)”"),
        "{}",
        decisions(&documents[1])
    );
    let second = lines(documents.pop().unwrap());
    assert!(
        second[0].starts_with("2 2014-02-03") && second[1].starts_with("3 2014-05-15"),
        "{second:?}"
    );
}

/// Events on days of 2013, from 0: a program for dates with the month first read what has the day first.
fn swapped(days: impl Iterator<Item = u32>) -> Vec<u8> {
    let mut sheet = vec![row(&["Date", "Place", "Kind"])];
    for day in days {
        let date = chrono::NaiveDate::from_yo_opt(2013, day + 1).unwrap();
        let exchanged = date.format("2013-%d-%m").to_string().parse::<chrono::NaiveDate>();
        let first = match exchanged {
            Ok(exchanged) => {
                let since = exchanged - chrono::NaiveDate::from_ymd_opt(2013, 1, 1).unwrap();
                Cell::Date(NEW_YEAR + f64::from(u32::try_from(since.num_days()).unwrap()))
            }
            Err(_) => text(&date.format("%d/%m/%Y").to_string()),
        };
        sheet.push(vec![first, text("Alfa"), text("Raid")]);
    }
    workbook(&[("Events", sheet)], false)
}

#[test]
fn days_and_months_that_a_program_exchanged_are_told_and_asked() {
    let book = swapped((0..360).step_by(7));
    let documents = read(&book, &ReadAs::default());
    let columns = documents[0].report.columns.as_ref().unwrap();
    let asked: Vec<String> = columns.questions.iter().map(ToString::to_string).collect();
    assert!(
        asked
            .iter()
            .any(|asked| asked.contains("Day and month may be exchanged")),
        "{asked:?}"
    );
    assert!(
        decisions(&documents[0]).contains("dates that are no text is later than the 12th of its month"),
        "{}",
        decisions(&documents[0])
    );
    // Who says so gets the days that were meant.
    let mut mapping = (*columns.mapping).clone();
    mapping.columns[0].exchanged = Some(true);
    let mapped = read(&book, &ReadAs::Mapped(Arc::new(mapping)));
    let found: Vec<String> = lines(mapped.into_iter().next().unwrap());
    let days: Vec<&str> = found.iter().filter_map(|line| line.split(' ').nth(1)).collect();
    let meant = (0..360).step_by(7).map(|day| {
        let date = chrono::NaiveDate::from_yo_opt(2013, day + 1).unwrap();
        date.to_string()
    });
    assert_eq!(days, meant.collect::<Vec<_>>());
}

#[test]
fn dates_that_lie_among_the_texts_when_exchanged_are_told() {
    // All of March and April; one text is of an early day.
    let book = swapped(59..119);
    let documents = read(&book, &ReadAs::default());
    assert!(
        decisions(&documents[0]).contains("dates that are no text"),
        "{}",
        decisions(&documents[0])
    );
}

#[test]
fn a_few_dates_that_may_be_exchanged_are_asked() {
    for days in [&[2, 13, 40, 45, 60, 75][..], &[4, 13], &[33, 45, 50]] {
        let documents = read(&swapped(days.iter().copied()), &ReadAs::default());
        let columns = documents[0].report.columns.as_ref().unwrap();
        let asked: Vec<String> = columns.questions.iter().map(ToString::to_string).collect();
        assert!(
            asked
                .iter()
                .any(|asked| asked.contains("Day and month may be exchanged")),
            "{days:?}: {asked:?}"
        );
    }
}

#[test]
fn dates_of_a_sheet_that_fit_their_texts_are_not_asked() {
    let mut sheet = vec![row(&["Date", "Place", "Kind"])];
    for day in 0..30 {
        sheet.push(vec![
            Cell::Date(NEW_YEAR + f64::from(day * 3)),
            text("Alfa"),
            text("Raid"),
        ]);
    }
    for day in ["14/03/2013", "03/03/2013", "23/04/2013"] {
        sheet.push(row(&[day, "Alfa", "Raid"]));
    }
    let documents = read(&workbook(&[("Events", sheet)], false), &ReadAs::default());
    assert!(
        !decisions(&documents[0]).contains("no text"),
        "{}",
        decisions(&documents[0])
    );
}
