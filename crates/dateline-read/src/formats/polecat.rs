//! POLECAT (Political Event Classification, Attributes, and Types): the tab-separated event data of 40 columns.
//!
//! - Blank cells hold the text `None`; lists are joined by semicolons.
//! - The actor does something to the recipient. Where `Quad Code` is material conflict, they are perpetrator and
//!   target; of any other act both are participants.
//! - Countries are ISO codes of three letters, as the file gives them.

use dateline_batch::format::Schema;
use dateline_event::Stance;

use super::actor_pair::ActorPair;
use super::position::Position;
use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow};

/// Where POLECAT's columns stand.
pub(super) struct Polecat {
    id: Option<usize>,
    date: Option<usize>,
    kind: [Option<usize>; 2],
    quad_code: Option<usize>,
    contexts: Option<usize>,
    actors: ActorPair,
    /// From the country to the named place.
    place: [Option<usize>; 5],
    position: Position,
    source: Option<usize>,
    published: Option<usize>,
}

impl TableFormat for Polecat {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["event_id", "event_date", "event_mode", "actor_name", "recipient_name"])?;
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            id: find("event_id"),
            date: find("event_date"),
            kind: ["event_type", "event_mode"].map(find),
            quad_code: find("quad_code"),
            contexts: find("contexts"),
            actors: ActorPair::find(header, ["actor_name", "recipient_name"]),
            place: ["country", "province", "district", "city", "placename"].map(find),
            position: Position::find(header, &["latitude"], &["longitude"]),
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
        let is_conflict = row.text(self.quad_code).eq_ignore_ascii_case("material conflict");
        self.actors.tell_lists(row, ';', is_conflict, sink);
        for column in self.place {
            sink.place(row.text(column));
        }
        let source = row.text(self.source);
        if !source.is_empty() {
            sink.claim(By::Source(source), Stance::Asserts, |claim| {
                row.text(self.published).clone_into(&mut claim.source.published);
            });
        }
        let degrees = self.position.read(row, notes);
        sink.rest(|event| {
            row.text(self.contexts).clone_into(&mut event.text);
            degrees.put(&mut event.place);
        });
    }
}
