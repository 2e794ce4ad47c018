//! Queries on random stores against counting one event at a time.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::event::calendar::DAY;
use crate::event::{Bounds, Event, Precision, Role, Zone};
use crate::read::{Batch, Brief, Decode, Directory, Document, Record, Report};
use crate::store::{self, Facet, Store};

/// Says "event N" for record N, after a while.
#[derive(Default)]
struct Numbers {
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
}

fn store_of(samples: &[Sample]) -> Arc<Store> {
    store_with(samples, Numbers::default())
}

fn store_with(samples: &[Sample], decoder: Numbers) -> Arc<Store> {
    let mut batch = Batch::default();
    for (number, sample) in (1..).zip(samples) {
        let mut brief = Brief::default();
        if let Some(bounds) = &sample.bounds {
            brief.set_time(bounds, Precision::Day, Zone::Calendar);
        }
        brief.actors = sample
            .actors
            .iter()
            .map(|n| (Role::Participant, format!("actor {n}").into()))
            .collect();
        brief.place = sample.place.iter().map(|n| format!("place {n}").into()).collect();
        brief.kind = vec![format!("kind {}", sample.kind).into()];
        batch.push(
            &brief,
            Record {
                offset: u64::from(number),
                number,
            },
        );
    }
    let document = Document {
        path: PathBuf::from("test"),
        report: Report {
            events: samples.len(),
            ..Report::default()
        },
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(decoder),
    };
    Arc::new(store::build(vec![document]))
}

fn answer(store: &Arc<Store>, filter: &Filter, by: LaneBy, most: usize) -> Answer {
    Engine::new(store.clone()).answer(filter, by, most, &|| false).unwrap()
}

fn bounds() -> impl Strategy<Value = Bounds> {
    let day = |first: i64, days: i64| (first * DAY, (first + days) * DAY - 1);
    prop_oneof![
        6 => (0..60_i64).prop_map(move |n| Bounds::window(day(n, 1).0, day(n, 1).1)),
        2 => (0..60_i64, 1..20_i64).prop_map(move |(n, days)| Bounds::window(day(n, days).0, day(n, days).1)),
        1 => (0..60_i64, 1..9_i64, 1..9_i64).prop_map(move |(n, a, b)| Bounds::lasting(day(n, a), day(n + a + b, b))),
        1 => (0..60_i64).prop_map(move |n| Bounds::lasting(day(n, 1), (day(n, 1).0, Bounds::OPEN_END))),
        1 => (0..60_i64).prop_map(move |n| Bounds::lasting((Bounds::OPEN_START, day(n, 1).1), day(n, 1))),
    ]
}

fn samples() -> impl Strategy<Value = Vec<Sample>> {
    let sample = (
        prop::option::weighted(0.9, bounds()),
        prop::collection::vec(0..6_u8, 0..3),
        prop::collection::vec(0..3_u8, 0..4),
        0..3_u8,
    );
    let sample = sample.prop_map(|(bounds, actors, place, kind)| Sample {
        bounds,
        actors,
        place,
        kind,
    });
    prop::collection::vec(sample, 0..80)
}

