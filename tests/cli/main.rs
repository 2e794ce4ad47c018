//! The program as it is called from a terminal.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod archives;
mod mapping;
mod program;
mod sample;
mod verbs;
