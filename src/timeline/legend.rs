use super::{DrawItem, Label, Mark, Measure, Responsibility, Tone, label_at};
use crate::event::LinkKind;

/// Where a mark occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Always,
    /// Where links are drawn.
    Links,
    /// In lanes of both sides.
    Sides,
    /// As soon as it is used nobody needs to ask.
    Plain,
}

/// A mark and what it means. The mark is made of the timeline's own, so that the two cannot part.
pub struct LegendEntry {
    used: Use,
    /// In a few words, for a legend beside the timeline.
    pub words: &'static str,
    /// In a sentence, for the help.
    pub explained: &'static str,
    /// Of the sample, in pixels.
    pub width: f32,
    /// The sample's marks, from their left edge and the middle of their height.
    sample: fn(f32, f32) -> Vec<DrawItem>,
}

impl LegendEntry {
    /// No sample is higher than this, in pixels.
    pub const HEIGHT: f32 = 22.0;
    /// No sample is wider than this, in pixels.
    pub const WIDTH: f32 = 56.0;

    /// Every mark that there is, in the order in which they are explained.
    pub const ALL: &'static [Self] = &[
        entry(Use::Always, 12.0, dot, "one day or moment", "One day or moment, sure"),
        entry(
            Use::Always,
            56.0,
            bar,
            "lasted; dashed: possibly",
            "It lasted: solid as long as it surely did, dashed as long as it possibly did",
        ),
        entry(
            Use::Always,
            44.0,
            window,
            "one unknown day within",
            "One unknown day within this window; the diamond is the middle of what is possible",
        ),
        entry(
            Use::Always,
            50.0,
            open_bar,
            "no known end",
            "It lasted, and no end (or start) is known",
        ),
        entry(
            Use::Always,
            44.0,
            open_window,
            "some time after",
            "One unknown day after (or before) this one, and nothing says how long",
        ),
        entry(
            Use::Always,
            22.0,
            pill,
            "several events",
            "So many events, too close to tell apart; a click zooms in",
        ),
        entry(
            Use::Always,
            56.0,
            through,
            "through all of the view",
            "So many events reach from before the time in view to after it",
        ),
        entry(
            Use::Always,
            44.0,
            columns,
            "how many; pale: possibly",
            "How many began when: full colour surely, pale and dashed possibly",
        ),
        entry(
            Use::Always,
            18.0,
            disputed,
            "sources disagree",
            "Sources disagree: on figures, on the date or on who did it",
        ),
        entry(Use::Always, 12.0, claimed, "claimed", "An attack that somebody claims"),
        entry(
            Use::Always,
            12.0,
            denied,
            "denied",
            "Somebody denies it or their part in it",
        ),
        entry(
            Use::Always,
            12.0,
            unclaimed,
            "claimed by nobody",
            "An attack that nobody claims and no source surely reports as somebody's",
        ),
        entry(
            Use::Links,
            44.0,
            retaliation,
            "retaliation for",
            "A link: one event is retaliation for another",
        ),
        entry(
            Use::Links,
            44.0,
            follows,
            "follows",
            "A link: one event follows from another",
        ),
        entry(
            Use::Links,
            44.0,
            part_of,
            "part of",
            "A link: one event is part of another",
        ),
        entry(Use::Links, 44.0, same_as, "same as", "A link: both are the same event"),
        entry(
            Use::Links,
            36.0,
            stub,
            "other end not shown",
            "A link whose other end is not shown; the reason stands under the pointer",
        ),
        entry(
            Use::Sides,
            44.0,
            sides,
            "above: acts, below: suffered",
            "In lanes of both sides: what an actor did or took part in above the line, what it suffered below",
        ),
        entry(Use::Plain, 22.0, selected, "selected", "The selected event"),
    ];

    /// The sample with its left edge at `left` and the middle of its height at `y`, in pixels.
    pub fn items(&self, left: f32, y: f32) -> Vec<DrawItem> {
        (self.sample)(left, y)
    }
}

/// All entries in rows, as high as they need be: pixels from the top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    pub items: Vec<DrawItem>,
    pub labels: Vec<Label>,
    pub height: f32,
}

impl Legend {
    const LEFT: f32 = 14.0;
    const TEXT_SIZE: f32 = 11.0;
    const ROW: f32 = 20.0;
    /// Between a sample and its words, and between entries.
    const GAPS: (f32, f32) = (6.0, 16.0);

