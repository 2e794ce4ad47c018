use dateline_batch::checked::Cut;

use super::by_group::Period;
use super::line::{BELOW_NAMES, Line, Lines, Seen};
use super::note_words::{begins_caption, begins_note};
use super::sum_words::SumWords;
use super::{NoEvent, below_names, has_letters};
use crate::dates;
use crate::table::start::Start;
use crate::table::{Dialect, Header, TableRow};

/// The rows of a table that are no events, as far as the others tell it.
#[derive(Debug, Default)]
pub(in crate::table) struct Survey {
    /// By where they begin in the table, ascending.
    passed: Vec<(usize, NoEvent)>,
    /// Rows that are kept although they may be sums, ascending.
    doubtful: Vec<usize>,
    /// Whether the table is of those that people write by hand.
    is_by_hand: bool,
}

impl Survey {
    /// Of a table that people may have written by hand.
    pub fn of(bytes: &[u8], dialect: Dialect, start: &Start, lines: Option<&Lines>) -> Self {
        let found = lines.map(|lines| Self::judged(bytes, dialect, start, lines));
        Self {
            is_by_hand: true,
            ..found.unwrap_or_default()
        }
    }

    fn judged(bytes: &[u8], dialect: Dialect, start: &Start, lines: &Lines) -> Self {
        let mut figures: Vec<usize> = start
            .format
            .number_columns()
            .iter()
            .map(|figure| figure.column)
            .collect();
        figures.sort_unstable();
        let surveying = Surveying {
            rows: bytes.cut(start.offset..),
            dialect,
            start,
            lines,
            figures,
        };
        surveying.judge(start.offset, &start.header)
    }

    /// Why the row that begins there is no event, if it is none.
    pub fn of_row(&self, at: usize) -> Option<NoEvent> {
        let found = self.passed.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        self.passed.get(found).map(|(_, why)| *why)
    }

    /// Why a row without a date is no event, if it tells that alone.
    pub fn of_undated(&self, row: &TableRow<'_>) -> Option<NoEvent> {
        self.is_by_hand.then(|| NoEvent::of_undated(row)).flatten()
    }

    /// Whether the row that begins there may be a sum.
    pub fn may_be_sum(&self, at: usize) -> bool {
        self.doubtful.binary_search(&at).is_ok()
    }
}

/// The rows of a table while they are judged.
pub(super) struct Surveying<'t> {
    pub(super) rows: &'t [u8],
    pub(super) dialect: Dialect,
    pub(super) start: &'t Start,
    pub(super) lines: &'t Lines,
    /// The columns of figures.
    pub(super) figures: Vec<usize>,
}

/// What its words tell of a row that may be a sum.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Suspicion {
    /// It is one.
    Sure,
    /// It is one if its figures add up, and is kept and noted if not.
    Named,
    /// It is one if its figures add up.
    Bare,
    /// The same of one that has nothing but its figures and a month or year. Where others of this kind are sums and it is
    /// not, it is noted.
    OfPeriod {
        period: Period,
        /// Whether it has fewer cells than others.
        is_thin: bool,
    },
}

