use std::collections::HashMap;

use dateline_event::{Claim, Event, Participant, Place, Role, Source, When};
use serde_json::{Map, Value};

use super::{
    ClaimEntry, EventEntry, FieldsEntry, KindEntry, Known, Line, LinkEntry, Parents, ParticipantDetail,
    ParticipantEntry, PlaceDetail, PlaceEntry, PlaceRef, SourceDetail, SourceEntry, SourceRef, WhenDetail, WhenEntry,
};

/// Makes entries of events, and of each actor, place and source that they name one entry of its own.
///
/// An actor's id is its name and a place's is its path, so that a file reads well; sources are numbered.
#[derive(Debug, Default)]
pub struct Entries<'a> {
    known: Option<&'a Known>,
    /// Entries made since [`Entries::take_new`] was called last.
    new: Vec<Line>,
    /// The spellings that are listed of each actor.
    actors: HashMap<String, Vec<String>>,
    places: HashMap<String, Place>,
    /// With the id of what each reprints.
    sources: HashMap<(Source, Option<String>), String>,
}

impl<'a> Entries<'a> {
    /// Nothing is listed yet; `known` adds what the events themselves do not say: kinds, parents, notes.
    pub fn new(known: &'a Known) -> Self {
        Self {
            known: Some(known),
            ..Self::default()
        }
    }

    /// The entries of names that stand in events for the first time since the last call. They refer only to
    /// names of this call or of earlier ones.
    pub fn take_new(&mut self) -> Vec<Line> {
        std::mem::take(&mut self.new)
    }

    /// The entry of an event.
    pub fn event(&mut self, event: &Event) -> EventEntry {
        let actors = self.participants(&event.actors);
        let (fields, other) = fields(&event.fields);
        EventEntry {
            id: event.id.clone(),
            when: event.when.as_ref().map(when),
            kind: match event.kind.as_slice() {
                [] => None,
                [kind] => Some(KindEntry::One(kind.clone())),
                path => Some(KindEntry::Path(path.to_vec())),
            },
            title: event.title.clone(),
            text: event.text.clone(),
            actors,
            place: (event.place != Place::default()).then(|| self.place(&event.place)),
            claims: event.claims.iter().map(|claim| self.claim(claim)).collect(),
            links: event
                .links
                .iter()
                .map(|link| LinkEntry {
                    kind: link.kind,
                    to: link.to.clone(),
                    note: link.note.clone(),
                    other: Map::new(),
                })
                .collect(),
            confidence: event.confidence,
            note: event.note.clone(),
            noted: event.noted.clone(),
            fields,
            other,
        }
    }

    fn participants(&mut self, participants: &[Participant]) -> Vec<ParticipantEntry> {
        let entry = |participant: &Participant| {
            self.add_actor(&participant.name, &participant.aliases);
            let listed = self.actors.get(&participant.name).map_or(&[][..], Vec::as_slice);
            let new = participant.aliases.iter().filter(|alias| !listed.contains(alias));
            let detail = ParticipantDetail {
                actor: participant.name.clone(),
                role: participant.role,
                from: participant.from.clone(),
                aliases: new.cloned().collect(),
                other: Map::new(),
            };
            if detail.role == Role::default() && detail.from.is_empty() && detail.aliases.is_empty() {
                ParticipantEntry::IdOrName(detail.actor)
            } else {
                ParticipantEntry::Detail(detail)
            }
        };
        participants.iter().map(entry).collect()
    }

    /// Lists an actor, and those to which it belongs.
    fn add_actor(&mut self, name: &str, aliases: &[String]) {
        if self.actors.contains_key(name) {
            return;
        }
        let mut wanted = vec![(name.to_owned(), aliases)];
        while let Some((name, aliases)) = wanted.pop() {
            if self.actors.contains_key(&name) {
                continue;
            }
            let known = self.known.and_then(|known| known.actors.get(&name));
            let mut entry = known.cloned().unwrap_or_default();
            name.clone_into(&mut entry.id);
            name.clone_into(&mut entry.name);
            for alias in aliases {
                if !entry.aliases.contains(alias) {
                    entry.aliases.push(alias.clone());
                }
            }
            match &entry.parent {
                None => {}
                Some(Parents::One(id)) => wanted.push((id.clone(), &[])),
                Some(Parents::Dated(parents)) => {
                    wanted.extend(parents.iter().map(|parent| (parent.id.clone(), &[][..])));
                }
            }
            self.actors.insert(name, entry.aliases.clone());
            self.new.push(Line::Actor(entry));
        }
    }

    fn place(&mut self, place: &Place) -> PlaceRef {
        let id = place.to_line();
        // Else two paths could have the same id.
        let is_plain = |name: &String| !name.is_empty() && !name.contains(Place::SEPARATOR.trim());
        let is_nameable = !place.path.is_empty() && place.path.iter().all(is_plain);
        if is_nameable && !self.places.contains_key(&id) {
            self.add_place(place);
        }
        match self.places.get(&id) {
            Some(listed) if listed == place => PlaceRef::IdOrName(id),
            listed => PlaceRef::Detail(PlaceDetail {
                path: place.path.clone(),
                latitude: place.latitude,
                longitude: place.longitude,
                precision: place.precision,
                aliases: match listed {
                    Some(listed) if listed.path == place.path && listed.aliases == place.aliases => None,
                    None if place.aliases.is_empty() => None,
                    _ => Some(place.aliases.clone()),
                },
                note: place.note.clone(),
                other: Map::new(),
            }),
        }
    }

