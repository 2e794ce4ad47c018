//! What users add to the data by hand, kept apart from it in the app's data folder: files are never written to.
//!
//! [`NameWork`] is one file for all data, since a name recurs over files. Work that belongs to the events of one file, as
//! [`LinkWork`] does, stands in a file of its own beside it. All of them are read by [`load`] and written by [`keep`], which
//! joins what is new here with what others have written meanwhile, keeps what a newer version says there, and puts what is
//! damaged aside.

mod errors;
mod file_kind;
mod fingerprint;
mod hand_link;
mod link_work;
mod merge;
mod name_work;
mod rest;
mod storage;

pub use errors::{KeepError, LoadError, LoadErrorKind};
pub use file_kind::FileKind;
pub use fingerprint::Fingerprint;
pub use hand_link::{HandLink, LinkStart};
pub use link_work::LinkWork;
pub use merge::{Merge, Rejection};
pub use name_work::NameWork;
pub use rest::Rest;
pub use storage::{
    Damaged, Keeping, Kept, Work, author, files_in, folder, keep, keep_value, load, load_value, now, set_aside_in,
};
