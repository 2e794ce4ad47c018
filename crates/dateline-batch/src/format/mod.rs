//! What a file is: the format of its events, what they stand in, how it was packed, how its text is encoded.

mod encoding;
mod file_format;
mod holder;
mod packing;
mod schema;

pub use encoding::Encoding;
pub use file_format::FileFormat;
pub use holder::{Holder, WorkbookKind};
pub use packing::Packing;
pub use schema::Schema;
