//! The panel at the right: all that the file says of the selected event, or what several have in common.

mod before;
mod claims;
mod corrections;
mod facts;
mod fields;
mod linking;
mod links;
mod marks;
mod other_occurrences;
mod several;

use eframe::egui::{self, Align, Frame, Label, Layout, Margin, RichText, ScrollArea, Ui};

use crate::app::command::{CopyCommand, SelectCommand, ViewCommand};
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{decoration, heading, hint, muted, tag};
use crate::app::wording::figure_name;
use crate::app::{Command, Detail, State, Theme, focus, fonts, icons, text};

/// What the panel remembers between frames.
#[derive(Default)]
pub struct DetailPanel {
    fields: fields::Fields,
    claims: claims::Claims,
    linking: linking::LinkingStrip,
    marks: marks::Marks,
}

impl DetailPanel {
    /// Whether a note stands here otherwise than in the case, which could not take it.
    pub fn has_unsaved_notes(&self, state: &State) -> bool {
        self.marks.has_unsaved(state)
    }

    pub fn forget_notes(&mut self) {
        self.marks.forget();
    }
}

pub fn detail_ui(panel: &mut DetailPanel, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let detail = state.seen.detail.clone();
    let is_several = state.seen.selection.is_several();
    if detail.is_none() && !is_several {
        nothing_ui(ui);
        return;
    }
    Frame::new()
        .inner_margin(Margin {
            left: 16,
            right: 6,
            top: 8,
            bottom: 8,
        })
        .show(ui, |ui| {
            egui::Panel::bottom("detail buttons")
                .frame(Frame::new().inner_margin(Margin {
                    left: 0,
                    right: 10,
                    top: 8,
                    bottom: 2,
                }))
                .show_separator_line(false)
                .show(ui, |ui| {
                    if is_several {
                        several::buttons_ui(ui, commands);
                    } else {
                        buttons_ui(ui, commands);
                    }
                });
            linking::linking_ui(&mut panel.linking, state, ui, commands);
            ScrollArea::vertical()
                .auto_shrink(false)
                .id_salt((
                    "detail",
                    detail.as_ref().map(|detail| detail.row).filter(|_| !is_several),
                ))
                .show(ui, |ui| {
                    let width = ui.available_width() - 10.0;
                    ui.set_max_width(width);
                    ui.spacing_mut().item_spacing.y = space::XS;
                    match &detail {
                        Some(detail) if !is_several => event_ui(panel, detail, state, ui, commands),
                        _ => several::several_ui(state, ui, commands),
                    }
                    focus::follow(ui);
                });
        });
}

fn nothing_ui(ui: &mut Ui) {
    ui.vertical_centered(|ui| {
        let theme = Theme::of(ui);
        ui.add_space((ui.available_height() * 0.32).max(space::XL));
        decoration(ui, RichText::new(icons::QUOTES).size(28.0).color(theme.line()));
        ui.add_space(space::S);
        ui.label(RichText::new("No event is selected").font(fonts::semibold(size::BODY)));
        ui.add_space(2.0);
        muted(ui, "Click a mark or a row, or press N for the next event.");
    });
}

fn event_ui(panel: &mut DetailPanel, detail: &Detail, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let event = &detail.event;
    ui.add_space(space::S);
    if !state.is_answering() && !state.found.answer.selects(detail.row) {
        muted(ui, "The filters leave this event out.");
    }
    paragraph_ui(ui, &event.title, fonts::semibold(size::TITLE), theme.text());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        let mut kinds: Vec<&String> = event.kind.iter().collect();
        kinds.dedup();
        for kind in kinds {
            tag(ui, kind, theme.muted(), theme.raised());
        }
        if detail.doubt.is_disputed() {
            tag(ui, "disputed", theme.doubt(), theme.doubt_fill());
        }
        if let Some(confidence) = event.confidence {
            let words = match confidence {
                crate::event::Confidence::Low => "low confidence",
                crate::event::Confidence::Medium => "medium confidence",
                crate::event::Confidence::High => "high confidence",
            };
            tag(ui, words, theme.muted(), theme.raised());
        }
    });
    if let Some(headline) = detail.matrix.headline().filter(|_| !detail.matrix.columns.is_empty()) {
        ui.add_space(2.0);
        let is_contested = detail.matrix.columns.first().is_some_and(|lead| lead.is_contested);
        let color = if is_contested { theme.doubt() } else { theme.text() };
        paragraph_ui(ui, &headline, fonts::semibold(size::BODY), color);
    }
    ui.add_space(space::XS);
    marks::marks_ui(state, ui, commands);
    marks::change_ui(detail, state, ui);
    panel.marks.notes_ui(detail, state, ui, commands);
    corrections::corrections_ui(detail, state, ui, commands);
    ui.add_space(space::S);
    facts::facts_ui(detail, state, ui, commands);
    if !event.text.is_empty() {
        ui.add_space(space::S);
        paragraph_ui(ui, &event.text, fonts::regular(size::BODY), theme.text());
    }
    if !event.claims.is_empty() {
        ui.add_space(space::M);
        claims::claims_ui(&mut panel.claims, detail, ui, commands);
    }
    links::links_ui(detail, state, ui, commands);
    if !event.note.is_empty() {
        part(ui, "Editor’s note");
        paragraph_ui(ui, &event.note, fonts::regular(size::SECONDARY), theme.muted());
    }
    findings_ui(detail, ui);
    before::before_ui(detail, ui);
    other_occurrences::other_occurrences_ui(detail, ui);
    names_ui(detail, ui);
    fields::fields_ui(&mut panel.fields, detail, ui, commands);
    ui.add_space(space::S);
    if let Some((path, row)) = &detail.origin {
        let id = if detail.has_own_id {
            format!(" · id {}", text::isolated(&event.id))
        } else {
            String::new()
        };
        let words = format!("{}, row {row}{id}", text::isolated(&path.name()));
        hint(muted(ui, &text::from_left(&words)), &path.to_string());
    }
    ui.add_space(space::M);
}

