use dateline_batch::Sets;
use dateline_store::{Facet, Store};

/// Looks up the values of many rows in steps: first all their numbers, then all the sets of these. So the looks into far
/// memory do not wait for each other, which makes them several times as fast.
pub(super) struct ValueLookup<'s> {
    store: &'s Store,
    facet: Facet,
    numbers: Vec<u32>,
    pairs: Vec<[u32; 2]>,
}

impl<'s> ValueLookup<'s> {
    pub fn new(store: &'s Store, facet: Facet) -> Self {
        Self {
            store,
            facet,
            numbers: Vec::new(),
            pairs: Vec::new(),
        }
    }

    /// Of a facet whose values nest: each row's node.
    pub fn nodes(&mut self, rows: &[u32]) -> &[u32] {
        self.store.column(self.facet).gather(rows, &mut self.numbers);
        if let Some(tree) = self.store.tree(self.facet).filter(|tree| tree.is_renamed()) {
            for number in &mut self.numbers {
                *number = tree.node_of(*number);
            }
        }
        &self.numbers
    }

    /// Of a facet whose values do not: each row's set, and its names if they are up to two, each once; a number beyond
    /// all names in place of what it lacks.
    pub fn pairs(&mut self, rows: &[u32]) -> impl Iterator<Item = (u32, Option<[u32; 2]>)> {
        self.store.column(self.facet).gather(rows, &mut self.numbers);
        self.store.sets(self.facet).gather(&self.numbers, &mut self.pairs);
        let names = |member| Store::name_of(self.facet, member);
        self.numbers.iter().zip(&self.pairs).map(move |(&number, &pair)| {
            if Sets::is_long(pair) {
                return (number, None);
            }
            let [first, second] = pair.map(names);
            let second = if first == second { Sets::NO_MEMBER } else { second };
            (number, Some([first, second]))
        })
    }
}
