//! An event key by key.

use dateline_event::{Amount, Confidence, LinkKind, Noted, PlacePrecision, Precision, Role, Stance};
use dateline_format::{
    ClaimEntry, EventEntry, FieldsEntry, KindEntry, LinkEntry, ParticipantDetail, ParticipantEntry, PlaceDetail,
    PlaceRef, SourceDetail, SourceRef, WhenDetail, WhenEntry,
};
use indexmap::IndexMap;

use super::{LIST, Loose, OBJECT, Object, TEXTS, join};

const WHEN: &str = "an EDTF date, or an object with “edtf” and perhaps “words”, “resolved” and “zone”";
const PRECISIONS: &str = "century, decade, year, season, month, window, day, minute, second or subsecond";
pub(super) const PLACE_PRECISIONS: &str = "exact, near, district, province, area, country, international or unknown";
pub(super) const DEGREES: &str = "a number of degrees";

impl Loose<'_> {
    /// What can be read of an event; `None` if it is no object.
    pub fn event(&mut self, bytes: &[u8]) -> Option<EventEntry> {
        let mut object = self.entry(bytes)?;
        let entry = EventEntry {
            id: self.text(&mut object, "", "id"),
            when: self.when(&mut object, ""),
            kind: self.kind(&mut object),
            title: self.text(&mut object, "", "title"),
            text: self.text(&mut object, "", "text"),
            actors: self.participants(&mut object, ""),
            place: self.place_ref(&mut object),
            claims: self.objects(&mut object, "claims", |loose, object, _, path| {
                Some(loose.claim(object, path))
            }),
            links: self.objects(&mut object, "links", Self::link),
            confidence: self.take::<Confidence>(&mut object, "", ("confidence", "low, medium or high")),
            note: self.text(&mut object, "", "note"),
            noted: self.noted(&mut object),
            fields: self.fields(&mut object),
            other: self.other(object, ""),
        };
        self.check(bytes);
        Some(entry)
    }

    fn when(&mut self, object: &mut Object<'_>, path: &str) -> Option<WhenEntry> {
        let bytes = object.shift_remove("when")?;
        let path = &join(path, "when");
        let Some(mut detail) = self.object(bytes, path) else {
            return self.value(bytes, path, WHEN).map(WhenEntry::Edtf);
        };
        if !has_text(&detail, "edtf") {
            self.wrong(path, WHEN, bytes);
            return None;
        }
        let detail = WhenDetail {
            edtf: self.text(&mut detail, path, "edtf"),
            words: self.text(&mut detail, path, "words"),
            resolved: self.text(&mut detail, path, "resolved"),
            zone: self.text(&mut detail, path, "zone"),
            precision: self.take::<Precision>(&mut detail, path, ("precision", PRECISIONS)),
            other: self.other(detail, path),
        };
        Some(WhenEntry::Detail(detail))
    }

    fn kind(&mut self, object: &mut Object<'_>) -> Option<KindEntry> {
        let expected = "a text or a list of texts";
        let bytes = object.shift_remove("kind")?;
        if bytes.first() != Some(&b'[') {
            return self.value(bytes, "kind", expected).map(KindEntry::One);
        }
        let path = self.list(bytes, "kind", expected, |loose, bytes, path| {
            loose.value(bytes, path, super::TEXT)
        });
        path.map(KindEntry::Path)
    }

    fn participants(&mut self, object: &mut Object<'_>, path: &str) -> Vec<ParticipantEntry> {
        let Some(bytes) = object.shift_remove("actors") else {
            return Vec::new();
        };
        let list = self.list(bytes, &join(path, "actors"), "a list of actors", Self::participant);
        list.unwrap_or_default()
    }

    fn participant(&mut self, bytes: &[u8], path: &str) -> Option<ParticipantEntry> {
        const EXPECTED: &str = "an id, a name, or an object with “actor” and “role”";
        const ROLES: &str = "perpetrator, target, victim, participant, speaker, claimed_by, attributed_to, denied_by \
                             or reporter";
        let Some(mut detail) = self.object(bytes, path) else {
            return self.value(bytes, path, EXPECTED).map(ParticipantEntry::IdOrName);
        };
        if !has_text(&detail, "actor") {
            self.wrong(path, EXPECTED, bytes);
            return None;
        }
        Some(ParticipantEntry::Detail(ParticipantDetail {
            actor: self.text(&mut detail, path, "actor"),
            role: self
                .take::<Role>(&mut detail, path, ("role", ROLES))
                .unwrap_or_default(),
            from: self.text(&mut detail, path, "from"),
            aliases: self.texts(&mut detail, path, "aliases").unwrap_or_default(),
            other: self.other(detail, path),
        }))
    }

    fn place_ref(&mut self, object: &mut Object<'_>) -> Option<PlaceRef> {
        const EXPECTED: &str = "an id, a name, a list of names, or an object with “path”";
        let bytes = object.shift_remove("place")?;
        if bytes.first() == Some(&b'[') {
            let path = self.list(bytes, "place", EXPECTED, |loose, bytes, path| {
                loose.value(bytes, path, super::TEXT)
            });
            return path.map(PlaceRef::Path);
        }
        let Some(mut detail) = self.object(bytes, "place") else {
            return self.value(bytes, "place", EXPECTED).map(PlaceRef::IdOrName);
        };
        Some(PlaceRef::Detail(PlaceDetail {
            path: self.texts(&mut detail, "place", "path").unwrap_or_default(),
            latitude: self.take::<f64>(&mut detail, "place", ("latitude", DEGREES)),
            longitude: self.take::<f64>(&mut detail, "place", ("longitude", DEGREES)),
            precision: self.take::<PlacePrecision>(&mut detail, "place", ("precision", PLACE_PRECISIONS)),
            aliases: self.texts(&mut detail, "place", "aliases"),
            note: self.text(&mut detail, "place", "note"),
            other: self.other(detail, "place"),
        }))
    }

    /// What `read` makes of each object of a list.
    fn objects<T>(
        &mut self,
        object: &mut Object<'_>,
        key: &str,
        read: impl Fn(&mut Self, Object<'_>, &[u8], &str) -> Option<T>,
    ) -> Vec<T> {
        let Some(bytes) = object.shift_remove(key) else {
            return Vec::new();
        };
        let list = self.list(bytes, key, LIST, |loose, bytes, path| {
            let Some(object) = loose.object(bytes, path) else {
                loose.wrong(path, OBJECT, bytes);
                return None;
            };
            read(loose, object, bytes, path)
        });
        list.unwrap_or_default()
    }

    fn claim(&mut self, mut object: Object<'_>, path: &str) -> ClaimEntry {
        const STANCES: &str = "asserts, claims_responsibility, denies, attributes or disputes";
        let object = &mut object;
        ClaimEntry {
            source: self.source_ref(object, path),
            citing: self.texts(object, path, "citing").unwrap_or_default(),
            stance: self
                .take::<Stance>(object, path, ("stance", STANCES))
                .unwrap_or_default(),
            when: self.when(object, path),
            figures: self.figures(object, path),
            actors: self.participants(object, path),
            words: self.text(object, path, "words"),
            reference: self.text(object, path, "ref"),
            reprint_of: self.take(object, path, ("reprint_of", super::TEXT)),
            sums_up: self
                .take(object, path, ("sums_up", "true or false"))
                .unwrap_or_default(),
            other: self.other(std::mem::take(object), path),
        }
    }

    fn source_ref(&mut self, object: &mut Object<'_>, path: &str) -> SourceRef {
        const EXPECTED: &str = "an id, an outlet's name, or an object with “outlet”";
        let path = &join(path, "source");
        let Some(bytes) = object.shift_remove("source") else {
            return SourceRef::default();
        };
        let Some(mut detail) = self.object(bytes, path) else {
            return self
                .value(bytes, path, EXPECTED)
                .map_or_else(SourceRef::default, SourceRef::IdOrName);
        };
        if !detail.contains_key("outlet") {
            self.missing(path, "outlet");
        }
        SourceRef::Detail(SourceDetail {
            outlet: self.text(&mut detail, path, "outlet"),
            title: self.text(&mut detail, path, "title"),
            published: self.text(&mut detail, path, "published"),
            link: self.text(&mut detail, path, "link"),
            note: self.text(&mut detail, path, "note"),
            other: self.other(detail, path),
        })
    }

    fn figures(&mut self, object: &mut Object<'_>, path: &str) -> IndexMap<String, Amount> {
        const AMOUNT: &str = "a number, words, or an object of at_least, at_most, about, or low and high";
        let path = &join(path, "figures");
        let mut figures = IndexMap::new();
        let Some(bytes) = object.shift_remove("figures") else {
            return figures;
        };
        let Some(given) = self.object(bytes, path) else {
            self.wrong(path, "an object of numbers by what is counted", bytes);
            return figures;
        };
        for (what, bytes) in given {
            if let Some(amount) = self.value(bytes, &join(path, &what), AMOUNT) {
                figures.insert(what, amount);
            }
        }
        figures
    }

    fn link(&mut self, mut object: Object<'_>, bytes: &[u8], path: &str) -> Option<LinkEntry> {
        let object = &mut object;
        let kinds = ("kind", "retaliation_for, follows, part_of or same_as");
        let before = self.kept.len();
        let (kind, to) = (
            self.take::<LinkKind>(object, path, kinds),
            self.take::<String>(object, path, ("to", super::TEXT)),
        );
        let (Some(kind), Some(to)) = (kind, to) else {
            // Half of a link is none: it is kept whole.
            let is_told = self.kept.len() > before;
            self.kept.truncate(before);
            if is_told {
                self.kept.push((path.to_owned(), super::text(bytes)));
            } else {
                self.wrong(path, "“kind”, “to” and perhaps “note”", bytes);
            }
            return None;
        };
        Some(LinkEntry {
            kind,
            to,
            note: self.text(object, path, "note"),
            other: self.other(std::mem::take(object), path),
        })
    }

    fn noted(&mut self, object: &mut Object<'_>) -> Vec<Noted> {
        let Some(bytes) = object.shift_remove("noted") else {
            return Vec::new();
        };
        let list = self.list(bytes, "noted", LIST, |loose, bytes, path| {
            loose.value(bytes, path, "an object with “words” and perhaps “column”")
        });
        list.unwrap_or_default()
    }

    fn fields(&mut self, object: &mut Object<'_>) -> Option<FieldsEntry> {
        let bytes = object.shift_remove("fields")?;
        if let Some(named) = self.object(bytes, "fields") {
            return Some(FieldsEntry::Named(self.other(named, "fields")));
        }
        let pairs = self.list(
            bytes,
            "fields",
            "an object, or a list of pairs",
            |loose, bytes, path| loose.value(bytes, path, TEXTS),
        );
        pairs.map(FieldsEntry::Pairs)
    }
}

fn has_text(object: &Object<'_>, key: &str) -> bool {
    let bytes = object.get(key);
    bytes.is_some_and(|bytes| serde_json::from_slice::<String>(bytes).is_ok())
}
