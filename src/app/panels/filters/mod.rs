//! The panel at the left: which actors, places, kinds, sources and times are wanted, each with counts.

mod column_fields;
mod column_items;
mod column_rows;
mod facet_rows;
mod figure_fields;
mod figure_histogram;
mod figure_rows;
mod item;
mod items;
mod named;
mod panel;
mod provenance;
mod section;
mod section_items;
mod section_rows;
mod unfolding;
mod value_menu;
mod value_row;

use eframe::egui::{self, Align, Layout, Rect, ScrollArea, Ui, UiBuilder, Vec2};

use self::item::Item;
use super::chips;
use super::time_fields::time_fields_ui;
use crate::app::command::{FilterCommand, LookUpCommand};
use crate::app::theme::space;
use crate::app::widgets::{heading, muted, text_link};
use crate::app::wording::grouped;
use crate::app::{Command, State, focus};

pub use self::panel::FilterPanel;

/// Filters in force, time, and the lists of all facets.
pub fn filters_ui(panel: &mut FilterPanel, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let is_new = panel.refresh(state);
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
            time_fields_ui(&mut panel.time, state, ui, commands);
        });
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if is_new {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show_viewport(ui, |ui, shown| {
        ui.set_height(panel.list.height());
        let (origin, width) = (ui.min_rect().min, ui.available_width());
        let first = panel
            .list
            .tops
            .partition_point(|&top| top <= shown.top())
            .saturating_sub(1);
        // One more line on each side, so that Tab leads on to it; a gap is none.
        let mut below = 0;
        for index in first.saturating_sub(2)..panel.list.items.len() {
            let (Some(item), Some(&top)) = (panel.list.items.get(index).cloned(), panel.list.tops.get(index)) else {
                break;
            };
            if top > shown.bottom() && item != Item::Gap {
                below += 1;
            }
            if below > 1 {
                break;
            }
            let rect = Rect::from_min_size(origin + Vec2::new(0.0, top), Vec2::new(width, item.height()));
            panel.item_ui(&item, state, rect, ui, commands);
        }
        focus::follow(ui);
    });
}

impl FilterPanel {
    fn item_ui(&mut self, item: &Item, state: &State, rect: Rect, ui: &mut Ui, commands: &mut Vec<Command>) {
        let inner = rect.shrink2(Vec2::new(space::L, 0.0));
        match *item {
            Item::Heading(facet) => {
                let ui = &mut child(ui, inner, (facet, "heading"));
                self.facet_heading_ui(facet, state, ui, commands);
            }
            Item::Find(facet) => {
                let ui = &mut child(ui, inner, (facet, "find"));
                self.find_ui(facet, ui);
                if !self.unfolding.find(facet).is_empty() {
                    commands.push(LookUpCommand::Values(facet, self.unfolding.find(facet).to_owned()).into());
                }
            }
            Item::Value(listed) => {
                let ui = &mut child(ui, rect, (listed.facet, listed.value));
                self.value_ui(listed, state, rect, ui, commands);
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
            Item::ActorRole(actor) => {
                let ui = &mut child(ui, rect, ("as", actor.value, actor.role));
                self.actor_role_ui(actor, state, rect, ui, commands);
            }
            Item::Section(section) => {
                let ui = &mut child(ui, inner, ("section", section));
                self.section_ui(section, state, ui, commands);
            }
            Item::File(file) => Self::file_ui(file, state, rect, &mut child(ui, rect, ("file", file)), commands),
            Item::Change(change) => {
                Self::change_ui(change, state, rect, &mut child(ui, rect, ("change", change)), commands);
            }
            Item::Mark(ref mark) => Self::mark_ui(mark, state, rect, &mut child(ui, rect, ("mark", mark)), commands),
            Item::FindTag => self.find_tag_ui(&mut child(ui, inner, "find tag")),
            Item::NoTag => drop(muted(&mut child(ui, inner, "no tag"), "No tag like this")),
            Item::MoreTags(left) => {
                let ui = &mut child(ui, inner, "more tags");
                if more_ui(left, ui) {
                    self.unfolding.all_tags = left > 0;
                    self.is_dirty = true;
                }
            }
            Item::Doubt(kind) => Self::doubt_ui(kind, state, rect, &mut child(ui, rect, ("doubt", kind)), commands),
            Item::Role(role) => Self::role_ui(role, state, rect, &mut child(ui, rect, ("role", role)), commands),
            Item::Figure(kind) => {
                let ui = &mut child(ui, rect, ("figure", kind));
                self.figure_ui(kind, state, rect, ui, commands);
            }
            Item::FigureHistogram(kind) => {
                let ui = &mut child(ui, inner, ("figure histogram", kind));
                self.figure_histogram_ui(kind, state, ui, commands);
            }
            Item::FigureFields(kind) => {
                let ui = &mut child(ui, inner, ("figure fields", kind));
                self.figure_fields_ui(kind, state, ui, commands);
            }
            Item::FigureMarks(kind) => {
                let ui = &mut child(ui, inner, ("figure marks", kind));
                self.figure_marks_ui(kind, state, ui, commands);
            }
            Item::MoreFigures(left) => {
                let ui = &mut child(ui, inner, "more figures");
                if more_ui(left, ui) {
                    self.unfolding.all_figures = left > 0;
                    self.is_dirty = true;
                }
            }
            Item::Pairs => {
                let ui = &mut child(ui, inner, "pairs");
                ui.add_space(22.0);
                Self::pairs_link_ui(ui, commands);
            }
            Item::Nothing(facet) => {
                let ui = &mut child(ui, inner, (facet, "nothing"));
                muted(ui, "No name like this");
            }
            Item::Column(number, item) => self.column_ui((number, item), state, rect, ui, commands),
            Item::AddColumn => Self::add_column_ui(&mut child(ui, inner, "add column"), commands),
            Item::Gap => {}
        }
    }
}

/// A link that lists so many more lines, or fewer again; whether it was clicked.
fn more_ui(left: usize, ui: &mut Ui) -> bool {
    ui.add_space(34.0);
    let label = if left == 0 {
        "fewer".to_owned()
    } else {
        format!("{} more", grouped(left))
    };
    text_link(ui, &label).clicked()
}

/// A place for one line, with ids of its own.
fn child(ui: &mut Ui, rect: Rect, salt: impl std::hash::Hash + std::fmt::Debug + Copy) -> Ui {
    let builder = UiBuilder::new()
        .scope_id(ui.make_persistent_id(salt))
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    ui.new_child(builder)
}
