use dateline_batch::Findings;
use dateline_event::Source;
use dateline_format::SourceEntry;

use super::Tables;
use super::entries::{keep_first, with_other};

impl Tables {
    pub(super) fn add_sources(&mut self, mut entries: Vec<SourceEntry>, findings: &mut Findings) {
        keep_first(&mut entries, "sources", &mut self.sources, |entry| &entry.id, findings);
        let outlet_of = |id: &str| {
            let entry = self.sources.by_id(id).and_then(|number| entries.get(number as usize));
            entry.map_or_else(|| id.to_owned(), |entry| entry.outlet.clone())
        };
        self.reprints = entries
            .iter()
            .map(|entry| entry.reprint_of.as_deref().map(outlet_of))
            .collect();
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
