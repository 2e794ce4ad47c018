use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::jobs::{Message, Outbox};
use crate::read::{Error, ErrorKind, FilePath, Progress, ReadAs, read_beginning, read_path};
use crate::store::{Store, build, build_both};

/// Says of each file how it is to be understood.
pub type Readings = dyn Fn(&FilePath) -> ReadAs + Send + Sync;

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
    /// How each file is to be understood.
    read_as: Arc<Readings>,
}

/// Bytes of a single large file that are shown before all of it is read: few for a first picture at once, then more.
const BEGINNINGS: [usize; 2] = [8 << 20, 96 << 20];

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
    /// Starts to read the files on a thread of their own.
    pub fn start(
        paths: Vec<PathBuf>,
        read_as: Arc<Readings>,
        number: u64,
        keeps_filter: bool,
        outbox: Outbox,
    ) -> std::io::Result<Self> {
        let loading = Self {
            paths,
            read_as,
            progress: Arc::default(),
            started: Instant::now(),
            number,
            keeps_filter,
        };
        let own = loading.clone();
        std::thread::Builder::new().name("read".to_owned()).spawn(move || {
            own.show_beginnings(&outbox);
            outbox.send(Message::Loaded(own.run()));
        })?;
        Ok(loading)
    }

    fn show_beginnings(&self, outbox: &Outbox) {
        let [path] = &self.paths[..] else {
            return;
        };
        let read_as = (self.read_as)(&path.as_path().into());
        for most in BEGINNINGS {
            let Some(document) = read_beginning(path, most, &read_as).filter(|_| !self.progress.is_cancelled()) else {
                return;
            };
            outbox.send(Message::Begun(Beginning {
                number: self.number,
                store: Arc::new(build(vec![document])),
                took: self.started.elapsed(),
            }));
        }
    }

    fn run(&self) -> Loaded {
        let mut documents = Vec::new();
        let mut failures = Vec::new();
        for path in &self.paths {
            match read_path(path, &*self.read_as, &self.progress) {
                Ok(read) => documents.extend(read),
                Err(Error {
                    kind: ErrorKind::Cancelled,
                    ..
                }) => break,
                Err(error) => failures.push(error),
            }
        }
        let is_wanted = !documents.is_empty() && !self.progress.is_cancelled();
        Loaded {
            number: self.number,
            store: is_wanted.then(|| Arc::new(build_both(documents))),
            failures,
            took: self.started.elapsed(),
        }
    }
}
