use std::cell::RefCell;

use eframe::egui::{CursorIcon, FontId, Rect, Response, Ui, UiBuilder};
use egui_plot::{AxisHints, GridInput, GridMark, Plot, PlotUi, VPlacement};

use super::places::Places;
use super::stretch;
use super::{TimelinePanel, widths::Widths};
use crate::app::{State, Theme, color};
use crate::event::{Moment, TimeDelta};
use crate::timeline::{Ruler, Scale, Viewport};

/// Axis and grid, drag and pinch: all of `egui_plot`, at the app's own range. Returns the range that the user wants now.
pub(super) fn plot_ui(panel: &mut TimelinePanel, state: &State, ui: &mut Ui, area: Rect) -> (Response, Viewport) {
    let palette = Theme::of(ui).palette;
    let origin = state.seen.viewport.start();
    let wanted = stretch::range(&state.seen.viewport, origin);
    let grid = Grid {
        origin,
        width: area.width(),
        widths: RefCell::new(&mut panel.widths),
        ctx: ui.ctx().clone(),
        ruler: RefCell::default(),
    };
    let mut axis = AxisHints::new_x()
        .placement(VPlacement::Top)
        .min_thickness(Places::AXIS)
        .label_spacing(1.0..=2.0)
        .tick_label_font(FontId::proportional(Ruler::TEXT_SIZE))
        .formatter(|mark, _| grid.label(mark));
    axis = axis.tick_label_color(color(palette.muted));
    let plot = Plot::new("timeline")
        .custom_x_axes(vec![axis])
        .show_axes([true, false])
        .show_grid([true, false])
        .x_grid_spacer(|input| grid.marks(&input))
        .grid_spacing(2.0..=60.0)
        .grid_fade(0.0)
        .grid_color(color(palette.line))
        .show_background(false)
        .show_x(false)
        .show_y(false)
        // A drag with Shift draws a frame.
        .allow_drag([panel.frame.is_none(), false])
        .allow_zoom([true, false])
        .allow_scroll([true, false])
        // A drag along the axis draws a stretch.
        .allow_axis_zoom_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(eframe::egui::Vec2::ZERO);
    let mut child = ui.new_child(UiBuilder::new().max_rect(area));
    let range = wanted.clone();
    let shown = plot.show(&mut child, |plot: &mut PlotUi<'_>| {
        plot.set_plot_bounds_x(range);
        plot.set_plot_bounds_y(0.0..=1.0);
    });
    let range = shown.transform.bounds().range_x();
    let viewport = if range == wanted {
        state.seen.viewport
    } else {
        stretch::viewport(&range, origin)
    };
    let response = if shown.response.dragged() {
        shown.response.on_hover_cursor(CursorIcon::Grabbing)
    } else {
        shown.response
    };
    (response, viewport)
}

/// The lines of the ruler for `egui_plot`, which asks for them twice a frame, and for each label once more.
struct Grid<'a> {
    origin: Moment,
    width: f32,
    widths: RefCell<&'a mut Widths>,
    ctx: eframe::egui::Context,
    ruler: RefCell<Option<(Viewport, Ruler)>>,
}

impl Grid<'_> {
    fn marks(&self, input: &GridInput) -> Vec<GridMark> {
        let viewport = stretch::viewport(&(input.bounds.0..=input.bounds.1), self.origin);
        let mut ruler = self.ruler.borrow_mut();
        if ruler.as_ref().is_none_or(|(known, _)| *known != viewport) {
            let scale = Scale {
                viewport,
                left: 0.0,
                right: self.width,
            };
            let mut widths = self.widths.borrow_mut();
            let new = Ruler::new(&scale, &mut widths.measuring(&self.ctx));
            *ruler = Some((viewport, new));
        }
        let Some((_, ruler)) = ruler.as_ref() else {
            return Vec::new();
        };
        let step_size = stretch::length(ruler.step.length());
        let mark = |time: Moment| GridMark {
            value: stretch::seconds(time, self.origin),
            step_size,
        };
        ruler.ticks.iter().map(|tick| mark(tick.time)).collect()
    }

    fn label(&self, mark: GridMark) -> String {
        let ruler = self.ruler.borrow();
        let Some((_, ruler)) = ruler.as_ref() else {
            return String::new();
        };
        let time = stretch::time(mark.value, self.origin);
        let index = ruler
            .ticks
            .partition_point(|tick| tick.time < time - TimeDelta::MICROSECOND);
        ruler
            .ticks
            .get(index)
            .map_or_else(String::new, |tick| tick.label.clone())
    }
}
