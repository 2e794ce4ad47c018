//! A mapping, a line that ends it, and the table that it is for.

#![no_main]

libfuzzer_sys::fuzz_target!(|both: &[u8]| dateline_fuzz::read_mapped(both));
