//! Work by hand that is kept while the process is killed, or while another keeps its own.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use dateline::app::{Settings, saved_mappings};
use dateline::work::{self, Damaged, HandLink, Keeping, LinkStart, LinkWork, Merge, NameWork, Rest};
use dateline_batch::{FilePath, Mapping, RememberedMapping};
use dateline_event::LinkKind;
use dateline_files::Guarded;
use dateline_store::Facet;

use super::{check_nothing_is_left, end, kills, signal};

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
                let known = RememberedMapping {
                    header: vec!["a".to_owned()],
                    mapping: mapping.into(),
                    chosen: None,
                };
                saved_mappings::save(&folder, &known, &guarded).unwrap();
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
        .args(["kills::work::a_writer", "--exact", "--ignored", "--nocapture"])
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

/// So many kills go on with the same files, which grow.
const ROUND: usize = 50;

#[test]
fn what_was_kept_survives_every_kill() {
    std::thread::scope(|scope| {
        for kind in KINDS {
            scope.spawn(move || (0..kills()).step_by(ROUND).for_each(|first| round(kind, first)));
        }
    });
}

fn round(kind: Kind, first: usize) {
    let folder = tempfile::tempdir().unwrap();
    let mut told = 0;
    for number in first..kills().min(first + ROUND) {
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
        if let Some(kept) = kept(kind, folder.path()) {
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
