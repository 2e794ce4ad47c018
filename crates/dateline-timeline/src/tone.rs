use dateline_event::LinkKind;

use super::{Palette, Rgb};

/// What a colour stands for; the palette says which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// The own colour of the lane with this number.
    Lane(usize),
    /// The value with this number of those that have a colour of their own, from 0 to 7: see [`super::Colours`].
    Value(usize),
    /// Marks whose lane stands for no single value.
    Neutral,
    /// Behind everything.
    Background,
    /// The background of every other lane.
    Band,
    /// Lines between things.
    Line,
    /// Text.
    Text,
    /// Text that matters less.
    Muted,
    /// What is selected or can be pressed.
    Accent,
    /// Disagreement and uncertainty.
    Doubt,
    /// A link of this kind.
    Link(LinkKind),
}

impl Tone {
    /// Its colour in a palette.
    pub fn color(self, palette: &Palette) -> Rgb {
        match self {
            Self::Lane(index) => palette.category(index),
            // The eighth of Okabe and Ito's colours is black.
            Self::Value(index) => palette.categories.get(index).copied().unwrap_or(palette.text),
            Self::Neutral => palette.neutral,
            Self::Background => palette.background,
            Self::Band => mixed(
                palette.background,
                palette.panel,
                if palette.is_dark { 0.45 } else { 0.5 },
            ),
            Self::Line => palette.line,
            Self::Text => palette.text,
            Self::Muted | Self::Link(LinkKind::PartOf) => palette.muted,
            Self::Accent | Self::Link(LinkKind::Follows) => palette.accent,
            Self::Doubt => palette.doubt,
            Self::Link(LinkKind::RetaliationFor) => palette.error,
            Self::Link(LinkKind::SameAs) => palette.category(3),
        }
    }

    /// The colour of text upon a field of this tone: whichever is easiest to read of the palette's background and text
    /// and black.
    pub fn text_upon(self, palette: &Palette) -> Rgb {
        let field = luminance(self.color(palette)) + 0.05;
        let contrast = |color: Rgb| {
            let text = luminance(color) + 0.05;
            (text / field).max(field / text)
        };
        [palette.text, palette.background]
            .into_iter()
            .fold(
                [0, 0, 0],
                |best, color| if contrast(color) > contrast(best) { color } else { best },
            )
    }
}

/// `share` of 1 is all `to`.
fn mixed(from: Rgb, to: Rgb, share: f32) -> Rgb {
    let mut mixed = from;
    for (channel, to) in mixed.iter_mut().zip(to) {
        let value = f32::from(*channel) * (1.0 - share) + f32::from(to) * share;
        let value = u8::try_from(super::number::steps(value.round()));
        debug_assert!(value.is_ok(), "a mixture lies between what is mixed");
        *channel = value.unwrap_or(u8::MAX);
    }
    mixed
}

/// Relative luminance after WCAG 2.
fn luminance(color: Rgb) -> f32 {
    let linear = color.map(|channel| {
        let share = f32::from(channel) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    });
    let [red, green, blue] = linear;
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_upon_every_lane_colour_can_be_read() {
        for palette in [Palette::DARK, Palette::LIGHT] {
            let lanes = (0..palette.categories.len()).map(Tone::Lane);
            for (index, tone) in lanes.chain((0..8).map(Tone::Value)).enumerate() {
                let (a, b) = (luminance(tone.text_upon(&palette)), luminance(tone.color(&palette)));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= 4.5, "{index}: {contrast}");
            }
        }
    }
}
