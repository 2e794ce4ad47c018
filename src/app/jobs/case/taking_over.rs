//! Decisions on names, links, and what was marked elsewhere, taken into the case.

use dateline_case::{GivenMarks, Marks, NewLink, SaidOfNames, Signed};
use rayon::prelude::*;

use super::keeper::{Keeper, words};
use super::request::NewRowLink;
use crate::app::wording::counted;
use crate::case::{OpenData, TimesketchMarks, link_key, marked_event, said_of, signed_before};
use crate::store::RowId;
use crate::work::{HandLink, NameWork};

impl Keeper {
    /// Has these decisions on names hold and no others; those without a signature are made now.
    pub(super) fn set_names(
        &mut self,
        signed: &Signed,
        wanted: Vec<(SaidOfNames, Option<Signed>)>,
    ) -> Result<(), String> {
        let wanted = wanted.into_iter();
        let wanted: Vec<_> = wanted
            .map(|(said, by)| (said, by.unwrap_or_else(|| signed.clone())))
            .collect();
        self.case()?.set_names(signed, &wanted).map(drop).map_err(words)
    }

    pub(super) fn link(&mut self, signed: &Signed, link: NewRowLink) -> Result<(), String> {
        let files = OpenData::of(&self.store, &self.files);
        let link = self.link_of(link, &files);
        self.case()?.link_events(signed, &[link]).map(drop).map_err(words)
    }

    fn link_of(&self, link: NewRowLink, files: &OpenData) -> NewLink {
        NewLink {
            kind: link_key(link.kind),
            from: marked_event(&self.store, link.from, files),
            to: marked_event(&self.store, link.to, files),
            why: link.why,
        }
    }

    /// Brings in what was decided outside of the case; how much of it was new, in a sentence.
    pub(super) fn bring_in_work(
        &mut self,
        signed: &Signed,
        names: &NameWork,
        links: Vec<(NewRowLink, HandLink)>,
    ) -> Result<String, String> {
        let said = said_of(names).into_iter();
        let said: Vec<_> = said
            .map(|(said, who, when)| (said, signed_before(&who, &when, signed)))
            .collect();
        let files = OpenData::of(&self.store, &self.files);
        let links = links.into_iter().map(|(link, by_hand)| {
            let signed = signed_before(&by_hand.who, &by_hand.when, signed);
            (self.link_of(link, &files), signed)
        });
        let links: Vec<_> = links.collect();
        let case = self.case()?;
        let count = |marks: &Marks| (marks.names.len(), marks.links.len());
        let before = count(&case.marks().map_err(words)?);
        case.bring_in_work(signed, &said, &links).map_err(words)?;
        let after = count(&case.marks().map_err(words)?);
        let (names, links) = (after.0.saturating_sub(before.0), after.1.saturating_sub(before.1));
        let names = (names > 0).then(|| format!("{} on names", counted(names, "decision")));
        let links = (links > 0).then(|| counted(links, "link"));
        let parts: Vec<String> = names.into_iter().chain(links).collect();
        Ok(if parts.is_empty() {
            "All of it is in the case already, or cannot hold beside what is.".to_owned()
        } else {
            format!("Brought in {}.", parts.join(" and "))
        })
    }

    /// Gives the marks that the open rows of Timesketch say; what came of it, in a sentence.
    pub(super) fn take_timesketch_marks(&mut self, signed: &Signed) -> Result<String, String> {
        let (store, files) = (&self.store, OpenData::of(&self.store, &self.files));
        let rows: Vec<RowId> = store.rows().collect();
        let given = rows.par_iter().filter_map(|&row| {
            let said = TimesketchMarks::of(&store.event_in_file(row))?;
            Some(GivenMarks {
                event: marked_event(store, row, &files),
                star: said.star,
                tags: said.tags,
                notes: said.comments,
            })
        });
        let given: Vec<GivenMarks> = given.collect();
        if given.is_empty() {
            return Ok("No open row has tags, labels or comments of Timesketch.".to_owned());
        }
        let events = counted(given.len(), "event");
        Ok(match self.case()?.give_marks(signed, &given).map_err(words)? {
            Some(_) => format!("Taken over from Timesketch: the tags, labels and comments of {events}."),
            None => format!("All that Timesketch says of {events} is in the case already."),
        })
    }
}
