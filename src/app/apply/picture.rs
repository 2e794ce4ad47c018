//! Commands that make pictures of the timeline. Drawing takes a while, and is done by a thread.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use dateline_files::Existing;
use eframe::egui::{ColorImage, Context};

use crate::app::PictureWanted;
use crate::app::app::DatelineApp;
use crate::app::command::SaveCommand;
use crate::app::jobs::Message;
use crate::app::saving::NotSaved;
use crate::batch::CancelToken;
use crate::export::{self, PictureFormat, Pixels};
use crate::query::Engine;

impl DatelineApp {
    /// Writes a picture; the ending of the path decides its format, if it means one.
    pub(super) fn save_picture(
        &mut self,
        path: PathBuf,
        wanted: Box<PictureWanted>,
        existing: Existing,
        ctx: &Context,
    ) {
        let door = self.door(existing, None);
        let format = PictureFormat::of(&path).unwrap_or(wanted.format);
        let draw = self.drawing(&wanted);
        let over = SaveCommand::PictureTo(path.clone(), wanted, Existing::Replace);
        if let Err(error) = door.check(&path) {
            self.take_saved(Err(Box::new(NotSaved { error, over })), ctx);
            return;
        }
        let outbox = self.outbox.clone();
        self.spawn("picture", ctx, move || {
            let written = door.write(&path, |out| {
                let bytes = format.bytes(draw()).map_err(io::Error::other)?;
                out.write_all(&bytes)
            });
            outbox.send(Message::Saved(match written {
                Ok(()) => Ok(path),
                Err(error) => Err(Box::new(NotSaved { error, over })),
            }));
        });
    }

    /// Draws a picture and puts it on the clipboard.
    pub(super) fn copy_picture(&mut self, wanted: &PictureWanted, ctx: &Context) {
        let (draw, outbox) = (self.drawing(wanted), self.outbox.clone());
        self.spawn("picture", ctx, move || {
            let pixels = export::pixels(&draw());
            outbox.send(Message::Drawn(pixels.map(|pixels| Arc::new(image(&pixels)))));
        });
    }

    /// Draws a picture of what is shown now, as SVG.
    fn drawing(&self, wanted: &PictureWanted) -> impl FnOnce() -> String + Send + 'static {
        let options = wanted.options(&self.state, chrono::Local::now().date_naive());
        let (store, answer) = (self.state.open.store.clone(), self.state.found.answer.clone());
        let (marked, columns) = (self.state.found.marked.clone(), self.state.read_columns(&store));
        move || {
            let mut engine = Engine::new(store.clone());
            engine.mark(marked);
            engine.set_columns(&columns);
            let lane_by = answer.lanes.by;
            // The window has more lanes, below which it scrolls, than a picture has room for.
            let fitting = engine.answer(&answer.filter, lane_by, options.max_lanes(lane_by), &CancelToken::NEVER);
            export::picture(&store, fitting.as_ref().unwrap_or(&answer), &options)
        }
    }

    /// Takes in a picture that a thread has drawn for the clipboard.
    pub(in crate::app) fn take_drawn(&mut self, drawn: Result<Arc<ColorImage>, export::PngError>, ctx: &Context) {
        match drawn {
            Ok(image) => {
                ctx.copy_image(ColorImage::clone(&image));
                self.notices.done(ctx, "Picture copied");
            }
            Err(error) => self.notices.error(ctx, format!("Not copied: {error}")),
        }
    }
}

fn image(pixels: &Pixels) -> ColorImage {
    let size = pixels.size.map(|side| side as usize);
    ColorImage::from_rgba_premultiplied(size, &pixels.rgba)
}
