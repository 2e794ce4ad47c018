//! What all fuzz targets do with their bytes: read them as a file, look at each event, build the store.

use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::Arc;

use dateline_batch::{Document, Mapping, Progress};
use dateline_read::{Error, ReadAs, read_bytes, read_bytes_as};
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
