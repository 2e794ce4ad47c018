use dateline_timeline::{Anchor, Label, Measure, Tone};

use super::LEFT;
use super::lines::wrapped;
use super::svg::SvgWriter;

/// Title and subtitle of a picture, in as many lines as they need.
pub(super) struct Head {
    title: Vec<String>,
    subtitle: Vec<String>,
}

const TITLE: f32 = 18.0;
const SUBTITLE: f32 = 12.0;
/// From line to line.
const STEPS: (f32, f32) = (24.0, 17.0);

impl Head {
    pub fn new(title: &str, subtitle: &str, width: f32, measure: &mut dyn Measure) -> Self {
        let room = width - 2.0 * LEFT;
        Self {
            // It is bold, and so a little wider than it is measured.
            title: wrapped(title, room * 0.94, TITLE, measure),
            subtitle: wrapped(subtitle, room, SUBTITLE, measure),
        }
    }

    pub fn height(&self) -> f32 {
        17.0 + self.places().last().map_or(0.0, |(y, ..)| y)
    }

    /// Each line with its place, size and whether it is the title's.
    fn places(&self) -> impl Iterator<Item = (f32, &str, bool)> {
        let lines = self.title.iter().map(|line| (line.as_str(), true));
        let lines = lines.chain(self.subtitle.iter().map(|line| (line.as_str(), false)));
        let (mut y, mut was_title) = (0.0, None);
        lines.map(move |(line, is_title)| {
            y += match (was_title.replace(is_title), is_title) {
                (None, _) | (Some(true), false) => 22.0,
                (_, true) => STEPS.0,
                (Some(false), false) => STEPS.1,
            };
            (y, line, is_title)
        })
    }

    pub fn write(&self, writer: &mut SvgWriter<'_>) {
        for (y, line, is_title) in self.places() {
            writer.label(&Label {
                x: LEFT,
                y,
                anchor: Anchor::Start,
                size: if is_title { TITLE } else { SUBTITLE },
                is_bold: is_title,
                tone: if is_title { Tone::Text } else { Tone::Muted },
                text: line.to_owned(),
            });
        }
    }
}
