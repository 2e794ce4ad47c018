//! timemap's event sheet (Forensic Architecture) and the export of Bellingcat's maps, as tables.
//!
//! - Dates are month/day/year unless their column shows another order. A clock time stands in a column of its own.
//! - The kind is `category` or `type`, else the first association. Numbered columns of associations and sources are
//!   lists. Sources are links, or the ids of a sheet of sources that is not read.
//! - There are no actors.

use dateline_batch::format::Schema;
use dateline_dates::KnownOrder;
use dateline_event::{DateOrder, Stance};

use super::position::Position;
use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, shortened};
use crate::web;

/// Where the columns stand.
pub(super) struct Timemap {
    id: Option<usize>,
    date: Option<usize>,
    clock: Option<usize>,
    kind: Option<usize>,
    associations: Vec<usize>,
    location: Option<usize>,
    position: Position,
    description: Option<usize>,
    comments: Option<usize>,
    sources: Vec<usize>,
}

impl TableFormat for Timemap {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["description", "date"])?;
        let numbered = |list: &str| -> Vec<usize> {
            let is_one = |key: &String| {
                let number = key.strip_prefix(list).map(|rest| rest.trim_start_matches('_'));
                number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
            };
            let keys = header.keys().iter().enumerate();
            keys.filter(|(_, key)| is_one(key)).map(|(column, _)| column).collect()
        };
        let list = |list: &str, names: &[&str]| {
            let mut columns = numbered(list);
            columns.extend(header.find(names));
            columns
        };
        let is_datasheet = !numbered("association").is_empty() && header.find(&["location"]).is_some();
        let is_export = header.has(&["id", "latitude", "longitude", "sources"]).is_some()
            && header.find(&["filters", "associations"]).is_some();
        if !is_datasheet && !is_export {
            return None;
        }
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            id: find("id"),
            date: find("date"),
            clock: find("time"),
            kind: header.find(&["category", "type"]),
            associations: list("association", &["associations", "filters"]),
            location: header.find(&["location", "place_desc"]),
            position: Position::find(header, &["latitude", "lat"], &["longitude", "long", "lng"]),
            description: find("description"),
            comments: find("comments"),
            sources: list("source", &["sources", "source"]),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("timemap")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        let column = |column| DateColumn::new(column).ordered(KnownOrder::Likely(DateOrder::MonthFirst));
        self.date.into_iter().map(column).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let day = row.needed_date(self.date, notes);
        let reading = day.map(|day| row.at_clock(self.clock, day, notes));
        sink.when(reading, || {
            let words = format!("{} {}", row.text(self.date), row.text(self.clock));
            words.trim_end().to_owned()
        });
        sink.kind(self.kind(row));
        sink.place(row.text(self.location));
        for source in self.sources.iter().map(|column| row.text(Some(*column))) {
            let mut has_links = false;
            for link in web::links_in(source) {
                has_links = true;
                sink.claim(By::Source(web::host(link)), Stance::Asserts, |claim| {
                    link.clone_into(&mut claim.source.link);
                });
            }
            if !has_links && !source.is_empty() && !source.starts_with('[') {
                sink.claim(By::Source(source), Stance::Asserts, |_| ());
            }
        }
        let degrees = self.position.read(row, notes);
        sink.rest(|event| {
            let description = row.text(self.description);
            event.title = shortened(description.lines().next().unwrap_or_default());
            description.clone_into(&mut event.text);
            row.text(self.comments).clone_into(&mut event.note);
            degrees.put(&mut event.place);
        });
    }
}

impl Timemap {
    fn kind<'a>(&self, row: &TableRow<'a>) -> &'a str {
        let kind = row.text(self.kind);
        if !kind.is_empty() {
            return kind;
        }
        let mut associations = self.associations.iter().map(|column| row.text(Some(*column)));
        let first = associations.find(|association| !association.is_empty());
        first.map_or("", first_value)
    }
}

/// The first value of `[{"key":"Weapon System","value":"Rocket"}]`, or the text if it is no such list.
fn first_value(text: &str) -> &str {
    if !text.starts_with('[') {
        return text;
    }
    let value = text.split_once("\"value\"").and_then(|(_, rest)| {
        let (_, rest) = rest.split_once('"')?;
        Some(rest.split_once('"')?.0)
    });
    value.unwrap_or_default()
}
