//! The events in view as a table, one row each, whatever their number.

mod cells;
mod figure_cell;
mod header_menu;
mod listed;
mod rows;
mod widths;

use std::sync::Arc;

use eframe::egui::{self, Align, Align2, CornerRadius, Layout, Rect, RichText, Role, Sense, Ui, Vec2, WidgetInfo};
use egui_table::{CellInfo, HeaderCellInfo, HeaderRow, Table, TableDelegate};
use rustc_hash::FxHashMap;

use self::figure_cell::figure_title;
use self::header_menu::header_menu_ui;
use self::listed::listed_ui;
use self::rows::Rows;
use self::widths::Widths;
use crate::app::command::{LayoutCommand, SelectCommand, ViewCommand};
use crate::app::event_menu::event_menu_ui;
use crate::app::jobs::MAX_SORTED;
use crate::app::panels::tag_dot::tag_colour;
use crate::app::row_text::RowText;
use crate::app::table_order::Column;
use crate::app::theme::{ROW_HEIGHT, size, space};
use crate::app::widgets::{decoration, hint, muted, named, painted_text, selected_mark};
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, fonts, held, icons, text};
use crate::query::Mark;
use crate::store::{RowId, Store};

/// What the table remembers between frames.
#[derive(Default)]
pub struct TablePanel {
    texts: FxHashMap<RowId, Arc<RowText>>,
    widths: Widths,
    /// The selection that was scrolled to last, and where it stood among the rows.
    scrolled: Option<(RowId, Option<usize>)>,
    /// The row that was clicked here, which needs no scrolling.
    clicked: Option<RowId>,
    /// The head that was dropped in this frame, and where.
    dropped: Option<(Column, f32)>,
    /// Where the heads of the columns stand.
    heads: Vec<(Column, Rect)>,
}

/// How many rows' texts are kept.
const MAX_TEXTS: usize = 2_000;
const HEADER: f32 = 28.0;

pub fn table_ui(panel: &mut TablePanel, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    listed_ui(state, ui, commands);
    let time = state.table_time();
    let rows = match state.sorted_rows() {
        Some(sorted) => Rows::Sorted(&sorted.rows),
        None => Rows::ByTime {
            rows: state
                .found
                .answer
                .lanes
                .all
                .in_view(&state.open.store, time.first, time.last),
            descending: state.asked.order.is_by_time() && state.asked.order.descending,
        },
    };
    let count = rows.len();
    let first = (0..count).filter_map(|index| rows.get(index));
    let figure = state.chosen_figure().map(|(id, kind)| (id, figure_title(&kind.name)));
    let figure = figure.as_ref().map(|(id, title)| (*id, title.as_str()));
    panel.widths.keep_up_with(state, figure, first, ui);
    panel.heads.clear();
    let mut table = Table::new()
        .id_salt("events")
        .num_rows(count as u64)
        .columns(panel.widths.columns())
        .headers([HeaderRow::new(HEADER)]);
    let id = table.get_id(ui);
    panel.widths.fit(ui, id);
    let selected = state.seen.selection.focus().map(|row| (row, rows.position(row)));
    if selected != panel.scrolled {
        panel.scrolled = selected;
        let is_clicked = panel
            .clicked
            .take()
            .is_some_and(|row| state.seen.selection.focus() == Some(row));
        if let Some((_, Some(position))) = selected.filter(|_| !is_clicked) {
            table = table.scroll_to_row(position as u64, None);
        }
    }
    // Columns part without lines until the pointer is on their edge.
    ui.visuals_mut().widgets.noninteractive.bg_stroke = egui::Stroke::NONE;
    let mut view = TableView {
        panel,
        state,
        rows,
        commands,
        hovered: None,
    };
    table.show(ui, &mut view);
    let hovered = view.hovered;
    if let Some((column, x)) = panel.dropped.take() {
        let mut heads = panel.heads.iter();
        if let Some((place, _)) = heads.find(|(place, rect)| rect.x_range().contains(x) && *place != column) {
            commands.push(LayoutCommand::PutTableColumn(column, *place).into());
        }
    }
    if let Some(width) = panel.widths.edges_ui(ui, id, |column| column_title(state, column)) {
        commands.push(LayoutCommand::SetTableWidths(vec![width]).into());
    }
    if let Some(widths) = panel.widths.made_by_hand(ui, id) {
        commands.push(LayoutCommand::SetTableWidths(widths).into());
    }
    if hovered.is_some() && hovered != state.seen.hovered {
        commands.push(SelectCommand::Hover(hovered).into());
    } else if hovered.is_none() && state.seen.hovered.is_some() && ui.ui_contains_pointer() {
        commands.push(SelectCommand::Hover(None).into());
    }
    if count == 0 {
        let rect = ui.min_rect();
        painted_text(
            ui,
            rect.shrink(space::M),
            Align2::CENTER_CENTER,
            if state.open.store.dated() == 0 {
                "No event has a date"
            } else if state.found.answer.total.possible == 0 {
                "No event matches"
            } else {
                "No events in this period"
            },
            fonts::regular(size::BODY),
            Theme::of(ui).muted(),
        );
    }
    if state.sorted_rows().is_some_and(|sorted| sorted.is_cut) {
        muted(
            ui,
            &format!("Only the first {} of these events are sorted.", grouped(MAX_SORTED)),
        );
    }
}

