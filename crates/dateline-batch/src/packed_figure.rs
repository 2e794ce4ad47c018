use dateline_event::{Best, FigureRange};

use crate::checked::to_u32;

/// A [`FigureRange`] in seven bytes: two for each number as long as all are whole and below 65,533, as nearly all counts
/// are. Others stand whole in a list beside, and this says where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PackedFigure {
    /// The lowest, the highest and the best number, or a mark in its place.
    pub numbers: [u16; 3],
    /// [`PackedFigure::IMPRECISE`] and [`PackedFigure::DISPUTED`].
    pub marks: u8,
}

/// In place of the best number: it stands in the list beside, at the number that the others make.
const WIDE: u16 = u16::MAX;
/// In place of the best number: there is none. In place of the highest: it is open.
const NONE: u16 = u16::MAX - 1;
/// In place of the best number: there are several.
const SEVERAL: u16 = u16::MAX - 2;

impl PackedFigure {
    /// A claim leaves open which number it is.
    pub const IMPRECISE: u8 = 1;
    /// Sources contradict each other.
    pub const DISPUTED: u8 = 1 << 1;

    /// Packs a range; one with large or fractional numbers is added to `wide`.
    #[inline]
    pub fn new(range: &FigureRange, wide: &mut Vec<FigureRange>) -> Self {
        let marks =
            if range.is_imprecise { Self::IMPRECISE } else { 0 } | if range.is_disputed { Self::DISPUTED } else { 0 };
        let numbers = packed(range).unwrap_or_else(|| {
            wide.push(*range);
            place(wide.len() - 1)
        });
        Self { numbers, marks }
    }

    /// What was packed, with the list that it was packed with.
    #[inline]
    pub fn range(self, wide: &[FigureRange]) -> FigureRange {
        let [low, high, best] = self.numbers;
        if let Some(place) = self.place() {
            let range = wide.get(place).copied();
            debug_assert!(range.is_some(), "no wide figure {place} among {}", wide.len());
            return range.unwrap_or(NOTHING);
        }
        FigureRange {
            low: low.into(),
            high: if high == NONE { f64::INFINITY } else { high.into() },
            best: match best {
                NONE => Best::None,
                SEVERAL => Best::Several,
                best => Best::One(best.into()),
            },
            is_imprecise: self.marks & Self::IMPRECISE != 0,
            is_disputed: self.marks & Self::DISPUTED != 0,
        }
    }

    /// The same for a list before which so many others were put.
    #[must_use]
    pub fn moved_by(self, before: usize) -> Self {
        let numbers = self.place().map_or(self.numbers, |at| place(at + before));
        Self { numbers, ..self }
    }

    /// Where it stands in the list beside.
    #[inline]
    fn place(self) -> Option<usize> {
        let [low, high, best] = self.numbers;
        (best == WIDE).then(|| usize::from(high) << 16 | usize::from(low))
    }
}

/// A number that a figure cannot have lost: only a bug comes to it.
const NOTHING: FigureRange = FigureRange {
    low: 0.0,
    high: f64::INFINITY,
    best: Best::None,
    is_imprecise: true,
    is_disputed: false,
};

fn place(at: usize) -> [u16; 3] {
    let [a, b, c, d] = to_u32(at).to_be_bytes();
    [u16::from_be_bytes([c, d]), u16::from_be_bytes([a, b]), WIDE]
}

#[inline]
fn packed(range: &FigureRange) -> Option<[u16; 3]> {
    let high = if range.high.is_infinite() {
        NONE
    } else {
        whole(range.high)?
    };
    let best = match range.best {
        Best::None => NONE,
        Best::Several => SEVERAL,
        Best::One(best) => whole(best)?,
    };
    Some([whole(range.low)?, high, best])
}

#[inline]
fn whole(number: f64) -> Option<u16> {
    // Saturates, and of what is no whole number makes another.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "compared right after"
    )]
    let code = number as u16;
    (code < SEVERAL && f64::from(code).to_bits() == number.to_bits()).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_comes_back_as_it_was() {
        let numbers = [
            0.0,
            1.0,
            7.0,
            65_532.0,
            65_533.0,
            65_534.0,
            65_535.0,
            65_536.0,
            0.5,
            -0.0,
            -3.0,
            1e308,
            f64::INFINITY,
        ];
        let mut wide = Vec::new();
        let mut packed = Vec::new();
        for low in numbers.iter().copied().filter(|low| low.is_finite()) {
            for high in numbers {
                for best in [Best::None, Best::Several, Best::One(high), Best::One(low)] {
                    for marks in 0..4 {
                        let range = FigureRange {
                            low,
                            high,
                            best,
                            is_imprecise: marks & 1 != 0,
                            is_disputed: marks & 2 != 0,
                        };
                        packed.push((range, PackedFigure::new(&range, &mut wide)));
                    }
                }
            }
        }
        let mut others = vec![wide[0]; 70_000];
        others.extend(&wide);
        for (range, packed) in packed {
            assert_eq!(packed.range(&wide), range);
            assert_eq!(packed.moved_by(70_000).range(&others), range);
        }
        let plain = PackedFigure::new(&FigureRange { low: 3.0, ..NOTHING }, &mut Vec::new());
        assert_eq!(plain.place(), None, "an open end takes no room beside");
    }
}
