//! Whether standard output was closed when the program began (`>&-`).
//!
//! Rust opens nothing in its place before `main` begins, so that it is looked at before that.

use std::sync::atomic::{AtomicBool, Ordering};

static IS_CLOSED: AtomicBool = AtomicBool::new(false);

/// Looks whether standard output is open. After `main` has begun it always is.
#[cfg(unix)]
pub fn look() {
    let flags = rustix::io::fcntl_getfd(rustix::stdio::stdout());
    IS_CLOSED.store(flags == Err(rustix::io::Errno::BADF), Ordering::Relaxed);
}

/// Whether nothing can be printed.
pub(super) fn is_stdout_closed() -> bool {
    IS_CLOSED.load(Ordering::Relaxed)
}
