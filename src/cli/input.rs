use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;

use clap::Args;
use dateline_files::{Guarded, words};

use super::case_input::CaseInput;
use super::guarded_case::guarded_case;
use super::unread::Unread;
use super::{Failure, notes, stderr};
use crate::batch::decision::{CopyDecision, Decision, NewerBy};
use crate::batch::finding::Reason;
use crate::batch::{Document, Mapping};
use crate::bounds::{self, Watch};
use crate::case::{Events, ViewContent};
use crate::paths;
use crate::query::MarkedRows;
use crate::read::{self, First, ReadAs};
use crate::store::{self, Store};

/// The files that a verb reads, and how.
#[derive(Debug, Args)]
pub(super) struct Input {
    /// Files to read; - is standard input
    #[arg(value_name = "FILE", required_unless_present = "case", value_parser = paths::argument())]
    files: Vec<PathBuf>,
    /// The case whose marks are asked for; where no file is named, its files are read
    #[arg(long, value_name = "CASE.dateline", value_parser = paths::argument())]
    case: Option<PathBuf>,
    /// Read the files by this mapping of their columns
    #[arg(long, value_name = "MAPPING")]
    mapping: Option<PathBuf>,
    /// Read only so many lines of each file, from its first; rows of a workbook, Parquet or JSON
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
    /// The files of a case.
    pub fn of_case(case: PathBuf) -> Self {
        Self {
            files: Vec::new(),
            case: Some(case),
            mapping: None,
            first: None,
            one_export: false,
        }
    }

    /// Only these files, as they are.
    #[cfg(feature = "archive")]
    pub fn of(files: Vec<PathBuf>) -> Self {
        Self {
            files,
            case: None,
            mapping: None,
            first: None,
            one_export: false,
        }
    }

    /// The archive that stands in place of files; `None` for files.
    ///
    /// # Errors
    /// If its address is none, or files or ways to read them are named beside it.
    #[cfg(feature = "archive")]
    pub fn archive(&self) -> Result<Option<dateline_archive::ArchiveUrl>, Failure> {
        let mut addresses = self.files.iter().filter_map(|path| super::archive::address(path));
        let Some(url) = addresses.next().transpose()? else {
            return Ok(None);
        };
        let is_read = self.case.is_some() || self.mapping.is_some() || self.first.is_some() || self.one_export;
        if self.files.len() > 1 || is_read {
            return Err(Failure::usage(
                "an archive is asked alone: without files, other archives, a case, or how files are read",
            ));
        }
        Ok(Some(url))
    }

    /// What is read, and so never written to.
    pub fn guarded(&self) -> Guarded {
        let mut guarded = Guarded::files(self.files.iter().chain(&self.mapping));
        if let Some(case) = &self.case {
            guarded.extend(guarded_case(case));
        }
        let stdin = Path::new("/dev/stdin");
        if self.files.iter().any(|path| path == Path::new(STDIN)) && stdin.is_file() {
            guarded.add(stdin);
        }
        guarded
    }

    /// The case that is named.
    pub fn case(&self) -> Option<&Path> {
        self.case.as_deref()
    }

