//! Small widgets that several panels share.

use eframe::egui::{
    self, Align, Align2, Button, Color32, CornerRadius, Label, Layout, Response, RichText, Role, Sense, TextEdit, Ui,
    Vec2,
};

use super::theme::{size, space};
use super::{Theme, focus, fonts, paragraph, text, typing};

pub use super::accessibility::{decoration, named};

/// A button that shows only an icon; its name is read out and shown on hover.
pub fn icon_button(ui: &mut Ui, icon: &str, name: &str) -> Response {
    icon_button_enabled(ui, true, icon, name)
}

pub fn icon_button_enabled(ui: &mut Ui, enabled: bool, icon: &str, name: &str) -> Response {
    let button = Button::new(RichText::new(icon).size(16.0)).min_size(Vec2::new(32.0, 26.0));
    let response = ui.add_enabled(enabled, button).on_hover_text(name);
    named(&response, Role::Button, enabled, name);
    response
}

/// Text that does something when it is clicked.
pub fn text_link(ui: &mut Ui, label: &str) -> Response {
    text_link_sized(ui, label, size::SECONDARY)
}

pub fn text_link_sized(ui: &mut Ui, label: &str, size: f32) -> Response {
    let color = Theme::of(ui).accent();
    let shown = RichText::new(text::visual(label)).size(size).color(color);
    let response = ui
        .add(Label::new(shown).selectable(false).sense(Sense::click()))
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    named(&response, Role::Link, true, label);
    if response.hovered() || response.has_focus() {
        let bottom = response.rect.bottom() - 1.0;
        ui.painter()
            .hline(response.rect.x_range(), bottom, egui::Stroke::new(1.0, color));
    }
    response
}

/// Shows circles and boxes to be ticked with an outline that can be seen while they are empty.
pub fn outlined<T>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> T) -> T {
    let theme = Theme::of(ui);
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        widgets.inactive.bg_stroke = egui::Stroke::new(1.0, theme.control());
        widgets.hovered.bg_stroke = egui::Stroke::new(1.0, theme.muted());
        add(ui)
    })
    .inner
}

/// The buttons of a window or card in a row, from its right end to the left.
pub fn buttons(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| ui.with_layout(Layout::right_to_left(Align::Center), add));
}

/// The button at the right end of a window or card that does what it is for. Return presses it, too, where nothing else has
/// the focus, and Ctrl+Return everywhere. Whether it was pressed.
pub fn main_button(ui: &mut Ui, enabled: bool, label: &str) -> bool {
    let theme = Theme::of(ui);
    let words = RichText::new(label).color(theme.on_accent());
    let button = Button::new(words).fill(theme.accent()).min_size(Vec2::new(96.0, 28.0));
    let keys = ui.ctx().format_shortcut(&focus::RETURN_ANYWHERE);
    let response = ui.add_enabled(enabled, button).on_hover_text(keys);
    response.clicked() || (enabled && focus::is_return_meant(ui))
}

/// The heading of a part of a panel.
pub fn heading(ui: &mut Ui, label: &str) -> Response {
    let theme = Theme::of(ui);
    ui.add(Label::new(
        RichText::new(label.to_uppercase())
            .font(fonts::semibold(size::SMALL))
            .color(theme.muted()),
    ))
}

pub fn muted(ui: &mut Ui, label: &str) -> Response {
    let color = Theme::of(ui).muted();
    ui.add(Label::new(
        RichText::new(text::visual(label)).size(size::SECONDARY).color(color),
    ))
}

/// What is wrong with what was typed.
pub fn problem(ui: &mut Ui, words: &str) -> Response {
    let color = Theme::of(ui).error();
    ui.label(RichText::new(text::visual(words)).size(size::SMALL).color(color))
}

/// A field for one end of a range, with `above` points above and below its text. It is finished when it loses the focus.
pub fn bound_field(ui: &mut Ui, text: &mut String, width: f32, above: i8, label: &str, hint: &str) -> Response {
    let color = Theme::of(ui).muted();
    let response = typing::line_field(ui, text, fonts::regular(size::SECONDARY), |edit| {
        edit.id_salt(label)
            .desired_width(width)
            .margin(egui::Margin::symmetric(8, above))
            .hint_text(RichText::new(hint).size(size::SECONDARY).color(color))
    });
    named(&response, Role::TextInput, true, label);
    response
}

/// A text field over the whole width, with its name for those who do not see it.
pub fn wide_field(ui: &mut Ui, edit: TextEdit<'_>, label: &str) -> Response {
    let edit = edit.desired_width(f32::INFINITY).margin(egui::Margin::symmetric(8, 5));
    let response = ui.add(edit);
    named(&response, Role::TextInput, true, label);
    response
}

/// A word on a coloured ground.
pub fn tag(ui: &mut Ui, label: &str, color: Color32, fill: Color32) -> Response {
    let galley = ui
        .painter()
        .layout_no_wrap(text::visual(label).into_owned(), fonts::regular(size::SECONDARY), color);
    let (rect, response) = ui.allocate_exact_size(
        Vec2::new(galley.size().x + 2.0 * space::S, galley.size().y + 6.0),
        Sense::hover(),
    );
    ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color);
    named(&response, Role::Label, true, label);
    response
}

/// What became of a line that was painted.
#[derive(Clone, Copy, Debug)]
pub struct Painted {
    pub width: f32,
    /// Whether it did not fit.
    pub is_cut: bool,
}

/// Paints one line that is cut with "…" where it does not fit.
pub fn painted_text(
    ui: &Ui,
    rect: egui::Rect,
    align: Align2,
    words: &str,
    font: egui::FontId,
    color: Color32,
) -> Painted {
    let one_line = words.replace(['\n', '\r'], " ");
    let galley = paragraph::galley(
        ui,
        &one_line,
        font,
        color,
        paragraph::Room {
            width: rect.width(),
            max_lines: 1,
        },
    );
    let at = align.align_size_within_rect(galley.size(), rect);
    // Lines with Arabic are cut before they are laid out.
    let is_cut = galley.elided || (text::needs_order(words) && galley.text().contains('…') && !words.contains('…'));
    let width = galley.size().x;
    ui.painter().galley(at.min, galley, color);
    Painted { width, is_cut }
}

/// A bar at the left end of a selected row, so that it is not known by its colour alone.
pub fn selected_mark(ui: &Ui, row: egui::Rect) {
    let bar = row.shrink2(Vec2::new(0.0, 3.0)).with_max_x(row.left() + 3.0);
    ui.painter()
        .rect_filled(bar, CornerRadius::same(1), Theme::of(ui).accent());
}

/// Shows a text of the file, or one with a name in it, under the pointer.
pub fn hint(response: Response, words: &str) -> Response {
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        paragraph::paragraph_ui(ui, words, fonts::regular(size::BODY), Theme::of(ui).text());
    })
}
