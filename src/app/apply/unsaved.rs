//! What was typed and is kept nowhere yet is not lost without a question.

use crate::app::app::DatelineApp;
use crate::app::command::{EditCommand, FilesCommand, WindowCommand};
use crate::app::event_form::FormOf;
use crate::app::state::{Question, Unsaved};
use crate::app::{Command, MappingDraft, WindowKind};

impl DatelineApp {
    /// Asks before a command that would lose what was typed; `false` if it loses nothing.
    pub(super) fn asks_before(&mut self, command: &Command) -> bool {
        let lost = self.lost_by(command);
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
        for one in self.lost_by(&command) {
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

    /// What is typed or chosen, is kept nowhere yet, and would be lost by a command. Of most commands no form is looked at.
    fn lost_by(&self, command: &Command) -> Vec<Unsaved> {
        let lost = Unsaved::ALL.into_iter().filter(|&one| loses(command, one));
        lost.filter(|&one| self.has_unsaved(one)).collect()
    }

    fn has_unsaved(&self, one: Unsaved) -> bool {
        let (seen, marks) = (&self.state.seen, &self.state.open.marks);
        let has_form = |is_new: bool| {
            let form = seen.form.as_ref();
            form.is_some_and(|form| (form.of == FormOf::New) == is_new && form.is_changed())
        };
        match one {
            Unsaved::NewEvent => has_form(true),
            Unsaved::ChangedEvent => has_form(false),
            Unsaved::Columns => seen.mapping.as_ref().is_some_and(MappingDraft::can_undo),
            Unsaved::Decisions => {
                let draft = marks.joining.as_ref().filter(|_| seen.has_window(WindowKind::Join));
                draft.is_some_and(|draft| !draft.answers.is_empty())
            }
            Unsaved::View => self.panels.has_typed_view(),
            Unsaved::Names => seen.merge.is_some(),
            Unsaved::Notes => self.panels.has_unsaved_notes(&self.state),
        }
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
