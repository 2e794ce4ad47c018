//! The content of an OpenDocument sheet, packed anew for each input.

#![no_main]

libfuzzer_sys::fuzz_target!(init: dateline_fuzz::let_panics_be_caught(), |content: &[u8]| {
    dateline_fuzz::read(dateline_fuzz::ods(content));
});
