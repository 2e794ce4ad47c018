use eframe::egui::{
    self, Align2, Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::app::theme::{size, space};
use crate::app::widgets::{hint, named, painted_text};
use crate::app::wording::count_words;
use crate::app::{Theme, fonts, icons};
use crate::query::Count;

/// How the filter stands to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The filter does not name it.
    Open,
    Included,
    /// It lies within an included value.
    Implied,
    Excluded,
}

/// What one line of a filter list shows.
pub struct ValueRow<'a> {
    pub name: &'a str,
    /// Stands behind the name, as secondary.
    pub note: &'a str,
    pub count: Count,
    /// What stands in place of the count where figures are shown, and how much of the bar it fills.
    pub figure: Option<(String, f32)>,
    /// The largest count of the list, against which bars are measured.
    pub largest: u32,
    pub is_tree: bool,
    pub depth: u8,
    pub unfolded: Option<bool>,
    pub standing: Standing,
    /// Shown as secondary.
    pub is_faint_name: bool,
    /// Whether it offers "only" and exclusion.
    pub has_buttons: bool,
}

/// What was clicked in a line.
pub struct RowResponse {
    pub row: Response,
    pub folds: bool,
    pub only: bool,
    pub excludes: bool,
}

const BOX: f32 = 15.0;
const INDENT: f32 = 14.0;
const BAR: f32 = 56.0;

