use dateline_batch::finding::NameFault;
use dateline_event::Place;
use dateline_format::{PlaceDetail, PlaceRef};

use super::Resolver;
use crate::own::coordinates::coordinates;
use crate::own::spellings::Found;
use crate::own::text::shortened;

impl Resolver<'_, '_> {
    /// Where it happened, with what the tables say of it.
    pub(super) fn place(&mut self, entry: PlaceRef) -> Place {
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
        let path = self.within_bounds(path, "place");
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

    fn place_from_detail(&mut self, mut detail: PlaceDetail) -> Place {
        detail.path = self.within_bounds(detail.path, "place");
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
}
