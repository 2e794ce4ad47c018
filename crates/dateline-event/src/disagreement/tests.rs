use super::*;
use crate::calendar::year;
use crate::{Bounds, Figure, Source, Stance};

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
fn a_range_of_one_source_is_imprecise_and_no_disagreement() {
    let range = |low, high| Amount::Range { low, high, best: None };
    let doubt = |amount, sums_up| {
        let claim = Claim {
            sums_up,
            ..counted(amount)
        };
        event(vec![claim]).doubt() & (Doubt::FIGURES | Doubt::IMPRECISE)
    };
    for sums_up in [false, true] {
        assert_eq!(doubt(range(3.0, 5.0), sums_up), Doubt::IMPRECISE);
        assert_eq!(doubt(range(3.0, 3.0), sums_up), Doubt::empty());
        assert_eq!(doubt(Amount::AtLeast { at_least: 3.0 }, sums_up), Doubt::IMPRECISE);
        assert_eq!(doubt(Amount::Words("dozens".to_owned()), sums_up), Doubt::empty());
        assert_eq!(doubt(Amount::Exact(3.0), sums_up), Doubt::empty());
    }
}

#[test]
fn sources_of_one_origin_do_not_contradict_each_other() {
    let counted_by = |outlet: &str, citing: &[&str], reprint_of: Option<&str>, number| {
        let mut claim = counted(Amount::Exact(number));
        claim.source.outlet = outlet.to_owned();
        claim.source.citing = citing.iter().map(|&name| name.to_owned()).collect();
        claim.reprint_of = reprint_of.map(str::to_owned);
        claim
    };
    let check = |claims, expected| check(claims, Doubt::FIGURES, expected);
    let afp = || counted_by("AFP", &[], None, 14.0);
    check(vec![afp(), counted_by("AFP", &[], None, 24.0)], false);
    check(vec![afp(), counted_by("Reuters", &[], None, 24.0)], true);
    check(vec![afp(), counted_by("France 24", &[], Some("AFP"), 24.0)], false);
    check(vec![afp(), counted_by("France 24", &["AFP"], None, 24.0)], false);
    // Two reprints of a text that is not there, and one outlet that cites two.
    let reprint = |outlet, number| counted_by(outlet, &[], Some("AFP"), number);
    check(vec![reprint("A", 14.0), reprint("B", 24.0)], false);
    check(
        vec![
            counted_by("A", &["police"], None, 14.0),
            counted_by("A", &["hospital"], None, 24.0),
        ],
        true,
    );
    // The highest and the lowest are of one voice, and a second voice lies between them, or outside.
    check(
        vec![
            afp(),
            counted_by("AFP", &[], None, 24.0),
            counted_by("B", &[], None, 20.0),
        ],
        true,
    );
    let between = Claim {
        figures: vec![Figure {
            what: "rockets".to_owned(),
            amount: Amount::AtLeast { at_least: 5.0 },
        }],
        ..counted_by("B", &[], None, 0.0)
    };
    check(vec![afp(), counted_by("AFP", &[], None, 24.0), between], false);
}

/// “member of parent” is kin to the parent in 2021.
struct OneLine;

impl Kinship for OneLine {
    fn are_kin(&self, a: &str, b: &str, at: Option<Bounds>) -> bool {
        let pair = [a, b];
        let is_time = at.is_none_or(|at| at.possibly_within(year(2021).unwrap()));
        pair.contains(&"CENTCOM") && pair.contains(&"US") && is_time
    }

    fn outlet_key(&self, name: &str) -> String {
        EqualNames.outlet_key(name)
    }
}

