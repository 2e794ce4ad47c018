//! Signals that would end the process with something left behind.

use std::sync::Once;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

/// From now on `clear_up` is called before Ctrl-C, a hang-up or `kill` ends the process; what it gives is held until then.
pub fn call_before_the_end<T>(clear_up: fn() -> T)
where
    T: 'static,
{
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let Ok(mut signals) = Signals::new(heeded()) else {
            return;
        };
        let wait = move || {
            for signal in signals.forever() {
                let _held = clear_up();
                emulate_default_handler(signal).ok();
            }
        };
        // Without the thread the signals would do nothing at all; the next start clears up then.
        let handle = std::thread::Builder::new().name("signals".to_owned()).spawn(wait);
        drop(handle);
    });
}

/// The numbers of the signals of a hang-up, of Ctrl-C and of `kill`, without those that whoever started the process wants
/// ignored (`nohup`, or the background of a shell): its children ignore them too. Only Linux tells.
pub fn heeded() -> Vec<i32> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    let is_heeded = |signal: &i32| ignored.unwrap_or_default() >> (signal - 1) & 1 == 0;
    [SIGHUP, SIGINT, SIGTERM].into_iter().filter(is_heeded).collect()
}

/// From now on a file that grows beyond the limit of the shell (`ulimit -f`) is an error, and does not end the process.
pub fn heed_size_limit() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let reached = std::sync::Arc::<AtomicBool>::default();
        signal_hook::flag::register(SIGXFSZ, reached).ok();
    });
}
