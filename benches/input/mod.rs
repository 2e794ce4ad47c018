#![allow(dead_code, reason = "each bench takes a part")]
#![expect(clippy::unwrap_used, reason = "a bench may stop")]
//! Generated files for the benches, kept in `target/tmp`, and how many events they hold.

#[path = "../generator/mod.rs"]
mod generator;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline_batch::{Document, Progress};
use dateline_read as read;
use dateline_store::{self as store, Store};
use dateline_tests::in_project;

const SIZES: [usize; 5] = [10_000, 100_000, 1_000_000, 2_000_000, 10_000_000];
const LARGEST: &str = "DATELINE_BENCH_ROWS";

/// From 10 thousand events up to 100 thousand, or as many as the environment variable `DATELINE_BENCH_ROWS` says.
pub fn sizes() -> Vec<usize> {
    let largest = std::env::var(LARGEST).map_or(100_000, |rows| rows.replace('_', "").parse().unwrap());
    SIZES.into_iter().filter(|&rows| rows <= largest).collect()
}

/// A file of so many events, made anew if the generator has changed since: ten million do not fit into memory twice.
pub fn file(rows: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("events-{rows}.csv"));
    let changed = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified());
    let generator = in_project("benches/generator/mod.rs");
    let is_current = changed(&path).is_ok_and(|made| made >= changed(&generator).unwrap());
    if !is_current {
        fs::create_dir_all(folder).unwrap();
        let unfinished = path.with_extension("part");
        let mut out = BufWriter::with_capacity(1 << 20, File::create(&unfinished).unwrap());
        generator::write(rows, 1, generator::NOTES, &mut out).unwrap();
        out.flush().unwrap();
        fs::rename(unfinished, &path).unwrap();
    }
    path
}

pub fn document(rows: usize) -> Document {
    read::read_file(&file(rows), &Progress::default()).unwrap()
}

pub fn store(rows: usize) -> Arc<Store> {
    Arc::new(store::build(vec![document(rows)]))
}
