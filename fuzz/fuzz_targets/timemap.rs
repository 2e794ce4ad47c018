//! Rows below the header of timemap's datasheet.

#![no_main]

const HEADER: &str = "\
    id,description,date,time,location,latitude,longitude,association1,association2,source1,source2,graphic,\
    category\n";

libfuzzer_sys::fuzz_target!(|rows: &[u8]| dateline_fuzz::read_below(HEADER, rows));
