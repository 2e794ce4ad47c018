use dateline_store::{Facet, Store, ValueId};

/// The values that any of the names stands for, in a tree also all within them; ascending.
pub(super) fn values_within<'a>(
    store: &Store,
    facet: Facet,
    names: impl IntoIterator<Item = &'a String>,
) -> Vec<ValueId> {
    let mut values: Vec<ValueId> = names.into_iter().flat_map(|name| store.find(facet, name)).collect();
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
