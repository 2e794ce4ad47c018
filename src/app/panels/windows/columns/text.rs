use eframe::egui::Ui;

use super::Columns;
use super::choice::choice_ui;
use super::zone::{Chosen, zone_ui};
use crate::app::command::MappingCommand;
use crate::app::theme::space;
use crate::app::widgets::muted;
use crate::app::{Command, MappingDraft};
use crate::batch::Mapping;

/// Encodings that files of events come in.
const ENCODINGS: [&str; 12] = [
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "ISO-8859-15",
    "gb18030",
    "Shift_JIS",
];
const DELIMITERS: [(char, &str); 4] = [(',', "comma"), (';', "semicolon"), ('\t', "tab"), ('|', "vertical bar")];

/// What can be said of the whole file: sheet, encoding, delimiter, zone; what makes no difference to it is left out.
pub fn text_ui(columns: &mut Columns, draft: &MappingDraft, ui: &mut Ui, commands: &mut Vec<Command>) {
    let mapping = &draft.mapping;
    let mut change = |mapping: Mapping| commands.push(MappingCommand::Change(Box::new(mapping)).into());
    let Some(preview) = &draft.readable else {
        return;
    };
    let report = &preview.report;
    ui.horizontal_wrapped(|ui| {
        if report.sheets.len() > 1 || mapping.sheet.is_some() {
            let all = draft.sheets();
            let found = match all {
                [] => "as found".to_owned(),
                [one] => format!("as found: {one}"),
                [first, others @ ..] => format!("as found: {first} and {} more", others.len()),
            };
            let known = report.sheets.iter().map(|name| (Some(name.clone()), name.clone()));
            let choices = [(None, found)].into_iter().chain(known);
            if let Some(sheet) = labelled(ui, "Sheet", |ui| choice_ui(ui, "Sheet", 150.0, &mapping.sheet, choices)) {
                change(Mapping {
                    sheet,
                    ..mapping.clone()
                });
            }
        }
        if report.encoding.is_text() || mapping.encoding.is_some() {
            let found = Some(report.encoding).filter(|_| mapping.encoding.is_none());
            let found = found.map_or_else(|| "as found".to_owned(), |found| format!("as found: {found}"));
            let known = ENCODINGS.map(|name| (Some(name.to_owned()), name.to_owned()));
            let choices = [(None, found)].into_iter().chain(known);
            let chosen = labelled(ui, "Encoding", |ui| {
                choice_ui(ui, "Encoding", 150.0, &mapping.encoding, choices)
            });
            if let Some(encoding) = chosen {
                change(Mapping {
                    encoding,
                    ..mapping.clone()
                });
            }
        }
        if report.delimiter.is_some() || mapping.delimiter.is_some() {
            let found = report.delimiter.filter(|_| mapping.delimiter.is_none());
            let found = found.and_then(|found| DELIMITERS.iter().find(|(known, _)| *known == found));
            let found = found.map_or_else(|| "as found".to_owned(), |(_, name)| format!("as found: {name}"));
            let known = DELIMITERS.map(|(delimiter, name)| (Some(delimiter), name.to_owned()));
            let choices = [(None, found)].into_iter().chain(known);
            let chosen = labelled(ui, "Separator", |ui| {
                choice_ui(ui, "Separator", 150.0, &mapping.delimiter, choices)
            });
            if let Some(delimiter) = chosen {
                change(Mapping {
                    delimiter,
                    ..mapping.clone()
                });
            }
        }
        if preview.has_unknown_zones || mapping.zone.is_some() {
            let chosen = labelled(ui, "Clock times without a zone are", |ui| {
                zone_ui(ui, &mut columns.zone, 150.0, mapping.zone)
            });
            if let Some(Chosen(zone)) = chosen {
                change(Mapping {
                    zone,
                    ..mapping.clone()
                });
            }
        }
    });
}

/// A choice that stays with its label where lines break.
fn labelled<T>(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> T) -> T {
    let inner = ui.horizontal(|ui| {
        muted(ui, label);
        let added = add(ui);
        ui.add_space(space::S);
        added
    });
    inner.inner
}
