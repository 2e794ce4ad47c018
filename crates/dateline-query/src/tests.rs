//! Queries on random stores against counting one event at a time.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use dateline_batch::{Batch, CancelToken, Cancelled, Decode, Directory, Document, EventSummary, Record, Report, Span};
use dateline_event::calendar::DAY;
use dateline_event::{Bounds, Event, Moment, Precision, Role, TimeDelta, Zone};
use dateline_store::{Facet, Store};
use proptest::prelude::*;

use super::*;

/// Says "event N" for record N, after a while.
#[derive(Default)]
pub(super) struct Numbers {
    delay: Duration,
}

impl Decode for Numbers {
    fn event(&self, record: Record) -> Event {
        Event {
            title: format!("event {}", record.number),
            ..Event::default()
        }
    }

    fn search_text(&self, record: Record) -> std::borrow::Cow<'_, str> {
        std::thread::sleep(self.delay);
        format!("Event {} in Nīnawá", record.number).into()
    }

    fn raw(&self, record: Record) -> std::borrow::Cow<'_, str> {
        self.search_text(record)
    }
}

#[derive(Clone, Debug)]
struct Sample {
    bounds: Option<Bounds>,
    actors: Vec<u8>,
    place: Vec<u8>,
    kind: u8,
    sources: Vec<u8>,
}

fn store_of(samples: &[Sample]) -> Arc<Store> {
    store_with(samples, Numbers::default())
}

fn store_with(samples: &[Sample], decoder: Numbers) -> Arc<Store> {
    let mut batch = Batch::default();
    for (number, sample) in (1..).zip(samples) {
        let mut summary = EventSummary::default();
        if let Some(bounds) = &sample.bounds {
            (summary.start, summary.span) = Span::new(bounds, Precision::Day, Zone::Calendar);
        }
        summary.actors = sample
            .actors
            .iter()
            .enumerate()
            .map(|(index, &n)| {
                let roles = [Role::Participant, Role::Target, Role::Victim];
                (roles[(index + usize::from(n)) % 3], format!("actor {n}").into())
            })
            .collect();
        summary.place = sample.place.iter().map(|n| format!("place {n}").into()).collect();
        summary.kind = vec![format!("kind {}", sample.kind).into()];
        summary.sources = sample.sources.iter().map(|n| format!("source {n}").into()).collect();
        batch.push(
            &summary,
            Record {
                offset: u64::from(number),
                number,
            },
        );
    }
    let document = Document {
        path: PathBuf::from("test").into(),
        report: Report {
            events: samples.len(),
            ..Report::default()
        },
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(decoder),
    };
    Arc::new(dateline_store::build(vec![document]))
}

fn answer(store: &Arc<Store>, filter: &Filter, by: LaneBy, most: usize) -> Answer {
    Engine::new(store.clone())
        .answer(filter, by, most, &CancelToken::NEVER)
        .unwrap()
}

pub(super) fn bounds() -> impl Strategy<Value = Bounds> {
    let day = |first: i64, days: i64| {
        let first = Moment::EPOCH + first * DAY;
        (first, first.last_of(days * DAY))
    };
    prop_oneof![
        6 => (0..60_i64).prop_map(move |n| Bounds::window(day(n, 1).0, day(n, 1).1)),
        2 => (0..60_i64, 1..20_i64).prop_map(move |(n, days)| Bounds::window(day(n, days).0, day(n, days).1)),
        1 => (0..60_i64, 1..9_i64, 1..9_i64).prop_map(move |(n, a, b)| Bounds::lasting(day(n, a), day(n + a + b, b))),
        1 => (0..60_i64).prop_map(move |n| Bounds::lasting(day(n, 1), (day(n, 1).0, Moment::OPEN_END))),
        1 => (0..60_i64).prop_map(move |n| Bounds::lasting((Moment::OPEN_START, day(n, 1).1), day(n, 1))),
        1 => (0..60_i64).prop_map(move |n| Bounds::window(Moment::OPEN_START, day(n, 1).1)),
        1 => (0..60_i64).prop_map(move |n| Bounds::window(day(n, 1).0, Moment::OPEN_END)),
    ]
}

