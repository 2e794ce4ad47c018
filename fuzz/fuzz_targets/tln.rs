//! Rows below the header of TLN with a header.

#![no_main]

const HEADER: &str = "\
    Time|Source|Host|User|Description|TZ|Notes\n";

libfuzzer_sys::fuzz_target!(|rows: &[u8]| dateline_fuzz::read_below(HEADER, rows));
