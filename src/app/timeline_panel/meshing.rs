use std::sync::LazyLock;

use dateline_batch::checked;
use eframe::egui::{Color32, Mesh, Pos2, Vec2, epaint::Vertex, pos2, vec2};

use crate::app::color;
use crate::timeline::{Ink, Palette, Shape};

/// Directions of a full turn, from the right.
static TURN: LazyLock<[Vec2; QUARTER * 4]> = LazyLock::new(|| {
    let mut angle = 0.0;
    [(); QUARTER * 4].map(|()| {
        let direction = Vec2::angled(angle);
        angle += std::f32::consts::FRAC_PI_2 / 6.0;
        direction
    })
});
/// How many of them there are in a quarter.
const QUARTER: usize = 6;

/// Collects shapes into one mesh, with soft edges one pixel wide.
pub(super) struct Meshing<'a> {
    mesh: Mesh,
    origin: Vec2,
    palette: &'a Palette,
    /// Width of the soft edge, in points.
    feather: f32,
    opacity: f32,
}

impl<'a> Meshing<'a> {
    pub fn new(origin: Pos2, palette: &'a Palette, pixels_per_point: f32, opacity: f32) -> Self {
        Self {
            mesh: Mesh::default(),
            origin: origin.to_vec2(),
            palette,
            feather: 1.0 / pixels_per_point.max(0.5),
            opacity,
        }
    }

    pub fn finish(self) -> Mesh {
        self.mesh
    }

    pub fn add(&mut self, shape: &Shape) {
        match shape {
            Shape::Disc { center, radius, ink } => {
                let points: Vec<Pos2> = circle(self.at(*center), *radius).collect();
                self.convex(&points, self.color(*ink));
            }
            Shape::Box { min, max, corner, ink } => {
                let points = rounded(self.at(*min), self.at(*max), *corner);
                self.convex(&points, self.color(*ink));
            }
            Shape::Area { points, ink } => {
                let color = self.color(*ink);
                let points: Vec<Pos2> = points.iter().map(|&point| self.at(point)).collect();
                match points[..] {
                    [a, b, c, _] if (a.y - b.y).abs() < 0.01 && (b.x - c.x).abs() < 0.01 => self.quad(a, c, color),
                    _ => self.convex(&points, color),
                }
            }
            Shape::Line {
                points,
                is_closed,
                width,
                dash,
                ink,
            } => {
                let color = self.color(*ink);
                let mut points: Vec<Pos2> = points.iter().map(|&point| self.at(point)).collect();
                if let Some(&first) = points.first().filter(|_| *is_closed) {
                    points.push(first);
                }
                match dash {
                    Some(dash) => self.dashes(&points, *width, *dash, color),
                    None => self.segments(&points, *width, color),
                }
            }
        }
    }

    fn at(&self, [x, y]: [f32; 2]) -> Pos2 {
        pos2(x, y) + self.origin
    }

    fn color(&self, ink: Ink) -> Color32 {
        color(ink.tone.color(self.palette)).gamma_multiply(ink.alpha * self.opacity)
    }

    fn next_vertex(&self) -> u32 {
        checked::to_u32(self.mesh.vertices.len())
    }

    fn vertex(&mut self, pos: Pos2, color: Color32) -> u32 {
        let index = self.next_vertex();
        self.mesh.vertices.push(Vertex::untextured(pos, color));
        index
    }

    /// An upright rectangle with hard edges, which lie on pixels.
    fn quad(&mut self, min: Pos2, max: Pos2, color: Color32) {
        let snap = |value: f32| (value / self.feather).round() * self.feather;
        let (left, right) = (snap(min.x), snap(max.x).max(snap(min.x) + self.feather));
        let (top, bottom) = (snap(min.y), snap(max.y).max(snap(min.y) + self.feather));
        let corners = [
            pos2(left, top),
            pos2(right, top),
            pos2(right, bottom),
            pos2(left, bottom),
        ];
        let [a, b, c, d] = corners.map(|corner| self.vertex(corner, color));
        self.mesh.add_triangle(a, b, c);
        self.mesh.add_triangle(a, c, d);
    }