    /// Lists a place, and before it those that it lies in.
    fn add_place(&mut self, place: &Place) {
        for depth in 1..place.path.len() {
            let path = place.path.get(..depth).unwrap_or_default();
            let wider = self.known.and_then(|known| known.places.get(path));
            let wider = Place {
                path: path.to_vec(),
                latitude: wider.and_then(|place| place.latitude),
                longitude: wider.and_then(|place| place.longitude),
                precision: wider.and_then(|place| place.precision),
                aliases: wider.map(|place| place.aliases.clone()).unwrap_or_default(),
                note: wider.map(|place| place.note.clone()).unwrap_or_default(),
            };
            self.list_place(wider);
        }
        self.list_place(place.clone());
    }

    fn list_place(&mut self, place: Place) {
        let id = place.to_line();
        let Some((name, above)) = place.path.split_last() else {
            return;
        };
        if self.places.contains_key(&id) {
            return;
        }
        self.new.push(Line::Place(PlaceEntry {
            id: id.clone(),
            name: name.clone(),
            aliases: place.aliases.clone(),
            parent: (!above.is_empty()).then(|| above.join(Place::SEPARATOR)),
            latitude: place.latitude,
            longitude: place.longitude,
            precision: place.precision,
            note: place.note.clone(),
            other: Map::new(),
        }));
        self.places.insert(id, place);
    }

    fn claim(&mut self, claim: &Claim) -> ClaimEntry {
        let source = Source {
            citing: Vec::new(),
            ..claim.source.clone()
        };
        ClaimEntry {
            source: if source == Source::default() {
                // So that a reader sees that nothing was forgotten.
                SourceRef::Detail(SourceDetail::default())
            } else {
                SourceRef::IdOrName(self.source(source, None))
            },
            citing: claim.source.citing.clone(),
            stance: claim.stance,
            when: claim.when.as_ref().map(when),
            figures: claim
                .figures
                .iter()
                .map(|figure| (figure.what.clone(), figure.amount.clone()))
                .collect(),
            actors: self.participants(&claim.actors),
            words: claim.words.clone(),
            reference: claim.reference.clone(),
            reprint_of: self.reprinted(claim),
            sums_up: claim.sums_up,
            other: Map::new(),
        }
    }

    /// The id of what a claim reprints, which is listed with what it reprints itself.
    fn reprinted(&mut self, claim: &Claim) -> Option<String> {
        let chain: Vec<&String> = claim.reprint_chain().collect();
        chain.into_iter().rev().fold(None, |reprint_of, outlet| {
            let source = Source {
                outlet: outlet.clone(),
                ..Source::default()
            };
            Some(self.source(source, reprint_of))
        })
    }

    /// The id of a source. Even one that is only a name is listed, so that no name is taken for an id.
    fn source(&mut self, source: Source, reprint_of: Option<String>) -> String {
        let key = (source, reprint_of);
        if let Some(id) = self.sources.get(&key) {
            return id.clone();
        }
        let (source, reprint_of) = key;
        let id = format!("source-{}", self.sources.len() + 1);
        self.new.push(Line::Source(SourceEntry {
            id: id.clone(),
            outlet: source.outlet.clone(),
            title: source.title.clone(),
            published: source.published.clone(),
            link: source.link.clone(),
            reprint_of: reprint_of.clone(),
            note: source.note.clone(),
            other: Map::new(),
        }));
        self.sources.insert((source, reprint_of), id.clone());
        id
    }
}

fn when(when: &When) -> WhenEntry {
    let read = |text: &str| text.parse::<When>().ok();
    let is_same = |read: &When| (read.bounds, read.zone, read.qualifiers) == (when.bounds, when.zone, when.qualifiers);
    let edtf = if read(&when.edtf).is_some_and(|read| is_same(&read)) {
        when.edtf.clone()
    } else {
        When::qualified(when.bounds, when.precision, when.zone, when.qualifiers).edtf
    };
    let precision = read(&edtf).map(|read| read.precision);
    let detail = WhenDetail {
        edtf,
        words: when.words.clone(),
        resolved: when.resolved.clone(),
        zone: when.zone_words.clone(),
        precision: (precision != Some(when.precision)).then_some(when.precision),
        other: Map::new(),
    };
    let bare = WhenDetail {
        edtf: detail.edtf.clone(),
        ..WhenDetail::default()
    };
    if detail == bare {
        WhenEntry::Edtf(detail.edtf)
    } else {
        WhenEntry::Detail(detail)
    }
}

/// Fields as keys of the entry; where a name occurs twice or is a key of the format, all of them as pairs.
fn fields(fields: &[(String, String)]) -> (Option<FieldsEntry>, Map<String, Value>) {
    let is_clash = |name: &String| EventEntry::KEYS.contains(&name.as_str());
    let other: Map<String, Value> = fields
        .iter()
        .map(|(name, text)| (name.clone(), Value::String(text.clone())))
        .collect();
    if other.len() == fields.len() && !other.keys().any(is_clash) {
        (None, other)
    } else {
        (Some(FieldsEntry::Pairs(fields.to_vec())), Map::new())
    }
}
