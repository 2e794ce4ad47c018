use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::mutex::Mutex;

use super::mappings::Mappings;
use crate::batch::{Document, Progress};
use crate::bounds::{self, Watch};
use crate::read::{Error, ErrorKind, First, read_beginning, read_first, read_path};
use crate::store::{Store, build_both, build_until};

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
            own.read_beginnings(&|beginning| {
                if let Some(report) = &*report.lock() {
                    report(LoadReport::Beginning(beginning));
                }
            });
            let loaded = own.read(&|path| {
                let (report, number, started) = (report.clone(), own.number, own.started);
                Watch::over(path, &own.progress, move |error| {
                    if let Some(report) = report.lock().take() {
                        report(LoadReport::Loaded(Loaded {
                            number,
                            store: None,
                            failures: vec![error],
                            took: started.elapsed(),
                        }));
                    }
                })
            });
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
        if self.is_beginning {
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

    fn read_file(&self, path: &Path) -> Result<Vec<Document>, Error> {
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
        for path in &self.paths {
            let _watch = watch(path);
            match self.read_file(path) {
                Ok(read) => documents.extend(read),
                Err(Error {
                    kind: ErrorKind::Cancelled,
                    ..
                }) => break,
                Err(error) => failures.push(error),
            }
        }
        let store = if documents.is_empty() {
            None
        } else {
            build_both(documents, self.as_one_export, self.progress.cancel_token()).ok()
        };
        Loaded {
            number: self.number,
            store: store.map(Arc::new),
            failures,
            took: self.started.elapsed(),
        }
    }
}
