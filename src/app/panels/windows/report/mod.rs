//! What reading the open files came to: format, counts, decisions, and all findings by kind, each leading to its row.

mod line_row;
mod lines;
mod row_in_file;

use std::sync::Arc;

use dateline_batch::finding::Kind;
use eframe::egui::{
    self, Align, CentralPanel, Frame, Layout, Margin, Panel, RichText, Role, ScrollArea, TextEdit, Ui, vec2,
};
use rustc_hash::FxHashSet;

use crate::app::command::{CopyCommand, LookUpCommand, SaveCommand};
use crate::app::jobs::MatchingFindings;
use crate::app::list::rows_ui;
use crate::app::theme::space;
use crate::app::widgets::{muted, named};
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, icons};
use crate::batch::FileRow;
use crate::store::{FileId, Store};
use lines::Line;

/// What the report remembers between frames.
#[derive(Default)]
pub struct Report {
    text: String,
    /// Groups that were clicked, by file and kind.
    folded: FxHashSet<(FileId, Kind)>,
    lines: Vec<Line>,
    made_for: Option<(Arc<Store>, Option<Arc<MatchingFindings>>)>,
    /// The row that was shown below in the last frame.
    shown: Option<(FileId, FileRow)>,
}

pub fn report_ui(report: &mut Report, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    Panel::top("report head")
        .frame(Frame::NONE)
        .show_separator_line(false)
        .show(ui, |ui| {
            head_ui(report, state, ui, commands);
            ui.add_space(space::S);
        });
    let row = state
        .found
        .row
        .as_ref()
        .filter(|row| Arc::ptr_eq(&row.store, &state.open.store));
    if let Some(row) = row {
        Panel::bottom("report row")
            .frame(Frame::new().inner_margin(Margin { top: 8, ..Margin::ZERO }))
            .resizable(true)
            .default_size(150.0)
            .size_range(90.0..=320.0)
            .show(ui, |ui| row_in_file::row_in_file_ui(row, state, ui, commands));
    }
    CentralPanel::no_frame().show(ui, |ui| {
        report.refresh(state);
        let mut brought = report.newly_shown(state);
        let lines = std::mem::take(&mut report.lines);
        let area = ScrollArea::vertical().auto_shrink(false);
        let step = line_row::HEIGHT + ui.spacing().item_spacing.y;
        rows_ui(area, ui, line_row::HEIGHT, lines.len(), |ui, row| {
            let line = lines.get(row).copied();
            if let Some(brought) = brought.take() {
                // It may be out of sight now that its row has taken room below.
                #[expect(clippy::cast_precision_loss, reason = "lines that both are in a list")]
                let away = (brought as f32 - row as f32) * step;
                ui.scroll_to_rect(ui.max_rect().translate(vec2(0.0, away)), None);
            }
            if let Some(folded) = line.and_then(|line| line_row::line_ui(line, state, ui, commands)) {
                report.fold(folded);
            }
        });
        report.lines = lines;
    });
}

fn head_ui(report: &mut Report, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(&mut report.text)
            .desired_width(220.0)
            .margin(egui::Margin::symmetric(8, 4))
            .prefix(RichText::new(icons::SEARCH).color(theme.muted()))
            .hint_text(RichText::new("Find …").color(theme.muted()));
        let response = ui.add(edit);
        named(&response, Role::TextInput, true, "Find a finding");
        if response.changed() {
            commands.push(LookUpCommand::Findings(report.text.clone()).into());
        } else if !response.has_focus() && report.text != state.asked.findings_text {
            report.text.clone_from(&state.asked.findings_text);
        }
        let all = state.open.finding_count();
        match state.matching_findings() {
            Some(found) => {
                let count: usize = found.files.iter().flatten().map(|group| group.count).sum();
                let files = state.open.store.files().len();
                let places = if files > 1 {
                    format!(" in {files} files")
                } else {
                    String::new()
                };
                muted(ui, &format!("{} of {} findings{places}", grouped(count), grouped(all)));
            }
            None => {
                ui.spinner();
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button((icons::DOWNLOAD, "Save as CSV …")).clicked() {
                commands.push(SaveCommand::Findings.into());
            }
            if ui.button((icons::COPY, "Copy all")).clicked() {
                commands.push(CopyCommand::Findings.into());
            }
        });
    });
}

impl Report {
    /// Lays the lines out anew only when what they say has changed.
    fn refresh(&mut self, state: &State) {
        let found = state
            .found
            .findings
            .clone()
            .filter(|found| Arc::ptr_eq(&found.store, &state.open.store));
        let is_fresh = self.made_for.as_ref().is_some_and(|(store, known)| {
            Arc::ptr_eq(store, &state.open.store) && known.as_ref().map(Arc::as_ptr) == found.as_ref().map(Arc::as_ptr)
        });
        if !is_fresh {
            self.lines = lines::lines(&state.open.store, found.as_deref(), &self.folded);
            self.made_for = Some((state.open.store.clone(), found));
        }
    }

    /// The line of the finding whose row is shown below since this frame.
    fn newly_shown(&mut self, state: &State) -> Option<usize> {
        let shown = state.found.row.as_ref().map(|row| (row.file, row.wanted));
        if std::mem::replace(&mut self.shown, shown) == shown {
            return None;
        }
        let (file, wanted) = shown?;
        let findings = state.open.store.file(file)?.report.findings.kept();
        let is_it = |index: usize| findings.get(index).is_some_and(|finding| finding.row == Some(wanted));
        self.lines
            .iter()
            .position(|line| matches!(*line, Line::Finding(of, index) if of == file && is_it(index)))
    }

    fn fold(&mut self, group: (FileId, Kind)) {
        if !self.folded.remove(&group) {
            self.folded.insert(group);
        }
        self.made_for = None;
    }
}
