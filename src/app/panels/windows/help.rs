use eframe::egui::epaint::PathShape;
use eframe::egui::{
    Align, Color32, CornerRadius, Grid, Label, Layout, Pos2, Rect, RichText, ScrollArea, Sense, Shape, Stroke, Ui,
    pos2, vec2,
};

use crate::app::shortcuts::{ACTIONS, Group};
use crate::app::theme::{color, size, space};
use crate::app::widgets::{heading, muted};
use crate::app::{Theme, fonts};

/// What the marks mean, and all shortcuts.
pub fn help_ui(ui: &mut Ui) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.columns_const(|[left, right]| {
            left.with_layout(Layout::top_down(Align::Min), |ui| {
                marks_ui(ui);
                mouse_ui(ui);
            });
            right.with_layout(Layout::top_down(Align::Min), shortcuts_ui);
        });
    });
}

fn shortcuts_ui(ui: &mut Ui) {
    // Lines stand as close as lines of text.
    ui.spacing_mut().interact_size.y = 15.0;
    for group in Group::ALL {
        heading(ui, group.label());
        Grid::new(group.label())
            .num_columns(2)
            .min_col_width(140.0)
            .spacing(vec2(space::L, 3.0))
            .show(ui, |ui| {
                for action in ACTIONS
                    .iter()
                    .filter(|action| action.group == group && !action.keys.is_empty())
                {
                    ui.label(RichText::new(action.name).size(size::SECONDARY));
                    let keys: Vec<String> = action.keys.iter().map(|key| ui.ctx().format_shortcut(key)).collect();
                    muted(ui, &keys.join("  or  "));
                    ui.end_row();
                }
            });
        ui.add_space(space::M);
    }
}

fn mouse_ui(ui: &mut Ui) {
    ui.add_space(space::M);
    heading(ui, "Mouse");
    for line in [
        "Wheel or pinch: zoom at the cursor",
        "Drag or scroll sideways: move in time",
        "Double-click: fit all",
        "Drag the box in the overview: choose what is shown",
        "Click a mark, a row or a link: select the event",
        "Click a number: zoom in until its events part",
        "Drop files: open them; with Shift beside what is open",
    ] {
        ui.label(RichText::new(line).size(size::SECONDARY));
    }
    ui.add_space(space::M);
    heading(ui, "Claims");
    for line in [
        "≠ and this colour: the sources differ, and this one stands alone or against as many",
        "4 sources, 3 independent: who says so, and through how many outlets that do not copy each other",
        "Click a source or a figure: what it says, and its link",
    ] {
        ui.add(Label::new(RichText::new(line).size(size::SECONDARY)).wrap());
    }
    ui.add_space(space::M);
    heading(ui, "Arabic");
    let words = "What the file says is shown in reading order. While you type Arabic, the field shows its words in the order of \
                 typing, and the caret moves in that order; the search finds them all the same. Right-click a text to copy it.";
    ui.add(Label::new(RichText::new(words).size(size::SECONDARY)).wrap());
}

/// A painted sign and what it means.
type Mark = (fn(&Ui, &Theme, Rect), &'static str);

const MARKS: [Mark; 9] = [
    (dot, "One day or moment, sure"),
    (bar, "It lasted this long; dashed: possibly this long"),
    (window, "One unknown day within this window"),
    (open_end, "No known end"),
    (pill, "So many events, too close to tell apart"),
    (columns, "How many events; dashed: possibly"),
    (disputed, "Sources disagree"),
    (link, "A link between two events"),
    (selected, "The selected event"),
];

fn marks_ui(ui: &mut Ui) {
    let theme = Theme::of(ui);
    heading(ui, "Marks");
    ui.add_space(2.0);
    for (paint, words) in MARKS {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(76.0, 24.0), Sense::hover());
            paint(ui, &theme, rect);
            ui.label(RichText::new(words).size(size::SECONDARY));
        });
    }
    ui.add_space(space::XS);
    muted(
        ui,
        "“6–7 events”: six surely, seven possibly. “Possibly” counts what may lie in the time wanted, “Certainly” only what surely does. Marks without a sure time stand at the middle of what is possible.",
    );
}

fn hue(theme: &Theme, index: usize) -> Color32 {
    color(theme.palette.category(index))
}

fn dot(ui: &Ui, theme: &Theme, rect: Rect) {
    ui.painter().circle_filled(rect.center(), 5.0, hue(theme, 0));
}

