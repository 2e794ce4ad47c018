use std::fmt::Write;

use dateline_timeline::{Anchor, DrawItem, Ink, Label, Mark, Palette, Rgb, Scene, Shape, Tone, shapes};

use crate::fonts::FAMILIES;

/// Writes elements of an SVG picture, each shifted by `offset` pixels.
pub(super) struct SvgWriter<'a> {
    text: String,
    palette: &'a Palette,
    pub offset: [f32; 2],
}

impl<'a> SvgWriter<'a> {
    pub fn new(width: f32, height: f32, title: &str, palette: &'a Palette) -> Self {
        let mut writer = Self {
            text: String::new(),
            palette,
            offset: [0.0, 0.0],
        };
        writer.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             font-family=\"{FAMILIES}\">\n<title>{}</title>\n",
            escaped(title)
        ));
        writer
    }

    pub fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    /// Marks in front of each other, then the text upon and beside them.
    pub fn scene(&mut self, scene: &Scene) {
        self.items(&scene.items);
        for label in &scene.labels {
            self.label(label);
        }
    }

    /// Marks with the numbers upon them.
    pub fn items(&mut self, items: &[DrawItem]) {
        let mut made = Vec::new();
        for item in items {
            made.clear();
            shapes(item, &mut made);
            for shape in &made {
                self.shape(shape);
            }
            if let Mark::Pill { x, y, count, .. } = &item.mark {
                let color = item.tone.text_upon(self.palette);
                self.text([*x, *y], Anchor::Middle, 11.0, true, color, count);
            }
        }
    }

    pub fn rectangle(&mut self, [left, top]: [f32; 2], [right, bottom]: [f32; 2], tone: Tone) {
        let [dx, dy] = self.offset;
        let color = hex(tone.color(self.palette));
        self.put(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{color}\"/>\n",
            short(left + dx),
            short(top + dy),
            short(right - left),
            short(bottom - top)
        ));
    }

    /// Everything until [`SvgWriter::end_clip`] shows only within this rectangle.
    pub fn begin_clip(&mut self, name: &str, [left, top]: [f32; 2], [right, bottom]: [f32; 2]) {
        let [dx, dy] = self.offset;
        self.put(format_args!(
            "<clipPath id=\"{name}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n\
             <g clip-path=\"url(#{name})\">\n",
            short(left + dx),
            short(top + dy),
            short(right - left),
            short(bottom - top)
        ));
    }

    pub fn end_clip(&mut self) {
        self.text.push_str("</g>\n");
    }

    pub fn label(&mut self, label: &Label) {
        let color = label.tone.color(self.palette);
        self.text(
            [label.x, label.y],
            label.anchor,
            label.size,
            label.is_bold,
            color,
            &label.text,
        );
    }

    pub fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Disc { center, radius, ink } => {
                let [x, y] = self.at(*center);
                let fill = self.fill(*ink);
                self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {fill}/>\n"));
            }
            Shape::Box { min, max, corner, ink } => {
                let [x, y] = self.at(*min);
                let fill = self.fill(*ink);
                self.put(format_args!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"{corner}\" {fill}/>\n",
                    short(max[0] - min[0]),
                    short(max[1] - min[1])
                ));
            }
            Shape::Area { points, ink } => {
                let (points, fill) = (self.points(points), self.fill(*ink));
                self.put(format_args!("<polygon points=\"{points}\" {fill}/>\n"));
            }
            Shape::Line {
                points,
                is_closed,
                width,
                dash,
                ink,
            } => {
                let element = if *is_closed { "polygon" } else { "polyline" };
                let points = self.points(points);
                let color = hex(ink.tone.color(self.palette));
                let opacity = opacity("stroke-opacity", ink.alpha);
                let dash = dash.map_or_else(String::new, |(drawn, left_out)| {
                    format!(" stroke-dasharray=\"{drawn} {left_out}\"")
                });
                self.put(format_args!(
                    "<{element} points=\"{points}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"{dash}{opacity}/>\n"
                ));
            }
        }
    }

    fn text(&mut self, at: [f32; 2], anchor: Anchor, size: f32, is_bold: bool, color: Rgb, text: &str) {
        let [x, y] = at;
        // The middle of the small letters with the half of the large ones stands this far above the baseline.
        let [x, y] = self.at([x, y + size * 0.36]);
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if is_bold { " font-weight=\"600\"" } else { "" };
        let color = hex(color);
        let text = escaped(text);
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{color}\"{anchor}{weight}>{text}</text>\n"
        ));
    }

    fn at(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        [short(x + self.offset[0]), short(y + self.offset[1])]
    }

    fn points(&self, points: &[[f32; 2]]) -> String {
        let mut text = String::new();
        for &point in points {
            let [x, y] = self.at(point);
            let _ = write!(text, "{x},{y} ");
        }
        text.truncate(text.trim_end().len());
        text
    }

    fn fill(&self, ink: Ink) -> String {
        format!(
            "fill=\"{}\"{}",
            hex(ink.tone.color(self.palette)),
            opacity("fill-opacity", ink.alpha)
        )
    }

    fn put(&mut self, arguments: std::fmt::Arguments<'_>) {
        // Writing to a string never fails.
        let _ = self.text.write_fmt(arguments);
    }
}

fn opacity(name: &str, alpha: f32) -> String {
    if alpha >= 1.0 {
        String::new()
    } else {
        format!(" {name}=\"{}\"", short(alpha))
    }
}

/// Rounded to hundredths, so that the file stays small.
fn short(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text that stands in XML: without characters that XML forbids, and as one isolated stretch of right-to-left text if
/// it begins so, since a picture's lines are laid out from the left otherwise.
fn escaped(text: &str) -> String {
    use unicode_bidi::BidiClass::{AL, L, NSM, R};
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    let first_strong = text.chars().find_map(|c| match unicode_bidi::bidi_class(c) {
        L => Some(false),
        R | AL => Some(true),
        _ => None,
    });
    // Within Arabic alone the order is the same either way; numbers and signs would end up on the wrong side.
    let has_others = || {
        text.chars()
            .any(|c| !c.is_whitespace() && !matches!(unicode_bidi::bidi_class(c), AL | R | NSM))
    };
    if first_strong == Some(true) && has_others() {
        format!("\u{2067}{escaped}\u{2069}")
    } else {
        escaped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_break_out() {
        assert_eq!(escaped("<a> & \"b\"\u{0}\n"), "&lt;a&gt; &amp; &quot;b&quot;  ");
        assert_eq!(escaped("عين الأسد"), "عين الأسد");
        assert_eq!(escaped("عين (14)"), "\u{2067}عين (14)\u{2069}");
        assert_eq!(escaped("عين (Asad)"), "\u{2067}عين (Asad)\u{2069}");
    }
}