proptest! {
    #[test]
    fn bins_add_up_to_the_selection(samples in samples(), widths in prop::collection::vec(1..30_i64, 1..20), hours in 0..2_i64) {
        let store = store_of(&samples);
        let answer = answer(&store, &Filter::default(), LaneBy::None, 10);
        // Every latest start lies within 0..200 days.
        let mut edges = vec![-9 * DAY + hours, -DAY + hours];
        edges.extend(widths.iter().scan(0, |day, width| { *day += width; Some(*day * DAY + hours) }));
        edges.extend([1000 * DAY]);
        let bins = bins(&answer.lanes.all, &store, &edges);
        let sum: u32 = bins.iter().map(|bin| bin.certain + bin.uncertain_from).sum();
        prop_assert_eq!(sum as usize, store.dated());
        for (bin, edge) in bins.iter().zip(edges.windows(2)) {
            let rows = || answer.lanes.all.rows().iter().map(|&row| store.bounds(row));
            let certain = rows().filter(|b| b.earliest_start >= edge[0] && b.latest_start < edge[1]).count();
            let possible = rows().filter(|b| b.anchor() < edge[1] && b.latest_start >= edge[0]).count();
            prop_assert_eq!((bin.certain as usize, (bin.certain + bin.uncertain) as usize), (certain, possible));
        }
    }

    #[test]
    fn what_is_in_view_is_what_possibly_lies_within(samples in samples(), from in -5..70_i64, length in 0..400_i64) {
        let store = store_of(&samples);
        let lane = answer(&store, &Filter::default(), LaneBy::None, 10).lanes.all;
        let (from, to) = (from * DAY + DAY / 3, from * DAY + DAY / 3 + length * DAY / 10);
        let is_in_view = |bounds: &Bounds| bounds.possibly_within(from, to) && bounds.anchor() <= to;
        let expected: Vec<u32> =
            lane.rows().iter().copied().filter(|&row| is_in_view(&store.bounds(row))).collect();
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
        let mut filter = Filter { from: Some(from * DAY), to: Some((from + length) * DAY), certainly, ..Filter::default() };
        filter.actor.include = vec![format!("actor {actor}"), format!("ACTOR {other}")];
        filter.actor.all = all;
        filter.place.include = vec![format!("place {place}")];
        filter.kind.exclude = vec![format!("kind {excluded}")];
        // Asked in two steps, as the window does: what did not change must not be lost.
        let mut engine = Engine::new(store.clone());
        let first = Filter { actor: filter.actor.clone(), ..Filter::default() };
        engine.answer(&first, LaneBy::Actor, 3, &|| false).unwrap();
        let answer = engine.answer(&filter, LaneBy::Actor, 3, &|| false).unwrap();

        let holds = |n: u8, row: u32| store.members(Facet::Actor, row).any(|a| store.actors().name(a) == format!("actor {n}"));
        let in_place = |row: u32, name: &str| store.places().path(store.value(Facet::Place, row)).contains(&name);
        let time = |row: u32| (row as usize) < store.dated() && {
            let bounds = store.bounds(row);
            let (from, to) = (from * DAY, (from + length) * DAY);
            if certainly { bounds.certainly_within(from, to) } else { bounds.possibly_within(from, to) }
        };
        let by_actor = |row: u32| if all { holds(actor, row) && holds(other, row) } else { holds(actor, row) || holds(other, row) };
        let by_kind = |row: u32| store.kinds().name(store.value(Facet::Kind, row)) != format!("kind {excluded}");
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
            let within = |r: u32| format!("{}{}", store.places().line(store.value(Facet::Place, r)), " › ").starts_with(&format!("{line} › "));
            let count = rows().filter(|&r| by_actor(r) && by_kind(r) && time(r) && within(r)).count();
            prop_assert_eq!(answer.facet(Facet::Place).count(node).possible as usize, count);
        }
    }

    #[test]
    fn every_selected_event_stands_in_a_lane(samples in samples(), by in 0..5_usize, most in 0..4_usize) {
        let store = store_of(&samples);
        let answer = answer(&store, &Filter::default(), LaneBy::ALL[by], most);
        let mut seen: Vec<u32> = answer.lanes.drawn().iter().flat_map(|lane| lane.rows().to_vec()).collect();
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen, answer.lanes.all.rows().to_vec());
        for lane in answer.lanes.drawn() {
            prop_assert_eq!(lane.len(), lane.count.possible as usize);
            prop_assert!(lane.rows().is_sorted());
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

#[test]
fn a_cancelled_query_leaves_nothing_wrong_behind() {
    let sample = Sample {
        bounds: None,
        actors: vec![1],
        place: vec![],
        kind: 0,
    };
    let store = store_of(&vec![sample; 3]);
    let mut engine = Engine::new(store);
    let filter = Filter {
        text: "event 1".to_owned(),
        ..Filter::default()
    };
    assert_eq!(engine.answer(&filter, LaneBy::None, 1, &|| true).err(), Some(Cancelled));
    let total = engine.answer(&filter, LaneBy::None, 1, &|| false).unwrap().total;
    assert_eq!(
        total,
        Count {
            possible: 1,
            certain: 1
        }
    );
}

#[test]
fn a_long_search_shows_what_it_has_found_so_far() {
    let sample = Sample {
        bounds: None,
        actors: vec![1],
        place: vec![],
        kind: 0,
    };
    let delay = Duration::from_micros(50);
    let store = store_with(&vec![sample; 12_000], Numbers { delay });
    let mut engine = Engine::new(store);
    let filter = Filter {
        text: "event".to_owned(),
        ..Filter::default()
    };
    let mut found = Vec::new();
    let mut on_part = |part: Answer| found.push((part.searched, part.total.possible));
    let whole = engine.answer_in_parts(&filter, (LaneBy::None, 1), &|| false, Some(&mut on_part));
    let whole = whole.unwrap();
    assert_eq!((whole.searched, whole.total.possible), (None, 12_000));
    assert!(!found.is_empty() && found.is_sorted());
    assert!(
        found
            .iter()
            .all(|part| part.0.is_some() && (1..12_000).contains(&part.1))
    );
}
