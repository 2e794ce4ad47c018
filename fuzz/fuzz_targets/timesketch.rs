//! Rows below the header of Timesketch.

#![no_main]

const HEADER: &str = "\
    message,timestamp,datetime,timestamp_desc,source,source_long,username,tag,data_type\n";

libfuzzer_sys::fuzz_target!(|rows: &[u8]| dateline_fuzz::read_below(HEADER, rows));
