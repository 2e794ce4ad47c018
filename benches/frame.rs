//! The CPU work of whole frames of the real window (layout, shapes, tessellation) over pans and zooms from all events
//! down to one day, without a screen: `cargo bench --bench frame -- [ROWS …] [--slow] [--read-out] [--selected]`.
//!
//! Prints median and 99th percentile in milliseconds of processor time for each number of events; with `--slow` the
//! ten slowest frames, with `--read-out` as in a window where a screen reader is at work, with `--selected` after all events
//! were selected, and how long that took. Every frame shows a viewport
//! that was never shown before. Above two million events, notes are short, so that the text fits into memory.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a bench may stop"
)]

mod generator;
mod headless;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use dateline::app::command::SelectCommand;
use dateline_batch::Progress;
use dateline_event::calendar::DAY;
use dateline_read as read;
use dateline_store::{self as store, Store};
use headless::Headless;

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// The most events whose notes have their full length.
const MAX_WITH_TEXT: usize = 2_000_000;
/// Each step shows this much less than the one before.
const ZOOM: f64 = 0.94;
/// At every tenth step so many frames pan.
const PANS: i64 = 3;
/// Where the zooms end, in tenths of the whole range.
const ENDS: [i64; 4] = [9, 6, 8, 3];

/// The days in view and the time that it took.
type Frame = (f64, Duration);

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let mut sizes: Vec<usize> = args
        .iter()
        .filter_map(|arg| arg.replace('_', "").parse().ok())
        .collect();
    if sizes.is_empty() {
        sizes.extend(SIZES);
    }
    println!(
        "{:>10} {:>8} {:>10} {:>10} {:>10}",
        "events", "frames", "median ms", "p99 ms", "worst ms"
    );
    for rows in sizes {
        let mut window = Headless::new(made(rows), has("--read-out"));
        if has("--selected") {
            select_all(&mut window);
        }
        let mut frames = play(&mut window);
        frames.sort_by_key(|&(_, time)| time);
        let millis = |time: Duration| time.as_secs_f64() * 1e3;
        let at = |share: f64| millis(frames[((frames.len() - 1) as f64 * share) as usize].1);
        println!(
            "{rows:>10} {:>8} {:>10.2} {:>10.2} {:>10.2}",
            frames.len(),
            at(0.5),
            at(0.99),
            at(1.0)
        );
        if has("--slow") {
            for &(days, time) in frames.iter().rev().take(10) {
                println!("{days:>19.1} days {:>10.2}", millis(time));
            }
        }
    }
}

fn select_all(window: &mut Headless) {
    for (name, command) in [
        ("all in view", SelectCommand::InView),
        ("none", SelectCommand::Row(None)),
        ("all that match", SelectCommand::Matching),
    ] {
        let (frame, until_known) = window.carry_out(command);
        let millis = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "selecting {name}: {:.2} ms in its frame, {:.0} ms until all is known of them",
            millis(frame),
            millis(until_known)
        );
    }
}

fn made(rows: usize) -> Arc<Store> {
    let notes = if rows > MAX_WITH_TEXT {
        80..120
    } else {
        generator::NOTES
    };
    let mut bytes = Vec::with_capacity(rows * (270 + usize::midpoint(notes.start, notes.end)));
    generator::write(rows, 1, notes, &mut bytes).unwrap();
    let document = read::read_bytes(Path::new("bench.csv"), bytes, &Progress::default()).unwrap();
    Arc::new(store::build(vec![document]))
}

/// Zooms in from the whole range to a day, several times.
fn play(window: &mut Headless) -> Vec<Frame> {
    let whole = window.viewport();
    let mut frames = Vec::new();
    for end in ENDS {
        let end = whole.start() + whole.length() / 10 * end;
        let mut viewport = whole;
        let mut step = 0;
        while viewport.length() > DAY {
            viewport = viewport.zoomed(ZOOM, end);
            let pans = if step % 10 == 0 { PANS } else { 0 };
            for pan in 0..=pans {
                viewport = viewport.panned(viewport.length() / 50 * pan.min(1));
                frames.push((
                    viewport.length().micros() as f64 / DAY.micros() as f64,
                    window.frame(viewport),
                ));
            }
            step += 1;
        }
    }
    frames
}
