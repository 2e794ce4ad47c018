#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::fs;

use rusqlite::params;

use super::*;
use crate::samples::{event, events, filled, mark, signed};
use crate::schema::SCHEMA;
use crate::{Case, Error};

fn with_case<T>(look: impl FnOnce(&Path) -> T) -> T {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    drop(filled(&path));
    look(&path)
}

/// Changes a case as another program would.
fn change(path: &Path, sql: &str) {
    let other = Connection::open(path).unwrap();
    other.execute_batch(sql).unwrap();
}

fn refusal(path: &Path) -> String {
    let folder = path.parent().unwrap();
    let left = |folder: &Path| fs::read_dir(folder).unwrap().count();
    let before = (fs::read(path).ok(), left(folder));
    let error: Error = Case::open(path).unwrap_err();
    assert_eq!(
        (fs::read(path).ok(), left(folder)),
        before,
        "a refused file was changed: {error}"
    );
    error.kind.to_string()
}

#[test]
fn a_case_is_one_file_when_it_is_closed_and_between_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    let names = || -> Vec<_> {
        let entries = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name());
        entries
            .filter(|name| !name.to_string_lossy().ends_with(".lock"))
            .collect()
    };
    let case = filled(&path);
    assert_eq!(names(), ["a.dateline"]);
    drop(case);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(is_case(&path).unwrap());
    let bytes = fs::read(&path).unwrap();
    assert_eq!((&bytes[60..64], &bytes[68..72]), (&[0, 0, 0, 3][..], &b"Dtln"[..]));
}

#[test]
fn what_is_no_case_is_told_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    assert_eq!(refusal(&path), "there is no such file or folder");
    for (bytes, words) in [
        (&b""[..], "is empty, and no case"),
        (b"{\"format\": \"dateline\"}", "is no case of Dateline"),
        (b"SQLite format 3\0", "is no case of Dateline"),
        (&[0xA5; 5_000], "is no case of Dateline"),
    ] {
        fs::write(&path, bytes).unwrap();
        assert_eq!(refusal(&path), words);
        assert!(!is_case(&path).unwrap());
    }
    fs::remove_file(&path).unwrap();
    change(&path, "CREATE TABLE other (a)");
    assert_eq!(refusal(&path), "is no case of Dateline");
    assert_eq!(refusal(folder.path()), "is a folder, not a file");
}

#[test]
fn what_another_program_put_into_a_case_is_refused_in_words() {
    for (sql, words) in [
        ("CREATE TABLE extra (a)", "it holds the table “extra”"),
        ("CREATE INDEX extra ON note (text)", "it holds the index “extra”"),
        ("CREATE VIEW extra AS SELECT * FROM note", "it holds the view “extra”"),
        (
            "CREATE TRIGGER extra AFTER INSERT ON note BEGIN DELETE FROM log; END",
            "it holds the trigger “extra”",
        ),
        (
            "CREATE VIRTUAL TABLE extra USING fts5 (a)",
            "it holds the table “extra”",
        ),
        ("ALTER TABLE note ADD COLUMN extra TEXT", "its table “note” is another"),
        (
            "PRAGMA journal_mode = WAL",
            "another program keeps it with a journal of the kind wal",
        ),
    ] {
        with_case(|path| {
            change(path, sql);
            assert_eq!(refusal(path), format!("is no case as Dateline makes it: {words}"));
        });
    }
}

#[test]
fn a_table_that_is_missing_and_a_newer_version_are_told() {
    with_case(|path| {
        change(path, "DROP TABLE star");
        assert_eq!(refusal(path), "is damaged: the table “star” is missing");
    });
    with_case(|path| {
        change(path, "DELETE FROM log");
        assert_eq!(refusal(path), "is damaged: its log has no beginning");
    });
    with_case(|path| {
        change(path, "PRAGMA user_version = 7; CREATE TABLE newer (a)");
        let words = "was written by a newer version of Dateline: it is of version 7, and this one understands up to 3";
        assert_eq!(refusal(path), words);
    });
}

#[test]
fn a_value_that_no_case_has_is_damage_and_no_panic() {
    for sql in [
        "UPDATE star SET by = ''",
        "UPDATE tag SET colour = -1",
        "UPDATE correction SET part = 'colour'",
        "UPDATE note SET edited_by = char(10)",
        "UPDATE event SET row = -1, file = zeroblob(16)",
        "PRAGMA ignore_check_constraints = ON; UPDATE event SET content = x'00'",
    ] {
        with_case(|path| {
            change(path, sql);
            let marks = Case::open(path).and_then(|case| case.marks());
            assert!(matches!(marks.unwrap_err().kind, ErrorKind::Damaged(_)), "{sql}");
        });
    }
}

