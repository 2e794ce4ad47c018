//! Rows below the header of three columns of dates.

#![no_main]

const HEADER: &str = "\
    date,start_date,end_date\n";

libfuzzer_sys::fuzz_target!(|rows: &[u8]| dateline_fuzz::read_below(HEADER, rows));
