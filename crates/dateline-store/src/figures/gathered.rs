//! From batches to columns.

use dateline_batch::checked::item;
use dateline_batch::{FigureLists, FiguresId, NameId, Names};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{FigureColumn, Figures, WrittenId};
use crate::RowId;

/// So many names of figures are kept: a table of a million columns that count is no reason to make a million columns.
const MAX_NAMES: usize = 1000;

/// Which names of figures are kept, as each batch numbers them.
#[derive(Default)]
pub(crate) struct KeptNames {
    names: Vec<String>,
    left_out: usize,
    /// Of each batch.
    numbers: Vec<Vec<Option<WrittenId>>>,
}

impl KeptNames {
    /// Over all batches: those of the most events.
    pub fn new<'a>(batches: impl Iterator<Item = &'a FigureLists>) -> Self {
        let mut names = Names::default();
        let mut counts: Vec<u64> = Vec::new();
        let of_batch = |batch: &FigureLists| -> Vec<NameId> {
            let interned = batch.names().iter().zip(batch.counts());
            let interned = interned.map(|(name, count)| {
                let number = names.intern(name);
                counts.resize(names.len(), 0);
                if let Some(sum) = counts.get_mut(number.index()) {
                    *sum += u64::from(count);
                }
                number
            });
            interned.collect()
        };
        let of_batches: Vec<Vec<NameId>> = batches.map(of_batch).collect();
        let mut kept: Vec<NameId> = NameId::all(names.len()).collect();
        if kept.len() > MAX_NAMES {
            kept.sort_by_key(|&name| (std::cmp::Reverse(item(&counts, name)), name));
            kept.truncate(MAX_NAMES);
            kept.sort_unstable();
        }
        let mut written: Vec<Option<WrittenId>> = vec![None; names.len()];
        for (at, name) in (0..).zip(&kept) {
            if let Some(slot) = written.get_mut(name.index()) {
                *slot = Some(WrittenId::from_number(at));
            }
        }
        let numbers = of_batches.into_iter().map(|names| {
            let written = names.into_iter().map(|name| item(&written, name));
            written.collect()
        });
        Self {
            numbers: numbers.collect(),
            left_out: names.len() - kept.len(),
            names: kept.into_iter().map(|name| names.get(name).to_owned()).collect(),
        }
    }

    /// Runs of rows as columns, the runs in the order of the rows.
    pub fn into_figures(self, runs: Vec<FigureRun>) -> Figures {
        let mut parts: Vec<Vec<FigureColumn>> = self.names.iter().map(|_| Vec::new()).collect();
        for run in runs {
            for (name, column) in run.columns {
                if let Some(parts) = parts.get_mut(name.index()) {
                    parts.push(column);
                }
            }
        }
        let columns = parts.into_par_iter().map(FigureColumn::joined);
        Figures {
            columns: columns.collect(),
            names: self.names,
            left_out: self.left_out,
        }
    }
}

/// The figures of a run of rows.
#[derive(Default)]
pub(crate) struct FigureRun {
    columns: Vec<(WrittenId, FigureColumn)>,
    /// Where each stands in `columns`.
    places: FxHashMap<WrittenId, usize>,
}

impl FigureRun {
    /// Adds the figures of a row, which stands behind those that were added.
    #[inline]
    pub fn add(&mut self, row: RowId, (lists, list): (&FigureLists, FiguresId), (kept, batch): (&KeptNames, usize)) {
        if list == FiguresId::NONE {
            return;
        }
        let Some(numbers) = kept.numbers.get(batch) else {
            debug_assert!(false, "no batch {batch}");
            return;
        };
        for (guess, (name, range)) in lists.get(list).enumerate() {
            let written = item(numbers, name);
            if let Some((_, column)) = written.and_then(|written| self.column(written, guess)) {
                column.push(row, &range);
            }
        }
    }

    /// The column of a name. Most rows have the same figures in the same order: it likely stands where it stands in its row.
    #[inline]
    fn column(&mut self, written: WrittenId, guess: usize) -> Option<&mut (WrittenId, FigureColumn)> {
        let is_right = self.columns.get(guess).is_some_and(|(other, _)| *other == written);
        if is_right {
            return self.columns.get_mut(guess);
        }
        let next = self.columns.len();
        let at = *self.places.entry(written).or_insert(next);
        if at == next {
            self.columns.push((written, FigureColumn::default()));
        }
        self.columns.get_mut(at)
    }
}

#[cfg(test)]
mod tests {
    use dateline_event::{Amount, FigureRange, NamedFigure};

    use super::*;

    fn figure(what: String, number: u32) -> NamedFigure<'static> {
        (what.into(), FigureRange::of(&Amount::Exact(f64::from(number))).unwrap())
    }

    #[test]
    fn too_many_names_are_left_out_and_counted() {
        let mut lists = FigureLists::default();
        let ids: Vec<FiguresId> = (0..5000)
            .map(|n| lists.push(&[figure(format!("thing {n}"), n), figure("killed".to_owned(), n)]))
            .collect();
        let kept = KeptNames::new(std::iter::once(&lists));
        let mut run = FigureRun::default();
        for (row, id) in RowId::all(5000).zip(ids) {
            run.add(row, (&lists, id), (&kept, 0));
        }
        let figures = kept.into_figures(vec![run]);
        assert_eq!((figures.names.len(), figures.left_out), (MAX_NAMES, 4001));
        let killed = figures.names.iter().position(|name| name == "killed").unwrap();
        assert_eq!(figures.columns[killed].len(), 5000);
    }
}
