//! Who hears what a format tells of a row: the summary that the store keeps, and the whole event.
//!
//! A format tells each row once, so that it cannot say different things of the same row.

mod event;
mod summary;

use std::borrow::Cow;

use dateline_dates::Reading;
use dateline_event::{Amount, Claim, Event, Role, Stance};

pub(super) use event::EventSink;
pub(super) use summary::SummarySink;

/// Who makes a claim.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    /// A source that the row names, counted among the event's sources; "" for one that it does not name.
    Source(&'a str),
    /// The data set itself, which sums up what all sources say.
    Summary(&'static str),
}

/// Hears what a row says. Names that are blank or the same as the one before are passed over in kinds and places.
pub trait RowSink<'a> {
    /// When it happened; without a reading it is undated. `words` is what stands in the file.
    fn when(&mut self, reading: Option<Reading>, words: impl FnOnce() -> String);

    /// What happened: called for the type, then for the sub-type.
    fn kind(&mut self, name: &'a str);

    /// Who had which part in it; nobody if the name is blank or a word for “not known”. `from` is the column that names the actor.
    fn actor(&mut self, role: Role, name: impl Into<Cow<'a, str>>, from: &'a str);

    /// Where it happened: called for each name from the widest to the narrowest.
    fn place(&mut self, name: &'a str);

    /// Who says so. `fill` adds to the claim what only the event holds: it must not change who claims and with which
    /// stance, nor add a figure that is a number.
    fn claim(&mut self, by: By<'a>, stance: Stance, fill: impl FnOnce(&mut Claim)) {
        self.claim_with_figures(by, stance, [], fill);
    }

    /// As [`RowSink::claim`], of somebody who also says how many: each figure is what was counted and the amount.
    fn claim_with_figures(
        &mut self,
        by: By<'a>,
        stance: Stance,
        figures: impl IntoIterator<Item = (&'a str, Amount)>,
        fill: impl FnOnce(&mut Claim),
    );

    /// All that only the event holds: title, text, coordinates.
    fn rest(&mut self, fill: impl FnOnce(&mut Event));

    /// The whole event at once, for a table in which one column holds it. Nothing else is told of such a row.
    fn whole(&mut self, event: Event);
}
