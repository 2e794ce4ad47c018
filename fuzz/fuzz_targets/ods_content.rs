//! The content of an OpenDocument sheet, packed anew for each input.

#![no_main]

libfuzzer_sys::fuzz_target!(|content: &[u8]| {
    dateline_fuzz::read(dateline_fuzz::ods(content));
});
