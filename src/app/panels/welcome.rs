use eframe::egui::{self, Button, Frame, Margin, RichText, Ui, Vec2};

use crate::app::command::FilesCommand;
use crate::app::theme::{size, space};
use crate::app::widgets::{decoration, heading, hint, muted, text_link, text_link_sized};
use crate::app::{Command, State, Theme, fonts, icons, sample, shortcuts, text};

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
            "ACLED, UCDP, GTD, GDELT and other exports; any CSV, Excel, Parquet, JSON or KML with a date in it. Files are only read, never changed.",
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
        decoration(ui, RichText::new(icons::FILE).color(color));
        let response = hint(text_link_sized(ui, &name, size::BODY), &path.display().to_string());
        if response.clicked() {
            commands.push(FilesCommand::Open(vec![path.to_owned()]).into());
        }
        ui.add(egui::Label::new(RichText::new(text::visual(&folder)).size(size::SECONDARY).color(color)).truncate());
    });
}
