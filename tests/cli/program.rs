//! The program with words of a command line.

use std::path::Path;
use std::process::{Command, Output};

pub fn dateline(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(words)
        .output()
        .unwrap()
}

/// As [`dateline`], in a folder.
pub fn dateline_in(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dateline"))
        .current_dir(folder)
        .args(words)
        .output()
        .unwrap()
}
