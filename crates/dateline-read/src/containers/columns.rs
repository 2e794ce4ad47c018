use std::cmp::Reverse;
use std::sync::LazyLock;

use dateline_format::columns::{COLUMNS, DISPUTED, NOTED, WHOLE, WHOLE_PLAIN, WHOLE_WITH_FIELDS, key};
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

/// More columns than a table of events has. What stands in others is gathered in [`Columns::REST`].
const MAX: usize = 4000;

/// So many bytes of commas between blank cells cost nothing worth a thought.
const CHEAP: usize = 64 << 20;

/// The columns of a table whose rows do not all have the same, in the order in which they first come.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// With the number of rows in which each stands.
    names: IndexMap<Box<str>, usize, FxBuildHasher>,
}

impl Columns {
    /// The column for what has no column of its own: `name: text` of each, joined by "; ".
    pub const REST: &'static str = "further fields";

    /// The number of a column, which is added if it is new.
    pub fn add(&mut self, name: &str) -> usize {
        if let Some((index, _, rows)) = self.names.get_full_mut(name) {
            *rows += 1;
            return index;
        }
        self.names.insert_full(name.into(), 1).0
    }

    /// Adds the columns of later rows.
    pub fn append(&mut self, later: Self) {
        for (name, rows) in later.names {
            *self.names.entry(name).or_default() += rows;
        }
    }

    /// The number of a column, if there is one of this name.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.names.get_index_of(name)
    }

    /// Whether the column of this number has this name.
    pub fn is_at(&self, index: usize, name: &str) -> bool {
        self.names.get_index(index).is_some_and(|(known, _)| &**known == name)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(|name| &**name)
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Keeps the columns that Dateline itself saves, then the most frequent, of equals the first, if blank cells in `rows` rows
    /// would take far more than the `bytes` of the source, and says how many are left out.
    pub fn limit(&mut self, rows: usize, bytes: usize) -> usize {
        let affordable = bytes.saturating_mul(2).saturating_add(CHEAP) / rows.max(1);
        let max = affordable.clamp(16, MAX);
        if self.names.len() <= max {
            return 0;
        }
        let mut ranks: Vec<(bool, Reverse<usize>, usize)> = (0..)
            .zip(&self.names)
            .map(|(place, (name, rows))| (!is_ours(name), Reverse(*rows), place))
            .collect();
        ranks.sort_unstable();
        let kept = ranks.iter().take_while(|(is_other, ..)| !is_other).count().max(max - 1);
        let mut is_kept = vec![false; self.names.len()];
        for (.., place) in ranks.into_iter().take(kept) {
            if let Some(is_kept) = is_kept.get_mut(place) {
                *is_kept = true;
            }
        }
        let before = self.names.len();
        let mut is_kept = is_kept.into_iter();
        self.names.retain(|_, _| is_kept.next().unwrap_or_default());
        let left_out = before - self.names.len();
        self.names.insert(Self::REST.into(), rows);
        left_out
    }
}

/// Whether Dateline saves a column of this name, without which nobody knows what an event is.
fn is_ours(name: &str) -> bool {
    static OURS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let columns = COLUMNS
            .into_iter()
            .chain([DISPUTED, NOTED, WHOLE, WHOLE_PLAIN, WHOLE_WITH_FIELDS]);
        columns.map(key).collect()
    });
    OURS.contains(&key(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rare_shares_a_column() {
        let mut columns = Columns::default();
        for row in 0..10_000 {
            columns.add("id");
            columns.add(&format!("key {row}"));
        }
        assert_eq!((columns.find("key 1"), columns.len()), (Some(2), 10_001));
        let left_out = columns.limit(10_000, 1 << 20);
        let max = 10_001 - left_out + 1;
        assert_eq!((max, columns.len()), (MAX, MAX));
        let names: Vec<&str> = columns.names().collect();
        assert_eq!(names.first_chunk(), Some(&["id", "key 0"]));
        assert_eq!(names.last(), Some(&Columns::REST));
        assert_eq!(columns.limit(10_000, 1 << 20), 0);
    }

    #[test]
    fn columns_that_stand_everywhere_share_none_before_others() {
        let mut columns = Columns::default();
        for _ in 0..3 {
            (0..5000).for_each(|number| {
                columns.add(&format!("key {number}"));
            });
        }
        columns.add("When");
        columns.add("from");
        let left_out = columns.limit(3, 1 << 20);
        assert_eq!(columns.len(), MAX);
        assert_eq!(left_out, 5002 - MAX + 1);
        assert!(columns.find("When").is_some() && columns.find("key 0").is_some());
        assert!(columns.find("key 4999").is_none() && columns.find("from").is_none());
    }
}
