use eframe::egui::{self, Align2, CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, Ui, Vec2};

use super::grid::{Grid, INSET, cell_words, source_words, stance_words};
use super::{Claims, words};
use crate::app::paragraph::{Room, galley};
use crate::app::theme::size;
use crate::app::widgets::{hint, named, painted_text};
use crate::app::{Command, Detail, Theme, fonts, icons};
use crate::claims::{Matrix, Row, Standing};
use crate::event::numbered;

/// Least height of a row; a name in two lines needs more.
const HEIGHT: f32 = 26.0;
const CARET: f32 = 12.0;

/// One source: its cells, and below them its words if they are open.
pub(super) fn row_ui(
    claims: &mut Claims,
    index: usize,
    grid: &Grid,
    detail: &Detail,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let Some(row) = detail.matrix.rows.get(index) else {
        return;
    };
    let theme = Theme::of(ui);
    let is_open = claims.open.contains(&index);
    let is_quiet = matches!(row.standing, Standing::Reprint(_));
    let color = if is_quiet { theme.muted() } else { theme.text() };
    let name = source_words(&row.name, &row.standing);
    let font = fonts::regular(size::SECONDARY);
    let room = Room {
        width: grid.source - INSET - CARET,
        max_lines: 2,
    };
    let source = galley(ui, &name, font, color, room);
    let height = (source.size().y + 8.0).max(HEIGHT);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(grid.width, height), Sense::click());
    named(
        &response,
        Role::DisclosureTriangle,
        true,
        &sentence(row, &detail.matrix),
    );
    let mut is_clicked = response.clicked();
    if response.hovered() || response.has_focus() || response.contains_pointer() {
        let around = rect.expand2(Vec2::new(4.0, 0.0));
        ui.painter().rect_filled(around, CornerRadius::same(4), theme.raised());
    }
    let caret = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let at = egui::pos2(rect.left() - 2.0, rect.center().y);
    let small = fonts::regular(9.0);
    ui.painter().text(at, Align2::LEFT_CENTER, caret, small, theme.muted());
    let area = grid.source_of(rect);
    let at = egui::pos2(area.left() + CARET, area.center().y - source.size().y / 2.0);
    let is_cut = source.elided || source.text().contains('…');
    ui.painter().galley(at, source, color);
    for (column, cell) in cells(row, &detail.matrix, &theme).into_iter().enumerate() {
        if column < grid.columns() {
            is_clicked |= cell_ui(ui, response.id, &cell, grid, rect, column);
        }
    }
    let response = if is_cut { hint(response, &name) } else { response };
    response.on_hover_cursor(CursorIcon::PointingHand);
    if is_clicked {
        claims.toggle(index);
    }
    if is_open {
        let below = ui.scope(|ui| words::words_ui(row, detail, ui, commands)).response;
        if claims.brought == Some(index) {
            claims.brought = None;
            ui.scroll_to_rect(rect.union(below.rect), None);
        }
    }
    let line = Stroke::new(1.0, theme.line().gamma_multiply(0.5));
    ui.painter().hline(rect.x_range(), ui.min_rect().bottom(), line);
}

/// What stands in one field of the grid.
struct Field {
    shown: String,
    /// Read out, and shown under the pointer; empty where there is nothing to be said.
    sentence: String,
    color: egui::Color32,
    is_contested: bool,
}

fn cells(row: &Row, matrix: &Matrix, theme: &Theme) -> Vec<Field> {
    let is_quiet = matches!(row.standing, Standing::Reprint(_));
    let plain = if is_quiet { theme.muted() } else { theme.text() };
    let color = |is_contested: bool, plain| if is_contested { theme.doubt() } else { plain };
    let mut fields = Vec::new();
    fields.push(Field {
        sentence: format!("{}, stance: {}", row.name, row.stance_words()),
        shown: stance_words(row),
        color: color(row.is_against, theme.muted()),
        is_contested: row.is_against,
    });
    for (cell, column) in row.cells.iter().zip(&matrix.columns) {
        let what = column.thing();
        fields.push(Field {
            shown: cell_words(cell),
            sentence: if cell.amounts.is_empty() {
                String::new()
            } else {
                format!("{}, {what}: {cell}{}", row.name, differs(cell.is_contested))
            },
            color: color(
                cell.is_contested,
                if cell.amounts.is_empty() { theme.muted() } else { plain },
            ),
            is_contested: cell.is_contested,
        });
    }
    if matrix.rows.iter().any(|row| !row.times.is_empty()) {
        let said = row.time_words();
        fields.push(marked(row, "when", said, row.is_time_contested, theme));
    }
    fields.push(marked(
        row,
        "who did it",
        row.named_words(),
        row.is_attribution_contested,
        theme,
    ));
    fields
}

fn differs(is_contested: bool) -> &'static str {
    if is_contested { ", differs from others" } else { "" }
}

/// A field in words, marked where others say otherwise.
fn marked(row: &Row, what: &str, said: String, is_contested: bool, theme: &Theme) -> Field {
    Field {
        sentence: if said.is_empty() {
            String::new()
        } else {
            format!("{}, {what}: {said}{}", row.name, differs(is_contested))
        },
        shown: match (said.is_empty(), is_contested) {
            (true, _) => "–".to_owned(),
            (_, true) => format!("{}{said}", super::grid::DIFFERS),
            (_, false) => said,
        },
        color: if is_contested { theme.doubt() } else { theme.muted() },
        is_contested,
    }
}

/// Whether it was clicked.
fn cell_ui(ui: &mut Ui, id: egui::Id, field: &Field, grid: &Grid, row: Rect, column: usize) -> bool {
    let view = grid.view_of(row);
    let cell = grid.cell(row, column);
    let seen = grid.seen(row, column);
    let theme = Theme::of(ui);
    let clip = ui.clip_rect();
    ui.set_clip_rect(clip.intersect(view));
    if field.is_contested {
        let mark = cell.shrink2(Vec2::new(1.0, 3.0));
        ui.painter()
            .rect_filled(mark, CornerRadius::same(3), theme.doubt_fill());
    }
    let inner = cell.shrink2(Vec2::new(INSET, 0.0));
    let font = fonts::regular(size::SECONDARY);
    painted_text(ui, inner, Align2::LEFT_CENTER, &field.shown, font, field.color);
    ui.set_clip_rect(clip);
    if field.sentence.is_empty() {
        return false;
    }
    // The keyboard goes from row to row; cells are for the pointer and for what reads the window out.
    let response = ui.interact(seen, id.with(column), Sense::CLICK);
    named(&response, Role::Button, true, &field.sentence);
    let response = hint(response, &field.sentence).on_hover_cursor(CursorIcon::PointingHand);
    response.clicked()
}

/// The whole row, to be read out.
fn sentence(row: &Row, matrix: &Matrix) -> String {
    let figures = row
        .cells
        .iter()
        .zip(&matrix.columns)
        .filter(|(cell, _)| !cell.amounts.is_empty());
    let mut parts = vec![row.stance_words()];
    parts.extend(figures.map(|(cell, column)| numbered(cell, &column.thing())));
    if row.names_anybody() {
        parts.push(row.named_words());
    }
    if !row.times.is_empty() {
        parts.push(row.time_words());
    }
    if let Standing::Reprint(outlet) = &row.standing {
        parts.push(format!("shares its wording with {outlet}"));
    }
    format!("{}: {}", source_words(&row.name, &row.standing), parts.join(", "))
}
