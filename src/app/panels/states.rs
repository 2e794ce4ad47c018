//! What stands in the window when there is no timeline to show, or something lies over it.

use eframe::egui::{self, Align2, Button, Color32, Frame, Id, Margin, Modal, RichText, Ui, Vec2};

use super::{Command, State, loading};
use crate::app::command::{FilesCommand, FilterCommand, MappingCommand};
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{grouped, heading, hint, muted, text_link, text_link_sized};
use crate::app::{Theme, fonts, icons, sample, shortcuts, text};
use crate::read::{Error, ErrorKind};

/// How many files that could not be read are named.
const FAILURES: usize = 8;

/// Nothing is open.
pub fn welcome_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let width = 460.0_f32.min(ui.available_width() - 2.0 * space::XL);
    let recent = state.preferred.recent.len().min(6);
    #[expect(clippy::cast_precision_loss, reason = "at most six")]
    let height = 290.0 + 28.0 * recent as f32;
    let top = ((ui.available_height() - height) * 0.42).max(space::L);
    ui.vertical_centered(|ui| {
        ui.add_space(top);
        ui.set_max_width(width);
        ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.label(RichText::new("Dateline").font(fonts::semibold(28.0)));
            ui.add_space(2.0);
            ui.label(
                RichText::new("When, where, who – and who says so.")
                    .size(15.0)
                    .color(theme.muted()),
            );
            ui.add_space(space::L);
            drop_area_ui(ui, &theme, commands);
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                if sample::path().is_some() {
                    muted(ui, "New here?");
                    if text_link(ui, "Open the sample: attacks and strikes in Iraq and Syria").clicked() {
                        commands.push(FilesCommand::OpenSample.into());
                    }
                }
            });
            if recent > 0 {
                ui.add_space(space::L);
                heading(ui, "Recent files");
                ui.add_space(space::XS);
                for path in state.preferred.recent.iter().take(recent) {
                    recent_ui(path, ui, commands);
                }
            }
        });
    });
}

fn drop_area_ui(ui: &mut Ui, theme: &Theme, commands: &mut Vec<Command>) {
    let keys = shortcuts::keys_of(ui.ctx(), &Command::Files(FilesCommand::OpenDialog));
    let frame = Frame::new()
        .fill(theme.panel())
        .stroke(theme.hairline())
        .corner_radius(8)
        .inner_margin(Margin::same(20));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let words = RichText::new("Open files …").color(theme.on_accent());
            let button = Button::new((RichText::new(icons::FOLDER_OPEN).size(16.0).color(theme.on_accent()), words))
                .fill(theme.accent())
                .min_size(Vec2::new(128.0, 32.0));
            let response = ui.add(button);
            crate::app::widgets::named(&response, egui::Role::Button, true, "Open files");
            if response.clicked() {
                commands.push(FilesCommand::OpenDialog.into());
            }
            ui.add_space(space::S);
            muted(ui, &format!("or drop them here   {keys}"));
        });
        ui.add_space(space::S);
        muted(
            ui,
            "Dateline JSON and JSON Lines, ACLED, UCDP GED, and any CSV or TSV with a date in it. Files are only read, never changed.",
        );
    });
}

fn recent_ui(path: &std::path::Path, ui: &mut Ui, commands: &mut Vec<Command>) {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let folder = path
        .parent()
        .map(|folder| folder.display().to_string())
        .unwrap_or_default();
    ui.horizontal(|ui| {
        ui.set_height(24.0);
        let color = Theme::of(ui).muted();
        ui.label(RichText::new(icons::FILE).color(color));
        let response = hint(text_link_sized(ui, &name, size::BODY), &path.display().to_string());
        if response.clicked() {
            commands.push(FilesCommand::Open(vec![path.to_owned()]).into());
        }
        ui.add(egui::Label::new(RichText::new(text::visual(&folder)).size(size::SECONDARY).color(color)).truncate());
    });
}

/// The filters let nothing through.
pub fn nothing_matches_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.36).max(space::L));
        ui.label(RichText::new(icons::FUNNEL).size(28.0).color(theme.muted()));
        ui.add_space(space::XS);
        ui.label(RichText::new("No event matches").font(fonts::semibold(15.0)));
        muted(
            ui,
            &format!("All {} events are filtered out.", grouped(state.open.store.len())),
        );
        ui.add_space(space::S);
        if ui.button("Clear all filters").clicked() {
            commands.push(FilterCommand::Clear.into());
        }
    });
}

