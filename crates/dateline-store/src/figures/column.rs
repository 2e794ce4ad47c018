use std::ops::Range;

use dateline_batch::PackedFigure;
use dateline_batch::checked::{item, to_u32};
use dateline_event::FigureRange;

use crate::RowId;

/// The figures of one name: nine bytes for each row that has one, nothing for others. Rows ascend, in blocks of
/// [`FigureColumn::BLOCK`], so that two bytes say which it is.
#[derive(Default)]
pub(crate) struct FigureColumn {
    /// Counted from the first row of their block.
    rows: Vec<u16>,
    /// The blocks that have any, and where each ends.
    blocks: Vec<(u32, u32)>,
    lows: Vec<u16>,
    highs: Vec<u16>,
    bests: Vec<u16>,
    marks: Vec<u8>,
    /// Those with large or fractional numbers.
    wide: Vec<FigureRange>,
}

impl FigureColumn {
    pub const BLOCK: usize = 1 << 16;

    /// Adds the figure of a row behind all others.
    pub fn push(&mut self, row: RowId, range: &FigureRange) {
        let PackedFigure { numbers, marks } = PackedFigure::new(range, &mut self.wide);
        let [low, high, best] = numbers;
        let (block, place) = place_of(row);
        self.rows.push(place);
        self.lows.push(low);
        self.highs.push(high);
        self.bests.push(best);
        self.marks.push(marks);
        let end = to_u32(self.rows.len());
        match self.blocks.last_mut() {
            Some((last, known)) if *last == block => *known = end,
            last => {
                debug_assert!(
                    last.is_none_or(|(last, _)| *last < block),
                    "rows are pushed in their order"
                );
                self.blocks.push((block, end));
            }
        }
    }

    /// Puts columns together whose blocks follow each other.
    pub fn joined(mut parts: Vec<Self>) -> Self {
        if parts.len() < 2 {
            return parts.pop().unwrap_or_default().shrunk();
        }
        let len = parts.iter().map(Self::len).sum();
        let mut all = Self {
            rows: Vec::with_capacity(len),
            blocks: Vec::with_capacity(parts.iter().map(|part| part.blocks.len()).sum()),
            lows: Vec::with_capacity(len),
            highs: Vec::with_capacity(len),
            bests: Vec::with_capacity(len),
            marks: Vec::with_capacity(len),
            wide: Vec::with_capacity(parts.iter().map(|part| part.wide.len()).sum()),
        };
        for part in &parts {
            all.append(part);
        }
        all
    }

    fn append(&mut self, part: &Self) {
        let (before, wide_before) = (to_u32(self.rows.len()), self.wide.len());
        self.rows.extend_from_slice(&part.rows);
        let blocks = part.blocks.iter();
        self.blocks
            .extend(blocks.map(|&(block, end)| (block, end.saturating_add(before))));
        self.marks.extend_from_slice(&part.marks);
        if wide_before == 0 || part.wide.is_empty() {
            self.lows.extend_from_slice(&part.lows);
            self.highs.extend_from_slice(&part.highs);
            self.bests.extend_from_slice(&part.bests);
        } else {
            for index in 0..part.len() {
                let [low, high, best] = part.packed(index).moved_by(wide_before).numbers;
                self.lows.push(low);
                self.highs.push(high);
                self.bests.push(best);
            }
        }
        self.wide.extend_from_slice(&part.wide);
    }

    /// The same figures of rows in another order: each row stands now where `places` says.
    pub fn renumbered(&self, places: &[u32]) -> Self {
        self.overlaid(places, std::iter::empty())
    }

    /// In place of a row that stands nowhere any more.
    pub const NOWHERE: u32 = u32::MAX;

    /// As [`FigureColumn::renumbered`], with other figures beside, and without rows that stand nowhere.
    pub fn overlaid(&self, places: &[u32], new: impl Iterator<Item = (RowId, FigureRange)>) -> Self {
        let kept = self.iter().filter_map(|(row, range)| {
            let place = item(places, row);
            (place != Self::NOWHERE).then_some((RowId::from_number(place), range))
        });
        let mut figures: Vec<(RowId, FigureRange)> = kept.chain(new).collect();
        figures.sort_unstable_by_key(|(row, _)| *row);
        let mut column = Self::default();
        for (row, range) in &figures {
            column.push(*row, range);
        }
        column.shrunk()
    }

    fn shrunk(mut self) -> Self {
        self.rows.shrink_to_fit();
        self.lows.shrink_to_fit();
        self.highs.shrink_to_fit();
        self.bests.shrink_to_fit();
        self.marks.shrink_to_fit();
        self
    }

