use std::ops::Range;

use dateline_batch::decision::TableDecision;
use dateline_batch::finding::FileFault;
use dateline_event::Precision;
use dateline_event::fold::fold;
use rustc_hash::FxHashSet;

use super::grid::{Grid, GridRow};
use super::notes::LayoutNotes;
use crate::dates::{self, DateStyle};
use crate::formats;
use crate::table::no_event::{Lines, SumWords, shown};
use crate::table::{Formats, Header, Rated, Rating, rate_plain};

/// Whether tables may stand beside each other, as far as the names of columns and the lengths of rows tell.
pub(super) fn may_be_in(header: &Header, lines: &Lines) -> bool {
    let names = header.names();
    let mut inner = names.iter().enumerate().skip(2).rev().skip(2);
    let is_parted = inner.any(|(column, name)| Header::is_number(name, column));
    let is_shorter = match (lines.rows.first(), lines.rows.last()) {
        (Some(first), Some(last)) => first.filled >= last.filled + 2,
        _ => false,
    };
    is_parted || repeated(names).is_some() || (is_shorter && names_sum(names))
}

/// Whether some column is called after sums, or counts events.
fn names_sum(names: &[String]) -> bool {
    let mut names = names.iter();
    names.any(|name| SumWords::of(name) != SumWords::None || formats::counts_events(name))
}

/// Parts tables that stand side by side: those with the same columns become one, of others the one that looks most like events
/// is kept.
pub(super) fn part(grid: &mut Grid, formats: &Formats, notes: &mut LayoutNotes) {
    let blocks = repeated(&grid.names).unwrap_or_else(|| parted(grid));
    if let Some(summary) = summary(grid, &blocks) {
        let table = cut_out(grid, &summary);
        notes.findings.push(beside(&table));
        let is_named = |column: &usize| !is_blank(grid, *column);
        let end = (0..summary.start).rev().find(is_named).map_or(0, |column| column + 1);
        *grid = cut_out(grid, &(0..end));
        return;
    }
    if blocks.len() < 2 {
        return;
    }
    let names = |block: &Range<usize>| grid.names.get(block.clone()).unwrap_or_default();
    let folded = |block: &Range<usize>| names(block).iter().map(|name| fold(name)).collect::<Vec<_>>();
    let first = blocks.first().map(folded).unwrap_or_default();
    if blocks.iter().all(|block| folded(block) == first) {
        *grid = below_each_other(grid, &blocks);
        notes.decisions.push(TableDecision::SideBySide(blocks.len()));
        return;
    }
    let tables: Vec<Grid> = blocks.iter().map(|block| cut_out(grid, block)).collect();
    let rated: Vec<Rated> = tables.iter().map(|table| rate_plain(&table.text(), formats)).collect();
    let dated = rated.iter().filter(|rated| rated.rating >= Rating::Dated).count();
    let ends = tables.iter().map(|table| table.rows.len()).collect::<Vec<_>>();
    let end_apart = ends.iter().min() != ends.iter().max();
    let shared = tables.iter().skip(1).any(|table| {
        let own: Vec<String> = table.names.iter().map(|name| fold(name)).collect();
        first.iter().filter(|name| own.contains(name)).count() * 2 >= own.len()
    });
    // A blank column may as well part the columns of one table.
    if dated < 2 || !(end_apart || shared) {
        return;
    }
    let ranks = rated
        .iter()
        .zip(&ends)
        .map(|(rated, rows)| (rated.rating, rated.likeness, *rows));
    let best = ranks
        .enumerate()
        .max_by_key(|(index, rank)| (*rank, std::cmp::Reverse(*index)));
    let best = best.map_or(0, |(best, _)| best);
    for (index, table) in tables.into_iter().enumerate() {
        if index == best {
            *grid = table;
        } else {
            notes.findings.push(beside(&table));
        }
    }
}

fn beside(table: &Grid) -> FileFault {
    FileFault::TableBeside {
        names: shown(table.names.iter().map(String::as_str)),
    }
}

