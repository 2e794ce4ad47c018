//! Tables of web pages, and the pages that web sites hand out as Excel files: the table that looks most like events is read.

use dateline_batch::decision::MarkupDecision;
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::{Findings, Progress};

use super::{Container, ContainerFormat, ExtractedTable, Opening, TableText};
use crate::error::ErrorKind;
use crate::html::{self, Lines, StartTag, Token, Tokens};
use crate::json_scan::skip_blank;
use crate::table::{Rating, RawForm};
use dateline_batch::unread::Refusal;

/// Wider cells than a table of events has.
const MAX_SPAN: usize = 100;

/// More tables within each other than a page needs.
const MAX_DEPTH: usize = 32;

/// More tables than a page of events has: what each looks like takes a moment to tell.
const MAX_RATED: usize = 500;

/// Of tables within each other, so many take the text of the innermost as their own.
const MAX_READERS: usize = 8;

/// A table's rows of cells.
type Rows = Vec<Vec<Cell>>;

/// A cell, and how many columns it takes up.
#[derive(Debug, PartialEq, Eq)]
struct Cell {
    text: String,
    span: usize,
}

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
        let mut longest: Vec<&Rows> = tables.iter().collect();
        if tables.len() > MAX_RATED {
            longest.sort_by_key(|rows| std::cmp::Reverse(rows.len()));
            longest.truncate(MAX_RATED);
        }
        let mut best: Option<((Rating, usize), Vec<u8>)> = None;
        for rows in longest {
            if opening.progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            opening.progress.step();
            let mut table = TableText::new(text.len(), opening.progress.budget());
            for row in rows {
                let filled = row.iter().filter(|cell| !cell.text.is_empty()).count();
                for cell in row {
                    // A row may be as long as the page.
                    table.check(0)?;
                    opening.progress.step();
                    table.cell(&cell.text);
                    // A title over the whole width names no columns.
                    if filled != 1 {
                        table.blanks(cell.span - 1);
                    }
                }
                table.end_row()?;
            }
            let table = table.finish();
            let rank = (opening.rate(&table), rows.len());
            if rank.0 >= Rating::Dated && best.as_ref().is_none_or(|(known, _)| rank > *known) {
                best = Some((rank, table));
            }
        }
        let Some(((_, rows), table)) = best else {
            return Err(Refusal::NoTableOfPage.into());
        };
        let tables = tables.len();
        let mut findings = Findings::default();
        if tables > MAX_RATED {
            let (max, left) = (MAX_RATED, tables - MAX_RATED);
            findings.push_of_file("", FileFault::ManyTables { max, left });
        }
        let decision = (tables > 1).then(|| MarkupDecision::TableOfPage { tables, rows }.into());
        Ok(vec![ExtractedTable {
            text: table,
            container: Container {
                holder: Some(Holder::WebPage),
                raw_form: RawForm::Lines,
                decisions: decision.into_iter().collect(),
                findings,
                ..Container::default()
            },
        }])
    }
}

/// All tables of more than a row, those within others too.
fn tables(page: &str, progress: &Progress) -> Result<Vec<Rows>, ErrorKind> {
    let page = html::without_cdata(page);
    let mut tables = Tables::default();
    for token in Tokens::new(&page) {
        if progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        progress.step();
        tables.take(&token);
    }
    Ok(tables.finish())
}

#[derive(Default)]
struct Tables {
    found: Vec<Rows>,
    /// Each within a cell of the one before it.
    open: Vec<Table>,
    /// How many more are open that are within too many others.
    too_deep: usize,
}

#[derive(Default)]
struct Table {
    rows: Rows,
    cell: Option<OpenCell>,
}

/// A cell whose end is still to come.
struct OpenCell {
    text: Lines,
    span: usize,
}

