use std::str::FromStr;

use crate::export::PictureOptions;

/// A width and a height in points, from [`PictureOptions::MIN_SIZE`] to [`Size::MAX`].
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
        let (least_width, least_height) = PictureOptions::MIN_SIZE;
        let side = |text: &str, least| text.parse().ok().filter(|side| (least..=Self::MAX).contains(side));
        text.split_once(['x', '×'])
            .and_then(|(width, height)| {
                Some(Self {
                    width: side(width, least_width)?,
                    height: side(height, least_height)?,
                })
            })
            .ok_or_else(|| {
                format!(
                    "a size is written like 1600x900, from {least_width}x{least_height} to {most}x{most}",
                    most = Self::MAX
                )
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_bounded() {
        let size = |width, height| Ok(Size { width, height });
        assert_eq!("1600x900".parse(), size(1600, 900));
        assert_eq!("320x200".parse(), size(320, 200));
        for text in [
            "",
            "1600",
            "0x900",
            "70000x900",
            "-1x900",
            "ax900",
            "200x100",
            "319x900",
            "1600x199",
        ] {
            assert!(text.parse::<Size>().is_err(), "{text}");
        }
    }
}
