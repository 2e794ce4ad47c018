//! The sheet of a workbook, packed anew for each input: a packed file changed at random seldom unpacks.

#![no_main]

libfuzzer_sys::fuzz_target!(|sheet: &[u8]| {
    dateline_fuzz::read(dateline_fuzz::xlsx(sheet));
});
