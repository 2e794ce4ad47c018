//! Rows about which more is known than their reader knew: which names are one, or stand in one line.

use std::sync::Arc;

use dateline_batch::{CancelToken, Cancelled};
use dateline_event::Doubt;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::counted_names::CountedNames;
use super::tables::Tables;
use super::{Facet, RowId, Store};

/// What of a doubt depends on what is known of names.
pub(super) const OF_NAMES: Doubt = Doubt::FIGURES
    .union(Doubt::ATTRIBUTION)
    .union(Doubt::DATE)
    .union(Doubt::SINGLE_SOURCE);

/// The rows whose doubt is another than their reader says, with the bits [`OF_NAMES`] as they are. A reader knows nothing
/// of names but whether they are equal.
pub(super) fn rejudged(
    store: &Store,
    tables: &Tables,
    cancel: &CancelToken,
) -> Result<FxHashMap<RowId, Doubt>, Cancelled> {
    let are_lines_known =
        tables.actors.is_renamed() || store.files().iter().any(|file| !file.directory.actors.is_empty());
    let are_sources_merged = tables.sources.is_renamed();
    if !are_lines_known && !are_sources_merged {
        return Ok(FxHashMap::default());
    }
    let names = CountedNames::new(store, tables);
    let told = |row: RowId| store.told_doubt(row);
    // Whoever names the same cannot begin to disagree, unless somebody denies it.
    let by_lines = |row| are_lines_known && told(row).intersects(Doubt::ATTRIBUTION | Doubt::DENIED);
    // Sources that are one contradict each other no more, and may be the only one.
    let contradict = Doubt::FIGURES | Doubt::ATTRIBUTION | Doubt::DATE;
    let by_sources = |row| {
        let may_be_one = || !told(row).contains(Doubt::SINGLE_SOURCE) && store.has_merged_source(row, tables);
        are_sources_merged && store.claims(row) > 1 && (told(row).intersects(contradict) || may_be_one())
    };
    let rows: Vec<RowId> = store.rows().filter(|&row| by_lines(row) || by_sources(row)).collect();
    rows.into_par_iter()
        .map(|row| {
            cancel.check()?;
            let doubt = store.event_as_given(row).doubt_among(&names) & OF_NAMES;
            Ok((doubt != told(row) & OF_NAMES).then_some((row, doubt)))
        })
        .filter_map(Result::transpose)
        .collect()
}

impl Store {
    fn has_merged_source(&self, row: RowId, tables: &Tables) -> bool {
        let sources = tables.source_sets.get(self.code(Facet::Source, row).set());
        sources.iter().any(|&source| tables.sources.is_merged(source.into()))
    }

    /// With what is known of the names as files write them: to be called once the rows are in their order.
    /// Until somebody cancels.
    pub(super) fn rejudged(mut self, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let rejudged = Arc::new(rejudged(&self, &self.written, cancel)?);
        self.written.rejudged = rejudged.clone();
        self.tables.rejudged = rejudged;
        Ok(self)
    }
}
