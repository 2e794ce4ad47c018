use dateline_event::{Role, Stance};
use dateline_format::{EventEntry, KindEntry, ParticipantEntry};
use dateline_query::DoubtKind;

use super::ask::{Ask, compare, events};
use super::data::DOCUMENT;

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

fn role(participant: &ParticipantEntry) -> Role {
    match participant {
        ParticipantEntry::IdOrName(_) => Role::default(),
        ParticipantEntry::Detail(detail) => detail.role,
    }
}

fn roles(event: &EventEntry) -> impl Iterator<Item = Role> {
    let in_claims = event.claims.iter().flat_map(|claim| &claim.actors);
    event.actors.iter().chain(in_claims).map(role)
}

fn is_speech(event: &EventEntry) -> bool {
    let kind = match &event.kind {
        Some(KindEntry::One(kind)) => Some(kind),
        Some(KindEntry::Path(path)) => path.first(),
        None => None,
    };
    kind.is_some_and(|kind| ["statement", "threat"].contains(&kind.as_str()))
}

#[test]
fn doubt_is_where_the_texts_have_it() {
    #[rustfmt::skip]
    let facts: [(&str, Ask, &[&str]); 4] = [
        ("two dates for one event (004:40, 114; 004:361, 380)", events().in_doubt(DoubtKind::InDate), &["2021-06-27-us-strikes", "2021-07-campaign"]),
        ("what the Islamic State claims (003:982, 1022)", events().with("Islamic State").in_doubt(DoubtKind::Claimed), &["2021-07-19-sadr-city", "2021-isis-powerline"]),
        ("what somebody denies (000:30, 144, 192; 003:654, 778, 926; 004:405)", events().in_doubt(DoubtKind::Denied), &["2019-07-19-camp-ashraf", "2019-08-24-aqraba", "2019-tankers", "2021-07-campaign", "2021-embassy-attacks", "2021-kadhimi-house", "2023-02-us-level"]),
        ("acts of the US against the PMU (000:62; 002:26; 003:336, 820; 004:378)", events().against("United States", "Popular Mobilization Units"), &["2019-five-attacks", "2020-01-03-soleimani", "2021-02-25-albukamal", "2021-06-27-us-strikes", "2023-12-us-strikes"]),
    ];
    let stated = |ids: &[&str]| sorted(ids.iter().map(|&id| id.to_owned()).collect());
    compare(facts.map(|(fact, ask, ids)| (fact, sorted(ask.ids()), stated(ids))));
}

/// Whom a speech accuses is what it is aimed at; the blame for an act stands on the act.
#[test]
fn nobody_is_blamed_in_speech() {
    for event in DOCUMENT.events.iter().filter(|event| is_speech(event)) {
        assert!(!roles(event).any(|role| Role::ACTING.contains(&role)), "{}", event.id);
        for claim in &event.claims {
            let blames = matches!(claim.stance, Stance::Attributes | Stance::ClaimsResponsibility);
            assert!(!blames, "{} {}", event.id, claim.reference);
        }
    }
}

#[test]
fn a_denial_names_its_denier() {
    for event in &DOCUMENT.events {
        for claim in event.claims.iter().filter(|claim| claim.stance == Stance::Denies) {
            let mut roles = claim.actors.iter().map(role);
            assert!(
                roles.any(|role| role == Role::DeniedBy),
                "{} {}",
                event.id,
                claim.reference
            );
        }
    }
}

/// An opinion about what nobody disputes is no dispute.
#[test]
fn what_is_disputed_is_disputed_in_the_texts() {
    let disputed = DOCUMENT.events.iter().flat_map(|event| {
        let claims = event.claims.iter().filter(|claim| claim.stance == Stance::Disputes);
        claims.map(|claim| {
            let (text, line) = claim.reference.split_once(':').unwrap();
            format!("{} {}:{line}", event.id, &text[..3])
        })
    });
    #[rustfmt::skip]
    let stated = [
        "2019-09-10-anbar-depot 001:31", // drones, or fires after malfunctions
        "2019-tankers 000:192", // a false flag, perhaps
        "2020-01-03-pompeo 003:830", // no intelligence on what he had said
        "2020-01-03-soleimani 003:832", // arbitrary, and no answer to a threat
        "2020-01-04-trump 003:826", // no intelligence on what he had said
        "2021-02-contractor 004:112", // no American has died since spring 2020
        "2021-combat-abu-ghraib 003:398", // advisers only
        "2021-combat-jurf 003:398",
        "2021-combat-kirkuk 003:398",
        "2021-kadhimi-house 003:780", // he was not at home
        "2021-kadhimi-house 003:786", // no C4 in such a missile
        "2023-02-08-delegation 003:660", // no politics in the talks
        "2024-01-airline 003:314", // no evidence
        "2024-02-intercept 003:184", // a base for supplies
        "2024-02-white-house 003:230", // the conflicts are connected
        "2024-04-13-intercept-jordan 003:44", // not by Jordan alone
        "2024-04-safadi 003:66", // Israeli aircraft have been let through
    ];
    assert_eq!(sorted(disputed.collect()), stated);
}
