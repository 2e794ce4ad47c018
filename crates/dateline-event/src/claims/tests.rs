use super::*;
use crate::{Amount, Claim, EqualNames, Event, Figure, Participant, Role, Source, Stance};

fn claim(outlet: &str, citing: &[&str], figures: &[(&str, Amount)]) -> Claim {
    Claim {
        source: Source {
            outlet: outlet.to_owned(),
            citing: citing.iter().map(|&name| name.to_owned()).collect(),
            ..Source::default()
        },
        figures: figures
            .iter()
            .map(|(what, amount)| Figure {
                what: (*what).to_owned(),
                amount: amount.clone(),
            })
            .collect(),
        ..Claim::default()
    }
}

fn rockets(number: f64) -> (&'static str, Amount) {
    ("rockets", Amount::Exact(number))
}

fn matrix(claims: Vec<Claim>) -> Matrix {
    let event = Event {
        claims,
        ..Event::default()
    };
    Matrix::new(&event, &EqualNames)
}

fn headline(claims: Vec<Claim>) -> String {
    matrix(claims).headline().unwrap_or_default()
}

#[test]
fn figures_of_one_side_are_called_by_it() {
    let event = Event {
        actors: vec![
            Participant::from_column("Government of Iraq", Role::Participant, "side_a"),
            Participant::from_column("IS", Role::Participant, "side_b"),
        ],
        claims: vec![claim(
            "UCDP",
            &[],
            &[
                ("deaths", Amount::Exact(9.0)),
                ("deaths_a", Amount::Exact(2.0)),
                ("deaths_civilians", Amount::Exact(7.0)),
            ],
        )],
        ..Event::default()
    };
    let columns = Matrix::new(&event, &EqualNames).columns;
    let said: Vec<String> = columns.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["9 deaths", "2 deaths of Government of Iraq", "7 deaths civilians"]
    );
}

#[test]
fn who_stands_alone_is_marked_and_the_rest_is_quiet() {
    let matrix = matrix(vec![
        claim("Reuters", &[], &[("rockets", Amount::AtLeast { at_least: 14.0 })]),
        claim(
            "AFP",
            &["the coalition"],
            &[rockets(14.0), ("wounded", Amount::Exact(2.0))],
        ),
        claim("Al Hurra", &[], &[rockets(14.0)]),
        claim("Al Hurra", &["Gen. Nims"], &[rockets(24.0)]),
        claim("Foreign Policy", &["the brigade"], &[rockets(30.0)]),
    ]);
    let cells: Vec<(&str, String, bool)> = matrix
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.cells[0].to_string(), row.cells[0].is_contested))
        .collect();
    assert_eq!(
        cells,
        [
            ("Reuters", "≥ 14".to_owned(), false),
            ("the coalition", "14".to_owned(), false),
            ("Al Hurra", "14".to_owned(), false),
            ("Gen. Nims", "24".to_owned(), true),
            ("the brigade", "30".to_owned(), true),
        ]
    );
    assert!(matrix.columns[0].is_contested && !matrix.columns[1].is_contested);
    assert_eq!(matrix.headline().unwrap(), "14–30 rockets, 5 sources");
    assert_eq!(matrix.sources_words(), "5 sources, 4 independent");
}

#[test]
fn two_outlets_that_quote_one_man_are_one_source() {
    let matrix = matrix(vec![
        claim(
            "Foreign Policy",
            &["Col. Marotto"],
            &[("wounded", Amount::AtLeast { at_least: 2.0 })],
        ),
        claim(
            "Al Hurra",
            &["Reuters", "Col. Marotto"],
            &[("wounded", Amount::Exact(2.0))],
        ),
    ]);
    assert_eq!(matrix.rows.len(), 1);
    assert_eq!(matrix.rows[0].claims, [0, 1]);
    assert_eq!(matrix.rows[0].cells[0].to_string(), "≥ 2; 2");
    assert_eq!(matrix.headline().unwrap(), "2 wounded, 1 source");
}

