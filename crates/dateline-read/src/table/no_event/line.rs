use dateline_batch::checked::Cut;
use dateline_batch::{EventSummary, Span};
use dateline_event::Precision;
use rustc_hash::FxHashMap;

use super::by_group::Period;
use super::{SumWords, has_letters, is_blank, repeats_names, trimmed};
use crate::dates;
use crate::number::Numbers;
use crate::table::cell_beginning::beginning;
use crate::table::samples::first_records;
use crate::table::start::Start;
use crate::table::{Cells, Dates, Dialect, Notes, TableRow};

/// A row with as many cells of text as these is no sum.
const MOST_TEXTS: usize = 4;

/// So many rows may say more of the names above them.
pub(super) const BELOW_NAMES: usize = 2;

/// What a survey keeps of one row.
pub(in crate::table) struct Line {
    /// Where it begins, in bytes from the first row on.
    pub at: usize,
    /// How many of its cells are not blank.
    pub filled: usize,
    /// How many of them have letters; of more than a few it is not counted how many.
    pub texts: usize,
    /// Whether a blank row is right above it.
    pub is_after_blank: bool,
    /// Whether all cells could be names of columns.
    pub holds_names: bool,
    /// Whether it repeats the names of the columns.
    pub repeats_names: bool,
    /// How far a cell speaks of a sum.
    pub named: SumWords,
    /// What more is kept of a row that may be no event.
    pub seen: Option<Seen>,
}

/// A row that may be no event.
pub(in crate::table) struct Seen {
    pub cells: Vec<String>,
    /// How exactly it is dated, if it is.
    pub precision: Option<Precision>,
    /// The month or year that is all that is known of its date.
    pub period: Option<Period>,
}

/// What is known of the texts of cells that came before, since tables say the same again and again.
#[derive(Default)]
struct Known {
    sums: FxHashMap<String, SumWords>,
    names: FxHashMap<String, bool>,
}

impl Known {
    fn find<T: Copy>(known: &mut FxHashMap<String, T>, cell: &str, of: impl Fn(&str) -> T) -> T {
        const MAX: usize = 20_000;
        known.get(cell).copied().unwrap_or_else(|| {
            let found = of(cell);
            if known.len() < MAX {
                known.insert(cell.to_owned(), found);
            }
            found
        })
    }
}

/// The rows of a table.
pub(in crate::table) struct Lines {
    pub rows: Vec<Line>,
    /// How many cells that are not blank, and how many with letters, a row usually has that has more than one.
    pub usual_filled: usize,
    pub usual_texts: usize,
}

impl Lines {
    /// A longer table was hardly made by hand, and going through it once more would take too long.
    const MAX: usize = 4 << 20;

    /// Of a table of no known format; `None` of one that is very long.
    pub fn of(bytes: &[u8], dialect: Dialect, start: &Start) -> Option<Self> {
        let rows = bytes.cut(start.offset..);
        if start.columns.is_none() || rows.len() > Self::MAX {
            return None;
        }
        let mut lines = Vec::new();
        let (mut last_end, mut is_after_blank) = (0, false);
        let (dates, numbers) = (Dates::decide(&start.format.date_columns(), &[]), Numbers::default());
        let mut known = Known::default();
        first_records(rows, dialect, usize::MAX, |cells, end, _| {
            let (rest, blank_lines) = dialect.skip_blank_lines(rows.cut(last_end..));
            let row = TableRow::new(cells, &dates, &numbers);
            let line = Line {
                at: rows.len() - rest.len(),
                is_after_blank: is_after_blank || blank_lines > 0,
                repeats_names: repeats_names(&row, &start.header),
                ..Line::of(cells, &mut known)
            };
            is_after_blank = line.filled == 0;
            last_end = end;
            lines.push(line);
            true
        });
        let usual = |count: fn(&Line) -> usize| {
            let several = lines.iter().filter(|line| line.filled > 1);
            let mut counts: Vec<usize> = several.map(count).collect();
            counts.sort_unstable();
            counts.get(counts.len() / 2).copied().unwrap_or_default()
        };
        let (usual_filled, usual_texts) = (usual(|line| line.filled), usual(|line| line.texts));
        for (index, line) in lines.iter_mut().enumerate() {
            if index < BELOW_NAMES || line.may_be_none(usual_filled, usual_texts) {
                first_records(rows.cut(line.at..), dialect, 1, |cells, _, _| {
                    line.seen = Some(Seen::of(cells, start, (&dates, &numbers)));
                    false
                });
            }
        }
        Some(Self {
            rows: lines,
            usual_filled,
            usual_texts,
        })
    }

    /// Whether a row has as many cells as those of events have, or nearly.
    pub fn is_full(&self, line: &Line) -> bool {
        line.filled >= 2 && line.filled * 2 >= self.usual_filled
    }
}

impl Line {
    fn of(cells: Cells<'_>, known: &mut Known) -> Self {
        let filled_cells = || cells.iter().map(trimmed).filter(|cell| !is_blank(cell));
        let (mut filled, mut texts) = (0, 0);
        for cell in filled_cells() {
            filled += 1;
            texts += usize::from(texts < MOST_TEXTS && has_letters(cell));
        }
        let mut named = SumWords::None;
        if texts < MOST_TEXTS {
            for cell in filled_cells().filter(|cell| has_letters(cell)) {
                named = named.max(Known::find(&mut known.sums, cell, SumWords::of));
            }
        }
        let are_words = filled >= 2 && filled_cells().all(has_letters);
        Self {
            at: 0,
            filled,
            texts,
            is_after_blank: false,
            holds_names: are_words && filled_cells().all(|cell| Known::find(&mut known.names, cell, may_be_name)),
            repeats_names: false,
            named,
            seen: None,
        }
    }

    /// Whether more must be known to tell whether it is an event.
    fn may_be_none(&self, usual_filled: usize, usual_texts: usize) -> bool {
        let is_thin = self.texts < usual_texts || self.filled < usual_filled || usual_texts == 0;
        self.filled == 1 || self.named > SumWords::None || (self.texts <= 1 && is_thin && self.filled > 0)
    }
}

impl Seen {
    fn of(cells: Cells<'_>, start: &Start, (dates, numbers): (&Dates, &Numbers)) -> Self {
        let row = TableRow::new(cells, dates, numbers);
        let mut summary = EventSummary::default();
        start
            .format
            .summary(&row, &mut summary, &mut Notes::silent(&start.header));
        let precision = (summary.span != Span::UNDATED).then_some(summary.span.precision);
        Self {
            cells: cells.iter().map(|cell| beginning(trimmed(cell))).collect(),
            precision,
            period: precision.and_then(|precision| Period::of(summary.start, precision)),
        }
    }

    /// The cells that are not blank, with their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> + Clone {
        let cells = self.cells.iter().map(String::as_str).enumerate();
        cells.filter(|(_, cell)| !is_blank(cell))
    }

    /// Whether it happened on a day, or at a time of it.
    pub fn has_day(&self) -> bool {
        self.precision.is_some_and(|precision| precision >= Precision::Day)
    }
}

/// Whether a cell is short words, no date, number or link.
pub(in crate::table) fn may_be_name(cell: &str) -> bool {
    const LONGEST: usize = 80;
    has_letters(cell)
        && cell.len() <= LONGEST
        && !cell.contains("://")
        && dates::read(cell, dates::DateStyle::default()).is_none()
}
