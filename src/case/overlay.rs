use std::path::Path;
use std::sync::Arc;

use dateline_case::{Correction, EventId, EventPart, Marks};
use rustc_hash::{FxHashMap, FxHashSet};

use super::correcting::corrected;
use super::entered::entered;
use super::merging::merged;
use super::{Events, noted};
use crate::event::Event;
use crate::store::{FileId, OverlaidEvent, Overlay, RowId, RowPlace, Store};

/// What a case says instead of what the open files say, and beside it.
#[derive(Clone, Default)]
pub struct CaseOverlay {
    pub overlay: Arc<Overlay>,
    /// Corrections of what the files do not say any more. They are not applied.
    pub stale: Vec<(EventId, EventPart)>,
    /// Entered events that this version does not understand.
    unread: usize,
    /// As which events of the case the rows of the files are known, by where they stand there.
    places: Vec<(RowPlace, EventId)>,
    /// The same of what was entered. In another overlay other events stand there.
    entered_places: Vec<(RowPlace, EventId)>,
}

impl CaseOverlay {
    /// Of the events of a case among the rows of a store without any overlay. The case's own file gives what was entered in it its
    /// name.
    pub fn of(base: &Store, marks: &Marks, events: &Events, case: &Path) -> Self {
        let rows = events.by_event();
        // A row may be several events of the case: as it was and as it is.
        let mut corrections: FxHashMap<RowId, Vec<&Correction>> = FxHashMap::default();
        for correction in &marks.corrections {
            if let Some(&row) = rows.get(&correction.event) {
                corrections.entry(row).or_default().push(correction);
            }
        }
        let mut made = Self::default();
        let (added, entered) = entered(marks, case);
        let file = FileId::at(base.files().len());
        let mut members: FxHashMap<RowId, Member> = FxHashMap::default();
        for (row, corrections) in corrections {
            if let Some(member) = Member::of_row(base, row, &corrections, &mut made.stale) {
                members.insert(row, member);
            }
        }
        let mut overlaid = Vec::new();
        let mut merged_places: FxHashSet<RowPlace> = FxHashSet::default();
        for merge in &marks.merges {
            let mut parts: Vec<Member> = Vec::new();
            for event in &merge.events {
                let member = if let Some((offset, entered)) = entered.get(event) {
                    let place = RowPlace { file, offset: *offset };
                    Some(Member::new(place, entered.clone()))
                } else {
                    rows.get(event).and_then(|&row| {
                        let known = members.get(&row).cloned();
                        known.or_else(|| Some(Member::new(base.place(row)?, base.event_as_given(row))))
                    })
                };
                parts.extend(member.filter(|member| !merged_places.contains(&member.place)));
            }
            let mut seen = FxHashSet::default();
            parts.retain(|member| seen.insert(member.place));
            if parts.len() > 1 {
                merged_places.extend(seen);
                overlaid.push(OverlaidEvent {
                    places: parts.iter().map(|member| member.place).collect(),
                    event: merged(parts.into_iter().map(|member| member.event), merge),
                    keeps_names: false,
                });
            }
        }
        let alone = members
            .into_values()
            .filter(|member| !merged_places.contains(&member.place));
        overlaid.extend(alone.map(Member::alone));
        overlaid.sort_by(|a, b| a.places.cmp(&b.places));
        made.places = events
            .rows
            .iter()
            .filter_map(|&(row, event)| Some((base.place(row)?, event)))
            .collect();
        made.entered_places = entered
            .iter()
            .map(|(&event, &(offset, _))| (RowPlace { file, offset }, event))
            .collect();
        made.stale.sort_unstable();
        made.unread = marks.own_events.len() - entered.len();
        made.overlay = Arc::new(Overlay {
            events: overlaid,
            added,
        });
        made
    }

    /// What of the case does not count, a sentence each.
    pub fn told(&self) -> Vec<String> {
        let mut told = Vec::new();
        match self.stale.len() {
            0 => {}
            1 => told.push(
                "1 correction does not count: the file says something else by now than what was corrected".to_owned(),
            ),
            count => told.push(format!(
                "{count} corrections do not count: the files say something else by now than what was corrected"
            )),
        }
        if self.unread > 0 {
            told.push(format!(
                "{} of the entered events cannot be read by this version of Dateline",
                self.unread
            ));
        }
        told
    }

    /// Takes the place of another of the same case: what both say stays the same value, so that nobody makes a store of it anew.
    pub fn keep(&mut self, before: &Self, are_entered_same: bool) {
        if are_entered_same && before.overlay.events == self.overlay.events {
            self.overlay = before.overlay.clone();
        }
    }

    /// The events of the case among the rows of the store with this overlay, or of the same files in another order. Those that were
    /// entered are only in a store that has this overlay.
    pub fn events_in(&self, store: &Store, events: &Events) -> Events {
        let mut by_place: FxHashMap<RowPlace, Vec<EventId>> = FxHashMap::default();
        let is_laid = store.has_overlay(&self.overlay);
        let entered = self.entered_places.iter().filter(|_| is_laid);
        for &(place, event) in self.places.iter().chain(entered) {
            by_place.entry(place).or_default().push(event);
        }
        let places: FxHashSet<RowPlace> = by_place.keys().copied().collect();
        let rows = store.rows_at(&places).into_iter();
        let mut rows: Vec<(RowId, EventId)> = rows
            .flat_map(|(row, place)| {
                let events = by_place.get(&place).into_iter().flatten();
                events.map(move |&event| (row, event))
            })
            .collect();
        rows.sort_unstable();
        rows.dedup();
        let known = self.places.iter().chain(&self.entered_places);
        let known: FxHashSet<EventId> = known.map(|(_, event)| *event).collect();
        Events {
            rows,
            missing: events
                .missing
                .iter()
                .filter(|event| !known.contains(event))
                .copied()
                .collect(),
            ..events.clone()
        }
    }
}

/// One of the events that an overlaid event is made of.
#[derive(Clone)]
struct Member {
    place: RowPlace,
    event: Event,
    keeps_names: bool,
}

impl Member {
    fn new(place: RowPlace, event: Event) -> Self {
        Self {
            place,
            event,
            keeps_names: true,
        }
    }

    fn of_row(
        base: &Store,
        row: RowId,
        corrections: &[&Correction],
        stale: &mut Vec<(EventId, EventPart)>,
    ) -> Option<Self> {
        let mut made = corrected(&base.event_as_given(row), corrections);
        for (at, correction) in corrections.iter().enumerate() {
            if made.stale.contains(&at) {
                stale.push((correction.event, correction.part));
            } else {
                made.event.noted.push(noted::of_correction(correction));
            }
        }
        Some(Self {
            place: base.place(row)?,
            event: made.event,
            keeps_names: made.keeps_names,
        })
    }

    fn alone(self) -> OverlaidEvent {
        OverlaidEvent {
            places: vec![self.place],
            event: self.event,
            keeps_names: self.keeps_names,
        }
    }
}

#[cfg(test)]
#[path = "overlay_tests.rs"]
mod tests;
