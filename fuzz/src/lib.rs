//! What all fuzz targets do with their bytes: read them as a file, look at each event, build the store.

use std::collections::HashMap;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::Arc;

use dateline_batch::{CancelToken, Document, Mapping, Progress};
use dateline_case::{Answer, Case};
use dateline_read::{Error, ReadAs, read_beginning, read_bytes, read_bytes_as};
use dateline_store::build;

/// Reads a whole file.
pub fn read(file: Vec<u8>) {
    look_at_all(read_bytes(Path::new("fuzzed"), file, &Progress::default()));
}

/// Reads rows below a header that is left as it is, so that they are always of one format.
pub fn read_below(header: &str, rows: &[u8]) {
    read([header.as_bytes(), rows].concat());
}

/// Reads what follows the first line that is empty as the mapping before it says.
pub fn read_mapped(both: &[u8]) {
    let end = both.windows(2).position(|pair| pair == b"\n\n").unwrap_or(both.len());
    let (mapping, table) = both.split_at(end);
    if let Ok(mapping) = Mapping::parse(mapping) {
        assert_eq!(
            Mapping::parse(mapping.to_json().as_bytes()).ok().as_ref(),
            Some(&mapping)
        );
        let read_as = ReadAs::Mapped(Arc::new(mapping));
        let table = table.get(2..).unwrap_or_default().to_vec();
        look_at_all(read_bytes_as(
            Path::new("fuzzed"),
            table,
            &read_as,
            &Progress::default(),
        ));
    }
}

/// The pieces of an input between empty lines, few of them.
fn pieces(input: &[u8]) -> Vec<Vec<u8>> {
    const MAX: usize = 8;
    let (mut pieces, mut rest) = (Vec::new(), input);
    while let Some(end) = rest.windows(2).position(|pair| pair == b"\n\n") {
        let (piece, after) = rest.split_at(end);
        if pieces.len() == MAX {
            break;
        }
        pieces.push(piece.to_vec());
        rest = after.get(2..).unwrap_or_default();
    }
    pieces.push(rest.to_vec());
    pieces
}

