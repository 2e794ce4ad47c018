use std::str::FromStr;

use crate::export::PictureOptions;

/// A width and a height in points, each at most [`Size::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

impl Size {
    /// The largest side that a picture may have.
    pub const MAX: u16 = PictureOptions::MAX_SIDE;
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let side = |text: &str| text.parse().ok().filter(|side| (1..=Self::MAX).contains(side));
        text.split_once(['x', '×'])
            .and_then(|(width, height)| {
                Some(Self {
                    width: side(width)?,
                    height: side(height)?,
                })
            })
            .ok_or_else(|| format!("a size is written like 1600x900, with at most {} on a side", Self::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_bounded() {
        let size = |width, height| Ok(Size { width, height });
        assert_eq!("1600x900".parse(), size(1600, 900));
        for text in ["", "1600", "0x9", "70000x9", "-1x9", "ax9"] {
            assert!(text.parse::<Size>().is_err(), "{text}");
        }
    }
}
