//! Rows below the header of the Syrian Archive.

#![no_main]

const HEADER: &str = "\
    reference_code,violation_type,recording_date,recording_hour,recording_minute,city,neighborhood,latitude,\
    longitude,description,source,video_url,page_title,urls_and_news\n";

libfuzzer_sys::fuzz_target!(|rows: &[u8]| dateline_fuzz::read_below(HEADER, rows));
