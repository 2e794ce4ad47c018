//! The marks that the legend shows, made as the timeline makes its own.

use dateline_event::LinkKind;

use crate::{DrawItem, Mark, Responsibility, Tone};

fn item(tone: Tone, mark: Mark) -> DrawItem {
    DrawItem { tone, mark }
}

const TONE: Tone = Tone::Lane(1);

pub(super) fn dot(x: f32, y: f32) -> Vec<DrawItem> {
    vec![item(TONE, Mark::Dot { x: x + 6.0, y })]
}

pub(super) fn doubtful(x: f32, y: f32) -> Vec<DrawItem> {
    vec![item(TONE, Mark::Diamond { x: x + 6.0, y })]
}

pub(super) fn bar(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Bar {
        from: x,
        to: x + 56.0,
        sure: Some((x + 14.0, x + 42.0)),
        y,
        is_open: (false, false),
    };
    vec![item(TONE, mark)]
}

pub(super) fn window(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Window {
        from: x + 1.0,
        to: x + 43.0,
        middle: x + 22.0,
        y,
        is_open: (false, false),
    };
    vec![item(TONE, mark)]
}

pub(super) fn open_bar(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Bar {
        from: x,
        to: x + 50.0,
        sure: Some((x, x + 20.0)),
        y,
        is_open: (false, true),
    };
    vec![item(TONE, mark)]
}

pub(super) fn open_window(x: f32, y: f32) -> Vec<DrawItem> {
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

pub(super) fn pill(x: f32, y: f32) -> Vec<DrawItem> {
    vec![pill_at(x + 11.0, y)]
}

pub(super) fn through(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Through {
        from: x,
        to: x + 56.0,
        y,
    };
    vec![item(TONE, mark), pill_at(x + 19.0, y)]
}

pub(super) fn columns(x: f32, y: f32) -> Vec<DrawItem> {
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

pub(super) fn strip(x: f32, y: f32) -> Vec<DrawItem> {
    let mark = Mark::Strip {
        from: x,
        to: x + 44.0,
        y,
    };
    vec![item(TONE, mark)]
}

pub(super) fn disputed(x: f32, y: f32) -> Vec<DrawItem> {
    let x = x + 6.0;
    let ring = item(Tone::Doubt, Mark::HalfRing { x, y });
    vec![ring, item(TONE, Mark::Dot { x, y })]
}

fn sealed(x: f32, y: f32, responsibility: Responsibility) -> Vec<DrawItem> {
    let x = x + 6.0;
    let seal = item(TONE, Mark::Seal { x, y, responsibility });
    vec![item(TONE, Mark::Dot { x, y }), seal]
}

pub(super) fn claimed(x: f32, y: f32) -> Vec<DrawItem> {
    sealed(x, y, Responsibility::Claimed)
}

pub(super) fn denied(x: f32, y: f32) -> Vec<DrawItem> {
    sealed(x, y, Responsibility::Denied)
}

pub(super) fn unclaimed(x: f32, y: f32) -> Vec<DrawItem> {
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

pub(super) fn retaliation(x: f32, y: f32) -> Vec<DrawItem> {
    link(x, y, LinkKind::RetaliationFor)
}

pub(super) fn follows(x: f32, y: f32) -> Vec<DrawItem> {
    link(x, y, LinkKind::Follows)
}

pub(super) fn part_of(x: f32, y: f32) -> Vec<DrawItem> {
    link(x, y, LinkKind::PartOf)
}

pub(super) fn same_as(x: f32, y: f32) -> Vec<DrawItem> {
    link(x, y, LinkKind::SameAs)
}

pub(super) fn stub(x: f32, y: f32) -> Vec<DrawItem> {
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

pub(super) fn sides(x: f32, y: f32) -> Vec<DrawItem> {
    let line = Mark::Divide {
        from: x,
        to: x + 44.0,
        y,
    };
    let dot = |x: f32, y: f32| item(TONE, Mark::Dot { x, y });
    vec![item(Tone::Muted, line), dot(x + 12.0, y - 6.0), dot(x + 32.0, y + 6.0)]
}

pub(super) fn starred(x: f32, y: f32) -> Vec<DrawItem> {
    let star = Mark::Star {
        x: x + 13.0,
        y: y - 5.0,
    };
    vec![item(TONE, Mark::Dot { x: x + 6.0, y }), item(Tone::Doubt, star)]
}

pub(super) fn selected(x: f32, y: f32) -> Vec<DrawItem> {
    ringed(x + 11.0, y, Mark::RING, true)
}

fn ringed(x: f32, y: f32, radius: f32, is_strong: bool) -> Vec<DrawItem> {
    let ring = Mark::Ring {
        from: x - Mark::DOT,
        to: x + Mark::DOT,
        y,
        radius,
        is_strong,
    };
    vec![item(TONE, Mark::Dot { x, y }), item(Tone::Accent, ring)]
}

pub(super) fn picked_columns(x: f32, y: f32) -> Vec<DrawItem> {
    let column = |from: f32, height: f32, picked: f32| {
        let (from, to, base) = (x + from, x + from + 10.0, y + 10.0);
        let column = Mark::Column {
            from,
            to,
            base,
            certain: height,
            possible: height,
            is_below: false,
        };
        let core = Mark::PickedColumn {
            from,
            to,
            base,
            height: picked,
            is_below: false,
        };
        [item(TONE, column), item(Tone::Text, core)]
    };
    column(0.0, 12.0, 12.0)
        .into_iter()
        .chain(column(11.0, 19.0, 8.0))
        .collect()
}

pub(super) fn selected_with_others(x: f32, y: f32) -> Vec<DrawItem> {
    ringed(x + 9.0, y, Mark::THIN_RING, false)
}
