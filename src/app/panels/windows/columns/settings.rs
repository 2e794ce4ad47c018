use eframe::egui::{RichText, Role, ScrollArea, Ui};

use super::answer_card::example_words;
use super::choice::drop_down;
use crate::app::widgets::{heading, named};
use crate::app::{MappingDraft, focus};
use crate::batch::{Answer, Asked, ColumnMapping, FoundOrder, Question, Setting, TableColumns, stretch_of_years};
use crate::dates::LAST_SHORT_YEAR;
use crate::event::{CalendarSystem, DateOrder, Epoch};

/// Some settings of a column of which one holds.
struct Group {
    heading: &'static str,
    /// What holds, in a few words; nothing if it goes without saying.
    shown: Option<String>,
    choices: Vec<(String, ColumnMapping)>,
    hint: Option<String>,
}

/// How the dates of a column are read: in which order and calendar, or since when numbers count. `None` if nothing else
/// was chosen, or nothing would make a difference.
pub fn dates_ui(
    ui: &mut Ui,
    width: f32,
    draft: &MappingDraft,
    mapped: &ColumnMapping,
    column: usize,
) -> Option<ColumnMapping> {
    let found = Found::of(draft, column);
    let groups = [
        order(mapped, found.order),
        century(mapped, &found),
        calendar(mapped, found.calendar, found.epoch.is_some()),
        epoch(mapped, found.epoch),
    ];
    let groups: Vec<Group> = groups.into_iter().flatten().collect();
    if groups.is_empty() {
        return None;
    }
    let shown: Vec<&str> = groups.iter().filter_map(|group| group.shown.as_deref()).collect();
    let label = if shown.is_empty() {
        "as found".to_owned()
    } else {
        shown.join(", ")
    };
    let mut new = None;
    let (response, _) = drop_down(RichText::new(&label), width).ui(ui, |ui| {
        ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
            for group in &groups {
                heading(ui, group.heading);
                for (label, choice) in &group.choices {
                    let is_chosen = choice == mapped;
                    if ui.selectable_label(is_chosen, label).clicked() && !is_chosen {
                        new = Some(choice.clone());
                        ui.close();
                    }
                }
            }
            focus::follow(ui);
        });
    });
    named(
        &response,
        Role::Button,
        true,
        &format!("{} is read as: {label}", mapped.name),
    );
    let hints: Vec<&str> = groups.iter().filter_map(|group| group.hint.as_deref()).collect();
    if !hints.is_empty() {
        response.on_hover_text(hints.join("\n"));
    }
    new
}

/// What was found of a column when the columns were last tried.
struct Found<'d> {
    order: Option<&'d FoundOrder>,
    /// As which years the first and the last of those of two digits are read.
    short_years: Option<(i32, i32)>,
    /// The answers to the question of their century, if it is asked.
    centuries: &'d [Answer],
    calendar: Option<CalendarSystem>,
    epoch: Option<Epoch>,
}

impl<'d> Found<'d> {
    fn of(draft: &'d MappingDraft, column: usize) -> Self {
        let Some(columns) = tried(draft) else {
            return Self {
                order: None,
                short_years: None,
                centuries: &[],
                calendar: None,
                epoch: None,
            };
        };
        Self {
            order: columns.orders.iter().find(|found| found.column == column),
            short_years: value(&columns.short_years, column),
            centuries: centuries(columns, column),
            calendar: value(&columns.calendars, column),
            epoch: value(&columns.epochs, column),
        }
    }
}

/// The columns as they were last tried.
fn tried(draft: &MappingDraft) -> Option<&TableColumns> {
    draft.readable.as_ref()?.report.columns.as_deref()
}

fn centuries(columns: &TableColumns, column: usize) -> &[Answer] {
    let is_asked = |asked: &&Asked| matches!(asked.question, Question::Century { .. }) && asked.column == Some(column);
    columns
        .questions
        .iter()
        .find(is_asked)
        .map_or(&[], |asked| &asked.answers)
}

