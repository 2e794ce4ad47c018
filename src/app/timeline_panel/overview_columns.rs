use std::ops::RangeInclusive;
use std::sync::Arc;

use eframe::egui::epaint::{RectShape, Tessellator};
use eframe::egui::{Color32, Mesh, Rect, Shape, Ui};

use crate::app::color;
use crate::timeline::{Overview, Palette};

/// The columns of an overview as a mesh: hundreds of rectangles that seldom change.
#[derive(Default)]
pub(super) struct OverviewColumns {
    mesh: Arc<Mesh>,
    made_for: Option<(Rect, f32, Palette)>,
}

impl OverviewColumns {
    /// Of the same overview as last time; begin anew with another.
    pub fn shape(&mut self, ui: &Ui, palette: &Palette, area: Rect, overview: &Overview) -> Shape {
        let pixels_per_point = ui.pixels_per_point();
        let is_same = |(of, at, by): &(Rect, f32, Palette)| {
            *of == area && at.to_bits() == pixels_per_point.to_bits() && by == palette
        };
        if !self.made_for.as_ref().is_some_and(is_same) {
            self.made_for = Some((area, pixels_per_point, palette.clone()));
            self.mesh = Arc::new(mesh(ui, palette, area, overview));
        }
        Shape::Mesh(self.mesh.clone())
    }
}

fn mesh(ui: &Ui, palette: &Palette, area: Rect, overview: &Overview) -> Mesh {
    let bottom = area.bottom();
    let solid = color(palette.accent).gamma_multiply(0.6);
    let faint = color(palette.accent).gamma_multiply(0.25);
    let options = ui.ctx().tessellation_options(|options| *options);
    let mut tessellator = Tessellator::new(ui.pixels_per_point(), options, [1, 1], Vec::new());
    let mut mesh = Mesh::default();
    let mut add = |x: &RangeInclusive<f32>, share: f32, fill: Color32| {
        let top = bottom - (share * (area.height() - 4.0)).max(1.0);
        let rect = Rect::from_x_y_ranges(x.clone(), top..=bottom);
        tessellator.tessellate_rect(&RectShape::filled(rect, 0.0, fill), &mut mesh);
    };
    for column in &overview.columns {
        let x = area.left() + column.from..=area.left() + (column.to - 1.0).max(column.from + 1.0);
        if column.possible > column.certain {
            add(&x, column.possible, faint);
        }
        if column.certain > 0.0 {
            add(&x, column.certain, solid);
        }
    }
    mesh
}
