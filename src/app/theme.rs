use eframe::egui::style::{ScrollStyle, Selection, WidgetVisuals, Widgets};
use eframe::egui::{self, Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Vec2};

use super::fonts;
use crate::timeline::{Palette, Rgb};

/// Sizes of text in points.
pub mod size {
    pub const TITLE: f32 = 18.0;
    /// Of windows within the window.
    pub const HEADING: f32 = 15.0;
    pub const BODY: f32 = 13.0;
    pub const SECONDARY: f32 = 12.0;
    pub const SMALL: f32 = 11.0;
}

/// Distances in points, in steps of 4.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
}

/// Height of a row in lists.
pub const ROW_HEIGHT: f32 = 24.0;
/// Radius of the corners of buttons and fields.
const RADIUS: u8 = 5;

/// Colours, sizes and text styles of the window: the only place that names them.
#[derive(Clone, Debug)]
pub struct Theme {
    pub palette: Palette,
}

impl Theme {
    pub const DARK: Self = Self { palette: Palette::DARK };
    pub const LIGHT: Self = Self {
        palette: Palette::LIGHT,
    };

    pub fn of(ui: &egui::Ui) -> Self {
        if ui.visuals().dark_mode {
            Self::DARK
        } else {
            Self::LIGHT
        }
    }

    /// Gives egui both styles, dark and light; which of them shows follows its theme preference.
    pub fn install(ctx: &egui::Context) {
        ctx.set_style_of(egui::Theme::Dark, Self::DARK.style());
        ctx.set_style_of(egui::Theme::Light, Self::LIGHT.style());
    }

    pub fn background(&self) -> Color32 {
        color(self.palette.background)
    }

    pub fn panel(&self) -> Color32 {
        color(self.palette.panel)
    }

    pub fn raised(&self) -> Color32 {
        color(self.palette.raised)
    }

    pub fn line(&self) -> Color32 {
        color(self.palette.line)
    }

    /// The outline of what can be pressed or filled in: 3:1 on panels.
    pub fn control(&self) -> Color32 {
        mix(self.palette.panel, self.palette.muted, 0.75)
    }

    pub fn text(&self) -> Color32 {
        color(self.palette.text)
    }

    pub fn muted(&self) -> Color32 {
        color(self.palette.muted)
    }

    pub fn accent(&self) -> Color32 {
        color(self.palette.accent)
    }

    pub fn selection(&self) -> Color32 {
        color(self.palette.selection)
    }

    pub fn doubt(&self) -> Color32 {
        color(self.palette.doubt)
    }

    /// Behind a figure on which sources disagree.
    pub fn doubt_fill(&self) -> Color32 {
        mix(self.palette.panel, self.palette.doubt, 0.18)
    }

    pub fn error(&self) -> Color32 {
        color(self.palette.error)
    }

    /// Behind what the pointer is on.
    pub fn hover(&self) -> Color32 {
        mix(self.palette.raised, self.palette.text, 0.06)
    }

    /// The bar of a count; paler for the part that is only possible.
    pub fn bar(&self, is_certain: bool) -> Color32 {
        mix(
            self.palette.panel,
            self.palette.accent,
            if is_certain { 0.45 } else { 0.25 },
        )
    }

    /// On the accent colour.
    pub fn on_accent(&self) -> Color32 {
        color(self.palette.background)
    }

    /// Over what lies behind a card or a window that has to be answered first.
    pub fn shade(&self) -> Color32 {
        Color32::from_black_alpha(if self.palette.is_dark { 110 } else { 50 })
    }

    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.line())
    }

    fn style(&self) -> Style {
        let base = if self.palette.is_dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        };
        let mut style = base.default_style();
        style.text_styles = [
            (TextStyle::Heading, fonts::semibold(size::TITLE)),
            (TextStyle::Body, fonts::regular(size::BODY)),
            (TextStyle::Button, fonts::regular(size::BODY)),
            (TextStyle::Small, fonts::regular(size::SMALL)),
            (
                TextStyle::Monospace,
                FontId::new(size::SECONDARY, FontFamily::Monospace),
            ),
        ]
        .into();
        let spacing = &mut style.spacing;
        spacing.item_spacing = Vec2::new(space::S, space::XS);
        spacing.button_padding = Vec2::new(10.0, 5.0);
        spacing.interact_size = Vec2::new(24.0, 26.0);
        spacing.menu_margin = Margin::same(6);
        spacing.window_margin = Margin::same(16);
        spacing.icon_width = 16.0;
        spacing.icon_width_inner = 10.0;
        spacing.icon_spacing = 6.0;
        spacing.tooltip_width = 360.0;
        spacing.scroll = ScrollStyle {
            bar_width: 8.0,
            floating_width: 4.0,
            floating_allocated_width: 0.0,
            ..ScrollStyle::floating()
        };
        style.interaction.tooltip_delay = 0.4;
        style.animation_time = 0.08;
        style.visuals = self.visuals(style.visuals);
        // Nothing is painted while nothing changes, also where a field has the focus.
        style.visuals.text_cursor.blink = false;
        style
    }

    fn visuals(&self, base: egui::Visuals) -> egui::Visuals {
        let shadow = Shadow {
            offset: [0, 6],
            blur: 20,
            spread: 0,
            color: Color32::from_black_alpha(if self.palette.is_dark { 110 } else { 40 }),
        };
        egui::Visuals {
            dark_mode: self.palette.is_dark,
            override_text_color: None,
            weak_text_color: Some(self.muted()),
            widgets: self.widgets(),
            selection: Selection {
                bg_fill: self.selection(),
                stroke: Stroke::new(1.0, self.accent()),
            },
            hyperlink_color: self.accent(),
            faint_bg_color: mix(self.palette.background, self.palette.text, 0.02),
            extreme_bg_color: self.background(),
            text_edit_bg_color: Some(self.raised()),
            code_bg_color: self.raised(),
            warn_fg_color: self.doubt(),
            error_fg_color: self.error(),
            window_corner_radius: CornerRadius::same(8),
            window_shadow: shadow,
            window_fill: self.panel(),
            window_stroke: self.hairline(),
            menu_corner_radius: CornerRadius::same(6),
            panel_fill: self.panel(),
            popup_shadow: shadow,
            indent_has_left_vline: false,
            striped: false,
            collapsing_header_frame: false,
            ..base
        }
    }

    fn widgets(&self) -> Widgets {
        let widget = |fill: Color32, text: Color32, stroke: Stroke| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: stroke,
            corner_radius: CornerRadius::same(RADIUS),
            fg_stroke: Stroke::new(1.0, text),
            expansion: 0.0,
        };
        Widgets {
            noninteractive: widget(self.panel(), self.text(), self.hairline()),
            inactive: widget(self.raised(), self.text(), Stroke::NONE),
            hovered: widget(self.hover(), self.text(), Stroke::new(1.0, self.line())),
            active: widget(self.selection(), self.text(), Stroke::new(1.0, self.accent())),
            open: widget(self.hover(), self.text(), Stroke::new(1.0, self.line())),
        }
    }
}

/// A palette colour for egui.
pub fn color([red, green, blue]: Rgb) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// `share` of `over` on `under`.
pub fn mix(under: Rgb, over: Rgb, share: f32) -> Color32 {
    color(under).lerp_to_gamma(color(over), share)
}
