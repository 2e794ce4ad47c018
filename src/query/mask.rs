use super::engine::Cancelled;
use super::in_time::InTime;
use super::inverted_index::InvertedIndex;
use super::prepared::Prepared;
use super::row_set::RowSet;
use super::{Choice, Filter};
use crate::store::{Facet, Store};

/// The rows that pass each part of a filter, so that a changed filter costs only the parts that changed, and the counts
/// of a facet under all *other* filters come from the other parts. A part that lets everything through is `None`.
#[derive(Debug, Default)]
pub(super) struct Masks {
    /// The filter whose parts these are, but for its text.
    filter: Filter,
    /// In the order of [`Facet::ALL`].
    facets: [Option<RowSet>; 4],
    time: Option<InTime>,
    text: Option<RowSet>,
    /// The text whose hits `text` holds; `None` while they are not all found.
    searched: Option<String>,
}

impl Masks {
    /// Makes them those of `filter`, but for its text. If it is cancelled, each part is either the old one or the new one.
    pub fn update(
        &mut self,
        prepared: &Prepared,
        filter: &Filter,
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<(), Cancelled> {
        for (facet, mask) in Facet::ALL.into_iter().zip(&mut self.facets) {
            let choice = filter.choice(facet);
            if self.filter.choice(facet) != choice {
                *mask = if choice.is_empty() {
                    None
                } else {
                    let index = prepared.index(facet, is_cancelled)?;
                    Some(chosen(prepared.store(), facet, index, choice))
                };
                self.filter.choice_mut(facet).clone_from(choice);
            }
        }
        if (self.filter.from, self.filter.to) != (filter.from, filter.to) {
            let (from, to) = (filter.from.unwrap_or(i64::MIN), filter.to.unwrap_or(i64::MAX));
            self.time = if filter.has_time() {
                let everything = prepared.everything(is_cancelled)?;
                Some(InTime::new(prepared.store(), everything, from, to))
            } else {
                None
            };
            (self.filter.from, self.filter.to) = (filter.from, filter.to);
        }
        self.filter.certainly = filter.certainly;
        Ok(())
    }

    /// Whether the hits of this text are known.
    pub fn has_searched(&self, text: &str) -> bool {
        self.searched.as_deref() == Some(text.trim())
    }

    /// Sets which rows a search found, without one all pass; `whole` is its text if these are all of them.
    pub fn set_text(&mut self, hits: Option<&[bool]>, whole: Option<&str>) {
        self.text = hits.map(RowSet::from_marks);
        self.searched = whole.map(|text| text.trim().to_owned());
    }

    /// The rows that pass all parts.
    pub fn selected(&self, store: &Store) -> RowSet {
        self.passing(store, None)
    }

    /// The rows that pass all parts but that of one facet; `None` if these are the selected ones.
    pub fn under_others(&self, store: &Store, facet: Facet) -> Option<RowSet> {
        let is_filtered = self.facets.get(facet as usize).is_some_and(Option::is_some);
        is_filtered.then(|| self.passing(store, Some(facet)))
    }

    fn passing(&self, store: &Store, other_than: Option<Facet>) -> RowSet {
        let facets = Facet::ALL.into_iter().zip(&self.facets);
        let facets = facets.filter(|&(facet, _)| Some(facet) != other_than);
        let time = self.time.as_ref().map(|time| {
            if self.filter.certainly {
                &time.certain
            } else {
                &time.possible
            }
        });
        let parts = facets.filter_map(|(_, mask)| mask.as_ref());
        let mut parts = parts.chain(time).chain(&self.text);
        let first = parts.next().cloned();
        let mut passing = first.unwrap_or_else(|| RowSet::all(store.len()));
        parts.for_each(|part| passing.intersect(part));
        passing
    }

    /// Those of `rows` that lie in the time wanted only possibly; `None` if there are none.
    pub fn uncertain_of(&self, rows: &RowSet) -> Option<RowSet> {
        let time = self.time.as_ref().filter(|_| !self.filter.certainly)?;
        let mut uncertain = rows.clone();
        uncertain.subtract(&time.certain);
        Some(uncertain)
    }
}

/// The rows that a choice lets through.
fn chosen(store: &Store, facet: Facet, index: &InvertedIndex, choice: &Choice) -> RowSet {
    let rows_with = |names: &[String]| index.rows_with(store, &values_within(store, facet, names));
    let mut rows = match &choice.include[..] {
        [] => RowSet::all(store.len()),
        [first, others @ ..] if choice.all => {
            let mut rows = rows_with(std::slice::from_ref(first));
            for other in others {
                rows.intersect(&rows_with(std::slice::from_ref(other)));
            }
            rows
        }
        names => rows_with(names),
    };
    if !choice.exclude.is_empty() {
        rows.subtract(&rows_with(&choice.exclude));
    }
    rows
}

/// The values that any of the names stands for, in a tree also all within them; ascending.
pub(super) fn values_within(store: &Store, facet: Facet, names: &[String]) -> Vec<u32> {
    let mut values: Vec<u32> = names.iter().flat_map(|name| store.find(facet, name)).collect();
    if let Some(tree) = store.tree(facet) {
        let mut next = 0;
        while let Some(&value) = values.get(next) {
            values.extend(tree.children(value));
            next += 1;
        }
    }
    values.sort_unstable();
    values.dedup();
    values
}
