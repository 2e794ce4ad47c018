//! From an entry of the own format to an event, with its ids resolved by the file's tables.

use dateline_batch::finding::{DateFault, FigureFault, NameFault, Reason, RowFault};
use dateline_event::{Amount, Claim, Event, Figure, Link, Participant, Place, Role, Source, When};
use dateline_format::{
    ClaimEntry, EventEntry, FieldsEntry, KindEntry, LinkEntry, ParticipantDetail, ParticipantEntry, PlaceDetail,
    PlaceRef, SourceDetail, SourceRef, WhenDetail, WhenEntry,
};
use serde_json::{Map, Value};

use super::spellings::Found;
use super::tables::{Tables, coordinates};
use super::text::shortened;

/// Takes what is odd: the key path and the reason.
pub(super) type Find<'a> = &'a mut dyn FnMut(&str, Reason);

/// Makes events of entries and collects what has no place in an event's parts as its fields.
pub(super) struct Resolver<'a, 'f> {
    tables: &'a Tables,
    find: Find<'f>,
    fields: Vec<(String, String)>,
}

impl<'a, 'f> Resolver<'a, 'f> {
    pub fn new(tables: &'a Tables, find: Find<'f>) -> Self {
        Self {
            tables,
            find,
            fields: Vec::new(),
        }
    }

    /// The event; its id and title may still be empty.
    pub fn event(mut self, entry: EventEntry) -> Event {
        self.keep(String::new(), entry.other);
        match entry.fields {
            None => {}
            Some(FieldsEntry::Named(fields)) => self.keep(String::new(), fields),
            Some(FieldsEntry::Pairs(fields)) => self.fields.extend(fields),
        }
        let when = entry.when.and_then(|when| self.when(when, "when"));
        let actors = self.participants(entry.actors, "actors");
        let place = entry.place.map(|place| self.place(place)).unwrap_or_default();
        let claims = (0..)
            .zip(entry.claims)
            .map(|(index, claim)| self.claim(claim, index))
            .collect();
        let links = (0..)
            .zip(entry.links)
            .map(|(index, link)| self.link(link, index))
            .collect();
        Event {
            id: entry.id,
            when,
            kind: match entry.kind {
                None => Vec::new(),
                Some(KindEntry::One(kind)) => vec![kind],
                Some(KindEntry::Path(path)) => path,
            },
            title: entry.title,
            text: entry.text,
            actors,
            place,
            claims,
            links,
            confidence: entry.confidence,
            note: entry.note,
            fields: self.fields,
        }
    }

    fn when(&mut self, entry: WhenEntry, path: &str) -> Option<When> {
        let detail = match entry {
            WhenEntry::Edtf(edtf) => WhenDetail {
                edtf,
                ..WhenDetail::default()
            },
            WhenEntry::Detail(detail) => detail,
        };
        match detail.edtf.parse::<When>() {
            Ok(when) => {
                self.keep(format!("{path}."), detail.other);
                Some(When {
                    words: detail.words,
                    resolved: detail.resolved,
                    zone_words: detail.zone,
                    precision: detail.precision.unwrap_or(when.precision),
                    ..when
                })
            }
            Err(why) => {
                let text = shortened(&detail.edtf, 60).into();
                (self.find)(path, DateFault::NotEdtf { text, why }.into());
                let parts = [
                    ("", detail.edtf),
                    (".words", detail.words),
                    (".resolved", detail.resolved),
                    (".zone", detail.zone),
                ];
                let given = parts.into_iter().filter(|(_, text)| !text.is_empty());
                self.fields
                    .extend(given.map(|(key, text)| (format!("{path}{key}"), text)));
                self.keep(format!("{path}."), detail.other);
                None
            }
        }
    }

