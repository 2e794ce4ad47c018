use dateline_case::{Answer, Conflict};
use eframe::egui::{ScrollArea, Ui};

use crate::app::command::{CaseFileCommand, WindowCommand};
use crate::app::paragraph::paragraph_ui;
use crate::app::state::JoinDraft;
use crate::app::theme::{size, space};
use crate::app::widgets::{buttons, heading, main_button, muted, outlined};
use crate::app::wording::{counted, grouped};
use crate::app::{Command, State, Theme, WindowKind, focus, fonts, text};
use crate::case::ConflictWords;

/// Lines that are shown of what comes in.
const MAX_LINES: usize = 200;

/// What another case would bring in, and what is to be decided first.
pub fn join_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let Some(draft) = &state.open.marks.joining else {
        muted(ui, "The other case is being read …");
        return;
    };
    let compared = &draft.compared;
    let name = compared.path.file_name().unwrap_or_default().to_string_lossy();
    let theme = Theme::of(ui);
    let words = if draft.has_news() {
        format!(
            "What {name} has and this case has not is added here, with who made it and when. {name} stays as it is."
        )
    } else {
        format!("{name} has nothing that this case has not.")
    };
    paragraph_ui(ui, &words, fonts::regular(size::BODY), theme.text());
    muted(ui, &format!("The sum of its last step: {}", compared.head));
    ui.add_space(space::S);
    let height = (ui.available_height() - 48.0).max(80.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            if !compared.conflicts.is_empty() {
                heading(ui, "Both changed");
                for conflict in &compared.conflicts {
                    conflict_ui(conflict, draft, ui, commands);
                }
            }
            if !compared.comes.is_empty() {
                heading(ui, "Comes in");
                for line in compared.comes.iter().take(MAX_LINES) {
                    paragraph_ui(ui, line, fonts::regular(size::BODY), theme.text());
                }
                let more = compared.comes.len().saturating_sub(MAX_LINES);
                if more > 0 {
                    muted(ui, &format!("and {} more", grouped(more)));
                }
            }
            focus::follow(ui);
        });
    ui.add_space(space::S);
    let undecided = draft.undecided();
    buttons(ui, |ui| {
        if draft.has_news() {
            if main_button(ui, undecided == 0, "Bring in") {
                commands.push(CaseFileCommand::Join.into());
            }
            if ui.button("Cancel").clicked() {
                commands.push(WindowCommand::Close(WindowKind::Join).into());
            }
            if undecided > 0 {
                muted(ui, &format!("{} still to decide", counted(undecided, "conflict")));
            }
        } else if main_button(ui, true, "Close") {
            commands.push(WindowCommand::Close(WindowKind::Join).into());
        }
    });
}

/// What both changed, and what counts.
fn conflict_ui(conflict: &Conflict, draft: &JoinDraft, ui: &mut Ui, commands: &mut Vec<Command>) {
    let words = ConflictWords::of(conflict);
    let answer = draft.answers.get(&conflict.item);
    paragraph_ui(
        ui,
        &crate::app::wording::capitalised(&words.what),
        fonts::semibold(size::BODY),
        Theme::of(ui).text(),
    );
    let mut choices = vec![
        (Answer::Ours, format!("Keep: {}", words.ours)),
        (Answer::Theirs, format!("Take: {}", words.theirs)),
    ];
    if conflict.can_be_both() {
        choices.push((Answer::Both, "Keep both, as two notes".to_owned()));
    }
    outlined(ui, |ui| {
        for (choice, label) in choices {
            if ui.radio(answer == Some(&choice), text::visual(&label)).clicked() {
                commands.push(CaseFileCommand::Decide(conflict.item, choice).into());
            }
        }
    });
    ui.add_space(space::S);
}