#[test]
fn shared_wording_is_no_confirmation() {
    let reprint = |outlet: &str, of: &str| Claim {
        reprint_of: Some(of.to_owned()),
        ..claim(outlet, &[], &[rockets(14.0)])
    };
    let words = |claims: Vec<Claim>| matrix(claims).sources_words();
    let afp = || claim("AFP", &[], &[rockets(14.0)]);
    assert_eq!(
        words(vec![afp(), reprint("France 24", "AFP"), reprint("Daily Sabah", "AFP")]),
        "3 sources, 1 independent"
    );
    // The author is not among them.
    assert_eq!(
        words(vec![reprint("A", "AP"), reprint("B", "AP"), claim("C", &[], &[])]),
        "3 sources, 2 independent"
    );
    // A reprint that contradicts counts for nothing against the others.
    let mut other = reprint("Late paper", "AP");
    other.figures[0].amount = Amount::Exact(40.0);
    let matrix = matrix(vec![afp(), other]);
    assert!(matrix.columns[0].is_contested);
    assert_eq!(
        matrix
            .rows
            .iter()
            .map(|row| row.cells[0].is_contested)
            .collect::<Vec<_>>(),
        [false, true]
    );
    assert_eq!(matrix.rows[1].standing, Standing::Reprint("AP".to_owned()));
}

#[test]
fn a_data_sets_estimate_is_no_source() {
    let estimate = Claim {
        sums_up: true,
        ..claim(
            "UCDP",
            &["Reuters", "AFP"],
            &[(
                "deaths",
                Amount::Range {
                    low: 2.0,
                    high: 5.0,
                    best: Some(3.0),
                },
            )],
        )
    };
    let with_sources = matrix(vec![
        estimate.clone(),
        claim("Reuters", &[], &[]),
        claim("AFP", &[], &[]),
    ]);
    assert_eq!(with_sources.rows[0].name, "UCDP");
    assert_eq!(with_sources.sources_words(), "2 sources");
    assert_eq!(
        with_sources.headline().unwrap(),
        "2–5 deaths, UCDP’s own figure from 2 sources"
    );
    assert_eq!(headline(vec![estimate]), "2–5 deaths, UCDP’s own figure");
}

#[test]
fn headlines_never_show_a_mean() {
    let of = |amounts: &[Amount]| {
        let claims = amounts.iter().enumerate();
        headline(
            claims
                .map(|(n, amount)| claim(&n.to_string(), &[], &[("killed", amount.clone())]))
                .collect(),
        )
    };
    let words = |words: &str| Amount::Words(words.to_owned());
    assert_eq!(of(&[Amount::Exact(3.0), Amount::Exact(10.0)]), "3–10 killed, 2 sources");
    assert_eq!(
        of(&[Amount::AtLeast { at_least: 35.0 }, words("dozens")]),
        "≥ 35 killed, 2 sources"
    );
    assert_eq!(
        of(&[words("dozens"), words("several"), words("dozens")]),
        "dozens or several killed, 3 sources"
    );
    assert_eq!(of(&[Amount::AtMost { at_most: 10.0 }]), "≤ 10 killed, 1 source");
    assert_eq!(
        of(&[Amount::Exact(4.0), Amount::AtLeast { at_least: 9.0 }]),
        "4 to ≥ 9 killed, 2 sources"
    );
    assert_eq!(
        of(&[Amount::About { about: 300.0 }, Amount::Exact(300.0)]),
        "300 killed, 2 sources"
    );
    assert_eq!(headline(vec![claim("A", &[], &[])]), "1 source");
    assert_eq!(matrix(Vec::new()).headline(), None);
}