#[test]
fn a_case_that_is_cut_or_has_other_bytes_is_told_or_read_and_never_a_panic() {
    with_case(|path| {
        let whole = fs::read(path).unwrap();
        let mut random = fastrand::Rng::with_seed(1);
        let mut refused = 0;
        for number in 0..400 {
            let mut bytes = whole.clone();
            if number % 4 == 0 {
                bytes.truncate(random.usize(0..whole.len()));
            } else {
                for _ in 0..random.usize(1..20) {
                    let at = random.usize(0..bytes.len());
                    bytes[at] = random.u8(..);
                }
            }
            fs::write(path, bytes).unwrap();
            let read = Case::open(path).and_then(|case| {
                case.for_each_entry(drop)?;
                case.verify()?;
                Ok((case.marks()?, case.files()?, case.views()?, case.authors()?))
            });
            match read {
                Ok(_) => {}
                Err(error) => {
                    refused += 1;
                    assert!(!error.to_string().is_empty());
                }
            }
        }
        assert!(refused > 100, "{refused}");
    });
}

#[test]
fn an_older_version_is_brought_up_to_this_one_and_in_memory_where_it_can_only_be_read() {
    const FAILING: Schema = Schema::new(&[
        include_str!("schema_1.sql"),
        include_str!("schema_2.sql"),
        include_str!("schema_3.sql"),
        "CREATE TABLE new (a); SELECT nothing FROM nowhere;",
    ]);
    /// As a later Dateline may have them.
    const LATER: Schema = Schema::new(&[
        include_str!("schema_1.sql"),
        include_str!("schema_2.sql"),
        include_str!("schema_3.sql"),
        "ALTER TABLE tag ADD COLUMN place INTEGER; CREATE TABLE later (a BLOB, b BLOB) STRICT;",
        "UPDATE tag SET place = 7; CREATE INDEX laters ON later (a);",
    ]);
    with_case(|path| {
        let before = Case::open(path).unwrap().marks().unwrap();
        let read_only = Access::ReadOnly(ReadOnlyReason::Wanted);
        let bytes = fs::read(path).unwrap();
        let read = Case::open_with(LATER, path, read_only).unwrap();
        assert_eq!((read.marks().unwrap(), read.access()), (before.clone(), read_only));
        drop(read);
        assert_eq!(fs::read(path).unwrap(), bytes);
        let case = Case::open_with(LATER, path, Access::Write).unwrap();
        assert_eq!(case.marks().unwrap(), before);
        let place: i64 = case
            .connection
            .query_row("SELECT place FROM tag", [], |row| row.get(0))
            .unwrap();
        assert_eq!(place, 7);
        drop(case);
        drop(Case::open_with(LATER, path, read_only).unwrap());
        assert!(matches!(
            Case::open(path).unwrap_err().kind,
            ErrorKind::Newer { found: 5, known: 3 }
        ));
    });
    // A step that fails leaves the case as it was.
    with_case(|path| {
        assert!(Case::open_with(FAILING, path, Access::Write).is_err());
        assert!(Case::open(path).unwrap().verify().unwrap().faults.is_empty());
    });
}

#[test]
fn a_case_of_the_first_version_is_brought_up_with_all_that_it_holds() {
    const FIRST: Schema = Schema::new(&[include_str!("schema_1.sql")]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    let mut case = Case::create_with(FIRST, &path, &signed("Nour", 1_000)).unwrap();
    mark(&mut case);
    let head = case.head().unwrap();
    drop(case);
    let mut case = Case::open(&path).unwrap();
    let marks = case.marks().unwrap();
    assert_eq!((marks.stars.len(), marks.tags.len(), marks.notes.len()), (3, 1, 1));
    assert_eq!((case.head().unwrap(), case.verify().unwrap().faults), (head, vec![]));
    let version: u32 = case
        .connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, 3);
    // Steps of before are taken back, and what this version adds is kept.
    let me = signed("Sam", 3_000);
    case.undo(&me).unwrap().unwrap();
    case.merge_events(&me, &events(0..2), "").unwrap().unwrap();
    drop(case);
    let case = Case::open(&path).unwrap();
    assert_eq!(case.marks().unwrap().notes[0].text, "two sources");
    assert_eq!(case.marks().unwrap().merges.len(), 1);
    assert_eq!(case.verify().unwrap().faults, []);
}

#[test]
fn nobody_attaches_another_database_or_makes_triggers_through_a_case() {
    with_case(|path| {
        let case = Case::open(path).unwrap();
        for sql in [
            "ATTACH ':memory:' AS other",
            "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
        ] {
            case.connection.execute_batch(sql).unwrap_err();
        }
        SCHEMA.check(&case.connection, SCHEMA.version()).unwrap();
    });
}

