//! Answers against looking at each event.

use dateline_event::calendar::DAY;
use dateline_event::{Moment, Role, TimeDelta};
use dateline_store::{Facet, RowId, Store, ValueId};
use proptest::prelude::*;

use crate::{Answer, Choice, Count, Filter, Lane, LaneBy, bins_known_within, rough_starts};

/// The values that a row has, in a tree those above its own included.
fn values(store: &Store, facet: Facet, row: RowId) -> Vec<ValueId> {
    match store.tree(facet) {
        Some(tree) => std::iter::successors(Some(store.node(facet, row)), |&node| tree.parent(node)).collect(),
        None => store.members(facet, row).collect(),
    }
}

fn passes(store: &Store, filter: &Filter, facet: Facet, row: RowId) -> bool {
    let name = |value: ValueId| match store.tree(facet) {
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
fn in_time(store: &Store, filter: &Filter, row: RowId) -> (bool, bool) {
    let time = filter.time();
    if !filter.has_time() {
        return (true, true);
    }
    let bounds = store.bounds(row);
    let is_dated = store.is_dated(row);
    (
        is_dated && bounds.possibly_within(time),
        is_dated && !store.span(row).is_doubtful && bounds.certainly_within(time),
    )
}

fn count(store: &Store, filter: &Filter, rows: impl Iterator<Item = RowId>) -> Count {
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

/// How many of a lane's events surely and possibly started between two edges.
pub(super) fn started_in(
    lane: &Lane,
    store: &Store,
    edge: &[Moment],
    is_wanted: impl Fn(TimeDelta) -> bool,
) -> (usize, usize) {
    let rows = || {
        let rows = lane
            .rows()
            .iter()
            .map(|row| (store.span(row).is_doubtful, store.bounds(row)));
        rows.filter(|(_, bounds)| is_wanted(bounds.latest_start.saturating_since(bounds.anchor())))
    };
    let certain = rows().filter(|(is_doubtful, bounds)| {
        !is_doubtful && bounds.earliest_start >= edge[0] && bounds.latest_start < edge[1]
    });
    let possible = rows().filter(|(_, bounds)| bounds.anchor() < edge[1] && bounds.latest_start >= edge[0]);
    (certain.count(), possible.count())
}

/// Compares all of an answer with what looking at each event finds.
pub(super) fn check(store: &Store, filter: &Filter, answer: &Answer) -> Result<(), TestCaseError> {
    let rows = || store.rows();
    let passing: Vec<[bool; 4]> = rows()
        .map(|row| Facet::ALL.map(|facet| passes(store, filter, facet, row)))
        .collect();
    let under_others = |row: RowId, facet: Option<Facet>| {
        Facet::ALL
            .into_iter()
            .zip(passing[row.index()])
            .all(|(other, passes)| passes || Some(other) == facet)
    };
    for facet in Facet::ALL {
        let counts = answer.facet(facet);
        for value in ValueId::all(store.values(facet) as usize) {
            let with = |row: &RowId| under_others(*row, Some(facet)) && values(store, facet, *row).contains(&value);
            prop_assert_eq!(counts.count(value), count(store, filter, rows().filter(with)));
            let own = |row: &RowId| with(row) && store.node(facet, *row) == value;
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
    let selected: Vec<RowId> = rows()
        .filter(|&row| under_others(row, None) && count(store, filter, std::iter::once(row)).possible > 0)
        .collect();
    prop_assert_eq!(answer.total, count(store, filter, selected.iter().copied()));
    let (dated, undated): (Vec<RowId>, Vec<RowId>) = selected.iter().partition(|&&row| store.is_dated(row));
    prop_assert_eq!(&answer.undated, &undated);
    prop_assert_eq!(answer.lanes.all.rows().iter().collect::<Vec<_>>(), dated.clone());
    prop_assert_eq!(answer.lanes.all.extent(store), store.extent_of(dated.iter().copied()));
    let edges: Vec<Moment> = (-3..30).map(|week| Moment::EPOCH + week * 7 * DAY).collect();
    for lane in answer.lanes.drawn() {
        prop_assert_eq!(lane.count, count(store, filter, lane.rows().iter()));
        if let (Some(value), Some(facet)) = (lane.value, answer.lanes.by.facet()) {
            let expected: Vec<RowId> = dated
                .iter()
                .copied()
                .filter(|&row| values(store, facet, row).contains(&value))
                .collect();
            prop_assert_eq!(lane.rows().iter().collect::<Vec<_>>(), expected);
        }
        if let Some(sides) = lane.sides.as_deref() {
            let mut both: Vec<RowId> = Vec::new();
            for (side, suffers) in [(&sides.acts, false), (&sides.suffered, true)] {
                let rows: Vec<RowId> = side.rows().iter().collect();
                let has_role = |&row: &RowId| {
                    let mut roles = store.roles(row).filter(|&(_, actor)| Some(actor) == lane.value);
                    roles.any(|(role, _)| matches!(role, Some(Role::Target | Role::Victim)) == suffers)
                };
                let expected: Vec<RowId> = lane.rows().iter().filter(has_role).collect();
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
        for longest in [7 * DAY, 30 * DAY, TimeDelta::MAX] {
            let bins = bins_known_within(lane, store, &edges, longest);
            for (bin, edge) in bins.iter().zip(edges.windows(2)) {
                let counted = (bin.certain as usize, (bin.certain + bin.uncertain) as usize);
                prop_assert_eq!(counted, started_in(lane, store, edge, |length| length <= longest));
            }
            for step in [1, 4] {
                let edges: Vec<Moment> = edges.iter().step_by(step).copied().collect();
                for (rough, edge) in rough_starts(lane, store, &edges, longest)
                    .into_iter()
                    .zip(edges.windows(2))
                {
                    let (_, possible) = started_in(lane, store, edge, |length| length > longest);
                    prop_assert_eq!(rough as usize, possible);
                }
            }
        }
    }
    Ok(())
}
