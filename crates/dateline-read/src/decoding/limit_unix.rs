//! Bounds that a process sets itself, on Unix.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// The memory that the process may take from now on.
pub fn memory(bytes: u64) {
    set(Resource::Data, bytes);
}

/// A process that ends because its memory or its stack ran out leaves no file.
pub fn leave_no_core() {
    set(Resource::Core, 0);
}

/// No more than others have set before.
fn set(resource: Resource, bytes: u64) {
    let maximum = getrlimit(resource).maximum;
    let current = Some(maximum.map_or(bytes, |maximum| bytes.min(maximum)));
    // A system that knows no such bound has its own.
    let _ = setrlimit(resource, Rlimit { current, maximum });
}