    /// A convex area with soft edges.
    fn convex(&mut self, points: &[Pos2], color: Color32) {
        if points.len() < 3 {
            return;
        }
        let count = points.len();
        let next = points.iter().cycle().skip(1);
        let area: f32 = points
            .iter()
            .zip(next.clone())
            .map(|(a, b)| a.x * b.y - b.x * a.y)
            .sum();
        let side = if area < 0.0 { -self.feather } else { self.feather };
        // Inner and outer vertex of each corner in turn.
        let first = self.next_vertex();
        let mut before = points
            .last()
            .zip(points.first())
            .map_or(Vec2::ZERO, |(a, b)| normal(*a, *b));
        for (&point, &next) in points.iter().zip(next) {
            let after = normal(point, next);
            let sum = before + after;
            let outward = sum / sum.length_sq().max(0.5) * side;
            self.vertex(point - outward, color);
            self.vertex(point + outward, Color32::TRANSPARENT);
            before = after;
        }
        let corners = (first..self.next_vertex()).step_by(2);
        for (index, (inner, next)) in corners.clone().zip(corners.cycle().skip(1)).enumerate() {
            self.mesh.add_triangle(inner, inner + 1, next + 1);
            self.mesh.add_triangle(inner, next + 1, next);
            if (2..count).contains(&index) {
                self.mesh.add_triangle(first, inner - 2, inner);
            }
        }
    }

    fn segments(&mut self, points: &[Pos2], width: f32, color: Color32) {
        for pair in points.windows(2) {
            if let &[from, to] = pair {
                self.segment(from, to, width, color);
            }
        }
    }

    /// A straight line with soft sides.
    fn segment(&mut self, from: Pos2, to: Pos2, width: f32, color: Color32) {
        let side = normal(from, to);
        let core = ((width - self.feather) / 2.0).max(0.0);
        let edge = core + self.feather;
        let rows = [-edge, -core, core, edge].map(|distance| {
            let color = if distance.abs() > core {
                Color32::TRANSPARENT
            } else {
                color
            };
            (
                self.vertex(from + side * distance, color),
                self.vertex(to + side * distance, color),
            )
        });
        for pair in rows.windows(2) {
            if let &[(a, b), (c, d)] = pair {
                self.mesh.add_triangle(a, b, d);
                self.mesh.add_triangle(a, d, c);
            }
        }
    }

    /// A dashed line; the dashes run on around corners.
    fn dashes(&mut self, points: &[Pos2], width: f32, (drawn, left_out): (f32, f32), color: Color32) {
        let period = drawn + left_out;
        let mut walked = 0.0_f32;
        for pair in points.windows(2) {
            let &[from, to] = pair else { continue };
            let length = from.distance(to);
            if length <= 0.0 {
                continue;
            }
            let direction = (to - from) / length;
            let mut start = -(walked % period);
            while start < length {
                let (a, b) = (start.max(0.0), (start + drawn).min(length));
                if b - a > 0.3 {
                    self.dash(from + direction * a, from + direction * b, width, color);
                }
                start += period;
            }
            walked += length;
        }
    }

    /// Upright dashes are by far the most, and need no soft sides.
    fn dash(&mut self, from: Pos2, to: Pos2, width: f32, color: Color32) {
        let half = width.max(self.feather) / 2.0;
        if (from.y - to.y).abs() < 0.01 {
            let (left, right) = (from.x.min(to.x), from.x.max(to.x));
            self.quad(pos2(left, from.y - half), pos2(right, from.y + half), color);
        } else if (from.x - to.x).abs() < 0.01 {
            let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
            self.quad(pos2(from.x - half, top), pos2(from.x + half, bottom), color);
        } else {
            self.segment(from, to, width, color);
        }
    }
}

/// Of length 1, to the right of the way from `from` to `to`.
fn normal(from: Pos2, to: Pos2) -> Vec2 {
    let along = to - from;
    let length = along.length_sq().sqrt();
    if length > 0.0 {
        vec2(along.y, -along.x) / length
    } else {
        Vec2::ZERO
    }
}

fn circle(center: Pos2, radius: f32) -> impl Iterator<Item = Pos2> {
    TURN.iter().map(move |&direction| center + radius * direction)
}

fn rounded(min: Pos2, max: Pos2, corner: f32) -> Vec<Pos2> {
    let corner = corner.min((max.x - min.x) / 2.0).min((max.y - min.y) / 2.0).max(0.0);
    let corners = [
        pos2(max.x - corner, max.y - corner),
        pos2(min.x + corner, max.y - corner),
        pos2(min.x + corner, min.y + corner),
        pos2(max.x - corner, min.y + corner),
    ];
    let along = |(quarter, center): (usize, Pos2)| {
        let directions = TURN.iter().cycle().skip(quarter * QUARTER).take(QUARTER + 1);
        directions.map(move |&direction| center + corner * direction)
    };
    corners.into_iter().enumerate().flat_map(along).collect()
}
