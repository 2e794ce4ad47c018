use eframe::egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::meshing::Meshing;
use crate::app::text::visual;
use crate::app::{color, fonts};
use crate::timeline::{Anchor, DrawItem, Label, Mark, Palette, Scene, Tone, shapes};

/// Paints a scene whose top left corner lies at `origin`.
pub(super) struct Painting<'a> {
    pub painter: &'a Painter,
    pub palette: &'a Palette,
    pub origin: Pos2,
    /// Below 1 while the scene is older than the filters.
    pub opacity: f32,
}

impl Painting<'_> {
    /// Strips of lanes from edge to edge, with lines between them.
    pub fn bands(&self, scene: &Scene, area: Rect) -> Shape {
        let line = Stroke::new(1.0, self.color(Tone::Line));
        let mut painted = Vec::new();
        for band in &scene.bands {
            let top = (self.origin.y + band.top).round();
            let bottom = (self.origin.y + band.bottom()).round();
            let strip = Rect::from_min_max(pos2(area.left(), top), pos2(area.right(), bottom)).intersect(area);
            if !band.lane.is_multiple_of(2) {
                painted.push(Shape::rect_filled(strip, 0.0, self.color(Tone::Band)));
            }
            if bottom < area.bottom() {
                painted.push(Shape::hline(area.x_range(), bottom - 0.5, line));
            }
        }
        painted.push(Shape::hline(area.x_range(), area.top().round() - 0.5, line));
        Shape::Vec(painted)
    }

    /// All marks as one mesh, then the text upon and beside them.
    pub fn marks(&self, scene: &Scene) {
        self.items(&scene.items);
        self.labels(&scene.labels);
    }

    /// Marks with the numbers upon them.
    pub fn items(&self, items: &[DrawItem]) {
        let ppp = self.painter.ctx().pixels_per_point();
        let mut meshing = Meshing::new(self.origin, self.palette, ppp, self.opacity);
        let mut made = Vec::new();
        for item in items {
            made.clear();
            shapes(item, &mut made);
            for shape in &made {
                meshing.add(shape);
            }
        }
        self.painter.add(Shape::mesh(meshing.finish()));
        for item in items {
            if let Mark::Pill { x, y, count, .. } = &item.mark {
                let color = color(item.tone.text_upon(self.palette));
                let at = self.origin + vec2(*x, *y);
                self.painter
                    .text(at, Align2::CENTER_CENTER, count, fonts::semibold(11.0), color);
            }
        }
    }

    pub fn labels(&self, labels: &[Label]) {
        for label in labels {
            self.label(label);
        }
    }

    pub fn label(&self, label: &Label) {
        let align = match label.anchor {
            Anchor::Start => Align2::LEFT_CENTER,
            Anchor::Middle => Align2::CENTER_CENTER,
            Anchor::End => Align2::RIGHT_CENTER,
        };
        let font = if label.is_bold {
            fonts::semibold(label.size)
        } else {
            FontId::proportional(label.size)
        };
        let at = self.origin + vec2(label.x, label.y);
        self.painter
            .text(at, align, visual(&label.text), font, self.color(label.tone));
    }

    fn color(&self, tone: Tone) -> Color32 {
        color(tone.color(self.palette)).gamma_multiply(self.opacity)
    }
}