#[test]
fn one_writes_and_others_read() {
    with_case(|path| {
        let mut first = Case::open(path).unwrap();
        assert_eq!(first.access(), Access::Write);
        let mut second = Case::open(path).unwrap();
        assert_eq!(second.access(), Access::ReadOnly(ReadOnlyReason::InUse));
        let me = signed("Sam", 9);
        let words = second.star(&me, &[event(9)]).unwrap_err().kind.to_string();
        assert_eq!(words, "nothing can be added: the case is open in another window");
        let steps = second.steps().unwrap();
        first.star(&me, &events(9..12)).unwrap();
        assert_eq!(second.steps().unwrap(), steps + 1);
        assert_eq!(second.marks().unwrap(), first.marks().unwrap());
        drop((first, second));
        assert_eq!(Case::open(path).unwrap().access(), Access::Write);
        let read = Case::open_read_only(path).unwrap();
        assert_eq!(read.access(), Access::ReadOnly(ReadOnlyReason::Wanted));
    });
}

#[test]
fn a_case_is_made_only_where_nothing_is() {
    with_case(|path| {
        let me = signed("Nour", 1);
        assert!(matches!(Case::create(path, &me).unwrap_err().kind, ErrorKind::Exists));
        let beside = path.with_file_name("b.dateline");
        // As a kill at the very beginning leaves it.
        fs::write(&beside, "").unwrap();
        assert_eq!(Case::create(&beside, &me).unwrap().steps().unwrap(), 1);
        let nowhere = path.join("b.dateline");
        Case::create(&nowhere, &me).unwrap_err();
    });
}

#[test]
fn a_copy_elsewhere_has_all_and_finds_its_files() {
    use crate::{DataFile, DataFileId, DataPath, Digest, Utc};

    with_case(|path| {
        let (folder, me) = (path.parent().unwrap().canonicalize().unwrap(), signed("Nour", 9));
        fs::write(folder.join("a.csv"), "date\n").unwrap();
        fs::create_dir(folder.join("elsewhere")).unwrap();
        let mut case = Case::open(path).unwrap();
        let file = DataFile {
            id: DataFileId::random().unwrap(),
            path: DataPath::new(&folder, &folder.join("a.csv")),
            bytes: 5,
            sha256: Digest::from_bytes([7; 32]),
            mapping: None,
            opened: Utc(9),
        };
        case.keep_file(&me, file).unwrap();
        let target = folder.join("elsewhere/copy.dateline");
        let door = dateline_files::Door {
            existing: dateline_files::Existing::Keep,
            ..dateline_files::Door::default()
        };
        let copy = case.save_as(&me, &target, &door).unwrap();
        assert_eq!((copy.id(), copy.access()), (case.id(), Access::Write));
        assert_eq!(copy.marks().unwrap().stars, case.marks().unwrap().stars);
        let kept = copy.files().unwrap().remove(0).path;
        assert_eq!(kept.relative.as_deref(), Some("../a.csv"));
        assert_eq!(kept.find(copy.folder()), Some(folder.join("a.csv")));
        assert_eq!(copy.verify().unwrap().faults, []);
        let error = case.save_as(&me, &target, &door).unwrap_err();
        assert!(matches!(error.kind, ErrorKind::Copy(_)), "{error}");
    });
}

#[test]
fn a_value_larger_than_any_is_not_read() {
    with_case(|path| {
        let other = Connection::open(path).unwrap();
        let length = i64::from(LONGEST_VALUE) + 1;
        other
            .execute("UPDATE note SET text = CAST(zeroblob(?1) AS TEXT)", params![length])
            .unwrap();
        drop(other);
        let marks = Case::open(path).and_then(|case| case.marks());
        assert!(matches!(marks.unwrap_err().kind, ErrorKind::Damaged(_)));
    });
}

/// Where a case lies that may only be read.
#[cfg(unix)]
const CASE: &str = "DATELINE_READ_ONLY_CASE";

#[cfg(unix)]
#[test]
#[ignore = "a process of the next test"]
fn a_reader() {
    let Some(path) = std::env::var_os(CASE) else { return };
    let mut case = Case::open(Path::new(&path)).unwrap();
    assert_eq!(case.access(), Access::ReadOnly(ReadOnlyReason::NoPermission));
    assert_eq!(case.marks().unwrap().stars.len(), 3);
    let words = case.star(&signed("Sam", 9), &[event(9)]).unwrap_err().kind.to_string();
    assert_eq!(
        words,
        "nothing can be added: the case is in a place that may only be read"
    );
    println!("\nread");
}

#[cfg(unix)]
#[test]
fn a_case_in_a_place_that_may_only_be_read_is_read() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let allow = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    with_case(|path| {
        let folder = path.parent().unwrap();
        for (of_folder, of_file) in [(0o555, 0o444), (0o555, 0o666), (0o777, 0o444)] {
            allow(folder, of_folder);
            allow(path, of_file);
            let mut reader = std::process::Command::new(std::env::current_exe().unwrap());
            reader
                .args(["opening::tests::a_reader", "--exact", "--ignored", "--nocapture"])
                .env(CASE, path);
            if rustix::process::geteuid().is_root() {
                // Root may write everywhere.
                reader.uid(65_534).gid(65_534);
            }
            let out = reader.output().unwrap();
            assert!(String::from_utf8_lossy(&out.stdout).contains("\nread"), "{out:?}");
        }
        allow(folder, 0o755);
    });
}
