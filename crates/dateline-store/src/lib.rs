//! The events of all open files as immutable columns sorted by earliest start, names interned, text left in the bytes
//! of the files.

mod build;
mod column;
mod columns;
mod facet;
mod file;
mod grouping;
mod memberships;
mod name_table;
mod names;
mod naming;
mod records;
mod repeats;
mod rolling_up;
mod store;
mod tables;
#[cfg(test)]
mod test_support;
mod time_index;
mod together;
mod tree;
mod versions;
mod zoned;

pub use build::{build, build_apart, build_both};
pub use column::Column;
pub use facet::Facet;
pub use file::File;
pub use memberships::Membership;
pub use name_table::NameTable;
pub use naming::{Naming, SameName};
pub use store::Store;
pub use tree::Tree;
