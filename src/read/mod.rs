//! From files to records to events: one file per format, recognised by content.
//!
//! Reading never fails on content: it yields a [`Document`] with events *and* findings. Only a file that cannot be
//! read at all is an [`Error`].

mod acled;
mod archive;
mod batch;
mod brief;
mod cameo;
mod containers;
mod content;
mod dates;
mod decode;
mod directory;
mod document;
mod encoding;
mod error;
mod file_path;
mod finding;
mod finding_kinds;
mod gdelt;
mod generic;
mod gtd;
mod html;
mod icews;
mod iraq_body_count;
mod l2tcsv;
mod load;
mod mapping;
mod names;
mod open;
mod outlying;
mod own;
mod paths;
mod polecat;
mod progress;
mod read_as;
mod report;
mod saved;
mod sets;
mod span;
mod syrian_archive;
mod table;
mod tell;
mod timelinejs;
mod timemap;
mod timesketch;
mod tln;
mod ucdp;
mod web;

pub use batch::{Batch, Row};
pub use brief::Brief;
pub use containers::Container;
pub use content::Content;
pub use dates::Order as DateOrder;
pub use decode::{Decode, Record};
pub use directory::{ActorInfo, Directory, PlaceInfo};
pub use document::Document;
pub use error::{Error, ErrorKind};
pub use file_path::FilePath;
pub use finding::{Finding, Findings};
pub use mapping::{
    ColumnMapping, FoundOrder, Guess, Mapping, MappingError, Part, Remembered, RememberedMapping, Sureness,
    TableColumns, TimeZoneChoice,
};
pub use names::Names;
pub use open::{read_at, read_beginning, read_bytes, read_bytes_as, read_file, read_file_as, read_path};
pub use paths::Paths;
pub use progress::Progress;
pub use read_as::ReadAs;
pub use report::Report;
pub use sets::Sets;
pub use span::Span;
