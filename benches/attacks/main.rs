//! Makes files that are built to hang a reader, to crash it or to fill memory, lets a program read each, and prints what it
//! does wrong.
//!
//! ```text
//! scripts/attacks target/release/dateline [NAME PART …]            each file within 10 s and 2 GiB, with one sentence
//! scripts/attacks --double target/release/dateline [NAME PART …]   twice the file within 2.5 times the time
//! ```
//!
//! Every shape is made anew, in two sizes for the second; nothing is stored.

#![allow(clippy::expect_used, reason = "nothing is shown if a file cannot be made")]

mod run;
mod shapes;
mod usage;

use std::path::PathBuf;
use std::process::ExitCode;

use run::{Ran, run};
use shapes::{SHAPES, Shape};

/// How many seconds of the processor reading any of the files may take, and how much memory.
const MAX_SECONDS: f64 = 10.0;
const MAX_MEMORY: u64 = 2 << 30;
/// How much longer reading twice the file may take.
const MAX_GROWTH: f64 = 2.5;
/// Of shorter times nothing can be told: starting the program takes some of it.
const SHORT: f64 = 0.15;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let doubles = arguments.first().is_some_and(|first| first == "--double");
    arguments.drain(..usize::from(doubles));
    let Some((program, parts)) = arguments.split_first() else {
        eprintln!("which program reads the files?");
        return ExitCode::from(2);
    };
    let program = PathBuf::from(program);
    let is_wanted = |shape: &&Shape| parts.is_empty() || parts.iter().any(|part| shape.name().contains(part));
    let (mut tried, mut failed) = (0, 0);
    for shape in SHAPES.iter().copied().flatten().filter(is_wanted) {
        tried += 1;
        let faults = if doubles {
            growth(&program, shape)
        } else {
            let ran = run(&program, &shape.attack());
            println!("  {}: {:.1} s, {} MB", shape.name(), ran.seconds, ran.memory >> 20);
            faults(&ran)
        };
        if !faults.is_empty() {
            failed += 1;
            println!("{}: {}", shape.name(), faults.join(", "));
        }
    }
    println!("{tried} tried, {failed} failed");
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What is wrong with how a file was read.
fn faults(ran: &Ran) -> Vec<String> {
    let mut faults = Vec::new();
    if !matches!(ran.status, Some(0..=2)) {
        faults.push(
            ran.status
                .map_or("killed or crashed".to_owned(), |status| format!("ends with {status}")),
        );
    }
    if ran.seconds > MAX_SECONDS {
        faults.push(format!("{:.1} s", ran.seconds));
    }
    if ran.memory > MAX_MEMORY {
        faults.push(format!("{} MB", ran.memory >> 20));
    }
    let error = ran.error.trim();
    if ran.status == Some(1) && (error.is_empty() || error.contains('\n')) {
        faults.push(format!("{} lines of error", error.lines().count()));
    }
    if error.contains("panicked") {
        faults.push("panics".to_owned());
    }
    if ran.output.contains('\x1b') || error.contains('\x1b') {
        faults.push("escape sequences".to_owned());
    }
    faults
}

/// What is wrong with how the time grows when the file does.
fn growth(program: &std::path::Path, shape: &Shape) -> Vec<String> {
    let seconds = |size| {
        let file = shape.file(size);
        let times = (0..3).map(|_| run(program, &file).seconds);
        times.fold(f64::INFINITY, f64::min)
    };
    // A size at which the time says something.
    let mut size = shape.single;
    let mut single = seconds(size);
    while single < SHORT && size < shape.attack {
        size *= 2;
        single = seconds(size);
    }
    let double = seconds(size * 2);
    let growth = double / single;
    println!(
        "  {} of {size}: {single:.2} s, twice as much: {double:.2} s, {growth:.1} times",
        shape.name()
    );
    if double > SHORT && growth > MAX_GROWTH {
        vec![format!("{growth:.1} times")]
    } else {
        Vec::new()
    }
}