    /// How many rows have one.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// All figures, in the order of their rows.
    pub fn iter(&self) -> impl Iterator<Item = (RowId, FigureRange)> {
        self.blocks.iter().flat_map(|&(block, _)| self.in_block(block))
    }

    /// The figures of the rows of a block, ascending.
    #[inline]
    pub fn in_block(&self, block: u32) -> impl Iterator<Item = (RowId, FigureRange)> {
        let indices = self.indices(block);
        let first = first_of(block);
        let rows = self.rows.get(indices.clone()).unwrap_or_default();
        rows.iter().zip(indices).map(move |(&place, index)| {
            let row = RowId::from_number(first | u32::from(place));
            (row, self.packed(index).range(&self.wide))
        })
    }

    /// The figure of a row.
    pub fn get(&self, row: RowId) -> Option<FigureRange> {
        let (block, place) = place_of(row);
        let indices = self.indices(block);
        let rows = self.rows.get(indices.clone()).unwrap_or_default();
        let at = rows.binary_search(&place).ok()?;
        Some(self.packed(indices.start + at).range(&self.wide))
    }

    /// Where the rows of a block stand.
    fn indices(&self, block: u32) -> Range<usize> {
        let Ok(at) = self.blocks.binary_search_by_key(&block, |&(block, _)| block) else {
            return 0..0;
        };
        let end = |at: usize| self.blocks.get(at).map_or(0, |&(_, end)| end as usize);
        at.checked_sub(1).map_or(0, end)..end(at)
    }

    #[inline]
    fn packed(&self, index: usize) -> PackedFigure {
        let number = |numbers: &[u16]| {
            debug_assert!(index < numbers.len(), "no figure {index} among {}", numbers.len());
            numbers.get(index).copied().unwrap_or_default()
        };
        PackedFigure {
            numbers: [number(&self.lows), number(&self.highs), number(&self.bests)],
            marks: self.marks.get(index).copied().unwrap_or_default(),
        }
    }

    /// Bytes that it takes.
    #[cfg(test)]
    pub fn bytes(&self) -> usize {
        let each = 4 * size_of::<u16>() + 1;
        self.len() * each + self.blocks.len() * 8 + self.wide.len() * size_of::<FigureRange>()
    }
}

/// The block of a row, and where it stands there.
fn place_of(row: RowId) -> (u32, u16) {
    let [a, b, c, d] = row.number().to_be_bytes();
    (u16::from_be_bytes([a, b]).into(), u16::from_be_bytes([c, d]))
}

/// The number of a block's first row.
fn first_of(block: u32) -> u32 {
    block << 16
}

#[cfg(test)]
mod tests {
    use dateline_event::Amount;

    use super::*;

    fn figures() -> Vec<(RowId, FigureRange)> {
        let rows = [0, 1, 65_535, 65_536, 65_540, 200_000, 200_001];
        let amounts = [3.0, 0.5, 70_000.0, 1e308, 12.0, -4.0, 65_000.0];
        let figures = rows.into_iter().zip(amounts);
        figures
            .map(|(row, n)| (RowId::from_number(row), FigureRange::of(&Amount::Exact(n)).unwrap()))
            .collect()
    }

    fn column(figures: &[(RowId, FigureRange)]) -> FigureColumn {
        let mut column = FigureColumn::default();
        for (row, range) in figures {
            column.push(*row, range);
        }
        column
    }

    #[test]
    fn figures_come_back_as_they_were() {
        let figures = figures();
        let column = column(&figures);
        assert_eq!(column.iter().collect::<Vec<_>>(), figures);
        for (row, range) in &figures {
            assert_eq!(column.get(*row), Some(*range));
        }
        for row in [2, 65_534, 65_537, 131_072, 200_002].map(RowId::from_number) {
            assert_eq!(column.get(row), None);
        }
    }

    #[test]
    fn parts_are_joined_and_rows_renumbered() {
        let figures = figures();
        let parts = [column(&figures[..3]), column(&figures[3..5]), column(&figures[5..])];
        let joined = FigureColumn::joined(parts.into());
        assert_eq!(joined.iter().collect::<Vec<_>>(), figures);
        // Every row from the end.
        let places: Vec<u32> = (0..200_010).rev().collect();
        let mut expected: Vec<_> = figures
            .iter()
            .map(|(row, range)| (RowId::from_number(places[row.index()]), *range))
            .collect();
        expected.reverse();
        assert_eq!(joined.renumbered(&places).iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_figure_takes_nine_bytes() {
        let figure = FigureRange::of(&Amount::Exact(7.0)).unwrap();
        let figures: Vec<_> = RowId::all(65_536).map(|row| (row, figure)).collect();
        assert_eq!(column(&figures).bytes(), 9 * 65_536 + 8);
    }
}