struct TableView<'a> {
    panel: &'a mut TablePanel,
    state: &'a State,
    rows: Rows<'a>,
    commands: &'a mut Vec<Command>,
    hovered: Option<RowId>,
}

impl TableView<'_> {
    fn row(&self, index: u64) -> Option<RowId> {
        usize::try_from(index).ok().and_then(|index| self.rows.get(index))
    }

    /// Puts a column to where its head is dropped.
    fn move_head(&mut self, column: Column, head: &egui::Response, rect: Rect, ui: &Ui) {
        self.panel.heads.push((column, rect));
        let Some(at) = head
            .interact_pointer_pos()
            .filter(|_| head.dragged() || head.drag_stopped())
        else {
            return;
        };
        if head.dragged() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        }
        if head.drag_stopped() {
            self.panel.dropped = Some((column, at.x));
        }
    }

    fn text(&mut self, row: RowId) -> Arc<RowText> {
        let store: &Store = &self.state.open.store;
        let texts = &mut self.panel.texts;
        if texts.len() > MAX_TEXTS {
            texts.clear();
        }
        texts
            .entry(row)
            .or_insert_with(|| Arc::new(RowText::new(store, row)))
            .clone()
    }
}

/// What stands over a column; over that of a figure also by which number it is sorted.
fn column_title(state: &State, column: Column) -> String {
    let order = state.asked.order;
    match state.chosen_figure() {
        Some((_, kind)) if column == Column::Figure => {
            let title = figure_title(&kind.name);
            if order.column == column {
                format!("{title}, {}", order.end.label())
            } else {
                title
            }
        }
        _ => match column {
            Column::Added(number) => state
                .asked
                .table_columns
                .get(usize::from(number))
                .map_or(String::new(), Clone::clone),
            _ => column.label().to_owned(),
        },
    }
}

