use std::cell::Cell;
use std::time::{Duration, Instant};

use dateline_batch::Progress;
use dateline_batch::finding::RepeatFault;

/// The time that following the rules of one calendar may take in all.
///
/// What a rule costs cannot be told before: one that never matches is followed for centuries.
#[derive(Debug)]
pub(super) struct Patience<'p> {
    left: Cell<Duration>,
    progress: &'p Progress,
}

impl<'p> Patience<'p> {
    pub fn new(time: Duration, progress: &'p Progress) -> Self {
        Self {
            left: Cell::new(time),
            progress,
        }
    }

    /// Whether nobody has cancelled; work has gone on.
    pub fn goes_on(&self) -> bool {
        self.progress.step();
        !self.progress.is_cancelled()
    }

    /// What a step of following a rule gives.
    ///
    /// # Errors
    /// If the time is over, or somebody has cancelled.
    pub fn step<T>(&self, follow: impl FnOnce() -> Option<T>) -> Result<Option<T>, RepeatFault> {
        if self.left.get().is_zero() {
            return Err(RepeatFault::TakesLong);
        }
        if self.progress.is_cancelled() {
            return Err(RepeatFault::Cancelled);
        }
        let begin = Instant::now();
        let found = follow();
        self.left.set(self.left.get().saturating_sub(begin.elapsed()));
        Ok(found)
    }
}
