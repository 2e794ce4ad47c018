use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use dateline_files::Stamp;
use eframe::egui::mutex::Mutex;
use rustc_hash::FxHashSet;

use super::jobs::Watched;
use super::mappings::Mappings;
use crate::batch::{Document, Progress};
use crate::bounds::{self, Watch};
use crate::faults::contained;
use crate::read::{Error, ErrorKind, First, read_beginning, read_first, read_path};
use crate::store::{Reread, Store, build_both, build_until};

/// Files that are being opened.
#[derive(Clone)]
pub struct Loading {
    pub paths: Vec<PathBuf>,
    pub progress: Arc<Progress>,
    pub started: Instant,
    /// Which opening it is; reports of earlier ones are dropped.
    pub number: u64,
    /// Whether the filter stays, since the files come beside those that are open.
    pub keeps_filter: bool,
    /// Whether files that may be downloads of one export are taken for such.
    as_one_export: bool,
    /// What was read of the same files before, if they are read again.
    before: Option<Arc<Store>>,
    /// Those of the files that were found in a folder: what holds no events there is left out without a word.
    found: FxHashSet<PathBuf>,
    /// Whether only the beginning of the file is wanted.
    is_beginning: bool,
    /// How each file is to be understood.
    mappings: Mappings,
}

/// Bytes of a single large file that are shown before all of it is read: few for a first picture at once, then more.
const BEGINNINGS: [usize; 2] = [8 << 20, 96 << 20];

/// How far an opening has come.
pub enum LoadReport {
    Beginning(Beginning),
    Loaded(Loaded),
}

/// What the first part of a large file holds.
pub struct Beginning {
    pub number: u64,
    pub store: Arc<Store>,
    pub took: Duration,
}

/// What opening files came to.
pub struct Loaded {
    pub number: u64,
    /// `None` if no file could be read.
    pub store: Option<Arc<Store>>,
    pub failures: Vec<Error>,
    /// How many files of folders hold no events.
    pub left_out: usize,
    /// How each file was seen before it was read.
    pub watched: Vec<Watched>,
    /// How the files differ from what was read of them before, if they were read again.
    pub reread: Option<Vec<Reread>>,
    pub took: Duration,
}

impl Loading {
    pub fn new(paths: Vec<PathBuf>, mappings: Mappings, number: u64, keeps_filter: bool) -> Self {
        Self {
            paths,
            progress: bounds::progress(),
            started: Instant::now(),
            number,
            keeps_filter,
            as_one_export: false,
            before: None,
            found: FxHashSet::default(),
            is_beginning: false,
            mappings,
        }
    }

    /// Of as much of the beginning of a file as fits well into memory.
    pub fn of_beginning(path: PathBuf, mappings: Mappings, number: u64) -> Self {
        Self {
            is_beginning: true,
            ..Self::new(vec![path], mappings, number, false)
        }
    }

    /// Of files that are open, to see what has changed in them.
    pub fn again(before: &Arc<Store>, mappings: Mappings, number: u64) -> Self {
        let is_beginning = before.files().iter().any(|file| file.report.beginning().is_some());
        Self {
            is_beginning,
            before: Some(before.clone()),
            ..Self::new(before.paths(), mappings, number, true)
        }
    }

    /// Those of the files that were found in a folder.
    pub fn with_found(self, found: Vec<PathBuf>) -> Self {
        let found = found.into_iter().collect();
        Self { found, ..self }
    }

    /// Whether files that may be downloads of one export are taken for such.
    pub fn taking_unsure_as_one(self, as_one_export: bool) -> Self {
        Self { as_one_export, ..self }
    }

