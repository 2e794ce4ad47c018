use dateline_archive::ArchiveUrl;
use dateline_files::Guarded;
use serde::Serialize;

use super::connection;
use crate::batch::CancelToken;
use crate::cli::Failure;
use crate::cli::output::{Lines, print_json};
use crate::event::{Moment, calendar};
use crate::query::{Answers, Filter};
use crate::store::Facet;

#[derive(Serialize)]
struct ArchiveInfo {
    archive: String,
    events: u32,
    undated: u32,
    /// Calendar days, or nothing where no event has a date.
    first: Option<String>,
    last: Option<String>,
    actors: usize,
    places: usize,
    kinds: usize,
    sources: usize,
}

pub(super) fn run(url: &ArchiveUrl, is_json: bool) -> Result<(), Failure> {
    let mut archive = connection::open(url)?;
    let totals = archive.totals(&Filter::default(), &CancelToken::NEVER)?;
    let day = |time: Moment| time.civil().map(|civil| calendar::iso_date(civil.date()));
    let names = |facet| archive.names().named_values(facet).len();
    let info = ArchiveInfo {
        archive: url.to_string(),
        events: totals.events.possible,
        undated: totals.undated,
        first: totals.extent.and_then(|extent| day(extent.first)),
        last: totals.extent.and_then(|extent| day(extent.last)),
        actors: names(Facet::Actor),
        places: names(Facet::Place),
        kinds: names(Facet::Kind),
        sources: names(Facet::Source),
    };
    if is_json {
        return print_json(&info, &Guarded::default());
    }
    let mut out = Lines::new(&Guarded::default())?;
    out.line(format_args!("{}", info.archive))?;
    out.line(format_args!("events    {}", info.events))?;
    out.line(format_args!("undated   {}", info.undated))?;
    out.line(format_args!("first     {}", info.first.as_deref().unwrap_or("–")))?;
    out.line(format_args!("last      {}", info.last.as_deref().unwrap_or("–")))?;
    out.line(format_args!("actors    {}", info.actors))?;
    out.line(format_args!("places    {}", info.places))?;
    out.line(format_args!("kinds     {}", info.kinds))?;
    out.line(format_args!("sources   {}", info.sources))?;
    out.end()
}
