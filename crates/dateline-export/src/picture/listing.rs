use dateline_event::{Event, words};
use dateline_query::{Answer, InView};
use dateline_store::Store;
use dateline_timeline::{Label, Measure, Tone, Viewport, grouped, label_at};

use super::LEFT;
use super::lines::cut;
use super::svg::SvgWriter;

/// The first of the events that a picture shows, one a row.
pub(super) struct Listing {
    labels: Vec<Label>,
    height: f32,
}

const SIZE: f32 = 11.0;
const ROW: f32 = 18.0;
/// Between columns.
const GAP: f32 = 12.0;
/// The columns, with the share of the width that each has.
const COLUMNS: [(&str, f32); 4] = [("When", 0.16), ("Event", 0.44), ("Actors", 0.24), ("Location", 0.16)];

impl Listing {
    /// At most so many of the events in view; nothing if that is none.
    pub fn new(
        store: &Store,
        answer: &Answer,
        view: Viewport,
        max: usize,
        width: f32,
        measure: &mut dyn Measure,
    ) -> Self {
        let mut listing = Self {
            labels: Vec::new(),
            height: 0.0,
        };
        let rows = answer.lanes.all.in_view(store, view.start(), view.end());
        if max == 0 || rows.is_empty() {
            return listing;
        }
        listing.height = 6.0;
        listing.add(&COLUMNS.map(|(title, _)| title.to_owned()), Tone::Muted, width, measure);
        for row in rows.iter().take(max) {
            listing.add(&cells(&store.event(row)), Tone::Text, width, measure);
        }
        listing.say_what_is_left(&rows, max);
        listing.height += 4.0;
        listing
    }

    fn add(&mut self, cells: &[String; 4], tone: Tone, width: f32, measure: &mut dyn Measure) {
        let room = width - 2.0 * LEFT;
        let mut x = LEFT;
        let y = self.height + ROW / 2.0;
        for (cell, (_, share)) in cells.iter().zip(COLUMNS) {
            let text = cut(cell, share * room - GAP, SIZE, measure);
            if !text.is_empty() {
                self.labels.push(label_at(x, y, SIZE, tone, text));
            }
            x += share * room;
        }
        self.height += ROW;
    }

    fn say_what_is_left(&mut self, rows: &InView<'_>, max: usize) {
        let left = u32::try_from(rows.len().saturating_sub(max)).unwrap_or(u32::MAX);
        if left > 0 {
            let words = format!("and {} more in view", grouped(left));
            let y = self.height + ROW / 2.0;
            self.labels.push(label_at(LEFT, y, SIZE, Tone::Muted, words));
            self.height += ROW;
        }
    }

    pub fn height(&self) -> f32 {
        self.height
    }

    pub fn write(&self, writer: &mut SvgWriter<'_>) {
        for label in &self.labels {
            writer.label(label);
        }
    }
}

fn cells(event: &Event) -> [String; 4] {
    let actors: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).collect();
    [
        event.when.as_ref().map_or_else(String::new, words::short),
        event.title.clone(),
        actors.join(", "),
        event.place.path.last().cloned().unwrap_or_default(),
    ]
}
