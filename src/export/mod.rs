//! Selections and draw items to files.

mod font;
mod picture;
mod png;
mod svg;

pub use picture::{PictureOptions, picture};
pub use png::{PngError, png};