#[test]
fn names_of_one_line_do_not_contradict_each_other() {
    let claims = vec![
        said("A", Stance::Asserts, &[("US", Role::Perpetrator)]),
        said("B", Stance::Attributes, &[("CENTCOM", Role::AttributedTo)]),
    ];
    let in_year = |edtf: &str| Event {
        when: edtf.parse().ok(),
        ..event(claims.clone())
    };
    let disputes = |event: &Event| event.doubt_among(&OneLine).contains(Doubt::ATTRIBUTION);
    assert!(!disputes(&in_year("2021-05")));
    assert!(!disputes(&event(claims.clone())));
    assert!(disputes(&in_year("2019")), "it belonged there later only");
    assert!(
        in_year("2021-05").doubt().contains(Doubt::ATTRIBUTION),
        "nothing is known of the names"
    );
    let denied = Event {
        when: "2021".parse().ok(),
        ..event(vec![
            said("A", Stance::Attributes, &[("CENTCOM", Role::AttributedTo)]),
            said("B", Stance::Denies, &[("US", Role::DeniedBy)]),
        ])
    };
    assert!(disputes(&denied) && !denied.doubt().contains(Doubt::ATTRIBUTION));
}

#[test]
fn spellings_of_one_name_do_not_contradict_each_other() {
    let claims = |a: &str, b: &str| {
        vec![
            said("A", Stance::Asserts, &[(a, Role::Perpetrator)]),
            said("B", Stance::Asserts, &[(b, Role::Perpetrator)]),
        ]
    };
    check(claims("Nīnawá Guard", "Ninawa guard"), Doubt::ATTRIBUTION, false);
    check(claims("Nīnawá Guard", "Mosul Guard"), Doubt::ATTRIBUTION, true);
}

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
    // The event's own date is no source beside its only one.
    check("2021-07-07", &["2021-07-08"], false);
    check("", &["2021-07-08"], false);
    check("2021-07-07", &["2021-07-08", "2021-07-07"], true);
    // A day lies in a stretch of time, or outside of it.
    check("", &["2021-07-08", "2021-07-01/2021-07-09"], false);
    check("", &["2021-07-10", "2021-07-01/2021-07-09"], true);
    check("", &["2011", "2007/2011"], false);
    // Two stretches begin and end at times that both allow.
    check("", &["2021-07-04/..", "2021-07-05/.."], true);
    check("", &["2021-07-04/2021-07-09", "2021-07/2021-07"], false);
    check("", &["2021-07-04/2021-07-09", "2021-07-04/2021-07-10"], true);
    check("2021-07-07", &["2021-07-08~", "2021-08?"], false);
    check("2014-06-10/..", &["2014-06-10/2014-07"], false);
    // The same moment in two zones, and clock times of which one has none.
    check("", &["2021-07-07T12:33+03:00", "2021-07-07T09:33Z"], false);
    check("", &["2021-07-07T12:33+03:00", "2021-07-07T12:33Z"], true);
    check("", &["2021-07-07T12:33", "2021-07-07T09:33Z"], false);
    check("", &["2021-07-07T12:33", "2021-07-08T09:33Z"], true);
    check("2021-07-08", &["2021-07-07T22:30Z", "2021-07-08T01:30+03:00"], false);
    // The day may be one of another zone.
    check("", &["2021-07-08", "2021-07-07T22:30Z"], false);
    check("", &["2021-07-08", "2021-07-07T01:30Z"], true);
}

#[test]
fn a_source_that_says_no_date_has_that_of_the_event() {
    let event = |stance: Stance| Event {
        when: "2021-07-07".parse().ok(),
        claims: vec![
            Claim {
                when: "2021-07-08".parse().ok(),
                ..said("A", Stance::Asserts, &[])
            },
            said("B", stance, &[]),
        ],
        ..Event::default()
    };
    assert!(event(Stance::Asserts).doubt().contains(Doubt::DATE));
    assert!(
        !event(Stance::Denies).doubt().contains(Doubt::DATE),
        "who denies it dates nothing"
    );
    let mut reprint = event(Stance::Asserts);
    reprint.claims[1].reprint_of = Some("A".to_owned());
    assert!(!reprint.doubt().contains(Doubt::DATE));
}

