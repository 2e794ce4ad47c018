use eframe::egui::{self, Rect, Ui, Vec2};

use crate::app::fonts;
use crate::app::text::visual;
use crate::app::theme::size;
use crate::app::wording::capitalised;
use crate::claims::{Cell, Matrix, Row, Standing};
use crate::event::Stance;

/// Where the columns stand. The sources stay at the left; where the other columns need more room than there is beside
/// them, they scroll.
pub(super) struct Grid {
    /// Width of the names of sources.
    pub source: f32,
    /// Left edges of the other columns, relative to the first of them, and the right edge of the last.
    edges: Vec<f32>,
    /// How far they are scrolled.
    pub offset: f32,
    pub width: f32,
}

/// Least and greatest width of the names of sources where the other columns have to scroll.
const SOURCE: std::ops::RangeInclusive<f32> = 96.0..=150.0;
/// Wider than this no column becomes.
const WIDEST: f32 = 150.0;
/// So narrow columns of words become, which end in “…”, before columns scroll.
const NARROWEST: f32 = 76.0;
/// At each side of a cell.
pub(super) const INSET: f32 = 5.0;
/// Before a figure that others contradict, so that colour is not all that marks it.
pub(super) const DIFFERS: &str = "≠ ";

/// How wide what stands in a column is.
#[derive(Clone, Copy)]
enum Width {
    /// Every character of a figure counts.
    Figures(f32),
    /// Words can be cut.
    Words(f32),
}

impl Width {
    fn get(self) -> f32 {
        match self {
            Self::Figures(width) | Self::Words(width) => width,
        }
    }
}

impl Grid {
    pub fn new(ui: &Ui, matrix: &Matrix, offset: f32) -> Self {
        let measured = |words: &str, size: f32| {
            let words = visual(words).into_owned();
            let galley = ui
                .painter()
                .layout_no_wrap(words, fonts::regular(size), egui::Color32::PLACEHOLDER);
            galley.size().x
        };
        let stances = matrix
            .rows
            .iter()
            .map(|row| measured(&stance_words(row), size::SECONDARY));
        let mut widths = vec![Width::Figures(stances.fold(measured("Stance", size::SMALL), f32::max))];
        for (index, column) in matrix.columns.iter().enumerate() {
            let head = capitalised(&column.thing());
            let words = head.split_whitespace().map(|word| measured(word, size::SMALL));
            let cells = matrix.rows.iter().filter_map(|row| row.cells.get(index));
            let cells = cells.map(|cell| measured(&cell_words(cell), size::SECONDARY));
            let spread = measured(&format!("{DIFFERS}{}", column.spread), size::SMALL);
            widths.push(Width::Figures(words.chain(cells).fold(spread, f32::max)));
        }
        if matrix.rows.iter().any(|row| !row.times.is_empty()) {
            let times = matrix
                .rows
                .iter()
                .map(|row| measured(&row.time_words(), size::SECONDARY));
            widths.push(Width::Words(times.fold(measured("When", size::SMALL), f32::max)));
        }
        if matrix.rows.iter().any(Row::names_anybody) {
            let named = matrix
                .rows
                .iter()
                .map(|row| measured(&row.named_words(), size::SECONDARY));
            widths.push(Width::Words(named.fold(measured("Who did it", size::SMALL), f32::max)));
        }
        let width = ui.available_width();
        Self::of_widths(&widths, width, offset)
    }

    fn of_widths(widths: &[Width], width: f32, offset: f32) -> Self {
        let min = (width * 0.38).clamp(*SOURCE.start(), *SOURCE.end());
        let whole = |column: &Width| (column.get() + 2.0 * INSET).min(WIDEST).ceil();
        let give = |column: &Width| match column {
            Width::Figures(_) => 0.0,
            Width::Words(_) => (whole(column) - NARROWEST).max(0.0),
        };
        let needed: f32 = widths.iter().map(whole).sum();
        let all: f32 = widths.iter().map(give).sum();
        let over = (needed - (width - min)).max(0.0);
        // Where even that is not enough they scroll.
        let share = (over / all.max(1.0)).min(1.0);
        let mut edges = vec![0.0];
        let mut right = 0.0;
        for column in widths {
            right += (whole(column) - share * give(column)).floor();
            edges.push(right);
        }
        let source = (width - right).max(min).min(width);
        // What is left over beside long names of sources belongs to the last column.
        let room = width - source;
        if let Some(last) = edges.last_mut() {
            *last = last.max(room);
        }
        Self {
            source,
            offset: offset.clamp(0.0, (right - room).max(0.0)),
            edges,
            width,
        }
    }

