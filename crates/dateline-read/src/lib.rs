//! From files to records to events: one file per format, recognised by content.
//!
//! Reading never fails on content: it yields a [`Document`] with events *and* findings. Only a file that cannot be
//! read at all is an [`Error`].

mod archive;
mod containers;
mod content;
mod encoding;
mod error;
mod formats;
mod html;
mod load;
mod open;
mod outlying;
mod own;
mod read_as;
mod read_text;
mod table;
mod web;

use dateline_dates as dates;

pub use dateline_batch::{
    ActorInfo, Batch, ColumnMapping, DateOrder, Decode, Directory, Document, EventSummary, FilePath, Finding, Findings,
    FoundOrder, Guess, Mapping, MappingError, Names, Part, Paths, PlaceInfo, Progress, Record, Remembered,
    RememberedMapping, Report, Row, Sets, Span, Sureness, TableColumns, TimeZoneChoice,
};

pub use containers::Container;
pub use content::Content;
pub use error::{Error, ErrorKind};
pub use open::{
    read_at, read_beginning, read_bytes, read_bytes_as, read_bytes_with, read_file, read_file_as, read_path,
};
pub use read_as::ReadAs;
pub use table::{By, DateColumn, Formats, Header, Notes, RowSink, TableFormat, TableRow};
