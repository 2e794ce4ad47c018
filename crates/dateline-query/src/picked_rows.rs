use dateline_store::RowId;

use super::RowSet;

/// Rows of one store that somebody picked, in as little memory as they take: few as a list, many as a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedRows {
    rows: Kept,
    count: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kept {
    /// Ascending.
    Few(Box<[RowId]>),
    Many(RowSet),
}

impl Default for PickedRows {
    fn default() -> Self {
        Self {
            rows: Kept::Few(Box::default()),
            count: 0,
        }
    }
}

impl PickedRows {
    /// A set takes a bit for each row of the store, a list so many for each that is picked.
    const BITS_OF_LISTED: usize = 32;

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether a row is among them.
    pub fn contains(&self, row: RowId) -> bool {
        match &self.rows {
            Kept::Few(rows) => rows.binary_search(&row).is_ok(),
            Kept::Many(set) => set.contains(row),
        }
    }

    /// All of them, ascending.
    pub fn iter(&self) -> impl Iterator<Item = RowId> + Clone {
        let (few, many) = match &self.rows {
            Kept::Few(rows) => (&rows[..], None),
            Kept::Many(set) => (&[][..], Some(set.iter_from(RowId::FIRST))),
        };
        few.iter().copied().chain(many.into_iter().flatten())
    }

    /// The same rows as a set of a store with so many rows.
    pub fn to_set(&self, rows: usize) -> RowSet {
        match &self.rows {
            Kept::Few(few) => {
                let mut set = RowSet::none(rows);
                few.iter().for_each(|&row| set.set(row, true));
                set
            }
            Kept::Many(set) => set.clone(),
        }
    }

    /// How many of them are in a set, too.
    pub fn count_in(&self, set: &RowSet) -> usize {
        match &self.rows {
            Kept::Few(rows) => rows.iter().filter(|&&row| set.contains(row)).count(),
            Kept::Many(rows) => rows.count_in_any(&[set]),
        }
    }
}

impl From<RowSet> for PickedRows {
    fn from(set: RowSet) -> Self {
        let count = set.len();
        let rows = if count.saturating_mul(Self::BITS_OF_LISTED) <= set.rows() {
            Kept::Few(set.iter_from(RowId::FIRST).collect())
        } else {
            Kept::Many(set)
        };
        Self { rows, count }
    }
}

impl From<RowId> for PickedRows {
    fn from(row: RowId) -> Self {
        Self {
            rows: Kept::Few([row].into()),
            count: 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_as_many() {
        const ROWS: usize = 1000;
        for every in [1, 2, 7, 40, 999] {
            let mut set = RowSet::none(ROWS);
            RowId::all(ROWS).step_by(every).for_each(|row| set.set(row, true));
            let picked = PickedRows::from(set.clone());
            assert_eq!(picked.len(), set.len());
            assert_eq!(matches!(picked.rows, Kept::Few(_)), every >= 40, "{every}");
            assert!(picked.iter().eq(set.iter_from(RowId::FIRST)));
            assert_eq!(picked.to_set(ROWS), set);
            assert!(RowId::all(ROWS).all(|row| picked.contains(row) == set.contains(row)));
            let mut half = RowSet::none(ROWS);
            half.insert_run(0..ROWS / 2);
            assert_eq!(picked.count_in(&half), ROWS.div_ceil(2).div_ceil(every));
        }
        assert!(PickedRows::default().is_empty() && PickedRows::from(RowSet::all(0)).is_empty());
    }
}
