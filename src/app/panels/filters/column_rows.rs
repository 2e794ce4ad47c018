//! The lines of the filter panel about columns of the files that were added.

use eframe::egui::{self, Align, Label, Layout, Rect, RichText, Role, Sense, Ui};

use super::child;
use super::column_items::column_notes;
use super::facet_rows::find_field;
use super::item::ColumnItem;
use super::panel::FilterPanel;
use super::value_row::{Standing, ValueRow};
use crate::app::command::{ColumnChange, CopyCommand, FilterCommand, LayoutCommand, LookUpCommand, WindowCommand};
use crate::app::theme::{size, space};
use crate::app::widgets::{decoration, hint, muted, named, text_link};
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, WindowKind, fonts, icons};
use crate::query::ColumnComparison;
use crate::store::{AddedColumn, ValueId};

fn name_of(state: &State, number: usize) -> Option<String> {
    state.wanted_columns().get(number).map(|&name| name.to_owned())
}

impl FilterPanel {
    /// One line of an added column.
    pub(super) fn column_ui(
        &mut self,
        (number, item): (usize, ColumnItem),
        state: &State,
        rect: Rect,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
        let inner = rect.shrink2(egui::vec2(space::L, 0.0));
        let ui = &mut match item {
            ColumnItem::Value(value) => child(ui, rect, ("column value", number, value)),
            ColumnItem::Note(note) => child(ui, inner, ("column note", number, note)),
            ColumnItem::Heading => child(ui, inner, ("column", number)),
            ColumnItem::Find => child(ui, inner, ("find in column", number)),
            ColumnItem::Fields => child(ui, inner, ("column fields", number)),
            ColumnItem::Problem => child(ui, inner, ("column problem", number)),
            ColumnItem::More(_) => child(ui, inner, ("more of column", number)),
            ColumnItem::Nothing => child(ui, inner, ("column nothing", number)),
        };
        match item {
            ColumnItem::Heading => self.column_heading_ui(number, state, ui, commands),
            ColumnItem::Note(note) => Self::column_note_ui(number, note, state, ui),
            ColumnItem::Find => self.column_find_ui(number, state, ui, commands),
            ColumnItem::Fields => self.column_fields_ui(number, state, ui, commands),
            ColumnItem::Problem => self.column_problem_ui(number, state, ui),
            ColumnItem::Value(value) => self.column_value_ui((number, value), state, rect, ui, commands),
            ColumnItem::More(left) => self.more_of_column_ui(number, left, state, ui),
            ColumnItem::Nothing => {
                muted(ui, "No value like this");
            }
        }
    }

