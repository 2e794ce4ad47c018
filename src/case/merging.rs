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

/// What a merged event says that has no part of the first to stand in, each under the event's number. What a part and a field of
/// the same name say alike stands once.
fn said_by(number: usize, event: &Event) -> Vec<(String, String)> {
    let parts = [
        ("id", event.id.clone()),
        ("title", event.title.clone()),
        ("text", event.text.clone()),
        ("kind", event.kind.join(" › ")),
        ("place", event.place.path.join(" › ")),
        ("note", event.note.clone()),
    ];
    let parts = parts.into_iter().map(|(name, text)| (name.to_owned(), text));
    let mut said = Vec::new();
    for (name, text) in parts.chain(event.fields.iter().cloned()) {
        let line = (format!("event {number}: {name}"), text);
        if !line.1.is_empty() && !said.contains(&line) {
            said.push(line);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_part_and_a_field_say_alike_stands_once() {
        let field = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let event = Event {
            id: "3".to_owned(),
            kind: vec!["Attack".to_owned(), "Raid".to_owned()],
            text: "At dawn".to_owned(),
            fields: vec![
                field("id", "3"),
                field("kind", "Raid"),
                field("text", "At dawn"),
                field("note", "a"),
                field("note", "b"),
                field("note", ""),
            ],
            ..Event::default()
        };
        let expected = [
            field("event 2: id", "3"),
            field("event 2: text", "At dawn"),
            field("event 2: kind", "Attack › Raid"),
            field("event 2: kind", "Raid"),
            field("event 2: note", "a"),
            field("event 2: note", "b"),
        ];
        assert_eq!(said_by(2, &event), expected);
    }
}
