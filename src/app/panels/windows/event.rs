use eframe::egui::{self, ComboBox, Margin, RichText, ScrollArea, TextEdit, Ui};

use crate::app::command::{EditCommand, WindowCommand};
use crate::app::event_form::{ActorLine, ClaimLine, EventForm, FormOf};
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, heading, main_button, muted, named, text_link, wide_field};
use crate::app::wording::sentence;
use crate::app::{Command, State, Theme, WindowKind, fonts};
use crate::event::{Role, Stance};

/// The form of an event that is corrected or entered.
pub fn event_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let Some(before) = &state.seen.form else { return };
    let mut form = before.clone();
    let theme = Theme::of(ui);
    let height = (ui.available_height() - 48.0).max(120.0);
    ScrollArea::vertical()
        .auto_shrink(false)
        .max_height(height)
        .show(ui, |ui| {
            // The scroll bar stands beside the fields.
            ui.set_max_width(ui.available_width() - 12.0);
            match form.of {
                FormOf::Correction(_) => muted(
                    ui,
                    "The file stays as it is, and what it says is shown beside what counts instead.",
                ),
                FormOf::New | FormOf::Entered(_) => muted(
                    ui,
                    "An event that no file has. It is kept in the case, and marked as entered.",
                ),
            };
            ui.add_space(space::S);
            field(
                ui,
                &mut form.when,
                "Date",
                "10 June 2014, mid-June 2014, about 2014, 5–9 July 2020, 2014-06-10T05:30+03:00",
            );
            match form.date_in_words() {
                Ok(words) => muted(ui, &words),
                Err(error) => ui.label(
                    RichText::new(sentence(&error))
                        .size(size::SECONDARY)
                        .color(theme.doubt()),
                ),
            };
            ui.add_space(space::S);
            field(ui, &mut form.title, "Title", "A line that names it");
            field(ui, &mut form.kind, "Kind", "Attack › Shelling");
            field(ui, &mut form.place, "Place", "Iraq › Nineveh › Mosul");
            ui.columns_const(|[left, right]| {
                field(left, &mut form.latitude, "Latitude", "36.34");
                field(right, &mut form.longitude, "Longitude", "43.13");
            });
            text_field(ui, &mut form.text, "What happened");
            actors_ui(&mut form, ui);
            claims_ui(&mut form, ui);
            if matches!(form.of, FormOf::Correction(_)) {
                ui.add_space(space::S);
                text_field(ui, &mut form.why, "Why it is corrected");
            }
        });
    ui.add_space(space::S);
    let made = form.event();
    let label = match form.of {
        FormOf::Correction(_) => "Keep the correction",
        FormOf::New => "Add the event",
        FormOf::Entered(_) => "Keep the event",
    };
    buttons(ui, |ui| {
        if main_button(ui, made.is_ok(), label) {
            commands.push(EditCommand::Keep.into());
        }
        if ui.button("Cancel").clicked() {
            commands.push(WindowCommand::Leave(WindowKind::Event).into());
        }
    });
    if let Some(error) = made.err().filter(|_| form.is_changed()) {
        paragraph_ui(ui, &sentence(&error), fonts::regular(size::SECONDARY), theme.doubt());
    }
    if form != *before {
        // What is typed is kept before anything that was pressed in the same frame.
        commands.insert(0, EditCommand::Change(Box::new(form)).into());
    }
}

fn field(ui: &mut Ui, text: &mut String, label: &str, hint: &str) {
    muted(ui, label);
    wide_field(ui, TextEdit::singleline(text).hint_text(hint), label);
    ui.add_space(space::XS);
}

fn text_field(ui: &mut Ui, text: &mut String, label: &str) {
    muted(ui, label);
    wide_field(ui, TextEdit::multiline(text).desired_rows(2), label);
    ui.add_space(space::XS);
}

fn actors_ui(form: &mut EventForm, ui: &mut Ui) {
    ui.add_space(space::S);
    heading(ui, "Actors");
    let mut removed = None;
    for (at, actor) in form.actors.iter_mut().enumerate() {
        ui.horizontal(|ui| {
            let name = TextEdit::singleline(&mut actor.name)
                .desired_width(260.0)
                .margin(Margin::symmetric(8, 5));
            let response = ui.add(name);
            named(&response, egui::Role::TextInput, true, &format!("Actor {}", at + 1));
            ComboBox::from_id_salt(("role", at))
                .selected_text(actor.role.label())
                .show_ui(ui, |ui| {
                    for role in Role::ALL {
                        ui.selectable_value(&mut actor.role, role, role.label());
                    }
                });
            if text_link(ui, "Remove").clicked() {
                removed = Some(at);
            }
        });
    }
    if let Some(at) = removed {
        form.actors.remove(at);
    }
    if text_link(ui, "Add an actor").clicked() {
        form.actors.push(ActorLine::default());
    }
}

fn claims_ui(form: &mut EventForm, ui: &mut Ui) {
    const STANCES: [Stance; 5] = [
        Stance::Asserts,
        Stance::ClaimsResponsibility,
        Stance::Denies,
        Stance::Attributes,
        Stance::Disputes,
    ];
    ui.add_space(space::S);
    heading(ui, "What sources say");
    let mut removed = None;
    for (at, claim) in form.claims.iter_mut().enumerate() {
        let number = at + 1;
        ui.columns_const(|[left, right]| {
            field(left, &mut claim.source, &format!("Source {number}"), "Reuters");
            field(
                right,
                &mut claim.figures,
                &format!("Figures {number}"),
                "killed 3, wounded ≥ 10, houses 4–6",
            );
        });
        ui.columns_const(|[left, right]| {
            field(left, &mut claim.words, &format!("Words {number}"), "What it says");
            field(right, &mut claim.link, &format!("Link {number}"), "https://…");
        });
        ui.horizontal(|ui| {
            ComboBox::from_id_salt(("stance", at))
                .selected_text(claim.stance.label())
                .show_ui(ui, |ui| {
                    for stance in STANCES {
                        ui.selectable_value(&mut claim.stance, stance, stance.label());
                    }
                });
            if text_link(ui, "Remove").clicked() {
                removed = Some(at);
            }
        });
        ui.add_space(space::S);
    }
    if let Some(at) = removed {
        form.claims.remove(at);
    }
    if text_link(ui, "Add a source").clicked() {
        form.claims.push(ClaimLine::default());
    }
}
