//! Tables of web pages, and the pages that web sites hand out as Excel files: the table that looks most like events is read.

mod down;
mod tables;

use dateline_batch::Findings;
use dateline_batch::decision::MarkupDecision;
use dateline_batch::finding::{FileFault, RowFault};
use dateline_batch::format::Holder;

use self::down::{Down, MergedFigure};
use self::tables::{Rows, tables};
use super::{Container, ContainerFormat, ExtractedTable, Opening, TableText};
use crate::error::ErrorKind;
use crate::json_scan::skip_blank;
use crate::table::{Rating, RawForm};
use dateline_batch::unread::Refusal;

/// More tables than a page of events has: what each looks like takes a moment to tell.
const MAX_RATED: usize = 500;

/// The table of a page that looks most like events.
struct Likeliest {
    /// What it looks like, and how many rows it has.
    rank: (Rating, usize),
    text: Vec<u8>,
    figures: Vec<MergedFigure>,
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
        let mut best: Option<Likeliest> = None;
        for rows in longest {
            if opening.progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            opening.progress.step();
            let mut table = TableText::new(text.len(), opening.progress.budget());
            let mut down = Down::default();
            for row in rows {
                down.write(row, &mut table, opening.progress)?;
            }
            let table = table.finish();
            let rank = (opening.rate(&table), rows.len());
            if rank.0 >= Rating::Dated && best.as_ref().is_none_or(|known| rank > known.rank) {
                best = Some(Likeliest {
                    rank,
                    text: table,
                    figures: down.figures,
                });
            }
        }
        let Some(Likeliest {
            rank: (_, rows),
            text: table,
            figures,
        }) = best
        else {
            return Err(Refusal::NoTableOfPage.into());
        };
        let tables = tables.len();
        let mut findings = Findings::default();
        for MergedFigure {
            rows: (first, last),
            text,
        } in figures
        {
            let text = text.as_str().into();
            findings.push(first, "", RowFault::MergedFigure { text, last });
        }
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
