//! What each word by which Dateline counts means, on small invented files. Each text in `tests/data/counts` holds the inputs of
//! one subject; below each stands what the verbs must say of it, worked out by hand.

use std::fs;
use std::path::Path;
use std::process::Output;

use dateline_tests::{Input, in_project};
use serde_json::Value;

use crate::program::dateline_in;

/// Runs a line of a check in the folder of its inputs, and says what is wrong.
fn fault(folder: &Path, line: &str) -> Option<String> {
    let (command, expected) = line.split_once("=>").unwrap();
    let args: Vec<&str> = command.split_whitespace().collect();
    let [verb, rest @ ..] = &args[..] else { panic!("{line}") };
    let run = |args: &[&str]| dateline_in(folder, args);
    let said = |output: Output| String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    let expected = expected.trim();
    let (found, is_right) = match *verb {
        "count" => {
            let lines = String::from_utf8(run(&args).stdout).unwrap();
            let lines: Vec<&str> = lines.lines().map(str::trim).collect();
            let found = lines.join("; ").split_whitespace().collect::<Vec<_>>().join(" ");
            let is_right = found == expected;
            (found, is_right)
        }
        "edtf" | "titles" => {
            let output = run(&[&["events"], rest, &["--format", "jsonl", "--out", "-"]].concat());
            let found = events(&output.stdout, verb).join("; ");
            let is_right = found == expected;
            (found, is_right)
        }
        "fails" => {
            let output = run(rest);
            let is_right = output.status.code() == Some(2) && output.stdout.is_empty();
            (said(output), is_right)
        }
        "heading" => {
            let svg = said(run(&[&["picture"], rest, &["--out", "-"]].concat()));
            let is_right = svg.contains(&format!(">{expected}<"));
            (svg, is_right)
        }
        "info" => {
            let found = said(run(&args));
            let is_right = found.contains(expected);
            (found, is_right)
        }
        _ => panic!("{line}"),
    };
    (!is_right).then(|| format!("{line}\n  not {found}"))
}

/// Of each event its date in EDTF, or its title.
fn events(lines: &[u8], what: &str) -> Vec<String> {
    let lines = str::from_utf8(lines).unwrap().lines();
    let entries = lines.map(|line| serde_json::from_str::<Value>(line).unwrap());
    let events = entries.filter(|entry| entry.get("id").is_some());
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let part = |event: Value| match what {
        "titles" => text(&event["title"]).unwrap(),
        _ => text(&event["when"])
            .or_else(|| text(&event["when"]["edtf"]))
            .unwrap_or_else(|| "undated".to_owned()),
    };
    events.map(part).collect()
}

#[track_caller]
fn check(subject: &str) {
    let text = fs::read_to_string(in_project(&format!("tests/data/counts/{subject}.txt"))).unwrap();
    let mut faults = Vec::new();
    for input in Input::all(&text) {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in &input.files {
            fs::write(folder.path().join(name), content).unwrap();
        }
        let wrong = input.checks.iter().filter_map(|line| fault(folder.path(), line));
        faults.extend(wrong.map(|fault| format!("== {}\n{fault}", input.name)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn dates_in_doubt() {
    check("doubt");
}

#[test]
fn disputes_and_roles() {
    check("disputes");
}

#[test]
fn figures() {
    check("figures");
}

#[test]
fn several_files() {
    check("files");
}

#[test]
fn instants_and_zones() {
    check("instants");
}

#[test]
fn headings_of_pictures() {
    check("headings");
}

#[test]
fn columns_of_the_files() {
    check("columns");
}
