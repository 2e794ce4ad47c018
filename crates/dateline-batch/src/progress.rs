use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

/// How far reading has come, shared between the reading threads and whoever watches.
#[derive(Debug, Default)]
pub struct Progress {
    bytes: AtomicU64,
    bytes_total: AtomicU64,
    rows: AtomicU64,
    is_cancelled: AtomicBool,
}

impl Progress {
    pub fn add_total(&self, bytes: u64) {
        self.bytes_total.fetch_add(bytes, Relaxed);
    }

    pub fn add(&self, bytes: u64, rows: u64) {
        self.bytes.fetch_add(bytes, Relaxed);
        self.rows.fetch_add(rows, Relaxed);
    }

    pub fn bytes(&self) -> u64 {
        self.bytes.load(Relaxed)
    }

    /// 0 while it is not known.
    pub fn bytes_total(&self) -> u64 {
        self.bytes_total.load(Relaxed)
    }

    pub fn rows(&self) -> u64 {
        self.rows.load(Relaxed)
    }

    /// Asks the readers to stop; they look every few thousand rows.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Relaxed)
    }
}
