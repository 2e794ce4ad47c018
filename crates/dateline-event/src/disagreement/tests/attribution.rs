use super::*;

#[test]
fn attributions_disagree_where_nobody_is_named_by_all() {
    use Role::{AttributedTo, ClaimedBy, Perpetrator, Target};
    use Stance::{Asserts, Attributes};
    let check = |claims| move |expected| check(claims, Doubt::ATTRIBUTION, expected);
    check(vec![
        said("A", Asserts, &[("Iran", Perpetrator)]),
        said("B", Attributes, &[("Iran", AttributedTo)]),
    ])(false);
    check(vec![
        said("A", Asserts, &[("Iran", AttributedTo)]),
        said("B", Asserts, &[("Israel", AttributedTo)]),
    ])(true);
    // Who names more agrees with who names less, and who is silent or hit contradicts nobody.
    let both = [("Iran", AttributedTo), ("militias", AttributedTo)];
    check(vec![
        said("A", Asserts, &both),
        said("B", Asserts, &both[..1]),
        said("C", Asserts, &[]),
    ])(false);
    check(vec![
        said("A", Asserts, &both[..1]),
        said("B", Asserts, &[("Israel", Target)]),
    ])(false);
    // One source that names two in two claims does not contradict itself, unless it cites two.
    check(vec![said("A", Asserts, &both[..1]), said("A", Asserts, &both[1..])])(false);
    let mut citing = said("A", Asserts, &both[1..]);
    citing.source.citing = vec!["Reuters".to_owned()];
    check(vec![said("A", Asserts, &both[..1]), citing])(true);
    // Claimed by one and attributed to another, by the same source.
    check(vec![said(
        "A",
        Attributes,
        &[("brigade", ClaimedBy), ("militias", AttributedTo)],
    )])(true);
    check(vec![said(
        "A",
        Attributes,
        &[("brigade", ClaimedBy), ("brigade", AttributedTo)],
    )])(false);
}

#[test]
fn a_denial_by_who_is_blamed_disputes_the_attribution() {
    use Role::{AttributedTo, DeniedBy, Reporter, Speaker};
    let blames = said("A", Stance::Attributes, &[("Iran", AttributedTo)]);
    let check = |denial: Claim, expected| {
        let doubt = event(vec![blames.clone(), denial]).doubt();
        assert!(doubt.contains(Doubt::DENIED | Doubt::DENIES) && doubt.is_disputed());
        assert_eq!(doubt.contains(Doubt::ATTRIBUTION), expected);
    };
    check(said("B", Stance::Denies, &[("Iran", DeniedBy)]), true);
    check(said("B", Stance::Denies, &[("Iran", Speaker)]), true);
    check(said("B", Stance::Denies, &[("Israel", Speaker)]), false);
    check(said("B", Stance::Denies, &[("Iran", Reporter)]), false);
    let cleared = event(vec![said(
        "B",
        Stance::Denies,
        &[("Israel", AttributedTo), ("Iran", DeniedBy)],
    )]);
    assert_eq!(
        cleared.parts().collect::<Vec<_>>(),
        [(None, "Israel"), (Some(DeniedBy), "Iran")]
    );
    assert!(
        !cleared.doubt().contains(Doubt::UNCLAIMED),
        "nobody says that anything was done"
    );
    // Whom a denial names as the one who did it is not blamed by it.
    check(said("B", Stance::Denies, &[("Israel", AttributedTo)]), false);
}

#[test]
fn the_roles_of_the_event_itself_count() {
    use Role::{AttributedTo, ClaimedBy, DeniedBy, Perpetrator};
    let doubt = |actors: &[(&str, Role)]| {
        let actors = actors
            .iter()
            .map(|(name, role)| Participant::new(*name, *role))
            .collect();
        Event {
            actors,
            ..Event::default()
        }
        .doubt()
    };
    assert_eq!(
        doubt(&[("a", ClaimedBy), ("b", AttributedTo)]),
        Doubt::CLAIMED | Doubt::ATTRIBUTION
    );
    assert_eq!(doubt(&[("a", ClaimedBy), ("b", Perpetrator)]), Doubt::CLAIMED);
    assert_eq!(
        doubt(&[("a", AttributedTo), ("a", DeniedBy)]),
        Doubt::DENIED | Doubt::ATTRIBUTION | Doubt::UNCLAIMED
    );
    assert_eq!(
        doubt(&[("a", AttributedTo), ("b", DeniedBy)]),
        Doubt::DENIED | Doubt::UNCLAIMED
    );
}

#[test]
fn who_names_nobody_contradicts_no_name() {
    use Role::{AttributedTo, ClaimedBy, DeniedBy, Perpetrator};
    for unknown in [
        "Unknown",
        "Unidentified armed group (Iraq)",
        "n/a",
        "Неизвестно",
        "مجهول",
        "Unbekannte",
    ] {
        check(
            vec![
                said("A", Stance::Asserts, &[(unknown, Perpetrator)]),
                said("B", Stance::Attributes, &[("Iran", AttributedTo)]),
            ],
            Doubt::ATTRIBUTION,
            false,
        );
        let doubt = event(vec![said(
            "A",
            Stance::Asserts,
            &[(unknown, ClaimedBy), ("Iran", AttributedTo), (unknown, DeniedBy)],
        )])
        .doubt();
        assert!(
            !doubt.intersects(Doubt::ATTRIBUTION | Doubt::CLAIMED | Doubt::DENIED),
            "{unknown}"
        );
    }
}

#[test]
fn a_meeting_that_is_denied_is_not_disputed_in_who_did_it() {
    use Role::{AttributedTo, DeniedBy};
    let claims = vec![
        said("A", Stance::Attributes, &[("Iran", AttributedTo)]),
        said("B", Stance::Denies, &[("Iran", DeniedBy)]),
    ];
    let of_kind = |kind: &str| Event {
        kind: vec![kind.to_owned()],
        ..event(claims.clone())
    };
    let meeting = of_kind("meeting").doubt();
    assert_eq!(meeting, Doubt::ATTRIBUTES | Doubt::DENIES);
    assert!(!meeting.is_disputed() && meeting.words().is_empty());
    let attack = of_kind("attack").doubt();
    assert!(attack.contains(Doubt::ATTRIBUTION | Doubt::DENIED) && attack.is_disputed());
}