    /// Number of columns beside the sources.
    pub fn columns(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// Width of all columns beside the sources.
    pub fn content(&self) -> f32 {
        self.edge(self.columns())
    }

    /// Whether they need more room than there is.
    pub fn scrolls(&self) -> bool {
        self.content() > self.width - self.source + 0.5
    }

    /// Where the name of a row's source stands.
    pub fn source_of(&self, row: Rect) -> Rect {
        Rect::from_min_size(row.min, Vec2::new(self.source - INSET, row.height()))
    }

    /// The part of a row in which columns can be seen.
    pub fn view_of(&self, row: Rect) -> Rect {
        let mut view = row;
        view.min.x += self.source;
        view
    }

    /// The part of a cell that can be seen; without width at the edge for one that is scrolled away, which what reads the
    /// window out finds there.
    pub fn seen(&self, row: Rect, column: usize) -> Rect {
        let (cell, view) = (self.cell(row, column), self.view_of(row));
        let x = |x: f32| x.clamp(view.left(), view.right().max(view.left()));
        Rect::from_x_y_ranges(x(cell.left())..=x(cell.right()), row.y_range())
    }

    /// The n-th column of a row; parts of it may be out of sight.
    pub fn cell(&self, row: Rect, column: usize) -> Rect {
        let left = row.left() + self.source - self.offset;
        Rect::from_x_y_ranges(left + self.edge(column)..=left + self.edge(column + 1), row.y_range())
    }

    fn edge(&self, index: usize) -> f32 {
        let edge = self.edges.get(index);
        debug_assert!(edge.is_some(), "a claim in column {index} of {}", self.columns());
        edge.copied().unwrap_or(0.0)
    }
}

pub(super) fn cell_words(cell: &Cell) -> String {
    match (cell.amounts.is_empty(), cell.is_contested) {
        (true, _) => "–".to_owned(),
        (_, true) => format!("{DIFFERS}{cell}"),
        (_, false) => cell.to_string(),
    }
}

/// How a source stands to the event, in as few words as can be.
pub(super) fn stance_words(row: &Row) -> String {
    row.stance_words()
        .replace(Stance::ClaimsResponsibility.label(), "claims")
}

/// A source as it is called in the first column.
pub(super) fn source_words(name: &str, standing: &Standing) -> String {
    match standing {
        Standing::Estimate => format!("{}’s own figure", crate::app::text::isolated(name)),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_scroll_only_where_they_do_not_fit() {
        let wide = Grid::of_widths(&[40.0, 60.0].map(Width::Figures), 400.0, 30.0);
        assert!(!wide.scrolls());
        let is = |a: f32, b: f32| (a - b).abs() < 0.01;
        assert!(is(wide.offset, 0.0) && is(wide.source, 280.0));
        let narrow = Grid::of_widths(&[80.0; 8].map(Width::Figures), 280.0, 9_999.0);
        assert!(narrow.scrolls());
        assert!(is(narrow.content(), 720.0));
        assert!(is(narrow.offset, 720.0 - (280.0 - narrow.source)));
        assert!(*SOURCE.start() <= narrow.source && narrow.source <= *SOURCE.end());
        // Words give way first.
        let cut = Grid::of_widths(&[Width::Figures(60.0), Width::Words(130.0)], 280.0, 0.0);
        assert!(!cut.scrolls() && is(cut.edges[1], 70.0) && cut.edges[2] - cut.edges[1] >= NARROWEST);
    }
}
