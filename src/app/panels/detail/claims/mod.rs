//! The claims side by side: a row for each source, columns for stance, figures and whom it names; what each says in words
//! opens below its row.

mod grid;
mod heads;
mod row;
mod words;

use std::collections::HashSet;

use eframe::egui::{Align, Layout, Ui, Vec2};

use self::grid::Grid;
use crate::app::widgets::{heading, hint, muted, text_link};
use crate::app::{Command, Detail};
use crate::claims::Standing;
use crate::store::RowId;

/// What the claims remember between frames.
#[derive(Default)]
pub struct Claims {
    /// The event that the rest is about.
    event: Option<(RowId, String)>,
    /// Rows whose words are shown.
    open: HashSet<usize>,
    /// The row that was opened last, until it is in view.
    brought: Option<usize>,
    shows_reprints: bool,
    /// How far the columns are scrolled to the right, in points.
    offset: f32,
}

/// The words of so few sources are shown from the beginning.
const FEW: usize = 3;

pub fn claims_ui(claims: &mut Claims, detail: &Detail, ui: &mut Ui, commands: &mut Vec<Command>) {
    let matrix = &detail.matrix;
    claims.keep_up_with(detail);
    let is_reprint = |row: usize| {
        let row = matrix.rows.get(row);
        row.is_some_and(|row| matches!(row.standing, Standing::Reprint(_)))
    };
    let reprints = (0..matrix.rows.len()).filter(|&row| is_reprint(row)).count();
    let shown = matrix.rows.len() - if claims.shows_reprints { 0 } else { reprints };
    ui.horizontal(|ui| {
        heading(ui, "Claims");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if matrix.sources > 0 {
                hint(
                    muted(ui, &matrix.sources_words()),
                    "A source is whoever says so in the end: two outlets that quote one spokesman are one source. Independent are \
                     the outlets that do not take it from one another: reprints and shared wording confirm nothing.",
                );
            }
        });
    });
    let table = ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let grid = Grid::new(ui, matrix, claims.offset);
        claims.offset = heads::heads_ui(&grid, matrix, ui);
        for row in 0..shown {
            row::row_ui(claims, row, &grid, detail, ui, commands);
        }
    });
    if ui.rect_contains_pointer(table.response.rect) {
        claims.offset -= ui.input(|input| input.smooth_scroll_delta.x);
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let all_open = (0..shown).all(|row| claims.open.contains(&row));
        if all_open && text_link(ui, "Hide what they say").clicked() {
            claims.open.clear();
        } else if !all_open && text_link(ui, "Show what all say").clicked() {
            claims.open.extend(0..shown);
        }
        let label = if claims.shows_reprints {
            "Hide shared wording".to_owned()
        } else {
            format!("{reprints} more, shared wording")
        };
        if reprints > 0 && text_link(ui, &label).clicked() {
            claims.shows_reprints = !claims.shows_reprints;
        }
    });
}

impl Claims {
    fn keep_up_with(&mut self, detail: &Detail) {
        let event = Some((detail.row, detail.event.id.clone()));
        if self.event != event {
            let rows = detail.matrix.rows.len();
            *self = Self {
                event,
                open: if rows <= FEW {
                    (0..rows).collect()
                } else {
                    HashSet::new()
                },
                shows_reprints: self.shows_reprints,
                ..Self::default()
            };
        }
    }

    /// Shows the words of a row, or hides them.
    fn toggle(&mut self, row: usize) {
        if !self.open.remove(&row) {
            self.open.insert(row);
            self.brought = Some(row);
        }
    }
}
