//! What touches the disk: files are opened only if they are files, and written whole or not at all.
//!
//! [`Door`] is the one way in which Dateline writes: never onto a file that it reads, whole or not at all, with nothing left
//! behind by a process that was killed. [`Turn`] holds a file's place while it is read, joined and written. [`open`] and
//! [`read`] tell pipes, sockets, devices and folders before they are opened, which may never end.
//!
//! Nothing here knows what stands in a file.
//!
//! ```
//! use dateline_files::{Door, Guarded};
//!
//! let folder = tempfile::tempdir()?;
//! let (data, table) = (folder.path().join("data.csv"), folder.path().join("table.csv"));
//! std::fs::write(&data, "when,who\n")?;
//! let door = Door::new(Guarded::files([&data]));
//! door.write(&table, |out| out.write_all(b"new")).unwrap();
//! assert_eq!(std::fs::read(&table)?, b"new");
//! assert!(door.write(&data, |out| out.write_all(b"new")).is_err());
//! assert_eq!(std::fs::read(&data)?, b"when,who\n");
//! # Ok::<(), std::io::Error>(())
//! ```

#![warn(missing_docs)]

mod door;
mod draft;
mod error;
mod folder;
mod guarded;
#[cfg(all(test, unix))]
#[path = "killed_tests.rs"]
mod killed;
mod kind;
mod leftovers;
mod open;
mod place;
#[cfg(unix)]
mod signals;
mod stamp;
mod turn;
#[cfg(target_os = "linux")]
mod unnamed;
mod words;

pub use door::{Door, Existing};
pub use error::{NotWritten, WriteError};
pub use folder::NewFolder;
pub use guarded::Guarded;
pub use kind::OddFile;
pub use leftovers::{clear_up, clear_up_folder, remember_drafts_in};
pub use open::{OpenError, open, read};
#[cfg(unix)]
pub use signals::heeded as heeded_signals;
pub use stamp::Stamp;
pub use turn::{Turn, is_set_aside};
pub use words::{is_closed_pipe, words};
