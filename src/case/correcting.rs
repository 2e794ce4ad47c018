//! Corrections of events: what they make of an event, and which of them make one event of another.

use dateline_case::{Correction, EventPart, NewCorrection};

use super::event_json::{of_json, to_json};
use crate::event::{Claim, Event, Participant};

/// An event as it is corrected.
pub struct Corrected {
    pub event: Event,
    /// Which of the corrections, by their place, are about something that the file does not say any more. They are not applied.
    pub stale: Vec<usize>,
    /// Whether actors, claims and the date are those of the file.
    pub keeps_names: bool,
}

/// What corrections make of an event, each where the file still says what it said when it was made.
pub fn corrected(event: &Event, corrections: &[&Correction]) -> Corrected {
    let mut corrected = Corrected {
        event: event.clone(),
        stale: Vec::new(),
        keeps_names: true,
    };
    for (place, correction) in corrections.iter().enumerate() {
        let value = correction.corrected.as_deref().map(of_json);
        if value == Some(None) || !apply(&mut corrected.event, correction, value.flatten()) {
            corrected.stale.push(place);
        } else if matches!(correction.part, EventPart::Actor | EventPart::Claim | EventPart::When) {
            corrected.keeps_names = false;
        }
    }
    corrected
}

/// Puts a value in the place of what the file said; whether it still says that.
fn apply(event: &mut Event, correction: &Correction, value: Option<Event>) -> bool {
    let part = correction.part;
    let in_file = correction.in_file.as_deref().map(|json| normal(json, part));
    if !part.is_listed() {
        if only(event, part) != in_file {
            return false;
        }
        put(event, part, value.unwrap_or_default());
        return true;
    }
    let at = match &in_file {
        None => None,
        Some(wanted) => match items(event, part).iter().position(|item| item == wanted) {
            Some(at) => Some(at),
            None => return false,
        },
    };
    let value = value.unwrap_or_default();
    match part {
        EventPart::Actor => splice(&mut event.actors, at, value.actors),
        EventPart::Claim => splice(&mut event.claims, at, value.claims),
        EventPart::When | EventPart::Title | EventPart::Text | EventPart::Kind | EventPart::Place => {}
    }
    true
}

/// A part as this version reads and writes it.
fn normal(json: &str, part: EventPart) -> String {
    of_json(json).map_or_else(|| json.to_owned(), |event| to_json(&alone(event, part)))
}

/// An event that has one part of another and nothing else.
fn alone(event: Event, part: EventPart) -> Event {
    let mut alone = Event::default();
    put(&mut alone, part, event);
    alone
}

fn splice<T>(list: &mut Vec<T>, at: Option<usize>, values: Vec<T>) {
    match at {
        Some(at) => drop(list.splice(at..=at, values)),
        None => list.extend(values),
    }
}

fn put(event: &mut Event, part: EventPart, value: Event) {
    match part {
        EventPart::When => event.when = value.when,
        EventPart::Title => event.title = value.title,
        EventPart::Text => event.text = value.text,
        EventPart::Kind => event.kind = value.kind,
        EventPart::Place => event.place = value.place,
        EventPart::Actor => event.actors = value.actors,
        EventPart::Claim => event.claims = value.claims,
    }
}

/// An event that has one part of another, in JSON; `None` where that has nothing of it.
fn only(event: &Event, part: EventPart) -> Option<String> {
    let alone = alone(event.clone(), part);
    (alone != Event::default()).then(|| normal(&to_json(&alone), part))
}

/// Each of the actors, or of the claims, as an event of its own in JSON.
fn items(event: &Event, part: EventPart) -> Vec<String> {
    let of_actor = |actor: &Participant| Event {
        actors: vec![actor.clone()],
        ..Event::default()
    };
    let of_claim = |claim: &Claim| Event {
        claims: vec![claim.clone()],
        ..Event::default()
    };
    let items: Vec<Event> = match part {
        EventPart::Actor => event.actors.iter().map(of_actor).collect(),
        EventPart::Claim => event.claims.iter().map(of_claim).collect(),
        EventPart::When | EventPart::Title | EventPart::Text | EventPart::Kind | EventPart::Place => Vec::new(),
    };
    items.iter().map(|item| normal(&to_json(item), part)).collect()
}

/// The corrections that make `wanted` of what the file says.
pub fn corrections(in_file: &Event, wanted: &Event, why: &str) -> Vec<NewCorrection> {
    let mut all = Vec::new();
    let mut add = |part, in_file, corrected| {
        all.push(NewCorrection {
            part,
            in_file,
            corrected,
            why: why.to_owned(),
        });
    };
    for part in EventPart::ALL {
        if !part.is_listed() {
            let (before, after) = (only(in_file, part), only(wanted, part));
            if before != after {
                add(part, before, after);
            }
            continue;
        }
        let (mut before, mut after) = (items(in_file, part), items(wanted, part));
        before.retain(|item| match after.iter().position(|other| other == item) {
            Some(at) => {
                after.remove(at);
                false
            }
            None => true,
        });
        let mut after = after.into_iter();
        for item in before {
            add(part, Some(item), after.next());
        }
        for item in after {
            add(part, None, Some(item));
        }
    }
    all
}

/// What a correction is about, in words: what the file says, and what counts instead.
pub fn value_words(part: EventPart, json: Option<&str>) -> String {
    let Some(event) = json.and_then(of_json) else {
        return "nothing".to_owned();
    };
    let words = match part {
        EventPart::When => event
            .when
            .as_ref()
            .map(crate::event::words::describe_when)
            .unwrap_or_default(),
        EventPart::Title => event.title,
        EventPart::Text => event.text,
        EventPart::Kind => event.kind.join(crate::event::Place::SEPARATOR),
        EventPart::Place => event.place.to_line(),
        EventPart::Actor => {
            let actors = event
                .actors
                .iter()
                .map(|actor| format!("{} ({})", actor.name, actor.role.label()));
            actors.collect::<Vec<_>>().join(", ")
        }
        EventPart::Claim => {
            let claims = event.claims.iter().map(|claim| {
                let figures = crate::event::Figure::line(&claim.figures);
                let parts = [claim.source.outlet.as_str(), figures.as_str(), claim.words.as_str()];
                let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                parts.join(": ")
            });
            claims.collect::<Vec<_>>().join("; ")
        }
    };
    format!("“{words}”")
}

#[cfg(test)]
#[path = "correcting_tests.rs"]
mod tests;
