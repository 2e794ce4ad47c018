use std::sync::Arc;

use super::{Cells, Dialect, Ending, Header, Scanner, TableFormat, format, is_blank};
use crate::read::generic::{self, Generic};
use crate::read::{ErrorKind, Mapping, ReadAs, TableColumns, dates};

/// How many records the header is looked for in.
const HEADER_RECORDS: usize = 20;
/// How many rows, and cells at most, a format is guessed from.
const SAMPLES: usize = 200;
const SAMPLE_CELLS: usize = 200_000;

/// Characters of a cell that are looked at for names and guesses.
const LONGEST_NAME: usize = 1000;

/// How far the end of a record is looked for, and after how many that are longer quotes are not minded.
const WINDOW: usize = 4 << 20;
const MOST_OPEN_QUOTES: usize = 16;

/// Where the rows of a table begin, and what they mean.
pub(super) struct Start {
    pub header: Header,
    pub format: Box<dyn TableFormat>,
    /// What the columns were taken for, unless the format is known.
    pub columns: Option<TableColumns>,
    /// Byte offset of the first row.
    pub offset: usize,
    /// Row numbers up to there.
    pub numbers: u32,
    /// What was decided, in sentences.
    pub decisions: Vec<String>,
}

/// What reads the rows below a header.
enum Reader {
    Known(Box<dyn TableFormat>),
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
    decisions: Vec<String>,
    /// HXL tags of the columns, if a row holds them.
    tags: Vec<String>,
}

/// A record that may be the header.
struct Candidate {
    cells: Vec<String>,
    offset: usize,
    end: usize,
    numbers: u32,
}

impl Reader {
    fn guessed(read_as: &ReadAs) -> Self {
        Self::Guessed {
            given: read_as.given().cloned().unwrap_or_default(),
            is_wished: matches!(read_as, ReadAs::Guessed(_)),
        }
    }

    /// Who takes a header on sight.
    fn find(header: &Header, read_as: &ReadAs) -> Option<Self> {
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
                mapped.or_else(|| format::recognise(header).map(Self::Known))
            }
        }
    }
}

