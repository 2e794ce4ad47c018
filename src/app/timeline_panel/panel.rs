use std::sync::Arc;

use eframe::egui::{Align2, Context, FontId, Painter, Rangef, Rect, Sense, Shape, Ui, Vec2, pos2, vec2};

use super::beyond::beyond_ui;
use super::framing::{self, SelectionFrame};
use super::lane_rows::LaneRows;
use super::legend::legend_ui;
use super::menu::{MenuOf, menus};
use super::overview::Overview;
use super::painting::Painting;
use super::places::Places;
use super::widths::Widths;
use super::{access, plotting, pointer, ranging};
use crate::app::command::ViewCommand;
use crate::app::link_index::LinkIndex;
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, color, fonts};
use crate::event::calendar::DAY;
use crate::event::{ClockZone, Moment, TimeDelta};
use crate::query::PickedLanes;
use crate::store::RowId;
use crate::store::Store;
use crate::timeline::{Colours, DrawnFigures, Folding, Frame, Memory, Palette, Request, Scene, Viewport, lay_out};

/// What the timeline keeps from frame to frame; all of it can be made again.
#[derive(Default)]
pub struct TimelinePanel {
    pub(super) memory: Memory,
    pub(super) widths: Widths,
    /// How far the lanes are scrolled down, in points.
    pub(super) scroll: f32,
    /// Height of all lanes in the last frame, in points.
    pub(super) content_height: f32,
    rows: LaneRows,
    store: usize,
    plotted: Option<Rangef>,
    pub(super) overview: Overview,
    /// What the menu is about that was opened last.
    pub(super) menu_of: MenuOf,
    /// What was selected of each lane in the last frame.
    picked: Option<Arc<PickedLanes>>,
    /// Of which sums of figures bins are known.
    summed: Option<usize>,
    /// The frame that is being drawn.
    pub(super) frame: Option<SelectionFrame>,
    /// Where a stretch begins that is being drawn along the axis.
    pub(super) range: Option<Moment>,
    /// The selected event that was brought into sight last, and how long the view was then.
    brought: Option<(RowId, TimeDelta)>,
}

impl TimelinePanel {
    /// From where to where time was drawn in the last frame.
    pub(super) fn plotted(&self) -> Option<Rangef> {
        self.plotted
    }

    /// Forgets what belongs to another store.
    pub(super) fn keep_up_with(&mut self, state: &State) {
        let store = Arc::as_ptr(&state.open.store).addr();
        if self.store != store {
            *self = Self {
                store,
                widths: std::mem::take(&mut self.widths),
                // The same files, shown or read otherwise.
                scroll: self.scroll,
                plotted: self.plotted,
                ..Self::default()
            };
        }
    }

    /// Scrolls the lanes to the selected event when it is selected or zoomed to, unless one of its lanes is in sight.
    fn bring_selected(&mut self, state: &State, scene: &Scene, height: f32, ctx: &Context) {
        /// So much of a lane is enough to be in sight, in points.
        const ENOUGH: f32 = 24.0;
        let view = state.seen.viewport;
        let wanted = state.seen.selection.focus().map(|row| (row, view.length()));
        if wanted == self.brought {
            return;
        }
        self.brought = wanted;
        // Who zooms with the wheel looks at what is below the pointer.
        let is_wheel = ctx.input(|input| input.smooth_scroll_delta().y.abs() > 0.01);
        let Some((row, _)) = wanted.filter(|_| !is_wheel) else {
            return;
        };
        let lanes = state.found.answer.lanes.drawn().iter().zip(&scene.strips);
        let of_row = lanes.filter(|(lane, _)| {
            let in_view = lane.in_view(&state.open.store, view.start(), view.end());
            in_view.position(row).is_some()
        });
        let strips: Vec<(f32, f32)> = of_row.map(|(_, strip)| *strip).collect();
        let is_seen = |&(top, bottom): &(f32, f32)| bottom > ENOUGH && top < height - ENOUGH;
        if let Some((top, bottom)) = strips.first().filter(|_| !strips.iter().any(is_seen)) {
            let middle = f32::midpoint(*top, *bottom);
            let most = (scene.content_height - height).max(0.0);
            self.scroll = (self.scroll + middle - height / 2.0).clamp(0.0, most);
            ctx.request_repaint();
        }
    }

