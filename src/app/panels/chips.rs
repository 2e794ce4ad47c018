use eframe::egui::{Button, CornerRadius, Response, RichText, Role, Ui};

use crate::app::command::{ColumnChange, FilterCommand};
use crate::app::figure_words::sign_words;
use crate::app::theme::size;
use crate::app::widgets::{hint, muted, named};
use crate::app::{Command, State, Theme, icons, text};
use crate::event::Role as ActorRole;
use crate::query::{ColumnFilter, Filter, Mark};
use crate::store::Facet;
use crate::timeline::period_text;

/// More chips than this are only counted.
const MAX_CHIPS: usize = 10;

/// The filters that are set, each with a click to take it away.
pub fn chips_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let chips = chips(&state.asked.filter, state.open.reread.is_empty());
    if chips.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(4.0, 4.0);
        for (label, command) in chips.iter().take(MAX_CHIPS) {
            let chip = chip_ui(ui, label);
            if chip.clicked() {
                commands.push(command.clone());
            }
            chip.context_menu(|ui| {
                for (label, command) in [
                    ("Remove this filter", command.clone()),
                    ("Clear all filters", FilterCommand::Clear.into()),
                ] {
                    if ui.button(label).clicked() {
                        commands.push(command);
                        ui.close();
                    }
                }
            });
        }
        if chips.len() > MAX_CHIPS {
            muted(ui, &format!("and {} more", chips.len() - MAX_CHIPS));
        }
    });
}

fn chip_ui(ui: &mut Ui, label: &str) -> Response {
    let theme = Theme::of(ui);
    let shown = shortened(label);
    let words = RichText::new(text::visual(&shown))
        .size(size::SECONDARY)
        .color(theme.text());
    let cross = RichText::new(icons::X).size(size::SMALL).color(theme.text());
    let button = Button::new((words, cross))
        .gap(4.0)
        .fill(theme.selection())
        .corner_radius(CornerRadius::same(10))
        .min_size(eframe::egui::vec2(0.0, 22.0));
    let response = hint(ui.add(button), label);
    named(&response, Role::Button, true, &format!("Remove filter {label}"));
    response
}

fn shortened(label: &str) -> String {
    const MAX: usize = 30;
    if label.chars().count() <= MAX {
        return label.to_owned();
    }
    let head: String = label.chars().take(MAX - 1).collect();
    format!("{}…", head.trim_end())
}

/// What each chip says, and the command that takes its filter away.
fn chips(filter: &Filter, is_of_downloads: bool) -> Vec<(String, Command)> {
    let mut chips = Vec::new();
    for facet in Facet::ALL {
        let choice = filter.choice(facet);
        let last = |name: &str| {
            let own = name.rsplit(crate::event::Place::SEPARATOR).next().unwrap_or(name);
            own.to_owned()
        };
        for name in &choice.include {
            let roles: Vec<&str> = match facet {
                Facet::Actor => filter.roles_of(name).into_iter().map(ActorRole::noun).collect(),
                _ => Vec::new(),
            };
            let label = if roles.is_empty() {
                format!("{}: {}", facet.label(), last(name))
            } else {
                format!("{} as {}", last(name), roles.join(" or "))
            };
            chips.push((
                label,
                Command::Filter(FilterCommand::ToggleIncluded(facet, name.clone())),
            ));
        }
        for name in &choice.exclude {
            let label = format!("not {}", last(name));
            chips.push((
                label,
                Command::Filter(FilterCommand::ToggleExcluded(facet, name.clone())),
            ));
        }
    }
    for kind in &filter.doubt {
        chips.push((
            kind.label().to_owned(),
            Command::Filter(FilterCommand::ToggleDoubt(*kind)),
        ));
    }
    for mark in &filter.marks {
        let label = match mark {
            Mark::Star => "starred".to_owned(),
            Mark::Note => "with a note".to_owned(),
            Mark::Tag(name) => format!("Tag: {name}"),
            Mark::Corrected => "corrected".to_owned(),
            Mark::Entered => "entered by hand".to_owned(),
            Mark::Merged => "merged".to_owned(),
            Mark::Changed => "changed under its mark".to_owned(),
        };
        chips.push((label, Command::Filter(FilterCommand::ToggleMark(mark.clone()))));
    }
    for wanted in &filter.figures {
        chips.push((
            wanted.words(),
            Command::Filter(FilterCommand::ToggleFigure(wanted.clone())),
        ));
    }
    chips.extend(filter.columns.iter().flat_map(column_chips));
    for file in &filter.files {
        chips.push((
            format!("File: {file}"),
            Command::Filter(FilterCommand::ToggleFile(file.clone())),
        ));
    }
    for change in &filter.changes {
        let since = if is_of_downloads {
            "since the older download"
        } else {
            "since before"
        };
        let label = format!("{} {since}", change.label());
        chips.push((label, Command::Filter(FilterCommand::ToggleChange(*change))));
    }
    for role in &filter.roles {
        let label = match role {
            ActorRole::AttributedTo => "with somebody blamed".to_owned(),
            role => format!("with a {}", role.noun()),
        };
        chips.push((label, Command::Filter(FilterCommand::ToggleRole(*role))));
    }
    for against in &filter.against {
        let label = format!("{} against {}", against.by, against.on);
        chips.push((label, Command::Filter(FilterCommand::ToggleAgainst(against.clone()))));
    }
    if filter.has_time() {
        chips.push((
            period_text(filter.from, filter.to),
            Command::Filter(FilterCommand::SetTimeRange(None, None)),
        ));
    }
    if !filter.text.trim().is_empty() {
        chips.push((
            format!("“{}”", filter.text.trim()),
            Command::Filter(FilterCommand::SetText(String::new())),
        ));
    }
    chips
}

/// Of what is wanted of a column of the files.
fn column_chips(wanted: &ColumnFilter) -> Vec<(String, Command)> {
    let mut chips = Vec::new();
    let name = &wanted.column;
    let change = |change: ColumnChange| Command::Filter(FilterCommand::ChangeColumn(name.clone(), change));
    let shown = |value: &String| {
        if value.is_empty() {
            "no value".to_owned()
        } else {
            value.clone()
        }
    };
    for value in &wanted.include {
        let label = format!("{name}: {}", shown(value));
        chips.push((label, change(ColumnChange::ToggleIncluded(value.clone()))));
    }
    for value in &wanted.exclude {
        let label = format!("{name}: not {}", shown(value));
        chips.push((label, change(ColumnChange::ToggleExcluded(value.clone()))));
    }
    for compared in &wanted.compared {
        let others = wanted.compared.iter().filter(|other| *other != compared);
        let label = format!("{name} {} {}", sign_words(compared.comparison), compared.with);
        chips.push((label, change(ColumnChange::Compare(others.cloned().collect()))));
    }
    chips
}