    /// Reads the files into one store. Those that cannot be read are noted, and left out as long as any can. A case that is none
    /// is told before anything else is opened.
    pub fn load(&self) -> Result<Loaded, Failure> {
        let case = self.case.as_deref().map(CaseInput::open).transpose()?;
        let read_as = match &self.mapping {
            None => ReadAs::default(),
            Some(path) => {
                let mapping = Mapping::load(path).map_err(|error| Failure::new(error.to_string()))?;
                ReadAs::Mapped(Arc::new(mapping))
            }
        };
        if self.files.iter().filter(|path| is_stdin(path)).count() > 1 {
            return Err(Failure::usage("standard input can be read only once"));
        }
        if self.first.is_some() && self.files.iter().any(|path| is_stdin(path)) {
            return Err(Failure::usage(
                "--first reads files; of standard input, head passes on the first lines",
            ));
        }
        let mut named: Vec<PathBuf> = Vec::new();
        let (mut documents, mut unread) = (Vec::new(), Vec::new());
        let files = match &case {
            Some(case) if self.files.is_empty() => case.files(&read_as)?,
            _ => self.files.iter().map(|path| (path.clone(), read_as.clone())).collect(),
        };
        stderr::check(&Guarded::files(files.iter().map(|(path, _)| path)))?;
        for (path, read_as) in &files {
            let place = path.canonicalize().unwrap_or_else(|_| path.clone());
            if named.contains(&place) {
                notes::note(&format!("{} is named twice and read once", path.display()));
                continue;
            }
            named.push(place);
            match read_watched(path, self.first, read_as) {
                Ok(read) => documents.extend(read),
                Err(why) => unread.push((path.clone(), why)),
            }
        }
        let unread = Unread {
            files: unread,
            of: files.len(),
        };
        unread.check(!documents.is_empty())?;
        let store = if self.one_export {
            store::build_as_one_export(documents)
        } else {
            store::build(documents)
        };
        note_beginnings(&store);
        note_unsure_downloads(&store);
        note_guessed_downloads(&store);
        note_questions(&store);
        note_unread_parts(&store);
        Ok(Loaded {
            store: Arc::new(store),
            unread,
            case,
            events: Events::default(),
            marked: Arc::default(),
            view: None,
        })
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

/// What reading the files of a verb came to.
pub(super) struct Loaded {
    pub store: Arc<Store>,
    pub unread: Unread,
    /// The case that was named.
    pub case: Option<CaseInput>,
    /// Its events among the rows; none where it is not asked for.
    pub events: Events,
    /// Which rows have which of its marks; none where it is not asked for.
    pub marked: Arc<MarkedRows>,
    /// The view of the case that is asked for.
    pub view: Option<ViewContent>,
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new(STDIN)
}

/// Reads one file on a thread of its own, so that one which never ends can be given up.
fn read_watched(path: &Path, first: Option<u64>, read_as: &ReadAs) -> Result<Vec<Document>, Failure> {
    let stream = if is_stdin(path) { Some(read_stdin()?) } else { None };
    let progress = bounds::progress();
    let (send, received) = channel();
    let give_up = send.clone();
    let _watch = Watch::over(path, &progress, move |error| {
        // Nobody listens any more if the file was read meanwhile.
        let _ = give_up.send(Err(error));
    });
    let (path, read_as) = (path.to_owned(), read_as.clone());
    let read = move || match (stream, first) {
        (Some(bytes), _) => read::read_stream(&path, bytes, &read_as, &progress),
        (None, Some(lines)) => read::read_first(&path, First::Lines(lines), &read_as, &progress),
        (None, None) => read::read_path(&path, &|_| read_as.clone(), &progress),
    };
    let reading = std::thread::Builder::new().name("read".to_owned()).spawn(move || {
        let _ = send.send(read());
    });
    reading.map_err(|error| Failure::new(format!("reading could not be started: {}", words(&error))))?;
    let read = received.recv();
    Ok(read.map_err(|_| Failure::new("reading ended without an answer"))??)
}

/// Says of which files nothing tells which is the newer download.
fn note_guessed_downloads(store: &Store) {
    for file in store.files() {
        for decision in &file.report.decisions {
            if let Decision::Copies(CopyDecision::Newer {
                by: NewerBy::Opening,
                older,
                removed,
                added,
                changed,
                ..
            }) = decision
                && removed + added + changed > 0
            {
                notes::note(&format!(
                    "nothing tells which is the newer download, {} or {older}: the one that is named last is taken for it; name them the other way round if it is not",
                    file.name()
                ));
            }
        }
    }
}

/// Says of which files nobody can tell whether they are downloads of one export.
fn note_unsure_downloads(store: &Store) {
    const MAX_NOTED: usize = 10;
    let decisions = store.files().iter().flat_map(|file| {
        let decisions = file.report.decisions.iter();
        decisions.map(move |decision| (file.name(), decision))
    });
    let mut unsure =
        decisions.filter(|(_, decision)| matches!(decision, Decision::Copies(CopyDecision::Unsure { .. })));
    for (name, decision) in unsure.by_ref().take(MAX_NOTED) {
        notes::note(&format!("{name}: {decision} (--one-export shows each once)"));
    }
    match unsure.count() {
        0 => {}
        more => notes::note(&format!("the same is to be said of {more} further files")),
    }
}

/// Says what is not sure about the columns of each file: what a verb tells of it is a guess.
fn note_questions(store: &Store) {
    const MAX_NOTED: usize = 20;
    for file in store.files() {
        let mut questions = file.report.columns.iter().flat_map(|columns| &columns.questions);
        for question in questions.by_ref().take(MAX_NOTED) {
            notes::note(&format!(
                "{}: {question} (--mapping says what columns are)",
                file.name()
            ));
        }
        match questions.count() {
            0 => {}
            more => notes::note(&format!(
                "{}: {more} further questions are told by dateline info",
                file.name()
            )),
        }
    }
}

/// Says what in each file could be events as well and is not read.
fn note_unread_parts(store: &Store) {
    for file in store.files() {
        for finding in file.report.findings.kept() {
            if matches!(&finding.reason, Reason::File(fault) if fault.is_unread()) {
                notes::note(&format!("{}: {finding}", file.name()));
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
