//! Files of every format, changed at random: reading them, and each of their events, never panics and loses no row.
//!
//! A few hundred changes run with all other tests; `scripts/fuzz` goes on for as long as one likes, guided by what it reaches.
//! What that found is in `fuzz/found` and is read here as it is, too.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use dateline_batch::{Document, Progress};
use dateline_export::Format;
use dateline_read::read_bytes;
use dateline_store::{RowId, build};
use dateline_tests::in_project;

/// How often each file is read: once as it is, then changed.
const TIMES: u64 = 12;
/// Larger files are cut, so that many changes are tried.
const MAX_BYTES: usize = 40_000;
/// A thousand times as long as any takes, so that a hang names its file.
const MAX_WAIT: Duration = Duration::from_mins(5);

/// Every file that the tests and samples have, and one in each format that Dateline writes.
fn seeds() -> Vec<(PathBuf, Vec<u8>)> {
    let folders = ["tests/data", "sample-data", "fuzz/found"];
    let mut folders = folders.map(in_project).to_vec();
    let mut seeds = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                seeds.push((path, bytes));
            }
        }
    }
    let text = std::fs::read(in_project("sample-data/iraq-syria.json")).unwrap();
    let store = build(vec![
        read_bytes(Path::new("sample"), text, &Progress::default()).unwrap(),
    ]);
    let folder = tempfile::tempdir().unwrap();
    for format in Format::ALL {
        let path = folder.path().join(format!("saved.{}", format.ending()));
        let mut out = std::fs::File::create(&path).unwrap();
        format.write(&mut out, &store, RowId::all(20)).unwrap();
        seeds.push((
            format!("saved.{}", format.ending()).into(),
            std::fs::read(&path).unwrap(),
        ));
    }
    seeds.sort();
    seeds
}

/// The bytes with some of them flipped, repeated, left out, cut off or replaced by what is awkward.
fn changed(bytes: &[u8], random: &mut fastrand::Rng) -> Vec<u8> {
    const AWKWARD: [&[u8]; 14] = [
        b"\"",
        b"\n",
        b",",
        b"\t",
        b"\0",
        b"{",
        b"[",
        b"}",
        b"99999999999999999999",
        b"-9e999",
        b"\xff\xfe",
        b"\xd8\xa7",
        b"0000-00-00",
        b"<",
    ];
    let mut bytes = bytes.to_vec();
    if !is_packed(&bytes) {
        bytes.truncate(MAX_BYTES);
    }
    for _ in 0..random.usize(1..6) {
        let at = random.usize(0..=bytes.len());
        let end = (at + random.usize(0..200)).min(bytes.len());
        match random.u8(0..6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                let to = random.usize(0..=bytes.len());
                bytes.splice(to..to, piece);
            }
            3 => {
                let piece = AWKWARD[random.usize(0..AWKWARD.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
            _ if at < bytes.len() => bytes[at] ^= 1 << random.u8(0..8),
            _ => {}
        }
    }
    bytes
}

/// Whether a beginning of it says nothing.
fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || bytes.starts_with(b"PAR1") || bytes.starts_with(&[0x1f, 0x8b])
}

fn look_at_all(document: &Document) {
    let rows = document.batches.iter().flat_map(|batch| &batch.rows);
    let mut count = 0;
    for row in rows {
        let event = document.decoder.event(row.record);
        assert!(!event.id.is_empty());
        document.decoder.raw(row.record);
        document.decoder.search_text(row.record);
        count += 1;
    }
    assert_eq!(count, document.report.events);
}

#[test]
fn what_is_broken_is_read_as_far_as_it_goes() {
    for (path, bytes) in seeds() {
        for seed in 0..TIMES {
            let mut random = fastrand::Rng::with_seed(seed);
            let file = if seed == 0 {
                bytes.clone()
            } else {
                changed(&bytes, &mut random)
            };
            let (path_of_it, (done, outcome)) = (path.clone(), mpsc::channel());
            thread::spawn(move || {
                if let Ok(document) = read_bytes(&path_of_it, file, &Progress::default()) {
                    look_at_all(&document);
                    build(vec![document]);
                }
                done.send(()).unwrap();
            });
            if let Err(error) = outcome.recv_timeout(MAX_WAIT) {
                let how = match error {
                    RecvTimeoutError::Disconnected => "panics",
                    RecvTimeoutError::Timeout => "hangs",
                };
                panic!("{} changed with seed {seed} {how}", path.display());
            }
        }
    }
}
