use std::time::Duration;

use eframe::egui::{Color32, Context, RichText, Shadow, vec2};
use egui_notify::{Anchor, Toast, ToastLevel, Toasts};

use super::state::Cover;
use super::theme::size;
use super::{Theme, icons};

/// Short messages that go away by themselves, at an edge where nothing can be pressed.
pub struct Notices {
    toasts: Toasts,
    /// As it is shown.
    newest: String,
    /// What is said now, and until when, in seconds as the context counts them.
    said: Vec<(String, f64)>,
}

/// Icon, and what is left free around the text.
const AROUND: f32 = 56.0;
/// Of the window's width.
const WIDEST: f32 = 0.8;
/// From the lower or upper edge.
const BELOW: f32 = 2.0;

impl Default for Notices {
    fn default() -> Self {
        let toasts = Toasts::new().with_shadow(Shadow {
            offset: [0, 3],
            blur: 14,
            spread: 0,
            color: Color32::from_black_alpha(90),
        });
        Self {
            toasts,
            newest: String::new(),
            said: Vec::new(),
        }
    }
}

impl Notices {
    pub fn done(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(ctx, &text.into(), (icons::CHECK, theme(ctx).accent()), 3);
    }

    pub fn tell(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(ctx, &text.into(), (icons::INFO, theme(ctx).muted()), 6);
    }

    pub fn warn(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(ctx, &text.into(), (icons::WARNING, theme(ctx).doubt()), 8);
    }

    pub fn error(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(ctx, &text.into(), (icons::WARNING_CIRCLE, theme(ctx).error()), 12);
    }

    /// Says it, unless that is said already.
    fn add(&mut self, ctx: &Context, text: &str, (icon, color): (&str, Color32), seconds: u32) {
        let now = ctx.input(|input| input.time);
        self.said.retain(|(_, until)| *until > now);
        if self.said.iter().any(|(said, _)| said == text) {
            return;
        }
        self.said.push((text.to_owned(), now + f64::from(seconds)));
        self.newest = wrapped(ctx, &super::text::visual(text));
        let level = ToastLevel::Custom(icon.to_owned(), color);
        let mut toast = Toast::custom(RichText::new(&self.newest).size(size::BODY), level);
        toast
            .closable(false)
            .show_progress_bar(false)
            .duration(Some(Duration::from_secs(seconds.into())));
        self.toasts.add(toast);
    }

    /// Shows them at the lower edge, or at the upper where a window or card has its buttons below.
    pub fn show(&mut self, ctx: &Context, cover: Cover) {
        if self.toasts.is_empty() {
            return;
        }
        let anchor = match cover {
            Cover::Nothing => Anchor::BottomLeft,
            Cover::Window | Cover::Card => Anchor::TopLeft,
        };
        let font = super::fonts::regular(size::BODY);
        let newest = ctx.fonts_mut(|fonts| fonts.layout_no_wrap(self.newest.clone(), font, Color32::WHITE));
        let left = ((ctx.content_rect().width() - newest.size().x - AROUND) / 2.0).max(8.0);
        self.toasts = std::mem::take(&mut self.toasts)
            .with_anchor(anchor)
            .with_margin(vec2(left, BELOW));
        self.toasts.show(ctx);
    }
}

/// In lines that fit into the window.
fn wrapped(ctx: &Context, text: &str) -> String {
    let width = (ctx.content_rect().width() * WIDEST - AROUND).max(AROUND);
    let font = super::fonts::regular(size::BODY);
    let galley = ctx.fonts_mut(|fonts| fonts.layout(text.to_owned(), font, Color32::WHITE, width));
    let lines: Vec<String> = galley.rows.iter().map(|row| row.text().trim_end().to_owned()).collect();
    lines.join("\n")
}

fn theme(ctx: &Context) -> Theme {
    if ctx.theme() == eframe::egui::Theme::Dark {
        Theme::DARK
    } else {
        Theme::LIGHT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_not_said_again_beside_itself() {
        let (ctx, mut notices) = (Context::default(), Notices::default());
        let mut at = |time: f64, words: &str| {
            let input = eframe::egui::RawInput {
                time: Some(time),
                ..Default::default()
            };
            let mut drawn = ctx.run_ui(input, |ui| notices.warn(ui.ctx(), words));
            drawn.textures_delta.clear();
            notices.said.len()
        };
        assert_eq!((at(1.0, "No event."), at(2.0, "No event.")), (1, 1));
        assert_eq!(at(3.0, "No file."), 2);
        // Both are gone by then.
        assert_eq!(at(60.0, "No event."), 1);
    }
}
