//! The events of all open files as immutable columns sorted by earliest start, names interned, text left in the bytes
//! of the files.

mod build;
mod column;
mod columns;
mod deduplication;
mod facet;
mod file;
mod grouping;
mod in_zone;
mod memberships;
mod name_table;
mod names;
mod naming;
mod records;
mod repeats;
mod roll_up;
mod row_address;
mod store;
mod tables;
#[cfg(test)]
mod test_support;
mod time_index;
mod tree;
mod versions;

pub use build::{build, build_apart, build_both};
pub use column::Column;
pub use facet::Facet;
pub use file::File;
pub use memberships::Membership;
pub use name_table::NameTable;
pub use naming::{Naming, SameName};
pub use store::Store;
pub use tree::Tree;
