//! How far reading may go: bounds that no ordinary file meets, and what is said when one is met.

mod bound;
mod limits;

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

pub use bound::{Bound, Met};
pub use limits::{Limits, LimitsError};

/// What reading may take, shared between the reading threads.
#[derive(Debug)]
pub struct Budget {
    limits: Limits,
    /// Bytes of memory that were free when reading the file began.
    free: AtomicU64,
    /// Bytes of memory that were taken since then.
    taken: AtomicU64,
    /// Bytes of the file that is read.
    source: AtomicU64,
}

impl Default for Budget {
    fn default() -> Self {
        Self::new(Limits::default())
    }
}

impl Budget {
    /// With these bounds; until [`Budget::begin`] only memory is bounded that they bound.
    pub fn new(limits: Limits) -> Self {
        let free = AtomicU64::new(limits.memory.unwrap_or(u64::MAX));
        Self {
            limits,
            free,
            taken: AtomicU64::new(0),
            source: AtomicU64::new(u64::MAX),
        }
    }

    /// The bounds.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// A file of so many bytes is read now, and the system has so many bytes of memory free, where it says so; what the
    /// bounds say of memory counts before that.
    pub fn begin(&self, source: u64, free: Option<u64>) {
        self.source.store(source, Relaxed);
        self.taken.store(0, Relaxed);
        self.free
            .store(self.limits.memory.or(free).unwrap_or(u64::MAX), Relaxed);
    }

    /// So many bytes are kept of what was read.
    pub fn take(&self, bytes: u64) {
        self.taken.fetch_add(bytes, Relaxed);
    }

    /// Bytes that were kept of the file so far.
    pub fn taken(&self) -> u64 {
        self.taken.load(Relaxed)
    }

    /// Bytes of memory that reading may still take with all that is made of it.
    pub fn free(&self) -> u64 {
        self.free.load(Relaxed).saturating_sub(self.taken())
    }

    /// Bytes of the file on disk, by which is told what it may unpack to.
    pub fn source(&self) -> u64 {
        self.source.load(Relaxed)
    }

    /// Whether so many of a thing are within its bound.
    ///
    /// # Errors
    /// If there are more.
    pub fn check(&self, bound: Bound, count: u64) -> Result<(), Met> {
        let max = self.limits.of(bound);
        if count > max { Err(Met { bound, max }) } else { Ok(()) }
    }
}
