//! `dateline FILE…` opens the window; `dateline VERB …` answers in the terminal.

use std::process::ExitCode;

use clap::Parser;
use dateline::cli::{self, Cli, WindowArgs};

fn main() -> ExitCode {
    let Cli { window, verb } = Cli::parse();
    match verb {
        Some(verb) => cli::run(verb),
        None => cli::exit_code(open_window(window)),
    }
}

/// Opens the window.
fn open_window(_args: WindowArgs) -> Result<(), cli::Failure> {
    Err(cli::Failure::new("the window is not part of this build"))
}
