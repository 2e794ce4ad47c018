use super::*;

#[test]
fn only_what_is_done_is_claimed_denied_or_unclaimed() {
    let doubt = |kind: &[&str], role| {
        let event = Event {
            kind: kind.iter().map(|&name| name.to_owned()).collect(),
            actors: vec![Participant::new("Iran", role)],
            ..Event::default()
        };
        event.doubt() & (Doubt::CLAIMED | Doubt::DENIED | Doubt::UNCLAIMED)
    };
    assert_eq!(doubt(&["attack"], Role::ClaimedBy), Doubt::CLAIMED);
    assert_eq!(doubt(&["attack"], Role::Target), Doubt::UNCLAIMED);
    assert_eq!(doubt(&["attack"], Role::DeniedBy), Doubt::DENIED | Doubt::UNCLAIMED);
    assert_eq!(doubt(&["statement"], Role::DeniedBy), Doubt::empty());
    assert_eq!(doubt(&["meeting"], Role::Participant), Doubt::empty());
    assert_eq!(doubt(&["sanction"], Role::ClaimedBy), Doubt::CLAIMED);
    assert_eq!(doubt(&["sanction"], Role::Target), Doubt::empty());
    assert_eq!(doubt(&[], Role::Victim), Doubt::UNCLAIMED);
    assert_eq!(doubt(&[], Role::Participant), Doubt::empty());
}

#[test]
fn stances_are_kept_and_one_source_is_told() {
    let doubt = event(vec![said("A", Stance::Asserts, &[]), said("A", Stance::Disputes, &[])]).doubt();
    assert_eq!(doubt, Doubt::ASSERTS | Doubt::DISPUTES | Doubt::SINGLE_SOURCE);
    let doubt = event(vec![said("A", Stance::Asserts, &[]), said("B", Stance::Asserts, &[])]).doubt();
    assert_eq!(doubt, Doubt::ASSERTS);
    assert_eq!(event(vec![]).doubt(), Doubt::empty());
}
