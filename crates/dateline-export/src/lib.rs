//! Events and pictures of the timeline to files: tables, calendars, maps, Dateline's own format, SVG and PNG.
//!
//! [`Format`] names the formats in which a selection is saved; Dateline reads the same events from each of them.
//! [`picture()`] draws a timeline as SVG, and with the feature `png` a function of that name turns it into pixels.
//! [`text()`] and [`citation()`] are for the clipboard.
//!
//! This crate opens no file: whoever saves hands it a writer. It never draws from anything but the marks that the window
//! draws, so that a picture shows what was on screen.
//!
//! ```
//! use dateline_event::{EqualNames, Event};
//! use dateline_export::write_csv;
//! use dateline_format::Known;
//!
//! let event = Event { id: "a".into(), title: "=1+1".into(), when: "2021-07-07".parse().ok(), ..Event::default() };
//! let mut out = Vec::new();
//! write_csv(&mut out, std::iter::once(event), &Known::default(), &EqualNames)?;
//! let table = String::from_utf8(out).unwrap();
//! assert!(table.contains("Title") && table.contains("'=1+1"), "no spreadsheet takes a title for a formula");
//! # Ok::<(), std::io::Error>(())
//! ```

#![warn(missing_docs)]

mod citation;
mod columns;
mod csv;
pub mod fonts;
mod format;
mod geojson;
mod ics;
mod jsonl;
mod own;
mod parquet;
mod picture;
mod plain;
mod table;
mod text;
mod xlsx;

pub use citation::citation;
pub use csv::write_csv;
pub use format::{Format, to_save};
pub use geojson::write_geojson;
pub use ics::write_ics;
pub use jsonl::write_jsonl;
pub use own::{describing, write_json};
pub use parquet::write_parquet;
pub use picture::{PictureFormat, PictureOptions, picture};
#[cfg(feature = "png")]
pub use picture::{Pixels, PngError, pixels, png};
pub use plain::plain;
pub use table::write_table;
pub use text::text;
pub use xlsx::write_xlsx;
