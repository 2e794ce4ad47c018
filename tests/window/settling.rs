//! Waiting for the window.

use std::time::{Duration, Instant};

use dateline::app::DatelineApp;
use egui_kittest::Harness;

/// Far longer than anything takes on a busy machine.
const MAX_WAIT: Duration = Duration::from_mins(3);

/// Draws frames until no thread has anything more to say.
pub fn settle(harness: &mut Harness<'_, DatelineApp>) {
    harness.run_steps(3);
    step_until(harness, "rest", |harness| !harness.state().is_busy());
    harness.run_steps(4);
}

/// Draws frames until this is so.
pub fn step_until(
    harness: &mut Harness<'_, DatelineApp>,
    what: &str,
    is_so: impl Fn(&Harness<'_, DatelineApp>) -> bool,
) {
    let started = Instant::now();
    while !is_so(harness) {
        assert!(started.elapsed() < MAX_WAIT, "waited for {what} in vain");
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
}
