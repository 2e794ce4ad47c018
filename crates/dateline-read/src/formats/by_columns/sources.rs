use dateline_event::{Amount, Stance, is_placeholder};

use super::ByColumns;
use crate::table::{By, Notes, RowSink, TableRow};
use crate::web::{host, is_link, links};

impl ByColumns {
    /// Calls `see` with each source's outlet and link, either of which may be blank.
    pub(super) fn for_each_source<'a>(&self, row: &TableRow<'a>, mut see: impl FnMut(&'a str, &'a str)) {
        // Columns in pairs: `Source 1`, `Link 1`, `Source 2`, `Link 2`.
        if self.sources.len() == self.links.len() && self.are_pairs(row) {
            for ((source, _), link) in self.sources.iter().zip(&self.links) {
                let (source, link) = (row.text(Some(*source)), row.text(Some(*link)));
                if !is_placeholder(source) {
                    see(source, link);
                }
            }
            return;
        }
        let sources = self
            .sources
            .iter()
            .flat_map(|(column, members)| members.of(row.text(Some(*column))));
        let links = self.links.iter().flat_map(|&column| links(row.text(Some(column))));
        for member in sources.chain(links) {
            if is_link(member) {
                see(host(member), member);
            } else {
                see(member, "");
            }
        }
    }

    /// Whether each source of a row has a link of its own, and no source or link is several.
    fn are_pairs(&self, row: &TableRow<'_>) -> bool {
        let mut pairs = self.sources.iter().zip(&self.links);
        pairs.all(|((source, members), link)| {
            let (source, link) = (row.text(Some(*source)), row.text(Some(*link)));
            let is_blank = is_placeholder(source) && link.is_empty();
            is_blank || (members.of(source).count() == 1 && !is_link(source) && is_link(link))
        }) && !self.sources.is_empty()
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
