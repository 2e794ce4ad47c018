use std::path::Path;
use std::sync::Arc;

use dateline_case::{Correction, EventId, EventMerge, EventPart, Marks};
use rustc_hash::{FxHashMap, FxHashSet};

use super::Events;
use super::correcting::{corrected, value_words};
use super::event_json::of_json;
use super::step_words::part_words;
use crate::batch::{Document, FilePath, Progress};
use crate::event::{Claim, Event, Noted, Participant};
use crate::own::Known;
use crate::store::{FileId, OverlaidEvent, Overlay, RowId, RowPlace, Store};
use crate::{export, read};

/// What a case says instead of what the open files say, and beside it.
#[derive(Clone, Default)]
pub struct CaseOverlay {
    pub overlay: Arc<Overlay>,
    /// Corrections of what the files do not say any more. They are not applied.
    pub stale: Vec<(EventId, EventPart)>,
    /// Entered events that this version does not understand.
    unread: usize,
    /// As which events of the case the rows of the overlay are known: those of the files by where they stand there.
    places: Vec<(RowPlace, EventId)>,
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
                overlaid.push(merged(parts, merge));
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
        made.places.extend(
            entered
                .iter()
                .map(|(&event, &(offset, _))| (RowPlace { file, offset }, event)),
        );
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

    /// The events of the case among the rows of the store with this overlay, or of the same files in another order.
    pub fn events_in(&self, store: &Store, events: &Events) -> Events {
        let mut by_place: FxHashMap<RowPlace, Vec<EventId>> = FxHashMap::default();
        for &(place, event) in &self.places {
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
        let known: FxHashSet<EventId> = self.places.iter().map(|(_, event)| *event).collect();
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
                made.event.noted.push(noted(correction));
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

/// What is kept of a correction where the event is saved.
fn noted(correction: &Correction) -> Noted {
    let value = |json: &Option<String>| value_words(correction.part, json.as_deref());
    let why = match correction.why.as_str() {
        "" => String::new(),
        why => format!(": {why}"),
    };
    Noted {
        column: String::new(),
        words: format!(
            "{} corrected by {}, {}, to {}; the file says {}{why}",
            part_words(correction.part),
            correction.signed.by,
            correction.signed.at,
            value(&correction.corrected),
            value(&correction.in_file)
        ),
    }
}

/// Several events as one: the first, with the claims and actors of the others beside its own, and what else they say as fields.
fn merged(members: Vec<Member>, merge: &EventMerge) -> OverlaidEvent {
    let places = members.iter().map(|member| member.place).collect();
    let mut members = members.into_iter().map(|member| member.event);
    let mut event = members.next().unwrap_or_default();
    for (number, other) in (2..).zip(members) {
        event.noted.push(taken_for_one(&other, merge));
        event.fields.extend(said_by(number, &other));
        let is_known = |actor: &Participant| {
            let mut known = event.actors.iter();
            known.any(|known| (&known.name, known.role) == (&actor.name, actor.role))
        };
        let new: Vec<Participant> = other.actors.iter().filter(|actor| !is_known(actor)).cloned().collect();
        event.actors.extend(new);
        let differs = other.when != event.when;
        let mut claims = other.claims;
        if claims.is_empty() && differs {
            // What it says of the date stands beside, too.
            claims.push(Claim::default());
        }
        for claim in &mut claims {
            if differs && claim.when.is_none() {
                claim.when.clone_from(&other.when);
            }
        }
        event.claims.extend(claims);
    }
    OverlaidEvent {
        places,
        event,
        keeps_names: false,
    }
}

/// What is kept of a merge where the event is saved.
fn taken_for_one(other: &Event, merge: &EventMerge) -> Noted {
    let why = match merge.why.as_str() {
        "" => String::new(),
        why => format!(": {why}"),
    };
    let (id, title) = (&other.id, &other.title);
    Noted {
        column: String::new(),
        words: format!(
            "taken for one event with “{title}” ({id}) by {}, {}{why}",
            merge.signed.by, merge.signed.at
        ),
    }
}

/// What a merged event says that has no part of the first to stand in, each under the event's number.
fn said_by(number: usize, event: &Event) -> impl Iterator<Item = (String, String)> {
    let parts = [
        ("id", event.id.clone()),
        ("title", event.title.clone()),
        ("text", event.text.clone()),
        ("kind", event.kind.join(" › ")),
        ("place", event.place.path.join(" › ")),
        ("note", event.note.clone()),
    ];
    let parts = parts.into_iter().map(|(name, text)| (name.to_owned(), text));
    parts
        .chain(event.fields.iter().cloned())
        .filter(|(_, text)| !text.is_empty())
        .map(move |(name, text)| (format!("event {number}: {name}"), text))
}

/// What was entered, as a file of its own; and where each event stands in it.
fn entered(marks: &Marks, case: &Path) -> (Option<Document>, FxHashMap<EventId, (u64, Event)>) {
    let read = |own: &dateline_case::OwnEvent| {
        let event = of_json(&own.json)?;
        let told = format!("Entered by {}, {}: no file has it.", own.entered.by, own.entered.at);
        Some(Event {
            id: own.id.to_string(),
            note: [event.note.as_str(), told.as_str()].join(" ").trim().to_owned(),
            ..event
        })
    };
    let events: Vec<Event> = marks.own_events.iter().filter_map(read).collect();
    if events.is_empty() {
        return (None, FxHashMap::default());
    }
    let mut text = Vec::new();
    let written = export::write_json(&mut text, events.into_iter(), &Known::default());
    debug_assert!(written.is_ok(), "memory takes all that is written");
    let document = read::read_bytes(case, text, &Progress::default()).ok();
    let document = document.map(|document| Document {
        path: FilePath::from(case),
        ..document
    });
    let known: FxHashMap<String, EventId> = marks
        .own_events
        .iter()
        .map(|own| (own.id.to_string(), own.event()))
        .collect();
    let rows = document.iter().flat_map(|document| {
        let rows = document.batches.iter().flat_map(|batch| &batch.rows);
        rows.map(|row| (row.record.offset, document.decoder.event(row.record)))
    });
    let places = rows.filter_map(|(offset, event)| Some((*known.get(&event.id)?, (offset, event))));
    let places = places.collect();
    (document, places)
}
