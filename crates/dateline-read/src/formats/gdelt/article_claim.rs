use dateline_event::{Claim, Stance};

use crate::table::{By, RowSink};
use crate::web;

/// Tells that an article of an outlet says so, unless the outlet is not known; `more` adds what else the row says of it.
pub(super) fn tell<'a>(outlet: &'a str, link: &'a str, sink: &mut impl RowSink<'a>, more: impl FnOnce(&mut Claim)) {
    if outlet.is_empty() {
        return;
    }
    sink.claim(By::Source(outlet), Stance::Asserts, |claim| {
        if web::is_link(link) {
            link.clone_into(&mut claim.source.link);
        }
        more(claim);
    });
}
