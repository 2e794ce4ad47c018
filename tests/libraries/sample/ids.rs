use std::collections::{BTreeMap, BTreeSet};

use dateline_format::{ActorEntry, Parents};

use super::data::{DOCUMENT, actor_ids, place_id, source_id};

/// Ids with those above each of them: parents of actors and places, what a source reprints.
type Above<'a> = BTreeMap<&'a str, Vec<&'a str>>;

pub fn parents(actor: &ActorEntry) -> Vec<&str> {
    match &actor.parent {
        None => vec![],
        Some(Parents::One(id)) => vec![id],
        Some(Parents::Dated(parents)) => parents.iter().map(|parent| parent.id.as_str()).collect(),
    }
}

fn actors() -> Above<'static> {
    DOCUMENT
        .actors
        .iter()
        .map(|actor| (actor.id.as_str(), parents(actor)))
        .collect()
}

fn places() -> Above<'static> {
    let above = DOCUMENT
        .places
        .iter()
        .map(|place| (place.id.as_str(), place.parent.as_deref().into_iter().collect()));
    above.collect()
}

fn sources() -> Above<'static> {
    let above = DOCUMENT
        .sources
        .iter()
        .map(|source| (source.id.as_str(), source.reprint_of.as_deref().into_iter().collect()));
    above.collect()
}

/// What the events name of actors, places and sources.
fn named() -> [BTreeSet<&'static str>; 3] {
    let events = || DOCUMENT.events.iter();
    let claims = || events().flat_map(|event| &event.claims);
    let reprints = claims().filter_map(|claim| claim.reprint_of.as_deref());
    [
        events().flat_map(actor_ids).collect(),
        events().filter_map(place_id).collect(),
        claims().map(|claim| source_id(&claim.source)).chain(reprints).collect(),
    ]
}

/// Places that the texts of events and claims name, whether an event lies there or not.
fn told_places() -> BTreeSet<&'static str> {
    let events = || DOCUMENT.events.iter();
    let claims = || events().flat_map(|event| event.claims.iter().map(|claim| claim.words.as_str()));
    let is_told = |name: &String| {
        let mut texts = events().map(|event| event.text.as_str()).chain(claims());
        texts.any(|text| text.contains(name.as_str()))
    };
    let told = DOCUMENT
        .places
        .iter()
        .filter(|place| std::iter::once(&place.name).chain(&place.aliases).any(is_told));
    told.map(|place| place.id.as_str()).collect()
}

/// All that is reached upwards from `first`, itself only where it is reached again.
fn all_above<'a>(above: &Above<'a>, first: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = above.get(first).cloned().unwrap_or_default();
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(above.get(id).into_iter().flatten());
        }
    }
    reached
}

#[test]
fn every_id_is_used_once() {
    for (what, ids, entries) in [
        ("actor", actors().len(), DOCUMENT.actors.len()),
        ("place", places().len(), DOCUMENT.places.len()),
        ("source", sources().len(), DOCUMENT.sources.len()),
        ("event", event_ids().len(), DOCUMENT.events.len()),
    ] {
        assert_eq!(ids, entries, "an id of an {what} stands twice");
    }
}

#[test]
fn every_id_resolves() {
    for (known, named) in [actors(), places(), sources()].iter().zip(named()) {
        let above = known.values().flatten().copied();
        let unknown: Vec<&str> = named
            .into_iter()
            .chain(above)
            .filter(|id| !known.contains_key(id))
            .collect();
        assert_eq!(unknown, [""; 0]);
    }
}

#[test]
fn every_actor_place_and_source_is_in_use() {
    let [of_actors, of_places, of_sources] = named();
    let named = [of_actors, &of_places | &told_places(), of_sources];
    for (known, mut used) in [actors(), places(), sources()].iter().zip(named) {
        for id in used.clone() {
            used.extend(all_above(known, id));
        }
        let orphans: Vec<&str> = known.keys().copied().filter(|id| !used.contains(id)).collect();
        assert_eq!(orphans, [""; 0]);
    }
}

#[test]
fn parents_and_reprints_never_go_in_a_circle() {
    let circle = BTreeMap::from([("a", vec!["b"]), ("b", vec!["a"]), ("c", vec!["a"])]);
    assert!(all_above(&circle, "a").contains("a") && !all_above(&circle, "c").contains("c"));
    for known in [actors(), places(), sources()] {
        for id in known.keys() {
            assert!(!all_above(&known, id).contains(id), "{id} stands above itself");
        }
    }
}

#[test]
fn links_lead_to_other_events() {
    let ids = event_ids();
    for event in &DOCUMENT.events {
        for link in &event.links {
            assert!(ids.contains(link.to.as_str()), "{} → {}", event.id, link.to);
            assert_ne!(link.to, event.id, "a link to its own event");
        }
    }
}

fn event_ids() -> BTreeSet<&'static str> {
    DOCUMENT.events.iter().map(|event| event.id.as_str()).collect()
}
