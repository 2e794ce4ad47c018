//! How Dateline's libraries are used together: open a file, build a store, filter, count.
//!
//! Nothing here opens a window or compiles one. The integration tests of the libraries stand in `tests/libraries`.
//!
//! ```
//! use std::path::Path;
//! use std::sync::Arc;
//!
//! use dateline_query::{Choice, Engine, Filter, LaneBy};
//! use dateline_batch::{CancelToken, Progress};
//! use dateline_read::read_bytes;
//!
//! let table = "\
//! date,event,attacker,country,killed
//! 2014-06-10,Attack,IS,Iraq,3
//! 2014-06,Attack,IS,Syria,
//! 2016-05,Bombing,PKK,Turkey,2
//! ";
//! let document = read_bytes(Path::new("incidents.csv"), table.into(), &Progress::default())?;
//! assert_eq!(document.report.events, 3);
//!
//! let store = Arc::new(dateline_store::build(vec![document]));
//! let mut engine = Engine::new(store);
//! let filter = Filter {
//!     actor: Choice { include: vec!["IS".to_owned()], ..Choice::default() },
//!     ..Filter::default()
//! };
//! let answer = engine.answer(&filter, LaneBy::default(), 8, &CancelToken::NEVER)?;
//! assert_eq!(answer.total.possible, 2);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What several tests and benches make up stands here as well.

#![allow(clippy::missing_panics_doc, reason = "what is made up is as it should be")]

pub mod acled;
pub mod events;
mod input;
pub mod large;
pub mod packed;
pub mod timelines;

use std::path::{Path, PathBuf};

pub use input::Input;

/// The path of a file of the project, such as `tests/data/edtf/edtf_vectors.json`.
#[must_use]
pub fn in_project(path: &str) -> PathBuf {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate_folder.ancestors().nth(2).unwrap_or(crate_folder).join(path)
}
