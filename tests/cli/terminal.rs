//! What people read in a terminal cannot steer it.

use std::fs;
use std::process::Command;

/// Escape sequences, a bell, other control characters, and marks that turn the direction of writing.
const EVIL: &str = "A\u{1b}]0owned\u{7}\u{1b}[31m\u{9b}2J\u{202e}\u{2066}B";

fn is_clean(text: &str) -> bool {
    let is_direction =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !text.chars().any(|c| (c.is_control() && c != '\n') || is_direction(c))
}

#[test]
fn names_and_errors_are_clean_and_json_is_exact() {
    let folder = tempfile::tempdir().unwrap();
    let name = if cfg!(unix) {
        format!("{EVIL}\n.csv")
    } else {
        "evil.csv".to_owned()
    };
    let table = format!(
        "date,actor,location,event_type,source,n{EVIL}\n2020-01-01,{EVIL},{EVIL},{EVIL},{EVIL},{EVIL}\n{EVIL},x,,,,\n"
    );
    fs::write(folder.path().join(&name), table).unwrap();
    let run = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
            .current_dir(folder.path())
            .args(words)
            .output()
            .unwrap();
        (
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let missing = format!("none{EVIL}\n.csv");
    for words in [
        &["info", &name][..],
        &["count", &name, "--by", "actor"],
        &["count", &name, "--by", "place"],
        &["count", &name, "--by", "kind"],
        &["count", &name, "--by", "source"],
        &["count", &name, "--actor", "AB"],
        &["events", &name],
        &["info", &missing],
        &["events", &name, "--out", &missing, "--mapping", &missing],
        &["events", &name, "--merges", &missing],
        &["count", &name, "--from", EVIL],
        &["--size", EVIL],
    ] {
        let (out, error) = run(words);
        assert!(is_clean(&out) && is_clean(&error), "{words:?}: {out:?} {error:?}");
        assert!(!(out.is_empty() && error.is_empty()), "{words:?}");
    }
    assert_eq!(run(&["info", &missing]).1.lines().count(), 1);
    let (json, _) = run(&["count", &name, "--by", "actor", "--json"]);
    let counted: serde_json::Value = serde_json::from_str(&json).unwrap();
    let names: Vec<&str> = counted["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&EVIL), "{names:?}");
}
