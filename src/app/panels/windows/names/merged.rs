use eframe::egui::{self, Role, ScrollArea, Ui};

use super::{count, holds, nothing_ui};
use crate::app::command::NamesCommand;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, named, text_link};
use crate::app::wording::counted;
use crate::app::{Command, State, Theme, focus, fonts, icons, text};
use crate::work::Merge;

/// The names that are counted as one, with who said so, when and why.
pub fn merged_ui(text: &str, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let merges = &state.asked.names.merges;
    if merges.is_empty() {
        nothing_ui(
            ui,
            "Nothing is counted as one yet. Right-click a name in the filters and choose “Same as …”.",
        );
        return;
    }
    let shown: Vec<&Merge> = merges
        .iter()
        .filter(|merge| holds(text, merge.names.iter().chain([&merge.called])))
        .collect();
    if shown.is_empty() {
        nothing_ui(ui, "No name like this is counted as one.");
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for merge in shown {
            ui.push_id((merge.facet, merge.names.first()), |ui| {
                merge_ui(merge, state, ui, commands);
            });
            ui.add_space(space::S);
        }
        focus::follow(ui);
    });
}

fn merge_ui(merge: &Merge, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    ui.horizontal(|ui| {
        paragraph_ui(ui, &merge.called, fonts::semibold(size::BODY), theme.text());
        let facet = merge.facet.label().to_lowercase();
        let events = count(state, merge.facet, &merge.called);
        muted(ui, &format!("{facet}, {}", counted(events as usize, "event")));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            let split = ui.button("Split").on_hover_text("Count each name for itself again");
            named(&split, Role::Button, true, &format!("Split {}", merge.called));
            if let (true, Some(first)) = (split.clicked(), merge.names.first()) {
                commands.push(NamesCommand::Split(merge.facet, first.clone()).into());
            }
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        muted(ui, "As written:");
        for name in &merge.names {
            ui.label(text::visual(name).into_owned());
            if state.open.store.find(merge.facet, name).is_empty() {
                muted(ui, "(not in the open files)");
            }
            if merge.names.len() > 2 {
                let out = text_link(ui, icons::X).on_hover_text("Take this name out");
                named(&out, Role::Button, true, &format!("Take out {name}"));
                if out.clicked() {
                    commands.push(NamesCommand::TakeOut(merge.facet, name.clone()).into());
                }
            }
            ui.add_space(space::S);
        }
    });
    let why = if merge.why.is_empty() {
        "no reason given"
    } else {
        &merge.why
    };
    muted(ui, &format!("{}, {}: {why}", merge.who, merge.when));
}
