use dateline_case::{CorrectionId, EventId, Signed};

use super::*;
use crate::event::{Amount, Claim, Figure, Participant, Place, Role, Source};

fn claim(outlet: &str, killed: f64) -> Claim {
    Claim {
        source: Source {
            outlet: outlet.to_owned(),
            ..Source::default()
        },
        figures: vec![Figure {
            what: "killed".to_owned(),
            amount: Amount::Exact(killed),
        }],
        ..Claim::default()
    }
}

fn event() -> Event {
    Event {
        id: "E1".to_owned(),
        when: "2014-06-10".parse().ok(),
        title: "Mortar fire".to_owned(),
        kind: vec!["Attack".to_owned(), "Shelling".to_owned()],
        actors: vec![
            Participant::new("A", Role::Perpetrator),
            Participant::new("B", Role::Target),
        ],
        place: Place {
            path: vec!["Iraq".to_owned(), "Mosul".to_owned()],
            latitude: Some(36.3),
            longitude: Some(43.1),
            ..Place::default()
        },
        claims: vec![claim("Reuters", 2.0), claim("AFP", 3.0)],
        fields: vec![("iso".to_owned(), "368".to_owned())],
        ..Event::default()
    }
}

/// As the case keeps them.
fn kept(corrections: &[NewCorrection]) -> Vec<Correction> {
    let kept = corrections.iter().map(|new| Correction {
        id: CorrectionId::random().unwrap(),
        event: EventId::from_bytes([1; 16]),
        part: new.part,
        in_file: new.in_file.clone(),
        corrected: new.corrected.clone(),
        why: new.why.clone(),
        signed: Signed::now(&dateline_case::Author::new("Nour").unwrap()),
    });
    kept.collect()
}

fn apply_all(event: &Event, corrections: &[Correction]) -> Corrected {
    corrected(event, &corrections.iter().collect::<Vec<_>>())
}

#[test]
fn corrections_make_the_wanted_event_of_the_one_in_the_file() {
    let mut wanted = event();
    wanted.when = "2014-06-11~".parse().ok();
    wanted.title = "Rocket fire".to_owned();
    wanted.text = "Two streets away.".to_owned();
    wanted.kind.pop();
    wanted.place.path.push("Old city".to_owned());
    wanted.actors = vec![
        Participant::new("B", Role::Victim),
        Participant::new("A", Role::Perpetrator),
        Participant::new("C", Role::Reporter),
    ];
    wanted.claims = vec![claim("Reuters", 4.0)];
    let made = corrections(&event(), &wanted, "seen there");
    let parts: Vec<EventPart> = made.iter().map(|new| new.part).collect();
    assert_eq!(
        parts,
        [
            EventPart::When,
            EventPart::Title,
            EventPart::Text,
            EventPart::Kind,
            EventPart::Place,
            EventPart::Actor,
            EventPart::Actor,
            EventPart::Claim,
            EventPart::Claim
        ]
    );
    let found = apply_all(&event(), &kept(&made));
    assert_eq!(found.stale, Vec::<usize>::new());
    assert!(!found.keeps_names);
    let names = |event: &Event| {
        let mut names: Vec<_> = event
            .actors
            .iter()
            .map(|actor| (actor.name.clone(), actor.role))
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(&found.event), names(&wanted));
    let same = Event {
        actors: wanted.actors.clone(),
        ..found.event
    };
    assert_eq!(same, wanted);
    assert!(corrections(&event(), &event(), "").is_empty());
}

#[test]
fn a_correction_of_what_the_file_does_not_say_any_more_is_told_and_not_applied() {
    let wanted = Event {
        title: "Rocket fire".to_owned(),
        actors: vec![
            Participant::new("A", Role::Perpetrator),
            Participant::new("D", Role::Target),
        ],
        ..event()
    };
    let made = kept(&corrections(&event(), &wanted, ""));
    let mut changed = event();
    changed.title = "Shelling".to_owned();
    changed.text = "A new text.".to_owned();
    let found = apply_all(&changed, &made);
    assert_eq!(
        (found.stale.as_slice(), found.event.title.as_str()),
        (&[0][..], "Shelling")
    );
    assert_eq!(found.event.actors, wanted.actors);
}

#[test]
fn a_correction_is_told_in_words() {
    let json = |event: Event| to_json(&event);
    let words = |part, event: Event| value_words(part, Some(&json(event)));
    let event = event();
    assert_eq!(words(EventPart::When, event.clone()), "“10 Jun 2014”");
    assert_eq!(words(EventPart::Actor, event.clone()), "“A (perpetrator), B (target)”");
    assert_eq!(words(EventPart::Claim, event), "“Reuters: killed 2; AFP: killed 3”");
    assert_eq!(value_words(EventPart::Title, None), "nothing");
}
