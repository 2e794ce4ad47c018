//! What a format tells of a row, told once for both who listen: the summary that the store keeps, and the whole event.
//!
//! A format that tells cannot say different things of the same row.

mod event_sink;
mod summary_sink;
mod told;

use dateline_event::{Claim, Event, Role, Stance};

use super::dates::Reading;
use event_sink::EventSink;
use summary_sink::SummarySink;
pub(crate) use summary_sink::set_reading;
pub(super) use told::{Teller, Told};

/// Who makes a claim.
#[derive(Clone, Copy, Debug)]
pub(super) enum By<'a> {
    /// A source that the row names, counted among the event's sources; "" for one that it does not name.
    Source(&'a str),
    /// The data set itself, which sums up what all sources say.
    Summary(&'static str),
}

/// Listens to a format. Names that are blank or the same as the one before are passed over in kinds and places.
pub(super) trait Tell<'a> {
    /// `words` is what stands in the file; nothing is known of when without a reading.
    fn when(&mut self, reading: Option<Reading>, words: impl FnOnce() -> String);

    /// Called for the type, then for the sub-type.
    fn kind(&mut self, name: &'a str);

    /// `from` is the column that names the actor.
    fn actor(&mut self, role: Role, name: &'a str, from: &str);

    /// Called for each name from the widest to the narrowest.
    fn place(&mut self, name: &'a str);

    /// `fill` adds to the claim what only the event holds. It must not change who claims and with which stance.
    fn claim(&mut self, by: By<'a>, stance: Stance, fill: impl FnOnce(&mut Claim));

    /// All that only the event holds: title, text, coordinates.
    fn rest(&mut self, fill: impl FnOnce(&mut Event));
}
