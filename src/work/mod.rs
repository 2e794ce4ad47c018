//! What users add to the data by hand, kept apart from it in the app's data folder: files are never written to.
//!
//! [`NameWork`] is one file for all data, since a name recurs over files. Work that belongs to the events of one file, as
//! [`LinkWork`] does, stands in a file of its own beside it. All of them are read and written by [`load`] and [`save`].

mod fingerprint;
mod hand_link;
mod link_work;
mod merge;
mod name_work;
mod storage;

pub use fingerprint::Fingerprint;
pub use hand_link::{HandLink, LinkStart};
pub use link_work::LinkWork;
pub use merge::{Merge, Rejection};
pub use name_work::NameWork;
pub use storage::{author, folder, load, now, save};
