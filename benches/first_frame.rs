//! The time from the start of the program to the end of its first frame, of an empty eframe window and of Dateline on the
//! sample: needs a display. `cargo bench --bench first_frame`.
//!
//! Each window is a process of its own, by turns, so that none profits from the other's warm caches.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench may stop")]

use std::process::Command as Process;
use std::time::Instant;

use dateline::app::command::FilesCommand;
use dateline::app::{Command, DatelineApp, Settings};
use eframe::egui::{self, ViewportCommand};

const ROUNDS: usize = 9;
const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data/iraq-syria.json");

/// Draws one frame of what is inside, prints how long that took and closes.
struct OneFrame {
    inner: Option<DatelineApp>,
    started: Instant,
    is_done: bool,
}

impl eframe::App for OneFrame {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        if let Some(app) = &mut self.inner {
            app.logic(ctx, frame);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if let Some(app) = &mut self.inner {
            app.ui(ui, frame);
        }
        if !std::mem::replace(&mut self.is_done, true) {
            println!("{}", self.started.elapsed().as_secs_f64() * 1e3);
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

fn main() {
    let started = Instant::now();
    match std::env::args().nth(1).as_deref() {
        Some("empty") => open(started, false),
        Some("dateline") => open(started, true),
        _ => compare(),
    }
}

fn open(started: Instant, is_dateline: bool) {
    let create = move |creation: &eframe::CreationContext<'_>| {
        let inner = is_dateline.then(|| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.push(Command::Files(FilesCommand::Open(vec![SAMPLE.into()])));
            app
        });
        Ok(Box::new(OneFrame {
            inner,
            started,
            is_done: false,
        }) as Box<dyn eframe::App>)
    };
    eframe::run_native("first frame", eframe::NativeOptions::default(), Box::new(create)).unwrap();
}

fn compare() {
    let program = std::env::current_exe().unwrap();
    let time = |what: &str| -> f64 {
        let output = Process::new(&program).arg(what).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
    };
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        times[0].push(time("empty"));
        times[1].push(time("dateline"));
    }
    let [empty, dateline] = times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[ROUNDS / 2]
    });
    println!(
        "empty {empty:.0} ms, Dateline {dateline:.0} ms, ratio {:.2}",
        dateline / empty
    );
}
