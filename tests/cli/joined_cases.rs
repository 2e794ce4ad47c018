//! One case is brought into another on the command line.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::program::say_in as say;

const EVENTS: &str = "id,date,place\nE1,2014-06-10,Mosul\nE2,2014-06-11,Mosul\nE3,2014-07-01,Tikrit\n";

fn mark(folder: &Path, case: &str, by: &str, flags: &[&str]) {
    let words = [&["case", "mark", "a.csv", "--case", case, "--by", by], flags].concat();
    let (status, _, err) = say(folder, &words);
    assert_eq!((status, err.as_str()), (0, ""), "{words:?}");
}

/// A folder with a file of events.
fn with_events() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.csv"), EVENTS).unwrap();
    folder
}

/// The same with a case in which E1 has a note, and a colleague's copy of it.
fn noted_and_copied() -> TempDir {
    let folder = with_events();
    let at = |name: &str| folder.path().join(name);
    mark(
        folder.path(),
        "ours.dateline",
        "Nour",
        &["--text", "E1", "--note", "one source"],
    );
    fs::copy(at("ours.dateline"), at("sam.dateline")).unwrap();
    folder
}

fn join(folder: &Path, flags: &[&str]) -> (i32, String, String) {
    let words = [
        "case",
        "join",
        "ours.dateline",
        "--from",
        "sam.dateline",
        "--by",
        "Nour",
    ];
    say(folder, &[&words, flags].concat())
}

#[test]
fn a_colleagues_marks_come_in_and_what_both_changed_is_listed() {
    let folder = noted_and_copied();
    let folder = folder.path();
    mark(
        folder,
        "sam.dateline",
        "Sam",
        &["--place", "Mosul", "--star", "--add-tag", "shelling"],
    );
    let theirs = fs::read(folder.join("sam.dateline")).unwrap();
    let (status, out, err) = join(folder, &["--dry-run"]);
    let comes = "made the tag “shelling”\ngave a star to 2 events\ntagged 2 events as “shelling”\n";
    assert_eq!((status, out.as_str(), err.as_str()), (0, comes, ""));
    let (_, count, _) = say(folder, &["count", "--case", "ours.dateline", "--starred"]);
    assert_eq!(count, "0\n", "a rehearsal brought something in");
    assert_eq!(join(folder, &[]), (0, comes.to_owned(), String::new()));
    let (_, count, _) = say(
        folder,
        &["count", "--case", "ours.dateline", "--tag", "shelling", "--starred"],
    );
    assert_eq!(count, "2\n");
    for flags in [&[][..], &["--dry-run"]] {
        assert_eq!(
            join(folder, flags),
            (0, "there is nothing new in it\n".to_owned(), String::new())
        );
    }
    let (_, log, _) = say(folder, &["case", "log", "ours.dateline"]);
    let (_, info, _) = say(folder, &["case", "info", "sam.dateline"]);
    let sum = info.lines().nth(1).unwrap().split_whitespace().last().unwrap();
    let last = log.lines().last().unwrap();
    assert!(
        last.contains("  Nour  brought in sam.dateline, the case ") && last.contains(sum),
        "{log}"
    );
    let (status, out, _) = say(folder, &["case", "verify", "ours.dateline"]);
    assert!(
        status == 0 && out.ends_with("The case is whole, and as its log says.\n"),
        "{out}"
    );
    assert_eq!(
        fs::read(folder.join("sam.dateline")).unwrap(),
        theirs,
        "the other case was written to"
    );
}

