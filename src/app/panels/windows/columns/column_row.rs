use eframe::egui::{self, Align2, Rect, Role, Sense, TextEdit, Ui, UiBuilder, Vec2, WidgetInfo};

use super::Columns;
use super::choice::{choice_ui, part_ui};
use super::settings::dates_ui;
use crate::app::command::MappingCommand;
use crate::app::excerpt::excerpt;
use crate::app::theme::{size, space};
use crate::app::widgets::{hint, named, painted_text, tag};
use crate::app::{Command, MappingDraft, Theme, fonts};
use crate::batch::{ColumnMapping, Guess, Mapping, Part, Sureness, TableColumns};

pub const HEIGHT: f32 = 44.0;
/// Widths of the choices and of how sure a guess is.
const PART: f32 = 164.0;
const EXTRA: f32 = 184.0;
const SURE: f32 = 58.0;
/// Room for the scroll bar.
const BAR: f32 = 12.0;

/// Where lists are parted, as it is offered.
const SEPARATORS: [(&str, &str); 11] = [
    (ColumnMapping::SPLIT, "; or |"),
    (";", ";"),
    ("|", "|"),
    (",", ","),
    (ColumnMapping::SPLIT_AT_COMMAS, ", or ; or |"),
    (ColumnMapping::SPLIT_AT_AND, ", or ; or | or and"),
    (ColumnMapping::SPLIT_AT_AND_ALONE, "; or | or and"),
    (ColumnMapping::SPLIT_AT_SLASHES, " / or ; or |"),
    ("/", "/"),
    ("&", "and"),
    ("", "one name a cell"),
];

/// One column: its name and samples, what it is, and how its cells are read.
pub fn column_row_ui(
    columns: &mut Columns,
    draft: &MappingDraft,
    guessed: &TableColumns,
    column: usize,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let Some(mapped) = draft.mapping.columns.get(column) else {
        return;
    };
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline());
    let [name, right, sure] = parts(rect);
    name_ui(mapped, guessed, column, name.shrink2(Vec2::new(0.0, 3.0)), ui);
    let builder = UiBuilder::new()
        .id_salt(("column", column))
        .max_rect(right)
        .layout(egui::Layout::left_to_right(egui::Align::Center));
    let mut content = ui.new_child(builder);
    content.spacing_mut().item_spacing.x = space::S;
    if let Some(changed) = choices_ui(columns, draft, mapped, column, &mut content) {
        commands.push(MappingCommand::Change(Box::new(changed)).into());
    }
    // How sure the guess was, as long as nobody says more; of what is asked about nobody is sure.
    let is_asked = guessed.questions.iter().any(|asked| asked.is_about(column));
    let guess = guessed.guesses.get(column).filter(|_| {
        let guess = guessed.mapping.columns.get(column);
        mapped.part != Part::Field && guess == Some(mapped)
    });
    if let Some(guess) = guess {
        let builder = UiBuilder::new()
            .id_salt(("sure", column))
            .max_rect(sure)
            .layout(egui::Layout::left_to_right(egui::Align::Center));
        let ui = &mut ui.new_child(builder);
        if is_asked && guess.sureness != Sureness::Unsure {
            tag(ui, "asked", theme.doubt(), theme.doubt_fill()).on_hover_text("Above it is asked what this column is.");
        } else {
            sureness_ui(guess, &theme, ui);
        }
    }
}

/// Where a row's name, its choices and how sure its guess is stand.
fn parts(rect: Rect) -> [Rect; 3] {
    let sure = rect
        .with_max_x(rect.right() - BAR)
        .with_min_x(rect.right() - BAR - SURE);
    let choices = PART + EXTRA + 2.0 * space::S;
    let left = (sure.left() - choices).max(rect.left() + 60.0);
    [
        rect.with_max_x(left - space::S),
        rect.with_min_x(left).with_max_x(sure.left()),
        sure,
    ]
}

/// What stands in the rows below.
pub fn heads_ui(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 20.0), Sense::hover());
    let theme = Theme::of(ui);
    let [name, right, sure] = parts(rect);
    let extra = right.with_min_x(right.left() + PART + space::S);
    for (rect, label) in [(name, "Column"), (right, "Holds"), (extra, "Read as"), (sure, "Guess")] {
        let font = fonts::semibold(size::SMALL);
        painted_text(
            ui,
            rect,
            Align2::LEFT_CENTER,
            &label.to_uppercase(),
            font,
            theme.muted(),
        );
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline());
}

