use std::sync::Arc;

use dateline_batch::Decision;
use dateline_batch::checked::Cut;
use dateline_batch::decision::TableDecision;

use dateline_batch::{Mapping, TableColumns};

use super::candidate::{Candidate, TopRow, holds_tags};
use super::cell_beginning::{LONGEST_NAME, beginning};
use super::samples::{first_records, kept, samples};
use super::{AnyFormat, Dialect, Formats, Header};
use crate::error::ErrorKind;
use crate::read_as::ReadAs;
use dateline_batch::unread::Refusal;

/// How many records the header is looked for in.
const HEADER_RECORDS: usize = 20;
/// Where the rows of a table begin, and what they mean.
pub(super) struct Start {
    pub header: Header,
    pub format: Box<dyn AnyFormat>,
    /// What the columns were taken for, unless the format is known.
    pub columns: Option<TableColumns>,
    /// Byte offset of the first row.
    pub offset: usize,
    /// Row numbers up to there.
    pub numbers: u32,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// The rows above the names of the columns, by their numbers.
    pub above: Vec<(u32, Vec<String>)>,
}

/// What reads the rows below a header.
enum Reader {
    Known(Box<dyn AnyFormat>),
    Mapped {
        mapping: Arc<Mapping>,
        is_remembered: bool,
    },
    Guessed {
        /// What was said of the text.
        given: Mapping,
        /// Whether somebody wants a table of it, whatever it looks like.
        is_wished: bool,
    },
}

/// A header and where the rows below it begin.
struct Top {
    header: Header,
    offset: usize,
    numbers: u32,
    /// The number of the row of names, or of the first row where there is none.
    begin: u32,
    decisions: Vec<Decision>,
    /// HXL tags of the columns, if a row holds them.
    tags: Vec<String>,
}

impl Reader {
    fn guessed(read_as: &ReadAs) -> Self {
        Self::Guessed {
            given: read_as.given().cloned().unwrap_or_default(),
            is_wished: matches!(read_as, ReadAs::Guessed(_)),
        }
    }

    /// Who takes a header on sight.
    fn find(header: &Header, read_as: &ReadAs, formats: &Formats) -> Option<Self> {
        match read_as {
            ReadAs::Guessed(_) => None,
            ReadAs::Mapped(mapping) => mapping.fit(header.names()).is_ok().then(|| Self::Mapped {
                mapping: mapping.clone(),
                is_remembered: false,
            }),
            ReadAs::Recognised(remembered) => {
                let mapped = remembered.find(header.names()).map(|mapping| Self::Mapped {
                    mapping: mapping.clone(),
                    is_remembered: true,
                });
                mapped.or_else(|| formats.recognise(header).map(Self::Known))
            }
        }
    }
}

impl Start {
    /// Finds the header: the first record that a mapping or a known format takes, else the first that looks like
    /// names.
    ///
    /// `has_header` says that the first record surely holds names.
    pub fn find(
        bytes: &[u8],
        dialect: Dialect,
        read_as: &ReadAs,
        has_header: bool,
        formats: &Formats,
    ) -> Result<Self, ErrorKind> {
        let mut known = None;
        let mut candidates = Vec::new();
        let (mut offset, mut before) = (0, 0);
        let records = if has_header { 1 } else { HEADER_RECORDS };
        first_records(bytes, dialect, records, |cells, end, numbers| {
            // A name is never so long, and folding a cell of many megabytes would take as many more.
            if cells.iter().all(|cell| cell.len() <= LONGEST_NAME) {
                let header = Header::new(&cells);
                if let Some(reader) = Reader::find(&header, read_as, formats) {
                    let top = Top {
                        header,
                        offset: end,
                        numbers,
                        begin: numbers,
                        decisions: Vec::new(),
                        tags: Vec::new(),
                    };
                    known = Some((top, reader));
                    return false;
                }
            }
            candidates.push(Candidate {
                cells: cells.iter().map(|cell| beginning(cell.trim())).collect(),
                offset,
                end,
                numbers,
                before,
            });
            (offset, before) = (end, numbers);
            true
        });
        let rows: Vec<_> = candidates
            .iter()
            .map(|candidate| (candidate.numbers, candidate.cells.clone()))
            .collect();
        let known = known.or_else(|| Self::headless(&candidates, read_as, formats));
        let (mut top, reader, is_even) = match known {
            Some((top, reader)) => (top, reader, true),
            None => Self::likely(candidates, read_as, has_header, formats)?,
        };
        let is_above = |(row, _): &(u32, Vec<String>)| *row < top.begin;
        let above = rows.into_iter().filter(is_above).collect();
        top.skip_tag_row(bytes, dialect);
        Ok(Self {
            above,
            ..top.read_by(reader, is_even, formats, bytes, dialect)?
        })
    }

    /// For a format whose files have no header: most of the first records are like rows of it.
    fn headless(candidates: &[Candidate], read_as: &ReadAs, formats: &Formats) -> Option<(Top, Reader)> {
        let first = candidates.first()?;
        let header = formats.missing_header(&first.cells)?;
        let is_alike = |candidate: &&Candidate| candidate.cells.len() == first.cells.len();
        if candidates.iter().filter(is_alike).count() * 2 < candidates.len() {
            return None;
        }
        let reader = match read_as {
            ReadAs::Guessed(_) => Reader::guessed(read_as),
            ReadAs::Recognised(_) | ReadAs::Mapped(_) => Reader::find(&header, read_as, formats)?,
        };
        let top = Top {
            header,
            offset: first.offset,
            numbers: first.before,
            begin: first.numbers,
            decisions: vec![TableDecision::HeaderOfFormat.into()],
            tags: Vec::new(),
        };
        Some((top, reader))
    }

