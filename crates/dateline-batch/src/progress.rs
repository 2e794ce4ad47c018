use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use crate::{Budget, CancelToken, Limits};

/// How far reading has come and how far it may go, shared between the reading threads and whoever watches.
#[derive(Debug, Default)]
pub struct Progress {
    bytes: AtomicU64,
    bytes_total: AtomicU64,
    rows: AtomicU64,
    steps: AtomicU64,
    cancel: CancelToken,
    budget: Budget,
}

impl Progress {
    /// Of reading within other bounds than the usual.
    pub fn within(limits: Limits) -> Self {
        Self {
            budget: Budget::new(limits),
            ..Self::default()
        }
    }

    /// Of reading that stops when others do who have this token.
    pub fn stopped_by(cancel: CancelToken) -> Self {
        Self {
            cancel,
            ..Self::default()
        }
    }

    /// How far reading may go.
    pub fn budget(&self) -> &Budget {
        &self.budget
    }

    /// So many more bytes are to be read.
    pub fn add_total(&self, bytes: u64) {
        self.bytes_total.fetch_add(bytes, Relaxed);
    }

    /// So many more bytes and rows were read.
    pub fn add(&self, bytes: u64, rows: u64) {
        self.bytes.fetch_add(bytes, Relaxed);
        self.rows.fetch_add(rows, Relaxed);
        self.step();
    }

    /// Work has gone on: readers say so in all that may take long, whoever watches asks by [`Progress::steps`].
    pub fn step(&self) {
        self.steps.fetch_add(1, Relaxed);
    }

    /// How often readers have said that work has gone on: where it stays the same for long, they are stuck.
    pub fn steps(&self) -> u64 {
        self.steps.load(Relaxed)
    }

    /// Bytes read so far.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Relaxed)
    }

    /// Bytes to read in all; 0 while it is not known.
    pub fn bytes_total(&self) -> u64 {
        self.bytes_total.load(Relaxed)
    }

    /// Rows read so far.
    pub fn rows(&self) -> u64 {
        self.rows.load(Relaxed)
    }

    /// Asks the readers to stop; they look every few thousand rows.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }

    /// The wish to stop, for work on what was read.
    pub fn cancel_token(&self) -> &CancelToken {
        &self.cancel
    }

    /// Whether the readers are to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }
}
