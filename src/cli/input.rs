use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use dateline_files::{Guarded, words};

use super::{Failure, notes};
use crate::batch::decision::{CopyDecision, Decision};
use crate::bounds::{self, Watch};
use crate::read::{self, Document, First, Mapping, ReadAs};
use crate::store::{self, Store};

/// The files that a verb reads, and how.
#[derive(Debug, Args)]
pub(super) struct Input {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Read the files by this mapping of their columns
    #[arg(long, value_name = "MAPPING")]
    mapping: Option<PathBuf>,
    /// Read only so many lines of each file, from its first; tables and JSON Lines, packed or not
    #[arg(long, value_name = "LINES", value_parser = clap::value_parser!(u64).range(1..))]
    first: Option<u64>,
    /// Take files that may be downloads of one export for such, and show each event once
    #[arg(long)]
    one_export: bool,
}

/// How the command line calls standard input.
const STDIN: &str = "-";
/// A stream that is longer is to be saved first: it stands in memory whole, and may never end.
const LONGEST_STREAM: u64 = 1 << 30;

impl Input {
    /// What is read, and so never written to.
    pub fn guarded(&self) -> Guarded {
        let mut guarded = Guarded::files(self.files.iter().chain(&self.mapping));
        let stdin = Path::new("/dev/stdin");
        if self.files.iter().any(|path| path == Path::new(STDIN)) && stdin.is_file() {
            guarded.add(stdin);
        }
        guarded
    }

    /// Reads all files into one store.
    pub fn load(&self) -> Result<Arc<Store>, Failure> {
        let read_as = match &self.mapping {
            None => ReadAs::default(),
            Some(path) => {
                let mapping = Mapping::load(path).map_err(|error| Failure::new(error.to_string()))?;
                ReadAs::Mapped(Arc::new(mapping))
            }
        };
        let is_stdin = |path: &&PathBuf| path.as_path() == Path::new(STDIN);
        if self.files.iter().filter(is_stdin).count() > 1 {
            return Err(Failure::usage("standard input can be read only once"));
        }
        if self.first.is_some() && self.files.iter().any(|path| is_stdin(&path)) {
            return Err(Failure::usage(
                "--first reads files; of standard input, head passes on the first lines",
            ));
        }
        let progress = bounds::progress();
        let read = |path: &PathBuf| -> Result<Vec<Document>, Failure> {
            let stream = if is_stdin(&path) { Some(read_stdin()?) } else { None };
            let _watch = Watch::over(path, &progress, |error| {
                notes::note(&error.to_string());
                std::process::exit(1);
            });
            Ok(match (stream, self.first) {
                (Some(bytes), _) => read::read_stream(path, bytes, &read_as, &progress)?,
                (None, Some(lines)) => vec![read::read_first(path, First::Lines(lines), &read_as, &progress)?],
                (None, None) => read::read_path(path, &|_| read_as.clone(), &progress)?,
            })
        };
        let documents = self.files.iter().map(read).collect::<Result<Vec<_>, Failure>>()?;
        let documents = documents.into_iter().flatten().collect();
        let store = if self.one_export {
            store::build_as_one_export(documents)
        } else {
            store::build(documents)
        };
        note_beginnings(&store);
        note_unsure_downloads(&store);
        Ok(Arc::new(store))
    }
}

/// Says of which files only a part is read.
fn note_beginnings(store: &Store) {
    for file in store.files() {
        if let Some(beginning) = file.report.beginning() {
            notes::note(&format!("{}: {beginning}", file.name()));
        }
    }
}

/// Says of which files nobody can tell whether they are downloads of one export.
fn note_unsure_downloads(store: &Store) {
    for file in store.files() {
        for decision in &file.report.decisions {
            if matches!(decision, Decision::Copies(CopyDecision::Unsure { .. })) {
                notes::note(&format!("{}: {decision} (--one-export shows each once)", file.name()));
            }
        }
    }
}

fn read_stdin() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(LONGEST_STREAM + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::new(format!("standard input: {}", words(&error))))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LONGEST_STREAM {
        let most = LONGEST_STREAM >> 20;
        return Err(Failure::new(format!(
            "standard input: is longer than {most} MB; save it to a file and read that"
        )));
    }
    Ok(bytes)
}
