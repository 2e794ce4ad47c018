use std::panic::{AssertUnwindSafe, catch_unwind};

/// What of the window has ended, in words.
pub const MET: &str = "a part of Dateline has met a fault of its own";

/// Does this, and comes to nothing if a fault ends it. The fault is told of and reported elsewhere; what was half changed is to
/// be thrown away or made anew by whoever asks.
pub fn contained<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}
