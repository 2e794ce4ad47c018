use std::rc::Rc;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use dateline_batch::decision::ComponentKind;
use dateline_batch::finding::{CalendarFault, DateFault};
use rustc_hash::{FxHashMap, FxHashSet};

use super::component::Component;
use super::components::Components;
use super::fields::fields;
use super::line::Line;
use super::moment::{Moment, MomentKind, duration};
use super::note::Note;
use super::patience::Patience;
use super::repeats::{MAX, Rules};
use super::row::Row;
use crate::containers::Fields;

/// Gathers a row for each time at which something in a calendar happens.
pub(super) struct Rows<'c> {
    pub all: Vec<Row>,
    components: &'c Components<'c>,
    patience: &'c Patience<'c>,
    /// Times of repeated events that have an event of their own in the calendar: an id and the time that it replaces.
    overrides: FxHashSet<(String, DateTime<Utc>)>,
    /// Those of whole days, and of times that replace a whole day: some programs say one as the other.
    day_overrides: FxHashSet<(String, NaiveDate)>,
    are_mixed: bool,
    horizon: Option<NaiveDateTime>,
}

impl<'c> Rows<'c> {
    pub fn new(components: &'c Components<'c>, patience: &'c Patience<'c>) -> Self {
        let replaced = || {
            components.all.iter().filter_map(|component| {
                let line = component.find("RECURRENCE-ID")?;
                let moment = components.moment(line, &line.value, &mut |_| {})?;
                Some((component.find("UID")?.text(), moment))
            })
        };
        Self {
            all: Vec::new(),
            components,
            patience,
            overrides: replaced().map(|(id, moment)| (id, moment.instant())).collect(),
            day_overrides: replaced().map(|(id, moment)| (id, moment.wall.date())).collect(),
            are_mixed: components.are_mixed(),
            horizon: components.horizon(patience),
        }
    }

    /// Adds the rows of one component.
    pub fn add(&mut self, component: &Component<'_>, note: Note<'_>) {
        for line in &component.unreadable {
            note(
                "",
                CalendarFault::NoProperty {
                    line: line.as_str().into(),
                }
                .into(),
            );
        }
        let fields = Rc::new(fields(component, self.components, self.are_mixed, note));
        if component.kind == ComponentKind::BusyTime {
            self.add_busy_times(component, &fields, note);
        } else {
            self.add_times(component, &fields, note);
        }
    }

    fn add_times(&mut self, component: &Component<'_>, fields: &Rc<Fields>, note: Note<'_>) {
        let start = match component.kind {
            ComponentKind::Task => ["DTSTART", "DUE", "COMPLETED"]
                .iter()
                .find_map(|name| component.find(name)),
            _ => component.find("DTSTART"),
        };
        let Some((start, moment)) = start.and_then(|line| Some((line, self.moment(line, "start", note)?))) else {
            let mut row = Fields::default();
            // What cannot be read as a date is kept, and the row has no date.
            row.put("start", start.map_or("", |line| &*line.value));
            if is_repeated(component) {
                note("start", CalendarFault::RepeatsFromNowhere.into());
            }
            return self.push(row, fields, true);
        };
        let length = self.length(component, start, moment, note);
        if length < TimeDelta::zero() {
            note("end", DateFault::EndBeforeStart.into());
        }
        let times = if start.name == "COMPLETED" && is_repeated(component) {
            note("completed", CalendarFault::RepeatsFromEnd.into());
            vec![(moment, None)]
        } else {
            self.times(component, moment, note)
        };
        let is_several = times.len() > 1;
        let id = fields.get("id");
        let override_line = component.find("RECURRENCE-ID");
        if override_line.and_then(|line| line.param("RANGE")).is_some() {
            note("recurrence-id", CalendarFault::ReplacesLater.into());
        }
        let mut is_first = true;
        let doubt = doubt(component.find("STATUS").map(|line| &*line.value));
        for (start, own_length) in times {
            if override_line.is_none() && is_several && self.is_replaced(id, start) {
                continue;
            }
            let mut row = Fields::default();
            if is_several || override_line.is_some() {
                row.put("id", format!("{id}/{}", start.text()));
            }
            row.put("start", doubted(start.text(), doubt));
            row.put("end", doubted(end_text(start, own_length.unwrap_or(length)), doubt));
            self.push(row, fields, std::mem::take(&mut is_first));
        }
    }

