use std::time::Duration;

use eframe::egui::{Color32, Context, RichText, Shadow};
use egui_notify::{Anchor, Toast, ToastLevel, Toasts};

use super::theme::size;
use super::{Theme, icons};

/// Short messages at the lower right that go away by themselves.
pub struct Notices {
    toasts: Toasts,
}

impl Default for Notices {
    fn default() -> Self {
        let toasts = Toasts::new()
            .with_anchor(Anchor::BottomRight)
            .with_margin(eframe::egui::vec2(16.0, 44.0))
            .with_shadow(Shadow {
                offset: [0, 3],
                blur: 14,
                spread: 0,
                color: Color32::from_black_alpha(90),
            });
        Self { toasts }
    }
}

impl Notices {
    pub fn done(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(&text.into(), icons::CHECK, theme(ctx).accent(), 3);
    }

    pub fn warn(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(&text.into(), icons::WARNING, theme(ctx).doubt(), 8);
    }

    pub fn error(&mut self, ctx: &Context, text: impl Into<String>) {
        self.add(&text.into(), icons::WARNING_CIRCLE, theme(ctx).error(), 12);
    }

    fn add(&mut self, text: &str, icon: &str, color: Color32, seconds: u64) {
        let level = ToastLevel::Custom(icon.to_owned(), color);
        let mut toast = Toast::custom(RichText::new(super::text::visual(text)).size(size::BODY), level);
        toast
            .closable(false)
            .show_progress_bar(false)
            .duration(Some(Duration::from_secs(seconds)));
        self.toasts.add(toast);
    }

    pub fn show(&mut self, ctx: &Context) {
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
