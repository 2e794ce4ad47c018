//! A process that saves files of one kind again and again is killed: there is one of the two that it saves, whole.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use dateline::app;
use dateline_batch::{CancelToken, Progress};
use dateline_export::{self as export, Format, PictureOptions};
use dateline_files::{Door, Guarded};
use dateline_query::{Engine, Filter, LaneBy};
use dateline_read::read_bytes;
use dateline_store::{self as store, Store};
use eframe::egui::{Color32, ColorImage};

use super::{check_nothing_is_left, end, kills, signal};

/// A kind of file that is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Events(Format),
    Svg,
    Png,
    Findings,
    Screenshot,
}

/// How a saver is told what to save, and where.
const TASK: &str = "DATELINE_SAVER";

/// After so many kills it is looked whether anything stays behind.
const ROUND: usize = 50;

fn kinds() -> impl Iterator<Item = Kind> {
    let others = [Kind::Svg, Kind::Png, Kind::Findings, Kind::Screenshot];
    Format::ALL.map(Kind::Events).into_iter().chain(others)
}

/// Two stores of which nothing is saved alike.
fn stores() -> [Arc<Store>; 2] {
    ["A", "B"].map(|name| {
        let row = format!("2020-01-01,{name},\"some words\"\nsoon,{name},x\n");
        let text = format!("date,actor,text\n{}", row.repeat(100));
        let document = read_bytes(Path::new(&format!("{name}.csv")), text.into(), &Progress::default());
        Arc::new(store::build(vec![document.unwrap()]))
    })
}

fn save(kind: Kind, store: &Arc<Store>, path: &Path) {
    let door = Door::new(Guarded::default());
    let whole = |bytes: Vec<u8>| door.write(path, |out| out.write_all(&bytes)).unwrap();
    let size = (400, 200);
    let svg = || {
        let answer = Engine::new(store.clone()).answer(&Filter::default(), LaneBy::Actor, 4, &CancelToken::NEVER);
        let options = PictureOptions {
            size,
            ..PictureOptions::default()
        };
        export::picture(store, &answer.unwrap(), &options)
    };
    match kind {
        Kind::Events(format) => door.write(path, |out| format.write(out, store, store.rows())).unwrap(),
        Kind::Svg => whole(svg().into_bytes()),
        Kind::Png => whole(export::png(&svg(), 1.0).unwrap()),
        Kind::Findings => whole(app::findings_csv(store)),
        Kind::Screenshot => {
            let of_a = store.files()[0].name() == "A.csv";
            let color = if of_a { Color32::RED } else { Color32::BLUE };
            app::save_screenshot(&ColorImage::filled([400, 200], color), path, &door).unwrap();
        }
    }
}

/// A saver in a process of its own.
#[test]
#[ignore = "a process of the other test"]
fn a_saver() {
    let Ok(task) = std::env::var(TASK) else { return };
    let (kind, path) = task.split_once('|').unwrap();
    let kind = kinds().find(|known| format!("{known:?}") == kind).unwrap();
    app::clear_up();
    let stores = stores();
    println!("\nready");
    for store in stores.iter().cycle() {
        save(kind, store, Path::new(path));
    }
}

fn start(kind: Kind, path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["kills::saved::a_saver", "--exact", "--ignored", "--nocapture"])
        .env(TASK, format!("{kind:?}|{}", path.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_saved_file_is_whole_after_every_kill() {
    std::thread::scope(|scope| {
        for kind in kinds() {
            scope.spawn(move || kill_savers(kind));
        }
    });
}

fn kill_savers(kind: Kind) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let [one, other] = [0, 1].map(|index| {
        let path = at("expected");
        save(kind, &stores()[index], &path);
        fs::read(path).unwrap()
    });
    assert_ne!(one, other, "{kind:?}");
    fs::remove_file(at("expected")).unwrap();
    let out = at("out");
    fs::write(&out, &one).unwrap();
    for number in 0..kills() {
        let mut child = start(kind, &out);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap() == "ready"), "{kind:?}");
        std::thread::sleep(Duration::from_micros(fastrand::u64(0..20_000)));
        end(&child, signal(number));
        child.wait().unwrap();
        let there = fs::read(&out).unwrap();
        assert!(there == one || there == other, "{kind:?}: {} bytes", there.len());
        if number % ROUND == 0 {
            check_nothing_is_left(folder.path(), &["out"]);
        }
    }
    check_nothing_is_left(folder.path(), &["out"]);
}

/// The program itself, from its start to its end.
#[test]
fn a_verb_that_is_killed_leaves_the_old_file_or_the_new() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.csv"), format!("date,actor\n{}", "2020-01-01,A\n".repeat(300))).unwrap();
    for line in [
        "events a.csv --format csv --out OUT",
        "picture a.csv --size 400x200 --out OUT.png",
    ] {
        let out: PathBuf = at(line.rsplit(' ').next().unwrap());
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
