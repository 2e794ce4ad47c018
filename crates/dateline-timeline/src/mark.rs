use dateline_event::LinkKind;

use super::{Responsibility, Tone};

/// A mark in its colour.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawItem {
    pub tone: Tone,
    pub mark: Mark,
}

/// The marks of the timeline, in pixels from the top left of the picture. `y` is always the middle of the mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// One day or moment, sure.
    Dot { x: f32, y: f32 },
    /// Lasted surely along `sure`, possibly along all of `from..=to`.
    Bar {
        from: f32,
        to: f32,
        sure: Option<(f32, f32)>,
        y: f32,
        /// No known start or end: that side fades into an arrow.
        is_open: (bool, bool),
    },
    /// One unknown moment between two posts; a side without a known bound fades into an arrow.
    Window {
        from: f32,
        to: f32,
        middle: f32,
        y: f32,
        is_open: (bool, bool),
    },
    /// Events too close to tell apart.
    Pill { x: f32, y: f32, width: f32, count: String },
    /// Events that reach through all of the view.
    Through { from: f32, to: f32, y: f32 },
    /// Density: how high the certain part stands upon `base`, and how high with the merely possible.
    Column {
        from: f32,
        to: f32,
        base: f32,
        certain: f32,
        possible: f32,
        /// Hangs down from `base`.
        is_below: bool,
    },
    /// Between what an actor did and what it suffered.
    Divide { from: f32, to: f32, y: f32 },
    /// Sources disagree on the event around which it stands.
    HalfRing { x: f32, y: f32 },
    /// Whether somebody says that they did it, upon a dot or near the start of what is longer.
    Seal {
        x: f32,
        y: f32,
        responsibility: Responsibility,
    },
    /// Around what is selected or pointed at.
    Ring {
        from: f32,
        to: f32,
        y: f32,
        is_strong: bool,
    },
    /// A link between two events.
    Arc {
        from: [f32; 2],
        to: [f32; 2],
        kind: LinkKind,
        /// The other event is out of view or filtered out: the arc ends in a stub.
        is_stub: bool,
        /// Of the selected event.
        is_strong: bool,
    },
    /// Behind text that stands upon lines.
    Plate { x: f32, y: f32, width: f32 },
}

impl Mark {
    /// Radius of a dot, in pixels.
    pub const DOT: f32 = 5.0;
    /// Height of a pill, in pixels.
    pub const PILL: f32 = 17.0;
    /// Half the height of a bar, in pixels.
    pub const BAR: f32 = 4.5;
    /// Half the height of a window's posts, in pixels.
    pub const POST: f32 = 6.0;
    /// Radius of a half ring, in pixels.
    pub const HALF_RING: f32 = 8.5;
    /// Length of the arrow in which an open bar ends, in pixels.
    pub const ARROW: f32 = 16.0;
}

/// Where in the text its `x` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub x: f32,
    /// The middle of the line.
    pub y: f32,
    pub anchor: Anchor,
    /// Of the font, in pixels.
    pub size: f32,
    pub is_bold: bool,
    pub tone: Tone,
    /// In the order in which it is read; what draws it puts right-to-left letters in their place.
    pub text: String,
}

/// Regular text that begins at `x`.
pub(crate) fn label_at(x: f32, y: f32, size: f32, tone: Tone, text: String) -> Label {
    Label {
        x,
        y,
        anchor: Anchor::Start,
        size,
        is_bold: false,
        tone,
        text,
    }
}

impl Label {
    #[must_use]
    pub(crate) fn in_the_middle(self) -> Self {
        Self {
            anchor: Anchor::Middle,
            ..self
        }
    }

    #[must_use]
    pub(crate) fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }
}
