use dateline_event::{Amount, Stance};

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
        // The last source waits until it is known whether it is the only one.
        let (mut sources, mut last) = (0, None);
        self.for_each_source(row, |outlet, link| {
            sources += 1;
            if let Some((outlet, link)) = last.replace((outlet, link)) {
                claim(sink, outlet, link, Vec::new());
            }
        });
        let (of_source, of_table) = if sources == 1 {
            (figures, Vec::new())
        } else {
            (Vec::new(), figures)
        };
        if let Some((outlet, link)) = last {
            claim(sink, outlet, link, of_source);
        }
        if !of_table.is_empty() {
            sink.claim_with_figures(By::Summary("The table"), Stance::Asserts, of_table, |_| ());
        }
    }
}

fn claim<'a>(sink: &mut impl RowSink<'a>, outlet: &'a str, link: &'a str, figures: Vec<(&'a str, Amount)>) {
    sink.claim_with_figures(By::Source(outlet), Stance::Asserts, figures, |claim| {
        link.clone_into(&mut claim.source.link);
    });
}
