//! Files that cannot be read cost themselves alone.

use crate::program::dateline;

/// A folder with two good files, an empty one, one of only blanks, and one that holds no events.
fn files() -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let mut paths = Vec::new();
    for (name, text) in [
        ("good.csv", "date,actor\n2020-01-01,A\n2020-01-02,B\n"),
        ("empty.csv", ""),
        ("other.csv", "date,actor\n2021-01-01,C\n"),
        ("blank.csv", " \n\n"),
        ("poem.txt", "The sea\nis wide\n"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        paths.push(path.to_str().unwrap().to_owned());
    }
    paths.push(folder.path().join("none.csv").to_str().unwrap().to_owned());
    (folder, paths)
}

#[test]
fn the_others_are_answered_for_and_each_is_named() {
    let (folder, paths) = files();
    let out = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (saved, drawn) = (out("saved.json"), out("drawn.svg"));
    for (verb, flags, said) in [
        ("count", vec![], "3"),
        ("count", vec!["--json"], r#""total":3"#),
        ("info", vec![], "events    3"),
        ("info", vec!["--json"], r#""events":3"#),
        ("events", vec![], "2021-01-01"),
        ("events", vec!["--format", "json", "--out", &saved], ""),
        ("picture", vec!["--out", &drawn], ""),
    ] {
        let words: Vec<&str> = [verb]
            .into_iter()
            .chain(paths.iter().map(String::as_str))
            .chain(flags.iter().copied())
            .collect();
        let output = dateline(&words);
        let [stdout, stderr] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
        assert_eq!(output.status.code(), Some(1), "{verb}: {stderr}");
        assert!(stdout.contains(said), "{verb}: {stdout}");
        for name in ["empty.csv", "blank.csv", "poem.txt", "none.csv"] {
            let named = stderr
                .lines()
                .filter(|line| line.contains(name) && line.ends_with("; it is left out"));
            assert_eq!(named.count(), 1, "{verb}: {stderr}");
        }
        let last = "dateline: the answer is of 2 of the 6 files: the others could not be read";
        assert_eq!(stderr.lines().last(), Some(last), "{verb}");
        if flags.contains(&"--json") {
            let answer: serde_json::Value = serde_json::from_str(&stdout).unwrap();
            assert_eq!(answer["unread"].as_array().unwrap().len(), 4);
        }
    }
    let saved = std::fs::read_to_string(saved).unwrap();
    assert!(saved.contains("2021-01-01") && std::fs::read_to_string(drawn).unwrap().contains("<svg"));
}

#[test]
fn without_any_file_there_is_no_answer() {
    let (_folder, paths) = files();
    for files in [&paths[1..2], &paths[3..]] {
        let words: Vec<&str> = ["count"].into_iter().chain(files.iter().map(String::as_str)).collect();
        let output = dateline(&words);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), &b""[..]));
        let noted = String::from_utf8(output.stderr).unwrap();
        assert!(noted.contains(&files[0]), "{noted}");
    }
}
