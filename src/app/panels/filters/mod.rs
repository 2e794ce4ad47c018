//! The panel at the left: which actors, places, kinds, sources and times are wanted, each with counts.

mod items;
mod provenance;
mod sections;
mod value_row;

use std::sync::Arc;

use eframe::egui::{
    self, Align, Label, Layout, Rect, RichText, Role, ScrollArea, Sense, TextEdit, Ui, UiBuilder, Vec2,
};

use self::items::{Item, Named, Unfolding, items};
use self::value_row::{Standing, ValueRow};
use super::time_range::{TimeRange, time_range_ui};
use super::{Command, State, chips};
use crate::app::command::{CopyCommand, FilterCommand, LookUpCommand, NamesCommand};
use crate::app::theme::{size, space};
use crate::app::widgets::{grouped, heading, muted, named, text_link};
use crate::app::{Theme, fonts, icons};
use crate::event;
use crate::query::{Answer, Filter};
use crate::store::{Facet, Store};

/// What the filter panel remembers between frames.
#[derive(Default)]
pub struct FilterPanel {
    unfolding: Unfolding,
    time: TimeRange,
    list: List,
    /// Whose values are unfolded.
    store: Option<Arc<Store>>,
    is_prepared: bool,
    is_dirty: bool,
}

/// The lines as they were last made, and what they were made from.
#[derive(Default)]
struct List {
    items: Vec<Item>,
    /// Top of each line, and the bottom of the last.
    tops: Vec<f32>,
    named: [Named; 4],
    largest: [u32; 4],
    answer: Option<Arc<Answer>>,
    filter: Filter,
    found: [Option<Arc<Vec<u32>>>; 4],
}

pub fn filters_ui(panel: &mut FilterPanel, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    panel.refresh(state);
    egui::Frame::new()
        .inner_margin(egui::Margin {
            left: 16,
            right: 16,
            top: 14,
            bottom: 6,
        })
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                heading(ui, "Filters");
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if !state.asked.filter.is_empty() && text_link(ui, "Clear all").clicked() {
                        commands.push(FilterCommand::Clear.into());
                    }
                });
            });
            chips::chips_ui(state, ui, commands);
            time_range_ui(&mut panel.time, state, ui, commands);
        });
    ScrollArea::vertical()
        .auto_shrink(false)
        .show_viewport(ui, |ui, shown| {
            ui.set_height(panel.list.height());
            let (origin, width) = (ui.min_rect().min, ui.available_width());
            let first = panel
                .list
                .tops
                .partition_point(|&top| top <= shown.top())
                .saturating_sub(1);
            for index in first..panel.list.items.len() {
                let (Some(item), Some(&top)) = (panel.list.items.get(index).cloned(), panel.list.tops.get(index))
                else {
                    break;
                };
                if top > shown.bottom() {
                    break;
                }
                let rect = Rect::from_min_size(origin + Vec2::new(0.0, top), Vec2::new(width, item.height()));
                panel.item_ui(&item, state, rect, ui, commands);
            }
        });
}

impl List {
    fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }
}

impl FilterPanel {
    /// Makes the lines anew if anything that they show has changed.
    fn refresh(&mut self, state: &State) {
        if !self.is_prepared {
            self.is_prepared = true;
            self.unfolding.closed.extend([Facet::Kind, Facet::Source]);
            self.unfold_first(state);
        }
        let found = Facet::ALL.map(|facet| {
            state
                .found
                .values(facet, self.unfolding.find(facet))
                .map(|found| found.values.clone())
        });
        let same_found = found.iter().zip(&self.list.found).all(|(new, old)| match (new, old) {
            (Some(new), Some(old)) => Arc::ptr_eq(new, old),
            (None, None) => true,
            _ => false,
        });
        let same_answer = self
            .list
            .answer
            .as_ref()
            .is_some_and(|answer| Arc::ptr_eq(answer, &state.found.answer));
        if same_found && same_answer && self.list.filter == state.asked.filter && !self.is_dirty {
            return;
        }
        self.is_dirty = false;
        if let Some(before) = self.store.replace(state.open.store.clone())
            && !Arc::ptr_eq(&before, &state.open.store)
        {
            self.unfolding.renumber(&before, &state.open.store);
        }
        let named = Facet::ALL.map(|facet| Named::new(state, facet));
        let items = items(state, &self.unfolding, &named);
        let mut tops = vec![0.0];
        let mut bottom = 0.0;
        for item in &items {
            bottom += item.height();
            tops.push(bottom);
        }
        self.list = List {
            items,
            tops,
            named,
            largest: Facet::ALL.map(|facet| {
                let counts = state.found.answer.facet(facet);
                counts.ranking.first().map_or(0, |&value| counts.count(value).possible)
            }),
            answer: Some(state.found.answer.clone()),
            filter: state.asked.filter.clone(),
            found,
        };
    }