/// Loading, failure and what is dragged over the window.
pub fn overlays_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if let Some(loading) = state.open.loading.as_ref().filter(|_| state.open.growing().is_none()) {
        loading::loading_ui(loading, ui, commands);
    } else if !state.open.failures.is_empty() && state.seen.mapping.is_none() {
        failed_ui(state, ui, commands);
    }
    let hovered = ui.input(|input| input.raw.hovered_files.len());
    if hovered > 0 {
        drop_ui(ui, hovered);
    }
}

pub(super) fn card(ui: &Ui, id: &str) -> Modal {
    let theme = Theme::of(ui);
    let frame = Frame::new()
        .fill(theme.panel())
        .stroke(theme.hairline())
        .corner_radius(10)
        .inner_margin(Margin::same(20))
        .shadow(ui.visuals().window_shadow);
    Modal::new(Id::unique(id))
        .frame(frame)
        .backdrop_color(Color32::from_black_alpha(if theme.palette.is_dark { 110 } else { 50 }))
}

fn failed_ui(state: &State, ui: &Ui, commands: &mut Vec<Command>) {
    let shown = card(ui, "failed").show(ui.ctx(), |ui| {
        let theme = Theme::of(ui);
        ui.set_width(440.0);
        ui.horizontal(|ui| {
            ui.label(RichText::new(icons::WARNING_CIRCLE).size(20.0).color(theme.error()));
            let title = match state.open.failures.len() {
                1 => "This file could not be opened".to_owned(),
                count if count > FAILURES => format!("{count} files could not be opened"),
                _ => "These files could not be opened".to_owned(),
            };
            ui.label(RichText::new(title).font(fonts::semibold(15.0)));
        });
        ui.add_space(space::S);
        for failure in state.open.failures.iter().take(FAILURES) {
            let name = failure
                .path
                .file_name()
                .unwrap_or(failure.path.as_os_str())
                .to_string_lossy();
            let response = paragraph_ui(ui, &name, fonts::semibold(size::BODY), theme.text());
            hint(response, &failure.path.display().to_string());
            paragraph_ui(ui, &reason(failure), fonts::regular(size::BODY), theme.muted());
            let may_be_table = matches!(failure.kind, ErrorKind::NoTable | ErrorKind::Mapping(_));
            if may_be_table && text_link(ui, "Say what its columns are …").clicked() {
                commands.push(MappingCommand::Edit(failure.path.as_path().into()).into());
            }
            ui.add_space(space::XS);
        }
        if state.open.is_any() && state.open.failed_beside {
            muted(ui, "The others are open.");
        } else if state.open.is_any() {
            muted(ui, "What was open stays open.");
        }
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            if ui.button("Open another …").clicked() {
                commands.push(FilesCommand::DismissFailures.into());
                commands.push(FilesCommand::OpenDialog.into());
            }
            if ui.button("Close").clicked() {
                commands.push(FilesCommand::DismissFailures.into());
            }
        });
    });
    if shown.should_close() {
        commands.push(FilesCommand::DismissFailures.into());
    }
}

/// Why a file could not be read, in words that need no knowledge of the system.
fn reason(failure: &Error) -> String {
    match &failure.kind {
        ErrorKind::Io(error) if error.kind() == std::io::ErrorKind::NotFound => "is not there any more".to_owned(),
        ErrorKind::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
            "may not be read: you have no permission for it".to_owned()
        }
        kind => kind.to_string(),
    }
}

fn drop_ui(ui: &Ui, count: usize) {
    let theme = Theme::of(ui);
    let layer = egui::LayerId::new(egui::Order::Foreground, Id::unique("drop"));
    let painter = ui.ctx().layer_painter(layer);
    let rect = ui.ctx().content_rect();
    painter.rect_filled(rect, 0.0, theme.background().gamma_multiply(0.85));
    painter.rect_stroke(
        rect.shrink(16.0),
        10.0,
        egui::Stroke::new(2.0, theme.accent()),
        egui::StrokeKind::Inside,
    );
    let words = if count == 1 {
        "Drop to open this file".to_owned()
    } else {
        format!("Drop to open these {count} files")
    };
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        words,
        fonts::semibold(size::TITLE),
        theme.text(),
    );
    painter.text(
        rect.center() + Vec2::new(0.0, 26.0),
        Align2::CENTER_CENTER,
        "Hold Shift to open beside what is open",
        fonts::regular(size::BODY),
        theme.muted(),
    );
}
