//! Files that a small grammar makes large: the input says what is nested, repeated and counted, and how often.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| dateline_fuzz::read(dateline_fuzz::grown(input)));
