//! A case.

#![no_main]

libfuzzer_sys::fuzz_target!(|file: &[u8]| dateline_fuzz::open_case(file));
