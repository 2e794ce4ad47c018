use eframe::egui::{Align, Button, Layout, Rect, RichText, Role, Ui, UiBuilder, pos2, vec2};

use super::TimelinePanel;
use super::places::Places;
use crate::app::command::ViewCommand;
use crate::app::theme::{size, space};
use crate::app::widgets::{hint, muted, named};
use crate::app::wording::{counted, grouped};
use crate::app::{Command, State, Theme, icons, shortcuts};
use crate::event::words;
use crate::store::RowId;
use crate::timeline::Scene;

/// On which side of the view events lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Earlier,
    Later,
}

/// Height of what stands at the edges, in points.
const HEIGHT: f32 = 20.0;

/// How many events lie out of view, at the side on which they do, each a way there; where nothing is in view, in its middle.
pub(super) fn beyond_ui(
    panel: &mut TimelinePanel,
    state: &State,
    ui: &mut Ui,
    (scene, places): (&Scene, &Places),
    commands: &mut Vec<Command>,
) {
    if scene.in_view == 0 {
        if !state.open.store.is_empty() {
            nothing_in_view_ui(panel, state, ui, places, commands);
        }
        return;
    }
    let marks = places.marks();
    for (side, count) in [(Side::Earlier, scene.before), (Side::Later, scene.after)] {
        if count == 0 || marks.width() < 260.0 {
            continue;
        }
        let words = match side {
            Side::Earlier => format!("{} {} earlier", icons::CARET_LEFT, grouped(count)),
            Side::Later => format!("{} later {}", grouped(count), icons::CARET_RIGHT),
        };
        let (left, layout) = match side {
            Side::Earlier => (marks.left() + space::XS, Layout::left_to_right(Align::Center)),
            Side::Later => (marks.right() - 120.0 - space::XS, Layout::right_to_left(Align::Center)),
        };
        let place = Rect::from_min_size(pos2(left, marks.bottom() - HEIGHT - space::XS), vec2(120.0, HEIGHT));
        let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
        child.spacing_mut().interact_size.y = HEIGHT;
        child.spacing_mut().button_padding = vec2(6.0, 1.0);
        let theme = Theme::of(ui);
        let button = Button::new(RichText::new(words).size(size::SMALL).color(theme.muted()));
        let response = child.add(button.fill(theme.raised()));
        let name = format!("{} {}", counted(count, "event"), side.word());
        named(&response, Role::Button, true, &name);
        let keys = shortcuts::keys_of(ui.ctx(), &side.command());
        let response = response.on_hover_ui(|ui| {
            ui.set_max_width(ui.spacing().tooltip_width);
            if let Some(row) = side.nearest(state) {
                let words = format!("{}   {keys}", telling(panel, state, row));
                ui.label(crate::app::text::visual(&words));
            }
        });
        if response.clicked() {
            commands.push(side.command());
        }
    }
}

/// In place of marks: what lies next on both sides, to be gone to.
fn nothing_in_view_ui(
    panel: &mut TimelinePanel,
    state: &State,
    ui: &mut Ui,
    places: &Places,
    commands: &mut Vec<Command>,
) {
    let room = places.marks();
    let place = room.with_min_y((room.center().y - 48.0).max(room.top()));
    let layout = Layout::top_down(Align::Center);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
    let ui = &mut child;
    if state.open.store.dated() == 0 {
        muted(ui, "No event has a date");
        return;
    }
    muted(ui, "No events in this period");
    ui.add_space(space::XS);
    for side in [Side::Earlier, Side::Later] {
        let Some(row) = side.nearest(state) else { continue };
        let when = state.open.store.event(row).when;
        let when = when.as_ref().map_or_else(String::new, words::short);
        let words = match side {
            Side::Earlier => format!("{} Previous: {when}", icons::CARET_LEFT),
            Side::Later => format!("Next: {when} {}", icons::CARET_RIGHT),
        };
        let response = ui.add(Button::new(crate::app::text::visual(&words)));
        let name = match side {
            Side::Earlier => format!("Previous: {when}"),
            Side::Later => format!("Next: {when}"),
        };
        named(&response, Role::Button, true, &name);
        if hint(response, &telling(panel, state, row)).clicked() {
            commands.push(side.command());
        }
    }
    if ui.button("Show all events").clicked() {
        commands.push(ViewCommand::Fit.into());
    }
}

/// What an event is and when.
fn telling(panel: &mut TimelinePanel, state: &State, row: RowId) -> String {
    let when = state.open.store.event(row).when;
    let when = when.as_ref().map_or_else(String::new, words::short);
    format!("{}, {when}", panel.memory.titles.title(&state.open.store, row))
}

impl Side {
    fn word(self) -> &'static str {
        match self {
            Self::Earlier => "earlier",
            Self::Later => "later",
        }
    }

    fn command(self) -> Command {
        match self {
            Self::Earlier => ViewCommand::ToPrevious,
            Self::Later => ViewCommand::ToNext,
        }
        .into()
    }

    /// The event that lies next to what is shown.
    fn nearest(self, state: &State) -> Option<RowId> {
        let (view, lane) = (state.seen.viewport, &state.found.answer.lanes.all);
        match self {
            Self::Earlier => lane.last_before(&state.open.store, view.start()),
            Self::Later => lane.first_after(&state.open.store, view.end()),
        }
    }
}