impl Start {
    /// Finds the header: the first record that a mapping or a known format takes, else the first that looks like
    /// names.
    ///
    /// `has_header` says that the first record surely holds names.
    pub fn find(bytes: &[u8], dialect: Dialect, read_as: &ReadAs, has_header: bool) -> Result<Self, ErrorKind> {
        let mut known = None;
        let mut candidates = Vec::new();
        let mut offset = 0;
        let records = if has_header { 1 } else { HEADER_RECORDS };
        first_records(bytes, dialect, records, |cells, end, numbers| {
            // A name is never so long, and folding a cell of many megabytes would take as many more.
            if cells.iter().all(|cell| cell.len() <= LONGEST_NAME) {
                let header = Header::new(&cells);
                if let Some(reader) = Reader::find(&header, read_as) {
                    let top = Top {
                        header,
                        offset: end,
                        numbers,
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
            });
            offset = end;
            true
        });
        let known = known.or_else(|| Self::headless(&candidates, read_as));
        let (mut top, reader, is_even) = match known {
            Some((top, reader)) => (top, reader, true),
            None => Self::likely(candidates, read_as, has_header)?,
        };
        top.skip_tag_row(bytes, dialect);
        top.read_by(reader, is_even, bytes, dialect)
    }

    /// For a format whose files have no header: most of the first records are like rows of it.
    fn headless(candidates: &[Candidate], read_as: &ReadAs) -> Option<(Top, Reader)> {
        let first = candidates.first()?;
        let header = format::missing_header(&first.cells)?;
        let is_alike = |candidate: &&Candidate| candidate.cells.len() == first.cells.len();
        if candidates.iter().filter(is_alike).count() * 2 < candidates.len() {
            return None;
        }
        let reader = match read_as {
            ReadAs::Guessed(_) => Reader::guessed(read_as),
            ReadAs::Recognised(_) | ReadAs::Mapped(_) => Reader::find(&header, read_as)?,
        };
        let top = Top {
            header,
            offset: first.offset,
            numbers: first.numbers.saturating_sub(1),
            decisions: vec!["The file has no row of column names: they are those of the format".to_owned()],
            tags: Vec::new(),
        };
        Some((top, reader))
    }

    /// The first record that looks like names, or none; and whether most of the records are as long.
    fn likely(
        candidates: Vec<Candidate>,
        read_as: &ReadAs,
        has_header: bool,
    ) -> Result<(Top, Reader, bool), ErrorKind> {
        // The names stand right above HXL tags, whatever is above them.
        let is_tagged = |candidate: &Candidate| {
            let cells = || candidate.cells.iter().map(String::as_str);
            holds_tags(cells()) && cells().filter(|cell| !cell.is_empty()).count() > 1
        };
        let tagged = candidates.iter().position(is_tagged);
        let above_tags = tagged.and_then(|tagged| tagged.checked_sub(1));
        let has_header = has_header || above_tags.is_some();
        let mut width = usual_width(candidates.iter());
        if width == 1 && !matches!(read_as, ReadAs::Recognised(_)) {
            // Who wants a table of it means the rows that have more than one cell.
            width = usual_width(candidates.iter().filter(|candidate| candidate.cells.len() > 1)).max(1);
        }
        let records = candidates.len();
        let alike = candidates
            .iter()
            .filter(|candidate| candidate.cells.len() == width)
            .count();
        let usual = candidates.iter().position(|candidate| candidate.cells.len() == width);
        // Rows whose quotes are broken have more cells than the names above them.
        let is_narrower = |candidate: &Candidate| candidate.is_header() && candidate.cells.len() * 4 >= width * 3;
        let narrower = usual.filter(|&usual| candidates.get(usual).is_some_and(|first| !first.is_header()));
        let narrower = narrower.and_then(|usual| candidates.iter().take(usual).position(is_narrower));
        let first = above_tags.or(narrower).or(usual);
        let first = first.and_then(|first| candidates.into_iter().nth(first));
        let first = first.ok_or(ErrorKind::NoTable)?;
        let mut decisions = Vec::new();
        let (header, offset, numbers) = if has_header || first.is_header() {
            if first.numbers > 1 {
                decisions.push(format!(
                    "The column names are in row {}; what stands above is passed over",
                    first.numbers
                ));
            }
            (Header::new_from(&first.cells), first.end, first.numbers)
        } else {
            decisions.push("The file has no row of column names".to_owned());
            if first.numbers > 1 {
                decisions.push(format!(
                    "The rows begin with row {}; what stands above is passed over",
                    first.numbers
                ));
            }
            (Header::numbered(width), first.offset, first.numbers - 1)
        };
        let reader = match read_as {
            ReadAs::Mapped(mapping) => Reader::Mapped {
                mapping: mapping.clone(),
                is_remembered: false,
            },
            ReadAs::Recognised(_) | ReadAs::Guessed(_) => {
                let mapped = Reader::find(&header, read_as).filter(|reader| matches!(reader, Reader::Mapped { .. }));
                mapped.unwrap_or_else(|| Reader::guessed(read_as))
            }
        };
        let top = Top {
            header,
            offset,
            numbers,
            decisions,
            tags: Vec::new(),
        };
        let is_even = alike * 10 >= records * 6 && width > 1;
        Ok((top, reader, has_header || is_even))
    }
}

impl Top {
    fn read_by(self, reader: Reader, is_even: bool, bytes: &[u8], dialect: Dialect) -> Result<Start, ErrorKind> {
        let Self {
            header,
            offset,
            numbers,
            mut decisions,
            tags,
        } = self;
        let (format, columns): (Box<dyn TableFormat>, _) = match reader {
            Reader::Known(format) => (format, None),
            Reader::Mapped { mapping, is_remembered } => {
                let samples = samples(bytes.get(offset..).unwrap_or_default(), dialect);
                let generic = Generic::new(&header, &samples, &mapping)?;
                decisions.push(if is_remembered {
                    "The columns are what was said when this header was opened before".to_owned()
                } else {
                    "The columns are what the mapping says".to_owned()
                });
                let columns = TableColumns {
                    header: header.names().to_vec(),
                    samples: kept(&samples),
                    mapping,
                    is_remembered,
                    ..TableColumns::default()
                };
                (Box::new(generic), Some(columns))
            }
            Reader::Guessed { given, is_wished } => {
                let samples = samples(bytes.get(offset..).unwrap_or_default(), dialect);
                let (columns, guesses) = generic::guess(&header, &samples, &tags);
                let mapping = Mapping { columns, ..given };
                let generic = Generic::new(&header, &samples, &mapping)?;
                if !is_even && !generic.has_dates() && !is_wished {
                    return Err(ErrorKind::NoTable);
                }
                let columns = TableColumns {
                    header: header.names().to_vec(),
                    samples: kept(&samples),
                    mapping: Arc::new(mapping),
                    guesses,
                    ..TableColumns::default()
                };
                (Box::new(generic), Some(columns))
            }
        };
        Ok(Start {
            header,
            format,
            columns,
            offset,
            numbers,
            decisions,
        })
    }

