use eframe::egui::Ui;

use super::strip::strip_ui;
use crate::app::command::FilterCommand;
use crate::app::jobs::{AlsoCalled, only_filter};
use crate::app::text::isolated;
use crate::app::wording::count_words;
use crate::app::{Command, State};
use crate::store::{Facet, ValueId};

/// The places that are known by another name than the one that is searched for, if there are any.
pub fn also_called(state: &State) -> Option<&AlsoCalled> {
    let found = state.found.also_called.as_ref()?;
    let is_of_this = found.filter == state.asked.filter && found.store.has_same_rows(&state.open.store);
    (is_of_this && !found.places.is_empty()).then_some(found)
}

/// Says how the place that is searched for is written in these files, which the search does not find by itself.
pub fn also_called_ui(found: &AlsoCalled, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let store = &state.open.store;
    let own_name = |value: ValueId| {
        let tree = store.tree(Facet::Place);
        tree.map_or_else(String::new, |tree| tree.name(value).to_owned())
    };
    let named: Vec<String> = found
        .places
        .iter()
        .map(|&(place, count)| format!("“{}” ({})", isolated(&own_name(place)), count_words(count)))
        .collect();
    let more = if found.has_more { " and others" } else { "" };
    let searched = found.filter.text.trim().trim_matches('"');
    let words = format!(
        "“{}” is also written {}{more} here. Events that write it only so are not found by the search.",
        isolated(searched),
        named.join(", ")
    );
    strip_ui(ui, &words, |ui| {
        for &(place, _) in &found.places {
            let label = format!("Only {}", own_name(place));
            if ui.button(crate::app::text::visual(&label)).clicked() {
                let filter = only_filter(&state.asked.filter, store, place);
                commands.push(FilterCommand::Set(Box::new(filter)).into());
            }
        }
    });
}
