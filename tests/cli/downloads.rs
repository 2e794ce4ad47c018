//! Files that may be downloads of one export.

use dateline_tests::acled::{HEADER, clash, row};

use crate::program::dateline;

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