    /// Whether this time of a repeated event has an event of its own.
    fn is_replaced(&self, id: &str, start: Moment<'_>) -> bool {
        let is_day_replaced = || self.day_overrides.contains(&(id.to_owned(), start.wall.date()));
        self.overrides.contains(&(id.to_owned(), start.instant())) || (start.is_day() && is_day_replaced())
    }

    /// A row for each period in which somebody is not free.
    fn add_busy_times(&mut self, component: &Component<'_>, fields: &Rc<Fields>, note: Note<'_>) {
        let before = self.all.len();
        for line in component.all("FREEBUSY") {
            for period in line.value.split(',') {
                let (start, end) = period.split_once('/').unwrap_or((period, ""));
                let mut row = Fields::default();
                match self
                    .components
                    .moment(line, start, &mut |fault| note("start", fault.into()))
                {
                    Some(moment) => {
                        row.put("id", format!("{}/{}", fields.get("id"), moment.text()));
                        let doubt = doubt(line.param("FBTYPE"));
                        row.put("start", doubted(moment.text(), doubt));
                        let length = self::period(moment, end, line, self.components).unwrap_or_default();
                        row.put("end", doubted(end_text(moment, length), doubt));
                    }
                    None => note("start", DateFault::Unreadable { text: period.into() }.into()),
                }
                row.put("fbtype", line.param("FBTYPE").unwrap_or_default());
                let is_first = self.all.len() == before;
                self.push(row, fields, is_first);
            }
        }
        if self.all.len() == before {
            note("", CalendarFault::NoBusyTime.into());
        }
    }

    fn push(&mut self, own: Fields, shared: &Rc<Fields>, is_first: bool) {
        self.all.push(Row {
            own,
            shared: shared.clone(),
            is_first,
        });
    }

    /// When the event happens, and how long if that differs.
    fn times(&self, event: &Component<'_>, start: Moment<'c>, note: Note<'_>) -> Vec<(Moment<'c>, Option<TimeDelta>)> {
        let (components, horizon) = (self.components, self.horizon);
        let mut lengths = FxHashMap::default();
        let mut list = |name: &str| {
            let mut moments = Vec::new();
            for line in event.all(name) {
                for value in line.value.split(',') {
                    let (value, end) = value
                        .split_once('/')
                        .map_or((value, None), |(value, end)| (value, Some(end)));
                    let Some(moment) = components.moment(line, value, &mut |fault| note(name, fault.into())) else {
                        note(name, DateFault::Unreadable { text: value.into() }.into());
                        continue;
                    };
                    if let Some(length) = end.and_then(|end| period(moment, end, line, components)) {
                        lengths.entry(moment.instant()).or_insert(length);
                    }
                    moments.push(moment);
                }
            }
            moments
        };
        let values = |name: &str| -> Vec<String> {
            let all = event.all(name).map(|line| line.value.clone().into_owned());
            all.collect()
        };
        let rules = Rules {
            start,
            also: list("RDATE"),
            except: list("EXDATE"),
            rrules: values("RRULE"),
            exrules: values("EXRULE"),
            horizon,
        };
        if rules.rrules.is_empty() && rules.also.is_empty() {
            if !(rules.exrules.is_empty() && rules.except.is_empty()) {
                note("start", CalendarFault::LeavesOutOfNothing.into());
            }
            return vec![(start, None)];
        }
        match rules.times(self.patience) {
            Ok(mut times) => {
                let end = times.starts.last().map_or(start.wall, |last| last.wall);
                let left_out = rules.left_out(end, self.patience).unwrap_or_else(|why| {
                    note("exrule", CalendarFault::LeftOutUntold { why }.into());
                    Vec::new()
                });
                times.starts.retain(|time| !left_out.contains(time));
                if times.starts.is_empty() {
                    note("start", CalendarFault::AllLeftOut.into());
                    return Vec::new();
                }
                if times.is_cut {
                    note("rrule", CalendarFault::Frequent { max: MAX }.into());
                } else if let Some(horizon) = horizon
                    && rules.rrules.iter().any(|rule| Rules::is_endless(rule))
                {
                    let year = horizon.year();
                    note("rrule", CalendarFault::Endless { year }.into());
                }
                let with_length = |start: Moment<'c>| (start, lengths.get(&start.instant()).copied());
                times.starts.into_iter().map(with_length).collect()
            }
            Err(why) => {
                note("rrule", CalendarFault::Untold { why }.into());
                vec![(start, None)]
            }
        }
    }

