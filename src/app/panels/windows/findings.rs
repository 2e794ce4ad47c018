use std::sync::Arc;

use eframe::egui::{self, Align, Align2, Layout, RichText, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use super::{Command, State};
use crate::app::theme::{ROW_HEIGHT, size, space};
use crate::app::widgets::{grouped, hint, muted, painted_text};
use crate::app::{Theme, fonts, icons};
use crate::fold::fold;
use crate::read::Finding;
use crate::store::Store;

/// What the window of findings remembers between frames.
#[derive(Default)]
pub struct Findings {
    text: String,
    shown: Option<Shown>,
}

/// The findings that hold a text.
struct Shown {
    store: Arc<Store>,
    text: String,
    /// Numbers of the file and of the finding in it.
    places: Vec<(usize, usize)>,
}

/// Everything odd in the open files, with file, row and column.
pub fn findings_ui(findings: &mut Findings, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(&mut findings.text)
            .desired_width(220.0)
            .margin(egui::Margin::symmetric(8, 4))
            .prefix(RichText::new(icons::SEARCH).color(theme.muted()))
            .hint_text(RichText::new("Find …").color(theme.muted()));
        let response = ui.add(edit);
        response.widget_info(|| {
            let mut info = WidgetInfo::new(Role::TextInput);
            info.label = Some("Find a finding".to_owned());
            info
        });
        findings.refresh(state);
        let count = findings.shown.as_ref().map_or(0, |shown| shown.places.len());
        muted(ui, &format!("{} of {}", grouped(count), grouped(state.finding_count())));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button((icons::DOWNLOAD, "Save as CSV …")).clicked() {
                commands.push(Command::SaveFindings);
            }
            if ui.button((icons::COPY, "Copy all")).clicked() {
                commands.push(Command::CopyText(findings.as_text(state)));
            }
        });
    });
    ui.add_space(space::S);
    if state.finding_count() == 0 {
        muted(ui, "Nothing odd was found in the open files.");
        return;
    }
    let shown = findings.shown.as_ref().map_or(&[][..], |shown| &shown.places);
    let has_files = state.store.files().len() > 1;
    ScrollArea::vertical()
        .auto_shrink(false)
        .show_rows(ui, ROW_HEIGHT - 4.0, shown.len(), |ui, rows| {
            for &(file, index) in shown.get(rows).unwrap_or_default() {
                if let Some((name, finding)) = finding_at(state, file, index) {
                    finding_ui(ui, has_files.then_some(name), finding, commands);
                }
            }
        });
}

fn finding_at(state: &State, file: usize, index: usize) -> Option<(String, &Finding)> {
    let file = state.store.files().get(file)?;
    Some((file.name(), file.report.findings.kept().get(index)?))
}

fn finding_ui(ui: &mut Ui, file: Option<String>, finding: &Finding, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_HEIGHT - 4.0), Sense::click());
    let words = finding.to_string();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, theme.raised());
    }
    let place = match (finding.row, finding.column.is_empty()) {
        (0, true) => "whole file".to_owned(),
        (0, false) => finding.column.clone(),
        (row, true) => format!("row {row}"),
        (row, false) => format!("row {row} · {}", finding.column),
    };
    let place = file.map_or(place.clone(), |file| format!("{file} · {place}"));
    let mut left = rect.shrink2(Vec2::new(4.0, 0.0));
    left.max.x = left.min.x + (rect.width() * 0.34).min(260.0);
    painted_text(
        ui,
        left,
        Align2::LEFT_CENTER,
        &place,
        fonts::regular(size::SECONDARY),
        theme.muted(),
    );
    let mut right = rect.shrink2(Vec2::new(4.0, 0.0));
    right.min.x = left.max.x + space::S;
    painted_text(
        ui,
        right,
        Align2::LEFT_CENTER,
        &finding.reason,
        fonts::regular(size::SECONDARY),
        theme.text(),
    );
    let response = hint(response, &words);
    response.context_menu(|ui| {
        if ui.button("Copy").clicked() {
            commands.push(Command::CopyText(words.clone()));
            ui.close();
        }
    });
}

impl Findings {
    /// Looks for the text anew only when it or the open files have changed.
    fn refresh(&mut self, state: &State) {
        let is_fresh = self
            .shown
            .as_ref()
            .is_some_and(|shown| Arc::ptr_eq(&shown.store, &state.store) && shown.text == self.text);
        if is_fresh {
            return;
        }
        let wanted = fold(self.text.trim());
        let mut places = Vec::new();
        for (number, file) in state.store.files().iter().enumerate() {
            for (index, finding) in file.report.findings.kept().iter().enumerate() {
                let holds = |text: &str| fold(text).contains(&wanted);
                if wanted.is_empty() || holds(&finding.reason) || holds(&finding.to_string()) {
                    places.push((number, index));
                }
            }
        }
        self.shown = Some(Shown {
            store: state.store.clone(),
            text: self.text.clone(),
            places,
        });
    }

    fn as_text(&self, state: &State) -> String {
        let shown = self.shown.as_ref().map_or(&[][..], |shown| &shown.places);
        let lines = shown.iter().filter_map(|&(file, index)| finding_at(state, file, index));
        lines
            .map(|(name, finding)| format!("{name}: {finding}"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}
