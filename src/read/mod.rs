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
mod generic;
mod load;
mod names;
mod open;
mod own;
mod paths;
mod progress;
mod report;
mod saved;
mod sets;
mod span;
mod table;
mod ucdp;

pub use batch::{Batch, Row};
pub use brief::Brief;
pub use content::Content;
pub use decode::{Decode, Record};
pub use directory::{ActorInfo, Directory, PlaceInfo};
pub use document::Document;
pub use error::{Error, ErrorKind};
pub use finding::{Finding, Findings};
pub use names::Names;
pub use open::{read_beginning, read_bytes, read_file};
pub use paths::Paths;
pub use progress::Progress;
pub use report::Report;
pub use sets::Sets;
pub use span::Span;
