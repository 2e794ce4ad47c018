use chrono::Datelike;
use dateline_batch::{EventSummary, Span};
use dateline_event::fold::fold;
use dateline_event::{Moment, Precision};
use rustc_hash::{FxHashMap, FxHashSet};

use super::sums::Sums;

/// A month or a year, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::table) struct Period {
    year: i32,
    /// 0 of a whole year.
    month: u32,
}

impl Period {
    /// In which something of this precision happened, if that is all that is known.
    pub fn of(start: Moment, precision: Precision) -> Option<Self> {
        let civil = start.civil()?;
        match precision {
            Precision::Year => Some(Self {
                year: civil.year(),
                month: 0,
            }),
            Precision::Month => Some(Self {
                year: civil.year(),
                month: civil.month(),
            }),
            _ => None,
        }
    }
}

/// The figures of all rows that lie in one month or year, or that name the same thing.
#[derive(Default)]
pub(super) struct ByGroup {
    periods: FxHashMap<Period, Sums>,
    names: FxHashMap<String, Sums>,
}

impl ByGroup {
    /// Of groups by these names.
    pub fn named(names: FxHashSet<String>) -> Self {
        Self {
            periods: FxHashMap::default(),
            names: names.into_iter().map(|name| (name, Sums::default())).collect(),
        }
    }

    /// Adds the figures of a row with its time and its cells.
    pub fn add<'c>(
        &mut self,
        figures: &(impl Iterator<Item = (usize, &'c str)> + Clone),
        summary: &EventSummary<'_>,
        cells: impl Iterator<Item = &'c str>,
    ) {
        if let Some(day) = summary.start.civil().filter(|_| summary.span != Span::UNDATED) {
            let (year, month) = (day.year(), day.month());
            let precision = summary.span.precision;
            for (coarse, month) in [(Precision::Year, 0), (Precision::Month, month)] {
                if precision > coarse {
                    let sums = self.periods.entry(Period { year, month }).or_default();
                    sums.add(figures.clone());
                }
            }
        }
        if !self.names.is_empty() {
            let named: FxHashSet<String> = cells.map(fold).collect();
            for name in named {
                if let Some(sums) = self.names.get_mut(&name) {
                    sums.add(figures.clone());
                }
            }
        }
    }

    /// Adds the figures of a row that may be the sum of a month to those of its year, if no other row lies in that month.
    pub fn add_month<'c>(&mut self, month: Period, figures: impl Iterator<Item = (usize, &'c str)>) {
        if month.month > 0 && !self.periods.contains_key(&month) {
            let year = Period { month: 0, ..month };
            self.periods.entry(year).or_default().add(figures);
        }
    }

    pub fn of_period(&self, period: Period) -> Option<&Sums> {
        self.periods.get(&period)
    }

    pub fn of_name(&self, name: &str) -> Option<&Sums> {
        self.names.get(name)
    }
}
