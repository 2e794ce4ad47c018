//! Selections and draw items to files.

mod citation;
mod columns;
mod csv;
mod file;
mod font_measure;
pub mod fonts;
mod format;
mod geojson;
mod ics;
mod jsonl;
mod own;
mod parquet;
mod picture;
mod png;
mod svg;
mod table;
mod text;

pub use citation::citation;
pub use csv::write_csv;
pub use file::write_file;
pub use format::Format;
pub use geojson::write_geojson;
pub use ics::write_ics;
pub use jsonl::write_jsonl;
pub use own::{describing, write_json};
pub use parquet::write_parquet;
pub use picture::{PictureOptions, picture};
pub use png::{PngError, png};
pub use table::write_table;
pub use text::text;
