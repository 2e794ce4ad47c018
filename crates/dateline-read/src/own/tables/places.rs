use dateline_batch::finding::NameFault;
use dateline_batch::{Findings, PlaceInfo, circle_edges};
use dateline_format::PlaceEntry;

use super::Tables;
use super::entries::{keep_first, shared, with_ids, with_other};
use crate::own::coordinates::coordinates;

impl Tables {
    pub(super) fn add_places(&mut self, mut entries: Vec<PlaceEntry>, findings: &mut Findings) {
        keep_first(&mut entries, "places", &mut self.places, |entry| &entry.id, findings);
        let parent_of = |entry: &PlaceEntry| entry.parent.as_deref().and_then(|id| self.places.by_id(id));
        let edges: Vec<Vec<usize>> = entries
            .iter()
            .map(|entry| parent_of(entry).map(|parent| parent as usize).into_iter().collect())
            .collect();
        for (node, _) in circle_edges(&edges) {
            if let Some(entry) = entries.get_mut(node) {
                let parent = entry.parent.take().unwrap_or_default();
                let fault = NameFault::PlaceCircle {
                    place: entry.id.as_str().into(),
                    parent: parent.into(),
                };
                findings.push_of_file(&format!("places.{}.parent", entry.id), fault);
            }
        }
        let keys = entries
            .iter()
            .map(|entry| (entry.parent.as_deref().unwrap_or_default(), entry.name.as_str()));
        let names = with_ids(&shared(keys), entries.iter().map(|entry| (&entry.name, &entry.id)));
        let paths: Vec<Vec<String>> = (0..entries.len())
            .map(|number| self.path_of(number, &entries, &names, findings))
            .collect();
        for ((number, entry), path) in (0_u32..).zip(entries).zip(paths) {
            self.places.add_name(&entry.name, number);
            for alias in &entry.aliases {
                self.places.add_alias(alias, number);
            }
            self.paths.entry(path.clone()).or_insert(number);
            let column = |key: &str| format!("places.{}.{key}", entry.id);
            let (latitude, longitude) = coordinates(entry.latitude, entry.longitude, &mut |axis, fault| {
                findings.push_of_file(&column(axis.key()), fault);
            });
            self.directory.places.push(PlaceInfo {
                path,
                aliases: entry.aliases,
                latitude,
                longitude,
                precision: entry.precision,
                note: with_other(entry.note, &entry.other),
            });
        }
    }

    /// Names from the widest to the entry's own. A parent that is not listed stands as a name of its own.
    fn path_of(&self, number: usize, entries: &[PlaceEntry], names: &[String], findings: &mut Findings) -> Vec<String> {
        let mut path: Vec<String> = names.get(number).cloned().into_iter().collect();
        let mut at = entries.get(number);
        while let Some(id) = at.and_then(|entry| entry.parent.as_ref()) {
            if path.len() >= self.max_names {
                let column = format!("places.{}.parent", entries.get(number).map_or("", |entry| &entry.id));
                findings.push_of_file(&column, NameFault::DeepPlace { max: self.max_names });
                break;
            }
            let parent = self.places.by_id(id).map(|parent| parent as usize);
            path.push(parent.and_then(|parent| names.get(parent)).unwrap_or(id).clone());
            at = parent.and_then(|parent| entries.get(parent));
        }
        path.reverse();
        path
    }
}
