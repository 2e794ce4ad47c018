use chrono::FixedOffset;
use rustc_hash::FxHashMap;

use super::line::{Line, unfold};
use crate::read::containers::zone::{self, Zone};

/// The properties of one event, and the lines in it that are none.
#[derive(Clone, Debug, Default)]
pub(super) struct Vevent {
    pub lines: Vec<Line>,
    pub unreadable: Vec<String>,
}

impl Vevent {
    pub fn find(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }
}

/// What a calendar holds.
#[derive(Debug, Default)]
pub(super) struct Components {
    pub events: Vec<Vevent>,
    /// Zones that the calendar describes itself, as far as they are known or have one offset.
    zones: FxHashMap<String, Zone>,
    title: String,
    /// How many of the components that are no events there are.
    others: [(&'static str, usize, &'static str); 3],
}

/// A description of a zone while it is read.
#[derive(Default)]
struct Timezone {
    id: String,
    place: String,
    offsets: Vec<String>,
}

impl Components {
    pub fn read(text: &str) -> Self {
        let mut found = Self {
            others: [
                ("VTODO", 0, "tasks"),
                ("VJOURNAL", 0, "journal entries"),
                ("VFREEBUSY", 0, "busy times"),
            ],
            ..Self::default()
        };
        let mut timezone = Timezone::default();
        let mut open: Vec<String> = Vec::new();
        let mut event = None;
        for text in unfold(text) {
            let Some(line) = Line::parse(&text) else {
                if let Some(event) = &mut event {
                    keep_unreadable(event, text);
                }
                continue;
            };
            let kind = || line.value.trim().to_ascii_uppercase();
            match line.name.as_str() {
                "BEGIN" => {
                    let kind = kind();
                    if kind == "VEVENT" {
                        // An event within an event is one whose end is missing.
                        found.events.extend(event.replace(Vevent::default()));
                        open.retain(|open| open == "VCALENDAR");
                    }
                    if let Some((_, count, _)) = found.others.iter_mut().find(|(name, ..)| *name == kind) {
                        *count += 1;
                    }
                    open.push(kind);
                }
                "END" => {
                    let kind = kind();
                    match kind.as_str() {
                        "VEVENT" => found.events.extend(event.take()),
                        "VTIMEZONE" => found.add_zone(std::mem::take(&mut timezone)),
                        _ => {}
                    }
                    if let Some(index) = open.iter().rposition(|open| *open == kind) {
                        open.truncate(index);
                    }
                }
                _ => match (open.last().map(String::as_str), &mut event) {
                    (Some("VEVENT"), Some(event)) => event.lines.push(line),
                    (Some("VTIMEZONE"), _) if line.name == "TZID" => timezone.id = line.value,
                    (Some("VTIMEZONE"), _) if line.name == "X-LIC-LOCATION" => timezone.place = line.value,
                    (Some("STANDARD" | "DAYLIGHT"), _) if line.name == "TZOFFSETTO" => {
                        timezone.offsets.push(line.value);
                    }
                    (Some("VCALENDAR"), _) if matches!(line.name.as_str(), "X-WR-CALNAME" | "NAME") => {
                        found.title = line.text();
                    }
                    _ => {}
                },
            }
        }
        found.events.extend(event);
        found
    }

    fn add_zone(&mut self, timezone: Timezone) {
        let mut offsets = timezone.offsets;
        offsets.dedup();
        let fixed = || match &offsets[..] {
            [offset] => offset.trim().parse::<FixedOffset>().ok().map(Zone::Fixed),
            _ => None,
        };
        if let Some(zone) = zone::find(&timezone.place).or_else(fixed) {
            self.zones.insert(timezone.id, zone);
        }
    }

    /// The zone of a name, as the world or this calendar knows it.
    pub fn zone(&self, name: &str) -> Option<Zone> {
        zone::find(name).or_else(|| self.zones.get(name).copied())
    }

    /// What the calendar is called, and what of it is not read.
    pub fn decisions(&self) -> Vec<String> {
        let mut decisions = Vec::new();
        if !self.title.is_empty() {
            decisions.push(format!("The calendar is called “{}”", self.title));
        }
        for (_, count, words) in self.others.iter().filter(|(_, count, _)| *count > 0) {
            decisions.push(format!("{count} {words} in it are not read"));
        }
        decisions
    }
}

fn keep_unreadable(event: &mut Vevent, text: String) {
    const MOST: usize = 100;
    if event.unreadable.len() < MOST {
        event.unreadable.push(text);
    }
}