/// The last columns, if they are a small table of sums by month or year beside the first of the rows.
fn summary(grid: &Grid, blocks: &[Range<usize>]) -> Option<Range<usize>> {
    let width = grid.names.len();
    let last = blocks.last().filter(|_| blocks.len() > 1).cloned();
    let bare = [2, 3]
        .into_iter()
        .filter_map(|columns| Some(width.checked_sub(columns)?..width));
    let may_be = |columns: &Range<usize>| (2..=3).contains(&columns.len()) && columns.start >= 2;
    last.into_iter().chain(bare).filter(may_be).find(|columns| {
        let names = grid.names.get(columns.clone()).unwrap_or_default();
        let is_filled = |row: &GridRow| columns.clone().any(|column| !row.cell(column).is_empty());
        let rows = grid.rows.iter().take_while(|row| is_filled(row)).count();
        let ends_early = rows >= 2 && rows < grid.rows.len() && !grid.rows.iter().skip(rows).any(is_filled);
        ends_early && names_sum(names) && are_by_time(grid.rows.get(..rows).unwrap_or_default(), columns)
    })
}

/// Whether rows have a month or a year of their own in the first of some columns, and numbers in the others.
fn are_by_time(rows: &[GridRow], columns: &Range<usize>) -> bool {
    let is_period = |cell: &str| match dates::read(cell, DateStyle::default()) {
        Some(date) => date.precision < Precision::Day,
        None => dates::month(cell).is_some() || SumWords::of(cell) != SumWords::None,
    };
    let is_number = |cell: &str| !cell.is_empty() && !cell.contains(char::is_alphabetic);
    let periods: FxHashSet<&str> = rows.iter().map(|row| row.cell(columns.start)).collect();
    let mut others = columns.clone().skip(1);
    periods.len() == rows.len()
        && periods.iter().all(|cell| is_period(cell))
        && others.all(|column| rows.iter().all(|row| is_number(row.cell(column))))
}

/// The columns of tables of the same names right beside each other.
fn repeated(names: &[String]) -> Option<Vec<Range<usize>>> {
    const LEAST: usize = 3;
    let count = names.len();
    let widths = (LEAST..=count / 2).filter(|width| count.is_multiple_of(*width));
    let is_repeated = |width: &usize| {
        let mut blocks = names.chunks(*width);
        let first = blocks.next();
        blocks.all(|block| Some(block) == first)
    };
    let width = widths.into_iter().find(is_repeated)?;
    Some((0..count).step_by(width).map(|start| start..start + width).collect())
}

/// The columns between those that are blank from top to bottom, of two and more each.
fn parted(grid: &Grid) -> Vec<Range<usize>> {
    let columns: Vec<usize> = (0..grid.names.len())
        .filter(|column| !is_blank(grid, *column))
        .collect();
    let runs = columns.chunk_by(|a, b| a + 1 == *b);
    let blocks = runs.filter_map(|run| Some(*run.first()?..run.last()? + 1));
    let blocks: Vec<Range<usize>> = blocks.collect();
    if blocks.iter().all(|block| block.len() > 1) {
        blocks
    } else {
        Vec::new()
    }
}

/// Whether a column has neither a name nor cells.
fn is_blank(grid: &Grid, column: usize) -> bool {
    let name = grid.names.get(column);
    name.is_none_or(|name| Header::is_number(name, column)) && grid.rows.iter().all(|row| row.cell(column).is_empty())
}

/// One of the tables, without the rows that are blank in it.
fn cut_out(grid: &Grid, block: &Range<usize>) -> Grid {
    let rows = grid.rows.iter().map(|row| cut_row(row, block));
    Grid {
        names: grid.names.get(block.clone()).unwrap_or_default().to_vec(),
        number: grid.number,
        titles: Vec::new(),
        rows: rows.filter(|row| row.filled().next().is_some()).collect(),
    }
}

fn cut_row(row: &GridRow, block: &Range<usize>) -> GridRow {
    let end = block.end.min(row.cells.len());
    GridRow {
        cells: row.cells.get(block.start.min(end)..end).unwrap_or_default().to_vec(),
        ..row.clone()
    }
}

fn below_each_other(grid: &Grid, blocks: &[Range<usize>]) -> Grid {
    let mut tables = blocks.iter().map(|block| cut_out(grid, block));
    let Some(mut whole) = tables.next() else {
        return cut_out(grid, &(0..grid.names.len()));
    };
    whole.rows.extend(tables.flat_map(|table| table.rows));
    whole
}
