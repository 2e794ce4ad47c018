use dateline_event::LinkKind;

use super::{Responsibility, Tone};

/// A mark in its colour.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawItem {
    /// What its colour stands for.
    pub tone: Tone,
    /// What is drawn.
    pub mark: Mark,
}

/// The marks of the timeline, in pixels from the top left of the picture: `x` or `from..=to` is where a mark lies from
/// left to right, `y` the middle of its height.
#[expect(
    missing_docs,
    reason = "fields are as the sentence above says, and others have words of their own"
)]
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// One day or moment that is sure.
    Dot { x: f32, y: f32 },
    /// One day or moment that its source marks as rough or unsure.
    Diamond { x: f32, y: f32 },
    /// Something that lasted: surely along `sure`, possibly along all of `from..=to`.
    Bar {
        from: f32,
        to: f32,
        sure: Option<(f32, f32)>,
        y: f32,
        /// Whether the start and the end are not known: that side fades into an arrow.
        is_open: (bool, bool),
    },
    /// One unknown moment between two posts; a side whose bound is open fades into an arrow.
    Window {
        from: f32,
        to: f32,
        middle: f32,
        y: f32,
        is_open: (bool, bool),
    },
    /// A number of events that are too close to tell apart.
    Pill { x: f32, y: f32, width: f32, count: String },
    /// Upon the lower edge of a number of events: which share of them has a colour.
    Share { from: f32, to: f32, y: f32 },
    /// Events that reach through all of the view.
    Through { from: f32, to: f32, y: f32 },
    /// A column of a histogram: `certain` is its height upon `base`, `possible` the height with events that are merely
    /// possible.
    Column {
        from: f32,
        to: f32,
        base: f32,
        certain: f32,
        possible: f32,
        /// Whether it hangs down from `base` instead.
        is_below: bool,
    },
    /// Beside columns: events that are known only to a longer time than these take.
    Strip { from: f32, to: f32, y: f32 },
    /// How high of a column what is selected reaches.
    PickedColumn {
        from: f32,
        to: f32,
        base: f32,
        height: f32,
        /// Whether the column hangs down from `base`.
        is_below: bool,
    },
    /// The line between what an actor did and what it suffered.
    Divide { from: f32, to: f32, y: f32 },
    /// Around an event on which sources disagree.
    HalfRing { x: f32, y: f32 },
    /// Beside an event to which the user gave a star.
    Star { x: f32, y: f32 },
    /// Who stands for the event, upon a dot or near the start of what is longer.
    Seal {
        x: f32,
        y: f32,
        responsibility: Responsibility,
    },
    /// Around what is selected, as high as `radius` on both sides; the strong one around what has the focus.
    Ring {
        from: f32,
        to: f32,
        y: f32,
        radius: f32,
        is_strong: bool,
    },
    /// A link between two events.
    Arc {
        from: [f32; 2],
        to: [f32; 2],
        kind: LinkKind,
        /// Whether the other event is out of view or filtered out, so that the arc ends in a stub.
        is_stub: bool,
        /// Whether it is a link of the selected event.
        is_strong: bool,
    },
    /// A plate behind text that stands upon lines.
    Plate { x: f32, y: f32, width: f32 },
}

impl Mark {
    /// Radius of a dot, in pixels.
    pub const DOT: f32 = 5.0;
    /// Height of a pill, in pixels.
    pub const PILL: f32 = 17.0;
    /// Height of a share of a pill, in pixels.
    pub const SHARE: f32 = 3.0;
    /// Height of a strip beside columns, in pixels.
    pub const STRIP: f32 = 12.0;
    /// Half the height of a bar, in pixels.
    pub const BAR: f32 = 4.5;
    /// Half the height of a window's posts, in pixels.
    pub const POST: f32 = 6.0;
    /// Radius of a half ring, in pixels.
    pub const HALF_RING: f32 = 8.5;
    /// Radius of a star, in pixels.
    pub const STAR: f32 = 5.0;
    /// Radius of the ring around what has the focus, in pixels.
    pub const RING: f32 = Self::DOT + 5.0;
    /// Radius of the ring around what is selected with others, in pixels.
    pub const THIN_RING: f32 = Self::DOT + 3.0;
    /// Length of the arrow in which an open bar ends, in pixels.
    pub const ARROW: f32 = 16.0;
}

/// Which part of a text stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The start, at the left.
    Start,
    /// The middle.
    Middle,
    /// The end, at the right.
    End,
}

/// One line of text, in pixels from the top left of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where its anchor is.
    pub x: f32,
    /// The middle of its height.
    pub y: f32,
    /// Which part of it stands at `x`.
    pub anchor: Anchor,
    /// Size of the font, in pixels.
    pub size: f32,
    /// Whether it is set in semi-bold.
    pub is_bold: bool,
    /// What its colour stands for.
    pub tone: Tone,
    /// The text in the order in which it is read; what draws it orders right-to-left letters.
    pub text: String,
}

/// Regular text that begins at `x`.
pub fn label_at(x: f32, y: f32, size: f32, tone: Tone, text: String) -> Label {
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
