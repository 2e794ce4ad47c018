use super::*;
use crate::{Figure, Source};

fn event(claims: Vec<Claim>) -> Event {
    Event {
        claims,
        ..Event::default()
    }
}

fn said(outlet: &str, stance: Stance, actors: &[(&str, Role)]) -> Claim {
    Claim {
        source: Source {
            outlet: outlet.to_owned(),
            ..Source::default()
        },
        stance,
        actors: actors
            .iter()
            .map(|(name, role)| Participant::new(*name, *role))
            .collect(),
        ..Claim::default()
    }
}

fn counted(amount: Amount) -> Claim {
    let what = "rockets".to_owned();
    Claim {
        figures: vec![Figure { what, amount }],
        ..Claim::default()
    }
}

fn dated(edtf: &str) -> Claim {
    Claim {
        when: edtf.parse().ok(),
        ..Claim::default()
    }
}

#[track_caller]
fn check(claims: Vec<Claim>, flag: Doubt, expected: bool) {
    assert_eq!(event(claims).doubt().contains(flag), expected);
}

#[test]
fn figures_disagree_where_no_number_fits() {
    let at_least = |at_least| Amount::AtLeast { at_least };
    let check = |amounts: Vec<Amount>, expected| {
        check(amounts.into_iter().map(counted).collect(), Doubt::FIGURES, expected);
    };
    check(vec![], false);
    let several = Amount::Words("several".to_owned());
    check(vec![Amount::Exact(14.0), at_least(14.0), several], false);
    check(vec![Amount::Exact(14.0), at_least(10.0), Amount::Exact(24.0)], true);
    check(vec![Amount::AtMost { at_most: 3.0 }, at_least(4.0)], true);
}

#[test]
fn only_the_range_of_an_estimate_from_all_sources_is_a_disagreement() {
    let mut claim = counted(Amount::Range {
        low: 3.0,
        high: 5.0,
        best: Some(4.0),
    });
    check(vec![claim.clone()], Doubt::FIGURES, false);
    claim.sums_up = true;
    check(vec![claim.clone()], Doubt::FIGURES, true);
    claim.figures = vec![];
    check(vec![claim], Doubt::FIGURES, false);
}

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
        Doubt::DENIED | Doubt::ATTRIBUTION
    );
    assert_eq!(doubt(&[("a", AttributedTo), ("b", DeniedBy)]), Doubt::DENIED);
}

#[test]
fn dates_disagree_where_no_time_fits() {
    let check = |own: &str, claims: &[&str], expected| {
        let event = Event {
            when: own.parse().ok(),
            claims: claims.iter().map(|edtf| dated(edtf)).collect(),
            ..Event::default()
        };
        assert_eq!(event.doubt().contains(Doubt::DATE), expected, "{own} {claims:?}");
    };
    check("2021-07-07", &[], false);
    check("2021-07-07", &["2021-07-07T12:33", "2021-07"], false);
    check("2021-07-07", &["2021-07-08"], true);
    check("", &["2021-07-08"], false);
    check("", &["2021-07-08", "2021-07-07/2021-07-08"], true);
    check("2021-07-07", &["2021-07-08~", "2021-08?"], false);
    check("2014-06-10/..", &["2014-06-10/2014-07"], false);
    // The same moment in two zones, and clock times of which one has none.
    check("", &["2021-07-07T12:33+03:00", "2021-07-07T09:33Z"], false);
    check("", &["2021-07-07T12:33+03:00", "2021-07-07T12:33Z"], true);
    check("", &["2021-07-07T12:33", "2021-07-07T09:33Z"], false);
    check("", &["2021-07-07T12:33", "2021-07-08T09:33Z"], true);
    check("2021-07-08", &["2021-07-07T22:30Z", "2021-07-08T01:30+03:00"], false);
}

#[test]
fn stances_are_kept_and_one_source_is_told() {
    let doubt = event(vec![said("A", Stance::Asserts, &[]), said("A", Stance::Disputes, &[])]).doubt();
    assert_eq!(doubt, Doubt::ASSERTS | Doubt::DISPUTES | Doubt::SINGLE_SOURCE);
    let doubt = event(vec![said("A", Stance::Asserts, &[]), said("B", Stance::Asserts, &[])]).doubt();
    assert_eq!(doubt, Doubt::ASSERTS);
    assert_eq!(event(vec![]).doubt(), Doubt::empty());
}
