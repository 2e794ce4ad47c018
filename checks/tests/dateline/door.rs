//! Nothing but the crate that writes files opens one for writing, makes, moves or removes one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::project;

/// What writes, moves and removes files. Making a folder destroys nothing.
const WRITES: [&str; 14] = [
    "fs::write",
    "fs::rename",
    "fs::copy",
    "fs::remove_",
    "fs::hard_link",
    "fs::set_permissions",
    "File::create",
    "File::options",
    "OpenOptions",
    "NamedTempFile",
    "tempfile::",
    "set_len(",
    "std::fs::*",
    "fs::{write",
];

/// The one crate that may.
const DOOR: &str = "crates/dateline-files/";

/// All source files of the product, without tests in files of their own.
fn sources() -> Vec<PathBuf> {
    let mut folders = vec![project().join("src")];
    for entry in fs::read_dir(project().join("crates")).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name() != "dateline-tests" {
            folders.push(entry.path().join("src"));
        }
    }
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            if name == "tests" || name.ends_with("_tests") {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                sources.push(path);
            }
        }
    }
    sources
}

/// The lines that are no comment and stand before the tests of a file, with their numbers.
fn code(source: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(source).unwrap();
    let lines = text
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim().to_owned()));
    let before_tests = lines.take_while(|(_, line)| line != "#[cfg(test)]");
    before_tests.filter(|(_, line)| !line.starts_with("//")).collect()
}

#[test]
fn files_are_written_through_the_door_alone() {
    let root = project();
    let sources = sources();
    assert!(sources.len() > 200, "hardly any sources were found");
    let mut others = Vec::new();
    let mut door = 0;
    for source in sources {
        let path = source.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        for (number, line) in code(&source) {
            if WRITES.iter().any(|words| line.contains(words)) {
                if path.starts_with(DOOR) {
                    door += 1;
                } else {
                    others.push(format!("{path}:{number}: {line}"));
                }
            }
        }
    }
    assert!(door > 5, "the rule does not find what writes in {DOOR}");
    assert!(
        others.is_empty(),
        "write through dateline_files::Door:\n{}",
        others.join("\n")
    );
}
