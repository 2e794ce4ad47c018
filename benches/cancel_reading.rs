//! How long reading a file goes on after the user has cancelled, for every kind of file: `cargo bench --bench cancel_reading --
//! [EVENTS] [KIND …]`.
//!
//! Each is cancelled at nine moments of the time that it takes.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use dateline_batch::Progress;
use dateline_read::{ReadAs, decoding, read_path};
use dateline_tests::large::KINDS;

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
        "kind", "reads ms", "median ms", "worst ms"
    );
    for (kind, make) in KINDS {
        if !is_wanted(kind) {
            continue;
        }
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), make(events)).unwrap();
        let whole = read(file.path(), None).0;
        let mut delays: Vec<Duration> = (1..10)
            .filter_map(|tenth| read(file.path(), Some(whole * tenth / 10)).1)
            .collect();
        delays.sort();
        let millis = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1e3);
        println!(
            "{kind:>12} {:>10.0} {:>10.1} {:>10.1}",
            millis(Some(&whole)),
            millis(delays.get(delays.len() / 2)),
            millis(delays.last())
        );
    }
}

/// How long reading took, and how much of that after it was cancelled.
fn read(path: &Path, cancelled: Option<Duration>) -> (Duration, Option<Duration>) {
    let progress = Arc::new(Progress::default());
    let begin = Instant::now();
    thread::scope(|scope| {
        let reading = scope.spawn(|| {
            let read = read_path(path, &|_| ReadAs::default(), &progress);
            (read.is_err(), Instant::now())
        });
        if let Some(after) = cancelled {
            thread::sleep(after);
            progress.cancel();
        }
        let cancel = Instant::now();
        let (is_stopped, end) = reading.join().unwrap();
        (end - begin, is_stopped.then(|| end.saturating_duration_since(cancel)))
    })
}
