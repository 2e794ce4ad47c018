//! Tables of web pages.

#![no_main]

libfuzzer_sys::fuzz_target!(|file: &[u8]| dateline_fuzz::read(file.to_vec()));
