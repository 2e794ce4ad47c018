//! Finds ten thousand events among millions of rows.

use std::sync::atomic::{AtomicBool, Ordering};

use dateline_case::{Content, DataFileId, EventId, MarkedEvent, Marks};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::naming::label_of;
use super::{DataFiles, Events, OpenData};
use crate::batch::{CancelToken, Cancelled, FileRow};
use crate::store::{File, FileId, RowId, Store};

/// An event of the case that is looked for.
type Wanted<'a> = (EventId, &'a MarkedEvent);

/// A row in which an event was found, and whether it says what it said.
#[derive(Clone, Copy)]
struct Hit {
    event: EventId,
    row: RowId,
    is_same: bool,
}

pub(super) fn find(store: &Store, marks: &Marks, files: &DataFiles, cancel: &CancelToken) -> Result<Events, Cancelled> {
    let wanted: Vec<Wanted<'_>> = marks.events.iter().map(|(&id, event)| (id, event)).collect();
    let open = OpenData::of(store, files);
    let mut hits = in_place(store, &wanted, &open, cancel)?;
    hits.extend(twins(store, marks, &hits, cancel)?);
    let found: FxHashSet<EventId> = hits.iter().map(|hit| hit.event).collect();
    let rest: Vec<Wanted<'_>> = wanted.into_iter().filter(|(event, _)| !found.contains(event)).collect();
    if rest.is_empty() {
        return Ok(collected(&hits, Vec::new(), Vec::new()));
    }
    let elsewhere = anywhere(store, &rest, cancel)?;
    let (same, by_id): (Vec<Hit>, Vec<Hit>) = elsewhere.into_iter().partition(|hit| hit.is_same);
    hits.extend(same);
    let (changed, doubtful) = judged(store, marks, &open, &hits, by_id);
    hits.extend(changed);
    let found: FxHashSet<EventId> = hits.iter().map(|hit| hit.event).collect();
    let is_told = |event: &EventId| found.contains(event) || doubtful.iter().any(|(other, _)| other == event);
    let missing = rest.iter().map(|(event, _)| *event).filter(|event| !is_told(event));
    let missing = missing.collect();
    Ok(collected(&hits, doubtful, missing))
}

fn collected(hits: &[Hit], mut doubtful: Vec<(EventId, Vec<RowId>)>, mut missing: Vec<EventId>) -> Events {
    let mut rows: Vec<(RowId, EventId)> = hits.iter().map(|hit| (hit.row, hit.event)).collect();
    rows.sort_unstable();
    let mut changed: Vec<EventId> = hits.iter().filter(|hit| !hit.is_same).map(|hit| hit.event).collect();
    changed.sort_unstable();
    doubtful.sort_unstable();
    missing.sort_unstable();
    Events {
        rows,
        changed,
        doubtful,
        missing,
    }
}

/// Calls `see` with each row, on all cores, until somebody cancels.
fn each_row<T: Send>(
    store: &Store,
    cancel: &CancelToken,
    see: impl Fn(RowId) -> Vec<T> + Sync,
) -> Result<Vec<T>, Cancelled> {
    let is_cancelled = AtomicBool::new(false);
    let rows = (0..store.len()).into_par_iter().with_min_len(4096);
    let found = rows.flat_map_iter(|row| {
        if row % 1024 == 0 && cancel.is_cancelled() {
            is_cancelled.store(true, Ordering::Relaxed);
        }
        if is_cancelled.load(Ordering::Relaxed) {
            return Vec::new();
        }
        see(RowId::at(row))
    });
    let found = found.collect();
    cancel.check()?;
    Ok(found)
}

