//! Writers that are killed, and writers that meet: nothing is lost, and nothing stays behind.
//!
//! `DATELINE_KILLS=1000` kills that often for each kind of write (`scripts/kills`).
#![cfg(unix)]

mod saved;
mod work;

use std::fs;
use std::path::Path;
use std::process::Child;

use dateline_files::heeded_signals;
use rustix::process::{Pid, Signal, kill_process};

/// No more than the work itself: neither drafts nor locks.
fn check_nothing_is_left(folder: &Path, allowed: &[&str]) {
    dateline::app::clear_up();
    dateline_files::clear_up_folder(folder);
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let is_lock = ending == Some("lock");
        let is_work = allowed.contains(&name) || (ending == Some("json") && !name.starts_with('.'));
        assert!(is_lock || is_work, "{name} was left");
    }
}

fn kills() -> usize {
    std::env::var("DATELINE_KILLS").map_or(6, |number| number.parse().unwrap())
}

/// By turns those that end a process here.
fn signal(number: usize) -> Signal {
    let heeded = heeded_signals().into_iter().filter_map(Signal::from_named_raw);
    let signals: Vec<Signal> = std::iter::once(Signal::KILL).chain(heeded).collect();
    signals[number % signals.len()]
}

fn end(child: &Child, signal: Signal) {
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    // It may have ended by itself.
    kill_process(pid, signal).ok();
}
