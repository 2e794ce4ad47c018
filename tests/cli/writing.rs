//! What verbs write to, and what they never do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const CSV: &str = "date,actor\n2020-01-01,A\n2020-01-02,B\n";

struct Folder(TempDir);

impl Folder {
    /// With a table, a mapping of it and a file of names.
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.file("a.csv", CSV);
        folder.file(
            "map.json",
            r#"{"dateline_mapping": 1, "columns": [{"name": "date", "is": "date"}]}"#,
        );
        folder.file("names.json", r#"{"merges": [], "rejections": []}"#);
        folder
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.at(name), text).unwrap();
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap()
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command.current_dir(self.0.path()).args(line.split_whitespace());
        command
    }

    /// In a shell, in which `dateline` is the program.
    #[cfg(unix)]
    fn shell(&self, line: &str) -> Output {
        let line = line.replace("dateline", &format!("'{}'", env!("CARGO_BIN_EXE_dateline")));
        let mut shell = Command::new("sh");
        shell.current_dir(self.0.path()).arg("-c").arg(line);
        shell.stdin(Stdio::null()).output().unwrap()
    }

    /// The one line on standard error.
    #[track_caller]
    fn refused(&self, line: &str) -> String {
        failed(&self.command(line).output().unwrap(), line)
    }
}

#[track_caller]
fn failed(output: &Output, line: &str) -> String {
    let words = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(
        !output.status.success() && output.status.code().is_some(),
        "{line}: {words}"
    );
    assert_eq!(words.lines().count(), 1, "{line}: {words}");
    words
}

