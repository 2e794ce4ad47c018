use std::time::Duration;

use eframe::egui::{Color32, Context, RichText, Shadow, vec2};
use egui_notify::{Anchor, Toast, ToastLevel, Toasts};

use super::theme::size;
use super::{Theme, icons};

/// Short messages that go away by themselves, on the status bar: nothing that can be pressed in a panel or window stands
/// there.
pub struct Notices {
    toasts: Toasts,
    /// As it is shown.
    newest: String,
}

/// Icon, and what is left free around the text.
const AROUND: f32 = 56.0;
/// From the lower edge.
const BELOW: f32 = 2.0;

impl Default for Notices {
    fn default() -> Self {
        let toasts = Toasts::new().with_anchor(Anchor::BottomLeft).with_shadow(Shadow {
            offset: [0, 3],
            blur: 14,
            spread: 0,
            color: Color32::from_black_alpha(90),
        });
        Self {
            toasts,
            newest: String::new(),
        }
    }
}

impl Notices {
    pub fn done(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(&text.into(), (icons::CHECK, theme(ctx).accent()), 3);
    }

    pub fn warn(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(&text.into(), (icons::WARNING, theme(ctx).doubt()), 8);
    }

    pub fn error(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(&text.into(), (icons::WARNING_CIRCLE, theme(ctx).error()), 12);
    }

    fn add(&mut self, text: &str, (icon, color): (&str, Color32), seconds: u64) {
        self.newest = super::text::visual(text).into_owned();
        let level = ToastLevel::Custom(icon.to_owned(), color);
        let mut toast = Toast::custom(RichText::new(&self.newest).size(size::BODY), level);
        toast
            .closable(false)
            .show_progress_bar(false)
            .duration(Some(Duration::from_secs(seconds)));
        self.toasts.add(toast);
    }

    pub fn show(&mut self, ctx: &Context) {
        if self.toasts.is_empty() {
            return;
        }
        let font = super::fonts::regular(size::BODY);
        let newest = ctx.fonts_mut(|fonts| fonts.layout_no_wrap(self.newest.clone(), font, Color32::WHITE));
        let left = ((ctx.content_rect().width() - newest.size().x - AROUND) / 2.0).max(8.0);
        self.toasts = std::mem::take(&mut self.toasts).with_margin(vec2(left, BELOW));
        self.toasts.show(ctx);
    }
}

fn theme(ctx: &Context) -> Theme {
    if ctx.theme() == eframe::egui::Theme::Dark {
        Theme::DARK
    } else {
        Theme::LIGHT
    }
}
