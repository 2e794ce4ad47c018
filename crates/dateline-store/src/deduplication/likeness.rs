use std::sync::Arc;

use dateline_batch::{Decode, Document, Record, Report};
use dateline_event::Event;

use crate::row_address::RowAddress;

/// Whether two records of the same id say the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    Same,
    /// One row for each actor of one event.
    SameButActors,
    Other,
}

impl Likeness {
    /// Of the records in two rows.
    pub fn of(documents: &[Document], a: RowAddress, b: RowAddress) -> Self {
        let at = |address: RowAddress| -> Option<(&Report, Arc<dyn Decode>, Record)> {
            let document = documents.get(usize::from(address.document))?;
            Some((&document.report, document.decoder.clone(), address.record(documents)?))
        };
        let (Some((report, decoder, record)), Some((other_report, other_decoder, other_record))) = (at(a), at(b))
        else {
            return Self::Other;
        };
        let format = &report.format;
        let is_same_format = *format == other_report.format;
        // The same text under other columns says something else.
        let is_text_enough =
            a.document == b.document || (report.meaning.is_some() && report.meaning == other_report.meaning);
        if is_same_format && is_text_enough && decoder.raw(record) == other_decoder.raw(other_record) {
            return Self::Same;
        }
        let (event, other) = (decoder.event(record), other_decoder.event(other_record));
        if event.id != other.id {
            Self::Other
        } else if plain(event.clone(), is_same_format) == plain(other.clone(), is_same_format) {
            Self::Same
        } else if format.schema.has_rows_by_actor() && without_actors(event) == without_actors(other) {
            Self::SameButActors
        } else {
            Self::Other
        }
    }
}

/// The event without what says only how its file writes it.
pub(crate) fn plain(mut event: Event, with_fields: bool) -> Event {
    if !with_fields {
        event.fields.clear();
    }
    event.noted.clear();
    if let Some(when) = &mut event.when {
        when.words.clear();
    }
    event
}

/// What the rows for each actor of an ACLED event have in common.
pub(super) fn without_actors(mut event: Event) -> Event {
    event.actors.clear();
    event.fields.clear();
    event.title.clear();
    event
}
