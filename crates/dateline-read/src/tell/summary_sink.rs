use std::borrow::Cow;

use dateline_event::{Claim, Doubt, Event, Role, Stance};

use super::{By, EventSink, Tell};
use crate::dates::Reading;
use crate::{EventSummary, Span};

/// Keeps what the store needs.
pub(crate) struct SummarySink<'b, 'a> {
    summary: &'b mut EventSummary<'a>,
    /// Who made the first claim that is no summary, and whether all others are by the same.
    outlet: Option<&'a str>,
    is_single: bool,
    /// The whole event beside, for a format whose claims may contradict each other.
    event: Option<EventSink>,
}

impl<'b, 'a> SummarySink<'b, 'a> {
    pub fn new(summary: &'b mut EventSummary<'a>, event: Option<EventSink>) -> Self {
        Self {
            summary,
            outlet: None,
            is_single: true,
            event,
        }
    }

    /// Adds the doubt that follows from all claims together.
    pub fn finish(self) {
        self.summary.doubt = if let Some(event) = self.event {
            event.finish().doubt()
        } else {
            let mut doubt = Doubt::empty();
            doubt.set(Doubt::ASSERTS, self.summary.claims > 0);
            let is_known = self.outlet.is_some_and(|outlet| !outlet.is_empty());
            doubt.set(Doubt::SINGLE_SOURCE, is_known && self.is_single);
            doubt
        };
    }
}

impl<'a> Tell<'a> for SummarySink<'_, 'a> {
    fn when(&mut self, reading: Option<Reading>, words: impl FnOnce() -> String) {
        if let Some(reading) = reading {
            set_reading(self.summary, &reading);
        }
        if let Some(event) = &mut self.event {
            event.when(reading, words);
        }
    }

    fn kind(&mut self, name: &'a str) {
        add(&mut self.summary.kind, name);
    }

    fn actor(&mut self, role: Role, name: &'a str, from: &str) {
        if name.is_empty() {
            return;
        }
        self.summary.actors.push((role, Cow::Borrowed(name)));
        if let Some(event) = &mut self.event {
            event.actor(role, name, from);
        }
    }

    fn place(&mut self, name: &'a str) {
        add(&mut self.summary.place, name);
    }

    fn claim(&mut self, by: By<'a>, stance: Stance, fill: impl FnOnce(&mut Claim)) {
        if let By::Source(outlet) = by {
            self.summary.sources.push(Cow::Borrowed(outlet));
            self.is_single &= *self.outlet.get_or_insert(outlet) == outlet;
        }
        self.summary.claims = self.summary.claims.saturating_add(1);
        if let Some(event) = &mut self.event {
            event.claim(by, stance, fill);
        }
    }

    fn rest(&mut self, _: impl FnOnce(&mut Event)) {}
}

/// Takes over a date with all that is known of its precision.
pub(crate) fn set_reading(summary: &mut EventSummary<'_>, reading: &Reading) {
    (summary.start, summary.span) = Span::new(&reading.bounds, reading.precision, reading.zone);
    summary.span.uncertain = reading.uncertain;
    summary.span.approximate = reading.approximate;
}

fn add<'a>(path: &mut Vec<Cow<'a, str>>, name: &'a str) {
    if !name.is_empty() && path.last().is_none_or(|last| last != name) {
        path.push(Cow::Borrowed(name));
    }
}