    /// Reads the files on a thread of their own.
    ///
    /// # Errors
    /// If the system starts no more threads.
    pub fn start(&self, report: impl Fn(LoadReport) + Send + 'static) -> std::io::Result<()> {
        let own = self.clone();
        // Whoever has something to report first: the thread that reads, or the watch that gives it up.
        let report = Arc::new(Mutex::new(Some(report)));
        std::thread::Builder::new().name("read".to_owned()).spawn(move || {
            // All of the file may be read all the same.
            let _ = contained(|| {
                own.read_beginnings(&|beginning| {
                    if let Some(report) = &*report.lock() {
                        report(LoadReport::Beginning(beginning));
                    }
                });
            });
            let watch = |path: &Path| {
                let (report, number, started) = (report.clone(), own.number, own.started);
                Watch::over(path, &own.progress, move |error| {
                    if let Some(report) = report.lock().take() {
                        let took = started.elapsed();
                        report(LoadReport::Loaded(Loaded::failed(number, vec![error], took)));
                    }
                })
            };
            let loaded = contained(|| own.read(&watch)).unwrap_or_else(|| own.ended_by_fault());
            if let Some(report) = report.lock().take() {
                report(LoadReport::Loaded(loaded));
            }
        })?;
        Ok(())
    }

    pub(super) fn read_beginnings(&self, report: &dyn Fn(Beginning)) {
        let [path] = &self.paths[..] else {
            return;
        };
        if self.is_beginning || self.before.is_some() {
            return;
        }
        let read_as = self.mappings.read_as(&path.as_path().into());
        for max in BEGINNINGS {
            let cancel = self.progress.cancel_token();
            let document = read_beginning(path, max, &read_as, cancel);
            let Some(Ok(store)) = document.map(|document| build_until(vec![document], cancel)) else {
                return;
            };
            report(Beginning {
                number: self.number,
                store: Arc::new(store),
                took: self.started.elapsed(),
            });
        }
    }

    /// What reading comes to that a fault of the program has ended, nobody knows in which of the files.
    fn ended_by_fault(&self) -> Loaded {
        let failures = self.paths.iter().map(|path| Error {
            path: path.clone(),
            kind: ErrorKind::Fault,
        });
        Loaded::failed(self.number, failures.collect(), self.started.elapsed())
    }

    fn read_file(&self, path: &Path) -> Result<Vec<Document>, Error> {
        contained(|| self.read_uncontained(path)).unwrap_or_else(|| {
            Err(Error {
                path: path.to_owned(),
                kind: ErrorKind::Fault,
            })
        })
    }

    fn read_uncontained(&self, path: &Path) -> Result<Vec<Document>, Error> {
        if self.is_beginning {
            let (first, read_as) = (First::fitting(&self.progress), self.mappings.read_as(&path.into()));
            read_first(path, first, &read_as, &self.progress)
        } else {
            read_path(path, &|at| self.mappings.read_as(at), &self.progress)
        }
    }

    /// Reads the files; what `watch` gives lives as long as the reading of each.
    pub(super) fn read<W>(&self, watch: &dyn Fn(&Path) -> W) -> Loaded {
        let mut documents = Vec::new();
        let mut failures = Vec::new();
        let mut watched = Vec::new();
        let mut left_out = 0;
        for path in &self.paths {
            watched.extend(Stamp::of(path).map(|seen| (path.clone(), seen)));
            let _watch = watch(path);
            match self.read_file(path) {
                Ok(mut read) => {
                    if self.found.contains(path) {
                        read.retain(holds_events);
                        left_out += usize::from(read.is_empty());
                    }
                    documents.extend(read);
                }
                Err(Error {
                    kind: ErrorKind::Cancelled,
                    ..
                }) => break,
                Err(Error {
                    kind: ErrorKind::Refused(_),
                    ..
                }) if self.found.contains(path) => left_out += 1,
                Err(error) => failures.push(error),
            }
        }
        let cancel = self.progress.cancel_token();
        let reread = self
            .before
            .as_ref()
            .map(|before| before.mark_changes(&mut documents, cancel).unwrap_or_default());
        let store = if documents.is_empty() {
            None
        } else {
            build_both(documents, self.as_one_export, cancel).ok()
        };
        Loaded {
            number: self.number,
            store: store.map(Arc::new),
            failures,
            left_out,
            watched,
            reread,
            took: self.started.elapsed(),
        }
    }
}

impl Loaded {
    fn failed(number: u64, failures: Vec<Error>, took: Duration) -> Self {
        Self {
            number,
            store: None,
            failures,
            left_out: 0,
            watched: Vec::new(),
            reread: None,
            took,
        }
    }
}

/// Whether a table whose columns were guessed is more than one that stands in a text: most of its rows have dates.
fn holds_events(document: &Document) -> bool {
    let report = &document.report;
    !report.is_guess || report.undated * 2 < report.events
}
