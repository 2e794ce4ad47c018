use eframe::egui::Ui;

use super::strip::strip_ui;
use crate::app::command::FilterCommand;
use crate::app::text::isolated;
use crate::app::wording::count_words;
use crate::app::{Command, State};
use crate::query::Filter;
use crate::store::{Facet, ValueId};

/// So many places are offered.
const MAX: usize = 3;

/// The places that are known by another name than the one that is searched for, none of which is in the filter yet.
pub fn also_called(state: &State) -> &[ValueId] {
    let found = state.found.also_called.as_ref();
    let found = found
        .filter(|found| found.text == state.asked.filter.text.trim() && found.store.has_same_rows(&state.open.store));
    found.map_or(&[], |found| found.places.as_slice())
}

/// Says how the place that is searched for is written in these files, which the search does not find by itself.
pub fn also_called_ui(places: &[ValueId], state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let store = &state.open.store;
    let own_name = |value: ValueId| {
        let tree = store.tree(Facet::Place);
        tree.map_or_else(String::new, |tree| tree.name(value).to_owned())
    };
    let named: Vec<String> = places
        .iter()
        .take(MAX)
        .map(|&place| {
            let count = state.found.answer.facet(Facet::Place).count(place);
            let events = if count.possible > 0 {
                format!(" ({})", count_words(count))
            } else {
                String::new()
            };
            format!("“{}”{events}", isolated(&own_name(place)))
        })
        .collect();
    let more = if places.len() > MAX { " and others" } else { "" };
    let searched = state.asked.filter.text.trim().trim_matches('"');
    let words = format!(
        "“{}” is also written {}{more} here; the search finds its text only.",
        isolated(searched),
        named.join(", ")
    );
    strip_ui(ui, &words, |ui| {
        for &place in places.iter().take(MAX) {
            let label = format!("Only {}", own_name(place));
            if ui.button(crate::app::text::visual(&label)).clicked() {
                let mut filter = Filter {
                    text: String::new(),
                    ..state.asked.filter.clone()
                };
                filter.place.include = vec![store.value_name(Facet::Place, place)];
                commands.push(FilterCommand::Set(Box::new(filter)).into());
            }
        }
    });
}
