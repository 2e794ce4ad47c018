//! How reading grows with a file, for every kind of file and all that may grow in it: `cargo bench --bench doubling -- [KIND …]`.
//!
//! Twice the file should take no more than 2.5 times the time: that of the processor, in all threads, so that it may be busy
//! with other things. Files that are built to harm are those of `scripts/attacks --double`.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

mod processor;

use std::path::Path;
use std::process::ExitCode;

use dateline_batch::{Limits, Progress};
use dateline_read::{ReadAs, read_stream};
use dateline_store::build;
use dateline_tests::large::{Content, KINDS, Kind};

use processor::processor_time;

/// How much longer twice the file may take.
const MAX_GROWTH: f64 = 2.5;
/// A file is as large as this takes to read, in seconds.
const SINGLE: f64 = 0.15;
/// Of shorter times nothing can be told.
const SHORT: f64 = 0.02;
/// Of so many runs the shortest counts.
const RUNS: usize = 3;
/// No file is longer, in bytes.
const LONGEST: usize = 200 << 20;

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let is_wanted = |kind: &&Kind| wanted.is_empty() || wanted.iter().any(|name| name == kind.name);
    let mut is_linear = true;
    println!(
        "{:>10} {:>8} {:>9} {:>9} {:>7} {:>7} {:>6}",
        "kind", "of", "so many", "bytes", "ms", "twice", "times"
    );
    for kind in KINDS.iter().filter(is_wanted) {
        for (what, content) in Content::GROWTHS {
            is_linear &= double(kind, what, content);
        }
    }
    if is_linear {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Prints how long a file takes to read and one of twice as many of something; whether that grows as it should.
fn double(kind: &Kind, what: &str, content: fn(usize) -> Content) -> bool {
    let mut count = 256;
    if !kind.has_room_for(&content(2 * count)) {
        count = 64;
    }
    if !kind.has_room_for(&content(2 * count)) {
        println!("{:>10} {what:>8} has no room for more", kind.name);
        return true;
    }
    let mut file = (kind.make)(&content(count));
    let mut single = seconds(&file, 1);
    while single < SINGLE && file.len() < LONGEST && kind.has_room_for(&content(4 * count)) {
        count *= 2;
        file = (kind.make)(&content(count));
        single = seconds(&file, 1);
    }
    let single = seconds(&file, RUNS).min(single);
    let double = seconds(&(kind.make)(&content(2 * count)), RUNS);
    let growth = double / single;
    let is_linear = growth <= MAX_GROWTH || double < SHORT;
    println!(
        "{:>10} {what:>8} {count:>9} {:>9} {:>7.0} {:>7.0} {growth:>6.2}{}",
        kind.name,
        file.len(),
        single * 1e3,
        double * 1e3,
        if is_linear { "" } else { " !" }
    );
    is_linear
}

/// The processor's seconds that reading a file and building its store take, the shortest of some runs.
fn seconds(file: &[u8], runs: usize) -> f64 {
    let run = |_| {
        let bytes = file.to_vec();
        let begin = processor_time();
        // One text again and again is packed tighter than a file is trusted to be.
        let limits = Limits {
            ratio: u64::MAX,
            ..Limits::default()
        };
        let progress = Progress::within(limits);
        let documents = read_stream(Path::new("large"), bytes, &ReadAs::default(), &progress).unwrap();
        build(documents);
        processor_time().saturating_sub(begin).as_secs_f64()
    };
    (0..runs).map(run).fold(f64::INFINITY, f64::min)
}
