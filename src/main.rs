//! `dateline FILE…` opens the window; `dateline VERB …` answers in the terminal.
// On Windows a program with a window; else a console would stand behind it.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use dateline::app::{self, Options, ThemeChoice};
use dateline::cli::{self, Cli, ThemeArg, WindowArgs};
use dateline::{bounds, decoders, faults};
use dateline_batch::Mapping;

/// Before Rust opens something else in its place.
#[cfg(unix)]
#[ctor::ctor(unsafe)]
fn look_at_stdout() {
    cli::closed::look();
}

fn main() -> ExitCode {
    #[cfg(windows)]
    dateline::console::use_callers();
    faults::tell_in_one_line();
    if decoders::has_served() {
        return ExitCode::SUCCESS;
    }
    decoders::run_apart();
    if let Err(failure) = cli::stderr::check_named(std::env::args_os()) {
        return cli::exit_code(Err(failure));
    }
    let Cli { window, verb, limits } = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return cli::wrong_use(&error),
    };
    if let Err(error) = bounds::set(limits.as_deref()) {
        return cli::exit_code(Err(cli::Failure::usage(error.to_string())));
    }
    app::clear_up();
    match verb {
        Some(verb) => cli::run(verb),
        None => cli::exit_code(open_window(window)),
    }
}

fn open_window(args: WindowArgs) -> Result<(), cli::Failure> {
    let theme = args.theme.map(|theme| match theme {
        ThemeArg::Dark => ThemeChoice::Dark,
        ThemeArg::Light => ThemeChoice::Light,
    });
    let load = |path: PathBuf| match Mapping::load(&path) {
        Ok(mapping) => Ok((Arc::new(mapping), path)),
        Err(error) => Err(cli::Failure::new(error.to_string())),
    };
    let door = args.check()?;
    let mapping = args.mapping.map(load).transpose()?;
    let size = args.size.map(|size| (f32::from(size.width), f32::from(size.height)));
    let options = Options {
        paths: args.files,
        mapping,
        screenshot: args.screenshot.map(|path| (path, door)),
        size,
        merges: args.merges,
        theme,
    };
    app::run(options).map_err(|error| cli::Failure::new(error.to_string()))
}
