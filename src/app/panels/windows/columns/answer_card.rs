use eframe::egui::{Align2, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, pos2};

use crate::app::theme::{size, space};
use crate::app::widgets::{hint, named, painted_text};
use crate::app::{Theme, fonts, text};
use crate::batch::{Answer, Example, Meaning};
use crate::event::words;

/// Heights of the first line, and of one for each example.
const LABEL: f32 = 20.0;
const EXAMPLE: f32 = 17.0;
const PADDING: Vec2 = Vec2::new(10.0, 6.0);
/// How wide a card is at least and at most.
const WIDTHS: [f32; 2] = [220.0, 420.0];
/// Of the circle that is filled where an answer is chosen, and where its words begin.
const CIRCLE: f32 = 5.0;
const INDENT: f32 = 18.0;

/// How an answer is drawn.
#[derive(Clone, Copy)]
pub struct Ground {
    pub size: Vec2,
    pub is_chosen: bool,
}

/// So wide is each of some cards that stand side by side as far as there is room.
pub fn width(ui: &Ui, count: usize) -> f32 {
    let [least, most] = WIDTHS;
    #[expect(clippy::cast_precision_loss, reason = "there are two or three answers")]
    let count = count.max(1) as f32;
    let room = ui.available_width() - (count - 1.0) * space::S;
    (room / count).floor().clamp(least, most)
}

/// So high is each of some cards.
pub fn height(answers: &[Answer]) -> f32 {
    let lines = answers.iter().map(|answer| answer.examples.len()).max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "there are few examples")]
    let lines = lines as f32;
    2.0 * PADDING.y + LABEL + lines * EXAMPLE
}

/// An answer as a button, with what it makes of some cells.
pub fn answer_ui(answer: &Answer, ground: Ground, ui: &mut Ui) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(ground.size, Sense::click());
    let examples: Vec<String> = answer.examples.iter().map(example_words).collect();
    named(
        &response,
        Role::RadioButton,
        true,
        &format!("Read as: {}", answer.label),
    );
    let is_lit = response.hovered() || response.has_focus();
    let (fill, line) = match (ground.is_chosen, is_lit) {
        (true, _) => (theme.selection(), theme.accent()),
        (false, true) => (theme.hover(), theme.muted()),
        (false, false) => (theme.raised(), theme.control()),
    };
    let stroke = Stroke::new(if response.has_focus() { 2.0 } else { 1.0 }, line);
    ui.painter()
        .rect(rect, CornerRadius::same(5), fill, stroke, StrokeKind::Inside);
    let inner = rect.shrink2(PADDING);
    let first = Rect::from_min_size(inner.min, Vec2::new(inner.width(), LABEL));
    let circle = pos2(inner.left() + CIRCLE, first.center().y);
    let ring = if ground.is_chosen {
        theme.accent()
    } else {
        theme.control()
    };
    ui.painter().circle_stroke(circle, CIRCLE, Stroke::new(1.0, ring));
    if ground.is_chosen {
        ui.painter().circle_filled(circle, CIRCLE - 2.5, theme.accent());
    }
    let shown = first.with_min_x(inner.left() + INDENT);
    let font = fonts::semibold(size::SECONDARY);
    let label = text::from_left(&answer.label);
    let mut is_cut = painted_text(ui, shown, Align2::LEFT_CENTER, &label, font, theme.text()).is_cut;
    let mut top = first.bottom();
    for words in &examples {
        let line = Rect::from_min_max(pos2(inner.left() + INDENT, top), pos2(inner.right(), top + EXAMPLE));
        let font = fonts::regular(size::SECONDARY);
        is_cut |= painted_text(ui, line, Align2::LEFT_CENTER, words, font, theme.muted()).is_cut;
        top += EXAMPLE;
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if !is_cut {
        return response;
    }
    let all = std::iter::once(answer.label.clone()).chain(examples);
    hint(response, &all.collect::<Vec<String>>().join("\n"))
}

/// “03/04/2014 → 3 Apr 2014”.
pub fn example_words(example: &Example) -> String {
    let meaning = match &example.meaning {
        Meaning::When(None) => "no date".to_owned(),
        Meaning::When(Some(when)) => words::describe_when(when),
        Meaning::Words(words) if words.is_empty() => "nothing".to_owned(),
        Meaning::Words(words) => text::isolated(words).into_owned(),
    };
    let cell = text::isolated(&example.cell);
    text::from_left(&format!("{cell} → {meaning}")).into_owned()
}
