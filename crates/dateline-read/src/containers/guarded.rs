use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

use dateline_batch::unread::{Damage, FileType};

use crate::error::ErrorKind;

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Runs a decoder that is not ours: should it panic on a damaged file, this is an error like any other.
pub(super) fn guarded<T>(file: FileType, decode: impl FnOnce() -> Result<T, ErrorKind>) -> Result<T, ErrorKind> {
    caught(decode).unwrap_or_else(|| Err(Damage::Undecodable(file).into()))
}

/// What `decode` yields; `None`, and no word on standard error, if it panics.
pub(crate) fn caught<T>(decode: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let loud = take_hook();
        set_hook(Box::new(move |panic| {
            if !IS_QUIET.get() {
                loud(panic);
            }
        }));
    });
    let was_quiet = IS_QUIET.replace(true);
    let yielded = catch_unwind(AssertUnwindSafe(decode)).ok();
    IS_QUIET.set(was_quiet);
    yielded
}