    /// Unfolds the largest place, so that the tree shows what it is.
    fn unfold_first(&mut self, state: &State) {
        for facet in [Facet::Place, Facet::Kind] {
            let top = state.found.answer.facet(facet).ranking.first();
            if let Some(&value) = top {
                self.unfolding.unfolded.insert((facet, value));
            }
        }
    }

    fn item_ui(&mut self, item: &Item, state: &State, rect: Rect, ui: &mut Ui, commands: &mut Vec<Command>) {
        let inner = rect.shrink2(Vec2::new(space::L, 0.0));
        match *item {
            Item::Heading(facet) => {
                let ui = &mut child(ui, inner, (facet, "heading"));
                self.heading_ui(facet, state, ui, commands);
            }
            Item::Find(facet) => {
                let ui = &mut child(ui, inner, (facet, "find"));
                self.find_ui(facet, ui);
                if !self.unfolding.find(facet).is_empty() {
                    commands.push(LookUpCommand::Values(facet, self.unfolding.find(facet).to_owned()).into());
                }
            }
            Item::Value {
                facet,
                value,
                depth,
                unfolded,
            } => {
                let ui = &mut child(ui, rect, (facet, value));
                self.value_ui((facet, value, depth, unfolded), state, rect, ui, commands);
            }
            Item::Own { facet, value, depth } => {
                let ui = &mut child(ui, rect, (facet, value, "own"));
                self.own_ui(facet, value, depth, state, rect, ui);
            }
            Item::More {
                facet,
                parent,
                depth,
                left,
            } => {
                let ui = &mut child(ui, inner, (facet, parent, "more"));
                ui.add_space(if facet.is_tree() { 34.0 } else { 22.0 } + 14.0 * f32::from(depth));
                let label = if left == 0 {
                    "fewer".to_owned()
                } else {
                    format!("{} more", grouped(left))
                };
                if text_link(ui, &label).clicked() {
                    self.unfolding.list_more(facet, parent, left);
                    self.is_dirty = true;
                }
            }
            Item::ActorRole { value, role } => {
                let ui = &mut child(ui, rect, ("as", value, role));
                self.actor_role_ui((value, role), state, rect, ui, commands);
            }
            Item::Section(section) => {
                let ui = &mut child(ui, inner, ("section", section));
                self.section_ui(section, state, ui, commands);
            }
            Item::File(file) => Self::file_ui(file, state, rect, &mut child(ui, rect, ("file", file)), commands),
            Item::Change(change) => {
                Self::change_ui(change, state, rect, &mut child(ui, rect, ("change", change)), commands);
            }
            Item::Doubt(kind) => Self::doubt_ui(kind, state, rect, &mut child(ui, rect, ("doubt", kind)), commands),
            Item::Role(role) => Self::role_ui(role, state, rect, &mut child(ui, rect, ("role", role)), commands),
            Item::Pairs => {
                let ui = &mut child(ui, inner, "pairs");
                ui.add_space(22.0);
                Self::pairs_link_ui(ui, commands);
            }
            Item::Nothing(facet) => {
                let ui = &mut child(ui, inner, (facet, "nothing"));
                muted(ui, "No name like this");
            }
            Item::Gap => {}
        }
    }

