//! Counts of a selection by name or by time.

use clap::ValueEnum;
use rustc_hash::FxHashMap;

use super::Failure;
use super::selection::Selection;
use super::tally::{self, Tally};
use crate::event::calendar::{self, DAY};
use crate::event::{Moment, Role, TimeRange};
use crate::query::{DoubtKind, PairBy, Pairs, Rows};
use crate::store::{AddedColumn, Facet, FigureKindId, Store, ValueId};
use chrono::{Datelike, Days, NaiveDate};

/// By what events are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum By {
    Actor,
    Place,
    Kind,
    Source,
    /// How sources disagree and how they stand to events
    Doubt,
    /// Roles that actors have
    Role,
    /// Who acted against whom
    Pair,
    Year,
    Month,
    /// Weeks from Monday
    Week,
    Day,
}

/// A value and how many events have it.
pub(super) type Named = (String, Tally);

/// The most years, months, weeks or days over which events are counted.
const MAX_BINS: usize = 4_000_000;

/// Names by count, most first; what nests counts all that lies within it. Years, months, weeks and days stand in their order,
/// those without events left out: an event counts in each in which it may have started, and in a group of its own if
/// nothing bounds its start or if it has no date.
///
/// Figures of the kind are summed beside: an event in two groups is in the sums of both.
pub(super) fn groups(selection: &Selection, by: By, kind: Option<FigureKindId>) -> Result<Vec<Named>, Failure> {
    match by {
        By::Actor => Ok(by_name(selection, Facet::Actor, kind)),
        By::Place => Ok(by_name(selection, Facet::Place, kind)),
        By::Kind => Ok(by_name(selection, Facet::Kind, kind)),
        By::Source => Ok(by_name(selection, Facet::Source, kind)),
        By::Doubt => Ok(by_doubt(selection, kind)),
        By::Role => Ok(by_role(selection, kind)),
        By::Pair => Ok(by_pair(selection, kind)),
        By::Year | By::Month | By::Week | By::Day => by_time(selection, by, kind),
    }
}

fn by_name(selection: &Selection, facet: Facet, kind: Option<FigureKindId>) -> Vec<Named> {
    let store = &*selection.store;
    let mut tallies: FxHashMap<ValueId, Tally> = FxHashMap::default();
    for seen in tally::all(selection, kind) {
        let mut add = |value: ValueId| tallies.entry(value).or_default().add(&seen);
        if let Some(tree) = store.tree(facet) {
            let mut node = store.node(facet, seen.row);
            while let Some(parent) = tree.parent(node) {
                add(node);
                node = parent;
            }
        } else {
            store.members(facet, seen.row).for_each(add);
        }
    }
    let named = tallies
        .into_iter()
        .map(|(value, tally)| (store.value_name(facet, value), tally));
    largest_first(named.collect())
}

/// By the values of a column of the files, most first, and last the events that have nothing there.
pub(super) fn by_column_groups(selection: &Selection, column: &AddedColumn, kind: Option<FigureKindId>) -> Vec<Named> {
    let mut tallies: FxHashMap<ValueId, Tally> = FxHashMap::default();
    for seen in tally::all(selection, kind) {
        tallies.entry(column.value(seen.row)).or_default().add(&seen);
    }
    let without = tallies.remove(&AddedColumn::NO_VALUE);
    let named = tallies.into_iter();
    let mut groups = largest_first(
        named
            .map(|(value, tally)| (column.text(value).trim().to_owned(), tally))
            .collect(),
    );
    groups.extend(without.map(|tally| (format!("no {}", column.name()), tally)));
    groups
}

/// By how many events they have, ties by name.
fn largest_first(mut groups: Vec<Named>) -> Vec<Named> {
    groups.sort_by(|(name, a), (other, b)| b.possible.cmp(&a.possible).then_with(|| name.cmp(other)));
    groups
}

/// Every kind of doubt that an event has, in their order.
fn by_doubt(selection: &Selection, kind: Option<FigureKindId>) -> Vec<Named> {
    let mut groups = DoubtKind::ALL.map(|doubt| (doubt, Tally::default()));
    for seen in tally::all(selection, kind) {
        let doubt = selection.store.doubt(seen.row);
        let held = groups.iter_mut().filter(|(kind, _)| kind.holds(doubt));
        held.for_each(|(_, tally)| tally.add(&seen));
    }
    with_events(groups.map(|(doubt, tally)| (doubt.label().to_owned(), tally)))
}

/// In how many events somebody has each role, in their order.
fn by_role(selection: &Selection, kind: Option<FigureKindId>) -> Vec<Named> {
    let store = &*selection.store;
    let mut groups = Role::ALL.map(|role| (role, Tally::default()));
    for seen in tally::all(selection, kind) {
        for (role, tally) in &mut groups {
            if store.roles(seen.row).any(|(other, _)| other == Some(*role)) {
                tally.add(&seen);
            }
        }
    }
    with_events(groups.map(|(role, tally)| (role.noun().to_owned(), tally)))
}

