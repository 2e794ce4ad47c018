//! How many events tell how large a figure, with a handle for the least and one for the most that is wanted.

use eframe::egui::{
    CornerRadius, EventFilter, Key, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2,
};

use crate::app::Theme;
use crate::app::theme::size;
use crate::app::widgets::hint;
use crate::app::wording::grouped;
use crate::app::{fonts, widgets};
use crate::query::{Count, FigureHistogram, figure_number};

/// What is wanted, as places among the edges of bins: from the first up to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub from: usize,
    pub to: usize,
}

/// Height of the bars, and of the numbers below.
const BARS: f32 = 40.0;
const HANDLE: f32 = 9.0;

/// The bars of one kind of figure.
pub(super) struct Histogram<'a> {
    pub kind: &'a str,
    pub counted: &'a FigureHistogram,
    /// The least and the most that the filter wants.
    pub wanted: (Option<f64>, Option<f64>),
}

impl Histogram<'_> {
    /// Shows it; the least and the most that are wanted now, if a handle was moved or a bar was clicked.
    pub fn show(&self, dragged: &mut Option<Span>, ui: &mut Ui) -> Option<(Option<f64>, Option<f64>)> {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), BARS + 14.0), Sense::hover());
        let bars = Rect::from_min_size(
            rect.min + Vec2::new(HANDLE, 0.0),
            Vec2::new(rect.width() - 2.0 * HANDLE, BARS),
        );
        let asked = self.span();
        let span = dragged.unwrap_or(asked);
        self.paint(ui, bars, span);
        let clicked = self.bars_ui(ui, bars);
        let mut moved = None;
        for is_least in [true, false] {
            let now = dragged.unwrap_or(asked);
            if let Some(new) = self.handle_ui(ui, bars, now, is_least) {
                match new {
                    Moved::Dragged(span) => *dragged = Some(span),
                    Moved::Done(span) => moved = Some(span),
                }
            }
        }
        let done = moved.or(clicked)?;
        *dragged = None;
        (done != asked).then(|| self.bounds(done))
    }

    fn x(&self, bars: Rect, edge: usize) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a few bins")]
        let share = edge as f32 / self.counted.len().max(1) as f32;
        bars.left() + share * bars.width()
    }

    /// The bins that the filter wants, as near as they come.
    fn span(&self) -> Span {
        let (least, most) = self.wanted;
        let edges = || (0..=self.counted.len()).filter_map(|index| self.counted.edge(index));
        let from = least.map_or(0, |least| edges().take_while(|edge| *edge < least).count());
        let end = self.counted.len();
        let to = most.map_or(end, |most| edges().take_while(|edge| *edge <= most).count());
        let from = from.min(end.saturating_sub(1));
        Span {
            from,
            to: to.clamp(from + 1, end.max(from + 1)),
        }
    }

    /// The least and the most of some bins; none at an end of all.
    fn bounds(&self, span: Span) -> (Option<f64>, Option<f64>) {
        let least = self.counted.edge(span.from).filter(|_| span.from > 0);
        let most = self.counted.edge(span.to).filter(|_| span.to < self.counted.len());
        let below = if self.counted.is_whole { 1.0 } else { 0.0 };
        (least, most.map(|most| most - below))
    }

    /// “10–19”, “5 or more”.
    fn words(&self, from: f64, to: f64) -> String {
        let number = figure_number;
        if to.is_infinite() {
            format!("{} or more", number(from))
        } else if self.counted.is_whole && (to - from - 1.0).abs() < 0.5 {
            number(from)
        } else if self.counted.is_whole {
            format!("{}–{}", number(from), number(to - 1.0))
        } else {
            format!("{} to below {}", number(from), number(to))
        }
    }

    fn paint(&self, ui: &Ui, bars: Rect, span: Span) {
        let theme = Theme::of(ui);
        let painter = ui.painter();
        let most = self
            .counted
            .bins()
            .map(|(_, _, count)| count.possible)
            .max()
            .unwrap_or(0);
        for (index, (_, _, count)) in self.counted.bins().enumerate() {
            let is_wanted = (span.from..span.to).contains(&index);
            let (left, right) = (self.x(bars, index), self.x(bars, index + 1));
            for (number, is_certain) in [(count.possible, false), (count.certain, true)] {
                if number > 0 {
                    let bar = Rect::from_min_max(
                        pos2(left + 0.5, bars.bottom() - height(number, most)),
                        pos2(right - 0.5, bars.bottom()),
                    );
                    let fill = if is_wanted {
                        theme.bar(is_certain)
                    } else {
                        theme.raised()
                    };
                    painter.rect_filled(bar, CornerRadius::same(1), fill);
                }
            }
        }
        painter.hline(bars.x_range(), bars.bottom(), Stroke::new(1.0, theme.control()));
        let label = |at: usize, align, x: f32| {
            let edge = self.counted.edge(at).unwrap_or_default();
            let words = if edge.is_infinite() {
                "…".to_owned()
            } else {
                figure_number(edge)
            };
            let below = Rect::from_min_max(
                pos2(bars.left(), bars.bottom() + 1.0),
                pos2(bars.right(), bars.bottom() + 14.0),
            );
            let field = below.translate(Vec2::new(x, 0.0));
            widgets::painted_text(ui, field, align, &words, fonts::regular(size::SMALL), theme.muted());
        };
        label(0, eframe::egui::Align2::LEFT_CENTER, 0.0);
        label(self.counted.len(), eframe::egui::Align2::RIGHT_CENTER, 0.0);
        // Bins of large numbers are wider than they are drawn, which a number in the middle tells.
        let middle = self.counted.len() / 2;
        if middle > 1 {
            label(
                middle,
                eframe::egui::Align2::CENTER_CENTER,
                self.x(bars, middle) - bars.center().x,
            );
        }
    }

    /// A click on a bar wants its numbers alone.
    fn bars_ui(&self, ui: &Ui, bars: Rect) -> Option<Span> {
        let mut clicked = None;
        for (index, (from, to, count)) in self.counted.bins().enumerate() {
            let field = Rect::from_x_y_ranges(self.x(bars, index)..=self.x(bars, index + 1), bars.y_range());
            // For the pointer: the keyboard moves the handles.
            let response = ui.interact(field, ui.make_persistent_id(("bar", index)), Sense::CLICK);
            let words = format!("{}: {}", self.words(from, to), count_sentence(count));
            widgets::named(&response, Role::Button, true, &format!("{} {words}", self.kind));
            if hint(response, &words).clicked() {
                clicked = Some(Span {
                    from: index,
                    to: index + 1,
                });
            }
        }
        clicked
    }

    fn handle_ui(&self, ui: &Ui, bars: Rect, span: Span, is_least: bool) -> Option<Moved> {
        let end = self.counted.len();
        let at = if is_least { span.from } else { span.to };
        let center = pos2(
            self.x(bars, at) + if is_least { -HANDLE / 2.0 } else { HANDLE / 2.0 },
            bars.center().y,
        );
        let field = Rect::from_center_size(center, Vec2::new(HANDLE + 2.0, BARS));
        let response = ui.interact(
            field,
            ui.make_persistent_id(("handle", is_least)),
            Sense::click_and_drag(),
        );
        let bounds = self.bounds(span);
        let value = if is_least { bounds.0 } else { bounds.1 };
        let name = if is_least { "at least" } else { "at most" };
        let words = value.map_or_else(|| "any".to_owned(), figure_number);
        response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, format!("{}, {name}: {words}", self.kind)));
        Self::paint_handle(ui, bars, center, &response);
        let moved_to = |at: usize| {
            if is_least {
                Span {
                    from: at.min(span.to - 1),
                    ..span
                }
            } else {
                Span {
                    to: at.clamp(span.from + 1, end),
                    ..span
                }
            }
        };
        if response.has_focus() {
            let arrows = EventFilter {
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
            let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
            if pressed(Key::ArrowLeft) {
                return Some(Moved::Done(moved_to(at.saturating_sub(1))));
            }
            if pressed(Key::ArrowRight) {
                return Some(Moved::Done(moved_to(at + 1)));
            }
        }
        let pointer = response.interact_pointer_pos();
        if response.drag_stopped() {
            return Some(Moved::Done(span));
        }
        let pointer = pointer.filter(|_| response.dragged())?;
        let distance = |edge: usize| (self.x(bars, edge) - pointer.x).abs();
        let nearest = (0..=end).min_by(|&a, &b| distance(a).total_cmp(&distance(b)))?;
        Some(Moved::Dragged(moved_to(nearest)))
    }

    fn paint_handle(ui: &Ui, bars: Rect, center: Pos2, response: &Response) {
        let theme = Theme::of(ui);
        let is_hot = response.hovered() || response.dragged() || response.has_focus();
        let color = if is_hot { theme.accent() } else { theme.control() };
        let painter = ui.painter();
        painter.vline(center.x, bars.y_range(), Stroke::new(1.0, color));
        let grip = Rect::from_center_size(center, Vec2::new(7.0, 16.0));
        painter.rect_filled(grip, CornerRadius::same(3), color);
        response
            .clone()
            .on_hover_cursor(eframe::egui::CursorIcon::ResizeHorizontal);
    }
}

/// What became of a handle.
enum Moved {
    /// The pointer holds it there.
    Dragged(Span),
    Done(Span),
}

/// The height of a bar; what is there can be seen.
fn height(number: u32, most: u32) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a share of a few pixels")]
    let share = (f64::from(number) / f64::from(most.max(1))) as f32;
    (BARS * share).max(2.0)
}

/// “12 events”, “12 surely, up to 5 more”.
fn count_sentence(count: Count) -> String {
    let more = count.possible - count.certain;
    if more == 0 {
        crate::app::wording::counted(count.possible as usize, "event")
    } else {
        format!(
            "{} surely, up to {} more",
            grouped(count.certain as usize),
            grouped(more as usize)
        )
    }
}
