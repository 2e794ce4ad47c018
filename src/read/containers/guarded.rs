use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::read::ErrorKind;

/// Runs a decoder that is not ours: should it panic on a damaged file, this is an error like any other.
pub(super) fn guarded<T>(what: &str, decode: impl FnOnce() -> Result<T, ErrorKind>) -> Result<T, ErrorKind> {
    catch_unwind(AssertUnwindSafe(decode))
        .unwrap_or_else(|_| Err(ErrorKind::Damaged(format!("is a damaged {what}: it cannot be decoded"))))
}
