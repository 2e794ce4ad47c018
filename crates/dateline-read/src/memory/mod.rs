//! How much memory there is, and how much reading a file takes.

#[cfg(any(target_os = "linux", test))]
mod linux;

use sysinfo::{MemoryRefreshKind, System};

/// Bytes that an event takes in batches and in the store, whatever the length of its row.
const EVENT: u64 = 130;

/// Bytes of memory that can be had without swapping: what the system has free, or what is left of the share that a
/// container, a service or `ulimit` gives this process. `None` where the system does not say.
pub(crate) fn free() -> Option<u64> {
    let of_system = System::new().ok().and_then(|mut system| {
        system.refresh_memory_specifics(MemoryRefreshKind::nothing().with_ram());
        Some(system.available_memory()).filter(|&bytes| bytes > 0)
    });
    #[cfg(target_os = "linux")]
    let of_process = linux::share();
    #[cfg(not(target_os = "linux"))]
    let of_process = None;
    [of_system, of_process].into_iter().flatten().min()
}

/// Bytes that a text of `size` bytes takes while it is read, and the store that is made of so many events.
pub(crate) fn needed(size: u64, events: u64) -> u64 {
    let of_text = size.saturating_add(size / 10 * 3);
    of_text.saturating_add(events.saturating_mul(EVENT))
}

/// The most bytes that a text may have for reading it to fit into so much memory.
pub(crate) fn longest(free: u64) -> u64 {
    free / 13 * 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_grows_with_text_and_with_events() {
        assert_eq!(needed(1000, 0), 1300);
        assert_eq!(needed(1000, 10), 2600);
        assert_eq!(needed(u64::MAX, 1), u64::MAX);
        assert!(needed(longest(1 << 30), 0) <= 1 << 30);
    }

    #[test]
    fn some_memory_is_free() {
        assert!(free().is_some_and(|bytes| bytes > 1 << 20));
    }
}
