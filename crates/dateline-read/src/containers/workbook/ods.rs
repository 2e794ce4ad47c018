use std::io::Cursor;
use std::rc::Rc;

use dateline_batch::Progress;
use dateline_batch::checked::Cut;
use dateline_batch::finding::SheetFault;
use dateline_batch::format::WorkbookKind;
use dateline_batch::unread::{Damage, FileType, Refusal};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::book::{Book, Halt, MAX_COLUMNS, MAX_ROWS, See, Sheet, Step};
use super::merged::Region;
use super::ods_cell;
use crate::containers::bounded::read_bounded;
use crate::containers::foreign::Foreign;
use crate::containers::xml;
use crate::error::ErrorKind;

/// What errors call it.
const FILE: FileType = FileType::Workbook(WorkbookKind::OpenDocument);

/// An `OpenDocument` spreadsheet (ODF 1.2, part 1, section 9). Repeated rows and cells are read as often as they are repeated,
/// blank ones passed over.
pub(super) struct Ods<'p> {
    content: String,
    sheets: Vec<Found>,
    progress: &'p Progress,
}

/// A sheet and where its rows begin.
struct Found {
    name: String,
    offset: usize,
}

/// Texts of a row by their columns; those that repeat share one.
type Cells = Vec<(u32, Rc<str>)>;

impl<'p> Ods<'p> {
    pub fn new(bytes: &[u8], progress: &'p Progress) -> Result<Self, ErrorKind> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if part(&mut archive, "META-INF/manifest.xml", progress)?.contains("encryption-data") {
            return Err(Refusal::LockedWorkbook.into());
        }
        let content = part(&mut archive, "content.xml", progress)?;
        let sheets = sheets(&content, progress)?;
        Ok(Self {
            content,
            sheets,
            progress,
        })
    }

    /// The text of a sheet from its first row on; the next begins behind it.
    fn content(&self, sheet: usize) -> Option<&str> {
        let start = self.sheets.get(sheet)?.offset;
        let end = self
            .sheets
            .get(sheet + 1)
            .map_or(self.content.len(), |next| next.offset);
        Some(self.content.cut(start..end))
    }
}

