use eframe::egui::{RichText, Role, Ui};

use crate::app::command::MappingCommand;
use crate::app::theme::{size, space};
use crate::app::widgets::named;
use crate::app::{Command, MappingDraft, Theme, icons};
use crate::batch::Question;
use crate::read::{ColumnMapping, DateOrder, Mapping, Part, TableColumns};

/// A way to read what is not sure.
struct Answer {
    label: String,
    /// Whether the columns say so already.
    is_chosen: bool,
    /// The columns that say so.
    mapping: Mapping,
}

/// Each question on a line of its own, with all readings between which somebody can choose.
pub fn questions_ui(draft: &MappingDraft, guessed: &TableColumns, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    for question in &guessed.questions {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.label(RichText::new(icons::WARNING).color(theme.doubt()));
            let words = question.to_string();
            ui.label(RichText::new(words).size(size::SECONDARY).color(theme.doubt()));
            for answer in answers(question, draft, guessed) {
                let text = RichText::new(&answer.label).size(size::SECONDARY);
                let response = ui.selectable_label(answer.is_chosen, text);
                named(&response, Role::Button, true, &format!("Read as: {}", answer.label));
                if response.clicked() && !answer.is_chosen {
                    commands.push(MappingCommand::Change(Box::new(answer.mapping)).into());
                }
            }
        });
    }
}

/// The readings of what is asked; none where no change of columns answers it.
fn answers(question: &Question, draft: &MappingDraft, guessed: &TableColumns) -> Vec<Answer> {
    let mapping = &draft.mapping;
    let at = |name: &str| mapping.columns.iter().position(|column| column.name == name);
    let answer = |name: &str, label: String, change: &dyn Fn(&mut Mapping, usize)| {
        let column = at(name)?;
        let mut changed = mapping.clone();
        change(&mut changed, column);
        Some(Answer {
            label,
            is_chosen: changed == *mapping,
            mapping: changed,
        })
    };
    let of_column = |name: &str, label: &str, change: &dyn Fn(&mut ColumnMapping)| {
        answer(name, label.to_owned(), &|mapping, column| {
            if let Some(column) = mapping.columns.get_mut(column) {
                change(column);
            }
        })
    };
    let as_part = |name: &str, label: &str, part: Part| {
        answer(name, label.to_owned(), &|mapping, column| {
            mapping.set_part(column, part);
        })
    };
    let guess = |name: &str| guessed.mapping.columns.iter().find(|column| column.name == name);
    let found = match question {
        Question::DayOrMonth(column) => [DateOrder::DayFirst, DateOrder::MonthFirst]
            .map(|order| of_column(column, order.label(), &|mapped| mapped.order = Some(order))),
        Question::OneOfDates { column, other } => [column, other].map(|name| as_part(name, name, Part::Date)),
        Question::DateOfReport(column) => {
            let part = guess(column).map_or(Part::Date, |column| column.part);
            [
                as_part(column, "when it happened", part),
                as_part(column, "when it was written down", Part::Field),
            ]
        }
        Question::OtherPlace(column) => {
            let part = guess(column).map_or(Part::Location, |column| column.part);
            [
                as_part(column, "the event’s place", part),
                as_part(column, "another place", Part::Field),
            ]
        }
        Question::Thousands {
            column, read_as, other, ..
        } => [(read_as, true), (other, false)]
            .map(|(label, is_comma)| of_column(column, label, &|mapped| mapped.decimal_comma = Some(is_comma))),
        Question::Code { column, number, .. } => {
            let known = || {
                let of_guess = guessed.questions.iter().filter_map(|question| match question {
                    Question::Code {
                        column: of,
                        number,
                        is_missing: true,
                    } if of == column => Some(*number),
                    _ => None,
                });
                let said = at(column).and_then(|at| mapping.columns.get(at)?.missing.clone());
                said.unwrap_or_else(|| of_guess.collect())
            };
            let with = |is_missing: bool| {
                let mut codes = known();
                codes.retain(|code| code != number);
                codes.extend(is_missing.then_some(*number));
                codes.sort_unstable();
                codes
            };
            [("not known", true), ("a number", false)]
                .map(|(label, is_missing)| of_column(column, label, &|mapped| mapped.missing = Some(with(is_missing))))
        }
        Question::NoDates | Question::Epoch { .. } | Question::OtherCalendar { .. } | Question::NothingElse => {
            return Vec::new();
        }
    };
    found.into_iter().flatten().collect()
}