fn samples() -> impl Strategy<Value = Vec<Sample>> {
    let sample = (
        prop::option::weighted(0.9, bounds()),
        prop::collection::vec(0..6_u8, 0..3),
        prop::collection::vec(0..3_u8, 0..4),
        0..3_u8,
        prop::collection::vec(0..3_u8, 0..3),
    );
    let sample = sample.prop_map(|(bounds, actors, place, kind, sources)| Sample {
        bounds,
        actors,
        place,
        kind,
        sources,
    });
    prop::collection::vec(sample, 0..80)
}

fn filter() -> impl Strategy<Value = Filter> {
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

/// The values that a row has, in a tree those above its own included.
fn values(store: &Store, facet: Facet, row: u32) -> Vec<u32> {
    match store.tree(facet) {
        Some(tree) => std::iter::successors(Some(store.node(facet, row)), |&node| tree.parent(node)).collect(),
        None => store.members(facet, row).collect(),
    }
}

fn passes(store: &Store, filter: &Filter, facet: Facet, row: u32) -> bool {
    let name = |value: u32| match store.tree(facet) {
        Some(tree) => tree.name(value).to_owned(),
        None => store.value_name(facet, value),
    };
    let names: Vec<String> = values(store, facet, row).into_iter().map(name).collect();
    let Choice { include, exclude, all } = filter.choice(facet);
    let has = |wanted: &String| names.contains(wanted);
    let included = if *all {
        include.iter().all(has)
    } else {
        include.is_empty() || include.iter().any(has)
    };
    included && !exclude.iter().any(has)
}

/// Whether a row possibly and surely lies in the time wanted.
fn in_time(store: &Store, filter: &Filter, row: u32) -> (bool, bool) {
    let (from, to) = filter.time();
    if !filter.has_time() {
        return (true, true);
    }
    let bounds = store.bounds(row);
    let is_dated = (row as usize) < store.dated();
    (
        is_dated && bounds.possibly_within(from, to),
        is_dated && bounds.certainly_within(from, to),
    )
}

fn count(store: &Store, filter: &Filter, rows: impl Iterator<Item = u32>) -> Count {
    rows.fold(Count::default(), |mut count, row| {
        let (possible, certain) = in_time(store, filter, row);
        let is_wanted = if filter.certainly { certain } else { possible };
        count += Count {
            possible: is_wanted.into(),
            certain: (is_wanted && certain).into(),
        };
        count
    })
}

/// Compares all of an answer with what looking at each event finds.
fn check(store: &Store, filter: &Filter, answer: &Answer) -> Result<(), TestCaseError> {
    let rows = || 0..u32::try_from(store.len()).unwrap();
    let passing: Vec<[bool; 4]> = rows()
        .map(|row| Facet::ALL.map(|facet| passes(store, filter, facet, row)))
        .collect();
    let under_others = |row: u32, facet: Option<Facet>| {
        Facet::ALL
            .into_iter()
            .zip(passing[row as usize])
            .all(|(other, passes)| passes || Some(other) == facet)
    };
    for facet in Facet::ALL {
        let counts = answer.facet(facet);
        for value in 0..store.values(facet) {
            let with = |row: &u32| under_others(*row, Some(facet)) && values(store, facet, *row).contains(&value);
            prop_assert_eq!(counts.count(value), count(store, filter, rows().filter(with)));
            let own = |row: &u32| with(row) && store.node(facet, *row) == value;
            if facet.is_tree() {
                prop_assert_eq!(counts.own(value), count(store, filter, rows().filter(own)));
            }
        }
        let sizes = counts
            .ranking
            .iter()
            .map(|&value| std::cmp::Reverse(counts.count(value).possible));
        prop_assert!(sizes.is_sorted());
    }
    let selected: Vec<u32> = rows()
        .filter(|&row| under_others(row, None) && count(store, filter, std::iter::once(row)).possible > 0)
        .collect();
    prop_assert_eq!(answer.total, count(store, filter, selected.iter().copied()));
    let (dated, undated): (Vec<u32>, Vec<u32>) = selected.iter().partition(|&&row| (row as usize) < store.dated());
    prop_assert_eq!(&answer.undated, &undated);
    prop_assert_eq!(answer.lanes.all.rows().iter().collect::<Vec<_>>(), dated.clone());
    prop_assert_eq!(answer.lanes.all.extent(store), store.extent_of(dated.iter().copied()));
    let edges: Vec<Moment> = (-3..30).map(|week| Moment::EPOCH + week * 7 * DAY).collect();
    for lane in answer.lanes.drawn() {
        prop_assert_eq!(lane.count, count(store, filter, lane.rows().iter()));
        if let (Some(value), Some(facet)) = (lane.value, answer.lanes.by.facet()) {
            let expected: Vec<u32> = dated
                .iter()
                .copied()
                .filter(|&row| values(store, facet, row).contains(&value))
                .collect();
            prop_assert_eq!(lane.rows().iter().collect::<Vec<_>>(), expected);
        }
        if let Some(sides) = lane.sides.as_deref() {
            let mut both: Vec<u32> = Vec::new();
            for (side, suffers) in [(&sides.acts, false), (&sides.suffered, true)] {
                let rows: Vec<u32> = side.rows().iter().collect();
                let has_role = |&row: &u32| {
                    let mut roles = store.roles(row).filter(|&(_, actor)| Some(actor) == lane.value);
                    roles.any(|(role, _)| matches!(role, Role::Target | Role::Victim) == suffers)
                };
                let expected: Vec<u32> = lane.rows().iter().filter(has_role).collect();
                prop_assert_eq!(&rows, &expected);
                prop_assert_eq!(side.count, count(store, filter, rows.iter().copied()));
                both.extend(rows);
            }
            both.sort_unstable();
            both.dedup();
            prop_assert_eq!(both, lane.rows().iter().collect::<Vec<_>>());
        }
        prop_assert_eq!(
            lane.sides.is_some(),
            answer.lanes.by == LaneBy::Sides && lane.value.is_some()
        );
        for (bin, edge) in bins(lane, store, &edges).iter().zip(edges.windows(2)) {
            let rows = || lane.rows().iter().map(|row| store.bounds(row));
            let certain = rows()
                .filter(|b| b.earliest_start >= edge[0] && b.latest_start < edge[1])
                .count();
            let possible = rows()
                .filter(|b| b.anchor() < edge[1] && b.latest_start >= edge[0])
                .count();
            prop_assert_eq!(
                (bin.certain as usize, (bin.certain + bin.uncertain) as usize),
                (certain, possible)
            );
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn bins_add_up_to_the_selection(samples in samples(), widths in prop::collection::vec(1..30_i64, 1..20), hours in 0..2_i64) {
        let store = store_of(&samples);
        let answer = answer(&store, &Filter::default(), LaneBy::None, 10);
        // Every latest start lies within 0..200 days.
        let first = Moment::EPOCH + TimeDelta::from_micros(hours);
        let mut edges = vec![first - 9 * DAY, first - DAY];
        edges.extend(widths.iter().scan(first, |edge, width| { *edge += *width * DAY; Some(*edge) }));
        edges.extend([Moment::EPOCH + 1000 * DAY]);
        let bins = bins(&answer.lanes.all, &store, &edges);
        let sum: u32 = bins.iter().map(|bin| bin.certain + bin.uncertain_from).sum();
        prop_assert_eq!(sum as usize, store.dated());
        for (bin, edge) in bins.iter().zip(edges.windows(2)) {
            let rows = || answer.lanes.all.rows().iter().map(|row| store.bounds(row));
            let certain = rows().filter(|b| b.earliest_start >= edge[0] && b.latest_start < edge[1]).count();
            let possible = rows().filter(|b| b.anchor() < edge[1] && b.latest_start >= edge[0]).count();
            prop_assert_eq!((bin.certain as usize, (bin.certain + bin.uncertain) as usize), (certain, possible));
        }
    }

    #[test]
    fn what_is_in_view_is_what_possibly_lies_within(samples in samples(), from in -5..70_i64, length in 0..400_i64) {
        let store = store_of(&samples);
        let lane = answer(&store, &Filter::default(), LaneBy::None, 10).lanes.all;
        let from = Moment::EPOCH + from * DAY + DAY / 3;
        let to = from + length * DAY / 10;
        let is_in_view = |bounds: &Bounds| bounds.possibly_within(from, to) && bounds.anchor() <= to;
        let expected: Vec<u32> =
            lane.rows().iter().filter(|&row| is_in_view(&store.bounds(row))).collect();
        let view = lane.in_view(&store, from, to);
        prop_assert_eq!(view.iter().collect::<Vec<_>>(), expected.clone());
        for (index, row) in expected.into_iter().enumerate() {
            prop_assert_eq!((view.get(index), view.position(row)), (Some(row), Some(index)));
        }
    }

    #[test]
    fn counts_are_those_under_the_other_filters(
        samples in samples(),
        actor in 0..6_u8, other in 0..6_u8, all: bool, place in 0..3_u8, excluded in 0..3_u8,
        from in 0..60_i64, length in 0..30_i64, certainly: bool,
    ) {
        let store = store_of(&samples);
        let from = Moment::EPOCH + from * DAY;
        let to = from + length * DAY;
        let mut filter = Filter { from: Some(from), to: Some(to), certainly, ..Filter::default() };
        filter.actor.include = vec![format!("actor {actor}"), format!("ACTOR {other}")];
        filter.actor.all = all;
        filter.place.include = vec![format!("place {place}")];
        filter.kind.exclude = vec![format!("kind {excluded}")];
        // Asked in two steps, as the window does: what did not change must not be lost.
        let mut engine = Engine::new(store.clone());
        let first = Filter { actor: filter.actor.clone(), ..Filter::default() };
        engine.answer(&first, LaneBy::Actor, 3, &CancelToken::NEVER).unwrap();
        let answer = engine.answer(&filter, LaneBy::Actor, 3, &CancelToken::NEVER).unwrap();

        let holds = |n: u8, row: u32| store.members(Facet::Actor, row).any(|a| store.actors().name(a) == format!("actor {n}"));
        let in_place = |row: u32, name: &str| store.places().path(store.node(Facet::Place, row)).contains(&name);
        let time = |row: u32| (row as usize) < store.dated() && {
            let bounds = store.bounds(row);
            if certainly { bounds.certainly_within(from, to) } else { bounds.possibly_within(from, to) }
        };
        let by_actor = |row: u32| if all { holds(actor, row) && holds(other, row) } else { holds(actor, row) || holds(other, row) };
        let by_kind = |row: u32| store.kinds().name(store.node(Facet::Kind, row)) != format!("kind {excluded}");
        let rows = || 0..u32::try_from(store.len()).unwrap();
        let selected = rows().filter(|&r| by_actor(r) && in_place(r, &format!("place {place}")) && by_kind(r) && time(r));
        prop_assert_eq!(answer.total.possible as usize, selected.count());
        for value in 0..store.actors().len() {
            let others = rows().filter(|&r| in_place(r, &format!("place {place}")) && by_kind(r) && time(r));
            let count = others.filter(|&r| store.members(Facet::Actor, r).any(|a| a == value)).count();
            prop_assert_eq!(answer.facet(Facet::Actor).count(value).possible as usize, count);
        }
        for node in 1..store.places().len() {
            let line = store.places().line(node);
            let within = |r: u32| format!("{}{}", store.places().line(store.node(Facet::Place, r)), " › ").starts_with(&format!("{line} › "));
            let count = rows().filter(|&r| by_actor(r) && by_kind(r) && time(r) && within(r)).count();
            prop_assert_eq!(answer.facet(Facet::Place).count(node).possible as usize, count);
        }
    }

    #[test]
    fn answers_are_those_of_looking_at_each_event(samples in samples(), filters in prop::collection::vec(filter(), 1..4), by in 0..6_usize) {
        let store = store_of(&samples);
        // One after the other, as the window asks: what did not change is not worked out anew.
        let mut engine = Engine::new(store.clone());
        for filter in filters {
            let answer = engine.answer(&filter, LaneBy::ALL[by], 3, &CancelToken::NEVER).unwrap();
            check(&store, &filter, &answer)?;
        }
    }

    #[test]
    fn a_query_cancelled_anywhere_leaves_nothing_wrong_behind(
        samples in samples(), first in filter(), second in filter(), calls in 0..40_u64,
    ) {
        let store = store_of(&samples);
        let mut engine = Engine::new(store.clone());
        let cancel = CancelToken::after_looks(calls);
        engine.answer(&first, LaneBy::Actor, 3, &cancel).ok();
        engine.prepare(&cancel).ok();
        check(&store, &second, &engine.answer(&second, LaneBy::Actor, 3, &CancelToken::NEVER).unwrap())?;
    }

    #[test]
    fn every_selected_event_stands_in_a_lane(samples in samples(), by in 0..6_usize, most in 0..4_usize) {
        let store = store_of(&samples);
        let answer = answer(&store, &Filter::default(), LaneBy::ALL[by], most);
        let mut seen: Vec<u32> = answer.lanes.drawn().iter().flat_map(|lane| lane.rows().iter()).collect();
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen, answer.lanes.all.rows().iter().collect::<Vec<_>>());
        for lane in answer.lanes.drawn() {
            prop_assert_eq!(lane.len(), lane.count.possible as usize);
            prop_assert!(lane.rows().iter().is_sorted());
        }
    }
}

#[test]
fn text_is_found_without_case_and_diacritics() {
    let sample = Sample {
        bounds: None,
        actors: vec![],
        place: vec![],
        kind: 0,
        sources: vec![],
    };
    let store = store_of(&vec![sample; 12]);
    let count = |text: &str| {
        answer(
            &store,
            &Filter {
                text: text.to_owned(),
                ..Filter::default()
            },
            LaneBy::None,
            1,
        )
        .total
        .possible
    };
    assert_eq!(count("ninawa EVENT"), 12);
    assert_eq!(count("\"event 1\""), 4);
    assert_eq!(count("elsewhere"), 0);
}

fn undated_sample() -> Sample {
    Sample {
        bounds: None,
        actors: vec![1],
        place: vec![],
        kind: 0,
        sources: vec![],
    }
}

#[test]
fn a_cancelled_query_leaves_nothing_wrong_behind() {
    let sample = undated_sample();
    let store = store_of(&vec![sample; 3]);
    let mut engine = Engine::new(store);
    let filter = Filter {
        text: "event 1".to_owned(),
        ..Filter::default()
    };
    assert_eq!(
        engine
            .answer(&filter, LaneBy::None, 1, &CancelToken::after_looks(0))
            .err(),
        Some(Cancelled)
    );
    let total = engine
        .answer(&filter, LaneBy::None, 1, &CancelToken::NEVER)
        .unwrap()
        .total;
    assert_eq!(
        total,
        Count {
            possible: 1,
            certain: 1
        }
    );
}

#[test]
fn many_events_are_counted_in_parts() {
    let sample = |number: u32| {
        let digit = |base: u32| u8::try_from(number % base).unwrap();
        let day = Moment::EPOCH + i64::from(number / 700) * DAY;
        Sample {
            bounds: (digit(9) > 0).then(|| Bounds::window(day, day + 9 * DAY)),
            actors: vec![digit(7), digit(5)],
            place: vec![digit(3), digit(11)],
            kind: digit(4),
            sources: vec![],
        }
    };
    let store = store_of(&(0..150_000).map(sample).collect::<Vec<_>>());
    let filters = [(1, 2), (6, 0)].map(|(actor, place)| {
        let mut filter = Filter {
            from: Some(Moment::EPOCH + 17 * DAY),
            to: Some(Moment::EPOCH + 200 * DAY),
            ..Filter::default()
        };
        filter.actor.include = vec![format!("actor {actor}")];
        filter.place.include = vec![format!("place {place}")];
        filter
    });
    let mut engine = Engine::new(store.clone());
    for filter in [Filter::default()].iter().chain(&filters) {
        let answer = engine.answer(filter, LaneBy::Place, 5, &CancelToken::NEVER).unwrap();
        check(&store, filter, &answer).unwrap();
    }
}

#[test]
fn a_long_search_shows_what_it_has_found_so_far() {
    let sample = undated_sample();
    // Long enough for some parts, however many threads search.
    let threads = u32::try_from(rayon::current_num_threads()).unwrap();
    let delay = Duration::from_micros(50) * threads;
    let store = store_with(&vec![sample; 12_000], Numbers { delay });
    let mut engine = Engine::new(store);
    let filter = Filter {
        text: "event".to_owned(),
        ..Filter::default()
    };
    let mut found = Vec::new();
    let mut on_part = |part: Answer| found.push((part.searched, part.total.possible));
    let whole = engine.answer_in_parts(&filter, (LaneBy::None, 1), &CancelToken::NEVER, Some(&mut on_part));
    let whole = whole.unwrap();
    assert_eq!((whole.searched, whole.total.possible), (None, 12_000));
    assert!(!found.is_empty() && found.is_sorted());
    assert!(found.iter().all(|part| part.0.is_some() && part.1 <= 12_000));
}
