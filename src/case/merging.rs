//! What becomes of several events that are taken for one.

use dateline_case::EventMerge;

use super::noted;
use crate::event::{Claim, Event, Participant};

/// Several events as one: the first, with the claims and actors of the others beside its own, and what else they say as fields.
pub(super) fn merged(mut events: impl Iterator<Item = Event>, merge: &EventMerge) -> Event {
    let mut event = events.next().unwrap_or_default();
    for (number, other) in (2..).zip(events) {
        event.noted.push(noted::of_merge(&other, merge));
        event.fields.extend(said_by(number, &other));
        let is_known = |actor: &Participant| {
            let mut known = event.actors.iter();
            known.any(|known| (&known.name, known.role) == (&actor.name, actor.role))
        };
        let new: Vec<Participant> = other.actors.iter().filter(|actor| !is_known(actor)).cloned().collect();
        event.actors.extend(new);
        let differs = other.when != event.when;
        let mut claims = other.claims;
        if claims.is_empty() && differs {
            // What it says of the date stands beside, too.
            claims.push(Claim::default());
        }
        for claim in &mut claims {
            if differs && claim.when.is_none() {
                claim.when.clone_from(&other.when);
            }
        }
        event.claims.extend(claims);
    }
    event
}

/// What a merged event says that has no part of the first to stand in, each under the event's number.
fn said_by(number: usize, event: &Event) -> impl Iterator<Item = (String, String)> {
    let parts = [
        ("id", event.id.clone()),
        ("title", event.title.clone()),
        ("text", event.text.clone()),
        ("kind", event.kind.join(" › ")),
        ("place", event.place.path.join(" › ")),
        ("note", event.note.clone()),
    ];
    let parts = parts.into_iter().map(|(name, text)| (name.to_owned(), text));
    parts
        .chain(event.fields.iter().cloned())
        .filter(|(_, text)| !text.is_empty())
        .map(move |(name, text)| (format!("event {number}: {name}"), text))
}