fn with_events(groups: impl IntoIterator<Item = Named>) -> Vec<Named> {
    groups.into_iter().filter(|(_, tally)| tally.possible > 0).collect()
}

/// Who acted against whom, most first.
fn by_pair(selection: &Selection, kind: Option<FigureKindId>) -> Vec<Named> {
    let store = &*selection.store;
    let mut tallies: FxHashMap<(ValueId, ValueId), Tally> = FxHashMap::default();
    for seen in tally::all(selection, kind) {
        for pair in Pairs::of_row(store, seen.row, PairBy::Against) {
            tallies.entry(pair).or_default().add(&seen);
        }
    }
    let name = |actor: ValueId| store.value_name(Facet::Actor, actor);
    let named = tallies.into_iter();
    largest_first(
        named
            .map(|((by, on), tally)| (format!("{} against {}", name(by), name(on)), tally))
            .collect(),
    )
}

fn by_time(selection: &Selection, by: By, kind: Option<FigureKindId>) -> Result<Vec<Named>, Failure> {
    let store = &*selection.store;
    let starts = starts(store, selection.answer.lanes.all.rows());
    let Some(edges) = starts.map_or(Some(Vec::new()), |starts| edges(starts, by)) else {
        return Err(Failure::new(
            "the events lie too far apart to be counted so finely; count by year, or narrow with --from and --to",
        ));
    };
    let named = edges.iter().map_while(|&edge| {
        let date = edge.civil()?.date();
        Some((name(date, by), Tally::default()))
    });
    let mut groups: Vec<Named> = named.collect();
    let [mut unknown, mut undated] = ["start unknown", "undated"].map(|name| (name.to_owned(), Tally::default()));
    let place_of = |time: Moment| edges.partition_point(|&edge| edge <= time).saturating_sub(1);
    for seen in tally::all(selection, kind) {
        if !store.is_dated(seen.row) {
            undated.1.add(&seen.possibly());
            continue;
        }
        let bounds = store.bounds(seen.row);
        let Some(starts) = starts.filter(|_| bounds.earliest_start != Moment::OPEN_START) else {
            unknown.1.add(&seen.possibly());
            continue;
        };
        let (from, to) = (
            place_of(bounds.earliest_start),
            place_of(bounds.latest_start.min(starts.last)),
        );
        let is_sure = from == to && !store.span(seen.row).is_doubtful;
        let seen = if is_sure { seen } else { seen.possibly() };
        for (_, tally) in groups.get_mut(from..=to).unwrap_or_default() {
            tally.add(&seen);
        }
    }
    groups.extend([unknown, undated]);
    Ok(with_events(groups))
}

/// When events of these rows may have started, from the first to the last; what has no known start is left out.
fn starts(store: &Store, rows: &Rows) -> Option<TimeRange> {
    let bounds = || rows.iter().map(|row| store.bounds(row));
    let first = bounds()
        .flat_map(|bounds| [bounds.earliest_start, bounds.latest_start])
        .filter(|time| time.civil().is_some())
        .min()?;
    let last = bounds()
        .map(|bounds| bounds.latest_start)
        .filter(|time| time.civil().is_some())
        .max()?;
    Some(TimeRange::new(first, last.max(first)))
}

/// Where each year, month or day begins, from the one that holds the first moment to the end of the one that holds the last;
/// `None` where there are too many.
fn edges(time: TimeRange, by: By) -> Option<Vec<Moment>> {
    let TimeRange { first, last } = time;
    let mut date = first.civil()?.date();
    date = match by {
        By::Year => NaiveDate::from_ymd_opt(date.year(), 1, 1)?,
        By::Month => date.with_day(1)?,
        By::Week => date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into()))?,
        _ => date,
    };
    let shortest = match by {
        By::Day => 1,
        By::Week => 7,
        _ => 28,
    };
    if (last - first) / DAY / shortest > i64::try_from(MAX_BINS).ok()? {
        return None;
    }
    let mut edges = vec![Moment::from_date(date)];
    while edges.last().is_some_and(|&edge| edge <= last) {
        date = match by {
            By::Year => NaiveDate::from_ymd_opt(date.year() + 1, 1, 1)?,
            By::Month => date.checked_add_months(chrono::Months::new(1))?,
            By::Week => date.checked_add_days(Days::new(7))?,
            _ => date.succ_opt()?,
        };
        edges.push(Moment::from_date(date));
    }
    Some(edges)
}

fn name(date: NaiveDate, by: By) -> String {
    let day = calendar::iso_date(date);
    if by == By::Week {
        return format!("week of {day}");
    }
    let length = match by {
        By::Year => day.len().saturating_sub(6),
        By::Month => day.len().saturating_sub(3),
        _ => day.len(),
    };
    day.get(..length).unwrap_or(&day).to_owned()
}