fn name_ui(mapped: &ColumnMapping, guessed: &TableColumns, column: usize, rect: Rect, ui: &Ui) {
    let theme = Theme::of(ui);
    let is_used = mapped.part != Part::Field;
    let (top, bottom) = rect.split_top_bottom_at_fraction(0.5);
    let color = if is_used { theme.text() } else { theme.muted() };
    let font = fonts::semibold(size::BODY);
    let is_name_cut = painted_text(ui, top, Align2::LEFT_CENTER, &mapped.name, font, color).is_cut;
    let words = samples(guessed, column);
    let font = fonts::regular(size::SECONDARY);
    let is_cut = painted_text(ui, bottom, Align2::LEFT_CENTER, &words, font, theme.muted()).is_cut;
    let response = ui.interact(rect, ui.scope_id().with(("column name", column)), Sense::hover());
    let label = format!("Column {}: {words}", mapped.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
    if is_name_cut || is_cut {
        hint(response, &format!("{}\n{words}", mapped.name));
    }
}

/// A few different cells.
fn samples(guessed: &TableColumns, column: usize) -> String {
    const SHOWN: usize = 5;
    let mut shown: Vec<String> = Vec::new();
    for cell in guessed.samples.iter().filter_map(|row| row.get(column)) {
        let cell = excerpt(cell.trim(), 60).replace(['\n', '\r'], " ");
        if !cell.is_empty() && !shown.contains(&cell) {
            shown.push(cell);
        }
        if shown.len() == SHOWN {
            break;
        }
    }
    if shown.is_empty() {
        return "blank in the first rows".to_owned();
    }
    shown.join("  ·  ")
}

/// The mapping as it was changed.
fn choices_ui(
    columns: &mut Columns,
    draft: &MappingDraft,
    mapped: &ColumnMapping,
    column: usize,
    ui: &mut Ui,
) -> Option<Mapping> {
    let with = |change: &dyn Fn(&mut ColumnMapping)| {
        let mut mapping = draft.mapping.clone();
        if let Some(mapped) = mapping.columns.get_mut(column) {
            change(mapped);
        }
        mapping
    };
    let name = &mapped.name;
    if let Some(part) = part_ui(ui, name, PART, mapped.part) {
        let mut mapping = draft.mapping.clone();
        mapping.set_part(column, part);
        return Some(mapping);
    }
    if mapped.part.is_date() || matches!(mapped.part, Part::Year | Part::EndYear) {
        let changed = dates_ui(ui, EXTRA, draft, mapped, column)?;
        return Some(with(&|mapped| *mapped = changed.clone()));
    }
    if mapped.part.is_list() {
        let chosen = mapped.split.clone().unwrap_or_else(|| ColumnMapping::SPLIT.to_owned());
        let choices = SEPARATORS.map(|(split, label)| (split.to_owned(), format!("several, split at {label}")));
        // A mapping file may part lists at anything.
        let is_other = SEPARATORS.iter().all(|(split, _)| *split != chosen);
        let other = is_other.then(|| {
            (
                chosen.clone(),
                format!("several, split at {}", separators_words(&chosen)),
            )
        });
        let choices = choices.into_iter().chain(other);
        let split = choice_ui(
            ui,
            &format!("Several names in {name}, split at"),
            EXTRA,
            &chosen,
            choices,
        )?;
        return Some(with(&|mapped| mapped.split = Some(split.clone())));
    }
    if mapped.part == Part::Figure {
        let called = called_ui(columns, mapped, column, ui)?;
        return Some(with(&|mapped| {
            mapped.called = Some(called.clone()).filter(|called| !called.is_empty());
        }));
    }
    None
}

/// ", or / or and".
fn separators_words(split: &str) -> String {
    let words: Vec<String> = split
        .chars()
        .map(|mark| {
            if mark == '&' {
                "and".to_owned()
            } else {
                mark.to_string()
            }
        })
        .collect();
    words.join(" or ")
}

/// What a figure counts; it is taken over when it is typed.
fn called_ui(columns: &mut Columns, mapped: &ColumnMapping, column: usize, ui: &mut Ui) -> Option<String> {
    let own = mapped.called.clone().unwrap_or_default();
    let mut text = match &columns.typed {
        Some((typed, text)) if *typed == column => text.clone(),
        _ => own.clone(),
    };
    let edit = TextEdit::singleline(&mut text)
        .desired_width(EXTRA - 16.0)
        .hint_text(format!("called {}", mapped.name));
    let response = ui.add(edit);
    named(
        &response,
        Role::TextInput,
        true,
        &format!("What {} counts", mapped.name),
    );
    if response.changed() {
        columns.typed = Some((column, text.clone()));
    }
    if response.lost_focus() {
        // Return ends the name, and does no more.
        ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
        columns.typed = None;
        let text = text.trim().to_owned();
        return (text != own).then_some(text);
    }
    None
}

fn sureness_ui(guess: &Guess, theme: &Theme, ui: &mut Ui) {
    let (color, fill) = match guess.sureness {
        Sureness::Sure => (theme.muted(), theme.panel()),
        Sureness::Likely => (theme.text(), theme.raised()),
        Sureness::Unsure => (theme.doubt(), theme.doubt_fill()),
    };
    let tag = tag(ui, guess.sureness.label(), color, fill);
    if let Some(reason) = guess.reason {
        tag.on_hover_text(reason.to_string());
    }
}
