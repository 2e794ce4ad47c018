use eframe::egui::Ui;

use super::choice::choice_ui;
use crate::app::theme::space;
use crate::app::widgets::muted;
use crate::app::{Command, MappingDraft};
use crate::event::Zone;
use crate::read::Mapping;

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
/// Minutes east of UTC.
const ZONES: [i16; 33] = [
    0, 60, 120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 540, 570, 600, 630, 660, 720, 780, -60, -120,
    -180, -210, -240, -300, -360, -420, -480, -540, -600, -660,
];

/// Encoding, delimiter, sheet and zone of the whole file.
pub fn text_ui(draft: &MappingDraft, ui: &mut Ui, commands: &mut Vec<Command>) {
    let mapping = &draft.mapping;
    let mut change = |mapping: Mapping| commands.push(Command::ChangeMapping(Box::new(mapping)));
    let report = draft.preview.as_ref().map(|preview| &preview.report);
    ui.horizontal_wrapped(|ui| {
        muted(ui, "Encoding");
        let found = report
            .map(|report| report.encoding.as_str())
            .filter(|_| mapping.encoding.is_none());
        let first = (
            None,
            found.map_or_else(|| "as found".to_owned(), |found| format!("as found: {found}")),
        );
        let known = ENCODINGS.map(|name| (Some(name.to_owned()), name.to_owned()));
        if let Some(encoding) = choice_ui(
            ui,
            "Encoding",
            150.0,
            &mapping.encoding,
            [first].into_iter().chain(known),
        ) {
            change(Mapping {
                encoding,
                ..mapping.clone()
            });
        }
        ui.add_space(space::S);
        muted(ui, "Columns parted by");
        let known = DELIMITERS.map(|(delimiter, name)| (Some(delimiter), name.to_owned()));
        let choices = [(None, "as found".to_owned())].into_iter().chain(known);
        if let Some(delimiter) = choice_ui(ui, "Columns parted by", 100.0, &mapping.delimiter, choices) {
            change(Mapping {
                delimiter,
                ..mapping.clone()
            });
        }
        let sheets = report.map_or(&[][..], |report| &report.sheets);
        if sheets.len() > 1 {
            ui.add_space(space::S);
            muted(ui, "Sheet");
            let found = report
                .and_then(|report| report.sheet.clone())
                .filter(|_| mapping.sheet.is_none());
            let first = (
                None,
                found.map_or_else(|| "as found".to_owned(), |found| format!("as found: {found}")),
            );
            let known = sheets.iter().map(|name| (Some(name.clone()), name.clone()));
            if let Some(sheet) = choice_ui(ui, "Sheet", 130.0, &mapping.sheet, [first].into_iter().chain(known)) {
                change(Mapping {
                    sheet,
                    ..mapping.clone()
                });
            }
        }
        ui.add_space(space::S);
        muted(ui, "Clock times without a zone are");
        let known = ZONES.map(|minutes| (Some(minutes), Zone::Offset(minutes).to_string()));
        let choices = [(None, "of unknown zone".to_owned())].into_iter().chain(known);
        if let Some(zone) = choice_ui(ui, "Zone", 130.0, &mapping.zone, choices) {
            change(Mapping {
                zone,
                ..mapping.clone()
            });
        }
    });
}
