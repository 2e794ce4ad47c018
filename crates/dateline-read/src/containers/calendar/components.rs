use chrono::{Datelike, NaiveDate, NaiveDateTime};
use dateline_batch::Decision;
use dateline_batch::decision::{CalendarDecision, ComponentKind, Counted};
use dateline_batch::finding::DateFault;
use indexmap::IndexMap;
use rustc_hash::FxHashMap;

use super::component::{Component, kind_of};
use super::line::{Line, unfold};
use super::moment::{Moment, MomentKind};
use super::own_zone::{Observance, OwnZone};
use super::patience::Patience;
use super::zone::{self, Zone};

/// Parts of a calendar nest no deeper.
const MAX_DEPTH: usize = 100;
/// So many names of parts that are not read are told apart.
const MAX_OTHERS: usize = 100;

/// What a calendar holds.
#[derive(Debug, Default)]
pub(super) struct Components<'t> {
    pub all: Vec<Component<'t>>,
    /// Zones that the calendar describes itself.
    zones: FxHashMap<String, OwnZone>,
    title: String,
    /// The zone that the calendar names as its own.
    zone: String,
    /// How often each part stands in it that is not read.
    others: IndexMap<String, usize>,
}

/// A description of a zone while it is read.
#[derive(Default)]
struct Timezone {
    id: String,
    place: String,
    observances: Vec<Observance>,
}

impl<'t> Components<'t> {
    /// Until somebody cancels.
    pub fn read(text: &'t str, patience: &Patience<'_>) -> Self {
        let mut found = Self::default();
        let mut timezone = Timezone::default();
        let mut open: Vec<String> = Vec::new();
        let mut component: Option<Component<'t>> = None;
        for text in unfold(text).take_while(|_| patience.goes_on()) {
            let Some(line) = Line::parse(&text) else {
                if let Some(component) = &mut component {
                    component.keep_unreadable(text.into_owned());
                }
                continue;
            };
            match &*line.name {
                "BEGIN" => {
                    let name = line.value.trim().to_ascii_uppercase();
                    if let Some(kind) = kind_of(&name) {
                        // An event within an event is one whose end is missing.
                        found.all.extend(component.replace(Component::new(kind)));
                        open.retain(|open| open == "VCALENDAR");
                    }
                    found.begin(&name, &open, &mut timezone);
                    if open.len() < MAX_DEPTH {
                        open.push(name);
                    }
                }
                "END" => {
                    let name = line.value.trim().to_ascii_uppercase();
                    if kind_of(&name).is_some() {
                        found.all.extend(component.take());
                    } else if name == "VTIMEZONE" {
                        found.add_zone(std::mem::take(&mut timezone), patience);
                    }
                    if let Some(index) = open.iter().rposition(|open| *open == name) {
                        open.truncate(index);
                    }
                }
                _ => match (open.last().map(String::as_str), &mut component) {
                    (Some(name), Some(component)) if kind_of(name).is_some() => component.lines.push(line),
                    (Some("VTIMEZONE"), _) if line.name == "TZID" => timezone.id = line.text(),
                    (Some("VTIMEZONE"), _) if line.name == "X-LIC-LOCATION" => timezone.place = line.value.into_owned(),
                    (Some("STANDARD" | "DAYLIGHT"), _) => {
                        if let Some(observance) = timezone.observances.last_mut() {
                            observance.take(&line);
                        }
                    }
                    (Some("VCALENDAR"), _) if matches!(&*line.name, "X-WR-CALNAME" | "NAME") => {
                        found.title = line.text();
                    }
                    (Some("VCALENDAR"), _) if line.name == "X-WR-TIMEZONE" => found.zone = line.text(),
                    _ => {}
                },
            }
        }
        found.all.extend(component);
        found
    }

