//! Files that may be downloads of one export.

use dateline_tests::acled::{HEADER, clash, row};

use crate::program::{dateline, dateline_in};

#[test]
fn what_nobody_can_tell_is_said_and_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, rows: Vec<String>| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("{HEADER}{}", rows.concat())).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let a = write("a.csv", (1..=8).map(clash).collect());
    let other = |number: u32| row(number, number + 10, ("C", "D"), 4).replace("Note", "Another note");
    let half = |number: u32| {
        if number.is_multiple_of(2) {
            other(number)
        } else {
            clash(number)
        }
    };
    let b = write("b.csv", (1..=8).map(half).collect());
    let count = |flags: &[&str]| {
        let output = dateline(&[&["count", &a, &b], flags].concat());
        assert!(output.status.success());
        let [said, noted] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
        (said.trim().to_owned(), noted)
    };
    let (whole, noted) = count(&[]);
    assert_eq!(whole, "12");
    assert!(
        noted.contains("a.csv: It may be another download of b.csv, or not"),
        "{noted}"
    );
    assert_eq!(count(&["--one-export"]), ("8".to_owned(), String::new()));
}

/// Files of one folder, and what a verb says of them.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            std::fs::write(folder.0.path().join(name), text).unwrap();
        }
        folder
    }

    /// Standard output, standard error and the status.
    fn run(&self, line: &str) -> (String, String, Option<i32>) {
        let output = dateline_in(self.0.path(), &line.split_whitespace().collect::<Vec<_>>());
        let [said, noted] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
        (said.trim().to_owned(), noted, output.status.code())
    }
}

const OLDER: &str = "id,date,what\n1,2021-01-01,Shells on the market\n2,2021-01-02,Roads blocked\n3,2021-01-03,A convoy hit\n4,2021-01-04,Talks begin\n";

#[test]
fn events_are_found_by_each_file_in_which_they_stand() {
    let other = "id,date,what\n9,2022-01-01,A flood\n";
    let folder = Folder::new(&[("a.csv", OLDER), ("b.csv", OLDER), ("c.csv", other)]);
    for (name, count) in [("a.csv", "4"), ("b.csv", "4"), ("c.csv", "1")] {
        let (said, _, _) = folder.run(&format!("count a.csv b.csv c.csv --file {name}"));
        assert_eq!(said, count, "{name}");
    }
    for line in ["count a.csv --file nosuch", "count a.csv b.csv --file nosuch"] {
        let (said, noted, status) = folder.run(line);
        assert_eq!((said.as_str(), status), ("", Some(2)));
        assert!(noted.contains("--file nosuch: what is read is a.csv"), "{noted}");
    }
}

#[test]
fn nothing_has_changed_where_no_file_is_a_newer_download() {
    let folder = Folder::new(&[("a.csv", OLDER)]);
    for change in ["added", "changed", "removed"] {
        let (said, noted, _) = folder.run(&format!("count a.csv --change {change}"));
        assert_eq!(said, "0");
        assert!(noted.contains("no file here is a newer download of another"), "{noted}");
    }
}

#[test]
fn what_an_older_download_alone_has_is_counted_and_told() {
    let newer = OLDER
        .replace("3,2021-01-03,A convoy hit\n", "")
        .replace("Talks begin", "Talks fail")
        + "5,2021-02-01,Quiet\n";
    let folder = Folder::new(&[("a.csv", OLDER), ("b.csv", &newer)]);
    let (said, _, _) = folder.run("count a.csv b.csv");
    assert_eq!(said, "5; 1 is in an older download only");
    let (said, _, _) = folder.run("count a.csv b.csv --json");
    assert!(said.contains("\"removed\":1,"), "{said}");
    let (said, _, _) = folder.run("count a.csv b.csv --change removed");
    assert_eq!(said, "1");
    let (said, _, _) = folder.run("info a.csv b.csv");
    assert!(
        said.contains("and its last event is later; 1 removed, 1 added, 1 changed"),
        "{said}"
    );
    assert!(
        said.contains("no longer has 1 of its events; they are shown and counted"),
        "{said}"
    );
}

#[test]
fn where_nothing_tells_which_is_newer_it_is_said() {
    let other = OLDER.replace("Talks begin", "Talks fail");
    let folder = Folder::new(&[("a.csv", OLDER), ("b.csv", &other)]);
    let set = |name: &str| {
        let file = std::fs::File::options()
            .write(true)
            .open(folder.0.path().join(name))
            .unwrap();
        file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    };
    set("a.csv");
    let (_, noted, _) = folder.run("count b.csv a.csv");
    assert_eq!(noted, "");
    let (said, _, _) = folder.run("events b.csv a.csv --text Talks");
    assert!(said.contains("Talks fail"), "{said}");
    set("b.csv");
    for (order, shown) in [("a.csv b.csv", "fail"), ("b.csv a.csv", "begin")] {
        let (said, noted, _) = folder.run(&format!("events {order} --text Talks"));
        assert!(said.contains(&format!("Talks {shown}")), "{said}");
        assert!(noted.contains("nothing tells which is the newer download"), "{noted}");
    }
    let (said, noted, _) = folder.run("count a.csv ./a.csv");
    assert_eq!(said, "4");
    assert!(noted.contains("./a.csv is named twice and read once"), "{noted}");
}
