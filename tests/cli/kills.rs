//! Writers that are killed, and writers that meet: nothing is lost, and nothing stays behind.
//!
//! `DATELINE_KILLS=1000` kills that often for each kind of write (`scripts/kills`).
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use dateline::app::{Settings, saved_mappings};
use dateline::event::LinkKind;
use dateline::read::{FilePath, Mapping};
use dateline::store::Facet;
use dateline::work::{self, Damaged, HandLink, Keeping, LinkStart, LinkWork, Merge, NameWork, Rest};
use dateline_files::Guarded;
use rustix::process::{Pid, Signal, kill_process};

/// Which kind of work a writer keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Names,
    Links,
    Settings,
    Mappings,
}

const KINDS: [Kind; 4] = [Kind::Names, Kind::Links, Kind::Settings, Kind::Mappings];

/// How a writer is told what to do.
const TASK: &str = "DATELINE_WRITER";

fn names_path(folder: &Path) -> PathBuf {
    folder.join(NameWork::FILE)
}

fn settings_path(folder: &Path) -> PathBuf {
    folder.join("settings.json")
}

fn data() -> FilePath {
    Path::new("/data/one.csv").into()
}

fn keeping(guarded: &Guarded) -> Keeping<'_> {
    Keeping {
        guarded,
        damaged: Damaged::Refuse,
    }
}

/// A writer in a process of its own: it keeps decision after decision, as a window does, and says how many are kept.
#[test]
#[ignore = "a process of the other tests"]
fn a_writer() {
    let Ok(task) = std::env::var(TASK) else { return };
    let mut task = task.split('|');
    let mut next = || task.next().unwrap().to_owned();
    let (kind, tag, most, folder) = (next(), next(), next(), PathBuf::from(next()));
    let kind = KINDS.into_iter().find(|known| format!("{known:?}") == kind).unwrap();
    dateline::app::clear_up();
    let guarded = Guarded::default();
    let mut names = work::load::<NameWork>(&names_path(&folder))
        .unwrap()
        .unwrap_or_default();
    let mut links = LinkWork::load(&folder, &data()).unwrap();
    let mut settings = Settings::load(&settings_path(&folder)).0;
    println!("\nready");
    for number in 0..most.parse::<usize>().unwrap() {
        let name = format!("{tag} {number}");
        match kind {
            Kind::Names => {
                let mut ours = names.clone();
                ours.merge(merge(&name));
                names = ours.keep(&names_path(&folder), &names, keeping(&guarded)).unwrap().work;
            }
            Kind::Links => {
                let ours = [links.clone(), vec![link(&name)]].concat();
                links = LinkWork::keep(&folder, &data(), (&links, &ours), &guarded)
                    .unwrap()
                    .work;
            }
            Kind::Settings => {
                let before = settings.clone();
                settings.remember(Path::new(&format!("/{name}")));
                settings.keep(&settings_path(&folder), &before, &guarded).unwrap();
            }
            Kind::Mappings => {
                let mapping = Mapping {
                    sheet: Some(name),
                    ..Mapping::default()
                };
                saved_mappings::save(&folder, &["a".to_owned()], &mapping.into(), &guarded).unwrap();
            }
        }
        println!("\nkept {number}");
    }
}

fn merge(name: &str) -> Merge {
    Merge {
        facet: Facet::Actor,
        names: vec![name.to_owned(), format!("{name} too")],
        called: name.to_owned(),
        who: "A".to_owned(),
        when: "2024-01-01".to_owned(),
        why: String::new(),
        rest: Rest::new(),
    }
}

fn link(name: &str) -> HandLink {
    let from = LinkStart {
        id: name.to_owned(),
        file: data(),
    };
    HandLink::new(LinkKind::Follows, from, "b".to_owned(), String::new())
}

