//! The libraries together: from files to counts and back to files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod any_table;
mod colours;
mod columns;
mod containers;
mod dates;
mod doubt_on_the_timeline;
mod doubt_rows;
mod facts;
mod formats;
mod generated;
mod judgement;
mod mapping;
mod mutated;
mod names;
mod new_format;
mod own;
mod own_reading;
mod own_round_trip;
mod questions;
mod sample;
mod saved_again;
mod saving;
mod suggestions;
mod tables;
mod tables_hard;
mod timeline;
mod together;
mod workbooks;
