use std::path::{Path, PathBuf};

use eframe::egui::{Margin, RichText, Role, TextEdit, Ui};

use super::card::card;
use crate::app::command::WindowCommand;
use crate::app::focus::Entrance;
use crate::app::paragraph::paragraph_ui;
use crate::app::path_for::PathFor;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, decoration, main_button, muted, named};
use crate::app::{Command, Theme, fonts, icons};
use crate::paths;

const WIDTH: f32 = 480.0;

/// Takes the path of a file as text, where the system shows no dialog for it.
pub fn path_ui(wanted: &PathFor, text: &mut String, entrance: &mut Entrance, ui: &Ui, commands: &mut Vec<Command>) {
    let shown = card(ui, "path").show(ui.ctx(), |ui| {
        let theme = Theme::of(ui);
        ui.set_width(WIDTH);
        ui.horizontal(|ui| {
            decoration(ui, RichText::new(icons::WARNING).size(20.0).color(theme.doubt()));
            ui.label(RichText::new("This system shows no dialog for files").font(fonts::semibold(15.0)));
        });
        ui.add_space(space::S);
        for words in explanation(wanted) {
            paragraph_ui(ui, words, fonts::regular(size::BODY), theme.text());
            ui.add_space(space::XS);
        }
        ui.add_space(space::XS);
        muted(ui, "Path");
        entrance.here(ui);
        let response = ui.add(
            TextEdit::singleline(text)
                .desired_width(WIDTH - 16.0)
                .margin(Margin::symmetric(8, 5)),
        );
        named(&response, Role::TextInput, true, "Path of the file");
        ui.add_space(space::S);
        let path = typed_path(text, home().as_deref());
        buttons(ui, |ui| {
            if main_button(ui, path.is_some(), wanted.title()) {
                commands.push(WindowCommand::GivePath(path).into());
            }
            if ui.button("Cancel").clicked() {
                commands.push(WindowCommand::GivePath(None).into());
            }
        });
    });
    if shown.should_close() {
        commands.push(WindowCommand::GivePath(None).into());
    }
}

/// What stands in the field at first: where a file is saved unless somebody says otherwise.
pub fn suggestion(wanted: &PathFor) -> String {
    let name = wanted.name().map(|name| home().unwrap_or_default().join(name));
    name.map_or_else(String::new, |path| path.display().to_string())
}

fn explanation(wanted: &PathFor) -> &'static [&'static str] {
    const WHY: &str = "Dateline asked for one and was not answered. On Linux dialogs come from a desktop portal (the package \
                       xdg-desktop-portal with one for your desktop) or from zenity.";
    match wanted {
        PathFor::Open | PathFor::Add => &[
            WHY,
            "Without it, drop the file on this window, start Dateline with it (“dateline FILE”), or type its path here.",
        ],
        PathFor::Mapping => &[WHY, "Without it, type the path of the mapping file here."],
        PathFor::OtherCase => &[WHY, "Without it, type the path of the other case here."],
        PathFor::DataFile(_) => &[WHY, "Without it, type here where the file is now."],
        PathFor::Pack(_) => &[WHY, "Without it, type here where the archive is to be saved."],
        PathFor::Case => &[WHY, "Without it, type here where the case is to be saved."],
        PathFor::Events(..) | PathFor::Picture(_) | PathFor::Made(..) => &[WHY, "Without it, type here where to save."],
    }
}

/// The path that a text names, as shells and file managers write it.
fn typed_path(text: &str, home: Option<&Path>) -> Option<PathBuf> {
    let text = text.trim();
    let quoted = |mark: char| text.strip_prefix(mark)?.strip_suffix(mark);
    let text = quoted('"').or_else(|| quoted('\'')).unwrap_or(text);
    if text.is_empty() {
        return None;
    }
    let below_home = text.strip_prefix("~/").zip(home);
    let path = below_home.map_or_else(|| PathBuf::from(text), |(rest, home)| home.join(rest));
    Some(paths::handed_over(path))
}

fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|directories| directories.home_dir().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_as_they_are_copied() {
        let home = Path::new("/home/a");
        for (text, path) in [
            (" /data/events.csv\n", Some("/data/events.csv")),
            ("'/data/two words.csv'", Some("/data/two words.csv")),
            ("\"C:\\data\\a.csv\"", Some("C:\\data\\a.csv")),
            ("~/a.csv", Some("/home/a/a.csv")),
            ("file:///data/two%20words.csv", Some("/data/two words.csv")),
            ("a~/b", Some("a~/b")),
            ("'", Some("'")),
            ("  ", None),
            ("''", None),
        ] {
            assert_eq!(typed_path(text, Some(home)), path.map(PathBuf::from), "{text}");
        }
    }
}
