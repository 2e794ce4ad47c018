use dateline_batch::finding::WholeFault;
use dateline_batch::{Findings, JsonError, Limits};
use dateline_event::Event;
use dateline_format::Document;

use super::event::Resolver;
use super::tables::Tables;

/// The one event of a document of the own format that stands in a cell of a table.
///
/// # Errors
/// Why the text is no such document.
pub(crate) fn whole_event(json: &str) -> Result<Event, WholeFault> {
    let document: Document = serde_json::from_str(json).map_err(JsonError::from)?;
    let tables = Tables::new(
        document.actors,
        document.places,
        document.sources,
        (&mut Findings::default(), Limits::NAMES),
    );
    let entry = document.events.into_iter().next().ok_or(WholeFault::NoEvent)?;
    Ok(Resolver::new(&tables, &mut |_, _| {}).event(entry))
}
