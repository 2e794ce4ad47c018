use super::*;

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