#[test]
fn what_is_read_is_not_written_over() {
    let folder = Folder::new();
    fs::hard_link(folder.at("a.csv"), folder.at("hard.csv")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("names.json", folder.at("link.json")).unwrap();
    let before: Vec<String> = ["a.csv", "map.json", "names.json"].map(|name| folder.read(name)).into();
    for line in [
        "events a.csv --out a.csv",
        "events a.csv --out ./hard.csv --force",
        "events a.csv --mapping map.json --out map.json",
        "events a.csv --merges names.json --out names.json",
        #[cfg(unix)]
        "events a.csv --merges names.json --out link.json",
        "a.csv --screenshot a.csv",
        "a.csv --mapping map.json --screenshot hard.csv",
        "a.csv --merges names.json --screenshot names.json",
    ] {
        let words = folder.refused(line);
        assert!(words.contains("is one of the files that are read"), "{words}");
    }
    let after: Vec<String> = ["a.csv", "map.json", "names.json"].map(|name| folder.read(name)).into();
    assert_eq!(before, after);
}

#[test]
fn what_is_no_file_of_names_or_mapping_is_refused_before_anything_is_opened() {
    let folder = Folder::new();
    folder.file("own.json", r#"{"format": "dateline", "version": 1, "events": []}"#);
    folder.file("newer.json", r#"{"version": 7, "merges": []}"#);
    folder.file("odd.json", r#"{"merges": [{"names": 1}]}"#);
    for (line, words) in [
        (
            "count none.csv --merges own.json",
            "own.json: holds no decisions on names",
        ),
        ("count none.csv --merges odd.json", "odd.json: is damaged"),
        ("count none.csv --merges a.csv", "a.csv: is damaged"),
        ("count none.csv --merges newer.json", "a newer version"),
        ("count none.csv --merges none.json", "there is no such file"),
        ("count none.csv --mapping own.json", "own.json: is no mapping"),
        ("count none.csv --mapping names.json", "names.json: is no mapping"),
        ("own.json --merges own.json", "own.json: holds no decisions on names"),
        ("a.csv --merges odd.json", "odd.json: is damaged"),
        ("- --merges names.json", "standard input"),
    ] {
        let said = folder.refused(line);
        assert!(said.contains(words), "{line}: {said}");
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_on_wish() {
    let folder = Folder::new();
    for is_read_only in [false, true] {
        for verb in [
            "events a.csv --format csv --out",
            "picture a.csv --out",
            "a.csv --screenshot",
        ] {
            let name = if verb.starts_with("events") {
                "out.csv"
            } else {
                "out.png"
            };
            let line = format!("{verb} {name}");
            let _ = fs::remove_file(folder.at(name));
            folder.file(name, "kept");
            let mut rights = fs::metadata(folder.at(name)).unwrap().permissions();
            rights.set_readonly(is_read_only);
            fs::set_permissions(folder.at(name), rights).unwrap();
            let words = folder.refused(&line);
            assert!(
                words.ends_with(&format!("{name}: is there already; --force replaces it\n")),
                "{words}"
            );
            assert_eq!(folder.read(name), "kept");
            if !verb.contains("screenshot") {
                let forced = folder.command(&format!("{line} --force")).output().unwrap();
                assert!(forced.status.success(), "{forced:?}");
                assert_ne!(fs::read(folder.at(name)).unwrap(), b"kept");
            }
        }
    }
}

#[test]
fn a_word_means_the_streams() {
    let folder = Folder::new();
    let plain = folder.command("events a.csv --format csv").output().unwrap();
    let named = folder.command("events a.csv --format csv --out -").output().unwrap();
    assert!(named.status.success() && !folder.at("-").exists());
    assert_eq!(named.stdout, plain.stdout);
    let picture = folder.command("picture a.csv --out -").output().unwrap();
    assert!(picture.stdout.starts_with(b"<svg"));
    let read = |line: &str, input: &str| {
        let input = fs::File::open(folder.at(input)).unwrap();
        folder.command(line).stdin(input).output().unwrap()
    };
    assert_eq!(read("events - --format csv", "a.csv").stdout, plain.stdout);
    assert_eq!(read("count -", "a.csv").stdout, b"2\n");
    assert!(failed(&read("count - -", "a.csv"), "").contains("only once"));
    folder.file("empty", "");
    assert!(failed(&read("count -", "empty"), "").contains("-: is empty"));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_printed_is_an_error() {
    let folder = Folder::new();
    for verb in [
        "events a.csv",
        "info a.csv",
        "info a.csv --json",
        "count a.csv",
        "picture a.csv --out -",
    ] {
        let line = format!("dateline {verb} >&-");
        let words = failed(&folder.shell(&line), &line);
        assert_eq!(words, "dateline: standard output is closed\n");
        let line = format!("dateline {verb} >> a.csv");
        let words = failed(&folder.shell(&line), &line);
        assert!(words.contains("goes to a file that is read"), "{words}");
        assert_eq!(folder.read("a.csv"), CSV);
        assert!(folder.shell(&format!("dateline {verb} >/dev/null")).status.success());
        assert!(
            folder
                .shell(&format!("dateline {verb} <>/dev/null >&0"))
                .status
                .success()
        );
        #[cfg(target_os = "linux")]
        {
            let line = format!("dateline {verb} >/dev/full");
            let words = failed(&folder.shell(&line), &line);
            assert_eq!(words, "dateline: standard output: the disk is full\n");
        }
    }
    // What is read from standard input is not appended to either.
    let line = "dateline events - < a.csv >> a.csv";
    failed(&folder.shell(line), line);
    assert_eq!(folder.read("a.csv"), CSV);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_becomes_too_large_is_told_and_the_old_one_stays() {
    let folder = Folder::new();
    folder.file("out.csv", "kept");
    folder.file("many.csv", &format!("date,actor\n{}", "2020-01-01,A\n".repeat(20_000)));
    let line = "ulimit -f 8; dateline events many.csv --format csv --out out.csv --force";
    let words = failed(&folder.shell(line), line);
    assert_eq!(
        words,
        "dateline: out.csv: could not be written: it would be larger than files may be here\n"
    );
    assert_eq!(folder.read("out.csv"), "kept");
    assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 5);
    let line = "dateline events a.csv --out /dev/full";
    let words = failed(&folder.shell(line), line);
    assert_eq!(words, "dateline: /dev/full: could not be written: the disk is full\n");
    let line = "dateline events a.csv --out none/out.csv";
    let words = failed(&folder.shell(line), line);
    assert_eq!(
        words,
        "dateline: none/out.csv: could not be written: there is no such file or folder\n"
    );
}

/// First the file is on the disk, then its name is, and nothing is written to the file that is replaced.
#[cfg(target_os = "linux")]
#[test]
fn files_reach_the_disk_before_their_names_do() {
    let folder = Folder::new();
    folder.file("out.csv", "old");
    let calls = "trace=openat,write,fsync,fdatasync,rename,renameat,renameat2,linkat,unlink,unlinkat,ftruncate";
    let traced = Command::new("strace")
        .current_dir(folder.0.path())
        .args(["-f", "-y", "-e", calls, "-o", "trace", env!("CARGO_BIN_EXE_dateline")])
        .args(["events", "a.csv", "--format", "csv", "--out", "out.csv", "--force"])
        .output()
        .expect("strace must be installed: scripts/needs does so");
    assert!(traced.status.success(), "{}", String::from_utf8_lossy(&traced.stderr));
    let trace = folder.read("trace");
    let root = fs::canonicalize(folder.0.path()).unwrap();
    let place = |wanted: &dyn Fn(&str) -> bool| {
        let found = trace.lines().position(|line| wanted(line) && !line.contains("= -1"));
        found.unwrap_or_else(|| panic!("{trace}"))
    };
    let last_write = trace
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains(" write(") && in_folder(line, &root));
    let last_write = last_write.last().unwrap().0;
    let file = place(&|line| {
        line.contains("fsync(") && in_folder(line, &root) && !line.contains(&format!("<{}>", root.display()))
    });
    let rename = place(&|line| line.contains("rename") && line.contains("out.csv"));
    let after = trace.lines().skip(rename);
    let sync_folder = |line: &str| line.contains("fsync(") && line.contains(&format!("<{}>", root.display()));
    assert!(last_write < file && file < rename, "{trace}");
    assert!(after.clone().any(sync_folder), "{trace}");
    assert!(
        !trace
            .lines()
            .any(|line| line.contains("write(") && line.contains("/out.csv>")),
        "{trace}"
    );
}

#[cfg(target_os = "linux")]
fn in_folder(line: &str, root: &Path) -> bool {
    line.contains(&format!("<{}", root.display()))
}

#[test]
fn an_ending_that_is_no_format_is_an_error_that_names_the_formats() {
    let folder = Folder::new();
    for name in ["x.tsv", "x.ods", "x.json.gz", "x.dateline", "X.DATELINE"] {
        let output = folder.command(&format!("events a.csv --out {name}")).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}: {said}");
        let expected = if name.to_lowercase().ends_with(".dateline") {
            "is a case"
        } else {
            ".csv, .xlsx, .json, .jsonl, .geojson, .ics, .parquet"
        };
        assert!(said.contains(expected) && !folder.at(name).exists(), "{said}");
    }
    let output = folder
        .command("events a.csv --format json --out y.dateline")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    for (name, begins) in [("x.dateline.json", "{"), ("x.txt", ""), ("plain", ""), ("x.CSV", "Id,")] {
        let output = folder.command(&format!("events a.csv --out {name}")).output().unwrap();
        assert!(output.status.success(), "{name}");
        assert!(
            folder.read(name).trim_start_matches('\u{feff}').starts_with(begins),
            "{name}"
        );
    }
    let output = folder
        .command("events a.csv --format csv --out x.data")
        .output()
        .unwrap();
    assert!(output.status.success());
}

#[cfg(unix)]
#[test]
fn notes_are_never_written_into_a_file_that_is_read() {
    let folder = Folder::new();
    for line in [
        "info a.csv nosuch",
        "info a.csv --nosuch",
        "count a.csv --mapping=map.json nosuch",
    ] {
        for name in ["a.csv", "map.json"] {
            let before = folder.read(name);
            let into = fs::File::options().append(true).open(folder.at(name)).unwrap();
            let output = folder.command(line).stderr(into).output().unwrap();
            if line.contains(name) {
                let said = String::from_utf8(output.stdout).unwrap();
                assert!(said.contains("standard error goes to a file that is read"), "{said}");
                assert_eq!(folder.read(name), before);
                assert_eq!(output.status.code(), Some(1));
            }
        }
    }
}
