//! Inputs of every kind, saved in every format, open as the same events.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline_batch::Progress;
use dateline_read::read_bytes;
use dateline_store::build;
use dateline_tests::{Input, in_project};

use crate::own_round_trip::check_saved;

/// Larger inputs take too long, six times each.
const MAX_BYTES: usize = 100_000;

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// Whether it is a file of events; saves and opens those again.
fn check(name: &str, bytes: Vec<u8>) -> bool {
    let Ok(document) = read_bytes(Path::new(name), bytes, &Progress::default()) else {
        return false;
    };
    if let Err(error) = check_saved(&Arc::new(build(vec![document]))) {
        panic!("{name}: {error}");
    }
    true
}

#[test]
fn every_invented_input_opens_as_the_same_events() {
    let mut opened = 0;
    for subject in ["doubt", "disputes", "files", "instants", "headings", "saved"] {
        let text = fs::read_to_string(in_project(&format!("tests/data/counts/{subject}.txt"))).unwrap();
        for input in Input::all(&text) {
            for (file, content) in input.files {
                assert!(check(file, content.into_bytes()), "{}: {file}", input.name);
                opened += 1;
            }
        }
    }
    assert!(opened > 150, "{opened}");
}

#[test]
fn every_file_of_the_tests_opens_as_the_same_events() {
    let mut files = Vec::new();
    files_below(&in_project("tests/data"), &mut files);
    let mut opened = 0;
    for path in files {
        let bytes = fs::read(&path).unwrap();
        if bytes.len() <= MAX_BYTES && check(path.to_str().unwrap(), bytes) {
            opened += 1;
        }
    }
    assert!(opened > 60, "{opened}");
}
