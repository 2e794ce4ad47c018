//! From files to records to events: one file per format, recognised by content.
//!
//! Reading never fails on content: it yields a [`Document`] with events *and* findings. Only a file that cannot be
//! read at all is an [`Error`].

mod acled;
mod batch;
mod brief;
mod content;
mod dates;
mod decode;
mod directory;
mod document;
mod encoding;
mod error;
mod finding;
mod finding_kinds;
mod generic;
mod load;
mod mapping;
mod names;
mod open;
mod own;
mod paths;
mod progress;
mod read_as;
mod report;
mod saved;
mod sets;
mod span;
mod table;
mod ucdp;

pub use batch::{Batch, Row};
pub use brief::Brief;
pub use content::Content;
pub use dates::Order as DateOrder;
pub use decode::{Decode, Record};
pub use directory::{ActorInfo, Directory, PlaceInfo};
pub use document::Document;
pub use error::{Error, ErrorKind};
pub use finding::{Finding, Findings};
pub use mapping::{
    ColumnMapping, Guess, Mapping, MappingError, Part, Remembered, RememberedMapping, Sureness, TableColumns,
};
pub use names::Names;
pub use open::{read_beginning, read_bytes, read_file, read_file_as};
pub use paths::Paths;
pub use progress::Progress;
pub use read_as::ReadAs;
pub use report::Report;
pub use sets::Sets;
pub use span::Span;