impl TableDelegate for TableView<'_> {
    fn default_row_height(&self) -> f32 {
        ROW_HEIGHT
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let theme = Theme::of(ui);
        let rect = ui.max_rect();
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
        let Some(column) = self.panel.widths.column(cell.col_range.start) else {
            return;
        };
        let order = self.state.asked.order;
        let is_sorted = order.column == column;
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(space::M);
            ui.spacing_mut().item_spacing.x = space::XS;
            let color = if is_sorted { theme.text() } else { theme.muted() };
            let label = column_title(self.state, column);
            let title = RichText::new(text::visual(&label))
                .font(fonts::semibold(size::SECONDARY))
                .color(color);
            let sense = Sense::click_and_drag();
            let response = ui.add(egui::Label::new(title).truncate().selectable(false).sense(sense));
            named(&response, Role::Button, true, &format!("Sort by {label}"));
            if is_sorted {
                let icon = if order.descending {
                    icons::CARET_DOWN
                } else {
                    icons::CARET_UP
                };
                decoration(ui, RichText::new(icon).size(size::SMALL).color(theme.muted()));
            }
            self.move_head(column, &response, rect, ui);
            response.context_menu(|ui| header_menu_ui(Some(column), self.state, ui, self.commands));
            if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                self.commands
                    .push(LayoutCommand::SortTable(order.clicked(column)).into());
            }
        });
    }

    fn row_ui(&mut self, ui: &mut Ui, index: u64) {
        // The part of the table that does not scroll has no columns here.
        if ui.clip_rect().width() < 1.0 {
            return;
        }
        let Some(row) = self.row(index) else {
            return;
        };
        let theme = Theme::of(ui);
        let rect = ui.max_rect();
        let text = self.text(row);
        let selection = &self.state.seen.selection;
        let is_selected = selection.contains(row);
        let response = ui.interact(rect, ui.make_persistent_id("event"), Sense::click());
        let label = format!("{}, {}", text.title, text.when);
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_selected, &label));
        let ground = rect.shrink2(Vec2::new(4.0, 0.0));
        if is_selected {
            ui.painter()
                .rect_filled(ground, CornerRadius::same(4), theme.selection());
            selected_mark(ui, ground);
            if selection.is_several() && selection.focus() == Some(row) {
                let line = egui::Stroke::new(1.0, theme.accent());
                ui.painter()
                    .rect_stroke(ground, CornerRadius::same(4), line, egui::StrokeKind::Inside);
            }
        } else if response.hovered() || self.state.seen.hovered == Some(row) || response.has_focus() {
            ui.painter().rect_filled(ground, CornerRadius::same(4), theme.raised());
        } else {
            ui.painter().hline(
                rect.shrink(space::M).x_range(),
                rect.bottom() - 0.5,
                egui::Stroke::new(1.0, theme.line().gamma_multiply(0.5)),
            );
        }
        if response.hovered() {
            self.hovered = Some(row);
        }
        let is_asked = response.secondary_clicked();
        response.context_menu(|ui| {
            event_menu_ui(row, self.state, ui, self.commands);
            self.copy_cell_ui(row, ui);
        });
        let modifiers = held::with_click(ui, false);
        if response.double_clicked() && modifiers.is_none() {
            self.commands.push(SelectCommand::Row(Some(row)).into());
            self.commands.push(ViewCommand::ZoomToSelected.into());
        } else if response.clicked() {
            self.panel.clicked = Some(row);
            self.commands.push(SelectCommand::clicked(row, modifiers).into());
        } else if is_asked && !is_selected {
            self.panel.clicked = Some(row);
            self.commands.push(SelectCommand::Row(Some(row)).into());
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let (Some(row), Some(column)) = (self.row(cell.row_nr), self.panel.widths.column(cell.col_nr)) else {
            return;
        };
        let theme = Theme::of(ui);
        let text = self.text(row);
        let title = self.title(&text.title);
        let added = self.state.table_column(column);
        let added = added.map_or(String::new(), |added| added.text_of(row).trim().to_owned());
        let (words, color) = match column {
            Column::When => (&text.when, theme.text()),
            Column::Event => (&title, theme.text()),
            Column::Added(_) => (&added, theme.text()),
            Column::Actors => (&text.actors, theme.text()),
            Column::Location => (&text.place, theme.text()),
            Column::Figure => {
                self.figure_cell_ui(row, ui);
                return;
            }
            Column::Claims if text.is_disputed => (&text.claims, theme.doubt()),
            Column::Claims => (&text.claims, theme.muted()),
        };
        let rect = ui.max_rect();
        let mut inner = Rect::from_x_y_ranges(rect.left() + space::M..=rect.right() - space::XS, rect.y_range());
        if column == Column::Event {
            inner.min.x += marks_ui(self.state, row, inner, ui);
        }
        let font = fonts::regular(size::BODY);
        if painted_text(ui, inner, Align2::LEFT_CENTER, words, font, color).is_cut {
            let id = ui.make_persistent_id(("cut", row, column));
            hint(ui.interact(inner, id, Sense::hover()), words);
        }
    }
}

/// The star and the tags of a row before its title; how wide they are.
fn marks_ui(state: &State, row: RowId, rect: Rect, ui: &Ui) -> f32 {
    /// More tags than these are counted only in the details.
    const MAX_DOTS: usize = 4;
    let (open, theme) = (&state.open, Theme::of(ui));
    if open.marks.case().is_none() {
        return 0.0;
    }
    let mut x = rect.left();
    let mut icon = |icon: &str, color: egui::Color32| {
        let at = egui::pos2(x, rect.center().y);
        let font = fonts::regular(size::BODY);
        x = ui.painter().text(at, Align2::LEFT_CENTER, icon, font, color).right() + 3.0;
    };
    if open.marks.has(&open.store, &Mark::Star, row) {
        icon(icons::STAR, theme.doubt());
    }
    if open.marks.has(&open.store, &Mark::Note, row) {
        icon(icons::NOTE, theme.muted());
    }
    for tag in open.marks.tags_of(&open.store, row).take(MAX_DOTS) {
        ui.painter()
            .circle_filled(egui::pos2(x + 4.0, rect.center().y), 4.0, tag_colour(tag));
        x += 11.0;
    }
    if x > rect.left() { x - rect.left() + 3.0 } else { 0.0 }
}
