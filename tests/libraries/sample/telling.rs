use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use dateline_event::Amount;
use dateline_format::{ActorEntry, ClaimEntry, EventEntry, PlaceEntry, WhenEntry};

use super::data::{DOCUMENT, actor_id, place_id};
use super::words::words;

static ACTORS: LazyLock<HashMap<&str, &ActorEntry>> =
    LazyLock::new(|| DOCUMENT.actors.iter().map(|actor| (actor.id.as_str(), actor)).collect());
static PLACES: LazyLock<HashMap<&str, &PlaceEntry>> =
    LazyLock::new(|| DOCUMENT.places.iter().map(|place| (place.id.as_str(), place)).collect());

/// How much more the words of a claim itself tell than the names around it, which stand all over a text.
const OWN_WEIGHT: f64 = 3.0;

/// The words by which the line of a claim is known, each with its weight.
pub fn telling_words(event: &EventEntry, claim: &ClaimEntry) -> BTreeMap<String, f64> {
    let mut weights = BTreeMap::new();
    let mut add = |text: &str, weight: f64| weights.extend(words(text).into_iter().map(|word| (word, weight)));
    for participant in event.actors.iter().chain(&claim.actors) {
        let actor = ACTORS[actor_id(participant)];
        add(&actor.name, 1.0);
        for alias in &actor.aliases {
            add(alias, 1.0);
        }
    }
    let wider = |place: &&PlaceEntry| place.parent.as_deref().map(|id| PLACES[id]);
    let places = std::iter::successors(place_id(event).map(|id| PLACES[id]), wider);
    // More there cannot be, unless the parents go in a circle, which another test tells.
    for place in places.take(PLACES.len()) {
        add(&place.name, 1.0);
        for alias in &place.aliases {
            add(alias, 1.0);
        }
    }
    if let Some(WhenEntry::Detail(when)) = &event.when {
        add(&when.words, 1.0);
    }
    for name in &claim.citing {
        add(name, 1.0);
    }
    add(&event.title, OWN_WEIGHT);
    add(&claim.words, OWN_WEIGHT);
    for (what, amount) in &claim.figures {
        add(what, OWN_WEIGHT);
        add(&figure_words(amount), OWN_WEIGHT);
    }
    weights
}

/// An amount as digits, and as a text would write millions and billions.
fn figure_words(amount: &Amount) -> String {
    let numbers = match *amount {
        Amount::Words(ref words) => return words.clone(),
        Amount::Exact(n)
        | Amount::AtLeast { at_least: n }
        | Amount::AtMost { at_most: n }
        | Amount::About { about: n } => vec![n],
        Amount::Range { low, high, best } => [low, high].into_iter().chain(best).collect(),
    };
    let written = |n: f64| match n {
        1e9.. => format!("{n} {} billion", n / 1e9),
        1e6.. => format!("{n} {} million", n / 1e6),
        _ => n.to_string(),
    };
    numbers.into_iter().map(written).collect::<Vec<_>>().join(" ")
}

#[test]
fn figures_are_told_as_texts_write_them() {
    for (amount, words) in [
        (Amount::Exact(14.0), "14"),
        (Amount::AtLeast { at_least: 3e6 }, "3000000 3 million"),
        (Amount::Exact(1.5e11), "150000000000 150 billion"),
        (Amount::Words("dozens".to_owned()), "dozens"),
    ] {
        assert_eq!(figure_words(&amount), words);
    }
}
