//! How long opening a file goes on after the user has cancelled, for every kind of file and for those that are built to hang a
//! reader: `cargo bench --bench cancel_reading -- [--attacks] [EVENTS] [NAME PART …]`.
//!
//! Each is cancelled at moments spread over the time that reading it and building its store take. What counts is the time at
//! work after that, of all threads: others may be busy on the machine.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

mod processor;
#[path = "attacks/shapes/mod.rs"]
mod shapes;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use dateline_batch::Progress;
use dateline_read::{ReadAs, decoding, read_path};
use dateline_store::build_both;
use dateline_tests::large::{Content, KINDS};

use processor::processor_time;
use shapes::SHAPES;

const DECODE: &str = "--decode";
/// At so many moments each file is cancelled.
const MOMENTS: u32 = 16;
/// Longer nobody should wait.
const MAX_DELAY: Duration = Duration::from_millis(200);

/// How long something took by the clock, and how long all threads were at work for it.
#[derive(Clone, Copy, Default)]
struct Took {
    clock: Duration,
    work: Duration,
}

/// A moment, from which to measure.
#[derive(Clone, Copy)]
struct Moment {
    clock: Instant,
    work: Duration,
}

impl Moment {
    fn now() -> Self {
        Self {
            clock: Instant::now(),
            work: processor_time(),
        }
    }

    /// `None` if this came before.
    fn since(self, other: Self) -> Option<Took> {
        Some(Took {
            clock: self.clock.checked_duration_since(other.clock)?,
            work: self.work.saturating_sub(other.work),
        })
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if args == [DECODE] {
        decoding::serve();
        return ExitCode::SUCCESS;
    }
    decoding::run_in(|| {
        let mut command = Command::new(std::env::current_exe().ok()?);
        command.arg(DECODE);
        Some(command)
    });
    let number = |arg: &String| arg.replace('_', "").parse::<usize>().ok();
    let events = args.iter().find_map(number).unwrap_or(1_000_000);
    let are_attacks = args.iter().any(|arg| arg == "--attacks");
    let parts: Vec<&String> = args
        .iter()
        .filter(|arg| number(arg).is_none() && !arg.starts_with("--"))
        .collect();
    let is_wanted = |name: &str| parts.is_empty() || parts.iter().any(|part| name.contains(part.as_str()));
    println!(
        "{:>40} {:>9} {:>9} {:>10} {:>9} {:>10}",
        "file", "opens ms", "cancelled", "median ms", "worst ms", "by a clock"
    );
    let mut are_all_soon = true;
    if are_attacks {
        for shape in SHAPES
            .iter()
            .copied()
            .flatten()
            .filter(|shape| is_wanted(&shape.name()))
        {
            are_all_soon &= is_soon(&shape.name(), shape.attack().path());
        }
    } else {
        for kind in KINDS.iter().filter(|kind| is_wanted(kind.name)) {
            let file = tempfile::NamedTempFile::new().unwrap();
            std::fs::write(file.path(), (kind.make)(&Content::of(events))).unwrap();
            are_all_soon &= is_soon(kind.name, file.path());
        }
    }
    if are_all_soon {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Prints how soon opening a file stops; whether that is soon enough each time.
fn is_soon(name: &str, path: &Path) -> bool {
    let whole = open(path, None).0;
    let after = |moment| whole.clock * (2 * moment + 1) / (2 * MOMENTS);
    let mut delays: Vec<Took> = (0..MOMENTS)
        .filter_map(|moment| open(path, Some(after(moment))).1)
        .collect();
    delays.sort_by_key(|took| took.work);
    let millis = |time: Duration| time.as_secs_f64() * 1e3;
    let median = delays.get(delays.len() / 2).copied().unwrap_or_default();
    let worst = delays.last().copied().unwrap_or_default();
    let clock = delays.iter().map(|took| took.clock).max().unwrap_or_default();
    let is_soon = worst.work <= MAX_DELAY;
    println!(
        "{name:>40} {:>9.0} {:>9} {:>10.1} {:>9.1} {:>10.1}{}",
        millis(whole.work),
        delays.len(),
        millis(median.work),
        millis(worst.work),
        millis(clock),
        if is_soon { "" } else { " !" }
    );
    is_soon
}

/// How long opening took, and how much of that after it was cancelled; `None` if it was done before.
fn open(path: &Path, cancelled: Option<Duration>) -> (Took, Option<Took>) {
    let progress = Arc::new(Progress::default());
    let begin = Moment::now();
    thread::scope(|scope| {
        let opening = scope.spawn(|| {
            if let Ok(documents) = read_path(path, &|_| ReadAs::default(), &progress) {
                drop(build_both(documents, false, progress.cancel_token()));
            }
            Moment::now()
        });
        let cancel = cancelled.map(|after| {
            thread::sleep(after);
            progress.cancel();
            Moment::now()
        });
        let end = opening.join().unwrap();
        (
            end.since(begin).unwrap_or_default(),
            cancel.and_then(|cancel| end.since(cancel)),
        )
    })
}
