//! Signals that would end the process with something left behind.

use std::sync::Once;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use crate::leftovers;

/// From now on the drafts that have a name are removed before Ctrl-C, a hang-up or `kill` ends the process.
pub fn clear_up_when_ended() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let ignored = ignored();
        let wanted = [SIGHUP, SIGINT, SIGTERM]
            .into_iter()
            .filter(|signal| ignored >> (signal - 1) & 1 == 0);
        let Ok(mut signals) = Signals::new(wanted) else { return };
        let wait = move || {
            for signal in signals.forever() {
                let _nothing_is_put_in_place = leftovers::give_up();
                emulate_default_handler(signal).ok();
            }
        };
        // Without the thread the signals would do nothing at all; the next start clears up then.
        let handle = std::thread::Builder::new().name("signals".to_owned()).spawn(wait);
        drop(handle);
    });
}

/// The signals that whoever started the process wants ignored (`nohup`), by bits; only Linux tells.
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .unwrap_or_default()
}

/// From now on a file that grows beyond the limit of the shell (`ulimit -f`) is an error, and does not end the process.
pub fn heed_size_limit() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let reached = std::sync::Arc::<AtomicBool>::default();
        signal_hook::flag::register(SIGXFSZ, reached).ok();
    });
}