fn start_writer(kind: Kind, tag: &str, most: usize, folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["kills::a_writer", "--exact", "--ignored", "--nocapture"])
        .env(TASK, format!("{kind:?}|{tag}|{most}|{}", folder.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// How much is kept there, of what is counted; that it can be read, of the rest.
fn kept(kind: Kind, folder: &Path) -> Option<usize> {
    match kind {
        Kind::Names => {
            let names = work::load::<NameWork>(&names_path(folder)).unwrap();
            Some(names.map_or(0, |names| names.merges.len()))
        }
        Kind::Links => Some(LinkWork::load(folder, &data()).unwrap().len()),
        Kind::Settings => {
            assert!(Settings::load(&settings_path(folder)).1.is_none());
            None
        }
        Kind::Mappings => {
            assert!(saved_mappings::load(folder).1.is_empty());
            None
        }
    }
}

/// No more than the work itself: neither drafts nor locks.
fn check_nothing_is_left(folder: &Path, allowed: &[&str]) {
    dateline::app::clear_up();
    dateline_files::clear_up_folder(folder);
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let is_lock = ending == Some("lock");
        let is_work = allowed.contains(&name) || (ending == Some("json") && !name.starts_with('.'));
        assert!(is_lock || is_work, "{name} was left");
    }
}

fn kills() -> usize {
    std::env::var("DATELINE_KILLS").map_or(6, |number| number.parse().unwrap())
}

/// By turns, those that end a process here: what this one ignores, as under nohup or in the background of a shell, its
/// children ignore too.
fn signal(number: usize) -> Signal {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    let is_ignored = |signal: &Signal| ignored.unwrap_or(0) >> (signal.as_raw() - 1) & 1 == 1;
    let mut signals = vec![Signal::KILL, Signal::TERM, Signal::INT, Signal::HUP];
    signals.retain(|signal| !is_ignored(signal));
    signals[number % signals.len()]
}

fn end(child: &Child, signal: Signal) {
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    // It may have ended by itself.
    kill_process(pid, signal).ok();
}

#[test]
fn what_was_kept_survives_every_kill() {
    for kind in KINDS {
        let folder = tempfile::tempdir().unwrap();
        let mut told = 0;
        for number in 0..kills() {
            let mut child = start_writer(kind, &format!("w{number}"), usize::MAX, folder.path());
            let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
            let mut wait_for = |start: &str| lines.by_ref().any(|line| line.unwrap().starts_with(start));
            assert!(wait_for("ready"), "{kind:?}");
            // Every other one is killed when it has just kept something.
            told += usize::from(number % 2 == 0 && wait_for("kept"));
            std::thread::sleep(Duration::from_micros(fastrand::u64(0..30_000)));
            end(&child, signal(number / 2));
            let more = lines.filter(|line| line.as_ref().is_ok_and(|line| line.starts_with("kept")));
            told += more.count();
            child.wait().unwrap();
            let kept = kept(kind, folder.path());
            if let Some(kept) = kept {
                assert!(kept >= told, "{kind:?}: {kept} of {told}");
                // The last one may be kept though nobody was told.
                told = kept;
            }
        }
        assert!(told > 0, "{kind:?}");
        let links = folder.path().join(LinkWork::FOLDER);
        check_nothing_is_left(folder.path(), &[LinkWork::FOLDER]);
        if links.exists() {
            check_nothing_is_left(&links, &[]);
        }
    }
}

#[test]
fn a_saved_file_is_whole_after_every_kill() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.csv"), format!("date,actor\n{}", "2020-01-01,A\n".repeat(3_000))).unwrap();
    for line in [
        "events a.csv --format csv --out OUT",
        "events a.csv --format json --out OUT",
        "events a.csv --format parquet --out OUT",
        "picture a.csv --out OUT.svg",
        "picture a.csv --size 400x200 --out OUT.png",
    ] {
        let out = at(line.rsplit(' ').next().unwrap());
        let start = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
            command.current_dir(folder.path()).args(line.split(' '));
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        };
        let begin = Instant::now();
        assert!(start().wait().unwrap().success());
        let took = begin.elapsed();
        let new = fs::read(&out).unwrap();
        for number in 0..kills() {
            fs::write(&out, "old").unwrap();
            let mut child = start();
            std::thread::sleep(took.mul_f64(fastrand::f64() * 1.2));
            end(&child, signal(number));
            child.wait().unwrap();
            let there = fs::read(&out).unwrap();
            assert!(there == b"old" || there == new, "{line}: {} bytes", there.len());
        }
        fs::remove_file(&out).unwrap();
        check_nothing_is_left(folder.path(), &["a.csv"]);
    }
}

#[test]
fn two_processes_keep_a_hundred_decisions_each() {
    for kind in [Kind::Names, Kind::Links] {
        let folder = tempfile::tempdir().unwrap();
        let writers = ["one", "other"].map(|tag| start_writer(kind, tag, 100, folder.path()));
        for mut writer in writers {
            let mut said = String::new();
            writer.stdout.take().unwrap().read_to_string(&mut said).unwrap();
            assert!(writer.wait().unwrap().success(), "{kind:?}: {said}");
        }
        assert_eq!(kept(kind, folder.path()), Some(200), "{kind:?}");
    }
}
