use dateline_batch::Findings;
use dateline_event::Event;
use dateline_format::Document;

use super::event::Resolver;
use super::tables::Tables;

/// The one event of a document of the own format that stands in a cell of a table.
///
/// # Errors
/// Why the text is no such document.
pub(crate) fn whole_event(json: &str) -> Result<Event, String> {
    let document: Document = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let tables = Tables::new(
        document.actors,
        document.places,
        document.sources,
        &mut Findings::default(),
    );
    let entry = document.events.into_iter().next().ok_or("it holds no event")?;
    Ok(Resolver::new(&tables, &mut |_, _| {}).event(entry))
}
