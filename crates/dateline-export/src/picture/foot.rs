use chrono::{Datelike, NaiveDate};
use dateline_event::ClockZone;
use dateline_event::calendar::day;
use dateline_store::{File, Store};
use dateline_timeline::{Measure, Tone, label_at, stretch_text};

use super::LEFT;
use super::lines::wrapped;
use super::svg::SvgWriter;

/// What stands below a picture: from which files it is, in which zone, and when it was made.
pub(super) struct Foot {
    lines: Vec<String>,
}

const SIZE: f32 = 11.0;
const STEP: f32 = 15.0;
/// So many files are named.
const MAX_FILES: usize = 8;

impl Foot {
    pub fn new(store: &Store, made_on: Option<NaiveDate>, width: f32, measure: &mut dyn Measure) -> Self {
        let parts = [files(store), zone(store), made_on.map(made)];
        let words: Vec<String> = parts.into_iter().flatten().collect();
        Self {
            lines: wrapped(&words.join(" · "), width - 2.0 * LEFT, SIZE, measure),
        }
    }

    pub fn height(&self) -> f32 {
        let lines = self.lines.iter().map(|_| STEP);
        10.0 + lines.sum::<f32>() + 5.0
    }

    pub fn write(&self, writer: &mut SvgWriter<'_>) {
        let mut y = 10.0 + STEP / 2.0;
        for line in &self.lines {
            writer.label(&label_at(LEFT, y, SIZE, Tone::Muted, line.clone()));
            y += STEP;
        }
    }
}

fn files(store: &Store) -> Option<String> {
    let names: Vec<String> = store.files().iter().map(File::name).collect();
    let first = names.iter().take(MAX_FILES).cloned().collect::<Vec<_>>().join(", ");
    match names.len() {
        0 => None,
        1 => Some(format!("Source: {first}")),
        count if count > MAX_FILES => Some(format!("Sources: {first} and {} more", count - MAX_FILES)),
        _ => Some(format!("Sources: {first}")),
    }
}

/// In which zone clock times stand; `None` where there are none.
fn zone(store: &Store) -> Option<String> {
    let known = match (store.zone(), store.instants_zone()) {
        (ClockZone::AsGiven, Some(axis)) if store.mixes_offsets() => {
            Some(format!("clock times as given by each source, axis in {axis}"))
        }
        (_, Some(zone)) => Some(format!("clock times in {zone}")),
        (_, None) => None,
    };
    let unknown = store.has_unknown_zones();
    match known {
        Some(known) if unknown => Some(format!("{known}, those of an unknown zone as given")),
        Some(known) => Some(known),
        None => unknown.then(|| "clock times as given, zone unknown".to_owned()),
    }
}

fn made(date: NaiveDate) -> String {
    let words = day(date.year(), date.month(), date.day()).map_or_else(|| date.to_string(), stretch_text);
    format!("made with Dateline {} on {words}", env!("CARGO_PKG_VERSION"))
}
