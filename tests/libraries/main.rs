//! The libraries together: from files to counts and back to files.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod mapping;
mod own_reading;
mod own_round_trip;
mod suggestions;
