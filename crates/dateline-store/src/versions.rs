use dateline_batch::{Document, SpanId};
use dateline_event::Moment;
use rustc_hash::FxHashMap;

use super::row_address::RowAddress;

/// Which documents are downloads of the same export, and which of them are newer.
#[derive(Default)]
pub(super) struct Versions {
    /// Of each document, the first one of its group.
    group: Vec<u16>,
    /// Of each document, how many are newer than it.
    age: Vec<usize>,
}

impl Versions {
    /// `groups` holds the rows of each id.
    pub fn find(documents: &[Document], groups: &[&[(u64, RowAddress)]]) -> Self {
        let count = documents.len();
        let mut ids = vec![0_usize; count];
        let mut shared: FxHashMap<(u16, u16), usize> = FxHashMap::default();
        for group in groups {
            let mut owners: Vec<u16> = group.iter().map(|(_, address)| address.document).collect();
            owners.sort_unstable();
            owners.dedup();
            for (index, &owner) in owners.iter().enumerate() {
                if let Some(ids) = ids.get_mut(usize::from(owner)) {
                    *ids += 1;
                }
                for &other in owners.iter().skip(index + 1) {
                    *shared.entry((owner, other)).or_default() += 1;
                }
            }
        }
        let mut versions = Self {
            group: (0..).take(count).collect(),
            age: vec![0; count],
        };
        let ids_of = |document: u16| ids.get(usize::from(document)).copied().unwrap_or_default();
        let format = |document: u16| {
            documents
                .get(usize::from(document))
                .map(|document| &document.report.format)
        };
        let mut pairs: Vec<_> = shared.into_iter().collect();
        pairs.sort_unstable();
        for ((a, b), shared) in pairs {
            // The ids of a table of no known kind may be no more than line numbers.
            let is_known = format(a).is_some_and(dateline_batch::FileFormat::is_known);
            let (fewer, more) = (ids_of(a).min(ids_of(b)), ids_of(a).max(ids_of(b)));
            let needed = if is_known { fewer } else { more };
            if shared * 2 >= needed && format(a) == format(b) {
                let (from, to) = (versions.group_of(b), versions.group_of(a));
                versions
                    .group
                    .iter_mut()
                    .filter(|group| **group == from)
                    .for_each(|group| *group = to);
            }
        }
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|&index| std::cmp::Reverse((documents.get(index).and_then(last_start), index)));
        for (newer, index) in order.into_iter().enumerate() {
            if let Some(age) = versions.age.get_mut(index) {
                *age = newer;
            }
        }
        versions
    }

    fn group_of(&self, document: u16) -> u16 {
        self.group.get(usize::from(document)).copied().unwrap_or(document)
    }

    /// How many of all documents are newer.
    pub fn age(&self, document: u16) -> usize {
        self.age.get(usize::from(document)).copied().unwrap_or_default()
    }

    pub fn are_versions(&self, a: u16, b: u16) -> bool {
        a != b && self.group_of(a) == self.group_of(b)
    }

    pub fn has_versions(&self, document: u16) -> bool {
        self.others(document).next().is_some()
    }

    pub fn is_newest(&self, document: u16) -> bool {
        self.others(document).all(|other| self.age(other) > self.age(document))
    }

    fn others(&self, document: u16) -> impl Iterator<Item = u16> {
        let all = 0..u16::try_from(self.group.len()).unwrap_or(u16::MAX);
        all.filter(move |&other| self.are_versions(document, other))
    }
}

/// When the last dated event of a document starts.
fn last_start(document: &Document) -> Option<Moment> {
    let rows = document.batches.iter().flat_map(|batch| {
        let is_dated = |span: SpanId| batch.spans.get_index(span.index()).is_some_and(|span| span.is_dated);
        batch.rows.iter().filter(move |row| is_dated(row.span))
    });
    rows.map(|row| row.start).max()
}