#[test]
fn what_both_took_away_and_changed_waits_for_a_decision() {
    let folder = noted_and_copied();
    let folder = folder.path();
    for (case, text) in [("ours.dateline", "two sources"), ("sam.dateline", "no source")] {
        let mut case = dateline_case::Case::open(&folder.join(case)).unwrap();
        let by = dateline_case::Signed::now(&dateline_case::Author::new("Ada").unwrap());
        let note = case.marks().unwrap().notes[0].id;
        case.edit_note(&by, note, text).unwrap();
    }
    let before = fs::read(folder.join("ours.dateline")).unwrap();
    let (status, out, err) = join(folder, &[]);
    assert_eq!(status, 1);
    assert!(
        out.starts_with("both changed a note about 10 Jun 2014 · ")
            && out.contains("ours:   “two sources”, Ada, ")
            && out.contains("theirs: “no source”, Ada, "),
        "{out}"
    );
    assert_eq!(
        err,
        "dateline: sam.dateline: both cases changed the same, and nothing was brought in; --conflicts says what counts\n"
    );
    assert_eq!(fs::read(folder.join("ours.dateline")).unwrap(), before);
    let (status, out, _) = join(folder, &["--conflicts", "both"]);
    assert!(status == 0 && out.contains("wrote a note: “no source”"), "{out}");
    let case = dateline_case::Case::open_read_only(&folder.join("ours.dateline")).unwrap();
    assert_eq!(case.marks().unwrap().notes.len(), 2);
}

#[test]
fn what_cannot_be_brought_in_is_said() {
    let folder = with_events();
    let folder = folder.path();
    mark(folder, "ours.dateline", "Nour", &["--star"]);
    fs::write(folder.join("sam.dateline"), "no case").unwrap();
    let (status, _, err) = join(folder, &[]);
    assert_eq!(
        (status, err.as_str()),
        (1, "dateline: sam.dateline: is no case of Dateline\n")
    );
    let itself = [
        "case",
        "join",
        "ours.dateline",
        "--from",
        "./ours.dateline",
        "--by",
        "Nour",
    ];
    let (status, _, err) = say(folder, &itself);
    assert!(
        status == 1 && err.ends_with("ours.dateline: is the case itself\n"),
        "{err}"
    );
}

#[test]
fn a_pack_is_unpacked_and_asked_for_its_marks() {
    let folder = with_events();
    let folder = folder.path();
    mark(folder, "ours.dateline", "Nour", &["--place", "Mosul", "--star"]);
    let pack = ["case", "pack", "ours.dateline", "--out", "p.zip", "--by", "Nour"];
    assert_eq!(say(folder, &pack), (0, String::new(), String::new()));
    let (status, _, err) = say(folder, &pack);
    assert!(status == 1 && err.contains("--force"), "{err}");
    let (status, _, err) = say(folder, &["count", "--case", "p.zip", "--starred"]);
    assert!(
        status == 1 && err.contains("p.zip: is a packed case; dateline case unpack"),
        "{err}"
    );
    let (status, out, err) = say(folder, &["case", "unpack", "p.zip"]);
    assert_eq!((status, err.as_str()), (0, ""));
    let case = out.trim_end();
    assert!(case.ends_with("ours.dateline"), "{out}");
    fs::remove_file(folder.join("a.csv")).unwrap();
    assert_eq!(
        say(folder, &["count", "--case", case, "--starred"]),
        (0, "2\n".to_owned(), String::new())
    );
    let (_, _, err) = say(folder, &["case", "unpack", "a.csv"]);
    assert!(err.contains("there is no such file or folder"), "{err}");
    let (_, _, err) = say(folder, &["case", "unpack", "ours.dateline"]);
    assert_eq!(err, "dateline: ours.dateline: is no packed case of Dateline\n");
}

#[test]
fn what_a_pack_lacks_is_said_and_a_refused_one_leaves_nothing() {
    let folder = with_events();
    let folder = folder.path();
    mark(folder, "ours.dateline", "Nour", &["--place", "Mosul", "--star"]);
    fs::rename(folder.join("a.csv"), folder.join("elsewhere.csv")).unwrap();
    // Packed without its file.
    let pack = ["case", "pack", "ours.dateline", "--out", "p.zip", "--by", "Nour"];
    assert_eq!(say(folder, &pack).0, 1);
    let (status, out, err) = say(folder, &["case", "unpack", "p.zip"]);
    assert_eq!(status, 1);
    assert!(out.trim_end().ends_with("ours.dateline"), "{out}");
    assert!(err.contains("a.csv: is not among what was unpacked\n"), "{err}");
    assert!(err.ends_with("p.zip: is unpacked without 1 of its files\n"), "{err}");

    let whole = fs::read(folder.join("p.zip")).unwrap();
    fs::write(folder.join("cut.zip"), &whole[..whole.len() / 2]).unwrap();
    let (status, _, err) = say(folder, &["case", "unpack", "cut.zip"]);
    assert!(status == 1 && err.contains("cut.zip: is cut off"), "{err}");
    assert!(!folder.join("cut").exists());
    fs::write(folder.join("none.zip"), "").unwrap();
    let (status, _, err) = say(folder, &["case", "unpack", "none.zip"]);
    assert!(status == 1 && err.ends_with("none.zip: is empty\n"), "{err}");
}

