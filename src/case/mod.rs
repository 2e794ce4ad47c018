//! The case and the open files together: which row of the store is which event of the case, and which files of data belong to it.
//!
//! The case itself stands in [`dateline_case`], which knows no store; the store knows no case. Here [`Events`] are found again
//! among the rows, however the files were moved or downloaded anew, and [`marked_event`] names a row for the case.

mod data_files;
mod events;
mod marked_rows;
mod naming;
mod search;
mod step_words;
mod view;

pub use data_files::{DataFiles, DataState, OpenData, describe};
pub use events::Events;
pub use marked_rows::marked_rows;
pub use naming::marked_event;
pub use step_words::StepWords;
pub use view::{Unknown, ViewContent};
