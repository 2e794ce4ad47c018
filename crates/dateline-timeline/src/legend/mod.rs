//! The legend: every mark with its words.

mod entry;
mod samples;
#[cfg(test)]
mod tests;

use super::{DrawItem, Label, Measure, Tone, label_at};
pub use entry::LegendEntry;
use entry::Use;

/// All entries in rows, as high as they need be: pixels from the top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// A sample of each mark.
    pub items: Vec<DrawItem>,
    /// What the marks mean.
    pub labels: Vec<Label>,
    /// The height of all rows.
    pub height: f32,
}

/// What a legend explains beside the marks that always occur.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LegendParts {
    /// Links between events.
    pub links: bool,
    /// Lanes of what an actor did and what it suffered.
    pub sides: bool,
    /// Several selected events.
    pub several: bool,
}

impl Legend {
    const LEFT: f32 = 14.0;
    const TEXT_SIZE: f32 = 11.0;
    const ROW: f32 = 20.0;
    /// Between a sample and its words, and between entries.
    const GAPS: (f32, f32) = (6.0, 16.0);

    /// A legend for a strip that is `width` pixels wide.
    pub fn new(width: f32, parts: LegendParts, measure: &mut dyn Measure) -> Self {
        let mut legend = Self {
            items: Vec::new(),
            labels: Vec::new(),
            height: Self::ROW + 8.0,
        };
        let mut x = Self::LEFT;
        let is_used = |entry: &&LegendEntry| match entry.used {
            Use::Always => true,
            Use::Links => parts.links,
            Use::Sides => parts.sides,
            Use::Several => parts.several,
            Use::Plain => false,
        };
        for entry in LegendEntry::ALL.iter().filter(is_used) {
            let needed = entry.width + Self::GAPS.0 + measure.width(entry.words, Self::TEXT_SIZE);
            if x > Self::LEFT && x + needed > width - Self::LEFT {
                x = Self::LEFT;
                legend.height += Self::ROW;
            }
            let y = legend.height - 4.0 - Self::ROW / 2.0;
            legend.items.extend(entry.items(x, y));
            let at = x + entry.width + Self::GAPS.0;
            let label = label_at(at, y, Self::TEXT_SIZE, Tone::Muted, entry.words.to_owned());
            legend.labels.push(label);
            x += needed + Self::GAPS.1;
        }
        legend
    }
}