    fn heading_ui(&mut self, facet: Facet, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let is_open = !self.unfolding.closed.contains(&facet);
        let theme = Theme::of(ui);
        let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let title = RichText::new(facet.label()).font(fonts::semibold(size::BODY));
        let response = ui.add(Label::new(title).selectable(false).sense(Sense::click()));
        named(&response, Role::DisclosureTriangle, true, facet.label());
        ui.label(RichText::new(icon).size(size::SMALL).color(theme.muted()));
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

    fn find_ui(&mut self, facet: Facet, ui: &mut Ui) {
        let color = Theme::of(ui).muted();
        let width = ui.available_width();
        let Some(text) = self.unfolding.finds.get_mut(facet as usize) else {
            return;
        };
        let edit = TextEdit::singleline(text)
            .id_salt(("find", facet.label()))
            .desired_width(width)
            .margin(egui::Margin::symmetric(8, 4))
            .font(fonts::regular(size::SECONDARY))
            .hint_text(RichText::new("Find …").size(size::SECONDARY).color(color));
        let response = ui.add(edit);
        let label = format!("Find {}", facet.label().to_lowercase());
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::new(Role::TextInput);
            info.label = Some(label.clone());
            info
        });
        self.is_dirty |= response.changed();
    }

    fn value_ui(
        &mut self,
        (facet, value, depth, unfolded): (Facet, u32, u8, Option<bool>),
        state: &State,
        rect: Rect,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
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
        let row = ValueRow {
            name: &name,
            note: &match written.len() {
                0 | 1 => String::new(),
                names => format!("{names} names"),
            },
            count: state.found.answer.facet(facet).count(value),
            largest: self.list.largest.get(facet as usize).copied().unwrap_or_default(),
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
            response.context_menu(|ui| {
                names_menu_ui(facet, &path, &written, state, ui, commands);
                for (label, command) in [
                    ("Only this", Command::Filter(FilterCommand::Only(facet, path.clone()))),
                    (
                        "Include",
                        Command::Filter(FilterCommand::ToggleIncluded(facet, path.clone())),
                    ),
                    (
                        "Exclude",
                        Command::Filter(FilterCommand::ToggleExcluded(facet, path.clone())),
                    ),
                    ("Clear these filters", Command::Filter(FilterCommand::ClearFacet(facet))),
                    ("Copy the name", Command::Copy(CopyCommand::Text(path.clone()))),
                ] {
                    if ui.button(label).clicked() {
                        commands.push(command);
                        ui.close();
                    }
                }
                if facet == Facet::Actor {
                    roles_menu(&path, state, ui, commands);
                }
            });
        }
    }

    fn own_ui(&self, facet: Facet, value: u32, depth: u8, state: &State, rect: Rect, ui: &mut Ui) {
        let own = state.found.answer.facet(facet).own(value);
        let row = ValueRow {
            name: "not further known",
            note: "",
            count: own,
            largest: self.list.largest.get(facet as usize).copied().unwrap_or_default(),
            is_tree: true,
            depth,
            unfolded: None,
            standing: Standing::Open,
            is_faint_name: true,
            has_buttons: false,
        };
        row.show_plain(ui, rect);
    }

    fn standing(&self, state: &State, facet: Facet, value: u32) -> Standing {
        let Some(names) = self.list.named.get(facet as usize) else {
            return Standing::Open;
        };
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

/// What can be said of a name by hand.
fn names_menu_ui(
    facet: Facet,
    name: &str,
    written: &[String],
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    if facet == Facet::Kind {
        return;
    }
    let mut entries = vec![(
        "Same as …",
        Command::Names(NamesCommand::Draft(facet, vec![name.to_owned()])),
    )];
    let merge = state.asked.names.merges.iter().find(|merge| {
        let mut names = merge.names.iter();
        merge.facet == facet && names.any(|name| written.contains(name))
    });
    if let Some(first) = merge.and_then(|merge| merge.names.first()) {
        entries.push((
            "Split into its names",
            Command::Names(NamesCommand::Split(facet, first.clone())),
        ));
    }
    if facet == Facet::Actor {
        let is_rolled_up = state.asked.rolled_up.contains(name);
        let label = if is_rolled_up {
            "Count without its members"
        } else {
            "Count its members too"
        };
        if is_rolled_up || state.open.has_members(name) {
            entries.push((
                label,
                Command::Names(NamesCommand::RollUp(name.to_owned(), !is_rolled_up)),
            ));
        }
    }
    for (label, command) in entries {
        if ui.button(label).clicked() {
            commands.push(command);
            ui.close();
        }
    }
    ui.separator();
}

/// In which roles an actor is wanted.
fn roles_menu(actor: &str, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let wanted = state.asked.filter.roles_of(actor);
    ui.menu_button("Only as", |ui| {
        for role in event::Role::ALL {
            let mark = if wanted.contains(&role) { icons::CHECK } else { "" };
            if ui.add(egui::Button::new(role.noun()).right_text(mark)).clicked() {
                commands.push(FilterCommand::ToggleActorRole(actor.to_owned(), role).into());
                ui.close();
            }
        }
    });
}

/// A place for one line, with ids of its own.
fn child(ui: &mut Ui, rect: Rect, salt: impl std::hash::Hash + std::fmt::Debug + Copy) -> Ui {
    let builder = UiBuilder::new()
        .id_salt(salt)
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    ui.new_child(builder)
}