    /// What is selected of each lane, once that is known; its bins are counted anew when it changes.
    fn picked_lanes(&mut self, state: &State) -> Option<Arc<PickedLanes>> {
        let summary = state.selection_summary().filter(|_| state.seen.selection.is_several());
        let lanes = summary.map(|summary| summary.lanes.clone());
        let is_same = match (&lanes, &self.picked) {
            (Some(lanes), Some(known)) => Arc::ptr_eq(lanes, known),
            (None, None) => true,
            _ => false,
        };
        if !is_same {
            self.memory.picked_bins.clear();
            self.picked.clone_from(&lanes);
        }
        lanes
    }

    fn scene(&mut self, state: &State, viewport: Viewport, frame: Frame, ctx: &Context) -> Scene {
        if self.rows.keep_up_with(&state.found.answer, viewport) {
            self.memory.bins.clear();
            self.memory.picked_bins.clear();
        }
        let (sum, summary) = (state.answer_sum(), state.selection_summary());
        let summed = sum.map(|sum| Arc::as_ptr(sum).addr());
        if self.summed != summed {
            self.summed = summed;
            self.memory.bins.clear_figures();
        }
        let marked = state.open.marks.rows(&state.open.store);
        let picked_lanes = self.picked_lanes(state);
        let colours = state.colour_column();
        let request = Request {
            store: &state.open.store,
            lanes: &state.found.answer.lanes,
            viewport,
            frame,
            selected: state.seen.selection.focus(),
            picked: state
                .seen
                .selection
                .is_several()
                .then(|| &**state.seen.selection.rows()),
            picked_lanes: picked_lanes.as_deref(),
            links: state.found.links.as_deref().map(LinkIndex::table),
            marked: Some(&marked),
            all_links: state.preferred.all_links,
            last_rows: self.rows.last(),
            min_rows: self.rows.least(),
            figures: state.chosen_figure().map(|(_, kind)| DrawnFigures {
                kind: &kind.name,
                lanes: sum.map(|sum| sum.figures.lanes.as_slice()).unwrap_or_default(),
                picked: summary.map(|summary| summary.figures.as_slice()).unwrap_or_default(),
                are_columns: state.draws_figures(),
            }),
            colours: colours.map(|column| Colours::new(column)),
            are_lanes_coloured: colours.is_some_and(|column| state.found.answer.has_lanes_by(column)),
            has_one_scale: state.preferred.one_scale,
            folding: Folding {
                last: self.rows.folded(),
                is_held: is_moving(ctx),
            },
        };
        let scene = lay_out(&request, &mut self.memory, &mut self.widths.measuring(ctx));
        self.rows.take(&scene);
        self.content_height = scene.content_height;
        if (self.scroll - scene.scroll).abs() > f32::EPSILON {
            self.scroll = scene.scroll;
            ctx.request_repaint();
        }
        scene
    }
}

