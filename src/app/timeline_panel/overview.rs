use std::sync::Arc;

use eframe::egui::{
    Align2, CursorIcon, FontId, PointerButton, Rangef, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::TimelinePanel;
use super::overview_columns::OverviewColumns;
use super::overview_name::name_ui;
use crate::app::command::ViewCommand;
use crate::app::{Command, State, Theme, color};
use crate::event::{Moment, TimeDelta, TimeRange};
use crate::query::FigureSeries;
use crate::timeline::{self, Frame, Palette, Scale, Viewport, stretch_text};

/// What the overview keeps from frame to frame.
#[derive(Default)]
pub(super) struct Overview {
    made: Option<(Key, timeline::Overview)>,
    columns: OverviewColumns,
    extent: Option<(usize, Option<TimeRange>)>,
    drag: Option<Drag>,
}

/// Made anew when any of these changes: answer, width, and of which sums of figures.
type Key = (usize, u32, Option<usize>);

/// What is being dragged, with the time under the pointer where that matters.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Drag {
    /// The box; from the pointer to its start.
    Box(TimeDelta),
    Start,
    End,
    /// A new stretch, from where the drag began.
    Stretch(Moment),
}

/// How near to an edge of the box a drag takes the edge, in points.
const GRIP: f32 = 5.0;
/// By which a narrow box is taken hold of, in points.
const HANDLE: Vec2 = Vec2::new(22.0, 6.0);
/// Height of the labels below the columns, in points.
const LABELS: f32 = 16.0;

/// All selected events over the whole time, and the stretch that the timeline shows, which can be dragged.
pub fn overview_ui(panel: &mut TimelinePanel, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    panel.keep_up_with(state);
    let palette = Theme::of(ui).palette;
    let (whole, response) = ui.allocate_exact_size(ui.available_size_before_wrap(), Sense::click_and_drag());
    ui.painter().rect_filled(whole, 0.0, color(palette.background));
    let field = field_of(panel, whole);
    let columns = field.with_max_y(field.bottom() - LABELS);
    if !columns.is_positive() {
        return;
    }
    let store = Arc::as_ptr(&state.open.store).addr();
    if panel.overview.extent.is_none_or(|(known, _)| known != store) {
        panel.overview.extent = Some((store, state.open.store.extent()));
    }
    let Some((_, Some(extent))) = panel.overview.extent else {
        return;
    };
    let viewport = Viewport::fitting(extent);
    let sum = state.answer_sum().filter(|_| state.draws_figures());
    let key = (
        Arc::as_ptr(&state.found.answer).addr(),
        field.width().to_bits(),
        sum.map(|sum| Arc::as_ptr(sum).addr()),
    );
    if panel.overview.made.as_ref().is_none_or(|(known, _)| *known != key) {
        let none = FigureSeries::default();
        let figures = sum.map_or(&none, |sum| &sum.figures.all.series);
        let lane = (&state.found.answer.lanes.all, state.draws_figures().then_some(figures));
        let mut measure = panel.widths.measuring(ui.ctx());
        let made = timeline::Overview::new(lane, &state.open.store, viewport, field.width(), &mut measure);
        panel.overview.made = Some((key, made));
        panel.overview.columns = OverviewColumns::default();
    }
    let Some((_, made)) = &panel.overview.made else { return };
    ui.painter()
        .add(panel.overview.columns.shape(ui, &palette, columns, made));
    paint_ruler(ui, &palette, columns, made);
    name_ui(state, ui, whole.with_max_x(field.left()), extent, commands);
    let scale = Scale {
        left: field.left(),
        right: field.right(),
        ..made.scale
    };
    let shown = box_of(&scale, state.seen.viewport, columns);
    let wanted = drag(
        &mut panel.overview.drag,
        ui,
        &response,
        &scale,
        shown,
        state.seen.viewport,
    );
    paint_box(
        ui,
        &palette,
        box_of(&scale, wanted.unwrap_or(state.seen.viewport), columns),
    );
    if let Some(wanted) = wanted.filter(|wanted| *wanted != state.seen.viewport) {
        commands.push(ViewCommand::Show(wanted).into());
    }
    if response.double_clicked() {
        commands.push(ViewCommand::Fit.into());
    }
    response.widget_info(|| {
        let label = format!("Overview; shown: {}", stretch_text(state.seen.viewport.time()));
        WidgetInfo::labeled(Role::Slider, true, label)
    });
}

/// Where time lies: below each other in the overview and the timeline.
fn field_of(panel: &TimelinePanel, whole: Rect) -> Rect {
    let gutter = Frame::GUTTER.min(whole.width() / 4.0);
    let plotted = panel.plotted().map(|plotted| plotted.intersection(whole.x_range()));
    let x = plotted.filter(|plotted| plotted.span() > 0.0);
    let x = x.unwrap_or(Rangef::new(whole.left() + gutter, whole.right()));
    Rect::from_x_y_ranges(x, whole.y_range()).shrink2(vec2(0.0, 4.0))
}

fn paint_ruler(ui: &Ui, palette: &Palette, columns: Rect, made: &timeline::Overview) {
    let painter = ui.painter();
    let bottom = columns.bottom();
    painter.hline(columns.x_range(), bottom, Stroke::new(1.0, color(palette.line)));
    for tick in &made.ruler.ticks {
        let at = pos2(columns.left() + tick.x, bottom + LABELS / 2.0 + 1.0);
        painter.text(
            at,
            Align2::CENTER_CENTER,
            &tick.label,
            FontId::proportional(11.0),
            color(palette.muted),
        );
    }
}

