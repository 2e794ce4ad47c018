use super::{Generic, members};
use crate::event::{Claim, Source};
use crate::read::table::TableRow;
use crate::read::web::{host, is_link, links};

impl Generic {
    /// Calls `see` with each source's outlet and link, either of which may be blank.
    pub(super) fn for_each_source<'a>(&self, row: &TableRow<'a>, mut see: impl FnMut(&'a str, &'a str)) {
        let (source, link) = (row.text(self.source), row.text(self.link));
        let is_single = members(source).count() == 1 && !is_link(source);
        if is_single && is_link(link) {
            return see(source, link);
        }
        for member in members(source).chain(links(link)) {
            if is_link(member) {
                see(host(member), member);
            } else {
                see(member, "");
            }
        }
    }

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
        claims
    }
}
