//! iCalendar.

#![no_main]

libfuzzer_sys::fuzz_target!(init: dateline_fuzz::let_panics_be_caught(), |file: &[u8]| dateline_fuzz::read(file.to_vec()));
