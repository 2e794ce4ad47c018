//! The legend: every mark with its words.

mod entry;
mod samples;
#[cfg(test)]
mod tests;

use super::{Colours, DrawItem, Label, Mark, Measure, Tone, label_at};
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

    /// A legend for a strip that is `width` pixels wide: the key to colours, if marks have any, and then the marks, if they are wanted.
    pub fn new(
        width: f32,
        parts: Option<LegendParts>,
        colours: Option<Colours<'_>>,
        measure: &mut dyn Measure,
    ) -> Self {
        let mut legend = Self {
            items: Vec::new(),
            labels: Vec::new(),
            height: Self::ROW + 8.0,
        };
        let mut x = Self::LEFT;
        if let Some(colours) = colours {
            legend.put_colours(colours, (&mut x, width), measure);
            if parts.is_some() {
                x = Self::LEFT;
                legend.height += Self::ROW;
            }
        }
        let is_used = |entry: &&LegendEntry| match (entry.used, parts.unwrap_or_default()) {
            _ if parts.is_none() => false,
            (Use::Always, _) => true,
            (Use::Links, parts) => parts.links,
            (Use::Sides, parts) => parts.sides,
            (Use::Several, parts) => parts.several,
            (Use::Plain, _) => false,
        };
        for entry in LegendEntry::ALL.iter().filter(is_used) {
            let (at, y) = legend.put((&mut x, width), entry.width, entry.words, measure);
            legend.items.extend(entry.items(at, y));
        }
        legend
    }

    /// A dot in each colour with what it stands for.
    fn put_colours(&mut self, colours: Colours<'_>, (x, width): (&mut f32, f32), measure: &mut dyn Measure) {
        const DOT: f32 = 2.0 * Mark::DOT;
        let name = colours.name(Self::TEXT_SIZE, measure);
        self.put((&mut *x, width), -Self::GAPS.0, &format!("Colours by {name}:"), measure);
        for entry in colours.entries(Self::TEXT_SIZE, measure) {
            let (left, y) = self.put((&mut *x, width), DOT, &entry.words, measure);
            let x = left + Mark::DOT;
            self.items.push(DrawItem {
                tone: entry.tone,
                mark: Mark::Dot { x, y },
            });
        }
        let words = "grey columns: all values together";
        self.put((x, width), -Self::GAPS.0, words, measure);
    }

    /// Puts words behind room for a sample, in the next row where this one is full. Where the sample stands: its left edge and the middle
    /// of its height.
    fn put(&mut self, (x, width): (&mut f32, f32), sample: f32, words: &str, measure: &mut dyn Measure) -> (f32, f32) {
        let needed = sample + Self::GAPS.0 + measure.width(words, Self::TEXT_SIZE);
        if *x > Self::LEFT && *x + needed > width - Self::LEFT {
            *x = Self::LEFT;
            self.height += Self::ROW;
        }
        let (left, y) = (*x, self.height - 4.0 - Self::ROW / 2.0);
        let at = left + sample + Self::GAPS.0;
        self.labels
            .push(label_at(at, y, Self::TEXT_SIZE, Tone::Muted, words.to_owned()));
        *x += needed + Self::GAPS.1;
        (left, y)
    }
}
