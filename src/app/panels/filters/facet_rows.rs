use eframe::egui::{self, Align, Label, Layout, Rect, RichText, Role, Sense, Ui};

use super::item::ListedValue;
use super::panel::FilterPanel;
use super::value_menu::value_menu_ui;
use super::value_row::{Standing, ValueRow};
use crate::app::command::{FilterCommand, NamesCommand};
use crate::app::theme::size;
use crate::app::widgets::{decoration, muted, named, text_link};
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, fonts, icons, typing};
use crate::store::{Facet, ValueId};

/// A field for a part of a name; whether something else is typed into it now.
pub(super) fn find_field(text: &mut String, label: &str, ui: &mut Ui) -> bool {
    let color = Theme::of(ui).muted();
    let width = ui.available_width();
    let response = typing::line_field(ui, text, fonts::regular(size::SECONDARY), |edit| {
        edit.id_salt(("find", label))
            .desired_width(width)
            .margin(egui::Margin::symmetric(8, 4))
            .hint_text(RichText::new("Find …").size(size::SECONDARY).color(color))
    });
    named(&response, Role::TextInput, true, label);
    response.changed()
}

impl FilterPanel {
    pub(super) fn facet_heading_ui(&mut self, facet: Facet, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let is_open = !self.unfolding.closed.contains(&facet);
        let theme = Theme::of(ui);
        let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let title = RichText::new(facet.label()).font(fonts::semibold(size::BODY));
        let response = ui.add(Label::new(title).selectable(false).sense(Sense::click()));
        named(&response, Role::DisclosureTriangle, true, facet.label());
        decoration(ui, RichText::new(icon).size(size::SMALL).color(theme.muted()));
        if response.clicked() {
            if is_open {
                self.unfolding.closed.insert(facet);
            } else {
                self.unfolding.closed.remove(&facet);
            }
            self.is_dirty = true;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            muted(ui, &grouped(state.found.answer.facet(facet).ranking.len()));
            let choice = state.asked.filter.choice(facet);
            if !choice.is_empty() && text_link(ui, "clear").clicked() {
                commands.push(FilterCommand::ClearFacet(facet).into());
            }
            if choice.include.len() > 1
                && facet != Facet::Kind
                && text_link(ui, "same …")
                    .on_hover_text("Count the checked names as one")
                    .clicked()
            {
                commands.push(NamesCommand::Draft(facet, choice.include.clone()).into());
            }
            if choice.include.len() > 1 && !facet.is_tree() {
                let (label, hint) = if choice.all {
                    ("all of", "Events must have all checked values; click for any")
                } else {
                    ("any of", "Events must have any checked value; click for all")
                };
                if text_link(ui, label).on_hover_text(hint).clicked() {
                    commands.push(FilterCommand::SetAll(facet, !choice.all).into());
                }
            }
        });
    }

    pub(super) fn find_ui(&mut self, facet: Facet, ui: &mut Ui) {
        let label = format!("Find {}", facet.label().to_lowercase());
        self.is_dirty |= find_field(&mut self.unfolding.finds[facet], &label, ui);
    }

    pub(super) fn find_tag_ui(&mut self, ui: &mut Ui) {
        self.is_dirty |= find_field(&mut self.unfolding.tag_find, "Find tag", ui);
    }

    pub(super) fn value_ui(
        &mut self,
        listed: ListedValue,
        state: &State,
        rect: Rect,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
        let ListedValue {
            facet,
            value,
            depth,
            unfolded,
        } = listed;
        let path = state.open.store.value_name(facet, value);
        let is_searched = !self.unfolding.find(facet).is_empty();
        let name = match state.open.store.tree(facet) {
            Some(tree) if !is_searched => tree.name(value).to_owned(),
            Some(tree) => {
                let names: Vec<&str> = tree.path(value).into_iter().rev().collect();
                names.join(", ")
            }
            None => path.clone(),
        };
        let written = state.open.store.written_names(facet, value);
        let find = self.unfolding.find(facet);
        let found = state.found.values(facet, find);
        let is_also_called = found.is_some_and(|found| found.also_called.contains(&value));
        let row = ValueRow {
            name: &name,
            note: &match written.len() {
                _ if is_also_called => format!("= {}", find.trim()),
                0 | 1 => String::new(),
                names => format!("{names} names"),
            },
            count: state.found.answer.facet(facet).count(value),
            figure: figure_of(state, facet, value),
            largest: self.list.largest[facet],
            is_tree: facet.is_tree() && !is_searched,
            depth,
            unfolded,
            standing: self.standing(state, facet, value),
            is_faint_name: false,
            has_buttons: true,
        };
        let response = row.show(ui, rect);
        let standing = row.standing;
        if response.folds {
            self.unfolding.fold(facet, value);
            self.is_dirty = true;
        } else if response.only {
            commands.push(FilterCommand::Only(facet, path).into());
        } else if response.excludes {
            commands.push(FilterCommand::ToggleExcluded(facet, path).into());
        } else if response.row.clicked() {
            commands.push(if standing == Standing::Excluded {
                Command::Filter(FilterCommand::ToggleExcluded(facet, path))
            } else {
                Command::Filter(FilterCommand::ToggleIncluded(facet, path))
            });
        } else {
            let response = if written.len() > 1 {
                let hint = format!("Counted as one, by hand. As written: {}", written.join("; "));
                response.row.on_hover_text(crate::app::text::visual(&hint))
            } else {
                response.row
            };
            response.context_menu(|ui| value_menu_ui(facet, &path, &written, state, ui, commands));
        }
    }

    pub(super) fn own_ui(&self, facet: Facet, value: ValueId, depth: u8, state: &State, rect: Rect, ui: &mut Ui) {
        let own = state.found.answer.facet(facet).own(value);
        let row = ValueRow {
            name: "not further known",
            note: "",
            count: own,
            // Its sum is part of that of the value above, and a number of events would be taken for it.
            figure: state.draws_figures().then(|| (String::new(), 0.0)),
            largest: self.list.largest[facet],
            is_tree: true,
            depth,
            unfolded: None,
            standing: Standing::Open,
            is_faint_name: true,
            has_buttons: false,
        };
        row.show_plain(ui, rect);
    }

    fn standing(&self, state: &State, facet: Facet, value: ValueId) -> Standing {
        let names = &self.list.named[facet];
        if names.excluded.contains(&value) {
            return Standing::Excluded;
        }
        if names.included.contains(&value) {
            return Standing::Included;
        }
        let mut above = state.open.store.tree(facet).and_then(|tree| tree.parent(value));
        while let (Some(node), Some(tree)) = (above, state.open.store.tree(facet)) {
            if names.excluded.contains(&node) {
                return Standing::Excluded;
            }
            if names.included.contains(&node) {
                return Standing::Implied;
            }
            above = tree.parent(node);
        }
        Standing::Open
    }
}

/// What the events with a value tell of the figure that columns show, and its share of what those with the value of the facet do that
/// has the most: bars of numbers and of figures are measured alike.
fn figure_of(state: &State, facet: Facet, value: ValueId) -> Option<(String, f32)> {
    let facets = state.answer_sum().filter(|_| state.draws_figures())?.facets.as_ref()?;
    let sum = facets.sums[facet].get(value.index())?;
    #[expect(clippy::cast_possible_truncation, reason = "a share of a few pixels")]
    let share = (sum.high / facets.highest[facet].max(1.0)) as f32;
    Some((sum.range_words().unwrap_or_else(|| "–".to_owned()), share))
}
