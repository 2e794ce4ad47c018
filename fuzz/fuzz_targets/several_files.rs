//! Several files in one store: what the input holds between empty lines.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| dateline_fuzz::read_together(input));
