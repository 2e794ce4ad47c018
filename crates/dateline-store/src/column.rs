use dateline_batch::Id;

use crate::RowId;

/// A number for each row, in as few bytes as the largest takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// Numbers up to 255.
    U8(Vec<u8>),
    /// Numbers up to 65,535.
    U16(Vec<u16>),
    /// Any other numbers.
    U32(Vec<u32>),
}

impl Default for Column {
    fn default() -> Self {
        Self::U8(Vec::new())
    }
}

impl Column {
    /// The number of a row; `None` beyond the last.
    #[inline]
    pub fn get(&self, row: RowId) -> Option<u32> {
        let row = row.index();
        match self {
            Self::U8(numbers) => numbers.get(row).copied().map(u32::from),
            Self::U16(numbers) => numbers.get(row).copied().map(u32::from),
            Self::U32(numbers) => numbers.get(row).copied(),
        }
    }

    /// The numbers of these rows, 0 for rows that are not.
    pub fn gather<N: Id>(&self, rows: &[RowId], numbers: &mut Vec<N>) {
        match self {
            Self::U8(all) => gather(all, rows, numbers),
            Self::U16(all) => gather(all, rows, numbers),
            Self::U32(all) => gather(all, rows, numbers),
        }
    }
}

impl From<Vec<u32>> for Column {
    fn from(numbers: Vec<u32>) -> Self {
        let largest = numbers.iter().copied().max().unwrap_or_default();
        if u8::try_from(largest).is_ok() {
            Self::U8(narrowed(&numbers))
        } else if u16::try_from(largest).is_ok() {
            Self::U16(narrowed(&numbers))
        } else {
            Self::U32(numbers)
        }
    }
}

/// Numbers that all fit.
fn narrowed<T: TryFrom<u32> + Default>(numbers: &[u32]) -> Vec<T> {
    let narrow = |&number| {
        let narrow = T::try_from(number);
        debug_assert!(narrow.is_ok(), "{number} is too large for its column");
        narrow.unwrap_or_default()
    };
    numbers.iter().map(narrow).collect()
}

fn gather<T: Copy + Default + Into<u32>, N: Id>(all: &[T], rows: &[RowId], numbers: &mut Vec<N>) {
    let number = |row: &RowId| N::from_number(all.get(row.index()).copied().unwrap_or_default().into());
    numbers.clear();
    numbers.extend(rows.iter().map(number));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ValueId;

    #[test]
    fn numbers_are_the_same_however_wide() {
        for largest in [0, 255, 256, 65_535, 65_536, u32::MAX] {
            let numbers = vec![largest, 0, largest / 2];
            let column = Column::from(numbers.clone());
            let got: Vec<u32> = RowId::all(4).filter_map(|row| column.get(row)).collect();
            assert_eq!(got, numbers);
            let mut gathered = vec![ValueId::from_number(1)];
            column.gather(&[2, 0, 7].map(RowId::at), &mut gathered);
            assert_eq!(gathered, [largest / 2, largest, 0].map(ValueId::from_number));
        }
    }
}
