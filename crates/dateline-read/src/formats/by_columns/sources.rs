use dateline_event::Stance;

use super::{ByColumns, members};
use crate::table::{By, Notes, RowSink, TableRow};
use crate::web::{host, is_link, links};

impl ByColumns {
    /// Calls `see` with each source's outlet and link, either of which may be blank.
    pub(super) fn for_each_source<'a>(&self, row: &TableRow<'a>, mut see: impl FnMut(&'a str, &'a str)) {
        if let ([(source, separators)], [link]) = (&self.sources[..], &self.links[..]) {
            let (source, link) = (row.text(Some(*source)), row.text(Some(*link)));
            let is_single = members(source, separators).count() == 1 && !is_link(source);
            if is_single && is_link(link) {
                return see(source, link);
            }
        }
        let sources = self
            .sources
            .iter()
            .flat_map(|(column, separators)| members(row.text(Some(*column)), separators));
        let links = self.links.iter().flat_map(|&column| links(row.text(Some(column))));
        for member in sources.chain(links) {
            if is_link(member) {
                see(host(member), member);
            } else {
                see(member, "");
            }
        }
    }

    /// What each source says; figures are those of the only source, or of the table itself.
    pub(super) fn claims<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let figures = self.figures(row, notes);
        let has_one_source = || {
            let mut sources = 0;
            self.for_each_source(row, |_, _| sources += 1);
            sources == 1
        };
        let (mut of_source, of_table) = if !figures.is_empty() && has_one_source() {
            (figures, Vec::new())
        } else {
            (Vec::new(), figures)
        };
        self.for_each_source(row, |outlet, link| {
            let figures = std::mem::take(&mut of_source);
            sink.claim_with_figures(By::Source(outlet), Stance::Asserts, figures, |claim| {
                link.clone_into(&mut claim.source.link);
            });
        });
        if !of_table.is_empty() {
            sink.claim_with_figures(By::Summary("The table"), Stance::Asserts, of_table, |_| ());
        }
    }
}
