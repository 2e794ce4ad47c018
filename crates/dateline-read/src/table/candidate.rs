use dateline_dates as dates;
use dateline_event::Precision;

use super::{Header, is_blank};
use crate::formats::names_column;

/// A record that may be the header.
pub(super) struct Candidate {
    pub cells: Vec<String>,
    pub offset: usize,
    pub end: usize,
    pub numbers: u32,
    /// Row numbers up to its offset, behind which blank lines may stand before it.
    pub before: u32,
}

/// Which of the first records holds the names of the columns, or is the first row of a table without any.
pub(super) struct TopRow {
    pub at: usize,
    /// Whether HXL tags below it say that it holds names.
    pub is_above_tags: bool,
    /// How many cells most records have.
    pub width: usize,
    /// Whether so many have as many that it looks like a table.
    pub is_even: bool,
}

impl Candidate {
    /// How many cells are not blank.
    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !is_blank(cell)).count()
    }

    /// The names of a header of two rows of which this is the upper one: groups of columns, such as “Casualties” above
    /// “Killed” and “Injured”. `None` unless the lower one names what the upper one leaves blank or repeats, and data follow.
    pub fn joined(&self, lower: &Self, data: &Self) -> Option<Vec<String>> {
        const LONGEST: usize = 80;
        let rows = [self, lower];
        let is_short = |row: &&Self| row.cells.iter().all(|cell| cell.len() <= LONGEST);
        let are_names = rows.iter().all(|row| row.is_header()) && rows.iter().all(is_short);
        if !are_names || data.is_header() || self.cells.len() != lower.cells.len() || lower.filled() < 2 {
            return None;
        }
        let mut group = "";
        let mut is_grouped = false;
        let mut names = Vec::with_capacity(self.cells.len());
        for (upper, below) in self.cells.iter().zip(&lower.cells) {
            let is_of_group = (upper.is_empty() || upper == group) && !group.is_empty() && !below.is_empty();
            if !upper.is_empty() {
                group = upper;
            } else if below.is_empty() {
                group = "";
            }
            is_grouped |= is_of_group;
            names.push(match (group, below.as_str()) {
                (_, "") => upper.clone(),
                (group, below) if group.is_empty() || group == below => below.to_owned(),
                (group, below) => format!("{group}{}{below}", Header::BELOW),
            });
        }
        is_grouped.then_some(names)
    }

    /// Whether it is one of the rows below it rather than their names: none of its cells is called as columns are, and several
    /// come again in their columns.
    pub fn is_like(&self, below: &[Self]) -> bool {
        const FEWEST: usize = 5;
        let comes_again = |at: usize, cell: &String| below.iter().any(|row| row.cells.get(at) == Some(cell));
        let filled = || self.cells.iter().enumerate().filter(|(_, cell)| !is_blank(cell));
        let again = filled().filter(|(at, cell)| comes_again(*at, cell)).count();
        let is_repeated = below.iter().any(|row| row.cells == self.cells);
        below.len() >= FEWEST
            && again > 1
            && again * 3 >= filled().count()
            && !is_repeated
            && !filled().any(|(_, cell)| names_column(cell))
    }

    /// Whether no cell looks like data.
    pub fn is_header(&self) -> bool {
        let is_time = |cell: &str| !is_numbered(cell) && dates::read(cell, dates::DateStyle::default()).is_some();
        let is_data = |cell: &&String| cell.parse::<f64>().is_ok() || is_time(cell) || cell.contains("://");
        let filled = || self.cells.iter().filter(|cell| !is_blank(cell));
        let mut data = filled().filter(is_data).peekable();
        filled().next().is_some() && (data.peek().is_none() || follow_each_other(data))
    }
}

