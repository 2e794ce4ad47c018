//! Cases on the command line.

use std::fs;
use std::path::Path;

use crate::program::say_in;

const EVENTS: &str = "id,date,place,actor\n\
                      E1,2014-06-10,Mosul,A\n\
                      E2,2014-06-11,Mosul,B\n\
                      E3,2014-07-01,Tikrit,A\n";

/// What the program says in a folder: its status, standard output and standard error.
fn say(folder: &Path, line: &str) -> (i32, String, String) {
    let words: Vec<&str> = line.split(' ').collect();
    say_in(folder, &words)
}

/// What it prints, where it has nothing else to say.
fn print(folder: &Path, line: &str) -> String {
    let (status, out, err) = say(folder, line);
    assert_eq!((status, err.as_str()), (0, ""), "{line}");
    out
}

/// A folder with a file of events and a case: E1 and E2 have a star, E2 and E3 a tag, E3 has a note.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.csv"), EVENTS).unwrap();
    let mark = |flags: &str| {
        print(
            folder.path(),
            &format!("case mark a.csv --case c.dateline --by Nour {flags}"),
        )
    };
    assert_eq!(mark("--place Mosul --star"), "stars given: 2\n");
    assert_eq!(
        mark("--text E3 --add-tag shelling --note late"),
        "tagged as “shelling”: 1\nnotes written: 1\n"
    );
    assert_eq!(mark("--text E2 --add-tag Shelling"), "tagged as “Shelling”: 1\n");
    folder
}

#[test]
fn events_are_marked_and_asked_for_by_their_marks() {
    let folder = folder();
    let count = |flags: &str| print(folder.path(), &format!("count a.csv --case c.dateline {flags}"));
    assert_eq!(count("--starred"), "2\n");
    assert_eq!(count("--noted"), "1\n");
    assert_eq!(count("--tag SHELLING"), "2\n");
    assert_eq!(count("--tag shelling --starred"), "1\n");
    assert_eq!(count("--starred --place Tikrit"), "0\n");
    // The files of the case, where none is named.
    assert_eq!(
        print(folder.path(), "count --case c.dateline --starred --by place"),
        "2\n        2  Mosul\n"
    );
    let table = print(folder.path(), "events --case c.dateline --tag shelling --format csv");
    assert!(table.contains("2014-06-11") && table.contains("2014-07-01") && !table.contains("2014-06-10"));
    print(folder.path(), "picture --case c.dateline --noted --out p.svg");
    assert_eq!(fs::read_to_string(folder.path().join("a.csv")).unwrap(), EVENTS);
    let (status, out, err) = say(folder.path(), "count a.csv --case c.dateline --tag other");
    assert_eq!((status, out.as_str()), (2, ""));
    assert_eq!(err, "dateline: no tag is called “other”; the case has “shelling”\n");
}

#[test]
fn marks_are_given_once_and_taken_away() {
    let folder = folder();
    let mark = |flags: &str| {
        print(
            folder.path(),
            &format!("case mark a.csv --case c.dateline --by Sam {flags}"),
        )
    };
    assert_eq!(mark("--star"), "stars given: 1\n");
    assert_eq!(
        mark("--star --add-tag shelling"),
        "stars given: 0\ntagged as “shelling”: 1\n"
    );
    assert_eq!(mark("--place Mosul --unstar"), "stars taken away: 2\n");
    assert_eq!(mark("--remove-tag shelling"), "no longer tagged as “shelling”: 3\n");
    assert_eq!(print(folder.path(), "count --case c.dateline --starred"), "1\n");
    for (flags, words) in [
        ("--note x", "dateline: a note is about one event, and 3 match\n"),
        ("--by Sam", "the argument '--by <NAME>' cannot be used multiple times"),
        (
            "",
            "dateline: say what is to be done: --star, --unstar, --add-tag, --remove-tag, --marks, --timesketch or --note\n",
        ),
    ] {
        let line = format!("case mark a.csv --case c.dateline --by Sam {flags}");
        let (status, _, err) = say(folder.path(), line.trim());
        assert!(status == 2 && err.contains(words), "{err}");
    }
    let (status, _, err) = say(folder.path(), "case mark a.csv --case c.dateline --by  --star");
    assert!(
        status == 2 && err.contains("an author needs a name; a pseudonym will do"),
        "{err}"
    );
}

