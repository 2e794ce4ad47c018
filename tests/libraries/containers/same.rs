//! The thousand events of UCDP's sample, in containers that the tests make of its CSV and in committed ones.

use std::fmt::Write as _;
use std::io::Write;
use std::sync::Arc;

use dateline_batch::decision::JsonDecision;
use dateline_batch::{Document, FileRow, Finding, Mapping, Progress};
use dateline_event::Event;
use dateline_read::{ReadAs, read_file_as};
use dateline_store::{RowId, Store};
use serde_json::{Map, Value, json};

use super::support::{count, file, open, read, store};
use dateline_tests::packed::{Cell, workbook};

const SAMPLE: &str = "ucdp_ged_sample/ucdp_ged_231_sample1000.csv";

/// The sample's column names and rows.
pub fn sample() -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_path(file(SAMPLE)).unwrap();
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    (header, rows.collect())
}

fn objects() -> Vec<Map<String, Value>> {
    let (header, rows) = sample();
    let value = |cell: &str| match cell.parse::<i64>() {
        Ok(number) => json!(number),
        Err(_) if cell.is_empty() => Value::Null,
        Err(_) => json!(cell),
    };
    let object = |row: &Vec<String>| header.iter().cloned().zip(row.iter().map(|cell| value(cell))).collect();
    rows.iter().map(object).collect()
}

fn lines() -> String {
    objects().into_iter().fold(String::new(), |mut text, object| {
        writeln!(text, "{}", Value::Object(object)).unwrap();
        text
    })
}

/// All but an event's id and fields, which say how its file writes it.
fn told(event: &Event) -> String {
    let when = event.when.as_ref().map(|when| when.edtf.as_str());
    format!(
        "{when:?} {:?} {} {:?} {:?} {:?}",
        event.kind, event.title, event.actors, event.place, event.claims
    )
}

fn all(store: &Store) -> Vec<(String, String)> {
    let mut events: Vec<(String, String)> = RowId::all(1000)
        .map(|row| store.event(row))
        .map(|event| (event.id.clone(), told(&event)))
        .collect();
    events.sort();
    events
}

/// Checks that a document has the sample's events; `rows` is how many rows stand above the first.
#[track_caller]
fn check(document: Document, format: &str, rows: u32) {
    let report = &document.report;
    assert_eq!(report.format.to_string(), format);
    let first = FileRow::after(6 + rows);
    let is_title = |finding: &&Finding| finding.row.is_some_and(|row| row.number() <= rows);
    let titles = report.findings.kept().iter().filter(is_title).count();
    assert_eq!(
        (report.rows, report.events, report.undated),
        (1000, 1000, 0),
        "{format}"
    );
    assert_eq!(
        report.findings.count() - titles,
        13,
        "{format}: low, best and high are out of order in 13 rows"
    );
    assert_eq!(
        report.findings.kept().get(titles).and_then(|finding| finding.row),
        Some(first),
        "{format}"
    );
    let found = store(document);
    assert_eq!(found.actors().len(), 271, "{format}");
    for (actor, place, possible) in [
        ("Government of Syria", "Syria", 230),
        ("IS", "Iraq", 17),
        ("Civilians", "Iraq", 6),
        ("Government of Syria", "Aleppo governorate", 33),
    ] {
        assert_eq!(count(&found, actor, place), possible, "{format}: {actor} in {place}");
    }
    let expected: Arc<Store> = store(open(&file(SAMPLE)));
    for (found, expected) in all(&found).iter().zip(all(&expected)) {
        assert_eq!(*found, expected, "{format}");
    }
}

#[test]
fn json_of_any_shape_gives_the_same_events() {
    let objects = objects();
    check(read(serde_json::to_vec(&objects).unwrap()), "UCDP GED in JSON", 0);
    check(
        read(serde_json::to_vec_pretty(&objects).unwrap()),
        "UCDP GED in JSON",
        0,
    );
    check(read(lines()), "UCDP GED in JSON Lines", 0);
    let answer = json!({"TotalCount": 1000, "TotalPages": 1, "meta": {"pages": [{"n": 1}]}, "Result": objects});
    let document = read(answer.to_string());
    assert!(
        document
            .report
            .decisions
            .contains(&JsonDecision::List("Result".to_owned()).into())
    );
    check(document, "UCDP GED in JSON", 0);
}

