//! From files to records to events: one file per format, recognised by content.
//!
//! Reading never fails on content: it yields a [`Document`] with events *and* findings. Only a file that cannot be
//! read at all is an [`Error`].

mod acled;
mod archive;
mod cameo;
mod containers;
mod content;
mod encoding;
mod error;
mod gdelt;
mod generic;
mod gtd;
mod html;
mod icews;
mod iraq_body_count;
mod l2tcsv;
mod load;
mod open;
mod outlying;
mod own;
mod polecat;
mod read_as;
mod saved;
mod syrian_archive;
mod table;
mod tell;
mod timelinejs;
mod timemap;
mod timesketch;
mod tln;
mod ucdp;
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
pub use open::{read_at, read_beginning, read_bytes, read_bytes_as, read_file, read_file_as, read_path};
pub use read_as::ReadAs;
