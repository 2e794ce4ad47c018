use dateline_batch::Findings;
use dateline_event::Source;
use dateline_format::SourceEntry;

use super::Tables;
use super::entries::{keep_first, with_other};

/// More reprints of reprints are not followed.
const MAX_REPRINTS: usize = 64;

impl Tables {
    pub(super) fn add_sources(&mut self, mut entries: Vec<SourceEntry>, findings: &mut Findings) {
        keep_first(&mut entries, "sources", &mut self.sources, |entry| &entry.id, findings);
        let outlet_of = |id: &str| {
            let entry = self.sources.by_id(id).and_then(|number| entries.get(number as usize));
            entry.map_or_else(|| id.to_owned(), |entry| entry.outlet.clone())
        };
        let reprints = |entry: &SourceEntry| {
            let mut chain = Vec::new();
            let mut next = entry.reprint_of.as_deref();
            // A circle comes to its first again.
            while let Some(id) = next.filter(|id| !chain.contains(id) && chain.len() < MAX_REPRINTS) {
                chain.push(id);
                let entry = self.sources.by_id(id).and_then(|number| entries.get(number as usize));
                next = entry.and_then(|entry| entry.reprint_of.as_deref());
            }
            chain.into_iter().map(outlet_of).collect()
        };
        self.reprints = entries.iter().map(reprints).collect();
        self.directory.sources = entries
            .into_iter()
            .map(|entry| Source {
                outlet: entry.outlet,
                title: entry.title,
                published: entry.published,
                link: entry.link,
                citing: Vec::new(),
                note: with_other(entry.note, &entry.other),
            })
            .collect();
    }
}