#[test]
fn a_rough_figure_contradicts_only_what_lies_far_from_it() {
    let about = |about| Amount::About { about };
    let disputed = |one: Amount, other: Amount| {
        let doubt = event(vec![counted(one), counted(other)]).doubt();
        assert!(doubt.contains(Doubt::IMPRECISE));
        doubt.contains(Doubt::FIGURES)
    };
    assert!(!disputed(about(30.0), Amount::Exact(31.0)));
    assert!(!disputed(about(30.0), about(40.0)));
    assert!(disputed(about(30.0), Amount::Exact(41.0)));
    assert!(disputed(about(30.0), Amount::AtMost { at_most: 19.0 }));
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
fn spellings_of_an_outlet_are_one_voice() {
    let counted_by = |outlet: &str, number| Claim {
        figures: counted(Amount::Exact(number)).figures,
        ..said(outlet, Stance::Asserts, &[])
    };
    for (other, expected) in [("reuters", false), ("Reuters.", false), ("AFP", true)] {
        check(
            vec![counted_by("Reuters", 14.0), counted_by(other, 24.0)],
            Doubt::FIGURES,
            expected,
        );
    }
    let chain = ["B", "C", "D"]
        .iter()
        .zip(["C", "D", "E"])
        .map(|(outlet, above)| Claim {
            reprint_of: Some(above.to_owned()),
            ..counted_by(outlet, 14.0)
        });
    let mut claims: Vec<Claim> = chain.collect();
    claims.push(counted_by("e", 24.0));
    check(claims, Doubt::FIGURES, false);
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

#[test]
fn stances_are_kept_and_one_source_is_told() {
    let doubt = event(vec![said("A", Stance::Asserts, &[]), said("A", Stance::Disputes, &[])]).doubt();
    assert_eq!(doubt, Doubt::ASSERTS | Doubt::DISPUTES | Doubt::SINGLE_SOURCE);
    let doubt = event(vec![said("A", Stance::Asserts, &[]), said("B", Stance::Asserts, &[])]).doubt();
    assert_eq!(doubt, Doubt::ASSERTS);
    assert_eq!(event(vec![]).doubt(), Doubt::empty());
}

#[test]
fn figures_of_one_kind_count_the_same() {
    let counted = |outlet: &str, what: &str, count: f64| Claim {
        figures: vec![Figure {
            what: what.to_owned(),
            amount: Amount::Exact(count),
        }],
        ..said(outlet, Stance::Asserts, &[])
    };
    let disputes = |claims: Vec<Claim>| event(claims).doubt().contains(Doubt::FIGURES);
    for (one, other) in [("fatalities", "killed"), ("Dead", "deaths"), ("injured", "Wounded")] {
        assert!(disputes(vec![counted("A", one, 3.0), counted("B", other, 5.0)]));
        assert!(!disputes(vec![counted("A", one, 3.0), counted("B", other, 3.0)]));
        assert!(!disputes(vec![counted("A", one, 3.0), counted("A", other, 5.0)]));
        let both = event(vec![counted("A", one, 3.0), counted("B", other, 5.0)]);
        assert!(
            both.disputed_figures(both.doubt())
                .iter()
                .all(|(_, range)| range.is_disputed)
        );
    }
    assert!(!disputes(vec![
        counted("A", "killed", 3.0),
        counted("B", "wounded", 5.0)
    ]));
}

#[test]
fn spellings_that_an_event_tells_do_not_contradict_each_other() {
    let known = Participant {
        aliases: vec!["USA".to_owned()],
        ..Participant::new("US", Role::Perpetrator)
    };
    let first = Claim {
        actors: vec![known],
        ..said("A", Stance::Asserts, &[])
    };
    let with = |name: &str| {
        event(vec![
            first.clone(),
            said("B", Stance::Asserts, &[(name, Role::Perpetrator)]),
        ])
    };
    assert!(!with("USA").doubt().contains(Doubt::ATTRIBUTION));
    assert!(with("Iran").doubt().contains(Doubt::ATTRIBUTION));
}
