use eframe::egui::{Align2, ComboBox, Rect, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use crate::app::command::{CaseFileCommand, WindowCommand};
use crate::app::list::rows_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, hint, main_button, muted, named, painted_text};
use crate::app::wording::counted;
use crate::app::{Command, State, Theme, WindowKind, fonts};
use crate::case::LogLine;

const HEIGHT: f32 = 22.0;
/// Where the columns end, from the left.
const NUMBER: f32 = 48.0;
const TIME: f32 = 208.0;
const AUTHOR: f32 = 320.0;

/// What is looked for in the log, and what was found.
#[derive(Default)]
pub struct LogWindow {
    author: Option<String>,
    when: String,
    what: String,
    /// The lines that fit, by their places, and for what they were found.
    found: Vec<usize>,
    found_for: Option<(u64, usize, Option<String>, String, String)>,
}

/// All steps of the case: who did what when. A click selects the events that a step is about.
pub fn log_ui(window: &mut LogWindow, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let Some(log) = &state.open.marks.log else {
        muted(ui, "The log is being read …");
        commands.push(CaseFileCommand::ReadLog.into());
        return;
    };
    // What was added since is read too.
    let is_of_case = state.open.marks.case().is_some_and(|case| case.path == log.path);
    if !is_of_case || log.steps != state.open.marks.steps() {
        commands.push(CaseFileCommand::ReadLog.into());
    }
    ui.horizontal(|ui| {
        let everybody = "Everybody".to_owned();
        let shown = window.author.as_ref().unwrap_or(&everybody);
        ComboBox::from_id_salt("who").selected_text(shown).show_ui(ui, |ui| {
            ui.selectable_value(&mut window.author, None, &everybody);
            for author in &log.authors {
                ui.selectable_value(&mut window.author, Some(author.clone()), author);
            }
        });
        field_ui(ui, &mut window.when, 230.0, "When begins with, as in 2026-12");
        let rest = ui.available_width();
        field_ui(ui, &mut window.what, rest, "What was done");
    });
    window.find(log.steps, &log.lines);
    muted(
        ui,
        &format!(
            "{} of {}, times in UTC",
            window.found.len(),
            counted(log.lines.len(), "step")
        ),
    );
    let height = (ui.available_height() - 44.0).max(60.0);
    let area = ScrollArea::vertical().max_height(height).auto_shrink(false);
    ui.spacing_mut().item_spacing.y = 0.0;
    rows_ui(area, ui, HEIGHT, window.found.len(), |ui, row| {
        // The newest stands first.
        let line = window
            .found
            .iter()
            .rev()
            .nth(row)
            .and_then(|place| log.lines.get(*place));
        if let Some(line) = line {
            line_ui(line, state, ui, commands);
        }
    });
    ui.add_space(space::S);
    buttons(ui, |ui| {
        if main_button(ui, true, "Close") {
            commands.push(WindowCommand::Close(WindowKind::Log).into());
        }
        if ui.button("Save as CSV …").clicked() {
            commands.push(CaseFileCommand::SaveLog(window.found.clone()).into());
        }
    });
}

fn field_ui(ui: &mut Ui, text: &mut String, width: f32, label: &str) {
    let field = ui.add(TextEdit::singleline(text).hint_text(label).desired_width(width));
    named(&field, Role::TextInput, true, label);
}

impl LogWindow {
    /// Finds the lines that fit, if anything else is looked for or the log has grown.
    fn find(&mut self, steps: u64, lines: &[LogLine]) {
        let wanted = (
            steps,
            lines.len(),
            self.author.clone(),
            self.when.clone(),
            self.what.clone(),
        );
        if self.found_for.as_ref() == Some(&wanted) {
            return;
        }
        let (when, what) = (self.when.trim().to_uppercase(), self.what.trim().to_lowercase());
        let fits = |line: &LogLine| {
            self.author.as_ref().is_none_or(|author| *author == line.author)
                && line.time.starts_with(&when)
                && (what.is_empty() || line.words.to_lowercase().contains(&what))
        };
        let found = lines.iter().enumerate().filter(|(_, line)| fits(line));
        self.found = found.map(|(place, _)| place).collect();
        self.found_for = Some(wanted);
    }
}

fn line_ui(line: &LogLine, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::click());
    let read = format!("{} · {} · {} · {}", line.number, line.time, line.author, line.words);
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &read));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, theme.raised());
    }
    let font = fonts::regular(size::SECONDARY);
    let cell = |from: f32, to: f32| -> Rect {
        let left = rect.left() + from + 4.0;
        rect.with_min_x(left)
            .with_max_x((rect.left() + to).min(rect.right() - 14.0))
    };
    let number = line.number.to_string();
    painted_text(
        ui,
        cell(0.0, NUMBER - space::S),
        Align2::RIGHT_CENTER,
        &number,
        font.clone(),
        theme.muted(),
    );
    painted_text(
        ui,
        cell(NUMBER, TIME),
        Align2::LEFT_CENTER,
        &line.time,
        font.clone(),
        theme.muted(),
    );
    painted_text(
        ui,
        cell(TIME, AUTHOR),
        Align2::LEFT_CENTER,
        &line.author,
        font.clone(),
        theme.text(),
    );
    let words = cell(AUTHOR, f32::INFINITY);
    let shown = painted_text(ui, words, Align2::LEFT_CENTER, &line.words, font, theme.text());
    let response = if shown.is_cut {
        hint(response, &line.words)
    } else {
        response
    };
    if response.clicked() {
        let rows = state.open.marks.rows_of(&state.open.store, &line.events);
        commands.push(CaseFileCommand::ShowEvents(rows).into());
    }
}
