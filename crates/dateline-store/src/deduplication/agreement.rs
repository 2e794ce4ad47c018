use dateline_batch::Document;
use dateline_event::{Bounds, Event, Zone};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{hash, record};
use crate::row_address::RowAddress;

/// Of the events whose ids two files share, how many were compared, and how many say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Agreement {
    pub compared: usize,
    pub agreeing: usize,
}

impl Agreement {
    /// Most agree: two downloads of one export.
    pub fn is_sure(self) -> bool {
        self.compared > 0 && self.agreeing * 3 >= self.compared * 2
    }

    /// Some agree and some do not, so that nobody can tell from the files what they are.
    pub fn is_unsure(self) -> bool {
        !self.is_sure() && self.compared > 0 && self.agreeing * 3 >= self.compared
    }
}

/// Compares files by the events whose ids they share. Each event is decoded once, however many files have its id.
pub(crate) struct Comparison<'a> {
    documents: &'a [Document],
    said: FxHashMap<RowAddress, Said>,
}

impl<'a> Comparison<'a> {
    pub fn new(documents: &'a [Document]) -> Self {
        Self {
            documents,
            said: FxHashMap::default(),
        }
    }

    /// How far two files agree on these pairs of rows with one id: in the date, and in at least half of what differs from
    /// row to row. What all rows of both files have in common tells nothing.
    pub fn of(&mut self, pairs: &[(RowAddress, RowAddress)]) -> Agreement {
        for &address in pairs.iter().flat_map(|(a, b)| [a, b]) {
            if !self.said.contains_key(&address)
                && let Some(said) = self.decode(address)
            {
                self.said.insert(address, said);
            }
        }
        let both = |&(a, b): &(RowAddress, RowAddress)| Some((self.said.get(&a)?, self.said.get(&b)?));
        let pairs: Vec<(&Said, &Said)> = pairs.iter().filter_map(both).collect();
        let telling = Said::differing(pairs.iter().flat_map(|(a, b)| [*a, *b]));
        Agreement {
            compared: pairs.len(),
            agreeing: pairs.iter().filter(|(a, b)| a.agrees(b, &telling)).count(),
        }
    }

    fn decode(&self, address: RowAddress) -> Option<Said> {
        let document = self.documents.get(usize::from(address.document))?;
        let event = document.decoder.event(record(self.documents, address)?);
        Some(Said::by(&event))
    }
}

/// What a row says, as hashes.
struct Said {
    time: Option<(Bounds, Zone)>,
    /// By a hash of what it is said of: a part of the event, or a field.
    parts: FxHashMap<u64, u64>,
}

impl Said {
    fn by(event: &Event) -> Self {
        let mut parts = FxHashMap::default();
        let mut add = |name: &str, text: &str| {
            if !text.trim().is_empty() {
                parts.insert(hash(name), hash(text));
            }
        };
        add("text", &event.text);
        add("kind", &event.kind.join("\n"));
        add("place", &event.place.path.join("\n"));
        let actors: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).collect();
        add("actors", &actors.join("\n"));
        if !event.claims.is_empty() {
            add("claims", &format!("{:?}", event.claims));
        }
        for (name, text) in event.fields.iter().filter(|(_, text)| *text != event.id) {
            add(&format!("field {name}"), text);
        }
        // A title is made of other parts where a file has none.
        if parts.is_empty() {
            parts.extend((!event.title.is_empty()).then(|| (hash("title"), hash(&event.title))));
        }
        Self {
            time: event.when.as_ref().map(|when| (when.bounds, when.zone)),
            parts,
        }
    }

    /// The parts that are not the same in all of these rows.
    fn differing<'a>(mut rows: impl Iterator<Item = &'a Self>) -> FxHashSet<u64> {
        let Some(first) = rows.next() else {
            return FxHashSet::default();
        };
        let mut differing = FxHashSet::default();
        for row in rows {
            let names = first.parts.keys().chain(row.parts.keys());
            differing.extend(names.filter(|name| first.parts.get(name) != row.parts.get(name)));
        }
        differing
    }

    fn agrees(&self, other: &Self, telling: &FxHashSet<u64>) -> bool {
        if self.time != other.time {
            return false;
        }
        let names: FxHashSet<u64> = self.parts.keys().chain(other.parts.keys()).copied().collect();
        let (mut said, mut same) = (0_usize, 0_usize);
        for name in names.iter().filter(|name| telling.is_empty() || telling.contains(name)) {
            said += 1;
            same += usize::from(self.parts.get(name) == other.parts.get(name));
        }
        said > 0 && same * 2 >= said
    }
}
