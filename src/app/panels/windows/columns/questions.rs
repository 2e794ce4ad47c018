use eframe::egui::style::ScrollStyle;
use eframe::egui::{RichText, ScrollArea, Ui};

use super::answer_card::{Ground, answer_ui, height, width};
use crate::app::command::MappingCommand;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::decoration;
use crate::app::{Command, MappingDraft, Theme, focus, fonts, icons, text};
use crate::batch::{Answer, Asked, TableColumns};

/// Of the window's height, so much goes to the questions at most; the others can be scrolled to.
const SHARE: f32 = 0.45;

/// Each question with all readings between which somebody can choose, in a window of this height.
pub fn questions_ui(
    draft: &MappingDraft,
    guessed: &TableColumns,
    height: f32,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let max = (height * SHARE).max(120.0);
    ui.scope(|ui| {
        // In sight without the pointer over it, since else nobody would know that more is asked.
        ui.spacing_mut().scroll = ScrollStyle {
            bar_width: 6.0,
            ..ScrollStyle::solid()
        };
        ScrollArea::vertical()
            .id_salt("questions")
            .auto_shrink([false, true])
            .max_height(max)
            .show(ui, |ui| {
                for (index, asked) in guessed.questions.iter().enumerate() {
                    if index > 0 {
                        ui.add_space(space::S);
                    }
                    question_ui(draft, asked, ui, commands);
                }
                focus::follow(ui);
            });
    });
}

fn question_ui(draft: &MappingDraft, asked: &Asked, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let chosen = asked.chosen(&draft.mapping);
    let said = chosen.filter(|_| asked.is_answered(&draft.mapping));
    let (icon, color, words) = match said {
        Some(answer) => (icons::CHECK, theme.muted(), said_words(answer, draft)),
        None => (icons::WARNING, theme.doubt(), asked.to_string()),
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        decoration(ui, RichText::new(icon).color(color));
        paragraph_ui(ui, &text::from_left(&words), fonts::regular(size::SECONDARY), color);
    });
    if asked.answers.is_empty() {
        return;
    }
    let (width, height) = (width(ui, asked.answers.len()), height(&asked.answers));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = [space::S; 2].into();
        for answer in &asked.answers {
            let is_chosen = chosen.is_some_and(|chosen| std::ptr::eq(chosen, answer));
            let ground = Ground {
                size: [width, height].into(),
                is_chosen,
            };
            let is_said = said.is_some_and(|said| std::ptr::eq(said, answer));
            if answer_ui(answer, ground, ui).clicked() && !is_said {
                commands.push(MappingCommand::Change(Box::new(answer.given(&draft.mapping))).into());
            }
        }
    });
}

/// What stands in place of a question that was answered.
fn said_words(answer: &Answer, draft: &MappingDraft) -> String {
    let column = draft.mapping.columns.get(answer.column);
    let name = column.map_or("", |column| &column.name);
    format!("You said of “{}”: {}.", text::isolated(name), answer.label)
}
