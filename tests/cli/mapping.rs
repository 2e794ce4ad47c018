//! Files read by a mapping, and what `info` tells of their findings.

use dateline_batch::{ColumnMapping, Mapping, Part};
use dateline_event::{DateOrder, Role};

use crate::program::dateline;

#[test]
fn every_verb_reads_by_a_mapping() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (file, good, bad) = (path("a.csv"), path("good.json"), path("bad.json"));
    std::fs::write(&file, "c1,c2,c3\n03/04/2014,IS,Mosul\n05/06/2014,PKK,Kirkuk\n").unwrap();
    let column = |name: &str, part| ColumnMapping::new(name, part);
    let mut mapping = Mapping {
        columns: vec![
            column("c1", Part::Date),
            column("c2", Part::Actor(Role::Perpetrator)),
            column("c3", Part::City),
        ],
        ..Mapping::default()
    };
    mapping.columns[0].order = Some(DateOrder::MonthFirst);
    std::fs::write(&good, mapping.to_json()).unwrap();
    mapping.columns.push(column("c9", Part::Title));
    std::fs::write(&bad, mapping.to_json()).unwrap();

    let info = dateline(&["info", &file, "--mapping", &good, "--json"]);
    let info: serde_json::Value = serde_json::from_slice(&info.stdout).unwrap();
    assert_eq!(info["first"], "2014-03-04");
    assert_eq!(info["files"][0]["sure"], "sure");
    assert_eq!(info["files"][0]["mapping"]["columns"][1]["is"], "perpetrator");
    let counted = dateline(&["count", &file, "--mapping", &good, "--by", "actor"]);
    assert!(String::from_utf8_lossy(&counted.stdout).contains("PKK"));
    let events = dateline(&[
        "events",
        &file,
        "--mapping",
        &good,
        "--place",
        "Kirkuk",
        "--format",
        "jsonl",
    ]);
    assert!(String::from_utf8_lossy(&events.stdout).contains("2014-05-06"));
    let picture = path("p.svg");
    assert!(
        dateline(&["picture", &file, "--mapping", &good, "--out", &picture])
            .status
            .success()
    );

    for verb in ["info", "count", "events"] {
        let unfit = dateline(&[verb, &file, "--mapping", &bad]);
        let words = String::from_utf8_lossy(&unfit.stderr);
        assert_eq!(unfit.status.code(), Some(1));
        assert!(
            words.contains("no column “c9”") && words.lines().count() == 1,
            "{words}"
        );
    }
    let lacking = dateline(&["info", &file, "--mapping", &path("none.json")]);
    assert!(String::from_utf8_lossy(&lacking.stderr).contains("none.json"));
    assert_eq!(lacking.status.code(), Some(1));
}

#[test]
fn info_tells_findings_by_kind() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "date,actor\nsoon,PKK\nlater,ISF\n2014-06-10,IS\n2014-06-11,IS\n").unwrap();
    let info = dateline(&["info", file.to_str().unwrap(), "--json"]);
    let info: serde_json::Value = serde_json::from_slice(&info.stdout).unwrap();
    let file = &info["files"][0];
    for key in ["path", "format", "rows", "events", "undated", "findings"] {
        assert!(!file[key].is_null(), "{key}");
    }
    assert_eq!(file["findings"], 2);
    assert_eq!(file["refused"], 0);
    assert_eq!(file["encoding"], "UTF-8");
    let kind = &file["finding_kinds"][0];
    assert_eq!(
        (&kind["kind"], &kind["count"]),
        (&"no readable date in “…”".into(), &2.into())
    );
    assert_eq!(kind["first"][0]["row"], 2);
    assert_eq!(kind["first"][1]["column"], "date");
}

#[test]
fn every_verb_says_what_is_not_sure() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (file, picture) = (path("a.csv"), path("p.svg"));
    std::fs::write(
        &file,
        "date,town,actor,killed\n03/04/2014,Alpha,IS,1\n05/06/2014,Beta,,1.250\n",
    )
    .unwrap();
    let verbs: [&[&str]; 4] = [
        &["info", &file, "--json"],
        &["count", &file],
        &["events", &file],
        &["picture", &file, "--out", &picture],
    ];
    for verb in verbs {
        let output = dateline(verb);
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && words.contains("In “date” nothing tells"),
            "{words}"
        );
    }
    let info = dateline(&["info", &file, "--json"]);
    let info: serde_json::Value = serde_json::from_slice(&info.stdout).unwrap();
    let questions = info["files"][0]["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 1, "{questions:?}");
    let decisions = info["files"][0]["decisions"].to_string();
    assert!(
        decisions.contains("In “killed” a dot parts thousands, since counts are whole: “1.250”"),
        "{decisions}"
    );
    // An empty name finds those of whom nobody is named.
    let count = |args: &[&str]| String::from_utf8(dateline(args).stdout).unwrap();
    assert_eq!(count(&["count", &file, "--actor", ""]), "1\n");
    assert_eq!(count(&["count", &file, "--actor", "", "--actor", "IS"]), "2\n");
    assert_eq!(count(&["count", &file, "--not-actor", ""]), "1\n");
}
