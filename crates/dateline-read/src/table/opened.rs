use std::sync::Arc;

use dateline_batch::budget::{Bound, Budget};
use dateline_batch::decision::TableDecision;
use dateline_batch::finding::RowFault;
use dateline_batch::{Decision, FileRow, Mapping};

use super::layout::{Layout, LayoutNotes};
use super::no_event::{Lines, shown};
use super::samples::width;
use super::start::Start;
use super::{Dialect, Formats, RawForm, is_blank};
use crate::containers::{Container, RowNumbers};
use crate::error::ErrorKind;
use crate::read_as::ReadAs;

/// A table of which it is known where its rows begin and how they are written.
pub(super) struct Opened {
    pub bytes: Vec<u8>,
    pub container: Container,
    pub start: Start,
    pub dialect: Dialect,
    /// What parts its cells, where that can be said otherwise.
    pub delimiter: Option<char>,
    /// The columns of a mapping that it lacks.
    pub lacking: Vec<String>,
    /// What its rows look like, if it may be one that people wrote by hand.
    pub lines: Option<Lines>,
    /// What is to be told of its layout.
    pub layout: LayoutNotes,
}

impl Opened {
    pub fn of(
        bytes: Vec<u8>,
        container: Container,
        read_as: &ReadAs,
        formats: &Formats,
        budget: &Budget,
    ) -> Result<Self, ErrorKind> {
        let text = Text {
            bytes: &bytes,
            container: &container,
            formats,
            dialect: Self::dialect(&bytes, &container, read_as, budget)?,
        };
        let (read_as, lacking) = text.fitting(read_as);
        let delimiter = (!text.dialect.is_written).then(|| char::from(text.dialect.delimiter));
        let found = text.start(&read_as);
        let (laid_out, lines) = text.laid_out(&read_as, found.as_ref().ok());
        if let Some((layout, start)) = laid_out {
            let opened = Self {
                dialect: Dialect::WRITTEN,
                container: Container {
                    holder: Some(container.holder.clone().unwrap_or_else(|| text.dialect.holder())),
                    raw_form: if container.raw_form == RawForm::Text {
                        RawForm::Lines
                    } else {
                        container.raw_form
                    },
                    rows: RowNumbers::Listed(layout.rows.iter().filter_map(|row| FileRow::new(*row)).collect()),
                    ..container.clone()
                },
                bytes: layout.text,
                lines: None,
                layout: layout.notes,
                start,
                delimiter,
                lacking,
            };
            let opened = Self {
                lines: Lines::of(&opened.bytes, opened.dialect, &opened.start),
                ..opened
            };
            return Ok(opened.with_rows_above());
        }
        let start = found?;
        let dialect = text.dialect.quoted(start.format.has_quotes());
        let opened = Self {
            bytes,
            container,
            start,
            dialect,
            delimiter,
            lacking,
            lines,
            layout: LayoutNotes::default(),
        };
        Ok(opened.with_rows_above())
    }

    fn dialect(bytes: &[u8], container: &Container, read_as: &ReadAs, budget: &Budget) -> Result<Dialect, ErrorKind> {
        let dialect = if container.is_written() {
            Dialect::WRITTEN
        } else {
            let found = Dialect::detect(bytes);
            let given = read_as.given().and_then(|given| given.delimiter);
            let delimiter = given.and_then(|given| u8::try_from(given).ok());
            Dialect {
                delimiter: delimiter.unwrap_or(found.delimiter),
                ..found
            }
        };
        // Guessing what a column means takes longer than reading it.
        budget.check(Bound::Columns, width(bytes, dialect, budget.limits().columns))?;
        Ok(dialect)
    }

    /// Tells the rows above the names of the columns.
    fn with_rows_above(mut self) -> Self {
        for (row, cells) in &self.start.above {
            let mut filled = cells
                .iter()
                .map(String::as_str)
                .filter(|cell| !is_blank(cell))
                .peekable();
            if filled.peek().is_some() {
                let text = shown(filled);
                self.layout.above.push((*row, RowFault::Above { text }));
            }
        }
        self
    }
}