    /// The time that a property says; one that cannot be read is noted.
    fn moment(&self, line: &Line<'_>, column: &str, note: Note<'_>) -> Option<Moment<'c>> {
        let moment = self.components.moment(line, &line.value, &mut |fault| {
            // An end's zone is that of the start.
            if column == "start" {
                note(column, fault.into());
            }
        });
        if moment.is_none() && !line.value.trim().is_empty() {
            let text = (&*line.value).into();
            note(column, DateFault::Unreadable { text }.into());
        }
        moment
    }

    /// How long it lasts; whole days are counted up to the day after the last.
    fn length(&self, component: &Component<'_>, start: &Line<'_>, moment: Moment<'c>, note: Note<'_>) -> TimeDelta {
        let duration = || {
            let line = component.find("DURATION")?;
            let length = duration(&line.value)?;
            // Whole days end at the same hour of the clock.
            let is_of_days = !line.value.contains('T');
            Some(if is_of_days {
                moment.plus(length).instant() - moment.instant()
            } else {
                length
            })
        };
        let name = match component.kind {
            ComponentKind::Event => "DTEND",
            ComponentKind::Task if start.name == "DTSTART" => "DUE",
            _ => return TimeDelta::zero(),
        };
        let Some(mut end) = component.find(name).and_then(|line| self.moment(line, "end", note)) else {
            return duration().unwrap_or_default();
        };
        if end.kind == MomentKind::Floating && !moment.is_day() {
            // Some programs say the zone of the start alone.
            end.kind = moment.kind;
        }
        let length = end.instant() - moment.instant();
        match (component.kind, moment.is_day(), end.is_day()) {
            // The day on which a task is due is its last.
            (ComponentKind::Task, true, true) => length + TimeDelta::days(1),
            // Both as they are: the end is in a column of its own.
            (ComponentKind::Task, start, end) if start != end => TimeDelta::zero(),
            _ => length,
        }
    }
}

/// Whether it says that it happens again.
fn is_repeated(component: &Component<'_>) -> bool {
    component.find("RRULE").or_else(|| component.find("RDATE")).is_some()
}

/// The last day of what lasts whole days, else the moment of the end; "" if it lasts no time.
fn end_text(start: Moment<'_>, length: TimeDelta) -> String {
    let length = if start.is_day() {
        length - TimeDelta::days(1)
    } else {
        length
    };
    if length <= TimeDelta::zero() {
        return String::new();
    }
    start.after(length).text()
}

fn period(start: Moment<'_>, end: &str, line: &Line<'_>, components: &Components<'_>) -> Option<TimeDelta> {
    duration(end).or_else(|| {
        let end = components.moment(line, end, &mut |_| {})?;
        Some(end.instant() - start.instant())
    })
}

/// The sign of what a calendar calls tentative: it may not happen then.
fn doubt(status: Option<&str>) -> &'static str {
    let is = |wanted: &str| status.is_some_and(|status| status.trim().eq_ignore_ascii_case(wanted));
    if is("TENTATIVE") || is("BUSY-TENTATIVE") {
        "?"
    } else {
        ""
    }
}

/// A date with that sign.
fn doubted(date: String, sign: &str) -> String {
    if date.is_empty() { date } else { date + sign }
}
