//! Each verb on small files of the own format.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const EVENTS: &str = r#"{"format": "dateline", "version": 1,
  "actors": [{"id": "is", "name": "IS", "aliases": ["Islamic State"]}],
  "events": [
    {"id": "a", "when": "2014-06-10", "kind": ["attack", "raid"], "actors": ["is", "Iraq"], "place": ["Iraq", "Mosul"],
     "claims": [{"source": "AFP"}], "title": "=Fall of Mosul"},
    {"id": "b", "when": "2014-06/2014-08", "kind": "siege", "actors": ["is"], "place": ["Iraq", "Amerli"]},
    {"id": "c", "when": "[2015-12-20..2016-01-10]", "kind": ["attack", "raid"], "place": ["Syria"]},
    {"id": "d", "title": "Undated"}
  ]}"#;

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn run(&self, line: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_dateline"))
            .current_dir(self.0.path())
            .args(line.split_whitespace().map(|word| word.replace('_', " ")))
            .output()
            .unwrap()
    }

    #[track_caller]
    fn json(&self, line: &str) -> Value {
        let output = self.run(line);
        assert!(
            output.status.success(),
            "{line}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Exit status, and the one line on standard error.
    #[track_caller]
    fn failure(&self, line: &str) -> (i32, String) {
        let output = self.run(line);
        let words = String::from_utf8(output.stderr).unwrap();
        assert_eq!(words.lines().count(), 1, "{words}");
        (output.status.code().unwrap(), words.trim_end().to_owned())
    }
}

fn with_events() -> Folder {
    let folder = Folder::new();
    folder.file("e.json", EVENTS.as_bytes());
    folder
}

#[test]
fn info_says_what_a_file_holds() {
    let mut info = with_events().json("info e.json --json");
    assert!(info["load_seconds"].take().is_number());
    // What came later stands beside these keys.
    let file = info["files"][0].as_object_mut().unwrap();
    file.retain(|key, _| ["path", "format", "rows", "events", "undated", "findings"].contains(&key.as_str()));
    let file =
        json!({"path": "e.json", "format": "Dateline JSON", "rows": 4, "events": 4, "undated": 1, "findings": 0});
    let expected = json!({"files": [file], "events": 4, "undated": 1, "findings": 0, "first": "2014-06-01",
        "last": "2016-01-10", "actors": 2, "places": 4, "load_seconds": null});
    assert_eq!(info, expected);
    let text = String::from_utf8(with_events().run("info e.json").stdout).unwrap();
    assert!(text.contains("Dateline JSON") && text.contains("2016-01-10"), "{text}");
}

#[test]
fn count_filters_and_groups() {
    let folder = with_events();
    for (line, total, certain) in [
        ("", 4, 4),
        ("--actor islamic_state", 2, 2),
        ("--actor IS --actor nobody", 2, 2),
        ("--actor IS --place Mosul", 1, 1),
        ("--not-actor IS", 2, 2),
        ("--not-kind raid", 2, 2),
        ("--source afp", 1, 1),
        ("--place Iraq --not-place Amerli", 1, 1),
        ("--from 2014-06-11 --to 2014-06-12", 1, 0),
        ("--from 2014-06 --to 2014-06", 2, 2),
        ("--to 2015", 3, 2),
        ("--to 2015 --certainly", 2, 2),
        ("--text mosul", 1, 1),
        ("--from 2016", 1, 0),
    ] {
        let counted = folder.json(&format!("count e.json --json {line}"));
        assert_eq!(
            counted,
            json!({"total": total, "certain": certain, "groups": []}),
            "{line}"
        );
    }
    for (line, groups) in [
        (
            "--by actor",
            json!([{"name": "IS", "count": 2}, {"name": "Iraq", "count": 1}]),
        ),
        (
            "--by actor --actor Iraq",
            json!([{"name": "IS", "count": 1}, {"name": "Iraq", "count": 1}]),
        ),
        (
            "--by place --top 2",
            json!([{"name": "Iraq", "count": 2}, {"name": "Iraq › Amerli", "count": 1}]),
        ),
        ("--by source", json!([{"name": "AFP", "count": 1}])),
        (
            "--by year",
            json!([{"name": "2014", "count": 2}, {"name": "2015", "count": 1}, {"name": "2016", "count": 1},
            {"name": "undated", "count": 1}]),
        ),
        (
            "--by day --place Syria --to 2015-12-21 --top 1",
            json!([{"name": "2015-12-20", "count": 1}]),
        ),
    ] {
        assert_eq!(
            folder.json(&format!("count e.json --json {line}"))["groups"],
            groups,
            "{line}"
        );
    }
}

#[test]
fn an_unknown_name_counts_nothing_and_says_what_is_close() {
    let output = with_events().run("count e.json --actor ISIS");
    assert!(output.status.success());
    assert_eq!(output.stdout, b"0\n");
    let note = String::from_utf8(output.stderr).unwrap();
    assert_eq!(note, "dateline: no actor is called “ISIS”; did you mean “IS”?\n");
}

#[test]
fn events_are_written_in_every_format() {
    let folder = with_events();
    let table = String::from_utf8(folder.run("events e.json --actor IS").stdout).unwrap();
    assert_eq!(table.lines().count(), 3);
    let csv = String::from_utf8(folder.run("events e.json --format csv").stdout).unwrap();
    assert!(
        csv.starts_with("Id,Title,When,") && csv.contains(",'=Fall of Mosul,"),
        "{csv}"
    );
    let map = folder.json("events e.json --format geojson");
    assert_eq!(map["features"].as_array().unwrap().len(), 4);
    for format in ["json", "jsonl"] {
        assert!(
            folder
                .run(&format!("events e.json --format {format} --out out.{format}"))
                .status
                .success()
        );
        let mut again = folder.json(&format!("info out.{format} --json"));
        assert_eq!(again["files"].take()[0]["findings"], 0);
        assert_eq!(
            (&again["events"], &again["places"], &again["actors"]),
            (&json!(4), &json!(4), &json!(2))
        );
        assert_eq!(
            folder.json(&format!("count out.{format} --actor Islamic_State --json"))["total"],
            2
        );
    }
}

#[test]
fn several_files_count_together() {
    let folder = with_events();
    folder.file(
        "f.jsonl",
        b"{\"when\": \"2014-06-11\", \"actors\": [\"IS\"], \"place\": \"Mosul\"}\n",
    );
    assert_eq!(folder.json("count e.json f.jsonl --actor IS --json")["total"], 3);
    assert_eq!(
        folder.json("info e.json f.jsonl --json")["files"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn what_cannot_be_read_is_one_clear_line() {
    let folder = with_events();
    folder.file("new.json", br#"{"format": "dateline", "version": 7, "events": []}"#);
    folder.file("other.json", br#"{"type": "FeatureCollection", "features": []}"#);
    folder.file("empty.json", b"");
    for (line, expected) in [
        ("info none.json", "dateline: none.json: there is no such file or folder"),
        ("info .", "dateline: .: is a folder, not a file"),
        ("count empty.json", "dateline: empty.json: is empty"),
        (
            "info new.json",
            "dateline: new.json: was written in version 7 of the Dateline format; this program reads up to version 1",
        ),
        (
            "info other.json",
            "dateline: other.json: is JSON whose list “features” is empty",
        ),
        (
            "events e.json --out e.json",
            "dateline: e.json: is one of the files that are read; write to another",
        ),
    ] {
        assert_eq!(folder.failure(line), (1, expected.to_owned()), "{line}");
    }
    assert_eq!(folder.failure("events e.json --out none/x.csv").0, 1);
    assert_eq!(fs::read_to_string(folder.0.path().join("e.json")).unwrap(), EVENTS);
}

#[test]
fn events_are_written_in_the_format_that_the_name_of_the_file_says() {
    let folder = with_events();
    assert!(folder.run("events e.json --out saved.csv").status.success());
    let saved = folder.run("count saved.csv").stdout;
    assert_eq!(saved, folder.run("count e.json").stdout);
    assert!(folder.run("events e.json --out saved.txt").status.success());
    assert!(folder.run("events e.json --out other.geojson").status.success());
    assert!(
        fs::read_to_string(folder.0.path().join("other.geojson"))
            .unwrap()
            .starts_with('{')
    );
}

#[test]
fn wrong_use_has_a_status_of_its_own() {
    let folder = with_events();
    for line in [
        "count",
        "count e.json --by color",
        "count e.json --from yesterday",
        "picture e.json --out x.gif",
        "picture e.json --out x.png --size 5",
        "info e.json --nonsense",
    ] {
        assert_eq!(folder.run(line).status.code(), Some(2), "{line}");
    }
    assert_eq!(folder.run("--help").status.code(), Some(0));
}

#[test]
fn pictures_are_drawn() {
    let folder = with_events();
    let output = folder.run("picture e.json --out x.svg --size 800x400 --lanes place");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(
        fs::read_to_string(folder.0.path().join("x.svg"))
            .unwrap()
            .contains("<svg")
    );
    assert!(folder.run("picture e.json --out x.png --size 800x400").status.success());
    assert!(fs::read(folder.0.path().join("x.png")).unwrap().starts_with(b"\x89PNG"));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_failure() {
    use std::process::Stdio;
    let folder = with_events();
    let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .current_dir(folder.0.path())
        .args(["events", "e.json", "--format", "csv"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(output.stderr, b"");
}

#[test]
fn names_are_counted_as_a_file_of_merges_says() {
    let folder = Folder::new();
    folder.file("events.json", EVENTS.as_bytes());
    let merges = json!({"merges": [{"facet": "Actor", "names": ["IS", "Iraq"], "called": "Both", "who": "A",
        "when": "2024-01-01", "why": "a test"}]});
    folder.file("names.json", merges.to_string().as_bytes());
    let count = |flags: &str| folder.json(&format!("count events.json {flags} --by actor --json"));
    let of = |name: &str, count: u32| json!({"name": name, "count": count});
    assert_eq!(count("")["groups"], json!([of("IS", 2), of("Iraq", 1)]));
    let both = count("--merges names.json --actor Iraq");
    assert_eq!(
        (both["total"].clone(), both["groups"].clone()),
        (json!(2), json!([of("Both", 2)]))
    );
    assert_eq!(folder.failure("count events.json --merges missing.json").0, 1);
    folder.file("bad.json", b"{");
    assert_eq!(folder.failure("count events.json --merges bad.json").0, 1);
}
