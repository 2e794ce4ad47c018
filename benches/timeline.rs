//! A frame's layout of the timeline, from the whole range down to one day.
//!
//! `cargo bench -p dateline-tests --bench timeline`

use dateline_event::calendar::{DAY, day};
use dateline_event::{Moment, TimeDelta};
use dateline_query::{Answer, LaneBy};
use dateline_store::Store;
use dateline_tests::timelines;
use dateline_timeline::{AverageWidths, Frame, Memory, Request, Viewport, lay_out};
use divan::Bencher;
use std::sync::{Arc, LazyLock};

fn main() {
    divan::main();
}

/// Events, and all of them in lanes by actor.
type Made = (Arc<Store>, Answer);

static FEW: LazyLock<Made> = LazyLock::new(|| made(4_000));
static MANY: LazyLock<Made> = LazyLock::new(|| made(400_000));

fn made(count: usize) -> Made {
    let store = timelines::store(timelines::many(count));
    let answer = timelines::answer(&store, LaneBy::Actor, 12);
    (store, answer)
}

/// Days in view.
const ZOOMS: [i64; 7] = [1, 7, 30, 100, 365, 3000, 11_000];

const FRAME: Frame = Frame {
    width: 1400.0,
    height: 800.0,
    gutter: Frame::GUTTER,
    scroll: 0.0,
    is_whole: false,
};

fn layout(bencher: Bencher<'_, '_>, (store, answer): &Made, days: i64) {
    let middle = day(2009, 1, 1).map_or(Moment::EPOCH, |day| day.first);
    let mut memory = Memory::default();
    let mut moved = TimeDelta::ZERO;
    bencher.bench_local(|| {
        // A little further each time, as if it were dragged.
        moved += days * DAY / 500;
        let start = middle - days * DAY / 2 + moved % (DAY * 30);
        let viewport = Viewport::new(start, start + days * DAY);
        let request = Request::new(store, &answer.lanes, viewport, FRAME);
        lay_out(&request, &mut memory, &mut AverageWidths)
    });
}

#[divan::bench(args = ZOOMS)]
fn of_4_000_events(bencher: Bencher<'_, '_>, days: i64) {
    layout(bencher, &FEW, days);
}

#[divan::bench(args = ZOOMS)]
fn of_400_000_events(bencher: Bencher<'_, '_>, days: i64) {
    layout(bencher, &MANY, days);
}
