use std::fmt::Write as _;
use std::io::{self, Write};

use zip::ZipWriter;
use zip::write::{SimpleFileOptions, StreamWriter};

use super::cell::Cell;
use super::sheet;

/// Rows of a sheet, its headings among them.
const MAX_ROWS: u32 = 1 << 20;
/// Columns of a sheet.
const MAX_COLUMNS: usize = 1 << 14;
/// Bytes of a sheet before it is packed. From 4 GiB on archives are written in another way, which not every reader knows.
const MAX_BYTES: usize = 3 << 30;

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A workbook that is written row by row: nothing of it stays in memory but the row.
pub(super) struct Workbook<'w, W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    /// What sheets are called; from the second on with their number.
    name: &'static str,
    headings: &'w [String],
    sheets: usize,
    /// Rows of the sheet that is written.
    rows: u32,
    /// Bytes of it.
    bytes: usize,
    row: String,
    max_rows: u32,
}

impl<'w, W: Write> Workbook<'w, W> {
    /// Begins the first sheet. Every sheet has these headings.
    ///
    /// # Errors
    /// What `out` says, or if a sheet has no room for so many columns.
    pub fn new(out: W, name: &'static str, headings: &'w [String]) -> io::Result<Self> {
        Self::with_rows(out, name, headings, MAX_ROWS)
    }

    fn with_rows(out: W, name: &'static str, headings: &'w [String], max_rows: u32) -> io::Result<Self> {
        if headings.len() > MAX_COLUMNS {
            return Err(io::Error::other(format!(
                "this takes {} columns and a sheet of Excel has {MAX_COLUMNS}; in CSV there is room",
                headings.len()
            )));
        }
        let mut book = Self {
            zip: ZipWriter::new_stream(out),
            name,
            headings,
            sheets: 0,
            rows: 0,
            bytes: 0,
            row: String::new(),
            max_rows,
        };
        book.part(
            "_rels/.rels",
            &format!(
                "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" \
                 Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        )?;
        book.part("xl/styles.xml", sheet::STYLES)?;
        book.begin_sheet()?;
        Ok(book)
    }

    /// Adds a row below those that are there.
    pub fn row<'a>(&mut self, cells: impl Iterator<Item = Cell<'a>>) -> io::Result<()> {
        if self.rows == self.max_rows || self.bytes > MAX_BYTES {
            self.zip.write_all(sheet::END.as_bytes())?;
            self.begin_sheet()?;
        }
        self.rows += 1;
        self.row.clear();
        sheet::cells(self.rows, cells, &mut self.row);
        self.bytes += self.row.len();
        self.zip.write_all(self.row.as_bytes())
    }

    /// Ends the last sheet, and says how many there are.
    pub fn finish(mut self) -> io::Result<()> {
        self.zip.write_all(sheet::END.as_bytes())?;
        let (mut types, mut parts, mut sheets) = (String::new(), String::new(), String::new());
        for number in 1..=self.sheets {
            // Writing into a string cannot fail.
            let _ = write!(
                types,
                "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{MAIN}.worksheet+xml\"/>"
            );
            let _ = write!(
                parts,
                "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            );
            let again = if number > 1 {
                format!(" {number}")
            } else {
                String::new()
            };
            let _ = write!(
                sheets,
                "<sheet name=\"{}{again}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>",
                self.name
            );
        }
        let styles = self.sheets + 1;
        self.part(
            "xl/workbook.xml",
            &format!(
                "{XML}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{OFFICE}\"><sheets>\
                 {sheets}</sheets></workbook>"
            ),
        )?;
        self.part(
            "xl/_rels/workbook.xml.rels",
            &format!(
                "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{parts}<Relationship Id=\"rId{styles}\" \
                 Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        )?;
        self.part(
            "[Content_Types].xml",
            &format!(
                "{XML}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
                 ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{MAIN}.sheet.main+xml\"/>\
                 <Override PartName=\"/xl/styles.xml\" ContentType=\"{MAIN}.styles+xml\"/>{types}</Types>"
            ),
        )?;
        self.zip.finish()?.into_inner().flush()
    }

    fn begin_sheet(&mut self) -> io::Result<()> {
        self.sheets += 1;
        self.begin(&format!("xl/worksheets/sheet{}.xml", self.sheets))?;
        self.zip.write_all(sheet::BEGIN.as_bytes())?;
        self.row.clear();
        sheet::headings(self.headings.iter().map(String::as_str), &mut self.row);
        (self.rows, self.bytes) = (1, self.row.len());
        self.zip.write_all(self.row.as_bytes())
    }

    fn part(&mut self, path: &str, text: &str) -> io::Result<()> {
        self.begin(path)?;
        self.zip.write_all(text.as_bytes())
    }

    fn begin(&mut self, path: &str) -> io::Result<()> {
        // Without the time of day, so that the same events make the same file.
        Ok(self.zip.start_file(path, SimpleFileOptions::default())?)
    }
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