    fn participants(&mut self, entries: Vec<ParticipantEntry>, path: &str) -> Vec<Participant> {
        let mut participants = Vec::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            let detail = match entry {
                ParticipantEntry::IdOrName(actor) => ParticipantDetail {
                    actor,
                    ..ParticipantDetail::default()
                },
                ParticipantEntry::Detail(detail) => detail,
            };
            if !detail.other.is_empty() {
                self.keep(format!("{path}[{index}]."), detail.other);
            }
            let mut participant = self.participant(&detail.actor, detail.role, path);
            participant.from = detail.from;
            for alias in detail.aliases {
                if !participant.aliases.contains(&alias) && alias != participant.name {
                    participant.aliases.push(alias);
                }
            }
            participants.push(participant);
        }
        participants
    }

    fn participant(&mut self, actor: &str, role: Role, path: &str) -> Participant {
        match self.tables.actor(actor) {
            Found::One(number) => {
                if let Some(info) = self.tables.actor_info(number) {
                    return Participant {
                        aliases: info.aliases.clone(),
                        ..Participant::new(info.name.clone(), role)
                    };
                }
            }
            Found::Several => {
                let name = shortened(actor, 60).into();
                (self.find)(path, NameFault::SeveralActors { name }.into());
            }
            Found::Nothing => {}
        }
        Participant::new(actor, role)
    }

    fn place(&mut self, entry: PlaceRef) -> Place {
        let path = match entry {
            PlaceRef::Detail(detail) => return self.place_from_detail(detail),
            PlaceRef::Path(path) => path,
            PlaceRef::IdOrName(text) => match self.tables.place(&text) {
                Found::One(number) => {
                    let info = self.tables.place_info(number);
                    info.map_or_else(Vec::new, |info| info.path.clone())
                }
                found => {
                    if found == Found::Several {
                        let name = shortened(&text, 60).into();
                        (self.find)("place", NameFault::SeveralPlaces { name }.into());
                    }
                    text.split(Place::SEPARATOR).map(str::to_owned).collect()
                }
            },
        };
        match self.tables.place_at(&path) {
            Some(info) => Place {
                path: info.path.clone(),
                latitude: info.latitude,
                longitude: info.longitude,
                precision: info.precision,
                aliases: info.aliases.clone(),
                note: info.note.clone(),
            },
            None => Place {
                path,
                ..Place::default()
            },
        }
    }

    fn place_from_detail(&mut self, detail: PlaceDetail) -> Place {
        self.keep("place.".to_owned(), detail.other);
        let mut odd = Vec::new();
        let (latitude, longitude) = coordinates(detail.latitude, detail.longitude, &mut |axis, fault| {
            odd.push((format!("place.{axis}"), fault));
        });
        if !odd.is_empty() {
            let given = [
                ("place.latitude", detail.latitude),
                ("place.longitude", detail.longitude),
            ];
            for (key, value) in given {
                self.fields
                    .extend(value.map(|value| (key.to_owned(), value.to_string())));
            }
        }
        for (path, fault) in odd {
            (self.find)(&path, fault.into());
        }
        let known = self.tables.place_at(&detail.path);
        Place {
            latitude,
            longitude,
            precision: detail.precision,
            aliases: match (detail.aliases, known) {
                (Some(aliases), _) => aliases,
                (None, Some(info)) => info.aliases.clone(),
                (None, None) => Vec::new(),
            },
            note: detail.note,
            path: detail.path,
        }
    }

    fn claim(&mut self, entry: ClaimEntry, index: usize) -> Claim {
        let path = format!("claims[{index}]");
        self.keep(format!("{path}."), entry.other);
        let when = entry.when.and_then(|when| self.when(when, &format!("{path}.when")));
        let mut figures = Vec::with_capacity(entry.figures.len());
        for (what, amount) in entry.figures {
            self.check_amount(&amount, || format!("{path}.figures.{what}"));
            figures.push(Figure { what, amount });
        }
        let is_said = !entry.source.is_empty();
        let (source, reprint_of) = self.source(entry.source, &path);
        if !is_said {
            (self.find)(&format!("{path}.source"), RowFault::NoSource.into());
        }
        Claim {
            source: Source {
                citing: entry.citing,
                ..source
            },
            stance: entry.stance,
            when,
            figures,
            actors: self.participants(entry.actors, &format!("{path}.actors")),
            words: entry.words,
            reference: entry.reference,
            reprint_of: entry.reprint_of.map(|id| self.outlet(id)).or(reprint_of),
            sums_up: entry.sums_up,
        }
    }

    fn check_amount(&mut self, amount: &Amount, path: impl Fn() -> String) {
        let (low, high, best) = match *amount {
            Amount::Range { low, high, best } => (low, high, best),
            Amount::Words(ref words) => {
                let text = shortened(words, 60).into();
                (self.find)(&path(), FigureFault::KeptAsWords { text }.into());
                return;
            }
            _ => return,
        };
        if low > high {
            (self.find)(&path(), FigureFault::LowAboveHigh { low, high }.into());
        } else if let Some(best) = best.filter(|best| !(low..=high).contains(best)) {
            (self.find)(&path(), FigureFault::BestOutside { best, low, high }.into());
        }
    }

    /// The source, and the outlet that it reprints.
    fn source(&mut self, entry: SourceRef, path: &str) -> (Source, Option<String>) {
        match entry {
            SourceRef::IdOrName(text) => {
                if let Some((number, source)) = self.tables.source(&text) {
                    let reprint = self.tables.reprints.get(number as usize).cloned().flatten();
                    (source.clone(), reprint)
                } else {
                    let source = Source {
                        outlet: text,
                        ..Source::default()
                    };
                    (source, None)
                }
            }
            SourceRef::Detail(SourceDetail {
                outlet,
                title,
                published,
                link,
                note,
                other,
            }) => {
                self.keep(format!("{path}.source."), other);
                let source = Source {
                    outlet,
                    title,
                    published,
                    link,
                    note,
                    citing: Vec::new(),
                };
                (source, None)
            }
        }
    }

    /// The outlet of a source given by id, or the text itself where it is none.
    fn outlet(&self, id: String) -> String {
        let known = self.tables.source(&id).map(|(_, source)| source.outlet.clone());
        known.unwrap_or(id)
    }

    fn link(&mut self, entry: LinkEntry, index: usize) -> Link {
        self.keep(format!("links[{index}]."), entry.other);
        Link {
            kind: entry.kind,
            to: entry.to,
            note: entry.note,
        }
    }

    /// Keeps keys that the format does not name as fields: texts as they are, all else as compact JSON.
    fn keep(&mut self, mut path: String, other: Map<String, Value>) {
        let length = path.len();
        for (key, value) in other {
            path.truncate(length);
            path.push_str(&key);
            let text = match value {
                Value::String(text) => text,
                value => value.to_string(),
            };
            self.fields.push((path.clone(), text));
        }
    }
}
