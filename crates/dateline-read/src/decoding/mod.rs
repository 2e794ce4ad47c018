//! Decoders of others that lay out a whole file by its own word: they cannot be asked to stop, and where memory or the stack
//! runs out in one, its process ends.
//!
//! So they run in a process of their own, if the program says [which](run_in): it may take only so much memory, and is ended
//! when the user cancels. Without one, as in tests, they run on a thread that is left to itself. Both say what they find as
//! the same stream of records.

mod job;
#[cfg_attr(unix, path = "limit_unix.rs")]
#[cfg_attr(windows, path = "limit_windows.rs")]
mod limit;
mod process;
mod record;
mod records;
mod serve;
mod stream;
mod thread;

pub(crate) use job::Job;
pub use process::run_in;
pub(crate) use record::{Out, Record};
pub(crate) use records::Records;
pub use serve::serve;

/// So many bytes are handed over at once.
const CHUNK: usize = 1 << 16;
