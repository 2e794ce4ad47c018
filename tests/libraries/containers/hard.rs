//! Containers that are broken, locked or made to harm: a clear sentence or findings, never a panic and never much memory.

use dateline_store::RowId;
use std::fmt::Write as _;
use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::support::{file, findings, read, refusal, try_read};
use dateline_tests::in_project;
use dateline_tests::packed::{Cell, spreadsheet, workbook, zip};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

const BOMB: &str = "unpacks to more than 250 times its size, as files do that are made to fill a computer's memory; if it is to be read all the same, start with DATELINE_LIMITS=ratio=… or --limits ratio=…";

#[test]
fn bombs_are_refused() {
    let zeros = vec![b'0'; 160 << 20];
    assert_eq!(refusal(gzip(&zeros)), BOMB);
    assert_eq!(refusal(zstd::encode_all(&zeros[..], 1).unwrap()), BOMB);
    assert_eq!(refusal(zip(&[("events.csv", &zeros)])), BOMB);
    let sheet = workbook(&[("S", vec![vec![Cell::Text("a".to_owned())]])], false);
    assert!(try_read(sheet).is_err(), "a sheet of one cell is no table");
    let head = [&b"<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"[..], &zeros].concat();
    assert_eq!(
        refusal(zip(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("xl/worksheets/sheet1.xml", &head)
        ])),
        BOMB
    );
    // Within the ratio, but of cells that are repeated 17 thousand million times.
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>2014</text:p></table:table-cell>";
    let rows = format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>");
    assert_eq!(refusal(spreadsheet(&rows)), BOMB);
    let found = |name: &str| fs::read(in_project("fuzz/found").join(name)).unwrap();
    assert_eq!(refusal(found("parquet/large-strings.parquet")), BOMB);
    assert!(refusal(found("workbook/cell-beyond-any-sheet.xlsx")).contains("a cell in row 2 is outside of any sheet"));
}

#[test]
fn archives_say_why_they_are_not_read() {
    let csv = b"date,title\n2014-06-10,a\n";
    let nested = "is an archive that holds another archive; unpack";
    assert!(refusal(gzip(&gzip(csv))).starts_with(nested));
    assert!(refusal(zip(&[("a.zip", &zip(&[("b.csv", csv)]))])).starts_with(nested));
    assert!(refusal(gzip(&zip(&[("b.csv", csv)]))).starts_with(nested));
    assert_eq!(refusal(zip(&[])), "is a zip archive without a file of events in it");
    assert!(refusal(b"7z\xbc\xaf\x27\x1c....".to_vec()).starts_with("is a 7-Zip archive, which is not read"));
    let mut cut = gzip(&csv.repeat(1000));
    cut.truncate(cut.len() / 2);
    assert!(refusal(cut).starts_with("is a damaged gzip file and cannot be unpacked"));
    let mut cut = zip(&[("b.csv", csv)]);
    cut.truncate(cut.len() / 2);
    assert!(refusal(cut).starts_with("is a damaged zip archive"));
    // The bit that says that a file is encrypted, in both places where it stands.
    let mut locked = zip(&[("b.csv", csv)]);
    let central = locked.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    locked[6] |= 1;
    locked[central + 8] |= 1;
    assert_eq!(
        refusal(locked),
        "is a zip archive with a password; unpack it and open what is in it"
    );
}

#[test]
fn workbooks_say_why_they_are_not_read() {
    let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked.resize(4096, 0);
    assert!(refusal(locked.clone()).starts_with("is a damaged Excel workbook, or none"));
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(
        refusal(locked),
        "is a workbook with a password; save it without one and open it again"
    );
    let old = std::fs::read(file("xls/incidents.xls")).unwrap();
    assert_eq!(
        refusal(std::fs::read(file("xls/locked.xls")).unwrap()),
        "is a workbook with a password; save it without one and open it again"
    );
    assert!(refusal(&old[..old.len() / 2]).starts_with("is a damaged Excel workbook, or none"));
    for at in (0..old.len()).step_by(41) {
        let mut bytes = old.clone();
        bytes[at] ^= 0x55;
        let _ = try_read(bytes);
    }
    let members: [(&str, &[u8]); 2] = [
        ("xl/workbook.xml", b"<workbook/>"),
        ("[Content_Types].xml", b"<Types/>"),
    ];
    let first = [&[("a.xml", &b"<a/>"[..])][..], &members].concat();
    assert!(
        refusal(zip(&first)).starts_with("is a damaged Excel workbook, or none"),
        "known by its list of files"
    );
    assert!(
        refusal(zip(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("word/document.xml", b"<w/>")
        ]))
        .starts_with("is a damaged Excel workbook, or none")
    );
    let whole = std::fs::read(file("derived_ucdp/ucdp_1904_epoch_mixed_dates.xlsx")).unwrap();
    for length in [1000, whole.len() / 2, whole.len() - 30] {
        assert!(
            refusal(&whole[..length]).starts_with("is a damaged Excel workbook"),
            "{length}"
        );
    }
    for at in (0..whole.len()).step_by(97) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let _ = try_read(bytes);
    }
    let text = |text: &str| Cell::Text(text.to_owned());
    let sheet = vec![
        vec![text("date"), text("title")],
        vec![text("2014-06-10"), text("a")],
        vec![],
    ];
    let far = workbook(&[("S", sheet)], false);
    assert_eq!(read(far).report.events, 1);
}