/// Where the box lies; never too narrow to be taken hold of.
fn box_of(scale: &Scale, viewport: Viewport, columns: Rect) -> Rect {
    let (from, to) = (scale.x(viewport.start()), scale.x(viewport.end()));
    // A view beyond all that is known, such as of an event without an end, lies at the edge.
    let within = |x: f32| x.clamp(scale.left - GRIP, scale.right + GRIP);
    let middle = f32::midpoint(within(from), within(to));
    let middle = middle.clamp(scale.left - GRIP + 3.0, scale.right + GRIP - 3.0);
    let (from, to) = (within(from).min(middle - 3.0), within(to).max(middle + 3.0));
    Rect::from_x_y_ranges(from..=to, columns.top() - 2.0..=columns.bottom() + 2.0)
}

/// The box, with a handle where it is narrow.
fn paint_box(ui: &Ui, palette: &Palette, shown: Rect) {
    let accent = color(palette.accent);
    if shown.width() < HANDLE.x {
        let handle = Rect::from_center_size(shown.center_top() + vec2(0.0, HANDLE.y / 2.0), HANDLE);
        ui.painter().rect_filled(handle, 3.0, accent);
    }
    ui.painter().rect(
        shown,
        3.0,
        accent.gamma_multiply(0.16),
        Stroke::new(1.2, accent),
        StrokeKind::Inside,
    );
    if shown.width() > 24.0 {
        for x in [shown.left() + 3.5, shown.right() - 3.5] {
            let middle = shown.center().y;
            ui.painter()
                .vline(x, middle - 5.0..=middle + 5.0, Stroke::new(1.0, accent));
        }
    }
}

/// What the pointer asks for, if anything.
fn drag(
    drag: &mut Option<Drag>,
    ui: &Ui,
    response: &Response,
    scale: &Scale,
    shown: Rect,
    viewport: Viewport,
) -> Option<Viewport> {
    let what_at = |x: f32| {
        let is_wide = shown.width() > 3.0 * GRIP;
        if is_wide && (x - shown.left()).abs() <= GRIP {
            Drag::Start
        } else if is_wide && (x - shown.right()).abs() <= GRIP {
            Drag::End
        } else if (x - shown.center().x).abs() <= (shown.width() / 2.0 + GRIP).max(HANDLE.x / 2.0) {
            Drag::Box(viewport.start().saturating_since(scale.time(x)))
        } else {
            Drag::Stretch(scale.time(x))
        }
    };
    if let Some(pointer) = response.hover_pos() {
        let held = drag.unwrap_or_else(|| what_at(pointer.x));
        ui.set_cursor_icon(match held {
            Drag::Start | Drag::End => CursorIcon::ResizeHorizontal,
            Drag::Box(_) if drag.is_some() => CursorIcon::Grabbing,
            Drag::Box(_) => CursorIcon::Grab,
            Drag::Stretch(_) => CursorIcon::Crosshair,
        });
    }
    let pressed_at = ui.input(|input| input.pointer.press_origin());
    if response.drag_started_by(PointerButton::Primary) {
        *drag = pressed_at.map(|origin| what_at(origin.x));
    }
    let x = response.interact_pointer_pos().map(|pointer| pointer.x);
    if let (true, Some(x)) = (response.clicked(), x) {
        let time = scale.time(x);
        let half = viewport.length() / 2;
        return Some(Viewport::new(time.saturating_sub(half), time.saturating_add(half)));
    }
    let held = (*drag)?;
    if !response.dragged() && !response.drag_stopped() {
        *drag = None;
        return None;
    }
    let time = scale.time(x?);
    let wanted = match held {
        Drag::Box(offset) => {
            let start = time.saturating_add(offset);
            viewport.panned(start.saturating_since(viewport.start()))
        }
        Drag::Start => Viewport::new(time.min(viewport.end() - Viewport::SHORTEST), viewport.end()),
        Drag::End => Viewport::new(viewport.start(), time.max(viewport.start() + Viewport::SHORTEST)),
        Drag::Stretch(start) => Viewport::new(start.min(time), start.max(time)),
    };
    if response.drag_stopped() {
        *drag = None;
    }
    Some(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::calendar::{DAY, day};

    #[test]
    fn the_box_stays_within_the_overview_wherever_the_view_is() {
        let start = day(2021, 7, 1).unwrap().first;
        let scale = Scale {
            viewport: Viewport::new(start, start + 10 * DAY),
            left: 14.0,
            right: 1000.0,
        };
        let columns = Rect::from_x_y_ranges(14.0..=1000.0, 0.0..=50.0);
        for (from, to) in [
            (-900, -800),
            (-900, 5),
            (3, 4),
            (5, 90_000),
            (800, 90_000),
            (-9000, 9000),
        ] {
            let view = Viewport::new(start + from * DAY, start + to * DAY);
            let shown = box_of(&scale, view, columns);
            assert!(shown.width() >= 5.9, "{from} {to}: {shown}");
            assert!(shown.left() >= 9.0 && shown.right() <= 1005.0, "{from} {to}: {shown}");
        }
    }
}
