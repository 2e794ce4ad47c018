use dateline_batch::finding::Kind;
use eframe::egui::{Align2, Label, Rect, Response, RichText, Role, Sense, Ui, Vec2, WidgetInfo};

use super::lines::Line;
use crate::app::command::{CopyCommand, LookUpCommand, MappingCommand};
use crate::app::theme::{size, space};
use crate::app::widgets::{hint, named, painted_text, text_link};
use crate::app::wording::{counted, grouped};
use crate::app::{Command, State, Theme, fonts, icons, text};
use crate::batch::{Finding, Report, Sureness};
use crate::store::FileId;

pub const HEIGHT: f32 = 22.0;
/// How many rows a group names beside its kind.
const FIRST_PLACES: usize = 3;

/// Shows a line; the group that was clicked, if one was.
pub fn line_ui(line: Line, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) -> Option<(FileId, Kind)> {
    let theme = Theme::of(ui);
    let store = &state.open.store;
    match line {
        Line::File(number) => file_ui(number, state, ui, commands),
        Line::Counts(number) => {
            let report = &store.file(number)?.report;
            words_ui(ui, &counts(report), 0.0, theme.text());
        }
        Line::Decision(number, index) => {
            let decision = store.file(number)?.report.decisions.get(index)?;
            words_ui(ui, &decision.to_string(), 0.0, theme.muted());
        }
        Line::Group(number, index, is_open) => {
            let group = state.found.findings.as_ref()?.files.get(number.index())?.get(index)?;
            let findings = store.file(number)?.report.findings.kept();
            let first = group
                .places
                .iter()
                .take(FIRST_PLACES)
                .filter_map(|&place| findings.get(place));
            let mut rows: Vec<String> = first.map(|finding| place(finding, false)).collect();
            if group.count > FIRST_PLACES {
                rows.push("…".to_owned());
            }
            let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
            let words = format!("{}  {}", grouped(group.count), group.kind);
            if group_ui(ui, icon, &words, &rows.join(", ")).clicked() {
                return Some((number, group.kind));
            }
        }
        Line::Finding(number, index) => {
            let finding = store.file(number)?.report.findings.kept().get(index)?;
            finding_ui(number, finding, state, ui, commands);
        }
        Line::More(count) => {
            let words = format!("and {} more, which are counted but not listed", grouped(count));
            words_ui(ui, &words, 24.0, theme.muted());
        }
        Line::Nothing => words_ui(ui, "Nothing odd was found.", 0.0, theme.muted()),
        Line::Gap => words_ui(ui, "", 0.0, theme.muted()),
    }
    None
}

fn file_ui(number: FileId, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let Some(file) = state.open.store.file(number) else {
        return;
    };
    let theme = Theme::of(ui);
    ui.allocate_ui(Vec2::new(ui.available_width(), HEIGHT), |ui| {
        ui.horizontal_centered(|ui| {
            ui.set_min_height(HEIGHT);
            let name = file.name();
            let words = RichText::new(text::visual(&name)).font(fonts::semibold(size::BODY));
            let response = ui.add(Label::new(words).selectable(!text::needs_order(&name)));
            named(&response, Role::Label, true, &name);
            let report = &file.report;
            let (words, color) = match report.sureness {
                Sureness::Sure => (report.format.to_string(), theme.muted()),
                Sureness::Likely => (format!("{}, likely read rightly", report.format), theme.muted()),
                Sureness::Unsure => (format!("{}, unsure: look at its columns", report.format), theme.doubt()),
            };
            ui.label(RichText::new(words).size(size::SECONDARY).color(color));
            if report.is_table && text_link(ui, "Columns …").clicked() {
                commands.push(MappingCommand::Edit(file.path.clone()).into());
            }
        });
    });
}

fn counts(report: &Report) -> String {
    let mut counts = vec![
        report.encoding.to_string(),
        counted(report.rows, "row"),
        counted(report.events, "event"),
        format!("{} undated", grouped(report.undated)),
    ];
    if report.refused() > 0 {
        counts.push(format!("{} without an event", counted(report.refused(), "row")));
    }
    counts.push(counted(report.findings.count(), "finding"));
    counts.retain(|words| !words.is_empty());
    counts.join("  ·  ")
}

fn words_ui(ui: &mut Ui, words: &str, indent: f32, color: eframe::egui::Color32) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::hover());
    if words.is_empty() {
        return;
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let rect = rect.with_min_x(rect.left() + indent);
    let shown = painted_text(
        ui,
        rect,
        Align2::LEFT_CENTER,
        words,
        fonts::regular(size::SECONDARY),
        color,
    );
    if shown.is_cut {
        hint(response, words);
    }
}

fn group_ui(ui: &mut Ui, icon: &str, words: &str, places: &str) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, words));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, theme.raised());
    }
    let small = fonts::regular(size::SMALL);
    painted_text(ui, rect, Align2::LEFT_CENTER, icon, small, theme.doubt());
    // Free for the scroll bar at the right.
    let right = rect
        .with_min_x(rect.left() + rect.width() * 0.64)
        .with_max_x(rect.right() - 14.0);
    let secondary = fonts::regular(size::SECONDARY);
    painted_text(
        ui,
        right,
        Align2::RIGHT_CENTER,
        places,
        secondary.clone(),
        theme.muted(),
    );
    let left = rect.with_min_x(rect.left() + 18.0).with_max_x(right.left() - space::S);
    painted_text(ui, left, Align2::LEFT_CENTER, words, secondary, theme.text());
    hint(response, words)
}

/// Where a finding is: "row 12 · date".
fn place(finding: &Finding, with_column: bool) -> String {
    match (finding.row, finding.column.is_empty() || !with_column) {
        (None, true) => "whole file".to_owned(),
        (None, false) => finding.column.clone(),
        (Some(row), true) => format!("row {row}"),
        (Some(row), false) => format!("row {row} · {}", finding.column),
    }
}

/// No line shows more characters of a finding. A row that makes no event is told whole where findings are saved.
const LONGEST_SHOWN: usize = 2000;

fn finding_ui(number: FileId, finding: &Finding, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::click());
    let words = finding.to_string();
    let shown = state.found.row.as_ref().filter(|shown| shown.file == number);
    let is_shown = shown.is_some_and(|shown| finding.row == Some(shown.wanted));
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_shown, &words));
    if is_shown || response.hovered() || response.has_focus() {
        let fill = if is_shown { theme.selection() } else { theme.raised() };
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    let inner = Rect::from_min_max(rect.min + Vec2::new(18.0, 0.0), rect.max - Vec2::new(4.0, 0.0));
    let left = inner.with_max_x(inner.left() + (inner.width() * 0.32).min(230.0));
    let font = fonts::regular(size::SECONDARY);
    painted_text(
        ui,
        left,
        Align2::LEFT_CENTER,
        &place(finding, true),
        font.clone(),
        theme.muted(),
    );
    let right = inner.with_min_x(left.right() + space::S);
    painted_text(
        ui,
        right,
        Align2::LEFT_CENTER,
        &finding
            .reason
            .to_string()
            .chars()
            .take(LONGEST_SHOWN)
            .collect::<String>(),
        font,
        theme.text(),
    );
    let response = hint(response, &words.chars().take(LONGEST_SHOWN).collect::<String>());
    if response.clicked()
        && let Some(row) = finding.row
    {
        commands.push(LookUpCommand::Row(number, row).into());
    }
    response.context_menu(|ui| {
        if ui.button("Copy").clicked() {
            commands.push(CopyCommand::Text(words.clone()).into());
            ui.close();
        }
    });
}
