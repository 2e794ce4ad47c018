use eframe::egui::{ComboBox, Role, Ui};

use crate::app::widgets::named;

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
    let combo = ComboBox::from_id_salt(name)
        .width(width)
        .height(380.0)
        .truncate()
        .selected_text(&label)
        .show_ui(ui, |ui| {
            for (choice, label) in choices {
                let is_chosen = choice == *chosen;
                let response = ui.selectable_label(is_chosen, label);
                if response.clicked() && !is_chosen {
                    new = Some(choice);
                }
            }
        });
    named(&combo.response, Role::ComboBox, true, &format!("{name}: {label}"));
    new
}
