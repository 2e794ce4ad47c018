use dateline_event::{Claim, Source};

use super::{Generic, members};
use crate::table::TableRow;
use crate::web::{host, is_link, links};

impl Generic {
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
    pub(super) fn claims(&self, row: &TableRow<'_>) -> Vec<Claim> {
        let mut claims = Vec::new();
        self.for_each_source(row, |outlet, link| {
            claims.push(Claim {
                source: Source {
                    outlet: outlet.to_owned(),
                    link: link.to_owned(),
                    ..Source::default()
                },
                ..Claim::default()
            });
        });
        let figures = self.figures(row);
        match &mut claims[..] {
            _ if figures.is_empty() => {}
            [only] => only.figures = figures,
            _ => claims.push(Claim {
                source: Source {
                    outlet: "The table".to_owned(),
                    ..Source::default()
                },
                figures,
                sums_up: true,
                ..Claim::default()
            }),
        }
        claims
    }
}
