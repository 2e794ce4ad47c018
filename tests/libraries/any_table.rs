//! Whatever a table holds and however it lies on its sheet, each of its rows is an event or is told as none, and no event lies in
//! another century than its row says.

use std::collections::BTreeSet;
use std::path::Path;

use dateline_batch::decision::TableDecision;
use dateline_batch::finding::RowFault;
use dateline_batch::{Decision, Document, FileRow, Progress, Reason};
use dateline_read::read_bytes;
use proptest::collection::vec;
use proptest::prelude::*;

/// Names of columns, some of which say the same, little or nothing.
const NAMES: [&str; 24] = [
    "date",
    "Date of incident",
    "year",
    "end",
    "fecha",
    "التاريخ",
    "place",
    "Country",
    "lugar",
    "perpetrator",
    "name1",
    "name2",
    "жертва",
    "type",
    "killed",
    "killed_min",
    "victims",
    "source",
    "url",
    "notes",
    "id",
    "date_precision",
    "zaz",
    "",
];

/// Cells of which each may stand in each column.
const CELLS: [&str; 36] = [
    "",
    "",
    "",
    "2021-04-05",
    "5 April 1998",
    "12/03/1871",
    "March 1945",
    "3.5.21",
    "1-3 May 2004",
    "circa 1850",
    "2014",
    "12 March",
    "14:30",
    "2014-11-00",
    "5/6/99",
    "1",
    "0",
    "12",
    "99",
    "645",
    "1.200",
    "-99",
    "dozens",
    "3-5",
    "Alpha",
    "Beta",
    "Group A; Group B",
    "Army and Police",
    "Shelling",
    "Total",
    "Source: desk",
    "n/a",
    "yes",
    "33.31, 44.36",
    "https://example.org/a",
    "٣ نيسان ٢٠١٥",
];

/// Rows that are none of the table: titles, headings, sums, remarks, blank ones, the names once more.
const LINES: [&str; 9] = [
    "Incidents of 2013",
    "2013",
    "Northland",
    "Total,,12",
    "* without the missing",
    "",
    ",,",
    "NAMES",
    "year,total",
];

fn table() -> impl Strategy<Value = String> {
    let columns = vec(0..NAMES.len(), 1..7);
    let rows = vec(vec(0..CELLS.len(), 1..8), 0..14);
    let lines = vec((0..LINES.len(), 0..15_usize), 0..4);
    (columns, rows, lines, any::<bool>()).prop_map(|(columns, rows, lines, has_names)| {
        let quoted = |text: &str| {
            if text.contains(',') {
                format!("\"{text}\"")
            } else {
                text.to_owned()
            }
        };
        let joined = |of: &[&str], numbers: &[usize]| {
            let cells = numbers
                .iter()
                .filter_map(|number| of.get(*number))
                .map(|cell| quoted(cell));
            cells.collect::<Vec<_>>().join(",")
        };
        let names = joined(&NAMES, &columns);
        let mut all: Vec<String> = has_names.then(|| names.clone()).into_iter().collect();
        all.extend(rows.iter().map(|row| joined(&CELLS, row)));
        for (line, at) in lines {
            let line = LINES.get(line).copied().unwrap_or_default().replace("NAMES", &names);
            all.insert(at.min(all.len()), line);
        }
        all.push(String::new());
        all.join("\n")
    })
}

/// The rows that are told to make no event, and those that name the columns.
fn told(document: &Document) -> BTreeSet<u32> {
    let is_told = |reason: &Reason| match reason {
        Reason::Row(fault) => fault.holds_row() || matches!(fault, RowFault::Blank | RowFault::Names),
        _ => false,
    };
    let findings = document.report.findings.kept().iter();
    let rows = findings
        .filter(|finding| is_told(&finding.reason))
        .filter_map(|finding| finding.row);
    let mut rows: BTreeSet<u32> = rows.map(FileRow::number).collect();
    let decisions = || {
        document.report.decisions.iter().filter_map(|decision| match decision {
            Decision::Table(decision) => Some(decision),
            _ => None,
        })
    };
    let mut has_names = true;
    for decision in decisions() {
        match decision {
            TableDecision::NoHeader => has_names = false,
            TableDecision::HeaderRow(row) => rows.extend(1..=*row),
            TableDecision::TwoRows(row) => rows.extend(1..=row + 1),
            TableDecision::FirstRow(row) => rows.extend(1..*row),
            TableDecision::NamedAnew(row) => rows.extend([*row]),
            _ => {}
        }
    }
    if has_names {
        rows.insert(1);
    }
    rows
}

/// Numbers of four and of two digits in a text, and the last two digits of the former.
fn years(text: &str) -> (BTreeSet<i32>, BTreeSet<i32>) {
    let (mut whole, mut short) = (BTreeSet::new(), BTreeSet::new());
    // What `1` is in another script is no digit to `split`.
    let western = |c: char| {
        ('٠'..='٩')
            .position(|digit| digit == c)
            .map_or(c, |at| ('0'..='9').nth(at).unwrap())
    };
    let western: String = text.chars().map(western).collect();
    for number in western
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
    {
        match (number.len(), number.parse::<i32>()) {
            (4, Ok(year)) => {
                whole.insert(year);
            }
            (2, Ok(year)) => {
                short.insert(year);
            }
            _ => {}
        }
    }
    (whole, short)
}

/// The years in an EDTF text of which all digits are known.
fn years_of(edtf: &str) -> impl Iterator<Item = i32> + '_ {
    let parts = edtf
        .split(['/', '.', '[', ']', '{', '}', ','])
        .filter(|part| !part.is_empty());
    parts.filter_map(|part| part.get(..4)?.parse().ok())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let Ok(document) = read_bytes(Path::new("table.csv"), text.as_bytes().to_vec(), &Progress::default()) else {
        // What is no table at all is refused as a whole, which is told.
        return Ok(());
    };
    let told = told(&document);
    let mut shown = BTreeSet::new();
    let lines: Vec<&str> = text.lines().collect();
    let (written, _) = years(text);
    for row in document.batches.iter().flat_map(|batch| &batch.rows) {
        let at = row.record.row;
        shown.insert(at.number());
        let Some(when) = document.decoder.event(row.record).when else {
            continue;
        };
        let line = lines.get(at.number() as usize - 1).copied().unwrap_or_default();
        let (_, short) = years(line);
        for year in years_of(&when.edtf) {
            let is_written = written.contains(&year);
            let is_short = short.contains(&year.rem_euclid(100)) && (1800..2100).contains(&year);
            prop_assert!(is_written || is_short, "{year} of {} in {line:?}\n{text}", when.edtf);
        }
    }
    for (line, number) in lines.iter().zip(1_u32..) {
        let is_blank = line.chars().all(|c| matches!(c, ',' | '"'));
        prop_assert!(
            is_blank || shown.contains(&number) || told.contains(&number),
            "row {number} is neither shown nor told: {line:?}\n{text}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn each_row_is_an_event_or_is_told_as_none(text in table()) {
        check(&text)?;
    }
}