/// Those that stand where they stood.
fn in_place(
    store: &Store,
    wanted: &[Wanted<'_>],
    open: &OpenData,
    cancel: &CancelToken,
) -> Result<Vec<Hit>, Cancelled> {
    let mut places: FxHashMap<(FileId, FileRow), Vec<Wanted<'_>>> = FxHashMap::default();
    for &(event, marked) in wanted {
        let Some(origin) = &marked.origin else { continue };
        let Some(row) = FileRow::new(origin.row) else { continue };
        let is_it = |(number, file): &(FileId, &File)| {
            open.id_of(*number) == Some(origin.file)
                && (&file.path.member, &file.path.sheet) == (&origin.member, &origin.sheet)
        };
        if let Some((file, _)) = store.numbered_files().find(is_it) {
            places.entry((file, row)).or_default().push((event, marked));
        }
    }
    if places.is_empty() {
        return Ok(Vec::new());
    }
    each_row(store, cancel, |row| {
        let place = store.place_in_file(row).map(|place| (store.file_of(row), place.row));
        let Some(here) = place.and_then(|place| places.get(&place)) else {
            return Vec::new();
        };
        let content = Content::of(&store.raw(row));
        let same = here.iter().filter(|(_, marked)| marked.key.content == content);
        let hits = same.map(|&(event, _)| Hit {
            event,
            row,
            is_same: true,
        });
        hits.collect()
    })
}

/// The other rows that say the same in every letter as one that was found and has no id: they are the same event to a case. They
/// have its dates, so that few rows have to be looked at.
fn twins(store: &Store, marks: &Marks, found: &[Hit], cancel: &CancelToken) -> Result<Vec<Hit>, Cancelled> {
    let time = |row: RowId| {
        let bounds = store.bounds(row);
        store
            .is_dated(row)
            .then_some((bounds.earliest_start, bounds.latest_end))
    };
    let mut times = FxHashSet::default();
    let mut contents: FxHashMap<Content, Vec<EventId>> = FxHashMap::default();
    for hit in found {
        let marked = marks.events.get(&hit.event);
        if let Some(marked) = marked.filter(|marked| marked.key.export_id.is_none()) {
            times.insert(time(hit.row));
            contents.entry(marked.key.content).or_default().push(hit.event);
        }
    }
    if contents.is_empty() {
        return Ok(Vec::new());
    }
    let known: FxHashSet<RowId> = found.iter().map(|hit| hit.row).collect();
    each_row(store, cancel, |row| {
        if !times.contains(&time(row)) || known.contains(&row) {
            return Vec::new();
        }
        let events = contents.get(&Content::of(&store.raw(row)));
        let events = events.into_iter().flatten();
        events
            .map(|&event| Hit {
                event,
                row,
                is_same: true,
            })
            .collect()
    })
}

/// Those that stand in any row, by their id or else by what stands in it.
fn anywhere(store: &Store, wanted: &[Wanted<'_>], cancel: &CancelToken) -> Result<Vec<Hit>, Cancelled> {
    let mut by_id: FxHashMap<&str, Vec<Wanted<'_>>> = FxHashMap::default();
    let mut by_content: FxHashMap<Content, Vec<EventId>> = FxHashMap::default();
    for &(event, marked) in wanted {
        match &marked.key.export_id {
            Some(id) => by_id.entry(id).or_default().push((event, marked)),
            None => by_content.entry(marked.key.content).or_default().push(event),
        }
    }
    each_row(store, cancel, |row| {
        let mut hits = Vec::new();
        let with_id = if by_id.is_empty() {
            None
        } else {
            by_id.get(store.id(row).as_str())
        };
        if with_id.is_none() && by_content.is_empty() {
            return hits;
        }
        let mut contents = vec![Content::of(&store.raw(row))];
        contents.extend(store.raw_copies(row).map(|raw| Content::of(&raw)));
        for &(event, marked) in with_id.into_iter().flatten() {
            hits.push(Hit {
                event,
                row,
                is_same: contents.contains(&marked.key.content),
            });
        }
        let same = contents.iter().filter_map(|content| by_content.get(content)).flatten();
        hits.extend(same.map(|&event| Hit {
            event,
            row,
            is_same: true,
        }));
        hits
    })
}

/// Of the rows that have an event's id and say something else, those that are the event as it was changed since. Such a row has
/// the same date and title, or stands in the file in which the event stood, or in one in which most of that file's events have the
/// same date and title; and there is one such row. The others are in doubt: two files may both count from one.
fn judged(
    store: &Store,
    marks: &Marks,
    open: &OpenData,
    same: &[Hit],
    by_id: Vec<Hit>,
) -> (Vec<Hit>, Vec<(EventId, Vec<RowId>)>) {
    let found: FxHashSet<EventId> = same.iter().map(|hit| hit.event).collect();
    let by_id = by_id.into_par_iter().filter(|hit| !found.contains(&hit.event));
    let labelled: Vec<(Hit, bool)> = by_id
        .map(|hit| {
            let label = marks.events.get(&hit.event).map(|event| event.label.as_str());
            (hit, label == Some(label_of(store, hit.row).as_str()))
        })
        .collect();
    let of_file = |hit: &Hit| {
        let marked = marks.events.get(&hit.event).and_then(|event| event.origin.as_ref());
        (marked.map(|origin| origin.file), store.file_of(hit.row))
    };
    // How many of a file's events say the same in another, and how many something else.
    let mut agreement: FxHashMap<(Option<DataFileId>, FileId), (usize, usize)> = FxHashMap::default();
    let all = same.iter().map(|hit| (hit, true));
    for (hit, agrees) in all.chain(labelled.iter().map(|(hit, agrees)| (hit, *agrees))) {
        let (same, other) = agreement.entry(of_file(hit)).or_default();
        *(if agrees { same } else { other }) += 1;
    }
    let is_it = |(hit, agrees): &&(Hit, bool)| {
        let (of, file) = of_file(hit);
        let is_own = of.is_some() && open.id_of(file) == of;
        let is_download = agreement.get(&(of, file)).is_some_and(|(same, other)| same > other);
        *agrees || is_own || is_download
    };
    let mut rows: FxHashMap<EventId, Vec<(Hit, bool)>> = FxHashMap::default();
    for (hit, agrees) in &labelled {
        rows.entry(hit.event).or_default().push((*hit, *agrees));
    }
    let (mut changed, mut doubtful) = (Vec::new(), Vec::new());
    for (event, hits) in rows {
        match hits.iter().filter(is_it).collect::<Vec<_>>()[..] {
            [(hit, _)] => changed.push(*hit),
            _ => doubtful.push((event, hits.iter().map(|(hit, _)| hit.row).collect())),
        }
    }
    (changed, doubtful)
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