impl Tables {
    fn take(&mut self, token: &Token<'_>) {
        // What gives the innermost table its form is text to those around it alone.
        let mut readers = self.open.len();
        match token {
            Token::Start(tag) if tag.name == "table" => {
                if readers < MAX_DEPTH {
                    self.open.push(Table::default());
                } else {
                    self.too_deep += 1;
                }
            }
            Token::End("table") if self.too_deep > 0 => self.too_deep -= 1,
            Token::End("table") => {
                readers = readers.saturating_sub(1);
                self.found.extend(self.open.pop().map(Table::finish));
            }
            Token::Start(tag) if self.too_deep == 0 && matches!(tag.name, "tr" | "td" | "th") => {
                readers = readers.saturating_sub(1);
                if let Some(table) = self.open.last_mut() {
                    table.begin(tag);
                }
            }
            Token::End("tr" | "td" | "th") if self.too_deep == 0 => {
                readers = readers.saturating_sub(1);
                if let Some(table) = self.open.last_mut() {
                    table.end_cell();
                }
            }
            _ => {}
        }
        let cells = self
            .open
            .iter_mut()
            .take(readers)
            .rev()
            .take(MAX_READERS)
            .filter_map(|table| table.cell.as_mut());
        for cell in cells {
            cell.text.take(token);
        }
    }

    fn finish(mut self) -> Vec<Rows> {
        self.found.extend(self.open.into_iter().rev().map(Table::finish));
        self.found.retain(|rows| rows.len() > 1);
        self.found
    }
}

impl Table {
    /// Begins a row or a cell.
    fn begin(&mut self, tag: &StartTag) {
        self.end_cell();
        if tag.name == "tr" {
            self.rows.push(Vec::new());
        } else {
            self.cell = Some(OpenCell {
                text: Lines::wrapped(),
                span: span(tag),
            });
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else {
            return;
        };
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(Cell {
                text: cell.text.finish(),
                span: cell.span,
            });
        }
    }

    fn finish(mut self) -> Rows {
        self.end_cell();
        self.rows
    }
}

/// How many columns a cell takes up.
fn span(tag: &StartTag) -> usize {
    let text = tag.attribute("colspan").unwrap_or_default().trim();
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let span = text.get(..digits).and_then(|digits| digits.parse().ok());
    span.unwrap_or(1).clamp(1, MAX_SPAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: &[&[&[&str]]]) {
        let found = tables(page, &Progress::default()).unwrap();
        let texts = |row: &Vec<Cell>| -> Vec<String> {
            let cells = row.iter().flat_map(|cell| {
                std::iter::once(cell.text.clone()).chain(std::iter::repeat_n(String::new(), cell.span - 1))
            });
            cells.collect()
        };
        let found: Vec<Vec<Vec<String>>> = found.iter().map(|rows| rows.iter().map(texts).collect()).collect();
        assert_eq!(found, expected, "{page}");
    }

    #[test]
    fn cells_are_read_whatever_their_tags_hold() {
        check(
            "<TABLE title=\"a > b\"><TR><TH data-sort='>'>When<TH>What\n   it <b>is</b>\n<TR><TD>2014<TD>A &amp; B</TABLE>",
            &[&[&["When", "What it is"], &["2014", "A & B"]]],
        );
        check(
            "<table><tr><td COLSPAN = \"2\">Wide</td></tr><!-- <tr><td>no</td></tr> --><tr><td>a<br>b<td><![CDATA[c > d]]>",
            &[&[&["Wide", ""], &["a\nb", "c > d"]]],
        );
    }

    #[test]
    fn a_table_within_a_cell_is_one_of_its_own_and_text_of_the_cell() {
        check(
            "<table><tr><td>A<table><tr><td>1<td>2</tr><tr><td>3<td>4</tr></table>B</td></tr><tr><td>C</td></tr></table>",
            &[&[&["1", "2"], &["3", "4"]], &[&["A\n1 | 2\n3 | 4\nB"], &["C"]]],
        );
    }

    #[test]
    fn tables_may_be_nested_without_end() {
        let page = "<table><tr><td>x".repeat(2_000);
        check(&page, &[]);
        let deep = format!("{page}{}</table><tr><td>y", "</table>".repeat(2_000 - MAX_DEPTH));
        let found = tables(&deep, &Progress::default()).unwrap();
        assert_eq!(found.len(), 1, "only the innermost that is read has a second row");
    }
}