/// What was odd about the row.
fn findings_ui(detail: &Detail, ui: &mut Ui) {
    if detail.findings.is_empty() {
        return;
    }
    part(ui, "Noted while reading");
    for finding in &detail.findings {
        let words = match finding.column.as_str() {
            "" => finding.reason.to_string(),
            column => format!("{}: {}", text::isolated(&said_of(column)), finding.reason),
        };
        paragraph_ui(ui, &words, fonts::regular(size::SECONDARY), Theme::of(ui).muted());
    }
}

/// What a finding is about: a column by its name, a figure within a claim by what it counts.
fn said_of(column: &str) -> String {
    match column.split_once(".figures.") {
        Some((_, what)) => figure_name(what),
        None => column.to_owned(),
    }
}

/// The heading of a part, with room above.
fn part(ui: &mut Ui, label: &str) {
    ui.add_space(space::M);
    heading(ui, label);
    ui.add_space(2.0);
}

/// Other spellings of the place and the actors.
fn names_ui(detail: &Detail, ui: &mut Ui) {
    let event = &detail.event;
    let theme = Theme::of(ui);
    let place = event.place.path.last().map_or("", String::as_str);
    let mut groups: Vec<(&str, &[String])> = vec![(place, &event.place.aliases)];
    for actor in &event.actors {
        if !groups.iter().any(|(name, _)| *name == actor.name) {
            groups.push((&actor.name, &actor.aliases));
        }
    }
    groups.retain(|(_, names)| !names.is_empty());
    if groups.is_empty() {
        return;
    }
    part(ui, "Names as written");
    for (name, names) in groups {
        muted(ui, name);
        let (arabic, latin): (Vec<&str>, Vec<&str>) = names
            .iter()
            .map(String::as_str)
            .partition(|name| crate::app::text::begins_rtl(name));
        for line in [latin.join(", "), arabic.join("، ")] {
            if !line.is_empty() {
                paragraph_ui(ui, &line, fonts::regular(size::BODY), theme.text());
            }
        }
        ui.add_space(space::XS);
    }
}

fn buttons_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let copy = ui.menu_button((icons::COPY, "Copy"), |ui| {
            for (label, command) in [
                ("As citation", Command::Copy(CopyCommand::Citation)),
                ("As text", Command::Copy(CopyCommand::EventAsText)),
                ("As JSON", Command::Copy(CopyCommand::EventAsJson)),
            ] {
                if ui.button(label).clicked() {
                    commands.push(command);
                    ui.close();
                }
            }
        });
        crate::app::widgets::named(&copy.response, egui::Role::Button, true, "Copy");
        let zoom = ui.button((icons::ZOOM_IN, "Zoom to"));
        crate::app::widgets::named(&zoom, egui::Role::Button, true, "Zoom to");
        if zoom.clicked() {
            commands.push(ViewCommand::ZoomToSelected.into());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for (icon, name, command) in [
                (icons::CARET_RIGHT, "Next event", Command::Select(SelectCommand::Next)),
                (
                    icons::CARET_LEFT,
                    "Previous event",
                    Command::Select(SelectCommand::Previous),
                ),
            ] {
                if crate::app::widgets::icon_button(ui, icon, name).clicked() {
                    commands.push(command);
                }
            }
        });
    });
}

/// A label that can be selected and copied.
fn selectable(ui: &mut Ui, words: &str, font: egui::FontId, color: egui::Color32) {
    let shown = RichText::new(crate::app::text::visual(words)).font(font).color(color);
    ui.add(Label::new(shown).selectable(true).wrap());
}
