use super::*;

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
