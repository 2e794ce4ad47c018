use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{Button, RichText, Role, ScrollArea, Ui, Vec2};

use crate::app::theme::{size, space};
use crate::app::widgets::{heading, named};
use crate::app::{Theme, focus, icons};
use crate::batch::Part;

/// What a column is, chosen from all parts at once; `None` if nothing else was chosen.
pub fn part_ui(ui: &mut Ui, name: &str, width: f32, chosen: Part) -> Option<Part> {
    let label = chosen.label();
    let mut words = RichText::new(label);
    if chosen == Part::Field {
        words = words.color(Theme::of(ui).muted());
    }
    let mut new = None;
    let (response, _) = drop_down(words, width).ui(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            for (question, parts) in Part::GROUPS {
                ui.vertical(|ui| {
                    heading(ui, question);
                    for &part in parts {
                        new = new.or(entry_ui(ui, part, chosen));
                    }
                });
            }
        });
        ui.separator();
        new = new.or(entry_ui(ui, Part::Field, chosen));
        if new.is_some() {
            ui.close();
        }
    });
    named(&response, Role::Button, true, &format!("{name} is: {label}"));
    new
}

fn entry_ui(ui: &mut Ui, part: Part, chosen: Part) -> Option<Part> {
    let response = ui.selectable_label(part == chosen, part.label());
    (response.clicked() && part != chosen).then_some(part)
}

/// A list to choose one of; `None` if nothing else was chosen.
pub fn choice_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    chosen: &T,
    choices: impl IntoIterator<Item = (T, String)>,
) -> Option<T> {
    let choices: Vec<(T, String)> = choices.into_iter().collect();
    let label = choices
        .iter()
        .find(|(choice, _)| choice == chosen)
        .map_or_else(|| "other".to_owned(), |(_, label)| label.clone());
    let mut new = None;
    let (response, _) = drop_down(RichText::new(&label), width).ui(ui, |ui| {
        ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            for (choice, label) in choices {
                let is_chosen = choice == *chosen;
                if ui.selectable_label(is_chosen, label).clicked() && !is_chosen {
                    new = Some(choice);
                    ui.close();
                }
            }
            focus::follow(ui);
        });
    });
    named(&response, Role::Button, true, &format!("{name}: {label}"));
    new
}

/// A button that opens a list, with what is chosen on it.
pub fn drop_down(words: RichText, width: f32) -> MenuButton<'static> {
    let button = Button::new(words)
        .truncate()
        .right_text(RichText::new(icons::CARET_DOWN).size(size::SECONDARY))
        .min_size(Vec2::new(width, 26.0));
    MenuButton::from_button(button)
}