    /// Takes the beginning of a part within those that are `open`.
    fn begin(&mut self, name: &str, open: &[String], timezone: &mut Timezone) {
        match name {
            "VTIMEZONE" => *timezone = Timezone::default(),
            "STANDARD" | "DAYLIGHT" => timezone.observances.push(Observance::default()),
            "VCALENDAR" => {}
            _ if kind_of(name).is_some() => {}
            _ if name == "VALARM" || open.last().is_some_and(|open| open == "VCALENDAR") => {
                let is_told = self.others.len() < MAX_OTHERS || self.others.contains_key(name);
                let name = if is_told { name } else { "parts of other names" };
                *self.others.entry(name.to_owned()).or_default() += 1;
            }
            _ => {}
        }
    }

    fn add_zone(&mut self, timezone: Timezone, patience: &Patience<'_>) {
        let zone = match zone::find(&timezone.place) {
            Some(Zone::Named(zone)) => Some(OwnZone::Named(zone)),
            _ => OwnZone::of(&timezone.observances, patience),
        };
        if let Some(zone) = zone {
            self.zones.entry(timezone.id).or_insert(zone);
        }
    }

    /// The zone of a name, as the world or this calendar knows it.
    pub fn zone(&self, name: &str) -> Option<Zone<'_>> {
        let own = || self.zones.get(name).map(OwnZone::zone);
        zone::find(name).or_else(own).or_else(|| zone::find_by_city(name))
    }

    /// Reads the value of a property; `note` is told of a zone that is not known.
    pub fn moment(&self, line: &Line<'_>, value: &str, note: &mut dyn FnMut(DateFault)) -> Option<Moment<'_>> {
        let mut moment = Moment::parse(value)?;
        if moment.kind == MomentKind::Floating
            && let Some(name) = line.param("TZID")
        {
            match self.zone(name) {
                Some(zone) => moment.kind = MomentKind::Zoned(zone),
                None => note(DateFault::UnknownZone { zone: name.into() }),
            }
        }
        Some(moment)
    }

    /// Up to when a rule without an end is followed: ten years beyond the last date of the calendar, which often is the
    /// day on which it was made. Until somebody cancels.
    pub fn horizon(&self, patience: &Patience<'_>) -> Option<NaiveDateTime> {
        const NAMES: [&str; 7] = [
            "DTSTART",
            "DTEND",
            "DUE",
            "COMPLETED",
            "DTSTAMP",
            "CREATED",
            "LAST-MODIFIED",
        ];
        let components = self.all.iter().take_while(|_| patience.goes_on());
        let lines = components.flat_map(|component| &component.lines);
        let dates = lines.filter(|line| NAMES.contains(&&*line.name));
        let last = dates
            .filter_map(|line| Moment::parse(&line.value))
            .map(|moment| moment.wall)
            .max()?;
        NaiveDate::from_ymd_opt(last.year() + 10, 12, 31)?.and_hms_opt(23, 59, 59)
    }

    /// Whether there is more than events, so that each needs to be said what it is.
    pub fn are_mixed(&self) -> bool {
        self.all.iter().any(|component| component.kind != ComponentKind::Event)
    }

    /// What the calendar is called, what is in it, and what of it is not read.
    pub fn decisions(&self) -> Vec<Decision> {
        let mut decisions = Vec::new();
        if !self.title.is_empty() {
            decisions.push(CalendarDecision::Title(self.title.clone()));
        }
        if !self.zone.is_empty() {
            decisions.push(CalendarDecision::Zone(self.zone.clone()));
        }
        if self.are_mixed() {
            let count = |kind: ComponentKind| self.all.iter().filter(|component| component.kind == kind).count();
            let counts = ComponentKind::ALL.map(|kind| (kind, count(kind)));
            let counts = counts.into_iter().filter(|(_, count)| *count > 0);
            decisions.push(CalendarDecision::Components(counts.collect()));
            if self.all.iter().any(|component| component.kind == ComponentKind::Task) {
                decisions.push(CalendarDecision::Tasks);
            }
        }
        for (name, &count) in &self.others {
            decisions.push(match name.as_str() {
                "VALARM" => CalendarDecision::Reminders(count),
                _ => CalendarDecision::OtherParts(Counted {
                    name: name.clone(),
                    count,
                }),
            });
        }
        decisions.into_iter().map(Decision::from).collect()
    }
}