impl Surveying<'_> {
    /// `offset` is where the rows begin in the table.
    fn judge(&self, offset: usize, header: &Header) -> Survey {
        let mut verdicts: Vec<Option<NoEvent>> = self.lines.rows.iter().map(Self::by_itself).collect();
        self.judge_below_names(header, &mut verdicts);
        let suspicions = self.suspicions();
        let add_up = self.adding_up(&suspicions, &verdicts);
        let is_of_period = |suspicion: Suspicion| matches!(suspicion, Suspicion::OfPeriod { .. });
        let sums_periods = suspicions
            .iter()
            .any(|(index, suspicion)| is_of_period(*suspicion) && add_up.contains(index));
        let mut doubtful = Vec::new();
        for (index, suspicion) in &suspicions {
            let is_sum = *suspicion == Suspicion::Sure || add_up.contains(index);
            let is_noted = *suspicion == Suspicion::Named || (sums_periods && is_of_period(*suspicion));
            match (verdicts.get_mut(*index), self.lines.rows.get(*index)) {
                (Some(verdict @ None), _) if is_sum => *verdict = Some(NoEvent::Sum),
                (Some(None), Some(line)) if is_noted => doubtful.push(offset + line.at),
                _ => {}
            }
        }
        self.judge_remarks(&mut verdicts);
        let passed = self.lines.rows.iter().zip(verdicts);
        Survey {
            passed: passed
                .filter_map(|(line, why)| Some((offset + line.at, why?)))
                .collect(),
            doubtful,
            is_by_hand: true,
        }
    }

    fn by_itself(line: &Line) -> Option<NoEvent> {
        line.repeats_names.then_some(NoEvent::Names)
    }

    /// The first rows, as long as they say more of the names of the columns.
    fn judge_below_names(&self, header: &Header, verdicts: &mut [Option<NoEvent>]) {
        for (line, verdict) in self.lines.rows.iter().zip(verdicts).take(BELOW_NAMES) {
            let undated = line.seen.as_ref().filter(|seen| seen.precision.is_none());
            let Some(found) = undated.and_then(|seen| below_names::of(seen.filled(), header)) else {
                return;
            };
            *verdict = verdict.or(Some(found));
        }
    }

    /// The rows that may be sums, by their place.
    fn suspicions(&self) -> Vec<(usize, Suspicion)> {
        let lines = self.lines.rows.iter().enumerate();
        let lines = lines.filter_map(|(index, line)| Some((index, line, line.seen.as_ref()?)));
        let found = lines.filter_map(|(index, line, seen)| Some((index, self.suspicion(line, seen)?)));
        found.collect()
    }

    fn suspicion(&self, line: &Line, seen: &Seen) -> Option<Suspicion> {
        let is_time = |cell: &str| dates::month(cell).is_some();
        let texts = seen.filled().map(|(_, cell)| cell).filter(|cell| has_letters(cell));
        let others = texts
            .filter(|cell| SumWords::of(cell) == SumWords::None && !is_time(cell))
            .count();
        let is_undated = seen.precision.is_none();
        let is_thin = line.texts < self.lines.usual_texts || (is_undated && line.filled < self.lines.usual_filled);
        let has_figures = self.figures_of(seen).next().is_some();
        match line.named {
            SumWords::All if others == 0 && !seen.has_day() => Some(Suspicion::Sure),
            SumWords::All if others <= 2 && is_thin && is_undated => Some(Suspicion::Sure),
            SumWords::All if is_thin || others == 0 => Some(Suspicion::Named),
            // “Total Baghdad” below rows of Baghdad.
            SumWords::Some if others == 0 && is_thin && !seen.has_day() => Some(Suspicion::Named),
            SumWords::None if others == 0 && has_figures && seen.period.is_some() => {
                seen.period.map(|period| Suspicion::OfPeriod { period, is_thin })
            }
            SumWords::None if is_thin && !seen.has_day() && has_figures && others <= 1 => Some(Suspicion::Bare),
            _ => None,
        }
    }

    pub(super) fn figures_of<'s>(&'s self, seen: &'s Seen) -> impl Iterator<Item = (usize, &'s str)> + Clone {
        let cells = self
            .figures
            .iter()
            .filter_map(|column| Some((*column, seen.cells.get(*column)?.as_str())));
        cells.filter(|(_, cell)| !cell.is_empty())
    }

    /// Remarks between and below the rows.
    fn judge_remarks(&self, verdicts: &mut [Option<NoEvent>]) {
        let rows = || self.lines.rows.iter().zip(&*verdicts);
        let last = rows()
            .rposition(|(line, why)| why.is_none() && self.lines.is_full(line))
            .unwrap_or_default();
        for (index, (line, verdict)) in self.lines.rows.iter().zip(&mut *verdicts).enumerate() {
            let Some(seen) = line
                .seen
                .as_ref()
                .filter(|seen| seen.precision.is_none() && verdict.is_none())
            else {
                continue;
            };
            let mut filled = seen.filled();
            if let (Some((column, cell)), None) = (filled.next(), filled.next())
                && has_letters(cell)
                && (begins_note(cell)
                    || begins_caption(cell)
                    || (index > last && self.is_remark_below(line, column, cell)))
            {
                *verdict = Some(NoEvent::Note);
            }
        }
    }

    /// Whether a cell that stands alone below the last row is a remark: a sentence in a column of other things, or below a gap.
    fn is_remark_below(&self, line: &Line, column: usize, cell: &str) -> bool {
        let is_sentence = cell.split_whitespace().count() >= 4;
        let above = || {
            self.lines
                .rows
                .iter()
                .filter(|line| line.filled > 1)
                .filter_map(|line| line.seen.as_ref())
        };
        let has_texts = above().any(|seen| {
            seen.cells
                .get(column)
                .is_some_and(|cell| cell.split_whitespace().count() >= 4)
        });
        column == 0 && self.lines.usual_filled >= 3 && is_sentence && (line.is_after_blank || !has_texts)
    }
}
