//! Icons, as characters of the bundled Phosphor font.

pub const ARROW_SQUARE_OUT: &str = "\u{e5de}";
pub const CARET_DOWN: &str = "\u{e136}";
pub const CARET_LEFT: &str = "\u{e138}";
pub const CARET_RIGHT: &str = "\u{e13a}";
pub const CARET_UP: &str = "\u{e13c}";
pub const CHECK: &str = "\u{e182}";
pub const COPY: &str = "\u{e1ca}";
pub const DESKTOP: &str = "\u{e560}";
pub const DOWNLOAD: &str = "\u{e20c}";
pub const FILE: &str = "\u{e230}";
pub const FOLDER_OPEN: &str = "\u{e256}";
pub const FUNNEL: &str = "\u{e266}";
pub const INFO: &str = "\u{e2ce}";
pub const MINUS: &str = "\u{e32a}";
pub const MOON: &str = "\u{e330}";
pub const PROHIBIT: &str = "\u{e3de}";
pub const QUOTES: &str = "\u{e660}";
pub const REDO: &str = "\u{e08c}";
pub const SEARCH: &str = "\u{e30c}";
pub const SUN: &str = "\u{e472}";
pub const TRAY: &str = "\u{e4aa}";
pub const UNDO: &str = "\u{e08a}";
pub const WARNING: &str = "\u{e4e0}";
pub const WARNING_CIRCLE: &str = "\u{e4e2}";
pub const X: &str = "\u{e4f6}";
pub const ZOOM_IN: &str = "\u{e310}";
