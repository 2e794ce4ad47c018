//! Lets passes over bytes end early that are called from many places, without handing a token through all of them.

use std::cell::{Cell, RefCell};

use dateline_batch::CancelToken;

/// So many bytes are passed between looks at whether somebody has cancelled.
pub(crate) const STEP: usize = 1 << 20;

thread_local! {
    /// Who may stop the passes of this thread.
    static CANCEL: RefCell<CancelToken> = const { RefCell::new(CancelToken::NEVER) };
    /// Bytes that were passed since the last look.
    static SCANNED: Cell<usize> = const { Cell::new(0) };
}

/// Passes of this thread over bytes find nothing more as soon as somebody cancels, for as long as `work` runs: what it makes of them
/// is to be thrown away then.
pub(crate) fn until_cancelled<T>(cancel: &CancelToken, work: impl FnOnce() -> T) -> T {
    let before = CANCEL.replace(cancel.clone());
    let made = work();
    CANCEL.set(before);
    made
}

/// Whether somebody has cancelled the work of this thread.
pub(crate) fn is_cancelled() -> bool {
    CANCEL.with_borrow(CancelToken::is_cancelled)
}

/// Whether a pass goes on behind so many bytes more.
pub(crate) fn goes_on(scanned: usize) -> bool {
    let sum = SCANNED.get() + scanned;
    let is_due = sum >= STEP;
    SCANNED.set(if is_due { 0 } else { sum });
    !is_due || !is_cancelled()
}
