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
    /// Those that begin in later rows, the last one first.
    coming: Vec<Region>,
    /// Those that the present row may lie in, and their texts.
    open: Vec<(Region, String)>,
    /// The row whose covered cells were filled.
    row: Option<u32>,
}

/// More are no table.
const MAX: usize = 100_000;

impl Merged {
    /// In a sheet that is so wide. A title or the name of a section, which begins at the left and is as wide as most of the
    /// sheet, is no value of each column.
    pub fn new(mut regions: Vec<Region>, width: usize) -> Self {
        regions.truncate(MAX);
        regions.retain(|region| {
            let columns = region.columns.1.saturating_sub(region.columns.0) as usize + 1;
            let is_title = region.columns.0 == 0 && columns > 1 && columns * 10 >= width * 6;
            !is_title
        });
        regions.sort_by_key(|region| std::cmp::Reverse((region.rows.0, region.columns.0)));
        Self {
            coming: regions,
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
            while self.coming.last().is_some_and(|region| region.rows.0 < row) {
                self.coming.pop();
            }
        }
        add(column, text)?;
        let begins = |region: &Region| region.rows.0 == row && region.columns.0 == column;
        let found = self.coming.iter().rposition(begins).filter(|_| !text.is_empty());
        if let Some(region) = found.map(|at| self.coming.remove(at)) {
            for column in region.columns.0 + 1..=region.columns.1 {
                add(column, text)?;
            }
            if region.rows.1 > row {
                self.open.push((region, text.to_owned()));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
