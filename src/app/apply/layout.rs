//! Commands about what stands where.

use eframe::egui::Context;

use crate::app::TableLayout;
use crate::app::app::DatelineApp;
use crate::app::command::LayoutCommand;
use crate::app::history::Change;
use crate::app::table_order::{Column, TableOrder};
use crate::query::LaneBy;

impl DatelineApp {
    pub(super) fn apply_to_layout(&mut self, command: LayoutCommand, ctx: &Context) {
        match command {
            LayoutCommand::SetLanes(lane_by) => self.set_lanes(lane_by, ctx),
            LayoutCommand::SetLaneColumn(name) => self.set_lane_column(Some(name), ctx),
            LayoutCommand::SetColourColumn(name) => self.set_colour_column(name, ctx),
            LayoutCommand::AddColumn(name) => self.add_column(name, ctx),
            LayoutCommand::RemoveColumn(name) => self.remove_column(&name, ctx),
            LayoutCommand::ToggleSides => {
                let has_sides = self.state.lane_by() == LaneBy::Sides;
                self.set_lanes(if has_sides { LaneBy::Actor } else { LaneBy::Sides }, ctx);
            }
            LayoutCommand::ToggleAllLinks => {
                self.state.preferred.all_links = !self.state.preferred.all_links;
                self.save_settings();
                self.ask_for_links();
            }
            LayoutCommand::ToggleColumns => {
                self.state.preferred.columns_by_figure = !self.state.preferred.columns_by_figure;
                self.save_settings();
            }
            LayoutCommand::ToggleOneScale => {
                self.state.preferred.one_scale = !self.state.preferred.one_scale;
                self.save_settings();
            }
            LayoutCommand::SetZone(zone) => {
                if self.state.preferred.zone != zone {
                    self.record(Change::Filter, ctx);
                    self.state.preferred.zone = zone;
                    self.save_settings();
                    self.ask_for_zone();
                }
            }
            LayoutCommand::SortTable(order) => {
                if self.state.asked.order != order {
                    self.record(Change::Filter, ctx);
                    self.state.asked.order = order;
                }
            }
            LayoutCommand::ToggleTableLists => self.change_table(|table, _| table.lists_all = !table.lists_all),
            LayoutCommand::ToggleTableColumn(column) => self.change_table(|table, _| table.toggle(column)),
            LayoutCommand::ToggleInTable(name) => self.toggle_in_table(name),
            LayoutCommand::PutTableColumn(column, place) => {
                self.change_table(|table, shown| table.put(shown, column, place));
            }
            LayoutCommand::SetTableWidths(widths) => self.change_table(|table, _| {
                table
                    .widths
                    .retain(|(known, _)| !widths.iter().any(|(column, _)| column == known));
                table.widths.extend(widths);
            }),
            LayoutCommand::ResetTable => self.change_table(|table, _| {
                *table = TableLayout {
                    lists_all: table.lists_all,
                    ..TableLayout::default()
                };
            }),
            LayoutCommand::ChooseFigure(figure) => {
                if self.state.asked.figure != figure {
                    self.record(Change::Filter, ctx);
                }
                self.state.asked.figure = figure;
                let has_column = self.state.chosen_figure().is_some();
                if !has_column && self.state.asked.order.column == Column::Figure {
                    self.state.asked.order = TableOrder::default();
                }
            }
            LayoutCommand::ToggleApart => {
                if self.state.open.store.has_repeats() {
                    self.toggle_apart(ctx);
                }
            }
        }
    }

    fn set_lanes(&mut self, lane_by: LaneBy, ctx: &Context) {
        if self.state.preferred.lane_by != lane_by || self.state.asked.lane_column.is_some() {
            self.record(Change::Filter, ctx);
            self.state.asked.lane_column = None;
            self.state.preferred.lane_by = lane_by;
            self.save_settings();
            self.ask();
        }
    }

    /// Changes how the table is laid out, whose columns stand so, and keeps that.
    fn change_table(&mut self, change: impl FnOnce(&mut TableLayout, &[Column])) {
        let columns = self.state.table_columns();
        change(&mut self.state.preferred.table, &columns);
        self.save_settings();
    }

    fn toggle_apart(&mut self, ctx: &Context) {
        self.record(Change::Filter, ctx);
        self.state.asked.apart = !self.state.asked.apart;
        // Rows that stand apart are compared with none.
        self.state.asked.filter.changes.clear();
        self.ask_for_zone();
        let words = if self.state.asked.apart {
            "Every row is shown as an event of its own."
        } else {
            "What stands in several rows or files is shown once."
        };
        self.notices.done(ctx, words);
    }
}
