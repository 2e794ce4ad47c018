//! Files of every format, changed at random: reading them, and each of their events, never panics and loses no row.
//!
//! A few hundred changes run with all other tests. `DATELINE_FUZZ_SECONDS=600 cargo test --release --test mutated` goes on
//! for as long as that with each file, and says where it stopped.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dateline::export::{Format, write_file};
use dateline::read::{Document, Progress, read_bytes};
use dateline::store::build;

/// Changes to each file when nobody asks for more.
const FEW: u64 = 12;
/// Larger files are cut, so that many changes are tried.
const MOST: usize = 40_000;

/// Every file that the tests and samples have, and one in each format that Dateline writes.
fn seeds() -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("tests/data"), root.join("sample-data")];
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
    let text = std::fs::read(root.join("sample-data/iraq-syria.json")).unwrap();
    let store = build(vec![
        read_bytes(Path::new("sample"), text, &Progress::default()).unwrap(),
    ]);
    let folder = tempfile::tempdir().unwrap();
    for format in Format::ALL {
        let path = folder.path().join(format!("saved.{}", format.ending()));
        write_file(&path, &[] as &[&Path], |out| format.write(out, &store, 0..20)).unwrap();
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
        bytes.truncate(MOST);
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
    let seconds: Option<u64> = std::env::var("DATELINE_FUZZ_SECONDS")
        .ok()
        .map(|text| text.parse().unwrap());
    for (path, bytes) in seeds() {
        let begin = Instant::now();
        let mut slowest = Duration::ZERO;
        let mut tried = 0_u64;
        while match seconds {
            Some(seconds) => begin.elapsed() < Duration::from_secs(seconds),
            None => tried < FEW,
        } {
            let mut random = fastrand::Rng::with_seed(tried);
            let broken = changed(&bytes, &mut random);
            let once = Instant::now();
            let read = std::panic::catch_unwind(|| {
                if let Ok(document) = read_bytes(&path, broken, &Progress::default()) {
                    look_at_all(&document);
                    build(vec![document]);
                }
            });
            assert!(read.is_ok(), "{} changed with seed {tried}", path.display());
            slowest = slowest.max(once.elapsed());
            tried += 1;
        }
        if seconds.is_some() {
            eprintln!("{}: {tried} changes, the slowest took {slowest:?}", path.display());
        }
        assert!(slowest < Duration::from_mins(1), "{} took {slowest:?}", path.display());
    }
}
