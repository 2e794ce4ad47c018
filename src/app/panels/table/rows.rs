use crate::query::InView;
use crate::store::RowId;

/// The rows that the table shows, in its order.
pub enum Rows<'a> {
    ByTime { rows: InView<'a>, descending: bool },
    Sorted(&'a [RowId]),
}

impl Rows<'_> {
    pub fn len(&self) -> usize {
        match self {
            Self::ByTime { rows, .. } => rows.len(),
            Self::Sorted(rows) => rows.len(),
        }
    }

    pub fn get(&self, index: usize) -> Option<RowId> {
        match self {
            Self::ByTime { rows, descending: true } => rows.get(rows.len().checked_sub(index + 1)?),
            Self::ByTime { rows, .. } => rows.get(index),
            Self::Sorted(rows) => rows.get(index).copied(),
        }
    }

    pub fn position(&self, row: RowId) -> Option<usize> {
        match self {
            Self::ByTime { rows, descending } => {
                let at = rows.position(row)?;
                Some(if *descending { rows.len() - 1 - at } else { at })
            }
            Self::Sorted(rows) => rows.iter().position(|&other| other == row),
        }
    }
}
