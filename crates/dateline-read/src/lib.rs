//! From the bytes of files to events in columns, with what is odd in them.
//!
//! A file is recognised by its content, never by its name: the own format, or tables of any [format](TableFormat) in any
//! container (CSV, workbooks, Parquet, JSON, calendars, maps, web pages, archives of all of these). A table that no format
//! takes is read by what its columns are guessed, or [said](ReadAs), to mean.
//!
//! Nothing here filters, counts or draws, nothing opens the network, and no file is written to. Content never makes reading
//! fail or panic: what is wrong with a row is a finding in the [`Document`](dateline_batch::Document)'s report, and the row is
//! kept. Only a file that cannot be read at all is an [`Error`].
//!
//! ```
//! use std::path::Path;
//!
//! use dateline_batch::Progress;
//!
//! let text = "date,actor,place,killed\n2014-06-10,IS,Mosul,2\nsoon,IS,Mosul,\n";
//! let document = dateline_read::read_bytes(Path::new("events.csv"), text.into(), &Progress::default())?;
//! assert_eq!((document.report.events, document.report.undated), (2, 1));
//!
//! let row = &document.batches[0].rows[0];
//! let event = document.decoder.event(row.record);
//! assert_eq!(event.title, "IS, Mosul");
//! assert_eq!(event.when.map(|when| when.edtf), Some("2014-06-10".to_owned()));
//!
//! let finding = &document.report.findings.kept()[0];
//! assert_eq!(finding.to_string(), "row 3, column date: no readable date in “soon”");
//! # Ok::<(), dateline_read::Error>(())
//! ```

#![warn(missing_docs)]

mod archive;
mod beginning;
mod cancelling;
mod containers;
mod content;
pub mod decoding;
mod encoding;
mod error;
mod far_places;
mod first;
mod formats;
mod html;
mod json_scan;
mod load;
mod memory;
mod number;
mod open;
mod outlying;
mod own;
mod read_as;
mod read_text;
mod table;
mod web;
mod zone_name;

use dateline_dates as dates;

pub use error::{Error, ErrorKind};
pub use first::First;
pub use number::NumberColumn;
pub use open::{
    read_at, read_beginning, read_bytes, read_bytes_as, read_bytes_with, read_file, read_file_as, read_first,
    read_path, read_stream,
};
pub use read_as::ReadAs;
pub use table::{By, DateColumn, Formats, Header, Notes, RowSink, TableFormat, TableRow, YearCounts, Years};
