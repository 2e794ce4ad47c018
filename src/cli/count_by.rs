//! Counts of a selection by name or by time.

use clap::ValueEnum;
use dateline_batch::checked;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::Failure;
use super::selection::Selection;
use crate::batch::CancelToken;
use crate::event::calendar::{self, DAY};
use crate::event::{Moment, Role, TimeRange};
use crate::query::{Count, DoubtKind, PairBy, Pairs, Rows};
use crate::store::{Facet, RowId, Store, ValueId};
use chrono::{Datelike, NaiveDate};

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
    Day,
}

/// A value and how many events have it, possibly and surely.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Group {
    pub name: String,
    pub count: u32,
    #[serde(skip)]
    pub certain: u32,
}

impl Group {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            count: 0,
            certain: 0,
        }
    }

    fn add(&mut self, is_in: bool, is_certain: bool) {
        self.count += u32::from(is_in);
        self.certain += u32::from(is_in && is_certain);
    }
}

/// The most years, months or days over which events are counted.
const MAX_BINS: usize = 4_000_000;

/// Names by count, most first; what nests counts all that lies within it. Years, months and days stand in their order,
/// those without events left out: an event counts in each in which it may have started, and in a group of its own if
/// nothing bounds its start or if it has no date.
pub(super) fn groups(selection: &Selection, by: By) -> Result<Vec<Group>, Failure> {
    match by {
        By::Actor => Ok(by_name(selection, Facet::Actor)),
        By::Place => Ok(by_name(selection, Facet::Place)),
        By::Kind => Ok(by_name(selection, Facet::Kind)),
        By::Source => Ok(by_name(selection, Facet::Source)),
        By::Doubt => Ok(by_doubt(selection)),
        By::Role => Ok(by_role(selection)),
        By::Pair => by_pair(selection),
        By::Year | By::Month | By::Day => by_time(selection, by),
    }
}

fn by_name(selection: &Selection, facet: Facet) -> Vec<Group> {
    let store = &*selection.store;
    let mut counts: FxHashMap<ValueId, Count> = FxHashMap::default();
    for row in selection.answer.rows() {
        let certain = u32::from(is_certain(selection, row));
        let mut add = |value: ValueId| {
            let count = counts.entry(value).or_default();
            count.possible += 1;
            count.certain += certain;
        };
        if let Some(tree) = store.tree(facet) {
            let mut node = store.node(facet, row);
            while let Some(parent) = tree.parent(node) {
                add(node);
                node = parent;
            }
        } else {
            store.members(facet, row).for_each(add);
        }
    }
    let mut groups: Vec<Group> = counts
        .into_iter()
        .map(|(value, count)| Group {
            name: store.value_name(facet, value),
            count: count.possible,
            certain: count.certain,
        })
        .collect();
    groups.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    groups
}

/// Every kind of doubt that an event has, in their order.
fn by_doubt(selection: &Selection) -> Vec<Group> {
    let mut groups = DoubtKind::ALL.map(|kind| Group::new(kind.label()));
    for row in selection.answer.rows() {
        let doubt = selection.store.doubt(row);
        for (kind, group) in DoubtKind::ALL.into_iter().zip(&mut groups) {
            group.add(kind.holds(doubt), is_certain(selection, row));
        }
    }
    with_events(groups)
}

/// In how many events somebody has each role, in their order.
fn by_role(selection: &Selection) -> Vec<Group> {
    let store = &*selection.store;
    let mut groups = Role::ALL.map(|role| Group::new(role.noun()));
    for row in selection.answer.rows() {
        for (role, group) in Role::ALL.into_iter().zip(&mut groups) {
            let has_role = store.roles(row).any(|(other, _)| other == Some(role));
            group.add(has_role, is_certain(selection, row));
        }
    }
    with_events(groups)
}

fn with_events(groups: impl IntoIterator<Item = Group>) -> Vec<Group> {
    groups.into_iter().filter(|group| group.count > 0).collect()
}

/// Who acted against whom, most first.
fn by_pair(selection: &Selection) -> Result<Vec<Group>, Failure> {
    let (store, answer) = (&*selection.store, &selection.answer);
    let pairs = Pairs::new(store, answer, (PairBy::Against, usize::MAX), &CancelToken::NEVER)
        .map_err(|cancelled| Failure::new(cancelled.to_string()))?;
    let name = |actor: ValueId| store.value_name(Facet::Actor, actor);
    let group = |((by, on), count): ((ValueId, ValueId), Count)| Group {
        name: format!("{} against {}", name(by), name(on)),
        count: count.possible,
        certain: count.certain,
    };
    let mut groups: Vec<Group> = pairs.iter().map(group).collect();
    groups.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    Ok(groups)
}

/// Whether a selected row surely lies in the time that the filter wants.
fn is_certain(selection: &Selection, row: RowId) -> bool {
    let filter = &selection.answer.filter;
    if !filter.has_time() {
        return true;
    }
    selection.store.certainly_within(row, filter.time())
}

fn by_time(selection: &Selection, by: By) -> Result<Vec<Group>, Failure> {
    let rows = selection.answer.lanes.all.rows();
    let mut groups = Vec::new();
    let mut unknown = Group::new("start unknown");
    if let Some(starts) = starts(&selection.store, rows) {
        let Some(edges) = edges(starts, by) else {
            return Err(Failure::new(
                "the events lie too far apart to be counted so finely; count by year, or narrow with --from and --to",
            ));
        };
        groups.extend(edges.iter().map_while(|&edge| {
            let date = edge.civil()?.date();
            Some(Group::new(&name(date, by)))
        }));
        let place_of = |time: Moment| edges.partition_point(|&edge| edge <= time).saturating_sub(1);
        for row in rows.iter() {
            let bounds = selection.store.bounds(row);
            if bounds.earliest_start == Moment::OPEN_START {
                unknown.count += 1;
                continue;
            }
            let is_doubtful = selection.store.span(row).is_doubtful;
            let (from, to) = (
                place_of(bounds.earliest_start),
                place_of(bounds.latest_start.min(starts.last)),
            );
            for group in groups.get_mut(from..=to).unwrap_or_default() {
                group.count += 1;
                group.certain += u32::from(from == to && !is_doubtful);
            }
        }
    }
    let undated = Group {
        count: checked::to_u32(selection.answer.undated.len()),
        ..Group::new("undated")
    };
    groups.extend([unknown, undated]);
    groups.retain(|group| group.count > 0);
    Ok(groups)
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
        _ => date,
    };
    if (last - first) / DAY / if by == By::Day { 1 } else { 28 } > i64::try_from(MAX_BINS).ok()? {
        return None;
    }
    let mut edges = vec![Moment::from_date(date)];
    while edges.last().is_some_and(|&edge| edge <= last) {
        date = match by {
            By::Year => NaiveDate::from_ymd_opt(date.year() + 1, 1, 1)?,
            By::Month => date.checked_add_months(chrono::Months::new(1))?,
            _ => date.succ_opt()?,
        };
        edges.push(Moment::from_date(date));
    }
    Some(edges)
}

fn name(date: NaiveDate, by: By) -> String {
    let day = calendar::iso_date(date);
    let length = match by {
        By::Year => day.len().saturating_sub(6),
        By::Month => day.len().saturating_sub(3),
        _ => day.len(),
    };
    day.get(..length).unwrap_or(&day).to_owned()
}