#[test]
fn marks_follow_a_file_that_moved_and_say_what_changed() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("elsewhere")).unwrap();
    // Both together, and the file alone.
    fs::rename(at("a.csv"), at("elsewhere/a.csv")).unwrap();
    fs::copy(at("c.dateline"), at("elsewhere/c.dateline")).unwrap();
    assert_eq!(print(&at("elsewhere"), "count --case c.dateline --starred"), "2\n");
    assert_eq!(
        print(folder.path(), "count elsewhere/a.csv --case c.dateline --starred"),
        "2\n"
    );
    let (status, _, err) = say(folder.path(), "count --case c.dateline --starred");
    assert_eq!(status, 1);
    assert_eq!(
        err,
        "dateline: a.csv: is not where the case has it; it is left out\n\
         dateline: c.dateline: none of its files is there; name the files to read\n"
    );
    let newer = EVENTS
        .replace("E2,2014-06-11,Mosul,B", "E2,2014-06-12,Mosul,B")
        .replace("E1,2014-06-10,Mosul,A\n", "");
    fs::write(at("newer.csv"), newer).unwrap();
    let (status, out, err) = say(folder.path(), "count newer.csv --case c.dateline --tag shelling");
    assert_eq!((status, out.as_str()), (0, "1\n"));
    assert_eq!(
        err,
        "dateline: 1 of the 3 marked events is in none of these files\n\
         dateline: 1 of the 3 marked events is not found for sure: what has its id tells of something else\n"
    );
    fs::rename(at("newer.csv"), at("a.csv")).unwrap();
    let (_, out, err) = say(folder.path(), "count a.csv --case c.dateline --tag shelling");
    assert_eq!(out, "2\n");
    assert!(
        err.contains("1 of the 3 marked events says something else than when marked"),
        "{err}"
    );
}

#[test]
fn the_log_is_printed_and_held_against_the_marks() {
    let folder = folder();
    let case = folder.path().join("c.dateline");
    let log = print(folder.path(), "case log c.dateline");
    let steps: Vec<&str> = log.lines().map(|line| line.split_once("Nour  ").unwrap().1).collect();
    assert!(steps[0].starts_with("began the case "), "{log}");
    assert_eq!(
        steps[1..],
        [
            "opened a.csv",
            "gave a star to 2 events",
            "made the tag “shelling”",
            "tagged 1 event as “shelling”",
            "wrote a note: “late”",
            "tagged 1 event as “shelling”",
        ]
    );
    let last = |verb: &str| -> serde_json::Value {
        let lines = print(folder.path(), &format!("case {verb} c.dateline --json"));
        serde_json::from_str(lines.lines().last().unwrap()).unwrap()
    };
    let (info, step, verified) = (last("info"), last("log"), last("verify"));
    assert_eq!(info["sha256"], step["sha256"]);
    assert_eq!(info["sha256"], verified["sha256"]);
    assert_eq!(
        (&info["marked"], &info["starred"], &info["notes"]),
        (&3.into(), &2.into(), &1.into())
    );
    assert_eq!(info["files"][0]["state"], "as it was");
    assert!(print(folder.path(), "case verify c.dateline").ends_with("The case is whole, and as its log says.\n"));
    // One letter of a note, by another program.
    let mut bytes = fs::read(&case).unwrap();
    let places: Vec<usize> = (0..bytes.len() - 4)
        .filter(|&at| &bytes[at..at + 4] == b"late")
        .collect();
    assert_eq!(places.len(), 2);
    for place in places {
        let mut changed = bytes.clone();
        changed[place..place + 4].copy_from_slice(b"hate");
        fs::write(&case, changed).unwrap();
        let (status, out, err) = say(folder.path(), "case verify c.dateline");
        assert_eq!(
            (status, err.as_str()),
            (1, "dateline: c.dateline: is not as it was made\n")
        );
        let is_told = [
            "step 6 was changed",
            "the table “note” is not as the log says: it was changed by another program",
        ];
        assert!(is_told.iter().any(|words| out.contains(words)), "{out}");
        // What the log itself tells is told by all verbs.
        let is_in_log = out.contains("step 6 was changed");
        let (_, info, _) = say(folder.path(), "case info c.dateline");
        assert_eq!(
            info.contains("its log is not as it was made: step 6 was changed"),
            is_in_log,
            "{info}"
        );
        let (_, _, err) = say(folder.path(), "count --case c.dateline --starred");
        assert_eq!(
            err.contains("its log is not as it was made: step 6 was changed"),
            is_in_log,
            "{err}"
        );
    }
    fs::write(folder.path().join("a.csv"), EVENTS.replace("Mosul", "Mosul town")).unwrap();
    bytes.truncate(bytes.len() / 2);
    fs::write(&case, bytes).unwrap();
    let (status, out, err) = say(folder.path(), "case verify c.dateline");
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(
        err.starts_with("dateline: c.dateline: is damaged: ") && err.lines().count() == 1,
        "{err}"
    );
}