/// Reads an archive that holds the pieces of the input.
pub fn read_members(input: &[u8]) {
    let pieces = pieces(input);
    let names: Vec<String> = (0..pieces.len()).map(|number| format!("{number}/file")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(String::as_str).zip(pieces.iter().map(Vec::as_slice)).collect();
    read(packed(&files));
}

/// Builds one store of the pieces of the input, each a file of its own.
pub fn read_together(input: &[u8]) {
    let pieces = pieces(input).into_iter();
    let documents = pieces.filter_map(|piece| read_bytes(Path::new("fuzzed"), piece, &Progress::default()).ok());
    build(documents.collect());
}

/// Opens a case and reads all that it holds; where it may be written to, a step is taken back and done again.
pub fn open_case(input: &[u8]) {
    let path = std::env::temp_dir().join(format!("dateline-fuzz-{}.dateline", std::process::id()));
    std::fs::write(&path, input).expect("a file can be written");
    if let Ok(mut case) = Case::open(&path) {
        let _ = (case.marks(), case.files(), case.views(), case.authors(), case.verify());
        let mut last = None;
        let _ = case.for_each_entry(|entry| last = Some(entry.signed));
        if let Some(signed) = last {
            let _ = (case.undo(&signed), case.redo(&signed));
        }
    }
    std::fs::remove_file(&path).expect("it can be removed");
}

/// Brings one case into another: the input is how long the first is, in four bytes of which the lowest comes first, then both.
pub fn join_cases(input: &[u8]) {
    let Some((length, both)) = input.split_first_chunk::<4>() else { return };
    let at = usize::try_from(u32::from_le_bytes(*length)).expect("it fits").min(both.len());
    let (one, other) = both.split_at(at);
    let folder = std::env::temp_dir();
    let paths = ["one", "other"].map(|name| folder.join(format!("dateline-fuzz-{}-{name}.dateline", std::process::id())));
    for (path, bytes) in paths.iter().zip([one, other]) {
        std::fs::write(path, bytes).expect("a file can be written");
    }
    if let (Ok(mut case), Ok(other)) = (Case::open(&paths[0]), Case::open_read_only(&paths[1])) {
        let mut last = None;
        let _ = case.for_each_entry(|entry| last = Some(entry.signed));
        let was_whole = case.verify().is_ok_and(|verified| verified.faults.is_empty());
        let answers = case.plan_join(&other, &HashMap::new()).map(|plan| {
            let items = plan.conflicts.iter().map(|conflict| conflict.item);
            items.map(|item| (item, Answer::Theirs)).collect::<HashMap<_, _>>()
        });
        if let (Some(signed), Ok(answers)) = (last, answers)
            && matches!(case.join(&signed, &other, &answers), Ok(Some(_)))
        {
            let is_whole = case.verify().is_ok_and(|verified| verified.faults.is_empty());
            assert!(is_whole || !was_whole, "a whole case is not whole after it was joined");
            let _ = case.undo(&signed);
        }
    }
    paths.iter().for_each(|path| std::fs::remove_file(path).expect("it can be removed"));
}

/// Reads a quarter of the input as the beginning of a file.
pub fn read_beginning_of(input: &[u8]) {
    let folder = std::env::temp_dir().join(format!("dateline-fuzz-{}", std::process::id()));
    std::fs::write(&folder, input).expect("a file can be written");
    let document = read_beginning(&folder, input.len() / 4, &ReadAs::default(), &CancelToken::NEVER);
    std::fs::remove_file(&folder).expect("it can be removed");
    if let Some(document) = document {
        build(vec![document]);
    }
}

/// The pieces of formats that nest, repeat or count.
const PIECES: [&str; 32] = [
    "date,actor\n", "2014-06-10,A\n", "\"", ",", "[", "]", "{\"date\":\"2014-06-10\",\"x\":", "}", "{\"y\":", "1",
    "{\"format\":\"dateline\",\"version\":1,\"events\":[", "{\"id\":\"a\",\"when\":\"2014\",\"place\":[\"p\"]}", "<html>",
    "<table>", "<tr><td>", "</table>", "<td colspan=100>2014", "&amp", "<", "<r>", "<e><date>2014-06-10</date>", "</e>",
    "<a b=\"1\">", "<kml><Document>", "<Folder><name>n</name>", "<Placemark><TimeStamp><when>2014</when></TimeStamp></Placemark>",
    "BEGIN:VCALENDAR\n", "BEGIN:VEVENT\nDTSTART:20140610T000000Z\n", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=29\n",
    "RRULE:FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3\n", "EXDATE:20140611T000000Z\n", "END:VEVENT\n",
];

/// A file of up to two megabytes: each pair of bytes is a piece and how often it stands.
pub fn grown(input: &[u8]) -> Vec<u8> {
    const MAX: usize = 2 << 20;
    let mut file = Vec::new();
    for pair in input.chunks_exact(2) {
        let piece = PIECES[usize::from(pair[0]) % PIECES.len()].as_bytes();
        // The upper values stand for thousands.
        let times = if pair[1] < 128 { usize::from(pair[1]) } else { (usize::from(pair[1]) - 127) * 500 };
        for _ in 0..times.min((MAX - file.len()) / piece.len()) {
            file.extend_from_slice(piece);
        }
    }
    file
}

fn look_at_all(read: Result<Document, Error>) {
    let document = match read {
        Ok(document) => document,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let mut events = 0;
    for row in document.batches.iter().flat_map(|batch| &batch.rows) {
        let event = document.decoder.event(row.record);
        assert!(!event.id.is_empty());
        document.decoder.raw(row.record);
        document.decoder.search_text(row.record);
        events += 1;
    }
    assert_eq!(events, document.report.events);
    build(vec![document]);
}

/// A workbook with one sheet of this XML.
pub fn xlsx(sheet: &[u8]) -> Vec<u8> {
    let workbook = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Events" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let styles = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let root = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    packed(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// An OpenDocument spreadsheet with this content.
pub fn ods(content: &[u8]) -> Vec<u8> {
    let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#;
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content),
    ])
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(*name, stored).expect("a file in memory can be written");
        zip.write_all(bytes).expect("a file in memory can be written");
    }
    zip.finish().expect("a file in memory can be written").into_inner()
}