/// The text of a table, in which its rows are looked for.
struct Text<'t> {
    bytes: &'t [u8],
    container: &'t Container,
    formats: &'t Formats,
    dialect: Dialect,
}

impl Text<'_> {
    /// As it is wished, without the columns that one of several sheets lacks, and the names of these.
    fn fitting(&self, read_as: &ReadAs) -> (ReadAs, Vec<String>) {
        let as_wished = (read_as.clone(), Vec::new());
        let (ReadAs::Mapped(mapping), true) = (read_as, self.container.is_part) else {
            return as_wished;
        };
        match self.guessed(read_as) {
            Ok(start) => {
                let (mapping, lacking) = mapping.without_lacking(start.header.names());
                (ReadAs::Mapped(Arc::new(mapping)), lacking)
            }
            Err(_) => as_wished,
        }
    }

    /// Where the rows begin if it is guessed what the columns mean.
    fn guessed(&self, read_as: &ReadAs) -> Result<Start, ErrorKind> {
        let given = read_as.given().cloned().unwrap_or_default();
        let given = Mapping {
            columns: Vec::new(),
            ..given
        };
        self.start(&ReadAs::Guessed(Arc::new(given)))
    }

    fn start(&self, read_as: &ReadAs) -> Result<Start, ErrorKind> {
        let mut start = Start::find(
            self.bytes,
            self.dialect,
            read_as,
            self.container.has_header,
            self.formats,
        )?;
        if !self.dialect.is_written {
            let delimiter = TableDecision::Delimiter(char::from(self.dialect.delimiter));
            start.decisions.insert(0, delimiter.into());
        }
        Ok(start)
    }

    /// The same table as its layout is understood, if it is not plain, else what its rows look like; `found` is where it begins
    /// otherwise.
    fn laid_out(&self, read_as: &ReadAs, found: Option<&Start>) -> (Option<(Layout, Start)>, Option<Lines>) {
        let is_known = found.is_some_and(|start| start.columns.is_none());
        let is_numbered_so = matches!(self.container.rows, RowNumbers::Same);
        if !self.container.is_by_hand() || !is_numbered_so || is_known {
            return (None, None);
        }
        // The layout is the same whatever the columns are said to mean.
        let is_guess = |start: &&Start| {
            start
                .columns
                .as_ref()
                .is_some_and(|columns| !columns.guesses.is_empty())
        };
        let guessed = if found.as_ref().is_none_or(|found| !is_guess(found)) {
            self.guessed(read_as).ok()
        } else {
            None
        };
        let Some(plain) = guessed.as_ref().or(found) else {
            return (None, None);
        };
        let lines = Lines::of(self.bytes, self.dialect, plain);
        let laid_out = lines.as_ref().and_then(|lines| self.laid_out_as(read_as, plain, lines));
        (laid_out, lines)
    }

    fn laid_out_as(&self, read_as: &ReadAs, plain: &Start, lines: &Lines) -> Option<(Layout, Start)> {
        let has_tags = |decision: &Decision| matches!(decision, Decision::Table(TableDecision::TagRow(_)));
        if plain.decisions.iter().any(has_tags) {
            return None;
        }
        let mut layout = Layout::find(self.bytes, self.dialect, (plain, lines), self.container, self.formats)?;
        let start = Start::find(&layout.text, Dialect::WRITTEN, read_as, true, self.formats).ok()?;
        let mut decisions = plain.decisions.clone();
        if layout.number != plain.numbers {
            let is_of_header = |decision: &Decision| {
                matches!(
                    decision,
                    Decision::Table(TableDecision::HeaderRow(_) | TableDecision::TwoRows(_))
                )
            };
            decisions.retain(|decision| !is_of_header(decision));
            decisions.push(TableDecision::HeaderRow(layout.number).into());
        }
        decisions.extend(
            std::mem::take(&mut layout.notes.decisions)
                .into_iter()
                .map(Decision::from),
        );
        decisions.extend(start.decisions);
        let start = Start {
            decisions,
            above: plain.above.clone(),
            ..start
        };
        Some((layout, start))
    }
}
