use dateline_batch::{CancelToken, Cancelled};
use dateline_store::FigureKindId;

use super::Count;
use super::filter_part::FilterPart;
use super::masks::Masks;
use super::possible_rows::PossibleRows;
use super::prepared::Prepared;
use super::row_set::RowSet;

/// How many events tell each kind of figure, under all filters but those by figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureCounts {
    /// In the order of [`Store::figure_kinds`](dateline_store::Store::figure_kinds).
    kinds: Vec<Count>,
}

impl FigureCounts {
    /// Of so many kinds at most, those of the most events, it is counted how many events tell them.
    pub const MAX: usize = 24;

    /// How many events tell a kind; `None` where that was not counted.
    pub fn kind(&self, kind: FigureKindId) -> Option<Count> {
        self.kinds.get(kind.index()).copied()
    }

    pub(super) fn new(
        prepared: &Prepared,
        masks: &Masks,
        selected: &RowSet,
        cancel: &CancelToken,
    ) -> Result<Self, Cancelled> {
        let store = prepared.store();
        let others = PossibleRows::under_others(store, masks, FilterPart::Figure);
        let rows = others.unwrap_or_else(|| PossibleRows::selected(masks, selected));
        let is_everything = rows.uncertain.is_none() && rows.possible.is_all();
        let mut kinds = Vec::new();
        for (kind, told) in store.figure_kinds().iter().take(Self::MAX) {
            kinds.push(match told.events() {
                Some(events) if is_everything => Count::all_certain(events),
                _ => prepared
                    .with_figure(kind, cancel)?
                    .map_or_else(Count::default, |with| rows.count_in(with)),
            });
        }
        Ok(Self { kinds })
    }
}