#[test]
fn json_lines_in_utf_16_give_the_same_events() {
    let bytes: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(lines().encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    check(read(bytes), "UCDP GED in JSON Lines", 0);
}

#[test]
fn geojson_gives_the_same_events() {
    let features: Vec<Value> = objects()
        .into_iter()
        .map(|mut properties| {
            let mut degrees = |name: &str| properties.remove(name).map(|text| text.to_string().replace('"', "").parse::<f64>().unwrap());
            let (latitude, longitude) = (degrees("latitude"), degrees("longitude"));
            json!({"type": "Feature", "geometry": {"type": "Point", "coordinates": [longitude, latitude]}, "properties": properties})
        })
        .collect();
    let whole = json!({"type": "FeatureCollection", "features": features}).to_string();
    check(read(whole), "UCDP GED in GeoJSON", 0);
    let lines: Vec<String> = features.iter().map(ToString::to_string).collect();
    let lines = lines.join("\n");
    check(read(lines), "UCDP GED in GeoJSON", 0);
}

#[test]
fn packed_files_give_the_same_events() {
    let csv = std::fs::read(file(SAMPLE)).unwrap();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&csv).unwrap();
    check(read(gzip.finish().unwrap()), "UCDP GED CSV, packed with gzip", 1);
    check(
        read(zstd::encode_all(&csv[..], 1).unwrap()),
        "UCDP GED CSV, packed with Zstandard",
        1,
    );
    let zip = dateline_tests::packed::zip(&[
        ("README.txt", b"by hand"),
        ("data/events.csv", &csv),
        ("picture.png", b"\x89PNG\r\n"),
    ]);
    let document = read(zip);
    assert!(
        document
            .report
            .decisions
            .iter()
            .any(|decision| decision.to_string().contains("Not read from the archive: “README.txt”")),
        "{:?}",
        document.report.decisions
    );
    check(document, "UCDP GED CSV, in a zip archive", 1);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(lines().as_bytes()).unwrap();
    check(
        read(gzip.finish().unwrap()),
        "UCDP GED in JSON Lines, packed with gzip",
        0,
    );
}

#[test]
fn workbooks_give_the_same_events() {
    let (header, rows) = sample();
    let text = |row: &Vec<String>| row.iter().map(|cell| Cell::Text(cell.clone())).collect::<Vec<_>>();
    let mut sheet = vec![
        vec![Cell::Text("Events of a thousand days".to_owned())],
        vec![],
        text(&header),
    ];
    sheet.extend(rows.iter().map(text));
    // What spreadsheets leave below a table that was longer once.
    sheet.extend((0..5000).map(|_| vec![Cell::Text(String::new()), Cell::Text(String::new())]));
    let notes = vec![
        vec![Cell::Text("About".to_owned())],
        vec![Cell::Text("Read the codebook.".to_owned())],
    ];
    let document = read(workbook(&[("Read me", notes), ("Events", sheet)], false));
    assert_eq!(
        document.report.decisions.first().map(ToString::to_string).as_deref(),
        Some("The sheet “Events” is read, since its columns are those of a known format; not read: “Read me”")
    );
    check(document, "UCDP GED in an Excel workbook, sheet “Events”", 3);
}

#[test]
fn committed_containers_give_the_same_events() {
    check(open(&file("derived_ucdp/ucdp.zstd.parquet")), "UCDP GED in Parquet", 0);
    let document = open(&file("derived_ucdp/ucdp.ods"));
    check(document, "UCDP GED in an OpenDocument spreadsheet, sheet “Events”", 1);
}

#[test]
fn a_mapping_names_the_sheet_that_is_read() {
    let sheet = |rows: [[&str; 2]; 2]| {
        let row = |cells: [&str; 2]| cells.map(|cell| Cell::Text(cell.to_owned())).to_vec();
        rows.map(row).to_vec()
    };
    let bytes = workbook(
        &[
            ("First", sheet([["date", "actor"], ["2014-06-10", "One"]])),
            ("Second", sheet([["date", "actor"], ["2014-06-11", "Two"]])),
        ],
        false,
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("two.xlsx");
    std::fs::write(&path, bytes).unwrap();
    let read = |sheet: Option<&str>| {
        let mapping = Mapping {
            sheet: sheet.map(str::to_owned),
            ..Mapping::default()
        };
        read_file_as(&path, &ReadAs::Guessed(Arc::new(mapping)), &Progress::default())
    };
    for (wanted, name, actor) in [
        (None, "First", "One"),
        (Some("First"), "First", "One"),
        (Some("Second"), "Second", "Two"),
    ] {
        let document = read(wanted).unwrap();
        assert!(document.report.is_table);
        assert_eq!(document.report.sheets[..], ["First", "Second"]);
        assert_eq!(document.report.sheet.as_deref(), Some(name));
        assert_eq!(store(document).event(RowId::FIRST).actors[0].name, actor);
    }
    let error = read(Some("Third")).err().unwrap().to_string();
    assert!(
        error.ends_with("the mapping asks for the sheet “Third”, which the file does not have"),
        "{error}"
    );
}
