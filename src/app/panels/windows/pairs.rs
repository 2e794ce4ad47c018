use eframe::egui::epaint::TextShape;
use eframe::egui::{
    self, Align2, CornerRadius, FontId, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use crate::app::command::{FilterCommand, LookUpCommand};
use crate::app::jobs::PairCounts;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, painted_text};
use crate::app::wording::count_words;
use crate::app::{Command, State, Theme, fonts, text};
use crate::query::{Against, Choice, Count, PairBy};
use crate::store::{Facet, Store, ValueId};

/// What the window of pairs remembers between frames.
#[derive(Default)]
pub struct PairWindow {
    by: PairBy,
}

const CELL: Vec2 = Vec2::new(46.0, 24.0);
const NAME: f32 = 190.0;
const HEAD: f32 = 150.0;
/// How far the heads of columns lean.
const LEAN: f32 = -std::f32::consts::FRAC_PI_3;

/// Who acted against whom, or who took part together, as counts by pair; a click filters.
pub fn pairs_ui(window: &mut PairWindow, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        for (by, label) in [
            (PairBy::Against, "One against the other"),
            (PairBy::Together, "Together"),
        ] {
            if ui.selectable_label(window.by == by, label).clicked() {
                window.by = by;
            }
        }
    });
    let is_counted = state
        .found
        .pairs
        .as_ref()
        .is_some_and(|paired| paired.is_for(&state.found.answer, window.by));
    if state.open.is_any() && !state.is_stale() && !is_counted {
        commands.push(LookUpCommand::Pairs(window.by).into());
    }
    let shown = state.found.pairs.as_ref().filter(|paired| paired.by == window.by);
    let Some(paired) = shown else {
        muted(ui, "Counting …");
        return;
    };
    let pairs = &paired.pairs;
    muted(ui, explanation(window.by));
    if pairs.acting.is_empty() {
        ui.add_space(space::S);
        muted(ui, nothing(window.by));
        return;
    }
    let (rows, columns) = pairs.all;
    if pairs.acting.len() < rows || pairs.suffering.len() < columns {
        let words = format!(
            "The {} of {rows} actors with most such events are shown in rows, {} of {columns} in columns.",
            pairs.acting.len(),
            pairs.suffering.len()
        );
        muted(ui, &words);
    }
    ui.add_space(space::S);
    ScrollArea::both()
        .auto_shrink(false)
        .show(ui, |ui| matrix_ui(paired, state, ui, commands));
}

fn explanation(by: PairBy) -> &'static str {
    match by {
        PairBy::Against => {
            "Rows acted, claim it or are blamed for it; columns are target or victim. A number is how many events; click \
             one to see only those."
        }
        PairBy::Together => "How many events have both; click a number to see only those.",
    }
}

fn nothing(by: PairBy) -> &'static str {
    match by {
        PairBy::Against => {
            "No event that passes the filters says who acted against whom. Some data sets name only participants: see \
             “Together”."
        }
        PairBy::Together => "No event that passes the filters has two actors.",
    }
}

