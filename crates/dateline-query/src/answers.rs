use dateline_batch::CancelToken;
use dateline_event::{Moment, TimeDelta};

use super::{Bin, Filter, Group, Grouping, ListedEvent, Totals, Under};

/// Answers questions about events, wherever these stand: in memory ([`Engine`](super::Engine)) or behind a connection. All answerers
/// say the same of the same events.
///
/// An answer may take long. What does not answer a part of a filter says so in its error, and never leaves it out.
pub trait Answers {
    /// What names an event, and where a list goes on.
    type Key: Clone;
    /// Why there is no answer.
    type Error: std::error::Error;

    /// How many events there are, and from when to when.
    ///
    /// # Errors
    /// If there is no answer, or it was cancelled.
    fn totals(&mut self, filter: &Filter, cancel: &CancelToken) -> Result<Totals, Self::Error>;

    /// How many events each name, kind of doubt or role has: those that have any, as [`Group::arrange`] puts them.
    ///
    /// # Errors
    /// If there is no answer, or it was cancelled.
    fn groups(
        &mut self,
        filter: &Filter,
        by: Grouping,
        under: Under,
        cancel: &CancelToken,
    ) -> Result<Vec<Group>, Self::Error>;

    /// When events started, as [`bins_known_within`](super::bins_known_within) counts them: bin `i` is `edges[i]..edges[i + 1]`.
    ///
    /// # Errors
    /// If there is no answer, or it was cancelled.
    fn bins(
        &mut self,
        filter: &Filter,
        edges: &[Moment],
        longest: TimeDelta,
        cancel: &CancelToken,
    ) -> Result<Vec<Bin>, Self::Error>;

    /// So many events in the order of their anchors, then those without a date: the first, or those after one of them.
    ///
    /// # Errors
    /// If there is no answer, or it was cancelled.
    fn page(
        &mut self,
        filter: &Filter,
        after: Option<&Self::Key>,
        most: usize,
        cancel: &CancelToken,
    ) -> Result<Vec<ListedEvent<Self::Key>>, Self::Error>;
}
