use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use dateline_files::Door;
use eframe::egui::{ColorImage, Context, ViewportCommand};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

/// The outcome of a screenshot, shared with whoever started the window.
pub type Outcome = Arc<Mutex<Option<Result<(), String>>>>;

/// Takes one picture of the window as soon as all is drawn, then closes the window.
pub struct Screenshot {
    path: PathBuf,
    door: Door,
    outcome: Outcome,
    /// Frames drawn since nothing was under way any more.
    settled: u32,
}

impl Screenshot {
    /// Frames that are drawn after everything has arrived, so that fonts and panel sizes have settled.
    const FRAMES: u32 = 6;

    pub fn new(path: PathBuf, door: Door, outcome: Outcome) -> Self {
        Self {
            path,
            door,
            outcome,
            settled: 0,
        }
    }

    /// To be called at the end of each frame.
    pub fn after_frame(&mut self, ctx: &Context, is_busy: bool) {
        if is_busy {
            self.settled = 0;
            return;
        }
        self.settled = self.settled.saturating_add(1);
        ctx.request_repaint();
        if self.settled == Self::FRAMES {
            let (path, door) = (self.path.clone(), self.door.clone());
            let outcome = self.outcome.clone();
            ctx.request_screenshot(move |image| {
                let result = save(&image, &path, &door);
                *outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
            });
        } else if self.settled > Self::FRAMES && self.is_taken() {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn is_taken(&self) -> bool {
        self.outcome.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }
}

/// Saves a picture of the window as PNG.
///
/// # Errors
/// If it cannot be written, in words.
pub fn save(image: &ColorImage, path: &Path, door: &Door) -> Result<(), String> {
    let [width, height] = image.size;
    let (Ok(width), Ok(height)) = (u32::try_from(width), u32::try_from(height)) else {
        return Err("the window is too large for a picture".to_owned());
    };
    let rgb: Vec<u8> = image
        .pixels
        .iter()
        .flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()])
        .collect();
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(&rgb, width, height, ExtendedColorType::Rgb8)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    door.write(path, |out| out.write_all(&png))
        .map_err(|error| error.to_string())
}
