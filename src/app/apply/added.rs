//! Columns of the files that are added as filters, and taken away.

use std::sync::Arc;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::ColumnChange;
use crate::app::history::Change;
use crate::app::jobs::{ColumnRequest, ColumnValuesRequest, FileColumnsRequest, ReadColumn};
use crate::app::{Column, TableOrder};
use crate::query::{ColumnFilter, Filter};

impl DatelineApp {
    pub(super) fn add_column(&mut self, name: String, ctx: &Context) {
        let is_known = |known: &String| crate::store::is_same_column(known, &name);
        if self.state.asked.columns.iter().any(is_known) {
            return;
        }
        self.record(Change::Filter, ctx);
        self.state.asked.columns.push(name);
        self.keep_columns();
        self.ask();
    }

    /// Takes it away with what the filter asks of it.
    pub(super) fn remove_column(&mut self, name: &str, ctx: &Context) {
        self.record(Change::Filter, ctx);
        let asked = &mut self.state.asked;
        asked.columns.retain(|known| known != name);
        asked
            .filter
            .change_column(name, |wanted| *wanted = ColumnFilter::new(name));
        asked.lane_column.take_if(|column| column == name);
        asked.colour_column.take_if(|column| column == name);
        asked.table_columns.retain(|known| known != name);
        if matches!(asked.order.column, Column::Added(_)) {
            asked.order = TableOrder::default();
        }
        self.keep_columns();
        self.ask();
    }

    /// Puts events into lanes by the values of a column, or no longer.
    pub(super) fn set_lane_column(&mut self, name: Option<String>, ctx: &Context) {
        if self.state.asked.lane_column != name {
            self.record(Change::Filter, ctx);
            self.state.asked.lane_column = name;
            self.ask();
        }
    }

    /// Colours marks by the values of a column, or by their lanes again.
    pub(super) fn set_colour_column(&mut self, name: Option<String>, ctx: &Context) {
        if self.state.asked.colour_column != name {
            self.record(Change::Filter, ctx);
            self.state.asked.colour_column = name;
        }
    }

    /// Gives an added column a column of the table, or takes it away.
    pub(super) fn toggle_in_table(&mut self, name: String) {
        let asked = &mut self.state.asked;
        if matches!(asked.order.column, Column::Added(_)) {
            asked.order = TableOrder::default();
        }
        match asked.table_columns.iter().position(|known| *known == name) {
            Some(at) => {
                asked.table_columns.remove(at);
            }
            None => asked.table_columns.push(name),
        }
    }

    /// Has the next wanted column read that is not, and forgets those that nothing on screen has.
    pub(in crate::app) fn keep_columns(&mut self) {
        let opening = self.opening.as_ref().map(|opening| opening.store.clone());
        let store = self.state.open.store.clone();
        let known = |of: &dyn Fn(&crate::store::Store) -> bool| of(&store) || opening.as_deref().is_some_and(of);
        let wanted: Vec<String> = self.state.wanted_columns().into_iter().map(str::to_owned).collect();
        let added = &mut self.state.found.added;
        added
            .columns
            .retain(|column| known(&|store| column.is_of(store)) && wanted.iter().any(|name| column.is_called(name)));
        added.missing.retain(|(of, _)| known(&|store| of.has_same_rows(store)));
        let next = self.asked_store().filter(|store| !store.files().is_empty());
        let Some((store, name)) = next.and_then(|store| {
            let name = self.state.unread_column(&store)?.to_owned();
            Some((store, name))
        }) else {
            self.jobs.columns.stop();
            return;
        };
        let request = ColumnRequest {
            store: (&store).into(),
            name,
            done: self.state.found.added.done.clone(),
        };
        self.jobs.columns.ask(request);
    }

    pub(in crate::app) fn take_column(&mut self, read: ReadColumn) {
        self.jobs.columns.forget();
        self.state
            .found
            .added
            .done
            .store(0, std::sync::atomic::Ordering::Relaxed);
        let added = &mut self.state.found.added;
        match read.column {
            Some(column) => added.columns.push(Arc::new(column)),
            None => added.missing.push((read.store, read.name)),
        }
        self.keep_columns();
        self.ask();
    }

    pub(super) fn ask_for_file_columns(&mut self) {
        let store = &self.state.open.store;
        let in_files = self.state.found.added.in_files.as_ref();
        if !in_files.is_some_and(|known| known.store.has_same_rows(store)) {
            self.jobs.file_columns.ask(FileColumnsRequest(store.into()));
        }
    }

    pub(super) fn ask_for_column_values(&mut self, name: &str, text: String) {
        if let Some(column) = self.state.added_column(name) {
            let request = ColumnValuesRequest {
                column: column.into(),
                counts: (&self.state.found.answer.columns).into(),
                text,
            };
            self.jobs.column_values.ask(request);
        }
    }
}

/// Changes what a filter wants of a column.
pub(super) fn change(filter: &mut Filter, name: &str, change: ColumnChange) {
    let toggle = |names: &mut Vec<String>, value: String| match names.iter().position(|known| *known == value) {
        Some(at) => {
            names.remove(at);
        }
        None => names.push(value),
    };
    filter.change_column(name, |wanted| match change {
        ColumnChange::ToggleIncluded(value) => {
            wanted.exclude.retain(|known| *known != value);
            toggle(&mut wanted.include, value);
        }
        ColumnChange::ToggleExcluded(value) => {
            wanted.include.retain(|known| *known != value);
            toggle(&mut wanted.exclude, value);
        }
        ColumnChange::Only(value) => {
            *wanted = ColumnFilter {
                include: vec![value],
                ..ColumnFilter::new(name)
            };
        }
        ColumnChange::Compare(compared) => wanted.compared = compared,
        ColumnChange::Clear => *wanted = ColumnFilter::new(name),
    });
}
