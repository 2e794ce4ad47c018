//! The program with words of a command line.

use std::process::{Command, Output};

pub fn dateline(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(words)
        .output()
        .unwrap()
}
