//! Hashes by which rows that may say the same are found.

use std::fmt;
use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

pub(crate) fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Of all that a value shows of itself, for types that hold numbers which cannot be hashed.
pub(super) fn hash_of_debug(value: &impl fmt::Debug) -> u64 {
    struct Sink(FxHasher);
    impl fmt::Write for Sink {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0.write(text.as_bytes());
            Ok(())
        }
    }
    let mut sink = Sink(FxHasher::default());
    let written = fmt::Write::write_fmt(&mut sink, format_args!("{value:?}"));
    debug_assert!(written.is_ok(), "a sink takes all");
    sink.0.finish()
}
