use eframe::egui::{self, Rect, Role, ScrollArea, Sense, Ui, Vec2};

use super::grid::{DIFFERS, Grid, INSET};
use crate::app::paragraph::{Room, galley};
use crate::app::theme::size;
use crate::app::widgets::named;
use crate::app::wording::capitalised;
use crate::app::{Theme, fonts};
use crate::claims::{Matrix, Row};

/// One column's name, the range below it where sources differ, and both as a sentence.
struct Head {
    title: String,
    range: String,
    sentence: String,
}

/// The heads of the columns in as many lines as they need, and a bar below where columns scroll. Returns how far they
/// are scrolled.
pub(super) fn heads_ui(grid: &Grid, matrix: &Matrix, ui: &mut Ui) -> f32 {
    let theme = Theme::of(ui);
    let heads = heads(matrix);
    let origin = Rect::from_min_size(egui::Pos2::ZERO, Vec2::new(grid.width, 0.0));
    let galleys: Vec<_> = heads
        .iter()
        .enumerate()
        .map(|(index, head)| {
            let room = (grid.cell(origin, index).width() - 2.0 * INSET + 1.0).max(1.0);
            let small = |words: &str, color| {
                galley(
                    ui,
                    words,
                    fonts::regular(size::SMALL),
                    color,
                    Room {
                        width: room,
                        max_lines: 4,
                    },
                )
            };
            (small(&head.title, theme.muted()), small(&head.range, theme.doubt()))
        })
        .collect();
    let height_of = |range: &str, galley: &egui::Galley| if range.is_empty() { 0.0 } else { galley.size().y };
    let height = galleys
        .iter()
        .zip(&heads)
        .map(|((title, range), head)| title.size().y + height_of(&head.range, range))
        .fold(0.0, f32::max)
        + 6.0;
    let bar = if grid.scrolls() { 8.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(grid.width, height + bar), Sense::hover());
    let row = Rect::from_min_size(rect.min, Vec2::new(grid.width, height));
    let source = galley(
        ui,
        "Source",
        fonts::regular(size::SMALL),
        theme.muted(),
        Room {
            width: grid.source,
            max_lines: 1,
        },
    );
    let at = egui::pos2(row.left(), row.bottom() - 4.0 - source.size().y);
    ui.painter().galley(at, source, theme.muted());
    let painter = ui.painter().with_clip_rect(grid.view_of(row).intersect(ui.clip_rect()));
    for (index, ((title, range), head)) in galleys.into_iter().zip(&heads).enumerate() {
        let cell = grid.cell(row, index);
        let below = height_of(&head.range, &range);
        let bottom = cell.bottom() - 4.0;
        let at = egui::pos2(cell.left() + INSET, bottom - below - title.size().y);
        painter.galley(at, title, theme.muted());
        if !head.range.is_empty() {
            painter.galley(egui::pos2(cell.left() + INSET, bottom - below), range, theme.doubt());
        }
        let seen = grid.seen(row, index);
        let response = ui.interact(seen, response.id.with(index), Sense::hover());
        named(&response, Role::ColumnHeader, true, &head.sentence);
        response.on_hover_text(&head.sentence);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline());
    scrolled(grid, rect, ui)
}

fn heads(matrix: &Matrix) -> Vec<Head> {
    let mut heads = vec![Head {
        title: "Stance".to_owned(),
        range: String::new(),
        sentence: "Stance: how each source stands to the event".to_owned(),
    }];
    heads.extend(matrix.columns.iter().map(|column| {
        let title = capitalised(&column.thing());
        let (range, sentence) = if column.is_contested {
            let range = format!("{DIFFERS}{}", column.spread);
            (range, format!("{title}: {}, sources differ", column.spread))
        } else {
            (String::new(), format!("{title}: {}", column.spread))
        };
        Head { title, range, sentence }
    }));
    let differs = |differ: bool| {
        if differ {
            format!("{DIFFERS}sources differ")
        } else {
            String::new()
        }
    };
    if matrix.rows.iter().any(|row| !row.times.is_empty()) {
        heads.push(Head {
            title: "When".to_owned(),
            range: differs(matrix.rows.iter().any(|row| row.is_time_contested)),
            sentence: "When: the time as each source has it".to_owned(),
        });
    }
    if matrix.rows.iter().any(Row::names_anybody) {
        let differ = matrix.rows.iter().any(|row| row.is_attribution_contested);
        heads.push(Head {
            title: "Who did it".to_owned(),
            range: differs(differ),
            sentence: "Who did it: whom each source blames, or who claims or denies it".to_owned(),
        });
    }
    heads
}

/// Scrolls by the bar, by the wheel sideways over any row, and with Shift and the wheel.
fn scrolled(grid: &Grid, rect: Rect, ui: &mut Ui) -> f32 {
    if !grid.scrolls() {
        return 0.0;
    }
    let mut area = rect;
    area.min.x += grid.source;
    area.min.y = area.max.y - 8.0;
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(area).id_salt("claims bar"));
    // In sight without the pointer over it, since else nobody would know that there is more.
    child.spacing_mut().scroll = egui::style::ScrollStyle {
        bar_width: 4.0,
        bar_inner_margin: 2.0,
        bar_outer_margin: 0.0,
        ..egui::style::ScrollStyle::solid()
    };
    let output = ScrollArea::horizontal()
        .auto_shrink(false)
        .horizontal_scroll_offset(grid.offset)
        .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysVisible)
        .show(&mut child, |ui| {
            ui.allocate_exact_size(Vec2::new(grid.content(), 1.0), Sense::hover());
        });
    output.state.clamped_offset().x
}
