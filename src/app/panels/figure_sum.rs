use eframe::egui::{Button, Popup, Role, ScrollArea, Ui};

use crate::app::ChosenFigure;
use crate::app::command::{LayoutCommand, WindowCommand};
use crate::app::widgets::{hint, named, text_link};
use crate::app::wording::capitalised;
use crate::app::{Command, State, WindowKind, icons};
use crate::query::{FigureCounts, FigureSum};

/// How many of the chosen figure the selected events tell, and a menu to choose another.
pub fn figure_sum_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if state.open.store.figure_kinds().is_empty() {
        return;
    }
    let chosen = state.chosen_figure();
    let (words, explained) = match (chosen, state.figure_sum()) {
        (Some((_, kind)), Some(sum)) => (short_words(&kind.name, sum), sum.words(&kind.name)),
        // While it is added up.
        (Some((_, kind)), None) => (format!("… {}", kind.name), String::new()),
        (None, _) => (
            "Sum of figures".to_owned(),
            "Add up a figure over all events that match".to_owned(),
        ),
    };
    let response = text_link(ui, &words);
    let response = if explained.is_empty() {
        response
    } else {
        hint(response, &explained)
    };
    Popup::menu(&response).show(|ui| choices_ui(state, ui, commands));
}

/// “5,485–6,217 killed”.
fn short_words(kind: &str, sum: &FigureSum) -> String {
    match sum.range_words() {
        Some(range) => format!("{range} {kind}"),
        None => format!("no figure of {kind}"),
    }
}

/// What columns count, and to which scale they are drawn.
pub fn columns_menu_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.set_min_width(200.0);
    let draws_figures = state.draws_figures();
    let check = |is_so: bool| if is_so { icons::CHECK } else { "" };
    let events = ui.add(Button::new("Events").right_text(check(!draws_figures)));
    named(&events, Role::Button, true, "Columns by events");
    if events.clicked() {
        commands.extend(draws_figures.then_some(Command::Layout(LayoutCommand::ToggleColumns)));
        ui.close();
    }
    let chosen = state.chosen_figure().map(|(kind, _)| kind);
    ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
        for (kind, told) in state.open.store.figure_kinds().iter().take(FigureCounts::MAX) {
            let name = capitalised(&told.name);
            let is_drawn = draws_figures && chosen == Some(kind);
            let response = ui.add(Button::new(&name).right_text(check(is_drawn)));
            named(&response, Role::Button, true, &format!("Columns by {}", told.name));
            if response.clicked() {
                let figure = ChosenFigure::Kind(told.name.clone());
                commands.push(LayoutCommand::ChooseFigure(figure).into());
                commands.extend((!draws_figures).then_some(Command::Layout(LayoutCommand::ToggleColumns)));
                ui.close();
            }
        }
    });
    ui.separator();
    let scale = Button::new("One scale for all lanes").right_text(check(state.preferred.one_scale));
    if ui.add(scale).clicked() {
        commands.push(LayoutCommand::ToggleOneScale.into());
        ui.close();
    }
    if ui.button("Largest days, weeks …").clicked() {
        commands.push(WindowCommand::Show(WindowKind::Largest).into());
        ui.close();
    }
}

fn choices_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.set_min_width(200.0);
    let chosen = state.chosen_figure().map(|(kind, _)| kind);
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        for (kind, told) in state.open.store.figure_kinds().iter().take(FigureCounts::MAX) {
            let mark = if chosen == Some(kind) { icons::CHECK } else { "" };
            let name = capitalised(&told.name);
            let response = ui.add(Button::new(&name).right_text(mark));
            named(&response, Role::Button, true, &name);
            if response.clicked() {
                let figure = ChosenFigure::Kind(told.name.clone());
                commands.push(LayoutCommand::ChooseFigure(figure).into());
                ui.close();
            }
        }
    });
    ui.separator();
    let mark = if chosen.is_none() { icons::CHECK } else { "" };
    if ui.add(Button::new("No figure").right_text(mark)).clicked() {
        commands.push(LayoutCommand::ChooseFigure(ChosenFigure::None).into());
        ui.close();
    }
}
