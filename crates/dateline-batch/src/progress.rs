use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use crate::CancelToken;

/// How far reading has come, shared between the reading threads and whoever watches.
#[derive(Debug, Default)]
pub struct Progress {
    bytes: AtomicU64,
    bytes_total: AtomicU64,
    rows: AtomicU64,
    cancel: CancelToken,
}

impl Progress {
    /// So many more bytes are to be read.
    pub fn add_total(&self, bytes: u64) {
        self.bytes_total.fetch_add(bytes, Relaxed);
    }

    /// So many more bytes and rows were read.
    pub fn add(&self, bytes: u64, rows: u64) {
        self.bytes.fetch_add(bytes, Relaxed);
        self.rows.fetch_add(rows, Relaxed);
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

    /// Whether the readers are to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }
}