#[test]
fn a_file_of_data_is_pointed_to_and_the_log_saved() {
    let folder = with_events();
    let folder = folder.path();
    mark(folder, "ours.dateline", "=Nour", &["--place", "Mosul", "--star"]);
    fs::rename(folder.join("a.csv"), folder.join("b.csv")).unwrap();
    let locate = |file: &str| {
        say(
            folder,
            &[
                "case",
                "locate",
                "ours.dateline",
                "--file",
                file,
                "--at",
                "b.csv",
                "--by",
                "Sam",
            ],
        )
    };
    let (status, _, err) = locate("c.csv");
    assert_eq!(
        (status, err.as_str()),
        (2, "dateline: ours.dateline: has no file “c.csv”; it has “a.csv”\n")
    );
    assert_eq!(locate("a.csv"), (0, "b.csv: as it was\n".to_owned(), String::new()));
    assert_eq!(say(folder, &["count", "--case", "ours.dateline", "--starred"]).1, "2\n");
    assert_eq!(
        say(folder, &["case", "log", "ours.dateline", "--out", "log.csv"]),
        (0, String::new(), String::new())
    );
    let csv = fs::read_to_string(folder.join("log.csv")).unwrap();
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("number,time,author,what,undoes,sha256"));
    assert_eq!(lines.clone().count(), 4);
    assert!(lines.all(|line| !line.contains(",=Nour,")), "{csv}");
}

#[test]
fn marks_are_written_as_a_table_and_given_from_one() {
    let folder = with_events();
    let folder = folder.path();
    mark(
        folder,
        "ours.dateline",
        "Nour",
        &["--place", "Mosul", "--star", "--add-tag", "=shelling"],
    );
    mark(
        folder,
        "ours.dateline",
        "Nour",
        &["--text", "E3", "--note", "one, \"two\""],
    );
    assert_eq!(
        say(folder, &["case", "marks", "ours.dateline", "--out", "m.csv"]),
        (0, String::new(), String::new())
    );
    let table = fs::read_to_string(folder.join("m.csv")).unwrap();
    assert!(table.starts_with("id,content,event,mark,value,by,at\nE3,"), "{table}");
    assert_eq!(table.lines().count(), 6);
    let give = |case: &str, by: &str| {
        say(
            folder,
            &["case", "mark", "a.csv", "--case", case, "--by", by, "--marks", "m.csv"],
        )
    };
    let given = "stars given: 2\ntags given: 2\nnotes written: 1\n";
    assert_eq!(give("new.dateline", "Sam"), (0, given.to_owned(), String::new()));
    let again = "stars given: 0\ntags given: 0\nnotes written: 0\n";
    assert_eq!(give("new.dateline", "Sam"), (0, again.to_owned(), String::new()));
    let (_, table_of_new, _) = say(folder, &["case", "marks", "new.dateline"]);
    let without_signature = |table: &str| {
        let rows = table
            .lines()
            .skip(1)
            .map(|row| row.rsplitn(3, ',').nth(2).unwrap().to_owned());
        rows.collect::<Vec<_>>()
    };
    assert_eq!(without_signature(&table_of_new), without_signature(&table));
    fs::write(folder.join("m.csv"), "id,mark,value\nE9,star,\nE1,stars,\n").unwrap();
    let (status, _, err) = give("new.dateline", "Sam");
    assert_eq!(
        (status, err.as_str()),
        (
            1,
            "dateline: m.csv: line 3, column “mark”: “stars” is none of star, tag and note\n"
        )
    );
    fs::write(folder.join("m.csv"), "id,mark,value\nE9,star,\nE1,tag,late\n").unwrap();
    let (status, out, err) = give("new.dateline", "Sam");
    assert!(status == 0 && out.contains("tags given: 1"), "{out}");
    assert_eq!(err, "dateline: of the listed marks 1 fit no event that matches\n");
}
