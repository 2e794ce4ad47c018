//! `--first`: only the beginning of a file is read, and each verb says so.

use std::fs;
use std::io::Write;

use dateline_tests::large::{Content, KINDS};

use crate::program::dateline;

fn table() -> String {
    let rows = (0..1000).map(|row| format!("2024-01-{:02},Group {},\"a\nb\"\n", row % 28 + 1, row % 3));
    format!("date,actor,text\n{}", rows.collect::<String>())
}

#[test]
fn only_the_first_lines_are_read_and_every_verb_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (file, packed, picture) = (at("a.csv"), at("a.csv.gz"), at("a.svg"));
    fs::write(&file, table()).unwrap();
    let mut encoder = flate2::write::GzEncoder::new(fs::File::create(&packed).unwrap(), flate2::Compression::fast());
    encoder.write_all(table().as_bytes()).unwrap();
    encoder.finish().unwrap();
    for file in [&file, &packed] {
        // The names of the columns, then rows of two lines each.
        let counted = dateline(&["count", file, "--first", "21", "--json"]);
        let text = String::from_utf8(counted.stdout).unwrap();
        assert!(text.contains("\"total\":10,"), "{text}");
        let said = String::from_utf8(counted.stderr).unwrap();
        assert!(
            said.contains("Only the beginning is read: 10 events in the first 266 bytes of "),
            "{said}"
        );
        assert_eq!(said.lines().count(), 1);
    }
    let info = dateline(&["info", &file, "--first", "21", "--json"]);
    let text = String::from_utf8(info.stdout).unwrap();
    assert!(
        text.contains("\"events\":10,") && text.contains("Only the beginning is read"),
        "{text}"
    );
    let drawn = dateline(&["picture", &file, "--first", "21", "--out", &picture]);
    assert!(String::from_utf8(drawn.stderr).unwrap().contains("Only the beginning"));
    assert!(
        fs::read_to_string(&picture)
            .unwrap()
            .contains("only the beginning of a file is read")
    );
    let whole = dateline(&["count", &file, "--first", "5000"]);
    assert_eq!(String::from_utf8(whole.stderr).unwrap(), "");
}

#[test]
fn the_first_rows_of_workbooks_parquet_and_json_are_read() {
    let folder = tempfile::tempdir().unwrap();
    // A sheet has the names of its columns in its first row.
    let of = [
        ("xlsx", 9),
        ("xls", 9),
        ("ods", 9),
        ("parquet", 10),
        ("json", 10),
        ("geojson", 10),
        ("own", 10),
        ("json-lines", 10),
        ("own-lines", 9),
    ];
    for (name, events) in of {
        let kind = KINDS.iter().find(|kind| kind.name == name).unwrap();
        let path = folder.path().join(name);
        fs::write(&path, (kind.make)(&Content::of(1000))).unwrap();
        let path = path.to_str().unwrap();
        let counted = dateline(&["count", path, "--first", "10", "--json"]);
        let said = String::from_utf8(counted.stderr).unwrap();
        let text = String::from_utf8(counted.stdout).unwrap();
        assert!(text.contains(&format!("\"total\":{events},")), "{name}: {text} {said}");
        let expected = format!("Only the beginning is read: {events} events in ");
        assert!(said.contains(&expected), "{name}: {said}");
        let whole = dateline(&["count", path, "--first", "2000"]);
        let said = String::from_utf8(whole.stderr).unwrap();
        assert!(!said.contains("Only the beginning"), "{name}: {said}");
    }
}

#[test]
fn what_says_nothing_without_its_end_is_not_read_in_part() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["kml", "zip"] {
        let kind = KINDS.iter().find(|kind| kind.name == name).unwrap();
        let path = folder.path().join(name);
        fs::write(&path, (kind.make)(&Content::of(10))).unwrap();
        let refused = dateline(&["count", path.to_str().unwrap(), "--first", "1"]);
        let said = String::from_utf8(refused.stderr).unwrap();
        assert_eq!(refused.status.code(), Some(1));
        assert!(said.contains(": cannot be read in part: only tables of text"), "{said}");
    }
    assert_eq!(dateline(&["count", "-", "--first", "1"]).status.code(), Some(2));
}

#[test]
fn what_does_not_fit_says_how_its_beginning_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, format!("date\n{}", "2014-06-10\n".repeat(100_000))).unwrap();
    let refused = dateline(&["count", path.to_str().unwrap(), "--limits", "memory=10"]);
    let said = String::from_utf8(refused.stderr).unwrap();
    let expected = "needs about 14 MB of memory, and 10 MB are free; --first 100000 reads its beginning\n";
    assert!(said.ends_with(expected), "{said}");
}
