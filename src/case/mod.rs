//! The case and the open files together: which row of the store is which event of the case, and which files of data belong to it.
//!
//! The case itself stands in [`dateline_case`], which knows no store; the store knows no case. Here [`Events`] are found again
//! among the rows, however the files were moved or downloaded anew, and [`marked_event`] names a row for the case.

mod conflict_words;
mod correcting;
mod crate_metadata;
mod data_files;
mod entered;
mod event_json;
mod events;
mod log;
mod mark_list;
mod marked_rows;
mod merging;
mod names;
mod naming;
mod noted;
mod overlay;
mod pack;
mod pack_error;
mod packed_case;
mod search;
mod step_words;
mod timesketch;
mod unpack;
mod view;

pub use conflict_words::ConflictWords;
pub use correcting::{corrections, value_words};
pub use data_files::{DataFiles, DataState, OpenData, describe};
pub use event_json::{of_json, to_json};
pub use events::Events;
pub use log::{LogLine, LogLines, log_csv};
pub use mark_list::{ListedKind, ListedMark, listed_marks, marks_csv};
pub use marked_rows::marked_rows;
pub use names::{hand_link, link_key, names_of, said_of, signed_before};
#[cfg(feature = "archive")]
pub use naming::event_id_in;
pub use naming::marked_event;
pub use overlay::CaseOverlay;
pub use pack::Pack;
pub use pack_error::PackError;
pub use packed_case::PackedCase;
pub use step_words::{StepWords, part_words};
pub use timesketch::{TimesketchMarks, TimesketchRows};
pub use unpack::Unpacked;
pub use view::{Unknown, ViewContent};
