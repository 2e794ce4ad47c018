//! The beginning of a file, as the window shows it first.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| dateline_fuzz::read_beginning_of(input));