fn bar(ui: &Ui, theme: &Theme, rect: Rect) {
    let all = Rect::from_center_size(rect.center(), vec2(64.0, 9.0));
    let sure = Rect::from_center_size(rect.center(), vec2(34.0, 9.0));
    dashed_rect(ui, all, hue(theme, 3));
    ui.painter().rect_filled(sure, CornerRadius::same(2), hue(theme, 3));
}

fn window(ui: &Ui, theme: &Theme, rect: Rect) {
    let (y, left, right) = (rect.center().y, rect.left() + 8.0, rect.right() - 8.0);
    let stroke = Stroke::new(1.5, hue(theme, 5));
    for x in [left, right] {
        ui.painter().line_segment([pos2(x, y - 5.0), pos2(x, y + 5.0)], stroke);
    }
    ui.painter()
        .extend(Shape::dashed_line(&[pos2(left, y), pos2(right, y)], stroke, 4.0, 3.0));
    let r = 4.5;
    let corners = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)].map(|(x, dy)| rect.center() + vec2(x, dy));
    ui.painter()
        .add(PathShape::convex_polygon(corners.to_vec(), theme.panel(), stroke));
}

fn open_end(ui: &Ui, theme: &Theme, rect: Rect) {
    let fill = hue(theme, 4);
    let body = Rect::from_min_max(
        pos2(rect.left() + 6.0, rect.center().y - 4.5),
        pos2(rect.right() - 20.0, rect.center().y + 4.5),
    );
    ui.painter().rect_filled(body, CornerRadius::same(2), fill);
    let tip: Vec<Pos2> = vec![
        body.right_top(),
        pos2(body.right() + 13.0, body.center().y),
        body.right_bottom(),
    ];
    ui.painter()
        .add(Shape::convex_polygon(tip, fill.gamma_multiply(0.5), Stroke::NONE));
}

fn pill(ui: &Ui, theme: &Theme, rect: Rect) {
    let pill = Rect::from_center_size(rect.center(), vec2(26.0, 16.0));
    ui.painter().rect_filled(pill, CornerRadius::same(8), hue(theme, 1));
    ui.painter().text(
        pill.center(),
        eframe::egui::Align2::CENTER_CENTER,
        "4",
        fonts::semibold(size::SMALL),
        theme.background(),
    );
}

fn columns(ui: &Ui, theme: &Theme, rect: Rect) {
    let neutral = color(theme.palette.neutral);
    for (index, (sure, possible)) in [(6.0, 9.0), (10.0, 15.0), (15.0, 21.0), (8.0, 8.0)]
        .into_iter()
        .enumerate()
    {
        #[expect(clippy::cast_precision_loss, reason = "four columns")]
        let left = rect.center().x - 26.0 + 13.0 * index as f32;
        let column =
            |height: f32| Rect::from_min_max(pos2(left, rect.bottom() - height), pos2(left + 11.0, rect.bottom()));
        ui.painter().rect_filled(column(sure), CornerRadius::ZERO, neutral);
        dashed_rect(ui, column(possible), neutral);
    }
}

fn disputed(ui: &Ui, theme: &Theme, rect: Rect) {
    dot(ui, theme, rect);
    let arc: Vec<Pos2> = (0..=16_u8)
        .map(|step| {
            let angle = (f32::from(step) / 16.0 - 0.5) * std::f32::consts::PI;
            rect.center() + 8.5 * vec2(angle.cos(), angle.sin())
        })
        .collect();
    ui.painter().add(Shape::line(arc, Stroke::new(2.0, theme.doubt())));
}

fn link(ui: &Ui, theme: &Theme, rect: Rect) {
    let (from, to) = (
        pos2(rect.left() + 14.0, rect.bottom() - 5.0),
        pos2(rect.right() - 14.0, rect.bottom() - 5.0),
    );
    let top = rect.top() + 1.0;
    let curve = eframe::egui::epaint::CubicBezierShape::from_points_stroke(
        [from, pos2(from.x + 6.0, top), pos2(to.x - 6.0, top), to],
        false,
        Color32::TRANSPARENT,
        Stroke::new(1.5, theme.accent()),
    );
    ui.painter().add(curve);
    for at in [from, to] {
        ui.painter().circle_filled(at, 3.5, hue(theme, 2));
    }
}

fn selected(ui: &Ui, theme: &Theme, rect: Rect) {
    dot(ui, theme, rect);
    ui.painter()
        .circle_stroke(rect.center(), 8.5, Stroke::new(2.0, theme.accent()));
}

fn dashed_rect(ui: &Ui, rect: Rect, color: Color32) {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    ui.painter()
        .extend(Shape::dashed_line(&corners, Stroke::new(1.0, color), 3.0, 2.0));
}
