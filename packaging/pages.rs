//! Writes the manual page and the completions of shells from the command line's own definition: `dateline-pages FOLDER`.
//!
//! Only packages need it (`scripts/package`), so that it is a program of its own behind the feature `pages`.

use std::ffi::OsString;
use std::path::Path;
use std::{env, fs, io};

use clap::CommandFactory;
use clap_complete::{Shell, generate_to};
use dateline::cli::Cli;

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).unwrap_or_else(|| OsString::from("."));
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for shell in [Shell::Bash, Shell::Fish, Shell::Zsh] {
        generate_to(shell, &mut Cli::command(), "dateline", folder)?;
    }
    clap_mangen::generate_to(Cli::command(), folder)
}
