//! ICEWS (Integrated Crisis Early Warning System): the tab-separated event data of 20 columns, which is never quoted.
//!
//! - The source of an event does something to its target. Where the CAMEO code is one of material conflict, they are
//!   perpetrator and target; of any other act both are participants.
//! - The publisher is the one source. CAMEO codes are text: `010` is no 10.
//! - Coordinates are those of the narrowest place that is named; the file does not say how precise.

use dateline_event::{Role, Stance};

use super::cameo;
use super::table::{DateColumn, Header, Notes, TableFormat, TableRow};
use super::tell::{By, Tell, Teller, Told};

/// Where ICEWS's columns stand.
struct Icews {
    id: Option<usize>,
    date: Option<usize>,
    actors: [(Option<usize>, String); 2],
    text: Option<usize>,
    code: Option<usize>,
    story: Option<usize>,
    sentence: Option<usize>,
    publisher: Option<usize>,
    /// From the country to the city.
    place: [Option<usize>; 4],
    latitude: Option<usize>,
    longitude: Option<usize>,
}

pub(super) fn recognise(header: &Header) -> Option<Box<dyn TableFormat>> {
    header.has(&["event_id", "event_date", "source_name", "target_name", "cameo_code"])?;
    let find = |name: &str| header.find(&[name]);
    let actor = |name: &str| (find(name), header.name_of(find(name)));
    Some(Box::new(Told(Icews {
        id: find("event_id"),
        date: find("event_date"),
        actors: [actor("source_name"), actor("target_name")],
        text: find("event_text"),
        code: find("cameo_code"),
        story: find("story_id"),
        sentence: find("sentence_number"),
        publisher: find("publisher"),
        place: ["country", "province", "district", "city"].map(find),
        latitude: find("latitude"),
        longitude: find("longitude"),
    })))
}

impl Teller for Icews {
    fn name(&self) -> &'static str {
        "ICEWS"
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

    fn tell<'a>(&self, row: &TableRow<'a>, listener: &mut impl Tell<'a>, notes: &mut Notes<'_>) {
        let reading = row.needed_date(self.date, notes);
        listener.when(reading, || row.text(self.date).to_owned());
        let code = row.text(self.code);
        listener.kind(cameo::root_name(code));
        listener.kind(row.text(self.text));
        let roles = if cameo::is_material_conflict(code) {
            [Role::Perpetrator, Role::Target]
        } else {
            [Role::Participant; 2]
        };
        for (role, (column, from)) in roles.into_iter().zip(&self.actors) {
            listener.actor(role, row.text(*column), from);
        }
        for column in self.place {
            listener.place(row.text(column));
        }
        let publisher = row.text(self.publisher);
        if !publisher.is_empty() {
            listener.claim(By::Source(publisher), Stance::Asserts, |claim| {
                claim.reference = match [self.story, self.sentence].map(|column| row.text(column)) {
                    ["", ""] => String::new(),
                    [story, ""] => format!("story {story}"),
                    ["", sentence] => format!("sentence {sentence}"),
                    [story, sentence] => format!("story {story}, sentence {sentence}"),
                };
            });
        }
        let latitude = row.degrees(self.latitude, 90.0, notes);
        let longitude = row.degrees(self.longitude, 180.0, notes);
        listener.rest(|event| {
            (event.place.latitude, event.place.longitude) = (latitude, longitude);
        });
    }
}
