//! What was typed and is kept nowhere yet is not lost without a question.

use crate::app::app::DatelineApp;
use crate::app::command::{EditCommand, FilesCommand, WindowCommand};
use crate::app::event_form::FormOf;
use crate::app::state::{Question, Unsaved};
use crate::app::{Command, MappingDraft, WindowKind};

impl DatelineApp {
    /// Asks before a command that would lose what was typed; `false` if it loses nothing.
    pub(super) fn asks_before(&mut self, command: &Command) -> bool {
        let unsaved = self.unsaved();
        let lost: Vec<Unsaved> = unsaved.into_iter().filter(|&one| loses(command, one)).collect();
        if lost.is_empty() {
            return false;
        }
        self.state.question = Some(Question {
            title: "Discard what you typed?",
            words: lost.iter().map(|one| one.words().to_owned()).collect(),
            yes: "Discard",
            no: "Keep editing",
            then: WindowCommand::Discard(Box::new(command.clone())).into(),
        });
        true
    }

    /// Forgets what this command loses, and carries it out.
    pub(super) fn discard(&mut self, command: Command, ctx: &eframe::egui::Context) {
        for one in self.unsaved().into_iter().filter(|&one| loses(&command, one)) {
            match one {
                Unsaved::Names => self.state.seen.merge = None,
                Unsaved::Decisions => self.state.open.marks.joining = None,
                Unsaved::NewEvent | Unsaved::ChangedEvent | Unsaved::Columns | Unsaved::View | Unsaved::Notes => {}
            }
            self.panels.discard(one);
            if let Some(window) = one.window() {
                self.close_window(window);
            }
        }
        self.apply(command, ctx);
    }

    /// All that is typed or chosen and kept nowhere yet.
    pub(in crate::app) fn unsaved(&self) -> Vec<Unsaved> {
        let (seen, marks) = (&self.state.seen, &self.state.open.marks);
        let form = seen.form.as_ref().filter(|form| form.is_changed());
        let of_form = form.map(|form| match form.of {
            FormOf::New => Unsaved::NewEvent,
            FormOf::Correction(_) | FormOf::Entered(_) => Unsaved::ChangedEvent,
        });
        let is_mapping = seen.mapping.as_ref().is_some_and(MappingDraft::can_undo);
        let is_deciding =
            seen.has_window(WindowKind::Join) && marks.joining.as_ref().is_some_and(|draft| !draft.answers.is_empty());
        let others = [
            (is_mapping, Unsaved::Columns),
            (is_deciding, Unsaved::Decisions),
            (self.panels.has_typed_view(), Unsaved::View),
            (seen.merge.is_some(), Unsaved::Names),
            (self.panels.has_unsaved_notes(&self.state), Unsaved::Notes),
        ];
        let others = others.into_iter().filter_map(|(is_it, one)| is_it.then_some(one));
        of_form.into_iter().chain(others).collect()
    }

    /// Keeps the window from closing over what is not kept yet, and asks.
    pub(in crate::app) fn keep_from_closing(&mut self, ctx: &eframe::egui::Context) {
        let is_closing = ctx.input(|input| input.viewport().close_requested());
        if is_closing && self.screenshot.is_none() && self.asks_before(&WindowCommand::Quit.into()) {
            ctx.send_viewport_cmd(eframe::egui::ViewportCommand::CancelClose);
        }
    }
}

/// Whether a command would lose this. Windows keep what is typed into them for the next time, but for two.
fn loses(command: &Command, unsaved: Unsaved) -> bool {
    let is_form = matches!(unsaved, Unsaved::NewEvent | Unsaved::ChangedEvent);
    match command {
        Command::Window(WindowCommand::Leave(kind)) => {
            let is_kept = matches!(unsaved, Unsaved::View | Unsaved::Names | Unsaved::Notes);
            unsaved.window() == Some(*kind) && !is_kept
        }
        Command::Window(WindowCommand::Quit) => true,
        // Columns stay as they are said while other files open.
        Command::Files(
            FilesCommand::Open(_)
            | FilesCommand::OpenFound(_)
            | FilesCommand::OpenBeginning(_)
            | FilesCommand::OpenSample
            | FilesCommand::OpenLast(_)
            | FilesCommand::Close,
        ) => unsaved != Unsaved::Columns,
        Command::Edit(EditCommand::Edit | EditCommand::New) => is_form,
        _ => false,
    }
}
