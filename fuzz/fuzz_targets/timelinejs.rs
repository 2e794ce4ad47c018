//! Rows below the header of TimelineJS's sheet.

#![no_main]

const HEADER: &str = "\
    Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,\
    Media Caption,Media Thumbnail,Type,Group,Background\n";

libfuzzer_sys::fuzz_target!(|rows: &[u8]| dateline_fuzz::read_below(HEADER, rows));
