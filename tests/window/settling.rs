//! Waiting for the window to come to rest.

use std::time::{Duration, Instant};

use dateline::app::DatelineApp;
use egui_kittest::Harness;

/// Draws frames until no thread has anything more to say.
pub fn settle(harness: &mut Harness<'_, DatelineApp>) {
    let started = Instant::now();
    harness.run_steps(3);
    while harness.state().is_busy() {
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "the window never comes to rest"
        );
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run_steps(4);
}
