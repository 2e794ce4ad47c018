//! Archives of several files of events.

use dateline_tests::packed::zip;

use crate::program::dateline;

const FILES: [(&str, &[u8]); 4] = [
    (
        "2023/iraq.csv",
        b"date,actor,place\n2023-01-02,IS,Mosul\n2023-01-05,PKK,Duhok\n",
    ),
    ("syria.csv", b"date;group;town\n2022-07-01;SDF;Raqqa\n"),
    (
        "own.json",
        br#"{"dateline": 1, "events": [{"when": "2021", "title": "A year"}]}"#,
    ),
    ("README.txt", b"What this is.\nTwo lines."),
];

#[test]
fn the_verbs_take_an_archive() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.zip");
    std::fs::write(&path, zip(&FILES)).unwrap();
    let path = path.to_str().unwrap();
    let info: serde_json::Value = serde_json::from_slice(&dateline(&["info", path, "--json"]).stdout).unwrap();
    assert_eq!(
        (&info["events"], info["files"].as_array().unwrap().len()),
        (&4.into(), 3)
    );
    assert_eq!(
        (&info["files"][0]["path"], &info["files"][0]["member"]),
        (&path.into(), &"2023/iraq.csv".into())
    );
    let said = String::from_utf8(dateline(&["info", path]).stdout).unwrap();
    assert!(said.contains("all.zip › syria.csv"), "{said}");
    let counted = dateline(&["count", path, "--file", "iraq.csv", "--json"]);
    let counted: serde_json::Value = serde_json::from_slice(&counted.stdout).unwrap();
    assert_eq!(counted["total"], 2);
    let events = dateline(&["events", path, "--file", "syria.csv", "--format", "jsonl"]);
    assert!(String::from_utf8_lossy(&events.stdout).contains("Raqqa"));
    let picture = folder.path().join("p.svg");
    let picture = picture.to_str().unwrap();
    assert!(dateline(&["picture", path, "--out", picture]).status.success());
    let into_itself = dateline(&["events", path, "--format", "csv", "--out", path]);
    assert_eq!(into_itself.status.code(), Some(1));
}
