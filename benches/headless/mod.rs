//! The real window without a screen: its frames, and what they cost.

use std::sync::Arc;
use std::time::{Duration, Instant};

use dateline::app::command::ViewCommand;
use dateline::app::{Command, DatelineApp, Settings};
use dateline_store::Store;
use dateline_timeline::Viewport;
use eframe::App;
use eframe::egui::{Context, Pos2, RawInput, Rect, Vec2};

/// A window that is laid out and tessellated, but not painted.
pub struct Headless {
    ctx: Context,
    app: DatelineApp,
    frame: eframe::Frame,
    time: f64,
}

impl Headless {
    const SIZE: Vec2 = Vec2::new(1600.0, 1000.0);

    /// Shows the store and waits until nothing is under way. `is_read_out` makes a tree for assistive technology in
    /// each frame, as in a window where such is at work.
    pub fn new(store: Arc<Store>, is_read_out: bool) -> Self {
        let ctx = Context::default();
        if is_read_out {
            ctx.enable_accesskit();
        }
        let mut app = DatelineApp::new(&ctx, Settings::default(), None).expect("threads");
        app.show_store(store);
        let mut window = Self {
            ctx,
            app,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
        };
        window.settle();
        window
    }

    /// The time on a processor of one frame that carries out a command, and how long it then takes until nothing is under
    /// way.
    #[allow(dead_code, reason = "not every bench has commands but of the view")]
    pub fn carry_out(&mut self, command: impl Into<Command>) -> (Duration, Duration) {
        self.app.push(command);
        let (start, begun) = (processor_time(), Instant::now());
        self.step();
        let frame = processor_time().saturating_sub(start);
        self.settle();
        (frame, begun.elapsed())
    }

    fn settle(&mut self) {
        self.step();
        while self.app.is_busy() {
            std::thread::sleep(Duration::from_millis(1));
            self.step();
        }
        for _ in 0..6 {
            self.step();
        }
    }

    pub fn viewport(&self) -> Viewport {
        self.app.state().seen.viewport
    }

    /// The time on a processor of one frame that shows this viewport.
    pub fn frame(&mut self, viewport: Viewport) -> Duration {
        self.app.push(Command::View(ViewCommand::Show(viewport)));
        let start = processor_time();
        self.step();
        processor_time().saturating_sub(start)
    }

    fn step(&mut self) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Self::SIZE)),
            time: Some(self.time),
            ..RawInput::default()
        };
        let output = self.ctx.run_ui(input, |ui| {
            self.app.logic(ui.ctx(), &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        std::hint::black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        std::hint::black_box(output.platform_output);
    }
}

/// How long this thread was at work: on a busy machine far less than the time that passed.
#[cfg(unix)]
fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

#[cfg(not(unix))]
fn processor_time() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    START.elapsed()
}
