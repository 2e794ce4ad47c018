//! The verbs that answer without a window. Each reads files, asks the query engine and prints.
//!
//! Exit status: 0; 1 where something could not be read or written, with a line on standard error; 2 for wrong use. Of several
//! files those that can be read are answered for, and the status is 1 if there are others.

#[cfg(feature = "archive")]
mod archive;
mod args;
mod asked;
mod case;
mod case_bring_in;
mod case_info;
mod case_input;
mod case_join;
mod case_locate;
mod case_log;
mod case_mark;
mod case_marks;
mod case_pack;
pub mod closed;
mod column_args;
mod count;
mod count_by;
mod doubt_args;
mod events;
mod failure;
mod filter_args;
mod guarded_case;
mod info;
mod input;
mod mark_args;
mod naming_args;
mod notes;
mod output;
mod picture;
mod placed_case;
mod provenance_args;
mod selection;
mod size;
pub mod stderr;
mod summed;
mod tally;
mod unread;

use std::io::{self, Write};
use std::process::ExitCode;

use crate::export::plain;

pub use args::{Cli, ThemeArg, Verb, WindowArgs};
pub use failure::Failure;
pub use size::Size;

/// Carries out a verb.
pub fn run(verb: Verb) -> ExitCode {
    exit_code(match verb {
        Verb::Info(args) => info::run(&args),
        Verb::Count(args) => count::run(&args),
        Verb::Events(args) => events::run(&args),
        Verb::Picture(args) => picture::run(&args),
        Verb::Case(verb) => case::run(verb),
        #[cfg(feature = "archive")]
        Verb::Archive(verb) => archive::run(verb),
    })
}

/// Prints what clap says: help and version as they are, of wrong use nothing that can steer a terminal.
pub fn wrong_use(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return exit_code(error.print().map_err(Failure::from));
    }
    for line in error.render().to_string().lines() {
        let _ = writeln!(io::stderr(), "{}", plain(line));
    }
    ExitCode::from(2)
}

/// Prints a failure as one line and turns it into the exit status. A reader that closed its pipe is no failure.
pub fn exit_code(result: Result<(), Failure>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            notes::note(&failure.to_string());
            ExitCode::from(failure.status())
        }
    }
}
