use std::borrow::Cow;

use dateline_dates::Reading;
use dateline_event::{Amount, Claim, Event, Figure, Participant, Role, Source, Stance, is_placeholder};

use super::{By, RowSink};
use crate::table::text::title;

/// Keeps everything.
#[derive(Default)]
pub(crate) struct EventSink {
    event: Event,
    /// Whether the whole event was told at once.
    is_whole: bool,
}

impl EventSink {
    /// The event, with a title of its kind, actors and place if none was told.
    pub fn finish(self) -> Event {
        let mut event = self.event;
        if event.title.is_empty() && !self.is_whole {
            let last = |path: &[String]| path.last().cloned().unwrap_or_default();
            let allies;
            let actors: Vec<&str> = match event.actors.as_slice() {
                [first, second, ..] if are_allies(first, second) => {
                    allies = format!("{}, {}", first.name, second.name);
                    vec![allies.as_str()]
                }
                actors => actors.iter().take(2).map(|actor| actor.name.as_str()).collect(),
            };
            event.title = title(&last(&event.kind), &actors, &last(&event.place.path));
        }
        event
    }
}

impl<'a> RowSink<'a> for EventSink {
    fn when(&mut self, reading: Option<Reading>, words: impl FnOnce() -> String) {
        self.event.when = reading.map(|reading| reading.to_when(&words()));
    }

    fn kind(&mut self, name: &'a str) {
        add(&mut self.event.kind, name);
    }

    fn actor(&mut self, role: Role, name: impl Into<Cow<'a, str>>, from: &'a str) {
        let name = name.into();
        if !name.is_empty() && !is_placeholder(&name) {
            self.event.actors.push(Participant::from_column(name, role, from));
        }
    }

    fn place(&mut self, name: &'a str) {
        add(&mut self.event.place.path, name);
    }

    fn claim_with_figures(
        &mut self,
        by: By<'a>,
        stance: Stance,
        figures: impl IntoIterator<Item = (&'a str, Amount)>,
        fill: impl FnOnce(&mut Claim),
    ) {
        let (By::Source(outlet) | By::Summary(outlet)) = by;
        let figures = figures.into_iter().map(|(what, amount)| Figure {
            what: what.to_owned(),
            amount,
        });
        let mut claim = Claim {
            source: Source {
                outlet: outlet.to_owned(),
                ..Source::default()
            },
            stance,
            figures: figures.collect(),
            sums_up: matches!(by, By::Summary(_)),
            ..Claim::default()
        };
        fill(&mut claim);
        self.event.claims.push(claim);
    }

    fn rest(&mut self, fill: impl FnOnce(&mut Event)) {
        fill(&mut self.event);
    }

    fn whole(&mut self, event: Event) {
        self.event = event;
        self.is_whole = true;
    }
}

/// Whether two stand on one side, as far as is told: both acted, both suffered, or one column names both.
fn are_allies(first: &Participant, second: &Participant) -> bool {
    let both = |roles: &[Role]| roles.contains(&first.role) && roles.contains(&second.role);
    let is_one_column = first.role == second.role && first.from == second.from && !first.from.is_empty();
    both(&Role::ACTING) || both(&Role::SUFFERING) || is_one_column
}

fn add(path: &mut Vec<String>, name: &str) {
    if !name.is_empty() && path.last().is_none_or(|last| last != name) {
        path.push(name.to_owned());
    }
}
