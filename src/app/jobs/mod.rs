//! The window's threads: one for each kind of work, so that none waits for another.

mod identity;
mod outbox;
mod question;
mod worker;

use std::io;

use super::link_index::{LinkIndex, LinksRequest};
use super::mapping_preview::{Preview, PreviewRequest};
use super::matching_findings::{FindingsRequest, MatchingFindings};
use super::matching_values::{MatchingValues, ValuesRequest};
use super::pairs::{PairCounts, PairsRequest};
use super::per_facet::PerFacet;
use super::row_in_file::{RowInFile, RowRequest};
use super::suggestions::{Suggestions, SuggestionsRequest};
use super::table_order::{SortRequest, Sorted};
use super::zones::{ZoneRequest, Zoned};
use crate::store::Facet;

pub use identity::{Same, SameRows};
pub use outbox::{Message, Outbox};
pub use question::{Answered, Question};
pub use worker::{IsCancelled, Worker};

/// Each remembers what it was asked last.
pub struct Jobs {
    pub questions: Worker<Question>,
    pub sorts: Worker<SortRequest>,
    /// Finds values for the list of each facet.
    pub values: PerFacet<Worker<ValuesRequest>>,
    /// Finds names to be counted as one with others.
    pub names: Worker<ValuesRequest>,
    pub suggestions: Worker<SuggestionsRequest>,
    pub pairs: Worker<PairsRequest>,
    pub links: Worker<LinksRequest>,
    pub findings: Worker<FindingsRequest>,
    pub rows: Worker<RowRequest>,
    pub previews: Worker<PreviewRequest>,
    pub zones: Worker<ZoneRequest>,
}

impl Jobs {
    /// Starts all threads; they end when this is dropped.
    ///
    /// # Errors
    /// If the system starts no more threads.
    pub fn spawn(outbox: &Outbox) -> io::Result<Self> {
        let values =
            PerFacet::try_new(|facet| replying(outbox, facet.label(), MatchingValues::find, Message::FoundValues))?;
        let previews = outbox.clone();
        Ok(Self {
            questions: question::spawn(outbox.clone())?,
            sorts: replying(outbox, "sort", Sorted::sort, Message::Sorted)?,
            values,
            names: replying(outbox, "find names", MatchingValues::find, Message::FoundNames)?,
            suggestions: replying(outbox, "suggest", Suggestions::find, Message::Suggested)?,
            pairs: replying(outbox, "pairs", PairCounts::count, Message::Paired)?,
            links: replying(outbox, "links", LinkIndex::build, |(store, links)| {
                Message::Linked(store, links)
            })?,
            findings: replying(outbox, "findings", MatchingFindings::find, Message::FoundFindings)?,
            rows: replying(outbox, "row", RowInFile::find, Message::FoundRow)?,
            previews: Worker::spawn("preview", move |request, is_cancelled| {
                Preview::make(request, is_cancelled, |preview| {
                    previews.send(Message::Previewed(Box::new(preview)));
                });
            })?,
            zones: replying(outbox, "zone", Zoned::make, Message::Zoned)?,
        })
    }

    /// Forgets what was asked of rows that are no longer there. The question stands: its answer brought the rows of now.
    pub fn forget_rows(&mut self) {
        for facet in Facet::ALL {
            self.values[facet].forget();
        }
        self.names.forget();
        self.sorts.forget();
        self.suggestions.forget();
        self.pairs.forget();
        self.links.forget();
        self.findings.forget();
        self.rows.forget();
    }
}

/// A thread that answers each request once, unless it was cancelled.
fn replying<R: PartialEq + Send + Sync + 'static, T>(
    outbox: &Outbox,
    name: &str,
    work: impl Fn(&R, IsCancelled<'_>) -> Option<T> + Send + 'static,
    message: impl Fn(T) -> Message + Send + 'static,
) -> io::Result<Worker<R>> {
    let outbox = outbox.clone();
    Worker::spawn(name, move |request, is_cancelled| {
        if let Some(reply) = work(request, is_cancelled) {
            outbox.send(message(reply));
        }
    })
}
