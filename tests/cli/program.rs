//! The program with words of a command line.

use std::path::Path;
use std::process::{Command, Output};

pub fn dateline(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(words)
        .output()
        .unwrap()
}

/// What it says in a folder: its status, standard output and standard error.
pub fn say_in(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let output = dateline_in(folder, words);
    let [out, err] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    (output.status.code().unwrap(), out, err)
}

/// A picture of a table, as SVG.
pub fn picture(table: &str, flags: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, table).unwrap();
    let mut args = vec!["picture", path.to_str().unwrap(), "--out", "-"];
    args.extend(flags);
    let output = dateline(&args);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// As [`dateline`], in a folder.
pub fn dateline_in(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dateline"))
        .current_dir(folder)
        .args(words)
        .output()
        .unwrap()
}