impl ValueRow<'_> {
    pub fn show(&self, ui: &mut Ui, rect: Rect) -> RowResponse {
        let theme = Theme::of(ui);
        let row = ui.interact(rect, ui.make_persistent_id("row"), Sense::click());
        let selected = matches!(self.standing, Standing::Included | Standing::Implied);
        let label = format!("{} ({})", self.name, count_words(self.count));
        if let Some((words, _)) = &self.figure {
            row.ctx
                .accesskit_node_builder(row.id, |node| node.set_description(words.as_str()));
        }
        row.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, selected, &label));
        let is_hot = ui.rect_contains_pointer(rect);
        if is_hot || row.has_focus() {
            let ground = rect.shrink2(Vec2::new(4.0, 0.0));
            ui.painter().rect_filled(ground, CornerRadius::same(4), theme.raised());
        }
        let left = rect.left() + space::L + self.caret_room() + INDENT * f32::from(self.depth);
        let folds = self.caret_ui(ui, &theme, left, rect);
        let box_rect = Rect::from_center_size(Pos2::new(left + BOX / 2.0, rect.center().y), Vec2::splat(BOX));
        self.box_ui(ui, &theme, box_rect);
        let bar = Rect::from_min_max(
            Pos2::new(rect.right() - space::L - BAR, rect.top() + 3.0),
            Pos2::new(rect.right() - space::L, rect.bottom() - 3.0),
        );
        let (only, excludes) = if is_hot && self.has_buttons {
            self.buttons_ui(ui, &theme, bar)
        } else {
            self.bar_ui(ui, &theme, bar);
            (false, false)
        };
        let name_rect = Rect::from_min_max(
            Pos2::new(box_rect.right() + 7.0, rect.top()),
            Pos2::new(bar.left() - 6.0 - self.overhang(ui), rect.bottom()),
        );
        self.name_ui(ui, &theme, name_rect);
        RowResponse {
            row,
            folds,
            only,
            excludes,
        }
    }

    /// How far what stands in place of the count reaches beyond the bar: a range of figures is long.
    fn overhang(&self, ui: &Ui) -> f32 {
        let Some((words, _)) = &self.figure else { return 0.0 };
        let font = fonts::regular(size::SECONDARY);
        let galley = ui.painter().layout_no_wrap(words.clone(), font, Color32::WHITE);
        (galley.size().x - BAR).max(0.0)
    }

    /// Room before the box of a value that can have values within it.
    fn caret_room(&self) -> f32 {
        if self.is_tree { 12.0 } else { 0.0 }
    }

    /// Without anything to click: what is known only to the value above.
    pub fn show_plain(&self, ui: &mut Ui, rect: Rect) {
        let theme = Theme::of(ui);
        let left = rect.left() + space::L + self.caret_room() + INDENT * f32::from(self.depth) + BOX + 7.0;
        let bar = Rect::from_min_max(
            Pos2::new(rect.right() - space::L - BAR, rect.top() + 3.0),
            Pos2::new(rect.right() - space::L, rect.bottom() - 3.0),
        );
        self.bar_ui(ui, &theme, bar);
        let name = Rect::from_min_max(Pos2::new(left, rect.top()), Pos2::new(bar.left() - 6.0, rect.bottom()));
        self.name_ui(ui, &theme, name);
    }

    fn caret_ui(&self, ui: &Ui, theme: &Theme, left: f32, rect: Rect) -> bool {
        let Some(unfolded) = self.unfolded else {
            return false;
        };
        let area = Rect::from_center_size(Pos2::new(left - 9.0, rect.center().y), Vec2::new(16.0, rect.height()));
        let response = ui.interact(area, ui.make_persistent_id("caret"), Sense::click());
        let verb = if unfolded { "Fold" } else { "Unfold" };
        named(&response, Role::Button, true, &format!("{verb} {}", self.name));
        let icon = if unfolded {
            icons::CARET_DOWN
        } else {
            icons::CARET_RIGHT
        };
        let color = if response.hovered() {
            theme.text()
        } else {
            theme.muted()
        };
        ui.painter()
            .text(area.center(), Align2::CENTER_CENTER, icon, fonts::regular(11.0), color);
        response.clicked()
    }

    fn box_ui(&self, ui: &Ui, theme: &Theme, rect: Rect) {
        let painter = ui.painter();
        let radius = CornerRadius::same(3);
        let outline = Stroke::new(1.0, theme.muted().gamma_multiply(0.7));
        let mark = |icon: &str, color: Color32| {
            painter.text(rect.center(), Align2::CENTER_CENTER, icon, fonts::regular(11.0), color);
        };
        match self.standing {
            Standing::Included => {
                painter.rect_filled(rect, radius, theme.accent());
                mark(icons::CHECK, theme.on_accent());
            }
            Standing::Implied => {
                painter.rect(
                    rect,
                    radius,
                    theme.selection(),
                    Stroke::new(1.0, theme.accent()),
                    StrokeKind::Inside,
                );
                mark(icons::CHECK, theme.accent());
            }
            Standing::Excluded => {
                painter.rect_stroke(rect, radius, Stroke::new(1.0, theme.doubt()), StrokeKind::Inside);
                mark(icons::MINUS, theme.doubt());
            }
            Standing::Open => {
                painter.rect(rect, radius, theme.background(), outline, StrokeKind::Inside);
            }
        }
    }

    fn bar_ui(&self, ui: &Ui, theme: &Theme, bar: Rect) {
        let share = |count: u32| {
            let all = f64::from(self.largest.max(1));
            #[expect(clippy::cast_possible_truncation, reason = "a share of a few pixels")]
            let share = (f64::from(count) / all) as f32;
            Rect::from_min_size(bar.min, Vec2::new((BAR * share).max(2.0), bar.height()))
        };
        let radius = CornerRadius::same(2);
        if let Some((_, filled)) = &self.figure {
            let size = Vec2::new(BAR * filled.clamp(0.0, 1.0), bar.height());
            ui.painter()
                .rect_filled(Rect::from_min_size(bar.min, size), radius, theme.bar(true));
        }
        for (count, is_certain) in [(self.count.possible, false), (self.count.certain, true)] {
            if count > 0 && self.figure.is_none() {
                let fill = if self.standing == Standing::Excluded {
                    theme.raised()
                } else {
                    theme.bar(is_certain)
                };
                ui.painter().rect_filled(share(count), radius, fill);
            }
        }
        let color = if self.standing == Standing::Excluded || self.count.possible == 0 {
            theme.muted()
        } else {
            theme.text()
        };
        let words = match &self.figure {
            Some((words, _)) => words.clone(),
            None => count_words(self.count),
        };
        ui.painter().text(
            bar.right_center(),
            Align2::RIGHT_CENTER,
            words,
            fonts::regular(size::SECONDARY),
            color,
        );
    }

    /// In place of the bar while the pointer is on the line.
    fn buttons_ui(&self, ui: &Ui, theme: &Theme, bar: Rect) -> (bool, bool) {
        let button = |left: f32, width: f32, label: &str, name: &str| {
            let rect = Rect::from_min_size(Pos2::new(left, bar.top()), Vec2::new(width, bar.height()));
            let response = ui.interact(rect, ui.make_persistent_id(name), Sense::click());
            named(&response, Role::Button, true, &format!("{name} {}", self.name));
            let color = if response.hovered() {
                theme.accent()
            } else {
                theme.muted()
            };
            ui.painter().text(
                rect.center(),
                Align2::CENTER_CENTER,
                label,
                fonts::regular(size::SECONDARY),
                color,
            );
            hint(response, name).clicked()
        };
        let only = button(bar.left(), 34.0, "only", "Only");
        let excludes = button(bar.left() + 36.0, 20.0, icons::PROHIBIT, "Exclude");
        (only, excludes)
    }

    fn name_ui(&self, ui: &Ui, theme: &Theme, rect: Rect) {
        let is_faint = self.standing == Standing::Excluded || self.count.possible == 0 || self.is_faint_name;
        let color = if is_faint { theme.muted() } else { theme.text() };
        let width = painted_text(
            ui,
            rect,
            Align2::LEFT_CENTER,
            self.name,
            fonts::regular(size::BODY),
            color,
        )
        .width;
        if !self.note.is_empty() {
            let mut behind = rect;
            behind.min.x = (rect.left() + width + space::S).min(rect.right());
            let font = fonts::regular(size::SMALL);
            painted_text(ui, behind, Align2::LEFT_CENTER, self.note, font, theme.muted());
        }
        if self.standing == Standing::Excluded {
            let y = rect.center().y + 0.5;
            ui.painter().hline(
                egui::Rangef::new(rect.left(), rect.left() + width),
                y,
                Stroke::new(1.0, color),
            );
        }
    }
}

/// A line that can only be checked.
pub fn line(name: &str, count: Count, all: impl IntoIterator<Item = Count>) -> ValueRow<'_> {
    ValueRow {
        name,
        count,
        largest: all.into_iter().map(|count| count.possible).max().unwrap_or(0),
        is_tree: false,
        depth: 0,
        unfolded: None,
        standing: Standing::Open,
        is_faint_name: false,
        has_buttons: false,
        note: "",
        figure: None,
    }
}

pub fn standing(is_wanted: bool) -> Standing {
    if is_wanted { Standing::Included } else { Standing::Open }
}