#[test]
fn parquet_says_where_it_is_broken() {
    let whole = std::fs::read(file("derived_ucdp/ucdp.zstd.parquet")).unwrap();
    assert!(refusal(&whole[..whole.len() - 8]).starts_with("is a damaged Parquet file, or is cut short"));
    let mut footer = whole.clone();
    let end = footer.len() - 8;
    footer[end..end + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(refusal(footer).starts_with("is a damaged Parquet file"));
    assert!(refusal(*b"PAR1").starts_with("is a damaged Parquet file"));
    for at in (4..whole.len()).step_by(whole.len() / 300) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let _ = try_read(bytes);
    }
}

#[test]
fn calendars_without_end_or_sense_are_read_as_far_as_they_go() {
    let document = read(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20130101T000000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:x\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:99999999\nSUMMARY:y\nno property\nBEGIN:VEVENT\nDTSTART:20130102\nRRULE:FREQ=NEVER\nSUMMARY:z",
    );
    assert_eq!((document.report.events, document.report.undated), (1002, 1));
    let found = findings(&document).join("\n");
    for expected in [
        "row 1, column rrule: it repeats very often: the first 1000 times are shown at most",
        "row 2, column start: no readable date in “99999999”",
        "row 2: “no property” is no property of an event",
        "row 3, column rrule: its repeats cannot be told, and only its first time is shown",
    ] {
        assert!(found.contains(expected), "{expected}\n{found}");
    }
}

#[test]
fn json_says_why_it_is_not_read() {
    for (text, reason) in [
        (
            r#"{"success": false, "error": [{"message": "no access"}]}"#,
            "is the answer of a server that something went wrong: no access",
        ),
        ("{}", "is JSON without any event in it"),
        ("[]", "is JSON without any event in it"),
        (
            "[",
            "is JSON that is cut short before its first event ends; copy or download it again",
        ),
    ] {
        assert_eq!(refusal(text), reason, "{text}");
    }
    let document = read(r#"{"total": 7, "data": [{"date": "2014-06-10", "title": "a"}, {"date": "2014-06-1"#);
    let found = findings(&document).join("\n");
    assert!(found.contains("the file is cut short"), "{found}");
    assert!(
        found.contains("the file says that there are 7 events, and holds 2"),
        "{found}"
    );
}

#[test]
fn depth_and_width_are_bounded() {
    let deep = format!(
        "[{{\"date\": \"2014-06-10\", \"a\": {}1{}}}]",
        "{\"b\": ".repeat(200_000),
        "}".repeat(200_000)
    );
    assert_eq!(read(deep).report.events, 1);
    let arrays = format!("[{}", "[".repeat(1_000_000));
    let _ = try_read(arrays);
    let mut wide = String::new();
    for row in 0..20_000 {
        writeln!(wide, "{{\"date\": \"2014-06-10\", \"key {row}\": {row}}}").unwrap();
    }
    let document = read(wide);
    assert_eq!(document.report.events, 20_000);
    assert!(
        document
            .report
            .decisions
            .iter()
            .any(|decision| decision.to_string().contains("share the column"))
    );
    let store = super::support::store(document);
    let field = store
        .event(RowId::at(19_000))
        .fields
        .into_iter()
        .find(|(name, _)| name == "further fields");
    assert!(field.unwrap().1.starts_with("key "));
}

#[test]
fn xml_that_expands_or_breaks_costs_nothing() {
    let mut entities = String::from("<!DOCTYPE kml [<!ENTITY e0 \"ha\">");
    for level in 1..30 {
        let inner = format!("&e{};", level - 1).repeat(10);
        write!(entities, "<!ENTITY e{level} \"{inner}\">").unwrap();
    }
    let kml = format!(
        "<?xml version=\"1.0\"?>{entities}]><kml><Placemark><name>&e29;</name><TimeStamp><when>2014</when></TimeStamp></Placemark></kml>"
    );
    let store = super::support::store(read(kml));
    assert_eq!(store.event(RowId::FIRST).title, "&e29;");
    let deep = format!("<kml>{}<Placemark><name>x", "<Folder>".repeat(100_000));
    let document = read(deep);
    assert!(findings(&document).join("\n").contains("it is cut short"));
    assert!(refusal("<kml><Document></Document></kml>").starts_with("is a KML file without a placemark"));
}