/// The timeline: axis, lanes and marks, over all of the room that is left in `ui`.
pub fn timeline_ui(panel: &mut TimelinePanel, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    panel.keep_up_with(state);
    let palette = Theme::of(ui).palette;
    let area = ui.available_rect_before_wrap();
    let room = legend_ui(&mut panel.widths, state, ui, &palette, area);
    let places = Places::new(room, panel.content_height);
    ui.painter().rect_filled(places.whole, 0.0, color(palette.background));
    panel.plotted = Some(places.plot.x_range());
    let below_grid = ui.painter().add(Shape::Noop);
    framing::begin(panel, ui, &places);
    let (response, viewport) = plotting::plot_ui(panel, state, ui, places.plot);
    let viewport = pointer::wheel_zoom(ui, &response, viewport);
    let names = ui.interact(places.names(), response.id.with("names"), Sense::CLICK);
    pointer::scroll_lanes(panel, ui, (&response, &names), &places);
    let frame = Frame {
        width: places.plot.right() - places.whole.left(),
        height: places.lanes.height(),
        gutter: places.plot.left() - places.whole.left(),
        scroll: panel.scroll,
        is_whole: false,
    };
    let scene = panel.scene(state, viewport, frame, ui.ctx());
    panel.bring_selected(state, &scene, places.lanes.height(), ui.ctx());
    let opacity = if state.is_stale() { 0.5 } else { 1.0 };
    let painting = |painter: &Painter, paint: &dyn Fn(&Painting<'_>)| {
        paint(&Painting {
            painter,
            palette: &palette,
            origin: places.lanes.min,
            opacity,
        });
    };
    let clipped = |clip: Rect| ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    painting(&clipped(places.marks()), &|painting| painting.marks(&scene));
    painting(&clipped(places.names()), &|painting| {
        ui.painter().set(below_grid, painting.bands(&scene, places.lanes));
        painting.labels(&scene.names);
    });
    let busy = match state.found.answer.searched {
        _ if state.is_stale() => Some("updating …".to_owned()),
        None if state.draws_figures() && state.answer_sum().is_none() => Some("adding up …".to_owned()),
        Some(percent) => Some(format!("searching … {percent} %")),
        None => links_left_out(&scene),
    };
    heading(ui.painter(), &palette, &places, &scene, &state.open.store);
    note(ui.painter(), &palette, &places, busy);
    pointer::scroll_bar(panel, ui, &palette, &places);
    ranging::range_ui(panel, ui, &places, viewport, commands);
    framing::draw(panel, ui, &scene, &places, commands);
    pointer::answer(panel.frame.is_some(), state, ui, &response, (&scene, &places), commands);
    menus(panel, state, (&response, &names), (&scene, &places), commands);
    let mut title = |row: RowId| panel.memory.titles.title(&state.open.store, row);
    access::describe(state, ui, &response, (&scene, &places), &mut title, commands);
    if state.found.answer.searched.is_none() {
        beyond_ui(panel, state, ui, (&scene, &places), commands);
    }
    if viewport != state.seen.viewport {
        commands.push(ViewCommand::Show(viewport).into());
    }
    ui.advance_cursor_after_rect(area);
}

/// What the labels of the axis leave out, at its left, and in which zone its clock times are.
fn heading(painter: &Painter, palette: &Palette, places: &Places, scene: &Scene, store: &Store) {
    let middle = places.whole.top() + 13.0;
    let at = pos2(places.whole.left() + 14.0, middle);
    let context = painter.text(
        at,
        Align2::LEFT_CENTER,
        &scene.ruler.context,
        fonts::semibold(12.0),
        color(palette.text),
    );
    let zone = store.axis_zone();
    // As given needs saying only where there are hours.
    if zone != ClockZone::AsGiven || scene.ruler.step.length() < DAY {
        let galley = painter.layout_no_wrap(zone.to_string(), FontId::proportional(11.0), color(palette.muted));
        let left = places.plot.left() - 4.0 - galley.size().x;
        if left > context.right() + 6.0 || zone != ClockZone::AsGiven {
            let left = left.max(context.right() + 6.0);
            painter.galley(pos2(left, middle - galley.size().y / 2.0), galley, color(palette.muted));
        }
    }
}

/// Whether newer results are on their way, or what is not drawn, at the upper right.
fn note(painter: &Painter, palette: &Palette, places: &Places, text: Option<String>) {
    if let Some(text) = text {
        let galley = painter.layout_no_wrap(text, FontId::proportional(11.0), color(palette.muted));
        let min = pos2(places.plot.right() - galley.size().x - 12.0, places.lanes.top() + 6.0);
        let field = Rect::from_min_size(min, galley.size()).expand2(vec2(6.0, 2.0));
        painter.rect_filled(field, 4.0, color(palette.raised));
        painter.galley(min, galley, color(palette.muted));
    }
}

fn links_left_out(scene: &Scene) -> Option<String> {
    (scene.links_left_out > 0).then(|| format!("{} more links: zoom in to see them", grouped(scene.links_left_out)))
}

/// Whether the view is being moved by the pointer.
fn is_moving(ctx: &Context) -> bool {
    ctx.input(|input| input.pointer.any_down() || input.smooth_scroll_delta() != Vec2::ZERO)
}
