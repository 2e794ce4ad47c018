//! The program as it is called from a terminal.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod archives;
mod cases;
#[cfg(feature = "archive")]
mod clickhouse;
mod columns;
mod command_line;
mod counted;
mod data_of_cases;
mod doubt_counts;
mod downloads;
mod first;
mod joined_cases;
mod kills;
mod mapping;
mod names_in_doubt;
#[cfg(target_os = "linux")]
mod no_desktop;
mod odd_files;
mod picture_headings;
mod program;
mod sample;
mod sums;
mod terminal;
mod unread;
mod verbs;
mod what_counts;
mod writing;
