//! Random events and filters.

use dateline_event::calendar::DAY;
use dateline_event::{Bounds, Moment, Qualifier, TimeDelta, TimeRange};
use proptest::prelude::*;

use super::samples::Sample;
use crate::{Choice, Filter};

pub(crate) fn bounds() -> impl Strategy<Value = Bounds> {
    let day = |first: i64, days: i64| {
        let first = Moment::EPOCH + first * DAY;
        TimeRange::lasting(first, days * DAY)
    };
    prop_oneof![
        6 => (0..60_i64).prop_map(move |n| Bounds::window(day(n, 1))),
        2 => (0..60_i64, 1..20_i64).prop_map(move |(n, days)| Bounds::window(day(n, days))),
        1 => (0..60_i64, 1..9_i64, 1..9_i64).prop_map(move |(n, a, b)| Bounds::lasting(day(n, a), day(n + a + b, b))),
        1 => (0..60_i64).prop_map(move |n| Bounds::since(day(n, 1))),
        1 => (0..60_i64).prop_map(move |n| Bounds::until(day(n, 1))),
        1 => (0..60_i64).prop_map(move |n| Bounds::window(TimeRange::new(Moment::OPEN_START, day(n, 1).last))),
        1 => (0..60_i64).prop_map(move |n| Bounds::window(TimeRange::new(day(n, 1).first, Moment::OPEN_END))),
    ]
}

pub(crate) fn mark() -> impl Strategy<Value = Option<Qualifier>> {
    let marks = vec![Qualifier::Uncertain, Qualifier::Approximate, Qualifier::Both];
    prop::option::weighted(0.3, prop::sample::select(marks))
}

pub(super) fn samples() -> impl Strategy<Value = Vec<Sample>> {
    let sample = (
        prop::option::weighted(0.9, bounds()),
        mark(),
        prop::collection::vec(0..6_u8, 0..3),
        prop::collection::vec(0..3_u8, 0..4),
        0..3_u8,
        prop::collection::vec(0..3_u8, 0..3),
    );
    let sample = sample.prop_map(|(bounds, mark, actors, place, kind, sources)| Sample {
        bounds,
        mark,
        actors,
        place,
        kind,
        sources,
    });
    prop::collection::vec(sample, 0..80)
}

pub(super) fn filter() -> impl Strategy<Value = Filter> {
    let choice = |name: &'static str| {
        let names =
            move |most: usize| prop::collection::vec((0..3_u8).prop_map(move |n| format!("{name} {n}")), 0..most);
        (names(3), names(2), any::<bool>()).prop_map(|(include, exclude, all)| Choice { include, exclude, all })
    };
    // Near the ends of hours and days, too.
    let time =
        || {
            prop::option::of((-2..70_i64, 0..3_i64, -1..2_i64).prop_map(|(day, third, off)| {
                Moment::EPOCH + day * DAY + third * DAY / 3 + TimeDelta::from_micros(off)
            }))
        };
    let choices = (choice("actor"), choice("place"), choice("kind"), choice("source"));
    (choices, time(), time(), any::<bool>()).prop_map(|((actor, place, kind, source), from, to, certainly)| Filter {
        actor,
        place,
        kind,
        source,
        from,
        to,
        certainly,
        text: String::new(),
        ..Filter::default()
    })
}
