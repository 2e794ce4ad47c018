//! Writers of drafts that have a name, as on disks that know no others, which are killed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::draft::Draft;
use crate::{clear_up, clear_up_folder, heeded_signals, remember_drafts_in};

const FOLDER: &str = "DATELINE_DRAFTS";
const LENGTH: usize = 200_000;

/// Replaces a file again and again, in a process of its own.
#[test]
#[ignore = "a process of the other test"]
fn a_writer() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    remember_drafts_in(folder.join("notes"));
    let path = folder.join("files/a.csv");
    println!("\nready");
    for letter in (b'a'..=b'z').cycle() {
        let known = fs::metadata(&path).ok();
        let draft = Draft::named(&path, known.as_ref()).unwrap();
        draft.file().write_all(&vec![letter; LENGTH]).unwrap();
        draft.put_in_place(&path).unwrap();
    }
}

fn signals() -> Vec<Signal> {
    let heeded = heeded_signals().into_iter().filter_map(Signal::from_named_raw);
    std::iter::once(Signal::KILL).chain(heeded).collect()
}

fn drafts(folder: &Path) -> usize {
    let names = fs::read_dir(folder).into_iter().flatten();
    names
        .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.file_name() != "a.csv"))
        .count()
}

/// Notes of drafts in `files`: other tests of this process write notes into the same folder.
fn notes_of(files: &Path, notes: &Path) -> usize {
    let entries = fs::read_dir(notes).into_iter().flatten().flatten();
    entries
        .filter(|note| fs::read_link(note.path()).is_ok_and(|draft| draft.starts_with(files)))
        .count()
}

#[test]
fn nothing_stays_behind_when_a_process_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let (files, notes) = (folder.path().join("files"), folder.path().join("notes"));
    fs::create_dir(&files).unwrap();
    remember_drafts_in(notes.clone());
    let kills = std::env::var("DATELINE_KILLS").map_or(16, |number| number.parse().unwrap());
    let signals = signals();
    let mut left = 0;
    for number in 0..kills {
        let signal = signals[number % signals.len()];
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["killed::a_writer", "--exact", "--ignored", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap() == "ready"));
        std::thread::sleep(Duration::from_micros(fastrand::u64(0..20_000)));
        kill_process(Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap(), signal).unwrap();
        let status = child.wait().unwrap();
        assert!(
            std::os::unix::process::ExitStatusExt::signal(&status).is_some(),
            "{status}"
        );
        if let Ok(bytes) = fs::read(files.join("a.csv")) {
            assert_eq!(bytes, vec![bytes[0]; LENGTH]);
        }
        left += drafts(&files);
        // The other signals have cleared up themselves.
        assert!(signal == Signal::KILL || drafts(&files) == 0, "{signal:?}");
        // The next start does, or whoever writes there next.
        if number % 8 == 0 {
            clear_up_folder(&files);
        }
        clear_up();
        assert_eq!((drafts(&files), notes_of(&files, &notes)), (0, 0), "{signal:?}");
    }
    assert!(left > 0 || kills < 100, "no process was killed at work");
}
