use eframe::egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::painting::Painting;
use super::widths::Widths;
use crate::app::{State, Theme, color};
use crate::query::LaneBy;
use crate::timeline::{Colours, Legend, LegendEntry, LegendParts, Palette};

/// The legend of the marks if it is wanted, and the key to their colours if they have any, at the bottom of `area`, as high as it needs be.
/// What is left for the timeline.
pub(super) fn legend_ui(widths: &mut Widths, state: &State, ui: &Ui, palette: &Palette, area: Rect) -> Rect {
    let colours = state.colour_column().map(|column| Colours::new(column));
    let wants_marks = state.preferred.panels.legend;
    if !wants_marks && colours.is_none() {
        return area;
    }
    let parts = LegendParts {
        links: state.preferred.all_links || state.seen.selection.focus().is_some(),
        several: state.seen.selection.is_several(),
        sides: state.found.answer.lanes.by == LaneBy::Sides,
    };
    let legend = Legend::new(
        area.width(),
        wants_marks.then_some(parts),
        colours,
        &mut widths.measuring(ui.ctx()),
    );
    // A low timeline keeps its room.
    let top = (area.bottom() - legend.height).max(area.center().y).round();
    let strip = area.with_min_y(top);
    let painter = ui.painter().with_clip_rect(strip.intersect(ui.clip_rect()));
    painter.rect_filled(strip, 0.0, color(palette.panel));
    painter.hline(strip.x_range(), top, Stroke::new(1.0, color(palette.line)));
    let painting = Painting {
        painter: &painter,
        palette,
        origin: strip.min,
        opacity: 1.0,
    };
    painting.items(&legend.items);
    painting.labels(&legend.labels);
    let response = ui.interact(strip, ui.scope_id().with("legend"), Sense::hover());
    response.widget_info(|| {
        let words: Vec<&str> = legend.labels.iter().map(|label| label.text.as_str()).collect();
        WidgetInfo::labeled(Role::Group, true, format!("Legend: {}", words.join(", ")))
    });
    area.with_max_y(top)
}

/// The sample of one entry, in a field that is as large as the largest.
pub fn sample_ui(entry: &LegendEntry, ui: &mut Ui) -> Response {
    let size = vec2(LegendEntry::WIDTH + 4.0, LegendEntry::HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let palette = Theme::of(ui).palette;
    let painting = Painting {
        painter: ui.painter(),
        palette: &palette,
        origin: rect.min,
        opacity: 1.0,
    };
    let left = (size.x - entry.width) / 2.0;
    painting.items(&entry.items(left, size.y / 2.0));
    response
}
