//! What is pasted becomes events: a table by the window of columns, a link by the form of an event.

use dateline_files::{Door, Existing, NotWritten};
use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::event_form::{EventForm, FormOf};
use crate::app::web_link::WebLink;
use crate::batch::FilePath;
use crate::event::{Claim, Event, Source};

/// Where pasted tables are kept, within the folder of the user's work.
const FOLDER: &str = "pasted";

impl DatelineApp {
    pub(super) fn paste(&mut self, text: &str, ctx: &Context) {
        let text = text.trim();
        if text.is_empty() {
            self.notices.warn(ctx, "There is no text on the clipboard.");
        } else if let Some(link) = WebLink::parse(text).filter(|_| !text.contains(char::is_whitespace)) {
            self.enter_from_link(&link);
        } else if text.lines().nth(1).is_none() {
            let words = "What is on the clipboard is one line: copy a table with its heading, or a link.";
            self.notices.warn(ctx, words);
        } else {
            self.paste_table(text, ctx);
        }
    }

    /// Opens the form of a new event that the page of a link tells of.
    fn enter_from_link(&mut self, link: &WebLink) {
        let event = Event {
            claims: vec![Claim {
                source: Source {
                    outlet: link.host().trim_start_matches("www.").to_owned(),
                    link: link.to_string(),
                    ..Source::default()
                },
                ..Claim::default()
            }],
            ..Event::default()
        };
        self.open_form(EventForm::new(FormOf::New, &event));
    }

    /// Keeps a table as a file of its own, so that the case can know it by its sum as any other, and asks what its columns are.
    fn paste_table(&mut self, text: &str, ctx: &Context) {
        let Some(folder) = self.work_folder.as_ref().map(|folder| folder.join(FOLDER)) else {
            let words = "This system has no folder in which what is pasted can be kept.";
            self.notices.warn(ctx, words);
            return;
        };
        if let Err(error) = std::fs::create_dir_all(&folder) {
            let words = format!("Not pasted: {}: {}", folder.display(), dateline_files::words(&error));
            self.notices.error(ctx, words);
            return;
        }
        let door = Door {
            existing: Existing::Keep,
            ..Door::default()
        };
        let ending = match text.chars().next() {
            Some('{' | '[') => "json",
            Some('<') => "html",
            _ if text.lines().next().is_some_and(|line| line.contains('\t')) => "tsv",
            _ => "csv",
        };
        let day = crate::work::now();
        for number in 1_u32.. {
            let name = match number {
                1 => format!("pasted {day}.{ending}"),
                _ => format!("pasted {day} {number}.{ending}"),
            };
            let path = folder.join(name);
            match door.write(&path, |out| {
                out.write_all(text.as_bytes())?;
                out.write_all(b"\n")
            }) {
                Ok(()) => {
                    self.state.open.failed_beside = self.state.open.is_any();
                    self.edit_columns(FilePath::from(path.as_path()));
                    return;
                }
                Err(error) if matches!(error.reason, NotWritten::Exists) => {}
                Err(error) => {
                    self.notices.error(ctx, format!("Not pasted: {error}"));
                    return;
                }
            }
        }
    }
}
