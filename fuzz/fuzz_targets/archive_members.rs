//! A zip archive of several members: what the input holds between empty lines.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| dateline_fuzz::read_members(input));
