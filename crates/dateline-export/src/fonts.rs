//! The font files that come with Dateline, so that its window and its pictures look the same on every machine.

/// Inter, for text in Latin, Greek and Cyrillic letters.
pub static INTER: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.ttf");
/// Inter, semi-bold, for what is stressed.
pub static INTER_SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf");
/// Noto Sans Arabic, for letters that Inter lacks.
pub static NOTO_SANS_ARABIC: &[u8] = include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf");

/// The fonts by name, as SVG asks for them.
pub(super) const FAMILIES: &str = "Inter, 'Noto Sans Arabic', 'Noto Sans', sans-serif";
