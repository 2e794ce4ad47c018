//! Made-up archives and workbooks.

#![allow(clippy::unwrap_used, reason = "writing to memory does not fail")]

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell of a sheet.
#[derive(Clone, Debug)]
pub enum Cell {
    Text(String),
    Number(f64),
    /// A number that is shown as a date.
    Date(f64),
}

pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in files {
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// An XLSX workbook with these sheets.
pub fn workbook(sheets: &[(&str, Vec<Vec<Cell>>)], is_1904: bool) -> Vec<u8> {
    const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    let (mut names, mut relations) = (String::new(), String::new());
    for (index, (name, _)) in sheets.iter().enumerate() {
        let id = index + 1;
        write!(names, "<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>").unwrap();
        write!(
            relations,
            "<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        )
        .unwrap();
    }
    write!(
        relations,
        "<Relationship Id=\"rId0\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>"
    )
    .unwrap();
    let epoch = if is_1904 { "<workbookPr date1904=\"1\"/>" } else { "" };
    let mut files = vec![
        (
            "[Content_Types].xml".to_owned(),
            format!(
                "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels".to_owned(),
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\">{epoch}<sheets>{names}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{relations}</Relationships>"),
        ),
        (
            "xl/styles.xml".to_owned(),
            format!(
                "{HEAD}<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"
            ),
        ),
    ];
    for (index, (_, rows)) in sheets.iter().enumerate() {
        let mut sheet = format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>");
        for (number, row) in (1..).zip(rows) {
            write!(sheet, "<row r=\"{number}\">").unwrap();
            for (column, cell) in row.iter().enumerate() {
                push(&mut sheet, &format!("{}{number}", letters(column)), cell);
            }
            sheet.push_str("</row>");
        }
        sheet.push_str("</sheetData></worksheet>");
        files.push((format!("xl/worksheets/sheet{}.xml", index + 1), sheet));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    zip(&files)
}

fn push(sheet: &mut String, reference: &str, cell: &Cell) {
    match cell {
        Cell::Text(text) if text.is_empty() => write!(sheet, "<c r=\"{reference}\" s=\"1\"/>").unwrap(),
        Cell::Text(text) => {
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            write!(
                sheet,
                "<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
            )
            .unwrap();
        }
        Cell::Number(number) => write!(sheet, "<c r=\"{reference}\"><v>{number}</v></c>").unwrap(),
        Cell::Date(serial) => write!(sheet, "<c r=\"{reference}\" s=\"1\"><v>{serial}</v></c>").unwrap(),
    }
}

fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap());
    match column / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letters(more - 1)),
    }
}

/// An ODS spreadsheet with this XML as its one table's rows.
pub fn spreadsheet(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"T\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zip_stored_first(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A zip archive whose first file is not packed, as `OpenDocument` wants it.
pub fn zip_stored_first(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut method = zip::CompressionMethod::Stored;
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(method);
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
        method = zip::CompressionMethod::Deflated;
    }
    archive.finish().unwrap().into_inner()
}
