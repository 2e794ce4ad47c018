use eframe::egui::{Align2, Rect, Sense, Ui};

use super::TableView;
use crate::app::figure_words::range_words;
use crate::app::theme::{size, space};
use crate::app::widgets::{hint, painted_text};
use crate::app::wording::capitalised;
use crate::app::{Theme, fonts};
use crate::store::RowId;

/// The longest that a kind of figure is called over its column.
const LONGEST: usize = 24;

/// A kind of figure as it heads its column.
pub(super) fn figure_title(name: &str) -> String {
    let mut title: String = name.chars().take(LONGEST).collect();
    if title.len() < name.len() {
        title.push('…');
    }
    capitalised(&title)
}

impl TableView<'_> {
    /// What an event tells of the chosen figure.
    pub(super) fn figure_cell_ui(&self, row: RowId, ui: &mut Ui) {
        let Some((kind, _)) = self.state.chosen_figure() else {
            return;
        };
        let Some(figure) = self.state.open.store.figure(row, kind) else {
            return;
        };
        let theme = Theme::of(ui);
        let color = if figure.is_disputed {
            theme.doubt()
        } else {
            theme.text()
        };
        let words = range_words(&figure);
        let rect = ui.max_rect();
        let inner = Rect::from_x_y_ranges(rect.left() + space::M..=rect.right() - space::XS, rect.y_range());
        let painted = painted_text(
            ui,
            inner,
            Align2::LEFT_CENTER,
            &words,
            fonts::regular(size::BODY),
            color,
        );
        if painted.is_cut {
            let id = ui.make_persistent_id(("cut figure", row));
            hint(ui.interact(inner, id, Sense::hover()), &words);
        }
    }
}
