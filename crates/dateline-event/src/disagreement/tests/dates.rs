use super::*;

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
