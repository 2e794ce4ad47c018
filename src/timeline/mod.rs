//! Viewport, ruler, lanes and draw items: what is drawn, computed as plain data before anything is painted.

mod palette;
mod viewport;

pub use palette::{Palette, Rgb};
pub use viewport::Viewport;
