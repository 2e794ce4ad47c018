use std::borrow::Cow;

use dateline_batch::{EventSummary, Span};
use dateline_dates::Reading;
use dateline_event::fold::have_same_key;
use dateline_event::{
    Amount, Claim, Doubt, Event, FigureLimits, FigureRange, Role, Stance, is_nobody, is_placeholder, join_figures,
};

use super::{By, EventSink, RowSink};

/// Keeps what the store needs.
pub(crate) struct SummarySink<'s, 'a> {
    summary: &'s mut EventSummary<'a>,
    /// Who made the first claim that is no summary, and whether all others are by the same.
    outlet: Option<&'a str>,
    is_single: bool,
    limits: FigureLimits<'a, Voice<'a>>,
    /// Whether the whole event was told at once.
    is_whole: bool,
    /// The whole event beside, for a format of which the doubt follows from that only.
    event: Option<EventSink>,
}

impl<'s, 'a> SummarySink<'s, 'a> {
    pub fn new(summary: &'s mut EventSummary<'a>, doubt_needs_event: bool) -> Self {
        Self {
            summary,
            outlet: None,
            is_single: true,
            limits: FigureLimits::default(),
            is_whole: false,
            event: doubt_needs_event.then(EventSink::default),
        }
    }

    /// Adds the doubt that follows from all claims together.
    pub fn finish(self) {
        if self.is_whole {
            return;
        }
        let doubt = &mut self.summary.doubt;
        if let Some(event) = self.event {
            let event = event.finish();
            *doubt = event.doubt();
            let figures = event.disputed_figures(*doubt).into_iter();
            let figures = figures.map(|(what, range)| (Cow::Owned(what.into_owned()), range));
            self.summary.figures.extend(figures);
            return;
        }
        let is_single = self.is_single && self.outlet.is_some_and(|outlet| !is_placeholder(outlet));
        doubt.set(Doubt::SINGLE_SOURCE, is_single);
        let figures = &mut self.summary.figures;
        join_figures(figures);
        if self.limits.disagree() {
            *doubt |= Doubt::FIGURES;
            self.limits.mark(figures);
        }
        if doubt.contains(Doubt::DENIES) {
            *doubt |= Doubt::DENIED;
        }
        if doubt.contains(Doubt::CLAIMS_RESPONSIBILITY) {
            *doubt |= Doubt::CLAIMED;
        }
    }
}

impl<'a> RowSink<'a> for SummarySink<'_, 'a> {
    fn when(&mut self, reading: Option<Reading>, words: impl FnOnce() -> String) {
        if let Some(reading) = reading {
            (self.summary.start, self.summary.span) = if reading.qualifiers.is_any() {
                Span::from_when(&reading.to_when(""))
            } else {
                Span::new(&reading.bounds, reading.precision, reading.zone)
            };
        }
        if let Some(event) = &mut self.event {
            event.when(reading, words);
        }
    }

    fn kind(&mut self, name: &'a str) {
        add(&mut self.summary.kind, name);
    }

    fn actor(&mut self, role: Role, name: impl Into<Cow<'a, str>>, from: &'a str) {
        let name = name.into();
        if name.is_empty() || is_placeholder(&name) {
            return;
        }
        match role {
            Role::ClaimedBy if !is_nobody(&name) => self.summary.doubt |= Doubt::CLAIMED,
            Role::DeniedBy if !is_nobody(&name) => self.summary.doubt |= Doubt::DENIED,
            _ => {}
        }
        if let Some(event) = &mut self.event {
            event.actor(role, name.clone(), from);
        }
        self.summary.actors.push((Some(role), name));
    }

    fn place(&mut self, name: &'a str) {
        add(&mut self.summary.place, name);
    }

    fn claim_with_figures(
        &mut self,
        by: By<'a>,
        stance: Stance,
        figures: impl IntoIterator<Item = (&'a str, Amount)>,
        fill: impl FnOnce(&mut Claim),
    ) {
        if let By::Source(outlet) = by {
            self.summary.sources.push(Cow::Borrowed(outlet));
            self.is_single = self.is_single && have_same_key(self.outlet.get_or_insert(outlet), outlet);
        }
        self.summary.claims = self.summary.claims.saturating_add(1);
        self.summary.doubt |= Doubt::from(stance);
        if let Some(event) = &mut self.event {
            event.claim_with_figures(by, stance, figures, fill);
        } else {
            for (what, amount) in figures {
                if amount.is_imprecise() {
                    self.summary.doubt |= Doubt::IMPRECISE;
                }
                let range = FigureRange::of(&amount);
                self.summary
                    .figures
                    .extend(range.map(|range| (Cow::Borrowed(what), range)));
                if let By::Source(outlet) = by {
                    let claim = self.summary.claims;
                    self.limits.add(Voice { outlet, claim }, what, &amount);
                }
            }
        }
    }

    fn rest(&mut self, _: impl FnOnce(&mut Event)) {}

    fn whole(&mut self, event: Event) {
        *self.summary = EventSummary::of(&event).into_owned();
        self.is_whole = true;
    }
}

/// Who speaks in a claim: its outlet, or where it names none anybody, so that each is a voice of its own.
#[derive(Clone, Copy, Debug)]
struct Voice<'a> {
    outlet: &'a str,
    /// The claim's number.
    claim: u16,
}

impl PartialEq for Voice<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.claim == other.claim || (have_same_key(self.outlet, other.outlet) && !is_placeholder(self.outlet))
    }
}

fn add<'a>(path: &mut Vec<Cow<'a, str>>, name: &'a str) {
    if !name.is_empty() && path.last().is_none_or(|last| last != name) {
        path.push(Cow::Borrowed(name));
    }
}
