//! Which rows that may be sums hold the sums of others.

use dateline_batch::EventSummary;
use rustc_hash::FxHashSet;

use super::by_group::{ByGroup, Period};
use super::sums::{Evidence, Groups};
use super::survey::{Surveying, Suspicion};
use super::{NoEvent, SumWords, has_letters, trimmed};
use crate::number::Numbers;
use crate::table::samples::first_records;
use crate::table::{Dates, Notes, TableRow};

impl Surveying<'_> {
    /// Which of the rows that may be sums are those of rows above them, or of all rows that they name.
    pub(super) fn adding_up(
        &self,
        suspicions: &[(usize, Suspicion)],
        verdicts: &[Option<NoEvent>],
    ) -> FxHashSet<usize> {
        let mut found = FxHashSet::default();
        let needs_figures = suspicions
            .iter()
            .rev()
            .find(|(_, suspicion)| *suspicion != Suspicion::Sure);
        let Some((last, _)) = needs_figures.filter(|_| !self.figures.is_empty()) else {
            return found;
        };
        let by_group = self.by_group(suspicions, verdicts);
        let is_named = |(index, suspicion): &(usize, Suspicion), found: &FxHashSet<usize>| {
            *suspicion == Suspicion::Named && found.contains(index)
        };
        found = self.adding_up_to(*last, suspicions, verdicts, (&by_group, Evidence::OfNamed));
        // Where some that are named so are sums, so are those of one row.
        if suspicions.iter().any(|suspicion| is_named(suspicion, &found)) {
            found = self.adding_up_to(*last, suspicions, verdicts, (&by_group, Evidence::OfKind));
        }
        self.alone_in_period(suspicions, &by_group, &mut found);
        found
    }

    /// As [`Surveying::adding_up`], up to the row `last`, with what shows that a row is a sum that names one.
    fn adding_up_to(
        &self,
        last: usize,
        suspicions: &[(usize, Suspicion)],
        verdicts: &[Option<NoEvent>],
        (by_group, of_named): (&ByGroup, Evidence),
    ) -> FxHashSet<usize> {
        let mut found = FxHashSet::default();
        let (mut groups, mut index) = (Groups::default(), 0);
        let mut coming = suspicions.iter().peekable();
        first_records(self.rows, self.dialect, last + 1, |cells, _, _| {
            let figures = self.figures.iter().map(|column| (*column, cells.get(*column)));
            let suspicion = coming.next_if(|(at, _)| *at == index).map(|(_, suspicion)| *suspicion);
            let is_sum = suspicion.is_some_and(|suspicion| match suspicion {
                Suspicion::Sure => true,
                Suspicion::OfPeriod { period, is_thin } => {
                    let sums = by_group.of_period(period);
                    sums.is_some_and(|sums| sums.are_in(Evidence::OfNamed, figures.clone()))
                        || (is_thin && groups.are_in(Evidence::Figures, &figures))
                }
                Suspicion::Named => {
                    let named = self.sum_of(index).and_then(|name| by_group.of_name(&name));
                    named.is_some_and(|sums| sums.are_in(of_named, figures.clone()))
                        || groups.are_in(of_named, &figures)
                }
                Suspicion::Bare => groups.are_in(Evidence::Figures, &figures),
            });
            let is_known = verdicts.get(index).is_some_and(Option::is_some);
            if is_sum {
                found.insert(index);
                groups.part();
            } else if suspicion == Some(Suspicion::Named) {
                groups.add_named(figures);
            } else if !is_known {
                groups.add(figures);
            }
            index += 1;
            true
        });
        found
    }

    /// Adds the rows of a month or year in which there is one other row, where others of this kind are sums.
    fn alone_in_period(&self, suspicions: &[(usize, Suspicion)], by_group: &ByGroup, found: &mut FxHashSet<usize>) {
        if !periods(suspicions).any(|(index, _)| found.contains(&index)) {
            return;
        }
        for (index, period) in periods(suspicions) {
            let seen = self.lines.rows.get(index).and_then(|line| line.seen.as_ref());
            let Some((seen, sums)) = seen.zip(by_group.of_period(period)) else {
                continue;
            };
            if sums.are_in(Evidence::OfKind, self.figures_of(seen)) {
                found.insert(index);
            }
        }
    }

    /// The figures of those rows that are surely no sums, by month, by year, and by the names of which others may be sums.
    fn by_group(&self, suspicions: &[(usize, Suspicion)], verdicts: &[Option<NoEvent>]) -> ByGroup {
        let names = suspicions
            .iter()
            .filter(|(_, suspicion)| *suspicion == Suspicion::Named);
        let names: FxHashSet<String> = names.filter_map(|(index, _)| self.sum_of(*index)).collect();
        let has_periods = periods(suspicions).next().is_some();
        let has_names = !names.is_empty();
        let mut found = ByGroup::named(names);
        if !has_periods && !has_names {
            return found;
        }
        let (dates, numbers) = (
            Dates::decide(&self.start.format.date_columns(), &[]),
            Numbers::default(),
        );
        let (mut coming, mut index) = (suspicions.iter().peekable(), 0);
        first_records(self.rows, self.dialect, usize::MAX, |cells, _, _| {
            let is_suspect = coming.next_if(|(at, _)| *at == index).is_some();
            let is_known = verdicts.get(index).is_some_and(Option::is_some);
            if !is_suspect && !is_known {
                let mut summary = EventSummary::default();
                if has_periods {
                    let row = TableRow::new(cells, &dates, &numbers);
                    let notes = &mut Notes::silent(&self.start.header);
                    self.start.format.summary(&row, &mut summary, notes);
                }
                let figures = self.figures.iter().map(|column| (*column, cells.get(*column)));
                found.add(&figures, &summary, cells.iter().map(trimmed));
            }
            index += 1;
            true
        });
        for (index, period) in periods(suspicions) {
            let seen = self.lines.rows.get(index).and_then(|line| line.seen.as_ref());
            if let Some(seen) = seen {
                found.add_month(period, self.figures_of(seen));
            }
        }
        found
    }

    /// Of what a row names a sum: `alfa` of “Total Alfa”.
    fn sum_of(&self, index: usize) -> Option<String> {
        let seen = self.lines.rows.get(index)?.seen.as_ref()?;
        let mut cells = seen.filled().map(|(_, cell)| cell);
        let cell = cells.find(|cell| has_letters(cell) && SumWords::of(cell) != SumWords::None)?;
        SumWords::of_what(cell)
    }
}

/// The rows that may be the sum of a month or year.
fn periods(suspicions: &[(usize, Suspicion)]) -> impl Iterator<Item = (usize, Period)> {
    suspicions.iter().filter_map(|(index, suspicion)| match suspicion {
        Suspicion::OfPeriod { period, .. } => Some((*index, *period)),
        Suspicion::Sure | Suspicion::Named | Suspicion::Bare => None,
    })
}