fn value<T: Copy>(known: &[(usize, T)], column: usize) -> Option<T> {
    let found = known.iter().find(|(at, _)| *at == column);
    found.map(|(_, value)| *value)
}

/// A group of a setting that may be left out, with what the column shows.
fn group<T: Copy + PartialEq>(
    heading: &'static str,
    (said, found): (Option<T>, Option<T>),
    all: &[T],
    label: impl Fn(T) -> &'static str,
    set: impl Fn(Option<T>) -> ColumnMapping,
) -> Group {
    let as_found = found.filter(|_| said.is_none());
    let as_found = as_found.map(|found| format!("found: {}", label(found)));
    let choices = all.iter().map(|&value| (label(value).to_owned(), set(Some(value))));
    let left_out = as_found.clone().unwrap_or_else(|| "as found".to_owned());
    Group {
        heading,
        shown: said.map(|said| label(said).to_owned()).or(as_found),
        choices: std::iter::once((left_out, set(None))).chain(choices).collect(),
        hint: None,
    }
}

fn order(mapped: &ColumnMapping, found: Option<&FoundOrder>) -> Option<Group> {
    const ALL: [DateOrder; 4] = [
        DateOrder::DayFirst,
        DateOrder::MonthFirst,
        DateOrder::YearFirst,
        DateOrder::YearDayFirst,
    ];
    if found.is_none() && mapped.order.is_none() {
        return None;
    }
    let set = |order| ColumnMapping {
        order,
        ..mapped.clone()
    };
    let known = (mapped.order, found.map(|found| found.order));
    Some(Group {
        hint: found.map(|found| found.evidence.to_string()),
        ..group("Order", known, &ALL, DateOrder::label, set)
    })
}

/// In which century years of two digits lie: as many are offered as lie behind us, with what each makes of a cell where the
/// century is asked about.
fn century(mapped: &ColumnMapping, found: &Found<'_>) -> Option<Group> {
    const BEFORE: [i32; 4] = [-100, 0, 100, 200];
    let (first, last) = found.short_years?;
    let set = |short_years| ColumnMapping {
        short_years,
        ..mapped.clone()
    };
    let example = |begin: i32| {
        let mut answers = found.centuries.iter();
        let answer = answers.find(|answer| answer.setting == Setting::ShortYears(begin))?;
        answer.examples.first().map(example_words)
    };
    let choices = BEFORE
        .into_iter()
        .filter(|before| last - before <= LAST_SHORT_YEAR)
        .map(|before| {
            let years = stretch_of_years((first - before, last - before));
            let label = match example(first - before) {
                Some(example) => format!("{years}: {example}"),
                None => years,
            };
            (label, set(Some(first - before)))
        });
    let years = stretch_of_years((first, last));
    let is_said = mapped.short_years.is_some();
    let (shown, left_out) = if is_said {
        (years, "as found".to_owned())
    } else {
        (format!("found: {years}"), format!("found: {years}"))
    };
    Some(Group {
        heading: "Years of two digits",
        shown: Some(shown),
        choices: std::iter::once((left_out, set(None))).chain(choices).collect(),
        hint: None,
    })
}

fn calendar(mapped: &ColumnMapping, found: Option<CalendarSystem>, is_counted: bool) -> Option<Group> {
    if is_counted && found.is_none() && mapped.calendar.is_none() {
        return None;
    }
    let set = |calendar| ColumnMapping {
        calendar,
        ..mapped.clone()
    };
    let known = (mapped.calendar, found);
    Some(group(
        "Calendar",
        known,
        &CalendarSystem::ALL,
        CalendarSystem::name,
        set,
    ))
}

fn epoch(mapped: &ColumnMapping, found: Option<Epoch>) -> Option<Group> {
    if found.is_none() && mapped.epoch.is_none() {
        return None;
    }
    let set = |epoch| ColumnMapping {
        epoch,
        ..mapped.clone()
    };
    let known = (mapped.epoch, found);
    Some(group("Numbers are", known, &Epoch::ALL, Epoch::label, set))
}