    /// The first record that looks like names, or none; and whether most of the records are as long.
    fn likely(
        candidates: Vec<Candidate>,
        read_as: &ReadAs,
        has_header: bool,
        formats: &Formats,
    ) -> Result<(Top, Reader, bool), ErrorKind> {
        let is_wished = !matches!(read_as, ReadAs::Recognised(_));
        let top = TopRow::find(&candidates, is_wished).ok_or(Refusal::NoTable)?;
        let has_header = has_header || top.is_above_tags;
        let lower = candidates.get(top.at + 1).filter(|_| !top.is_above_tags);
        let joined = candidates
            .get(top.at)
            .and_then(|first| first.joined(lower?, candidates.get(top.at + 2)?));
        let lower_end = lower.map(|lower| (lower.end, lower.numbers));
        let below = candidates.get(top.at + 1..).unwrap_or_default();
        let is_row = !has_header && candidates.get(top.at).is_some_and(|first| first.is_like(below));
        let first = candidates.into_iter().nth(top.at).ok_or(Refusal::NoTable)?;
        let mut decisions = Vec::new();
        let (header, offset, numbers) = if let (Some(names), Some((end, numbers))) = (joined, lower_end) {
            decisions.push(TableDecision::TwoRows(first.numbers).into());
            (Header::new_from(&names), end, numbers)
        } else if has_header || (first.is_header() && !is_row) {
            if first.numbers > 1 {
                decisions.push(TableDecision::HeaderRow(first.numbers).into());
            }
            (Header::new_from(&first.cells), first.end, first.numbers)
        } else {
            decisions.push(TableDecision::NoHeader.into());
            if first.numbers > 1 {
                decisions.push(TableDecision::FirstRow(first.numbers).into());
            }
            (Header::numbered(top.width), first.offset, first.before)
        };
        let reader = match read_as {
            ReadAs::Mapped(mapping) => Reader::Mapped {
                mapping: mapping.clone(),
                is_remembered: false,
            },
            ReadAs::Recognised(_) | ReadAs::Guessed(_) => {
                let mapped =
                    Reader::find(&header, read_as, formats).filter(|reader| matches!(reader, Reader::Mapped { .. }));
                mapped.unwrap_or_else(|| Reader::guessed(read_as))
            }
        };
        let found = Top {
            header,
            offset,
            numbers,
            begin: first.numbers,
            decisions,
            tags: Vec::new(),
        };
        Ok((found, reader, has_header || top.is_even))
    }
}

impl Top {
    fn read_by(
        self,
        reader: Reader,
        is_even: bool,
        formats: &Formats,
        bytes: &[u8],
        dialect: Dialect,
    ) -> Result<Start, ErrorKind> {
        let Self {
            header,
            offset,
            numbers,
            mut decisions,
            tags,
            ..
        } = self;
        let (format, columns) = match reader {
            Reader::Known(format) => (format, None),
            Reader::Mapped { mapping, is_remembered } => {
                let samples = samples(bytes.cut(offset..), dialect, header.len());
                let format = formats.other.mapped(&header, &samples, &mapping)?;
                let decision = if is_remembered {
                    TableDecision::ColumnsRemembered
                } else {
                    TableDecision::ColumnsMapped
                };
                decisions.push(decision.into());
                let columns = TableColumns {
                    header: header.names().to_vec(),
                    samples: kept(&samples),
                    mapping,
                    is_remembered,
                    ..TableColumns::default()
                };
                (format, Some(columns))
            }
            Reader::Guessed { given, is_wished } => {
                let samples = samples(bytes.cut(offset..), dialect, header.len());
                let (columns, guesses) = formats.other.guess(&header, &samples, &tags);
                let mapping = Mapping { columns, ..given };
                let format = formats.other.mapped(&header, &samples, &mapping)?;
                if !is_even && !format.has_dates() && !is_wished {
                    return Err(Refusal::NoTable.into());
                }
                let columns = TableColumns {
                    header: header.names().to_vec(),
                    samples: kept(&samples),
                    mapping: Arc::new(mapping),
                    guesses,
                    ..TableColumns::default()
                };
                (format, Some(columns))
            }
        };
        Ok(Start {
            header,
            format,
            columns,
            offset,
            numbers,
            decisions,
            above: Vec::new(),
        })
    }

    /// A row of HXL tags (`#date+start`) right below the header is no event.
    fn skip_tag_row(&mut self, bytes: &[u8], dialect: Dialect) {
        let rows = bytes.cut(self.offset..);
        let mut found = None;
        first_records(rows, dialect, 1, |cells, end, numbers| {
            if holds_tags(cells.iter()) {
                found = Some((end, numbers));
                self.tags = cells.iter().map(|cell| beginning(cell.trim())).collect();
            }
            false
        });
        if let Some((end, numbers)) = found {
            self.offset += end;
            self.numbers += numbers;
            self.decisions.push(TableDecision::TagRow(self.numbers).into());
        }
    }
}
