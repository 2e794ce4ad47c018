//! The tables of a web page, as they stand in it.

use dateline_batch::Progress;

use crate::error::ErrorKind;
use crate::html::{self, Lines, StartTag, Token, Tokens};

/// Wider cells than a table of events has.
const MAX_SPAN: usize = 100;

/// As many rows as a cell can reach down (HTML, section 4.9.11).
const MAX_ROWS: usize = 65_534;

/// More tables within each other than a page needs.
const MAX_DEPTH: usize = 32;

/// Of tables within each other, so many take the text of the innermost as their own.
const MAX_READERS: usize = 8;

/// A table's rows of cells.
pub(super) type Rows = Vec<Vec<Cell>>;

/// A cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub text: String,
    /// How many columns it takes up.
    pub span: usize,
    /// How many rows, with 0 for all that follow.
    pub rows: usize,
}

/// All tables of more than a row, those within others too.
pub(super) fn tables(page: &str, progress: &Progress) -> Result<Vec<Rows>, ErrorKind> {
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
    rows: usize,
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
                span: number(tag, "colspan").clamp(1, MAX_SPAN),
                rows: number(tag, "rowspan").min(MAX_ROWS),
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
                rows: cell.rows,
            });
        }
    }

    fn finish(mut self) -> Rows {
        self.end_cell();
        self.rows
    }
}

/// A number that a cell says, else 1.
fn number(tag: &StartTag, name: &str) -> usize {
    let text = tag.attribute(name).unwrap_or_default().trim();
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number = text.get(..digits).and_then(|digits| digits.parse().ok());
    number.unwrap_or(1)
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