#[test]
fn what_is_no_case_is_refused_before_anything_else_is_opened() {
    let folder = folder();
    for (case, words) in [
        ("a.csv", "a.csv: is no case of Dateline"),
        ("none.dateline", "none.dateline: there is no such file or folder"),
        (".", ".: is a folder, not a file"),
    ] {
        for verb in ["count", "events", "info", "picture --out p.svg"] {
            let (status, out, err) = say(folder.path(), &format!("{verb} missing.csv --case {case}"));
            assert_eq!((status, out.as_str(), err), (1, "", format!("dateline: {words}\n")));
        }
    }
    let (status, _, err) = say(folder.path(), "count a.csv --starred");
    assert!(status == 2 && err.contains("--case"), "{err}");
    // A case is read as any file is that a verb reads, and so never written to.
    fs::copy(folder.path().join("c.dateline"), folder.path().join("c.csv")).unwrap();
    let (status, _, err) = say(folder.path(), "events a.csv --case c.csv --out c.csv --force");
    assert_eq!(status, 1);
    assert_eq!(
        err,
        "dateline: c.csv: is one of the files that are read; write to another\n"
    );
}

#[test]
fn a_view_of_the_case_is_asked_for_by_its_name() {
    use dateline_case::{Author, Case, Signed, View, ViewId};

    let folder = folder();
    let signed = Signed::now(&Author::new("Nour").unwrap());
    let mut case = Case::open(&folder.path().join("c.dateline")).unwrap();
    let mut save = |name: &str, json: &str| {
        let view = View {
            id: ViewId::random().unwrap(),
            name: name.to_owned(),
            note: String::new(),
            json: json.to_owned(),
            event: None,
        };
        case.save_view(&signed, view, None).unwrap();
    };
    save(
        "June",
        r#"{"filter": {"actor": {"include": ["A"], "exclude": [], "all": false}}, "lanes": "Place", "zone": "Utc"}"#,
    );
    save(
        "Old",
        r#"{"filter": {"actor": {"include": ["Z"], "exclude": [], "all": false}, "marks": ["star", {"tag": "gone"}]}, "lanes": "Weather"}"#,
    );
    drop(case);
    let count = |flags: &str| print(folder.path(), &format!("count --case c.dateline {flags}"));
    assert_eq!(count("--view june"), "2\n");
    assert_eq!(count("--view June --place Mosul"), "1\n");
    // What is asked beside it takes the place of the same in it.
    assert_eq!(count("--view June --actor B"), "1\n");
    let table = print(folder.path(), "events --case c.dateline --view June --format csv");
    assert!(table.contains("E1") && table.contains("E3") && !table.contains("E2"));
    print(folder.path(), "picture --case c.dateline --view June --out p.svg");
    let picture = fs::read_to_string(folder.path().join("p.svg")).unwrap();
    assert!(picture.contains("Tikrit"), "no lane of the view's");
    let (status, out, err) = say(folder.path(), "count --case c.dateline --view Old");
    assert_eq!((status, out.as_str()), (0, "2\n"));
    assert_eq!(
        err,
        "dateline: the view “Old” is taken without what is not here: “lanes”, as another version of Dateline wrote it\n\
         dateline: the view “Old” is taken without what is not here: the actor “Z”, the tag “gone”\n"
    );
    let (status, _, err) = say(folder.path(), "count --case c.dateline --view July");
    assert_eq!(status, 2);
    assert_eq!(err, "dateline: no view is called “July”; the case has “June”, “Old”\n");
}

