//! Writers that are killed, that meet, and for whom there is no room.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Resource, Rlimit, Signal, kill_process, setrlimit};

use crate::samples::{event, events, filled, signed, tag};
use crate::{Access, Case, Error, ErrorKind, NoteId};

const CASE: &str = "DATELINE_CASE";
/// Another case, which is brought in.
const OTHER: &str = "DATELINE_OTHER_CASE";
/// How large a file may become, in bytes.
const ROOM: &str = "DATELINE_ROOM";

/// Adds to a case again and again, in a process of its own, and says which step of the log is on the disk.
#[test]
#[ignore = "a process of the other tests"]
fn a_writer() {
    let Some(path) = std::env::var_os(CASE).map(PathBuf::from) else {
        return;
    };
    if let Some(room) = std::env::var(ROOM).ok().and_then(|room| room.parse().ok()) {
        let (current, maximum) = (Some(room), None);
        setrlimit(Resource::Fsize, Rlimit { current, maximum }).unwrap();
    }
    println!("\nready");
    let other = std::env::var_os(OTHER).map(PathBuf::from);
    match write(&path, other.as_deref()) {
        Ok(()) => println!("\nfull"),
        Err(error) => println!("\nrefused {error}"),
    }
}

fn write(path: &Path, other: Option<&Path>) -> Result<(), Error> {
    let me = signed("Nour", 1);
    let other = other.map(Case::open_read_only).transpose()?;
    let is_begun = fs::metadata(path).is_ok_and(|known| known.len() > 0);
    let mut case = if is_begun {
        Case::open(path)?
    } else {
        Case::create(path, &me)?
    };
    if let Access::ReadOnly(reason) = case.access() {
        return Err(case.error(ErrorKind::ReadOnly(reason)));
    }
    let note: NoteId = match case.marks()?.notes.first() {
        Some(note) => note.id,
        None => case.add_note(&me, &event(0), "")?,
    };
    for number in 0..100 {
        let text = format!("{number} {}", "word ".repeat(number));
        case.edit_note(&me, note, &text)?;
        case.star(&me, &events(number * 10..number * 20))?;
        case.undo(&me)?;
        let tag = tag(&format!("{number} {}", case.steps()?));
        case.make_tag(&me, tag.clone())?;
        case.tag(&me, tag.id, &events(0..50))?;
        if let Some(other) = &other {
            case.join(&me, other, &HashMap::new())?;
            case.undo(&me)?;
        }
        println!("\nkept {}", case.steps()?);
    }
    Ok(())
}

fn start(path: &Path, other: Option<&Path>, room: Option<usize>) -> (Child, BufReader<ChildStdout>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["killed::a_writer", "--exact", "--ignored", "--nocapture"]);
    command.env(CASE, path).stdout(Stdio::piped()).stderr(Stdio::null());
    if let Some(other) = other {
        command.env(OTHER, other);
    }
    if let Some(room) = room {
        command.env(ROOM, room.to_string());
    }
    let mut child = command.spawn().unwrap();
    let out = child.stdout.take().unwrap();
    (child, BufReader::new(out))
}

fn often(few: usize) -> usize {
    std::env::var("DATELINE_KILLS").map_or(few, |number| number.parse().unwrap())
}

/// The last step that a writer said is kept, and what it said last.
fn heard(out: BufReader<ChildStdout>) -> (u64, String) {
    let (mut kept, mut last) = (0, String::new());
    for line in out.lines().map_while(Result::ok) {
        if let Some(number) = line.strip_prefix("kept ") {
            kept = number.parse().unwrap();
        }
        if ["kept", "full", "refused"].iter().any(|word| line.starts_with(word)) {
            last = line;
        }
    }
    (kept, last)
}

/// That a case opens for writing, has at least so many steps, and is as its log says.
fn check(path: &Path, kept: u64) {
    let case = match Case::open(path) {
        Ok(case) => case,
        // It was not begun yet, and can be.
        Err(Error {
            kind: ErrorKind::Empty | ErrorKind::Open(_),
            ..
        }) if kept == 0 => Case::create(path, &signed("Nour", 1)).unwrap(),
        Err(error) => panic!("{error}"),
    };
    assert_eq!(case.access(), Access::Write);
    let verification = case.verify().unwrap();
    assert_eq!(verification.faults, []);
    assert!(verification.entries >= kept, "{} of {kept} steps", verification.entries);
    let _ = case.marks().unwrap();
}

#[test]
fn a_case_is_whole_with_all_that_was_kept_when_its_writer_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    let others = tempfile::tempdir().unwrap();
    let other = others.path().join("other.dateline");
    drop(filled(&other));
    let kills = often(16);
    let mut is_cut = 0;
    for number in 0..kills {
        if number % 8 == 0 {
            fs::remove_file(&path).ok();
        }
        let (mut child, mut out) = start(&path, Some(&other), None);
        let mut line = String::new();
        while !line.starts_with("ready") {
            line.clear();
            assert!(out.read_line(&mut line).unwrap() > 0);
        }
        std::thread::sleep(Duration::from_micros(fastrand::u64(0..150_000)));
        let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
        kill_process(pid, Signal::KILL).unwrap();
        child.wait().unwrap();
        is_cut += usize::from(crate::opening::journal(&path).exists());
        check(&path, heard(out).0);
        let left: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        assert_eq!(left, std::slice::from_ref(&path));
    }
    assert!(is_cut > 0 || kills < 100, "no process was killed while it wrote");
}

#[test]
fn two_processes_do_not_write_one_case() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    drop(Case::create(&path, &signed("Nour", 1)).unwrap());
    let both = [start(&path, None, None), start(&path, None, None)];
    let mut said: Vec<(u64, String)> = both
        .into_iter()
        .map(|(mut child, out)| {
            let heard = heard(out);
            child.wait().unwrap();
            heard
        })
        .collect();
    said.sort();
    // One of them may begin only when the other has ended; a disk that is slow enough keeps it from reading at all.
    let refusals = [
        "nothing can be added: the case is open in another window",
        "another program holds it",
    ];
    let is_refused = refusals
        .iter()
        .any(|words| said[0].1 == format!("refused {}: {words}", path.display()));
    assert!(is_refused || said[0].1 == "full", "{said:?}");
    assert_eq!(said[1].1, "full");
    check(&path, said[1].0);
}

#[test]
fn a_case_for_which_there_is_no_room_is_as_it_was_before_the_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    let others = tempfile::tempdir().unwrap();
    let other = others.path().join("other.dateline");
    drop(filled(&other));
    let mut ends = 0;
    let often = often(16);
    for room in (0..often).map(|step| 500 + step * 200_000 / often) {
        fs::remove_file(&path).ok();
        let (mut child, out) = start(&path, Some(&other), Some(room));
        let (kept, said) = heard(out);
        assert!(child.wait().unwrap().success());
        assert!(said.starts_with("refused"), "{room}: {said}");
        ends += usize::from(said.contains("could not be written"));
        check(&path, kept);
    }
    assert!(ends > often * 9 / 10, "{ends}");
}
