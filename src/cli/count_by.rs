//! Counts of a selection by name or by time.

use clap::ValueEnum;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::Failure;
use super::selection::Selection;
use crate::event::Bounds;
use crate::event::calendar::{self, DAY};
use crate::query::{Count, Rows};
use crate::store::{Facet, Store};
use chrono::{Datelike, NaiveDate};

/// By what events are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum By {
    Actor,
    Place,
    Kind,
    Source,
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
}

/// The most years, months or days over which events are counted.
const MOST_BINS: usize = 4_000_000;

/// Names by count, most first; what nests counts all that lies within it. Years, months and days stand in their order,
/// those without events left out: an event counts in each in which it may have started, and in a group of its own if
/// nothing bounds its start or if it has no date.
pub(super) fn groups(selection: &Selection, by: By) -> Result<Vec<Group>, Failure> {
    match by {
        By::Actor => Ok(by_name(selection, Facet::Actor)),
        By::Place => Ok(by_name(selection, Facet::Place)),
        By::Kind => Ok(by_name(selection, Facet::Kind)),
        By::Source => Ok(by_name(selection, Facet::Source)),
        By::Year | By::Month | By::Day => by_time(selection, by),
    }
}

fn by_name(selection: &Selection, facet: Facet) -> Vec<Group> {
    let store = &*selection.store;
    let mut counts: FxHashMap<u32, Count> = FxHashMap::default();
    for row in selection.answer.rows() {
        let certain = u32::from(is_certain(selection, row));
        let mut add = |value: u32| {
            let count = counts.entry(value).or_default();
            count.possible += 1;
            count.certain += certain;
        };
        if let Some(tree) = store.tree(facet) {
            let mut node = store.value(facet, row);
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

/// Whether a selected row surely lies in the time that the filter wants.
fn is_certain(selection: &Selection, row: u32) -> bool {
    let filter = &selection.answer.filter;
    if !filter.has_time() {
        return true;
    }
    let bounds = selection.store.bounds(row);
    bounds.certainly_within(filter.from.unwrap_or(i64::MIN), filter.to.unwrap_or(i64::MAX))
}

fn by_time(selection: &Selection, by: By) -> Result<Vec<Group>, Failure> {
    let rows = selection.answer.lanes.all.rows();
    let mut groups = Vec::new();
    let mut unknown = Group::new("start unknown");
    if let Some((first, last)) = starts(&selection.store, rows) {
        let Some(edges) = edges(first, last, by) else {
            return Err(Failure::new(
                "the events lie too far apart to be counted so finely; count by year, or narrow with --from and --to",
            ));
        };
        groups.extend(edges.iter().map_while(|&edge| {
            let date = calendar::civil_from_time(edge)?.date();
            Some(Group::new(&name(date, by)))
        }));
        let place_of = |time: i64| edges.partition_point(|&edge| edge <= time).saturating_sub(1);
        for row in rows.iter() {
            let bounds = selection.store.bounds(row);
            if bounds.earliest_start == Bounds::OPEN_START {
                unknown.count += 1;
                continue;
            }
            let (from, to) = (place_of(bounds.earliest_start), place_of(bounds.latest_start.min(last)));
            for group in groups.get_mut(from..=to).unwrap_or_default() {
                group.count += 1;
                group.certain += u32::from(from == to);
            }
        }
    }
    let undated = Group {
        count: u32::try_from(selection.answer.undated.len()).unwrap_or(u32::MAX),
        ..Group::new("undated")
    };
    groups.extend([unknown, undated]);
    groups.retain(|group| group.count > 0);
    Ok(groups)
}

/// The first and last moment at which an event of these rows may have started; what has no known start is left out.
fn starts(store: &Store, rows: &Rows) -> Option<(i64, i64)> {
    let bounds = || rows.iter().map(|row| store.bounds(row));
    let first = bounds()
        .flat_map(|bounds| [bounds.earliest_start, bounds.latest_start])
        .filter(|&time| calendar::civil_from_time(time).is_some())
        .min()?;
    let last = bounds()
        .map(|bounds| bounds.latest_start)
        .filter(|&time| calendar::civil_from_time(time).is_some())
        .max()?;
    Some((first, last.max(first)))
}

/// Where each year, month or day begins, from the one that holds `first` to the end of the one that holds `last`;
/// `None` where there are too many.
fn edges(first: i64, last: i64, by: By) -> Option<Vec<i64>> {
    let mut date = calendar::civil_from_time(first)?.date();
    date = match by {
        By::Year => NaiveDate::from_ymd_opt(date.year(), 1, 1)?,
        By::Month => date.with_day(1)?,
        _ => date,
    };
    if (last - first) / DAY / if by == By::Day { 1 } else { 28 } > i64::try_from(MOST_BINS).ok()? {
        return None;
    }
    let mut edges = vec![calendar::time_from_date(date)];
    while edges.last().is_some_and(|&edge| edge <= last) {
        date = match by {
            By::Year => NaiveDate::from_ymd_opt(date.year() + 1, 1, 1)?,
            By::Month => date.checked_add_months(chrono::Months::new(1))?,
            _ => date.succ_opt()?,
        };
        edges.push(calendar::time_from_date(date));
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