    /// For a strip that is so many pixels wide, with links and both sides explained only where they are drawn.
    pub fn new(width: f32, (has_links, has_sides): (bool, bool), measure: &mut dyn Measure) -> Self {
        let mut legend = Self {
            items: Vec::new(),
            labels: Vec::new(),
            height: Self::ROW + 8.0,
        };
        let mut x = Self::LEFT;
        let is_used = |entry: &&LegendEntry| match entry.used {
            Use::Always => true,
            Use::Links => has_links,
            Use::Sides => has_sides,
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

const fn entry(
    used: Use,
    width: f32,
    sample: fn(f32, f32) -> Vec<DrawItem>,
    words: &'static str,
    explained: &'static str,
) -> LegendEntry {
    LegendEntry {
        used,
        words,
        explained,
        width,
        sample,
    }
}

fn item(tone: Tone, mark: Mark) -> DrawItem {
    DrawItem { tone, mark }
}

const TONE: Tone = Tone::Lane(1);

fn dot(x: f32, y: f32) -> Vec<DrawItem> {
    vec![item(TONE, Mark::Dot { x: x + 6.0, y })]
}

fn bar(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Bar {
        from: x,
        to: x + 56.0,
        sure: Some((x + 14.0, x + 42.0)),
        y,
        is_open: (false, false),
    };
    vec![item(TONE, mark)]
}

fn window(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Window {
        from: x + 1.0,
        to: x + 43.0,
        middle: x + 22.0,
        y,
        is_open: (false, false),
    };
    vec![item(TONE, mark)]
}

fn open_bar(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Bar {
        from: x,
        to: x + 50.0,
        sure: Some((x, x + 20.0)),
        y,
        is_open: (false, true),
    };
    vec![item(TONE, mark)]
}

fn open_window(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Window {
        from: x + 1.0,
        to: x + 44.0,
        middle: x + 1.0,
        y,
        is_open: (false, true),
    };
    vec![item(TONE, mark)]
}

fn pill_at(x: f32, y: f32) -> DrawItem {
    let mark = Mark::Pill {
        x,
        y,
        width: 22.0,
        count: "4".to_owned(),
    };
    item(TONE, mark)
}

fn pill(x: f32, y: f32) -> Vec<DrawItem> {
    vec![pill_at(x + 11.0, y)]
}

fn through(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Through {
        from: x,
        to: x + 56.0,
        y,
    };
    vec![item(TONE, mark), pill_at(x + 19.0, y)]
}

fn columns(x: f32, y: f32) -> Vec<DrawItem> {
    let column = |from: f32, certain: f32, possible: f32| {
        let mark = Mark::Column {
            from: x + from,
            to: x + from + 10.0,
            base: y + 10.0,
            certain,
            possible,
            is_below: false,
        };
        item(TONE, mark)
    };
    vec![
        column(0.0, 5.0, 9.0),
        column(11.0, 10.0, 15.0),
        column(22.0, 16.0, 20.0),
        column(33.0, 7.0, 7.0),
    ]
}

fn disputed(x: f32, y: f32) -> Vec<DrawItem> {
    let x = x + 6.0;
    let ring = item(Tone::Doubt, Mark::HalfRing { x, y });
    vec![ring, item(TONE, Mark::Dot { x, y })]
}

fn sealed(x: f32, y: f32, responsibility: Responsibility) -> Vec<DrawItem> {
    let x = x + 6.0;
    let seal = item(TONE, Mark::Seal { x, y, responsibility });
    vec![item(TONE, Mark::Dot { x, y }), seal]
}

fn claimed(x: f32, y: f32) -> Vec<DrawItem> {
    sealed(x, y, Responsibility::Claimed)
}

fn denied(x: f32, y: f32) -> Vec<DrawItem> {
    sealed(x, y, Responsibility::Denied)
}

fn unclaimed(x: f32, y: f32) -> Vec<DrawItem> {
    sealed(x, y, Responsibility::Unclaimed)
}

fn link(x: f32, y: f32, kind: LinkKind) -> Vec<DrawItem> {
    let (from, to) = ([x + 3.0, y + 6.0], [x + 41.0, y + 6.0]);
    let mark = Mark::Arc {
        from,
        to,
        kind,
        is_stub: false,
        is_strong: true,
    };
    let dot = |[x, y]: [f32; 2]| item(Tone::Neutral, Mark::Dot { x, y });
    vec![item(Tone::Link(kind), mark), dot(from), dot(to)]
}

fn retaliation(x: f32, y: f32) -> Vec<DrawItem> {
    link(x, y, LinkKind::RetaliationFor)
}

fn follows(x: f32, y: f32) -> Vec<DrawItem> {
    link(x, y, LinkKind::Follows)
}

fn part_of(x: f32, y: f32) -> Vec<DrawItem> {
    link(x, y, LinkKind::PartOf)
}

fn same_as(x: f32, y: f32) -> Vec<DrawItem> {
    link(x, y, LinkKind::SameAs)
}

fn stub(x: f32, y: f32) -> Vec<DrawItem> {
    let from = [x + 3.0, y + 6.0];
    let mark = Mark::Arc {
        from,
        to: [x + 32.0, y + 1.0],
        kind: LinkKind::Follows,
        is_stub: true,
        is_strong: true,
    };
    let dot = Mark::Dot { x: from[0], y: from[1] };
    vec![item(Tone::Link(LinkKind::Follows), mark), item(Tone::Neutral, dot)]
}

fn sides(x: f32, y: f32) -> Vec<DrawItem> {
    let line = Mark::Divide {
        from: x,
        to: x + 44.0,
        y,
    };
    let dot = |x: f32, y: f32| item(TONE, Mark::Dot { x, y });
    vec![item(Tone::Muted, line), dot(x + 12.0, y - 6.0), dot(x + 32.0, y + 6.0)]
}

fn selected(x: f32, y: f32) -> Vec<DrawItem> {
    let x = x + 11.0;
    let ring = Mark::Ring {
        from: x - Mark::DOT,
        to: x + Mark::DOT,
        y,
        is_strong: true,
    };
    vec![item(TONE, Mark::Dot { x, y }), item(Tone::Accent, ring)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{AverageWidths, Shape, shapes};

    /// Left, right, top and bottom of all shapes, lines with their width.
    fn extent(items: &[DrawItem]) -> [f32; 4] {
        let mut made = Vec::new();
        for item in items {
            shapes(item, &mut made);
        }
        let mut extent = [f32::INFINITY, f32::NEG_INFINITY, f32::INFINITY, f32::NEG_INFINITY];
        let mut add = |[x, y]: [f32; 2], reach: f32| {
            extent = [
                extent[0].min(x - reach),
                extent[1].max(x + reach),
                extent[2].min(y - reach),
                extent[3].max(y + reach),
            ];
        };
        for shape in made {
            match shape {
                Shape::Disc { center, radius, .. } => add(center, radius),
                Shape::Box { min, max, .. } => [min, max].into_iter().for_each(|point| add(point, 0.0)),
                Shape::Area { points, .. } => points.into_iter().for_each(|point| add(point, 0.0)),
                Shape::Line { points, width, .. } => points.into_iter().for_each(|point| add(point, width / 2.0)),
            }
        }
        extent
    }

    #[test]
    fn samples_stay_in_their_place() {
        for entry in LegendEntry::ALL {
            assert!(entry.width <= LegendEntry::WIDTH);
            let [left, right, top, bottom] = extent(&entry.items(100.0, 50.0));
            let half = LegendEntry::HEIGHT / 2.0;
            assert!(
                left >= 98.0 && right <= 102.0 + entry.width,
                "{}: {left} {right}",
                entry.words
            );
            assert!(
                top >= 50.0 - half && bottom <= 50.0 + half,
                "{}: {top} {bottom}",
                entry.words
            );
        }
    }

    #[test]
    fn every_link_and_stance_is_explained() {
        let items: Vec<DrawItem> = LegendEntry::ALL
            .iter()
            .flat_map(|entry| entry.items(0.0, 0.0))
            .collect();
        for kind in [
            LinkKind::RetaliationFor,
            LinkKind::Follows,
            LinkKind::PartOf,
            LinkKind::SameAs,
        ] {
            let is_it = |item: &&DrawItem| matches!(item.mark, Mark::Arc { kind: other, .. } if other == kind);
            assert!(
                items
                    .iter()
                    .find(is_it)
                    .is_some_and(|item| item.tone == Tone::Link(kind))
            );
        }
        for wanted in Responsibility::ALL {
            let is_it =
                |item: &DrawItem| matches!(item.mark, Mark::Seal { responsibility, .. } if responsibility == wanted);
            assert!(items.iter().any(is_it));
        }
    }

    #[test]
    fn a_narrow_legend_is_higher_and_nothing_is_cut() {
        let [wide, narrow] = [1600.0, 500.0].map(|width| Legend::new(width, (true, true), &mut AverageWidths));
        let plain = Legend::new(500.0, (false, false), &mut AverageWidths);
        assert!(plain.height < narrow.height && plain.labels.iter().all(|label| label.text != "follows"));
        assert!(narrow.height > wide.height);
        assert_eq!(narrow.labels.len(), LegendEntry::ALL.len() - 1);
        let end = |label: &Label| label.x + AverageWidths.width(&label.text, label.size);
        assert!(
            narrow
                .labels
                .iter()
                .all(|label| end(label) <= 500.0 && label.y < narrow.height)
        );
    }
}