/// Whether texts are three years or months or more, each after the one before: `2019`, `2020`, `2021` as names of columns.
fn follow_each_other<'c>(texts: impl Iterator<Item = &'c String>) -> bool {
    const FEWEST: usize = 3;
    let style = dates::DateStyle::default();
    let mut starts = Vec::new();
    for text in texts {
        let is_unit = |date: &dates::Reading| matches!(date.precision, Precision::Year | Precision::Month);
        let Some(date) = dates::read(text, style).filter(|date| is_unit(date) && !date.qualifiers.is_any()) else {
            return false;
        };
        starts.push(date.bounds.earliest_start);
    }
    starts.len() >= FEWEST && starts.is_sorted_by(|before, after| before < after)
}

/// Whether it is a letter with a number, as names of columns are: `c1917`, which is a year only among years.
fn is_numbered(cell: &str) -> bool {
    let digits = cell.trim().trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = cell.trim().len() - digits.len();
    (1..=2).contains(&letters) && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

impl TopRow {
    /// `is_wished` says that somebody wants a table of it, whatever it looks like.
    pub fn find(candidates: &[Candidate], is_wished: bool) -> Option<Self> {
        // The names stand right above HXL tags, whatever is above them.
        let is_tagged = |candidate: &Candidate| {
            let cells = || candidate.cells.iter().map(String::as_str);
            holds_tags(cells()) && cells().filter(|cell| !cell.is_empty()).count() > 1
        };
        let tagged = candidates.iter().position(is_tagged);
        let above_tags = tagged.and_then(|tagged| tagged.checked_sub(1));
        let mut width = usual_width(candidates.iter());
        if width == 1 && is_wished {
            // Who wants a table of it means the rows that have more than one cell.
            width = usual_width(candidates.iter().filter(|candidate| candidate.cells.len() > 1)).max(1);
        }
        let records = candidates.len();
        let alike = candidates
            .iter()
            .filter(|candidate| candidate.cells.len() == width)
            .count();
        let is_usual = |candidate: &Candidate| candidate.cells.len() == width;
        let usual = candidates.iter().position(is_usual);
        // Titles above the names have as many cells where a spreadsheet wrote them, but most of these are blank.
        let max = candidates.iter().map(Candidate::filled).max().unwrap_or_default();
        let full = candidates
            .iter()
            .position(|candidate| is_usual(candidate) && candidate.filled() * 2 >= max);
        let usual = full
            .filter(|&full| candidates.get(full).is_some_and(Candidate::is_header))
            .or(usual);
        let usual = usual.map(|usual| below_prose(candidates, usual, width).unwrap_or(usual));
        // Rows whose quotes are broken have more cells than the names above them.
        let is_narrower = |candidate: &Candidate| candidate.is_header() && candidate.cells.len() * 4 >= width * 3;
        let is_nameless = |&usual: &usize| candidates.get(usual).is_some_and(|first| !first.is_header());
        let narrower = usual.filter(is_nameless).filter(|_| alike * 10 >= records * 8);
        let narrower = narrower.and_then(|usual| candidates.iter().take(usual).position(is_narrower));
        Some(Self {
            at: above_tags.or(narrower).or(usual)?,
            is_above_tags: above_tags.is_some(),
            width,
            is_even: alike * 10 >= records * 6 && width > 1,
        })
    }
}

/// The first row below this one that has a name in every column and data right below it, if this one has gaps: then it is
/// not yet the names, but a remark above them that was spread over several cells.
fn below_prose(candidates: &[Candidate], at: usize, width: usize) -> Option<usize> {
    if candidates.get(at)?.filled() == width {
        return None;
    }
    let is_full = |candidate: &Candidate| candidate.cells.len() == width && candidate.filled() == width;
    let full = at + candidates.get(at..)?.iter().position(is_full)?;
    let is_header = |at: usize| candidates.get(at).map(Candidate::is_header);
    (is_header(full)? && !is_header(full + 1)?).then_some(full)
}

/// Whether all filled cells of a row are HXL tags: `#date+start`.
pub(super) fn holds_tags<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut words = cells.map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    let is_tag = |cell: &str| {
        let name = cell.strip_prefix('#');
        name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    words.peek().is_some() && words.all(is_tag)
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
