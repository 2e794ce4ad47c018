//! Names the crates of lock files that the database of `RustSec` knows something against: `scripts/advisories`.

use std::path::Path;
use std::process::ExitCode;

use dateline_checks::{AdvisoriesError, Advisory, matches};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((database, locks)) = arguments.split_first() else {
        eprintln!("which copy of the database, and which lock files?");
        return ExitCode::from(2);
    };
    match look(Path::new(database), locks) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("nothing can be said: {error}");
            ExitCode::from(2)
        }
    }
}

/// How many vulnerabilities there are; all that is known is printed.
fn look(database: &Path, locks: &[String]) -> Result<usize, AdvisoriesError> {
    let advisories = Advisory::all(database)?;
    let mut vulnerable = 0;
    for lock in locks {
        let matches = matches(Path::new(lock), &advisories)?;
        for found in &matches {
            println!("{lock}: {found}");
            vulnerable += usize::from(found.informational.is_none());
        }
        println!(
            "{lock}: {} of {} advisories are about it",
            matches.len(),
            advisories.len()
        );
    }
    Ok(vulnerable)
}