    fn column_heading_ui(&mut self, number: usize, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let Some(name) = name_of(state, number) else { return };
        let is_open = !self.unfolding.closed_columns.contains(&name);
        let theme = Theme::of(ui);
        let counts = state.column_counts(&name);
        let is_set = state.asked.filter.column(&name).is_some();
        let right = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let cross = RichText::new(icons::X).size(size::SMALL).color(theme.muted());
            let remove = ui.add(Label::new(cross).selectable(false).sense(Sense::click()));
            named(&remove, Role::Button, true, &format!("Remove the column {name}"));
            if hint(remove, "Remove this column from the filters").clicked() {
                commands.push(LayoutCommand::RemoveColumn(name.clone()).into());
            }
            if let Some(counts) = counts {
                muted(ui, &grouped(counts.with_events));
            }
            if is_set && text_link(ui, "clear").clicked() {
                commands.push(FilterCommand::ChangeColumn(name.clone(), ColumnChange::Clear).into());
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
                let words = format!("{} ", crate::app::text::visual(&name));
                let title = RichText::new(words).font(fonts::semibold(size::BODY));
                let response = ui.add(Label::new(title).truncate().selectable(false).sense(Sense::click()));
                named(&response, Role::DisclosureTriangle, true, &name);
                decoration(ui, RichText::new(icon).size(size::SMALL).color(theme.muted()));
                response
            })
            .inner
        });
        let title = right.inner;
        if title.clicked() {
            if is_open {
                self.unfolding.closed_columns.insert(name.clone());
            } else {
                self.unfolding.closed_columns.remove(&name);
            }
            self.is_dirty = true;
        }
        let is_coloured = state.asked.colour_column.as_ref() == Some(&name);
        let colours = if is_coloured {
            ("Colours by lanes", LayoutCommand::SetColourColumn(None))
        } else {
            ("Colours by this", LayoutCommand::SetColourColumn(Some(name.clone())))
        };
        title.context_menu(|ui| {
            for (label, command) in [
                ("Lanes by this", LayoutCommand::SetLaneColumn(name.clone())),
                colours,
                ("Remove", LayoutCommand::RemoveColumn(name.clone())),
            ] {
                if ui.button(label).clicked() {
                    commands.push(command.into());
                    ui.close();
                }
            }
        });
    }

    /// What is not told of the column: that it is being read, that no file has it, or what is left out.
    fn column_note_ui(number: usize, note: usize, state: &State, ui: &mut Ui) {
        let Some(name) = name_of(state, number) else { return };
        if let Some(column) = state.added_column(&name) {
            if let Some((words, more)) = column_notes(state, column).get(note) {
                hint(muted(ui, words), more);
            }
        } else if state.found.added.is_missing(&state.open.store, &name) {
            muted(ui, "No open file has this column.");
        } else if state.unread_column(&state.open.store) == Some(&name) {
            muted(ui, &format!("Reading the column: {} %", state.column_percent()));
        } else {
            muted(ui, "Waiting to be read");
        }
    }

    fn column_find_ui(&mut self, number: usize, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let Some(name) = name_of(state, number) else { return };
        let text = self.unfolding.column_finds.entry(name.clone()).or_default();
        self.is_dirty |= find_field(text, &format!("Find {name}"), ui);
        let text = self.unfolding.column_find(&name);
        if !text.is_empty() {
            commands.push(LookUpCommand::ColumnValues(name.clone(), text.to_owned()).into());
        }
    }

    /// The bounds of a column of numbers or dates.
    fn column_fields_ui(&mut self, number: usize, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let Some(name) = name_of(state, number) else { return };
        let Some(column) = state.added_column(&name) else {
            return;
        };
        let wanted: &[ColumnComparison] = state.asked.filter.column(&name).map_or(&[], |wanted| &wanted.compared);
        let fields = self.columns.entry(name.clone()).or_default();
        fields.fill(wanted);
        let changed = fields.show(&name, column.scale(), wanted, ui);
        let problems = &mut self.unfolding.column_problems;
        self.is_dirty |= if fields.problem.is_some() {
            problems.insert(name.clone())
        } else {
            problems.remove(&name)
        };
        if let Some(compared) = changed {
            commands.push(FilterCommand::ChangeColumn(name, ColumnChange::Compare(compared)).into());
        }
    }

    fn column_problem_ui(&self, number: usize, state: &State, ui: &mut Ui) {
        let problem = name_of(state, number).and_then(|name| self.columns.get(&name)?.problem.clone());
        if let Some(words) = problem {
            ui.add_space(22.0);
            crate::app::widgets::problem(ui, &words);
        }
    }

    fn column_value_ui(
        &self,
        (number, value): (usize, ValueId),
        state: &State,
        rect: Rect,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
        let Some(name) = name_of(state, number) else { return };
        let (Some(column), Some(counts)) = (state.added_column(&name), state.column_counts(&name)) else {
            return;
        };
        let text = column.text(value).trim();
        let standing = match self.list.named_in_columns.get(number) {
            Some(named) if named.excluded.contains(&value) => Standing::Excluded,
            Some(named) if named.included.contains(&value) => Standing::Included,
            _ => Standing::Open,
        };
        let largest = counts.ranking.first().map_or(0, |&first| counts.count(first).possible);
        let is_none = value == AddedColumn::NO_VALUE;
        let row = ValueRow {
            name: if is_none { "no value" } else { text },
            note: "",
            count: counts.count(value),
            figure: None,
            largest: largest.max(counts.count(AddedColumn::NO_VALUE).possible),
            is_tree: false,
            depth: 0,
            unfolded: None,
            standing,
            is_faint_name: is_none || Some(value) == column.others(),
            has_buttons: true,
        };
        let response = row.show(ui, rect);
        let change = |change: ColumnChange| Command::Filter(FilterCommand::ChangeColumn(name.clone(), change));
        let value = || text.to_owned();
        if response.only {
            commands.push(change(ColumnChange::Only(value())));
        } else if response.excludes || (response.row.clicked() && standing == Standing::Excluded) {
            commands.push(change(ColumnChange::ToggleExcluded(value())));
        } else if response.row.clicked() {
            commands.push(change(ColumnChange::ToggleIncluded(value())));
        }
        response.row.context_menu(|ui| {
            for (label, command) in [
                ("Only this", change(ColumnChange::Only(value()))),
                ("Include", change(ColumnChange::ToggleIncluded(value()))),
                ("Exclude", change(ColumnChange::ToggleExcluded(value()))),
                ("Clear these filters", change(ColumnChange::Clear)),
                ("Copy the value", Command::Copy(CopyCommand::Text(value()))),
            ] {
                if ui.button(label).clicked() {
                    commands.push(command);
                    ui.close();
                }
            }
        });
    }

    fn more_of_column_ui(&mut self, number: usize, left: usize, state: &State, ui: &mut Ui) {
        let Some(name) = name_of(state, number) else { return };
        ui.add_space(22.0);
        let label = if left == 0 {
            "fewer".to_owned()
        } else {
            format!("{} more", grouped(left))
        };
        if text_link(ui, &label).clicked() {
            self.unfolding.list_more_of_column(&name, left);
            self.is_dirty = true;
        }
    }

    pub(super) fn add_column_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
        let link = text_link(ui, "Add column …");
        if hint(link, "Filter by any other column of the files").clicked() {
            commands.push(WindowCommand::Show(WindowKind::AddColumn).into());
        }
    }
}
