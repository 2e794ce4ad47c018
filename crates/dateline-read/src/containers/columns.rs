use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

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

    /// Keeps the most frequent columns if blank cells in `rows` rows would take far more than the `bytes` of the source,
    /// and says how many are left out.
    pub fn limit(&mut self, rows: usize, bytes: usize) -> usize {
        let affordable = bytes.saturating_mul(2).saturating_add(CHEAP) / rows.max(1);
        let max = affordable.clamp(16, MAX);
        let mut counts: Vec<usize> = self.names.values().copied().collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        // The number of rows of the first column that is one too many.
        let Some(&min) = counts.get(max) else {
            return 0;
        };
        let before = self.names.len();
        self.names.retain(|_, rows| *rows > min);
        let left_out = before - self.names.len();
        self.names.insert(Self::REST.into(), rows);
        left_out
    }
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
        assert_eq!(columns.limit(10_000, 1 << 20), 10_000);
        assert_eq!(columns.names().collect::<Vec<_>>(), ["id", Columns::REST]);
        assert_eq!(columns.limit(10_000, 1 << 20), 0);
    }
}
