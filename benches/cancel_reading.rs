//! How long opening a file goes on after the user has cancelled, for every kind of file: `cargo bench --bench cancel_reading --
//! [EVENTS] [KIND …]`.
//!
//! Each is cancelled at nine moments of the time that reading it and building its store take.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use dateline_batch::Progress;
use dateline_read::{ReadAs, decoding, read_path};
use dateline_store::build_both;
use dateline_tests::large::{Content, KINDS};

const DECODE: &str = "--decode";

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if args == [DECODE] {
        return decoding::serve();
    }
    decoding::run_in(|| {
        let mut command = Command::new(std::env::current_exe().ok()?);
        command.arg(DECODE);
        Some(command)
    });
    let mut numbers = args.iter().filter_map(|arg| arg.replace('_', "").parse().ok());
    let events = numbers.next_back().unwrap_or(1_000_000);
    let is_wanted =
        |kind: &str| args.iter().all(|arg| arg.starts_with(char::is_numeric)) || args.iter().any(|arg| arg == kind);
    println!(
        "{:>12} {:>10} {:>10} {:>10}",
        "kind", "opens ms", "median ms", "worst ms"
    );
    for kind in KINDS.iter().filter(|kind| is_wanted(kind.name)) {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), (kind.make)(&Content::of(events))).unwrap();
        let whole = open(file.path(), None).0;
        let mut delays: Vec<Duration> = (1..10)
            .filter_map(|tenth| open(file.path(), Some(whole * tenth / 10)).1)
            .collect();
        delays.sort();
        let millis = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1e3);
        println!(
            "{:>12} {:>10.0} {:>10.1} {:>10.1}",
            kind.name,
            millis(Some(&whole)),
            millis(delays.get(delays.len() / 2)),
            millis(delays.last())
        );
    }
}

/// How long opening took, and how much of that after it was cancelled.
fn open(path: &Path, cancelled: Option<Duration>) -> (Duration, Option<Duration>) {
    let progress = Arc::new(Progress::default());
    let begin = Instant::now();
    thread::scope(|scope| {
        let opening = scope.spawn(|| {
            let is_stopped = read_path(path, &|_| ReadAs::default(), &progress).map_or(true, |documents| {
                build_both(documents, false, progress.cancel_token()).is_err()
            });
            (is_stopped, Instant::now())
        });
        if let Some(after) = cancelled {
            thread::sleep(after);
            progress.cancel();
        }
        let cancel = Instant::now();
        let (is_stopped, end) = opening.join().unwrap();
        (end - begin, is_stopped.then(|| end.saturating_duration_since(cancel)))
    })
}