fn matrix_ui(paired: &PairCounts, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let pairs = &paired.pairs;
    let counted = |length: usize| u16::try_from(length).map_or(0.0, f32::from);
    let width = NAME + CELL.x * counted(pairs.suffering.len()) + HEAD * LEAN.cos();
    let height = HEAD + CELL.y * counted(pairs.acting.len());
    let (area, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let theme = Theme::of(ui);
    let font = fonts::regular(size::SECONDARY);
    let name = |actor: ValueId| state.open.store.value_name(Facet::Actor, actor);
    for (column, &actor) in pairs.suffering.iter().enumerate() {
        let left = area.left() + NAME + CELL.x * counted(column);
        let at = Pos2::new(left + CELL.x / 2.0 - 6.0, area.top() + HEAD - 10.0);
        head_ui(ui, at, &name(actor), font.clone());
    }
    let largest = pairs.largest();
    for (row, &acting) in pairs.acting.iter().enumerate() {
        let top = area.top() + HEAD + CELL.y * counted(row);
        let line = Rect::from_min_size(Pos2::new(area.left(), top), Vec2::new(NAME - 8.0, CELL.y));
        painted_text(
            ui,
            line,
            Align2::RIGHT_CENTER,
            &name(acting),
            font.clone(),
            theme.text(),
        );
        for (column, &suffering) in pairs.suffering.iter().enumerate() {
            let corner = Pos2::new(area.left() + NAME + CELL.x * counted(column), top);
            let rect = Rect::from_min_size(corner, CELL).shrink(1.0);
            let count = pairs.count(acting, suffering);
            let names = (name(acting), name(suffering));
            let is_wanted = is_wanted(state, paired.by, &names);
            let cell = Cell {
                count,
                largest,
                is_wanted,
                by: paired.by,
                names,
            };
            if cell.show(ui, rect).is_some_and(|response| response.clicked()) {
                commands.push(command_of(&state.open.store, paired.by, (acting, suffering)).into());
            }
        }
    }
}

/// A column's head, leaning to the right.
fn head_ui(ui: &Ui, at: Pos2, name: &str, font: FontId) {
    let theme = Theme::of(ui);
    let mut job = egui::text::LayoutJob::simple_singleline(text::visual(name).into_owned(), font, theme.text());
    job.wrap = egui::text::TextWrapping::truncate_at_width(HEAD - 4.0);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.painter()
        .add(TextShape::new(at, galley, theme.text()).with_angle(LEAN));
}

/// Whether the filter asks for this pair.
fn is_wanted(state: &State, by: PairBy, (acting, suffering): &(String, String)) -> bool {
    match by {
        PairBy::Against => state.asked.filter.against.contains(&Against {
            by: acting.clone(),
            on: suffering.clone(),
        }),
        PairBy::Together => {
            let Choice { include, all, .. } = &state.asked.filter.actor;
            *all && include.len() == 2 && include.contains(acting) && include.contains(suffering)
        }
    }
}

struct Cell {
    count: Count,
    largest: u32,
    is_wanted: bool,
    by: PairBy,
    names: (String, String),
}

impl Cell {
    /// Nothing can be done with a pair without events.
    fn show(&self, ui: &Ui, rect: Rect) -> Option<Response> {
        let theme = Theme::of(ui);
        let radius = CornerRadius::same(3);
        if self.count.possible == 0 {
            ui.painter()
                .rect_filled(rect, radius, theme.raised().gamma_multiply(0.35));
            return None;
        }
        let response = ui.interact(rect, ui.make_persistent_id((&self.names, "pair")), Sense::click());
        let label = self.label();
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.is_wanted, &label));
        let share = f64::from(self.count.possible) / f64::from(self.largest.max(1));
        #[expect(clippy::cast_possible_truncation, reason = "a share of a colour")]
        let strength = 0.15 + 0.6 * share.sqrt() as f32;
        ui.painter()
            .rect_filled(rect, radius, theme.accent().gamma_multiply(strength * 0.6));
        if self.is_wanted || response.hovered() || response.has_focus() {
            let stroke = Stroke::new(if self.is_wanted { 2.0 } else { 1.0 }, theme.accent());
            ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
        let font = fonts::regular(size::SECONDARY);
        let words = count_words(self.count);
        painted_text(ui, rect, Align2::CENTER_CENTER, &words, font, theme.text());
        Some(
            response
                .on_hover_text(label)
                .on_hover_cursor(egui::CursorIcon::PointingHand),
        )
    }

    fn label(&self) -> String {
        let (acting, suffering) = &self.names;
        let link = match self.by {
            PairBy::Against => "against",
            PairBy::Together => "and",
        };
        format!("{acting} {link} {suffering} ({})", count_words(self.count))
    }
}

/// The command that a click on a pair gives.
fn command_of(store: &Store, by: PairBy, (acting, suffering): (ValueId, ValueId)) -> FilterCommand {
    let [acting, suffering] = [acting, suffering].map(|actor| store.value_name(Facet::Actor, actor));
    match by {
        PairBy::Against => FilterCommand::ToggleAgainst(Against {
            by: acting,
            on: suffering,
        }),
        PairBy::Together => FilterCommand::OnlyTogether(acting, suffering),
    }
}