#[test]
fn sources_that_blame_others_are_marked() {
    let naming = |outlet: &str, named: &[(&str, Role)], stance: Stance| Claim {
        stance,
        actors: named
            .iter()
            .map(|(name, role)| Participant::new(*name, *role))
            .collect(),
        ..claim(outlet, &[], &[])
    };
    let blamed = |name| (name, Role::AttributedTo);
    let contested = |claims| -> Vec<bool> {
        matrix(claims)
            .rows
            .iter()
            .map(|row| row.is_attribution_contested)
            .collect()
    };
    let rows = vec![
        naming(
            "FP",
            &[("Brigade", Role::ClaimedBy), blamed("factions")],
            Stance::Attributes,
        ),
        naming("Brigade", &[("brigade", Role::ClaimedBy)], Stance::ClaimsResponsibility),
        naming("OAN", &[blamed("Factions")], Stance::Attributes),
        naming("analysts", &[blamed("factions")], Stance::Attributes),
        naming("AFP", &[("the coalition", Role::Reporter)], Stance::Asserts),
    ];
    assert_eq!(contested(rows), [false, true, false, false, false]);
    let rows = vec![
        naming("A", &[blamed("X")], Stance::Attributes),
        naming("X", &[("X", Role::DeniedBy)], Stance::Denies),
    ];
    let matrix = matrix(rows.clone());
    assert!(matrix.rows[1].is_against);
    assert_eq!(matrix.rows[1].named_words(), "denied by X");
    assert_eq!(contested(rows), [true, true]);
    let cleared = naming("B", &[("X", Role::DeniedBy), blamed("X")], Stance::Denies);
    assert_eq!(self::matrix(vec![cleared]).rows[0].named_words(), "denied by X, not X");
}

#[test]
fn a_source_with_another_date_is_marked() {
    let dated = |outlet: &str, edtf: &str| Claim {
        when: edtf.parse().ok(),
        ..claim(outlet, &[], &[])
    };
    let event = Event {
        when: "2021-07-07".parse().ok(),
        claims: vec![
            dated("A", "2021-07"),
            dated("B", "2021-07-08"),
            dated("C", "2021-07-09~"),
            claim("D", &[], &[]),
        ],
        ..Event::default()
    };
    let matrix = Matrix::new(&event, &EqualNames);
    let times: Vec<(String, bool)> = matrix
        .rows
        .iter()
        .map(|row| (row.time_words(), row.is_time_contested))
        .collect();
    let expected = [
        ("Jul 2021", false),
        ("8 Jul 2021", true),
        ("about 9 Jul 2021", false),
        ("", false),
    ];
    assert_eq!(times, expected.map(|(words, contested)| (words.to_owned(), contested)));
}

#[test]
fn a_denied_meeting_is_not_marked_and_a_denied_attack_is() {
    let denial = || Claim {
        stance: Stance::Denies,
        actors: vec![Participant::new("Iran", Role::DeniedBy)],
        ..claim("B", &[], &[])
    };
    let blame = || Claim {
        stance: Stance::Attributes,
        actors: vec![Participant::new("Iran", Role::AttributedTo)],
        ..claim("A", &[], &[])
    };
    let marks = |kind: &str| {
        let event = Event {
            kind: vec![kind.to_owned()],
            claims: vec![blame(), denial()],
            ..Event::default()
        };
        let matrix = Matrix::new(&event, &EqualNames);
        let rows = matrix.rows.iter();
        rows.map(|row| (row.is_against, row.is_attribution_contested))
            .collect::<Vec<_>>()
    };
    assert_eq!(marks("meeting"), [(false, false), (false, false)]);
    assert_eq!(marks("attack"), [(false, true), (true, true)]);
}

#[test]
fn a_time_is_marked_if_another_source_contradicts_it() {
    let dated = |outlet: &str, edtf: &str| Claim {
        when: edtf.parse().ok(),
        ..claim(outlet, &[], &[])
    };
    let marks = |own: &str, claims: Vec<Claim>| {
        let event = Event {
            when: own.parse().ok(),
            claims,
            ..Event::default()
        };
        let matrix = Matrix::new(&event, &EqualNames);
        matrix
            .rows
            .iter()
            .map(|row| row.is_time_contested)
            .collect::<Vec<bool>>()
    };
    assert_eq!(marks("2021-07-07", vec![dated("A", "2021-07-08")]), [false]);
    assert_eq!(
        marks("2021-07-07", vec![dated("A", "2021-07-08"), claim("B", &[], &[])]),
        [true, false]
    );
    assert_eq!(
        marks("2021-07", vec![dated("A", "2021-07-08"), dated("B", "2021-07-07")]),
        [true, true]
    );
    assert_eq!(
        marks(
            "2021-07",
            vec![dated("A", "2021-07-08"), dated("B", "2021-07-01/2021-07-31")]
        ),
        [false, false]
    );
}
