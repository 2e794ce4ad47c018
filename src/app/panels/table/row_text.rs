use std::borrow::Cow;

use crate::app::text::isolated;
use crate::event::{Event, Precision, Role, Stance, words};

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
    pub fn new(event: &Event, is_disputed: bool) -> Self {
        let claims = event.claims.len();
        Self {
            when: when_words(event),
            title: event.title.clone(),
            actors: actor_words(event),
            place: event.place.path.last().cloned().unwrap_or_default(),
            claims: if is_disputed {
                format!("{claims} · disputed")
            } else {
                claims.to_string()
            },
            is_disputed,
        }
    }
}

/// The source's own words where they are fuzzy and stand by themselves, else the time as short as it can be said.
pub fn when_words(event: &Event) -> String {
    const MAX_CHARS: usize = 28;
    let Some(when) = &event.when else {
        return "no date".to_owned();
    };
    let is_fuzzy = matches!(
        when.precision,
        Precision::Century | Precision::Decade | Precision::Season | Precision::Window
    );
    let has_year = when
        .words
        .as_bytes()
        .windows(4)
        .any(|four| four.iter().all(u8::is_ascii_digit));
    // "about 10 May 2017" says what is meant; a bare "10 May 2017" beside a precision of a week does not.
    let is_phrase = when.words.starts_with(char::is_alphabetic);
    if is_fuzzy && is_phrase && has_year && when.words.chars().count() <= MAX_CHARS {
        return when.words.clone();
    }
    // What tells apart comes first, since narrow columns cut the end.
    let words = words::describe(&when.bounds, when.precision);
    match words.strip_prefix("between ") {
        Some(window) => window.replacen(" and ", " … ", 1),
        None => words,
    }
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

    #[test]
    fn fuzzy_words_of_the_source_come_first() {
        let event = |edtf: &str, words: &str, precision: Precision| {
            let mut when: crate::event::When = edtf.parse().unwrap();
            when.words = words.to_owned();
            when.precision = precision;
            Event {
                when: Some(when),
                ..Event::default()
            }
        };
        let fuzzy = event("2021-06-20/2021-06-30", "late June 2021", Precision::Window);
        assert_eq!(when_words(&fuzzy), "late June 2021");
        let plain = event("2021-07-07", "07 July 2021", Precision::Day);
        assert_eq!(when_words(&plain), "7 Jul 2021");
        let window = event("2021-06-20/2021-06-30", "", Precision::Window);
        assert_eq!(when_words(&window), "20 – 30 Jun 2021");
        let unknown_day = event("[2021-06-20..2021-06-30]", "", Precision::Window);
        assert_eq!(when_words(&unknown_day), "20 … 30 Jun 2021");
        let day_of_a_week = event("[1997-02-05..1997-02-11]", "08 February 1997", Precision::Window);
        assert_eq!(when_words(&day_of_a_week), "5 … 11 Feb 1997");
        let lone = event("2021-07-07", "the night of the 7th", Precision::Window);
        assert_eq!(when_words(&lone), "7 Jul 2021");
    }
}
