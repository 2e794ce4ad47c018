//! Queries on random stores against counting one event at a time.

mod check;
mod samples;
mod strategies;

use std::sync::Arc;
use std::time::Duration;

use dateline_batch::{CancelToken, Cancelled};
use dateline_event::calendar::DAY;
use dateline_event::{Bounds, Moment, TimeDelta, TimeRange};
use dateline_store::{Facet, RowId, Store, ValueId};
use proptest::prelude::*;

use self::check::{check, started_in};
pub(super) use self::samples::{Numbers, span_of};
use self::samples::{Sample, store_of, store_with};
pub(super) use self::strategies::{bounds, mark};
use self::strategies::{filter, samples};
use super::*;

fn answer(store: &Arc<Store>, filter: &Filter, by: LaneBy, most: usize) -> Answer {
    Engine::new(store.clone())
        .answer(filter, by, most, &CancelToken::NEVER)
        .unwrap()
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
            let counted = (bin.certain as usize, (bin.certain + bin.uncertain) as usize);
            prop_assert_eq!(counted, started_in(&answer.lanes.all, &store, edge, |_| true));
            let started = answer.lanes.all.started_in(&store, edge[0], edge[1]);
            prop_assert_eq!(started.count(), counted.1);
        }
    }

    #[test]
    fn what_is_in_view_is_what_possibly_lies_within(samples in samples(), from in -5..70_i64, length in 0..400_i64) {
        let store = store_of(&samples);
        let lane = answer(&store, &Filter::default(), LaneBy::None, 10).lanes.all;
        let from = Moment::EPOCH + from * DAY + DAY / 3;
        let to = from + length * DAY / 10;
        let view = TimeRange::new(from, to);
        let is_in_view = |bounds: &Bounds| bounds.possibly_within(view) && bounds.anchor() <= to;
        let expected: Vec<RowId> =
            lane.rows().iter().filter(|&row| is_in_view(&store.bounds(row))).collect();
        let view = lane.in_view(&store, from, to);
        prop_assert_eq!(view.iter().collect::<Vec<_>>(), expected.clone());
        for (index, row) in expected.into_iter().enumerate() {
            prop_assert_eq!((view.get(index), view.position(row)), (Some(row), Some(index)));
        }
        prop_assert_eq!(lane.is_in_view(&store, from, to), !view.is_empty());
        let later = lane.rows().iter().filter(|&row| store.bounds(row).anchor() > to);
        prop_assert_eq!(view.after(), later.clone().count());
        prop_assert_eq!(lane.first_after(&store, to), later.clone().next());
        let mut ended = lane.rows().iter().filter(|&row| store.bounds(row).latest_end < from);
        prop_assert_eq!(view.before(), ended.clone().count());
        prop_assert_eq!(lane.last_before(&store, from), ended.next_back());
    }

    #[test]
    fn a_set_of_what_is_in_view_holds_what_matches(
        samples in samples(), filter in filter(), from in -5..70_i64, length in 0..400_i64,
    ) {
        let store = store_of(&samples);
        let answer = answer(&store, &filter, LaneBy::Actor, 3);
        let from = Moment::EPOCH + from * DAY + DAY / 3;
        let to = from + length * DAY / 10;
        let in_view = answer.in_view(&store, from, to);
        prop_assert!(in_view.iter_from(RowId::FIRST).eq(answer.lanes.all.in_view(&store, from, to).iter()));
        prop_assert!(answer.matching().iter_from(RowId::FIRST).eq(answer.rows()));
    }

    #[test]
    fn picked_lanes_hold_what_is_picked_of_each(samples in samples(), filter in filter(), by in 0..6_usize, every in 1..4_usize) {
        let store = store_of(&samples);
        let answer = answer(&store, &filter, LaneBy::ALL[by], 3);
        let mut set = RowSet::none(store.len());
        store.rows().step_by(every).for_each(|row| set.set(row, true));
        let picked = PickedRows::from(set);
        let lanes = PickedLanes::among(&store, &answer.lanes, &picked, &CancelToken::NEVER).unwrap();
        for (index, lane) in answer.lanes.drawn().iter().enumerate() {
            let wanted = |lane: &Lane| lane.rows().iter().filter(|&row| picked.contains(row)).collect::<Vec<_>>();
            let found = |lane: &Lane| lane.rows().iter().collect::<Vec<_>>();
            let part = lanes.of(index, lane);
            prop_assert_eq!(part.map(found).unwrap_or_default(), wanted(lane));
            if let (Some(sides), Some(part)) = (&lane.sides, part) {
                let part = part.sides.as_ref().unwrap();
                prop_assert_eq!(found(&part.acts), wanted(&sides.acts));
                prop_assert_eq!(found(&part.suffered), wanted(&sides.suffered));
            }
        }
    }

    #[test]
    fn main_values_are_those_that_most_rows_have(samples in samples(), filter in filter(), most in 0..5_usize) {
        let store = store_of(&samples);
        let picked = PickedRows::from(answer(&store, &filter, LaneBy::None, 3).matching().clone());
        let main = MainValues::among(&store, Facet::Actor, &picked, most, &CancelToken::NEVER).unwrap();
        let has = |value: ValueId| picked.iter().filter(|&row| store.members(Facet::Actor, row).any(|actor| actor == value)).count();
        let mut counts: Vec<usize> = store.named_values(Facet::Actor).map(has).filter(|&count| count > 0).collect();
        counts.sort_unstable_by_key(|&count| std::cmp::Reverse(count));
        for &(value, count) in &main.values {
            prop_assert_eq!(count as usize, has(value));
        }
        let told: Vec<usize> = main.values.iter().map(|(_, count)| *count as usize).collect();
        prop_assert_eq!(told.as_slice(), &counts[..most.min(counts.len())]);
        prop_assert_eq!(main.more, counts.len().saturating_sub(most));
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

        let holds = |n: u8, row: RowId| store.members(Facet::Actor, row).any(|a| store.actors().name(a) == format!("actor {n}"));
        let in_place = |row: RowId, name: &str| store.places().path(store.node(Facet::Place, row)).contains(&name);
        let time = |row: RowId| store.is_dated(row) && {
            let bounds = store.bounds(row);
            let wanted = filter.time();
            if certainly { !store.span(row).is_doubtful && bounds.certainly_within(wanted) } else { bounds.possibly_within(wanted) }
        };
        let by_actor = |row: RowId| if all { holds(actor, row) && holds(other, row) } else { holds(actor, row) || holds(other, row) };
        let by_kind = |row: RowId| store.kinds().name(store.node(Facet::Kind, row)) != format!("kind {excluded}");
        let rows = || store.rows();
        let selected = rows().filter(|&r| by_actor(r) && in_place(r, &format!("place {place}")) && by_kind(r) && time(r));
        prop_assert_eq!(answer.total.possible as usize, selected.count());
        for value in store.named_values(Facet::Actor) {
            let others = rows().filter(|&r| in_place(r, &format!("place {place}")) && by_kind(r) && time(r));
            let count = others.filter(|&r| store.members(Facet::Actor, r).any(|a| a == value)).count();
            prop_assert_eq!(answer.facet(Facet::Actor).count(value).possible as usize, count);
        }
        for node in store.named_values(Facet::Place) {
            let line = store.places().line(node);
            let within = |r: RowId| format!("{}{}", store.places().line(store.node(Facet::Place, r)), " › ").starts_with(&format!("{line} › "));
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
        let mut seen: Vec<RowId> = answer.lanes.drawn().iter().flat_map(|lane| lane.rows().iter()).collect();
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
        mark: None,
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
        mark: None,
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
            mark: None,
            bounds: (digit(9) > 0).then(|| Bounds::window(TimeRange::new(day, day + 9 * DAY))),
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
