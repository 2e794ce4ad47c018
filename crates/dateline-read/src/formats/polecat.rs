//! POLECAT (Political Event Classification, Attributes, and Types): the tab-separated event data of 40 columns.
//!
//! - Blank cells hold the text `None`; lists are joined by semicolons.
//! - The actor does something to the recipient. Where `Quad Code` is material conflict, they are perpetrator and
//!   target; of any other act both are participants.
//! - Countries are ISO codes of three letters, as the file gives them.

use dateline_batch::format::Schema;
use dateline_event::{Role, Stance};

use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, list};

/// Where POLECAT's columns stand.
pub(super) struct Polecat {
    id: Option<usize>,
    date: Option<usize>,
    kind: [Option<usize>; 2],
    quad_code: Option<usize>,
    contexts: Option<usize>,
    actors: [(Option<usize>, String); 2],
    /// From the country to the named place.
    place: [Option<usize>; 5],
    latitude: Option<usize>,
    longitude: Option<usize>,
    source: Option<usize>,
    published: Option<usize>,
}

impl TableFormat for Polecat {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["event_id", "event_date", "event_mode", "actor_name", "recipient_name"])?;
        let find = |name: &str| header.find(&[name]);
        let actor = |name: &str| (find(name), header.name_of(find(name)));
        Some(Self {
            id: find("event_id"),
            date: find("event_date"),
            kind: ["event_type", "event_mode"].map(find),
            quad_code: find("quad_code"),
            contexts: find("contexts"),
            actors: [actor("actor_name"), actor("recipient_name")],
            place: ["country", "province", "district", "city", "placename"].map(find),
            latitude: find("latitude"),
            longitude: find("longitude"),
            source: find("source"),
            published: find("publication_date"),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("POLECAT")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        self.date.into_iter().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let reading = row.needed_date(self.date, notes);
        sink.when(reading, || row.text(self.date).to_owned());
        for column in self.kind {
            sink.kind(row.text(column));
        }
        let roles = if row.text(self.quad_code).eq_ignore_ascii_case("material conflict") {
            [Role::Perpetrator, Role::Target]
        } else {
            [Role::Participant; 2]
        };
        for (role, (column, from)) in roles.into_iter().zip(&self.actors) {
            for name in list(row.text(*column), ';') {
                sink.actor(role, name, from);
            }
        }
        for column in self.place {
            sink.place(row.text(column));
        }
        let source = row.text(self.source);
        if !source.is_empty() {
            sink.claim(By::Source(source), Stance::Asserts, |claim| {
                row.text(self.published).clone_into(&mut claim.source.published);
            });
        }
        let latitude = row.degrees(self.latitude, 90.0, notes);
        let longitude = row.degrees(self.longitude, 180.0, notes);
        sink.rest(|event| {
            row.text(self.contexts).clone_into(&mut event.text);
            (event.place.latitude, event.place.longitude) = (latitude, longitude);
        });
    }
}