fn damaged(error: impl Foreign) -> Damage {
    let (file, error) = (FILE, error.foreign());
    Damage::Invalid { file, error }
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &'static str, progress: &Progress) -> Result<String, ErrorKind> {
    let part = archive.by_name(name).map_err(|error| Damage::Part {
        kind: WorkbookKind::OpenDocument,
        part: name,
        error: error.foreign(),
    })?;
    // The ratio was checked for the whole file.
    let (max, size) = (u64::MAX, part.size());
    let bytes = read_bounded(part, max, size, FILE, progress)?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// All sheets; a table within another is a part of it.
fn sheets(content: &str, progress: &Progress) -> Result<Vec<Found>, ErrorKind> {
    let mut reader = xml::reader(content);
    let (mut sheets, mut depth) = (Vec::new(), 0_u32);
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(element) if element.local_name().as_ref() == "table-row" => go_on(progress)?,
            Event::Start(element) if element.local_name().as_ref() == "table" => {
                if depth == 0 {
                    sheets.push(Found {
                        name: xml::attribute(&element, "name").unwrap_or_default(),
                        offset: offset(&reader),
                    });
                }
                depth += 1;
                go_on(progress)?;
            }
            Event::End(element) if element.local_name().as_ref() == "table" => depth = depth.saturating_sub(1),
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// Says that reading has come on.
///
/// # Errors
/// If somebody has cancelled.
fn go_on(progress: &Progress) -> Result<(), ErrorKind> {
    progress.step();
    if progress.is_cancelled() {
        return Err(ErrorKind::Cancelled);
    }
    Ok(())
}

fn offset(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

impl Book for Ods<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let sheets = self.sheets.iter();
        sheets
            .map(|sheet| Sheet {
                name: sheet.name.clone(),
                is_hidden: false,
            })
            .collect()
    }

    fn merged(&mut self, sheet: usize) -> Vec<Region> {
        let Some(content) = self.content(sheet) else {
            return Vec::new();
        };
        let has = |name: &str| memchr::memmem::find(content.as_bytes(), name.as_bytes()).is_some();
        if !has("rows-spanned=") && !has("columns-spanned=") {
            return Vec::new();
        }
        let mut reader = xml::reader(content);
        let (mut found, mut row, mut repeated, mut column, mut depth) = (Vec::new(), 0_u32, 1, 0_u32, 0_u32);
        while let Ok(event) = reader.read_event() {
            if self.progress.is_cancelled() {
                break;
            }
            match event {
                Event::Start(element) | Event::Empty(element)
                    if matches!(element.local_name().as_ref(), "table-cell" | "covered-table-cell") =>
                {
                    let (rows, columns) = (
                        count(&element, "number-rows-spanned"),
                        count(&element, "number-columns-spanned"),
                    );
                    if rows > 1 || columns > 1 {
                        found.push(Region {
                            rows: (row, row.saturating_add(rows - 1).min(MAX_ROWS)),
                            columns: (column, column.saturating_add(columns - 1).min(MAX_COLUMNS)),
                        });
                    }
                    column = column.saturating_add(count(&element, "number-columns-repeated"));
                }
                Event::Start(element) => match element.local_name().as_ref() {
                    "table" => depth += 1,
                    "table-row" => (repeated, column) = (count(&element, "number-rows-repeated"), 0),
                    _ => {}
                },
                Event::Empty(element) if element.local_name().as_ref() == "table-row" => {
                    row = row.saturating_add(count(&element, "number-rows-repeated"));
                }
                Event::End(element) => match element.local_name().as_ref() {
                    "table-row" => row = row.saturating_add(repeated),
                    "table" if depth == 0 => break,
                    "table" => depth -= 1,
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        found
    }

    fn cells(&mut self, sheet: usize, see: See<'_>) -> Result<(), Halt> {
        let mut reader = xml::reader(self.content(sheet).ok_or(SheetFault::EndsInSheet)?);
        let (mut row, mut repeated, mut cells) = (0, 1, Cells::new());
        let (mut column, mut depth) = (0, 0_u32);
        loop {
            match reader
                .read_event()
                .map_err(|error| SheetFault::Undecodable(error.foreign()))?
            {
                Event::Start(element) => match element.local_name().as_ref() {
                    "table" => depth += 1,
                    "table-row" => {
                        go_on(self.progress)?;
                        (repeated, column) = (count(&element, "number-rows-repeated"), 0);
                        cells.clear();
                    }
                    "table-cell" | "covered-table-cell" => {
                        let times = count(&element, "number-columns-repeated");
                        let text = ods_cell::read(&element, &mut reader)?;
                        push(&mut cells, column, times, &text);
                        column = column.saturating_add(times);
                    }
                    _ => {}
                },
                Event::Empty(element) => match element.local_name().as_ref() {
                    "table-row" => row += count(&element, "number-rows-repeated").min(MAX_ROWS - row),
                    "table-cell" | "covered-table-cell" => {
                        let times = count(&element, "number-columns-repeated");
                        push(
                            &mut cells,
                            column,
                            times,
                            &ods_cell::value(&element).unwrap_or_default(),
                        );
                        column = column.saturating_add(times);
                    }
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "table-row" => {
                        let repeated = repeated.min(MAX_ROWS - row);
                        if !cells.is_empty() && hand_on(&cells, row, repeated, see)? == Step::Stop {
                            return Ok(());
                        }
                        row += repeated;
                    }
                    "table" if depth == 0 => return Ok(()),
                    "table" => depth -= 1,
                    _ => {}
                },
                Event::Eof => return Err(SheetFault::EndsInSheet.into()),
                _ => {}
            }
        }
    }
}

fn hand_on(cells: &[(u32, Rc<str>)], row: u32, repeated: u32, see: See<'_>) -> Result<Step, ErrorKind> {
    for row in row..row + repeated {
        for (column, text) in cells {
            if see(row, *column, text)? == Step::Stop {
                return Ok(Step::Stop);
            }
        }
    }
    Ok(Step::GoOn)
}

fn push(cells: &mut Cells, column: u32, times: u32, text: &str) {
    if !text.is_empty() {
        let end = column.saturating_add(times).min(MAX_COLUMNS);
        let text = Rc::from(text);
        cells.extend((column..end).map(|column| (column, Rc::clone(&text))));
    }
}

fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    xml::attribute(element, name)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1)
}