    /// A row of HXL tags (`#date+start`) right below the header is no event.
    fn skip_tag_row(&mut self, bytes: &[u8], dialect: Dialect) {
        let rows = bytes.get(self.offset..).unwrap_or_default();
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
            self.decisions
                .push(format!("Row {} holds HXL tags and is no event", self.numbers));
        }
    }
}

/// Whether all filled cells of a row are HXL tags: `#date+start`.
fn holds_tags<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut words = cells.map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    let is_tag = |cell: &str| {
        let name = cell.strip_prefix('#');
        name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    words.peek().is_some() && words.all(is_tag)
}

/// As much of the first rows as is shown to people.
fn kept(samples: &[Vec<String>]) -> Vec<Vec<String>> {
    const ROWS: usize = 50;
    const CHARACTERS: usize = 100;
    let short = |cell: &String| cell.chars().take(CHARACTERS).collect();
    let rows = samples.iter().take(ROWS);
    rows.map(|row| row.iter().map(short).collect()).collect()
}

/// The cells of the first rows.
fn samples(rows: &[u8], dialect: Dialect) -> Vec<Vec<String>> {
    let mut samples: Vec<Vec<String>> = Vec::new();
    let mut cells_left = SAMPLE_CELLS;
    first_records(rows, dialect, SAMPLES, |cells, _, _| {
        samples.push(cells.iter().map(beginning).collect());
        cells_left = cells_left.saturating_sub(cells.len());
        cells_left > 0
    });
    samples
}

impl Candidate {
    /// Whether no cell looks like data.
    fn is_header(&self) -> bool {
        let is_data = |cell: &String| {
            cell.parse::<f64>().is_ok()
                || dates::read(cell, dates::DateStyle::default()).is_some()
                || cell.contains("://")
        };
        let filled = self.cells.iter().filter(|cell| !is_blank(cell));
        filled.clone().next().is_some() && !filled.clone().any(is_data)
    }
}

/// As much of a cell as is needed to tell what it holds.
fn beginning(cell: &str) -> String {
    match cell.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => cell.get(..end).unwrap_or_default().to_owned(),
        None => cell.to_owned(),
    }
}

/// The number of cells that most of the records have; the greater one if two are as frequent.
fn usual_width<'c>(candidates: impl Iterator<Item = &'c Candidate>) -> usize {
    let mut widths: Vec<usize> = candidates.map(|candidate| candidate.cells.len()).collect();
    widths.sort_unstable();
    let runs = widths
        .chunk_by(|a, b| a == b)
        .map(|run| (run.len(), run.first().copied()));
    runs.max().and_then(|(_, width)| width).unwrap_or_default()
}

/// Calls `see` with each of the first records, its end and the row numbers up to it, until it says no.
pub(super) fn first_records(
    bytes: &[u8],
    dialect: Dialect,
    most: usize,
    mut see: impl FnMut(Cells<'_>, usize, u32) -> bool,
) {
    let mut scanner = Scanner::new(dialect);
    let (mut rest, mut numbers, mut open_quotes) = (bytes, 0, 0);
    for _ in 0..most {
        let (record, blank_lines) = dialect.skip_blank_lines(rest);
        let window = record.get(..WINDOW).unwrap_or(record);
        if window.is_empty() {
            return;
        }
        let ending = if open_quotes < MOST_OPEN_QUOTES {
            scanner.read(window, window.len() == record.len())
        } else {
            Ending::OpenQuote
        };
        let length = if let Ending::Closed(length) = ending {
            length
        } else {
            open_quotes += 1;
            scanner.read_plain(window.get(..dialect.line_length(window)).unwrap_or_default());
            dialect.line_length(record)
        };
        rest = record.get(length..).unwrap_or_default();
        numbers += blank_lines + 1;
        if !see(scanner.cells(window), bytes.len() - rest.len(), numbers) {
            return;
        }
    }
}
