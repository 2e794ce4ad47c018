use eframe::egui::{self, Label, RichText, Role, Sense, TextEdit, TextStyle, Ui};

use crate::app::command::WindowCommand;
use crate::app::theme::{size, space};
use crate::app::web_link::WebLink;
use crate::app::widgets::{decoration, icon_button, muted, named};
use crate::app::{Command, Detail, Theme, fonts, icons, paragraph, text};
use crate::fold::fold;

/// What the list of fields remembers between frames.
#[derive(Default)]
pub struct Fields {
    is_open: bool,
    shows_raw: bool,
    find: String,
}

/// Fields with fewer than this need no search.
const FEW: usize = 8;

/// All columns of the file, unchanged, and the row as it stands there.
pub fn fields_ui(fields: &mut Fields, detail: &Detail, ui: &mut Ui, commands: &mut Vec<Command>) {
    let count = detail.event.fields.len();
    if count > 0 {
        ui.add_space(space::M);
        disclosure_ui(&mut fields.is_open, &format!("All fields of the file ({count})"), ui);
        if fields.is_open {
            list_ui(fields, detail, ui, commands);
        }
    }
    if !detail.raw.is_empty() {
        ui.add_space(if count > 0 { space::XS } else { space::M });
        disclosure_ui(&mut fields.shows_raw, "The whole row", ui);
        if fields.shows_raw {
            let font = TextStyle::Monospace.resolve(ui.style());
            paragraph::paragraph_ui(ui, &detail.raw, font, Theme::of(ui).text());
        }
    }
}

/// A line that shows or hides what follows.
fn disclosure_ui(is_open: &mut bool, label: &str, ui: &mut Ui) {
    let theme = Theme::of(ui);
    let icon = if *is_open {
        icons::CARET_DOWN
    } else {
        icons::CARET_RIGHT
    };
    let response = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            decoration(ui, RichText::new(icon).size(size::SMALL).color(theme.muted()));
            ui.add(
                Label::new(RichText::new(label).size(size::SECONDARY).color(theme.muted()))
                    .selectable(false)
                    .sense(Sense::click()),
            )
        })
        .inner;
    named(&response, Role::DisclosureTriangle, true, label);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        *is_open = !*is_open;
    }
}

fn list_ui(fields: &mut Fields, detail: &Detail, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let all = &detail.event.fields;
    if all.len() > FEW {
        let width = ui.available_width();
        let response = ui.add(
            TextEdit::singleline(&mut fields.find)
                .desired_width(width)
                .margin(egui::Margin::symmetric(8, 4))
                .font(fonts::regular(size::SECONDARY))
                .hint_text(
                    RichText::new("Find a field …")
                        .size(size::SECONDARY)
                        .color(theme.muted()),
                ),
        );
        named(&response, Role::TextInput, true, "Find a field");
    }
    let wanted = fold(fields.find.trim());
    let mut is_empty = true;
    for (name, value) in all {
        if wanted.is_empty() || fold(name).contains(&wanted) || fold(value).contains(&wanted) {
            is_empty = false;
            field_ui(name, value, ui, commands);
        }
    }
    if is_empty {
        muted(ui, "No field like this");
    }
}

fn field_ui(name: &str, value: &str, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    ui.add_space(space::XS);
    muted(ui, name);
    let is_link = WebLink::parse(value).is_some();
    if is_link {
        ui.horizontal(|ui| {
            if icon_button(ui, icons::ARROW_SQUARE_OUT, "Open in the browser").clicked() {
                commands.push(WindowCommand::OpenLink(value.to_owned()).into());
            }
            plain(ui, value, &theme);
        });
    } else {
        plain(ui, value, &theme);
    }
}

fn plain(ui: &mut Ui, value: &str, theme: &Theme) {
    if value.is_empty() {
        muted(ui, "–");
    } else if text::needs_order(value) {
        crate::app::paragraph::paragraph_ui(ui, value, fonts::regular(size::BODY), theme.text());
    } else {
        ui.add(
            Label::new(RichText::new(value).size(size::BODY))
                .selectable(true)
                .wrap(),
        );
    }
}
