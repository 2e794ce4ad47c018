//! `dateline FILE…` opens the window; `dateline VERB …` answers in the terminal.

use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use dateline::app::{self, Options, ThemeChoice};
use dateline::cli::{self, Cli, ThemeArg, WindowArgs};
use dateline::read;

fn main() -> ExitCode {
    let Cli { window, verb } = Cli::parse();
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
    let mapping = args.mapping.as_deref().map(read::Mapping::load).transpose();
    let mapping = mapping.map_err(|error| cli::Failure::new(error.to_string()))?;
    let size = args.size.map(|size| (f32::from(size.width), f32::from(size.height)));
    let options = Options {
        paths: args.files,
        mapping: mapping.map(Arc::new),
        screenshot: args.screenshot,
        size,
        merges: args.merges,
        theme,
    };
    app::run(options).map_err(|error| cli::Failure::new(error.to_string()))
}
