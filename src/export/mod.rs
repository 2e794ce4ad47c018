//! Selections and draw items to files.

mod citation;
mod csv;
mod font;
mod geojson;
mod jsonl;
mod own;
#[cfg(test)]
mod own_tests;
mod picture;
mod png;
mod svg;
mod table;
mod text;

pub use citation::citation;
pub use csv::write_csv;
pub use geojson::write_geojson;
pub use jsonl::write_jsonl;
pub use own::{describing, write_json};
pub use picture::{PictureOptions, picture};
pub use png::{PngError, png};
pub use table::write_table;
pub use text::text;
