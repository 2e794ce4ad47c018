use std::sync::Arc;

use dateline_event::{Doubt, FigureRange};

use super::{FigureColumn, FigureKindId, FigureKinds};
use crate::{RowId, Store};

impl Store {
    /// The figures of many rows are asked for in blocks of so many.
    pub const FIGURE_BLOCK: usize = FigureColumn::BLOCK;

    /// What is counted, as kinds of figures are counted now.
    pub fn figure_kinds(&self) -> &FigureKinds {
        &self.tables.figure_kinds
    }

    /// Whether both count the same figures as one kind.
    pub fn has_same_figure_kinds(&self, other: &Self) -> bool {
        self.has_same_rows(other) && Arc::ptr_eq(&self.tables.figure_kinds, &other.tables.figure_kinds)
    }

    /// How many of a kind the row's event tells; `None` if it tells no number.
    pub fn figure(&self, row: RowId, kind: FigureKindId) -> Option<FigureRange> {
        let found = self.figure_columns(kind).filter_map(|column| column.get(row));
        found.reduce(FigureRange::union).map(|range| self.judged(row, range))
    }

    /// The figures of a kind of the rows of a block ([`Store::FIGURE_BLOCK`]), each row once, ascending.
    pub fn for_each_figure(&self, kind: FigureKindId, block: u32, mut see: impl FnMut(RowId, FigureRange)) {
        let with_any: Vec<&FigureColumn> = self
            .figure_columns(kind)
            .filter(|column| column.in_block(block).next().is_some())
            .collect();
        if let [only] = with_any[..] {
            only.in_block(block)
                .for_each(|(row, range)| see(row, self.judged(row, range)));
            return;
        }
        let mut all: Vec<(RowId, FigureRange)> = with_any.iter().flat_map(|column| column.in_block(block)).collect();
        all.sort_by_key(|(row, _)| *row);
        for of_row in all.chunk_by(|(row, _), (other, _)| row == other) {
            let Some(&(row, _)) = of_row.first() else { continue };
            let ranges = of_row.iter().map(|(_, range)| *range);
            if let Some(range) = ranges.reduce(FigureRange::union) {
                see(row, self.judged(row, range));
            }
        }
    }

    fn figure_columns(&self, kind: FigureKindId) -> impl Iterator<Item = &FigureColumn> {
        let columns = self.figure_kinds().get(kind).into_iter().flat_map(|kind| &kind.columns);
        columns.filter_map(|&name| self.figures.column(name))
    }

    /// A figure that was in dispute between sources that are counted as one now is so no more.
    #[inline]
    fn judged(&self, row: RowId, range: FigureRange) -> FigureRange {
        if !range.is_disputed || self.tables.rejudged.is_empty() {
            return range;
        }
        FigureRange {
            is_disputed: self.doubt(row).contains(Doubt::FIGURES),
            ..range
        }
    }
}

#[cfg(test)]
mod tests {
    use dateline_event::{Amount, Claim, ClockZone, Event, Figure, Source};

    use super::*;
    use crate::test_support::document_of;
    use crate::{Facet, Naming, SameName, build};

    fn event(title: &str, date: &str, claims: &[(&str, &[(&str, f64)])]) -> Event {
        let figure = |(what, number): &(&str, f64)| Figure {
            what: (*what).to_owned(),
            amount: Amount::Exact(*number),
        };
        let claim = |(outlet, figures): &(&str, &[(&str, f64)])| Claim {
            source: Source {
                outlet: (*outlet).to_owned(),
                ..Source::default()
            },
            figures: figures.iter().map(figure).collect(),
            ..Claim::default()
        };
        Event {
            id: title.to_owned(),
            title: title.to_owned(),
            when: date.parse().ok(),
            claims: claims.iter().map(claim).collect(),
            ..Event::default()
        }
    }

    fn store() -> Arc<Store> {
        Arc::new(build(vec![
            document_of(vec![
                event("none", "2021-07-06", &[]),
                event(
                    "late",
                    "2021-07-07T01:33+03:00",
                    &[("A", &[("killed", 3.0), ("rockets", 14.0)])],
                ),
                event("undated", "", &[("A", &[("Tués", 0.5)])]),
            ]),
            document_of(vec![
                event(
                    "early",
                    "2021-07-06T23:00Z",
                    &[("A", &[("fatalities", 7.0)]), ("B", &[("fatalities", 9.0)])],
                ),
                event("both", "2020", &[("A", &[("killed", 1.0), ("deaths", 2.0)])]),
            ]),
        ]))
    }

    fn killed(store: &Store, title: &str) -> Option<(f64, f64)> {
        let row = store.rows().find(|&row| store.event(row).title == title).unwrap();
        let figure = store.figure(row, store.figure_kinds().find("killed").unwrap())?;
        Some((figure.low, figure.high))
    }

    #[test]
    fn figures_stay_with_their_rows_in_every_zone() {
        let given = store();
        for store in [
            given.clone(),
            given.in_zone(ClockZone::Utc),
            given.in_zone(ClockZone::Offset(-720)),
        ] {
            let found = ["none", "late", "undated", "early", "both"].map(|title| killed(&store, title));
            let same = |n| Some((n, n));
            assert_eq!(found, [None, same(3.0), same(0.5), Some((7.0, 9.0)), Some((1.0, 2.0))]);
            let kind = store.figure_kinds().find("killed").unwrap();
            let mut all = Vec::new();
            store.for_each_figure(kind, 0, |row, range| all.push((row, range)));
            let each = store.rows().filter_map(|row| Some((row, store.figure(row, kind)?)));
            assert_eq!(all, each.collect::<Vec<_>>());
        }
        let kinds: Vec<_> = given
            .figure_kinds()
            .iter()
            .map(|(_, kind)| (&*kind.name, kind.figures))
            .collect();
        assert_eq!(kinds, [("killed", 5), ("rockets", 1)]);
    }

    #[test]
    fn sources_that_are_one_dispute_nothing() {
        let store = store();
        let is_disputed = |store: &Store| {
            let kind = store.figure_kinds().find("killed").unwrap();
            let row = store.rows().find(|&row| store.event(row).title == "early").unwrap();
            store.figure(row, kind).unwrap().is_disputed
        };
        assert!(is_disputed(&store));
        let merge = SameName {
            facet: Facet::Source,
            names: ["A", "B"].map(str::to_owned).into(),
            called: "A".to_owned(),
        };
        let naming = Naming {
            merges: vec![merge],
            ..Naming::default()
        };
        assert!(!is_disputed(&store.renamed(&Arc::new(naming))));
    }
}
