//! ICEWS (Integrated Crisis Early Warning System): the tab-separated event data of 20 columns, which is never quoted.
//!
//! - The source of an event does something to its target. Where the CAMEO code is one of material conflict, they are
//!   perpetrator and target; of any other act both are participants.
//! - The publisher is the one source. CAMEO codes are text: `010` is no 10.
//! - Coordinates are those of the narrowest place that is named; the file does not say how precise.

use dateline_batch::format::Schema;
use dateline_event::Stance;

use super::actor_pair::ActorPair;
use super::cameo;
use super::position::Position;
use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow};

/// Where ICEWS's columns stand.
pub(super) struct Icews {
    id: Option<usize>,
    date: Option<usize>,
    actors: ActorPair,
    text: Option<usize>,
    code: Option<usize>,
    story: Option<usize>,
    sentence: Option<usize>,
    publisher: Option<usize>,
    /// From the country to the city.
    place: [Option<usize>; 4],
    position: Position,
}

impl TableFormat for Icews {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["event_id", "event_date", "source_name", "target_name", "cameo_code"])?;
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            id: find("event_id"),
            date: find("event_date"),
            actors: ActorPair::find(header, ["source_name", "target_name"]),
            text: find("event_text"),
            code: find("cameo_code"),
            story: find("story_id"),
            sentence: find("sentence_number"),
            publisher: find("publisher"),
            place: ["country", "province", "district", "city"].map(find),
            position: Position::find(header, &["latitude"], &["longitude"]),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("ICEWS")
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
        sink.when(reading, || row.text(self.date).to_owned());
        let code = row.text(self.code);
        sink.kind(cameo::root_name(code));
        sink.kind(row.text(self.text));
        self.actors.tell(row, cameo::is_material_conflict(code), sink);
        for column in self.place {
            sink.place(row.text(column));
        }
        let publisher = row.text(self.publisher);
        if !publisher.is_empty() {
            sink.claim(By::Source(publisher), Stance::Asserts, |claim| {
                claim.reference = match [self.story, self.sentence].map(|column| row.text(column)) {
                    ["", ""] => String::new(),
                    [story, ""] => format!("story {story}"),
                    ["", sentence] => format!("sentence {sentence}"),
                    [story, sentence] => format!("story {story}, sentence {sentence}"),
                };
            });
        }
        let degrees = self.position.read(row, notes);
        sink.rest(|event| {
            degrees.put(&mut event.place);
        });
    }
}