/// What a case corrects, enters and merges, as the window does.
fn correct(folder: &Path) {
    use dateline_case::{Author, Case, EventPart, NewCorrection, Signed};

    let document = |event: &str| format!(r#"{{"format": "dateline", "version": 1, "events": [{event}]}}"#);
    let signed = Signed::now(&Author::new("Nour").unwrap());
    let mut case = Case::open(&folder.join("c.dateline")).unwrap();
    let marks = case.marks().unwrap();
    let event = |id: &str| {
        let mut events = marks.events.values();
        events
            .find(|event| event.key.export_id.as_deref() == Some(id))
            .unwrap()
            .clone()
    };
    let place = |name: &str| Some(document(&format!(r#"{{"place": ["{name}"]}}"#)));
    let correction = NewCorrection {
        part: EventPart::Place,
        in_file: place("Mosul"),
        corrected: place("Tal Afar"),
        why: "the hospital is there".to_owned(),
    };
    case.correct(&signed, &event("E1"), &[correction]).unwrap();
    case.enter_events(
        &signed,
        &[document(
            r#"{"title": "A funeral", "when": "2014-06-15", "place": ["Mosul"]}"#,
        )],
    )
    .unwrap();
    case.merge_events(&signed, &[event("E2"), event("E3")], "").unwrap();
}

#[test]
fn corrections_entered_events_and_merges_count_unless_they_are_not_wanted() {
    let folder = folder();
    correct(folder.path());
    let count = |flags: &str| print(folder.path(), &format!("count --case c.dateline {flags}"));
    assert_eq!(print(folder.path(), "count --case c.dateline"), "3\n");
    assert_eq!(count("--as-in-files"), "3\n");
    assert_eq!(count("--by place"), "3\n        2  Mosul\n        1  Tal Afar\n");
    assert_eq!(
        count("--by place --as-in-files"),
        "3\n        2  Mosul\n        1  Tikrit\n"
    );
    assert_eq!(count("--corrected"), "1\n");
    assert_eq!(count("--entered"), "1\n");
    assert_eq!(count("--merged"), "1\n");
    assert_eq!(count("--starred"), "2\n");
    assert_eq!(count("--changed-under-mark"), "0\n");
    let json = print(folder.path(), "events --case c.dateline --corrected --format jsonl");
    assert!(
        json.contains("the place corrected by Nour") && json.contains("the hospital is there"),
        "{json}"
    );
    let json = print(folder.path(), "events --case c.dateline --entered --format jsonl");
    assert!(json.contains("A funeral") && json.contains("Entered by Nour"), "{json}");
    // What the other event says is found and saved, too.
    assert_eq!(count("--merged --text E3"), "1\n");
    let json = print(folder.path(), "events --case c.dateline --merged --format jsonl");
    assert!(
        json.contains("taken for one event with") && json.contains("event 2: id"),
        "{json}"
    );
    let log = print(folder.path(), "case log c.dateline");
    assert!(
        log.contains("corrected the place: “Tal Afar” instead of “Mosul”, since “the hospital is there”"),
        "{log}"
    );
    assert!(log.contains("entered the event “15 Jun 2014 · A funeral”"), "{log}");
    assert!(log.contains("took 2 events for one"), "{log}");
    print(folder.path(), "case verify c.dateline");

    // The file says something else by now.
    let newer = EVENTS.replace("E1,2014-06-10,Mosul,A", "E1,2014-06-10,Sinjar,A");
    fs::write(folder.path().join("a.csv"), newer).unwrap();
    let (status, out, err) = say(folder.path(), "count --case c.dateline --by place");
    assert_eq!((status, out.as_str()), (0, "3\n        2  Mosul\n        1  Sinjar\n"));
    assert!(
        err.contains("1 correction does not count: the file says something else by now"),
        "{err}"
    );
    let (_, out, _) = say(folder.path(), "count --case c.dateline --changed-under-mark");
    assert_eq!(out, "1\n");
}

#[test]
fn names_of_before_are_brought_in_and_count() {
    let folder = folder();
    print(folder.path(), "case mark a.csv --case c.dateline --by Nour --star");
    let names = r#"{"version": 1, "merges": [{"facet": "Place", "names": ["Mosul", "Tikrit"], "called": "Mosul", "who": "laptop", "when": "2024-07-31"}]}"#;
    fs::write(folder.path().join("names.json"), names).unwrap();
    let before = print(folder.path(), "count --case c.dateline --by place");
    assert!(before.contains("Tikrit"), "{before}");
    let bring = "case bring-in c.dateline --names names.json --by Nour";
    assert_eq!(print(folder.path(), bring), "decisions on names brought in: 1 of 1\n");
    assert_eq!(print(folder.path(), bring), "decisions on names brought in: 0 of 1\n");
    let after = print(folder.path(), "count --case c.dateline --by place");
    assert!(!after.contains("Tikrit"), "{after}");
    let log = print(folder.path(), "case log c.dateline");
    assert!(log.contains("counted “Mosul”, “Tikrit” as one, “Mosul”"), "{log}");
    print(folder.path(), "case verify c.dateline");
}

#[test]
fn marks_of_timesketch_come_in_and_go_out() {
    let folder = folder();
    let table = "message,datetime,timestamp_desc,tag,label,comment\n\
                 login,2014-06-10T05:30:00+00:00,Logon,\"malware,C2\",__ts_star,see ticket\n\
                 logout,2014-06-10T06:30:00+00:00,Logoff,-,__ts_hidden,\n";
    fs::write(folder.path().join("ts.csv"), table).unwrap();
    let given = print(
        folder.path(),
        "case mark ts.csv --case t.dateline --by Nour --timesketch",
    );
    assert_eq!(given, "stars given: 1\ntags given: 2\nnotes written: 1\n");
    let again = print(
        folder.path(),
        "case mark ts.csv --case t.dateline --by Nour --timesketch",
    );
    assert_eq!(again, "stars given: 0\ntags given: 0\nnotes written: 0\n");
    let out = print(folder.path(), "case marks t.dateline --timesketch");
    let expected = "message,datetime,timestamp,timestamp_desc,tag,label,comment\n\
                    login,2014-06-10T05:30:00.000000+00:00,1402378200000000,Logon,\"[\"\"C2\"\",\"\"malware\"\"]\",\"[\"\"__ts_star\"\",\"\"__ts_comment\"\"]\",\"[\"\"see ticket\"\"]\"\n";
    assert_eq!(out, expected);
    print(folder.path(), "case marks t.dateline --timesketch --out t.jsonl");
    let lines = fs::read_to_string(folder.path().join("t.jsonl")).unwrap();
    let line: serde_json::Value = serde_json::from_str(&lines).unwrap();
    assert_eq!(
        (&line["tag"][0], &line["datetime"]),
        (&"C2".into(), &"2014-06-10T05:30:00.000000+00:00".into())
    );
    // What goes out comes in.
    let given = print(
        folder.path(),
        "case mark t.jsonl --case u.dateline --by Nour --timesketch",
    );
    assert_eq!(given, "stars given: 1\ntags given: 2\nnotes written: 1\n");
}

#[test]
fn entered_events_are_asked_for_where_no_file_of_data_is_there() {
    use dateline_case::{Author, Case, Signed};

    let folder = folder();
    print(folder.path(), "case mark a.csv --case c.dateline --by Nour --star");
    let case = folder.path().join("c.dateline");
    let me = Signed::now(&Author::new("Nour").unwrap());
    let mut opened = Case::open(&case).unwrap();
    let event = r#"{"title":"A funeral","when":"2014-06-12"}"#.to_owned();
    opened.enter_events(&me, &[event]).unwrap();
    drop(opened);
    fs::remove_file(folder.path().join("a.csv")).unwrap();
    let (status, out, err) = say(folder.path(), "count --case c.dateline --entered");
    assert_eq!((status, out.as_str()), (0, "1\n"), "{err}");
    assert!(err.contains("a.csv: is not where the case has it"), "{err}");
}

#[test]
fn the_log_says_where_a_file_is_now() {
    let folder = folder();
    print(folder.path(), "case mark a.csv --case c.dateline --by Nour --star");
    fs::create_dir(folder.path().join("moved")).unwrap();
    fs::rename(folder.path().join("a.csv"), folder.path().join("moved/b.csv")).unwrap();
    print(
        folder.path(),
        "case locate c.dateline --file a.csv --at moved/b.csv --by Nour",
    );
    let log = print(folder.path(), "case log c.dateline");
    let last = log.lines().last().unwrap();
    assert!(
        last.contains("said that a.csv now is at ") && last.ends_with("moved/b.csv"),
        "{last}"
    );
}
