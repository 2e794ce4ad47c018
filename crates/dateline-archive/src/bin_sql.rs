//! Bins: the server counts by the first and the last bin in which events may have started, and what is sure of which is told here.

use dateline_event::{Moment, TimeDelta};
use dateline_query::Bin;

use crate::Sql;
use crate::answered::Whole;

/// The edges at which the first and the last possible bin of some events begin, whether they surely started in the one, and how
/// many they are.
pub(crate) type Row = (Whole<i64>, Whole<i64>, Whole<u8>, Whole<u32>);

/// What to select and which rows; `None` where there is no bin.
pub(crate) fn parts(edges: &[Moment], longest: TimeDelta) -> Option<(Sql, Sql)> {
    let [first, .., last] = *edges else { return None };
    let mut starts = Sql::new("CAST([");
    for (index, edge) in edges.iter().enumerate() {
        starts = starts.words(if index == 0 { "" } else { "," }).number(edge.micros());
    }
    let starts = starts.words("], 'Array(Int64)')");
    let last_inside = last.saturating_sub(TimeDelta::MICROSECOND);
    let what = Sql::new("roundDown(greatest(anchor, toInt64(")
        .number(first.micros())
        .words(")), ")
        .part(&starts);
    let what = what
        .words(") AS first_bin, roundDown(least(latest_start, toInt64(")
        .number(last_inside.micros())
        .words(")), ");
    let what = what
        .part(&starts)
        .words(") AS last_bin, toUInt8(first_bin = last_bin AND NOT doubtful AND earliest_start >= ");
    let what = what
        .number(first.micros())
        .words(" AND latest_start < ")
        .number(last.micros());
    let what = what.words(") AS is_sure, count()");
    let mut started = Sql::new("dated AND anchor < ")
        .number(last.micros())
        .words(" AND latest_start >= ");
    started = started.number(first.micros());
    if longest < TimeDelta::MAX {
        started = started
            .words(" AND toInt128(latest_start) - anchor <= ")
            .number(longest.micros());
    }
    Some((what, started))
}

/// The bins of these edges; `None` where the rows are of others.
pub(crate) fn bins(edges: &[Moment], rows: &[Row]) -> Option<Vec<Bin>> {
    let mut bins = vec![Bin::default(); edges.len().saturating_sub(1)];
    let bin_at = |edge: Whole<i64>| edges.binary_search(&Moment::from_micros(edge.0)).ok();
    for &(first, last, is_sure, Whole(count)) in rows {
        let (first, last) = (bin_at(first)?, bin_at(last)?);
        let possible = bins.get_mut(first..=last)?;
        if is_sure.0 != 0 {
            possible.first_mut()?.certain += count;
            continue;
        }
        possible.first_mut()?.uncertain_from += count;
        for bin in possible {
            bin.uncertain += count;
        }
    }
    Some(bins)
}
