use serde::{Deserialize, Serialize};

/// How large text and all else is, in percent of the plain size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    pub const PLAIN: Self = Self(100);
    const SMALLEST: Self = Self(70);
    const LARGEST: Self = Self(400);
    const STEP: u16 = 10;

    #[must_use]
    pub fn larger(self) -> Self {
        Self::from(self.0 + Self::STEP)
    }

    #[must_use]
    pub fn smaller(self) -> Self {
        Self::from(self.0 - Self::STEP)
    }

    pub fn percent(self) -> u16 {
        self.0
    }

    /// By which all sizes are multiplied.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self::PLAIN
    }
}

impl From<u16> for TextSize {
    /// The nearest that can be read.
    fn from(percent: u16) -> Self {
        Self(percent).clamp(Self::SMALLEST, Self::LARGEST)
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_too_small_or_too_large_to_read() {
        assert_eq!(TextSize::PLAIN.larger().smaller(), TextSize::PLAIN);
        assert_eq!(TextSize::from(0).smaller(), TextSize::SMALLEST);
        assert_eq!(TextSize::from(u16::MAX).larger(), TextSize::LARGEST);
        assert_eq!(serde_json::from_str::<TextSize>("120").unwrap().percent(), 120);
    }
}
