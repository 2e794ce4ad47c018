use std::borrow::Cow;

use crate::app::text::isolated;
use crate::event::{ClockZone, Event, Role, Stance, words};
use crate::store::{RowId, Store};

/// What the table says of one event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowText {
    pub when: String,
    pub title: String,
    pub actors: String,
    pub place: String,
    pub claims: String,
    pub is_disputed: bool,
}

impl RowText {
    /// Of an event of the store. Where wall clocks of several offsets stand below each other, each says which it is.
    pub fn new(store: &Store, row: RowId) -> Self {
        let (event, is_disputed) = (store.event(row), store.is_disputed(row));
        let claims = event.claims.len();
        Self {
            when: zoned_words(store, &event),
            title: event.title.clone(),
            actors: actor_words(&event),
            place: event.place.path.last().cloned().unwrap_or_default(),
            claims: claims_words(claims, is_disputed),
            is_disputed,
        }
    }
}

/// How many claims there are, and whether they contradict each other.
pub fn claims_words(claims: usize, is_disputed: bool) -> String {
    if is_disputed {
        format!("{claims} · disputed")
    } else {
        claims.to_string()
    }
}

/// When an event of the store happened, and in which zone where its wall clocks have several.
fn zoned_words(store: &Store, event: &Event) -> String {
    let names_zone = store.zone() == ClockZone::AsGiven && store.mixes_offsets();
    let zone = event.when.as_ref().map(|when| when.zone.to_string());
    match zone.filter(|zone| names_zone && !zone.is_empty()) {
        Some(zone) => format!("{}, {zone}", when_words(event)),
        None => when_words(event),
    }
}

/// When it happened, as short as it can be said with its doubt.
pub fn when_words(event: &Event) -> String {
    event.when.as_ref().map_or_else(|| "no date".to_owned(), words::short)
}

/// "United States → PMF", "claimed: …", "blamed: …", or the names.
fn actor_words(event: &Event) -> String {
    let with = |roles: &[Role]| -> Vec<Cow<'_, str>> {
        event
            .actors
            .iter()
            .filter(|actor| roles.contains(&actor.role))
            .map(|actor| isolated(&actor.name))
            .collect()
    };
    let by = with(&[Role::Perpetrator]);
    let on = with(&[Role::Target, Role::Victim]);
    let claimed = with(&[Role::ClaimedBy]);
    let blamed = with(&[Role::AttributedTo]);
    let all = || {
        let names: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).collect();
        names.join(", ")
    };
    if !by.is_empty() && !on.is_empty() {
        format!("{} → {}", by.join(", "), on.join(", "))
    } else if !by.is_empty() {
        all()
    } else if !claimed.is_empty() {
        format!("claimed: {}", claimed.join(", "))
    } else if !blamed.is_empty() {
        format!("blamed: {}", blamed.join(", "))
    } else if event.actors.is_empty() && event.claims.iter().any(|claim| claim.stance == Stance::Attributes) {
        "blamed: see claims".to_owned()
    } else {
        all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Participant;

    #[test]
    fn actors_say_who_did_what_to_whom() {
        let event = |actors: &[(&str, Role)]| Event {
            actors: actors
                .iter()
                .map(|(name, role)| Participant::new(*name, *role))
                .collect(),
            ..Event::default()
        };
        for (actors, words) in [
            (&[("US", Role::Perpetrator), ("PMF", Role::Target)][..], "US → PMF"),
            (
                &[("Brigade", Role::ClaimedBy), ("Coalition", Role::Target)],
                "claimed: Brigade",
            ),
            (&[("A", Role::Participant), ("B", Role::Participant)], "A, B"),
            (&[], ""),
        ] {
            assert_eq!(actor_words(&event(actors)), words);
        }
    }
}
