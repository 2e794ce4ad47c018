//! GDELT (Global Database of Events, Language, and Tone): event exports of version 1.0 with 57 or 58 columns and 2.0 with
//! 61, without a header, and tables with the same column names.
//!
//! - `SQLDATE` is the day of the event. `DATEADDED` is when an article was found; it is not the time of the event.
//! - The first actor does something to the second. Where GDELT's own class of the act is material conflict
//!   (`QuadClass` 4), they are perpetrator and target; of any other act both are participants.
//! - The place is that of the action. Country codes are FIPS 10-4.
//! - Only the first article is named; its host is the source. If GDELT counts more sources than this one, a claim of
//!   nobody in particular stands for them, so that the event is not one of a single source.
//! - CAMEO codes are text: `010` is no 10.

mod article_claim;
mod articles;
mod columns;
pub(super) mod fips;
mod place;

use dateline_batch::format::Schema;
use dateline_event::{Amount, PlacePrecision, Stance};

use super::actor_pair::ActorPair;
use super::cameo;
use super::position::Position;
use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, title};
use crate::web;
pub(super) use articles::Articles;

/// Where GDELT's columns stand.
pub(super) struct Gdelt {
    name: &'static str,
    id: Option<usize>,
    date: Option<usize>,
    year: Option<usize>,
    actors: ActorPair,
    code: Option<usize>,
    quad_class: Option<usize>,
    /// Mentions, sources and articles.
    counts: [Option<usize>; 3],
    place_type: Option<usize>,
    place_name: Option<usize>,
    country: Option<usize>,
    position: Position,
    link: Option<usize>,
}

const COUNTED: [&str; 3] = ["mentions", "sources", "articles"];

impl TableFormat for Gdelt {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["globaleventid", "sqldate", "eventcode", "actor1name", "actor2name"])?;
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            name: if find("actiongeo_adm2code").is_some() {
                "GDELT 2.0"
            } else {
                "GDELT 1.0"
            },
            id: find("globaleventid"),
            date: find("sqldate"),
            year: find("year"),
            actors: ActorPair::find(header, ["actor1name", "actor2name"]),
            code: find("eventcode"),
            quad_class: find("quadclass"),
            counts: ["nummentions", "numsources", "numarticles"].map(find),
            place_type: find("actiongeo_type"),
            place_name: find("actiongeo_fullname"),
            country: find("actiongeo_countrycode"),
            position: Position::find(header, &["actiongeo_lat"], &["actiongeo_long"]),
            link: find("sourceurl"),
        })
    }

    fn missing_header(cells: &[String]) -> Option<Vec<&'static str>> {
        columns::of_events(cells)
    }

    fn schema(&self) -> Schema {
        Schema::Known(self.name)
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        self.date.into_iter().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn has_quotes(&self) -> bool {
        false
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let reading = row.needed_date(self.date, notes);
        if let Some(reading) = &reading {
            row.check_year(self.year, reading, notes);
        }
        sink.when(reading, || row.text(self.date).to_owned());
        let code = row.text(self.code);
        sink.kind(cameo::root_name(code));
        sink.kind(code);
        self.actors.tell(row, row.text(self.quad_class) == "4", sink);
        let place = place::path(row.text(self.place_name), row.code(self.country));
        for name in place {
            sink.place(name);
        }
        let degrees = self.position.read(row, notes);
        self.claims(row, sink);
        sink.rest(|event| {
            let town = event.place.path.last().map_or("", String::as_str);
            event.title = title(cameo::root_name(code), &self.actors.names(row), town);
            degrees.put(&mut event.place);
            event.place.precision = precision(row.text(self.place_type));
        });
    }
}

impl Gdelt {
    fn claims<'a>(&self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>) {
        let link = row.text(self.link);
        let outlet = web::outlet(link);
        let counts = self.counts.iter().zip(COUNTED);
        let counts = counts.filter_map(|(column, what)| {
            let count = row.text(*column).parse().ok().filter(|count: &f64| count.is_finite())?;
            Some((what, Amount::Exact(count)))
        });
        sink.claim_with_figures(By::Summary("GDELT"), Stance::Asserts, counts, |claim| {
            "what GDELT counted in all its sources".clone_into(&mut claim.words);
        });
        article_claim::tell(outlet, link, sink, |_| {});
        let sources: u32 = row.text(self.counts[1]).parse().unwrap_or_default();
        if sources > 1 {
            sink.claim(By::Source(""), Stance::Asserts, |claim| {
                "further sources, which GDELT counts and does not name".clone_into(&mut claim.words);
            });
        }
    }
}

/// From `ActionGeo_Type`: country, US state, US city, world city, world state.
fn precision(code: &str) -> Option<PlacePrecision> {
    Some(match code {
        "1" => PlacePrecision::Country,
        "2" | "5" => PlacePrecision::Province,
        "3" | "4" => PlacePrecision::Exact,
        _ => return None,
    })
}
