//! Two cases, one of which is brought into the other.

#![no_main]

libfuzzer_sys::fuzz_target!(|both: &[u8]| dateline_fuzz::join_cases(both));
