//! The CPU work of whole frames of the real window (layout, shapes, tessellation) over a pan and zoom from all events
//! down to one day, without a screen: `cargo bench --bench frame`.
//!
//! Prints median and 99th percentile in milliseconds for each number of events, with `DATELINE_BENCH_ROWS=10000000` up
//! to ten million. The first frame after a zoom is measured like any other.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a bench may stop"
)]

mod input;

use std::time::{Duration, Instant};

use dateline::app::{Command, DatelineApp, Settings};
use dateline::event::calendar::DAY;
use dateline::timeline::Viewport;
use eframe::egui::Vec2;
use egui_kittest::Harness;

/// Each step shows this much less than the one before.
const ZOOM: f64 = 0.94;
/// At every tenth step so many frames pan.
const PANS: i64 = 3;

fn main() {
    println!(
        "{:>10} {:>8} {:>10} {:>10} {:>10}",
        "events", "frames", "median ms", "p99 ms", "worst ms"
    );
    for rows in input::sizes() {
        let mut times = measure(rows);
        times.sort_unstable();
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
        println!(
            "{rows:>10} {:>8} {:>10.2} {:>10.2} {:>10.2}",
            times.len(),
            at(0.5),
            at(0.99),
            at(1.0)
        );
    }
}

fn measure(rows: usize) -> Vec<Duration> {
    let store = input::store(rows);
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1600.0, 1000.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.show_store(store);
            app
        });
    harness.run_steps(3);
    while harness.state().is_busy() {
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run_steps(4);
    let mut viewport = harness.state().state().viewport;
    let busiest = viewport.start() + viewport.length() / 10 * 9;
    let mut times = Vec::new();
    for step in 0.. {
        viewport = viewport.zoomed(ZOOM, busiest);
        times.push(frame(&mut harness, viewport));
        if step % 10 == 0 {
            for _ in 0..PANS {
                viewport = viewport.panned(viewport.length() / 50);
                times.push(frame(&mut harness, viewport));
            }
        }
        if viewport.length() <= DAY {
            return times;
        }
    }
    times
}

fn frame(harness: &mut Harness<'_, DatelineApp>, viewport: Viewport) -> Duration {
    harness.state_mut().push(Command::SetViewport(viewport));
    let start = Instant::now();
    harness.step();
    let laid_out = start.elapsed();
    let shapes = harness.output().shapes.clone();
    let start = Instant::now();
    std::hint::black_box(harness.ctx.tessellate(shapes, 1.0));
    laid_out + start.elapsed()
}
