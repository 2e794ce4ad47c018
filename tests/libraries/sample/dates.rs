use dateline_event::{When, Zone};
use dateline_format::{Parents, WhenDetail, WhenEntry};

use super::data::{DOCUMENT, STORE, edtf};

/// Whatever has a date, with the date.
fn dates() -> Vec<(&'static str, &'static str)> {
    let events = times().map(|(id, when)| (id, edtf(when)));
    let published = DOCUMENT
        .sources
        .iter()
        .filter(|source| !source.published.is_empty())
        .map(|source| (source.id.as_str(), source.published.as_str()));
    let memberships = DOCUMENT.actors.iter().flat_map(|actor| {
        let parents = match &actor.parent {
            Some(Parents::Dated(parents)) => parents.as_slice(),
            _ => &[],
        };
        let ends = parents.iter().flat_map(|parent| [&parent.from, &parent.to]);
        ends.flatten().map(|date| (actor.id.as_str(), date.as_str()))
    });
    events.chain(published).chain(memberships).collect()
}

/// The times of the events and of their claims, with the event's id.
fn times() -> impl Iterator<Item = (&'static str, &'static WhenEntry)> {
    DOCUMENT.events.iter().flat_map(|event| {
        let of_claims = event.claims.iter().filter_map(|claim| claim.when.as_ref());
        let all = event.when.iter().chain(of_claims);
        all.map(|when| (event.id.as_str(), when))
    })
}

fn details() -> impl Iterator<Item = (&'static str, &'static WhenDetail)> {
    times().filter_map(|(id, when)| match when {
        WhenEntry::Detail(detail) => Some((id, detail)),
        WhenEntry::Edtf(_) => None,
    })
}

#[test]
fn every_date_is_read_and_its_bounds_are_in_order() {
    let wrong: Vec<String> = dates()
        .into_iter()
        .filter_map(|(id, date)| match date.parse::<When>() {
            Ok(when) if when.bounds.in_order() => None,
            Ok(when) => Some(format!("{id}: {date}: {:?}", when.bounds)),
            Err(error) => Some(format!("{id}: {date}: {error}")),
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(STORE.dated(), STORE.len());
    for row in STORE.rows() {
        assert!(STORE.bounds(row).in_order(), "{}", STORE.event(row).id);
    }
}

#[test]
fn a_window_says_where_it_comes_from() {
    let unexplained = |when: &WhenEntry| match when {
        WhenEntry::Edtf(_) => true,
        WhenEntry::Detail(detail) => detail.words.is_empty() && detail.resolved.is_empty(),
    };
    let windows = times().filter(|(_, when)| edtf(when).starts_with('[') && unexplained(when));
    assert_eq!(windows.map(|(id, _)| id).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_clock_time_says_that_its_zone_is_not_given() {
    for (id, detail) in details() {
        match detail.edtf.parse::<When>().unwrap().zone {
            Zone::Calendar => assert_eq!(detail.zone, "", "{id} has a zone but no clock time"),
            zone => assert!(zone == Zone::Unknown && !detail.zone.is_empty(), "{id}: {zone}"),
        }
    }
    let mut bare = times().filter_map(|(_, when)| match when {
        WhenEntry::Edtf(edtf) => edtf.parse::<When>().ok(),
        WhenEntry::Detail(_) => None,
    });
    assert!(bare.all(|when| when.zone == Zone::Calendar));
}
