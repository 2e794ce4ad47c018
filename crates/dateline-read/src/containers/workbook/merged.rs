use rustc_hash::FxHashMap;

use crate::containers::count_columns::CountColumns;
use crate::error::ErrorKind;

/// A block of cells that are one: their first and last row and column, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

/// Spreads the text of merged cells over all that they cover, since each row is an event of its own.
#[derive(Default)]
pub(super) struct Merged {
    /// Those that have not begun yet, by their first row and column.
    coming: FxHashMap<(u32, u32), Region>,
    /// Those that the present row may lie in, and their texts. None lies over another.
    open: Vec<(Region, String)>,
    /// Of each column the first row behind those that open ones cover.
    free: Vec<u32>,
    /// The row whose covered cells were filled.
    row: Option<u32>,
    counts: CountColumns,
    /// The numbers below such names, which are of all their rows together and so stand in the first only.
    pub once: Vec<(Region, String)>,
}

/// More are no table.
const MAX: usize = 100_000;

impl Merged {
    /// In a sheet that is so wide. A title or the name of a section, which begins at the left and is as wide as most of the
    /// sheet, is no value of each column. Of those that begin in one cell the first counts.
    pub fn new(regions: Vec<Region>, width: usize) -> Self {
        let mut coming = FxHashMap::default();
        for region in regions.into_iter().take(MAX) {
            let columns = region.columns.1.saturating_sub(region.columns.0) as usize + 1;
            let is_title = region.columns.0 == 0 && columns > 1 && columns * 10 >= width * 6;
            if !is_title {
                coming.entry((region.rows.0, region.columns.0)).or_insert(region);
            }
        }
        Self {
            coming,
            ..Self::default()
        }
    }

    pub fn is_empty(&self) -> bool {
        self.coming.is_empty()
    }

    /// Hands on a cell, and what other cells of its row are part of.
    pub fn see(
        &mut self,
        row: u32,
        column: u32,
        text: &str,
        add: &mut dyn FnMut(u32, &str) -> Result<(), ErrorKind>,
    ) -> Result<(), ErrorKind> {
        if self.coming.is_empty() && self.open.is_empty() {
            return add(column, text);
        }
        if self.row != Some(row) {
            self.row = Some(row);
            self.open.retain(|(region, _)| region.rows.1 >= row);
            for (region, text) in &self.open {
                for column in region.columns.0..=region.columns.1 {
                    add(column, text)?;
                }
            }
        }
        add(column, text)?;
        self.counts.see(column as usize, text);
        let Some(region) = self.coming.get(&(row, column)).filter(|_| !text.is_empty()) else {
            return Ok(());
        };
        let region = *region;
        self.coming.remove(&(row, column));
        if region.rows.1 > row && self.counts.counts(column as usize, text) {
            self.once.push((region, text.to_owned()));
            return Ok(());
        }
        for column in region.columns.0 + 1..=region.columns.1 {
            add(column, text)?;
        }
        if region.rows.1 > row && self.takes(region) {
            self.open.push((region, text.to_owned()));
        }
        Ok(())
    }

    /// Whether a block lies over none that is open; its columns are taken then.
    fn takes(&mut self, region: Region) -> bool {
        let (first, end) = (region.columns.0 as usize, region.columns.1 as usize + 1);
        if self.free.len() < end {
            self.free.resize(end, 0);
        }
        let columns = self.free.get_mut(first..end).unwrap_or_default();
        let is_free = columns.iter().all(|&free| free <= region.rows.0);
        if is_free {
            columns.fill(region.rows.1.saturating_add(1));
        }
        is_free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merged_figure_is_one_number_for_all_its_rows() {
        let region = |rows, columns| Region { rows, columns };
        let regions = vec![region((1, 3), (1, 1)), region((1, 3), (2, 2))];
        let mut merged = Merged::new(regions, 3);
        let mut cells = Vec::new();
        for (row, column, text) in [
            (0, 0, "Date"),
            (0, 1, "Killed"),
            (0, 2, "Year"),
            (1, 0, "a"),
            (1, 1, "9"),
            (1, 2, "2021"),
            (2, 0, "b"),
            (3, 0, "c"),
        ] {
            let mut add = |column: u32, text: &str| {
                if row > 0 {
                    cells.push(format!("{row}:{column} {text}"));
                }
                Ok(())
            };
            merged.see(row, column, text, &mut add).unwrap();
        }
        assert_eq!(
            cells,
            ["1:0 a", "1:1 9", "1:2 2021", "2:2 2021", "2:0 b", "3:2 2021", "3:0 c"]
        );
        assert_eq!(merged.once, [(region((1, 3), (1, 1)), "9".to_owned())]);
    }

    #[test]
    fn merged_cells_are_spread_over_what_they_cover() {
        let region = |rows, columns| Region { rows, columns };
        let regions = vec![region((0, 0), (0, 3)), region((1, 1), (2, 3)), region((2, 4), (0, 0))];
        let mut merged = Merged::new(regions, 4);
        let mut cells = Vec::new();
        for (row, column, text) in [
            (0, 0, "Title"),
            (1, 2, "Losses"),
            (2, 0, "12 May"),
            (2, 1, "a"),
            (3, 1, "b"),
            (5, 1, "c"),
        ] {
            merged
                .see(row, column, text, &mut |column, text| {
                    cells.push((row, column, text.to_owned()));
                    Ok(())
                })
                .unwrap();
        }
        let cells: Vec<String> = cells
            .iter()
            .map(|(row, column, text)| format!("{row}:{column} {text}"))
            .collect();
        assert_eq!(
            cells,
            [
                "0:0 Title",
                "1:2 Losses",
                "1:3 Losses",
                "2:0 12 May",
                "2:1 a",
                "3:0 12 May",
                "3:1 b",
                "5:1 c"
            ]
        );
    }

    #[test]
    fn a_block_that_lies_over_another_covers_its_first_row_alone() {
        let block = |first, columns| Region {
            rows: (first, 10),
            columns,
        };
        let mut merged = Merged::new(vec![block(0, (1, 2)), block(0, (1, 4)), block(1, (2, 3))], 9);
        let mut filled = Vec::new();
        for (row, column, text) in [(0, 1, "a"), (1, 2, "b"), (2, 5, "c")] {
            let mut add = |column: u32, text: &str| {
                filled.push(format!("{row}:{column} {text}"));
                Ok(())
            };
            merged.see(row, column, text, &mut add).unwrap();
        }
        assert_eq!(
            filled,
            [
                "0:1 a", "0:2 a", "1:1 a", "1:2 a", "1:2 b", "1:3 b", "2:1 a", "2:2 a", "2:5 c"
            ]
        );
    }
}
