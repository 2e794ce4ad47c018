//! Rows below the header of Iraq Body Count.

#![no_main]

const HEADER: &str = "\
    IBC code,Start Date,End Date,Time,Location,Target,Weapons,Reported Minimum,Reported Maximum,Sources\n";

libfuzzer_sys::fuzz_target!(|rows: &[u8]| dateline_fuzz::read_below(HEADER, rows));
