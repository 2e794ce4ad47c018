use super::{Cells, Dialect, Ending, Header, Scanner, TableFormat, format, is_blank};
use crate::read::{ErrorKind, dates};

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
    /// Byte offset of the first row.
    pub offset: usize,
    /// Row numbers up to there.
    pub numbers: u32,
    /// What was decided, in sentences.
    pub decisions: Vec<String>,
}

/// A record that may be the header.
struct Candidate {
    cells: Vec<String>,
    offset: usize,
    end: usize,
    numbers: u32,
}

impl Start {
    /// Finds the header: the first record that a known format takes, else the first that looks like names.
    ///
    /// `has_header` says that the first record surely holds names.
    pub fn find(bytes: &[u8], dialect: Dialect, has_header: bool) -> Result<Self, ErrorKind> {
        let mut known = None;
        let mut candidates = Vec::new();
        let mut offset = 0;
        let records = if has_header { 1 } else { HEADER_RECORDS };
        first_records(bytes, dialect, records, |cells, end, numbers| {
            // A name is never so long, and folding a cell of many megabytes would take as many more.
            if cells.iter().all(|cell| cell.len() <= LONGEST_NAME) {
                let header = Header::new(&cells);
                if let Some(format) = format::recognise(&header) {
                    known = Some(Self {
                        header,
                        format,
                        offset: end,
                        numbers,
                        decisions: Vec::new(),
                    });
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
        let mut start = match known.or_else(|| Self::headless(&candidates)) {
            Some(start) => start,
            None => Self::guess(bytes, dialect, candidates, has_header)?,
        };
        start.skip_tag_row(bytes, dialect);
        Ok(start)
    }

    /// For a format whose files have no header: most of the first records are like rows of it.
    fn headless(candidates: &[Candidate]) -> Option<Self> {
        let first = candidates.first()?;
        let header = format::missing_header(&first.cells)?;
        let is_alike = |candidate: &&Candidate| candidate.cells.len() == first.cells.len();
        if candidates.iter().filter(is_alike).count() * 2 < candidates.len() {
            return None;
        }
        Some(Self {
            format: format::recognise(&header)?,
            header,
            offset: first.offset,
            numbers: first.numbers.saturating_sub(1),
            decisions: vec!["The file has no row of column names: they are those of the format".to_owned()],
        })
    }

    fn guess(bytes: &[u8], dialect: Dialect, candidates: Vec<Candidate>, has_header: bool) -> Result<Self, ErrorKind> {
        let no_table = || ErrorKind::NotRecognised("is text, but no table or event file of a known kind".to_owned());
        let width = usual_width(&candidates);
        let records = candidates.len();
        let alike = candidates
            .iter()
            .filter(|candidate| candidate.cells.len() == width)
            .count();
        let first = candidates.into_iter().find(|candidate| candidate.cells.len() == width);
        let first = first.ok_or_else(no_table)?;
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
            (Header::numbered(width), first.offset, first.numbers - 1)
        };
        let mut samples: Vec<Vec<String>> = Vec::new();
        let mut cells_left = SAMPLE_CELLS;
        first_records(
            bytes.get(offset..).unwrap_or_default(),
            dialect,
            SAMPLES,
            |cells, _, _| {
                samples.push(cells.iter().map(beginning).collect());
                cells_left = cells_left.saturating_sub(cells.len());
                cells_left > 0
            },
        );
        let format = format::guess(&header, &samples);
        let is_even = alike * 10 >= records * 6 && width > 1;
        if !has_header && !is_even && !format.has_dates() {
            return Err(no_table());
        }
        Ok(Self {
            header,
            format,
            offset,
            numbers,
            decisions,
        })
    }

    /// A row of HXL tags (`#date+start`) right below the header is no event.
    fn skip_tag_row(&mut self, bytes: &[u8], dialect: Dialect) {
        let rows = bytes.get(self.offset..).unwrap_or_default();
        let mut tags = None;
        first_records(rows, dialect, 1, |cells, end, numbers| {
            let mut words = cells.iter().map(str::trim).filter(|cell| !cell.is_empty()).peekable();
            if words.peek().is_some() && words.all(|cell| cell.starts_with('#')) {
                tags = Some((end, numbers));
            }
            false
        });
        if let Some((end, numbers)) = tags {
            self.offset += end;
            self.numbers += numbers;
            self.decisions
                .push(format!("Row {} holds HXL tags and is no event", self.numbers));
        }
    }
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
fn usual_width(candidates: &[Candidate]) -> usize {
    let mut widths: Vec<usize> = candidates.iter().map(|candidate| candidate.cells.len()).collect();
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
