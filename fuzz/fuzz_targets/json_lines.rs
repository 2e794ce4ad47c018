//! JSON Lines: Dateline's own, Timesketch's, plaso's, any objects.

#![no_main]

libfuzzer_sys::fuzz_target!(|file: &[u8]| dateline_fuzz::read(file.to_vec()));
