//! Tables of web pages, and the pages that web sites hand out as Excel files: the table that looks most like events is read.

use dateline_batch::Progress;
use dateline_batch::decision::MarkupDecision;
use dateline_batch::format::Holder;

use super::{Container, ContainerFormat, ExtractedTable, Opening, TableText};
use crate::error::ErrorKind;
use crate::html;
use crate::json_scan::skip_blank;
use crate::table::{Rating, RawForm};

/// Wider cells than a table of events has.
const MAX_SPAN: usize = 100;

/// A table's rows of cells.
type Rows = Vec<Vec<String>>;

/// Text that begins as a web page does, or as a part of one that holds a table.
pub(super) struct WebPage;

impl ContainerFormat for WebPage {
    fn recognise(&self, text: &[u8]) -> bool {
        const HEAD: usize = 4096;
        let begin = text.get(skip_blank(text, 0)..).unwrap_or_default();
        let head = begin
            .get(..begin.len().min(HEAD))
            .unwrap_or_default()
            .to_ascii_lowercase();
        let has = |tag: &str| memchr::memmem::find(&head, tag.as_bytes()).is_some();
        let is_workbook = has("urn:schemas-microsoft-com:office:spreadsheet\"") && has("<?xml");
        head.first() == Some(&b'<') && !is_workbook && (has("<!doctype html") || has("<html") || has("<table"))
    }

    fn open(&self, text: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let page = String::from_utf8_lossy(&text);
        let tables = tables(&page, opening.progress)?;
        let mut best: Option<((Rating, usize), Vec<u8>)> = None;
        for rows in &tables {
            let mut table = TableText::new(text.len());
            for row in rows {
                let filled = row.iter().filter(|cell| !cell.is_empty()).count();
                // A title over the whole width names no columns.
                let width = if filled == 1 { 1 } else { row.len() };
                table.row(row.iter().take(width).map(String::as_str))?;
            }
            let table = table.finish();
            let rank = (opening.rate(&table), rows.len());
            if rank.0 >= Rating::Dated && best.as_ref().is_none_or(|(known, _)| rank > *known) {
                best = Some((rank, table));
            }
        }
        let Some(((_, rows), table)) = best else {
            return Err(ErrorKind::NotRecognised(
                "is a web page without a table of events in it".to_owned(),
            ));
        };
        let tables = tables.len();
        let decision = (tables > 1).then(|| MarkupDecision::TableOfPage { tables, rows }.into());
        Ok(vec![ExtractedTable {
            text: table,
            container: Container {
                holder: Some(Holder::WebPage),
                raw_form: RawForm::Lines,
                decisions: decision.into_iter().collect(),
                ..Container::default()
            },
        }])
    }
}

/// A table that is open, and where its open cell begins.
#[derive(Default)]
struct Open {
    rows: Rows,
    cell: Option<(usize, usize)>,
}

impl Open {
    /// Ends the open cell before `end`.
    fn end_cell(&mut self, page: &str, end: usize) {
        let Some((start, span)) = self.cell.take() else {
            return;
        };
        let inner = page.get(start..end).unwrap_or_default();
        // Line breaks of the source mean nothing.
        let inner = inner.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = html::to_text(&inner).into_owned();
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(text);
            row.extend(std::iter::repeat_n(String::new(), span - 1));
        }
    }
}

/// All tables of more than a row, those within others too.
fn tables(page: &str, progress: &Progress) -> Result<Vec<Rows>, ErrorKind> {
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(start) = page.get(at..).and_then(|rest| rest.find('<')).map(|length| at + length) {
        let rest = page.get(start..).unwrap_or_default();
        let Some((name, tag, after)) = html::tag(rest) else {
            at = start + 1;
            continue;
        };
        at = page.len() - after.len();
        if let Some(end) = html::hidden(&name) {
            at = after.find(end).map_or(page.len(), |length| at + length);
            continue;
        }
        if name == "table" {
            open.push(Open::default());
        }
        let Some(table) = open.last_mut() else {
            continue;
        };
        match name.as_str() {
            "tr" => {
                table.end_cell(page, start);
                table.rows.push(Vec::new());
                if progress.is_cancelled() {
                    return Err(ErrorKind::Cancelled);
                }
            }
            "td" | "th" => {
                table.end_cell(page, start);
                table.cell = Some((at, span(tag)));
            }
            "/td" | "/th" | "/tr" => table.end_cell(page, start),
            "/table" => {
                table.end_cell(page, start);
                found.extend(open.pop().map(|table| table.rows));
            }
            _ => {}
        }
    }
    while let Some(mut table) = open.pop() {
        table.end_cell(page, page.len());
        found.push(table.rows);
    }
    found.retain(|rows| rows.len() > 1);
    Ok(found)
}

/// How many columns a cell takes up.
fn span(tag: &str) -> usize {
    let found = tag.to_ascii_lowercase();
    let digits = found
        .split_once("colspan=")
        .map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
    let digits: String = digits
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap_or(1).clamp(1, MAX_SPAN)
}
