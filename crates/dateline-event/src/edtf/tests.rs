use super::*;

#[track_caller]
fn check(text: &str, expected: [&str; 4]) {
    let bounds = text
        .parse::<When>()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
        .bounds;
    let show = |time: Moment| match time {
        Moment::OPEN_START | Moment::OPEN_END => "..".to_owned(),
        _ => time.civil().unwrap().format("%Y-%m-%d %H:%M").to_string(),
    };
    let found = [
        bounds.earliest_start,
        bounds.latest_start,
        bounds.earliest_end,
        bounds.latest_end,
    ]
    .map(show);
    assert_eq!(found, expected, "{text}");
}

#[test]
fn windows_durations_and_open_ends() {
    check(
        "2021-07-07",
        [
            "2021-07-07 00:00",
            "2021-07-07 23:59",
            "2021-07-07 00:00",
            "2021-07-07 23:59",
        ],
    );
    check(
        "2021-07",
        [
            "2021-07-01 00:00",
            "2021-07-31 23:59",
            "2021-07-01 00:00",
            "2021-07-31 23:59",
        ],
    );
    check(
        "[2021-06-20..2021-06-30]",
        [
            "2021-06-20 00:00",
            "2021-06-30 23:59",
            "2021-06-20 00:00",
            "2021-06-30 23:59",
        ],
    );
    check(
        "2014-06-10/2014-06-29",
        [
            "2014-06-10 00:00",
            "2014-06-10 23:59",
            "2014-06-29 00:00",
            "2014-06-29 23:59",
        ],
    );
    check(
        "2011-03/..",
        ["2011-03-01 00:00", "2011-03-31 23:59", "2011-03-01 00:00", ".."],
    );
    check(
        "../2006",
        ["..", "2006-12-31 23:59", "2006-01-01 00:00", "2006-12-31 23:59"],
    );
    check(
        "[2021-07-07T20:00..2021-07-08T05:00]",
        [
            "2021-07-07 20:00",
            "2021-07-08 05:00",
            "2021-07-07 20:00",
            "2021-07-08 05:00",
        ],
    );
    check(
        "2021-07-07T12:33+03:00",
        [
            "2021-07-07 12:33",
            "2021-07-07 12:33",
            "2021-07-07 12:33",
            "2021-07-07 12:33",
        ],
    );
}

/// The first and last day that a date possibly touches; ".." where nothing bounds it.
#[track_caller]
fn check_reach(text: &str, expected: [&str; 2]) {
    let when: When = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let reach = when.reach();
    assert!(when.is_doubtful(), "{text}");
    assert!(reach.in_order(), "{text}");
    let day = |time: Moment| if time.is_open() { "..".to_owned() } else { time.iso() };
    assert_eq!([day(reach.earliest_start), day(reach.latest_end)], expected, "{text}");
}

#[test]
fn what_is_marked_reaches_one_unit_further() {
    check_reach("2024-01-15~", ["2024-01-14", "2024-01-16"]);
    check_reach("2024-01-15?", ["2024-01-14", "2024-01-16"]);
    check_reach("2024-01-15%", ["2024-01-13", "2024-01-17"]);
    check_reach("2024-03-01?", ["2024-02-29", "2024-03-02"]);
    check_reach("2024-01~", ["2023-12-01", "2024-02-29"]);
    check_reach("2024-01%", ["2023-11-01", "2024-03-31"]);
    check_reach("2023-11?", ["2023-10-01", "2023-12-31"]);
    check_reach("2024-21~", ["2023-12-01", "2024-08-31"]);
    check_reach("2024-34%", ["2023-10-01", "2024-12-31"]);
    check_reach("2024-40?", ["2023-07-01", "2024-12-31"]);
    check_reach("2024~", ["2023-01-01", "2025-12-31"]);
    check_reach("2024%", ["2022-01-01", "2026-12-31"]);
    check_reach("201X~", ["2000-01-01", "2029-12-31"]);
    check_reach("19XX?", ["1800-01-01", "2099-12-31"]);
    check_reach("-0044-03-15~", ["-0044-03-14", "-0044-03-16"]);
    // A clock time is known no better than its day.
    check_reach(
        "2021-07-07T12:33Z~",
        ["2021-07-06T12:33:00", "2021-07-08T12:33:59.999999"],
    );
    check_reach(
        "2021-07-07~T12:33:05",
        ["2021-07-06T12:33:05", "2021-07-08T12:33:05.999999"],
    );
}

#[test]
fn a_mark_within_a_date_holds_for_what_is_before_it() {
    check_reach("2004?-06-11", ["2003-06-11", "2005-06-11"]);
    check_reach("2004-06~-11", ["2004-05-11", "2004-07-11"]);
    check_reach("2004-06-~11", ["2004-06-10", "2004-06-12"]);
    check_reach("?2004-06", ["2003-06-01", "2005-06-30"]);
    check_reach("2020?-02-29", ["2019-02-28", "2021-02-28"]);
}

#[test]
fn the_ends_of_intervals_reach_by_their_own_marks() {
    check_reach("2014-03~/2017-07", ["2014-02-01", "2017-07-31"]);
    check_reach("2014-03/2017-07-15%", ["2014-03-01", "2017-07-17"]);
    check_reach("2014~/2017-07-15?", ["2013-01-01", "2017-07-16"]);
    check_reach("2014~/..", ["2013-01-01", ".."]);
    check_reach("../2006-05?", ["..", "2006-06-30"]);
    check_reach("[2021-06-20~..2021-06-25]", ["2021-06-19", "2021-06-25"]);
    check_reach("[2021-06-20..2021-06-25?]", ["2021-06-20", "2021-06-26"]);
    check_reach("[..2021-06~]", ["..", "2021-07-31"]);
    check_reach("[2021-06-20~..2021-06-25]/2021-08~", ["2021-06-19", "2021-09-30"]);
    check_reach("{2021-01~,2021-05}", ["2020-12-01", "2021-05-31"]);
    check_reach("[2021-01,2021-03-05?,2021-05]", ["2020-12-31", "2021-06-01"]);
    let when: When = "2014-03~/2017-07".parse().unwrap();
    let reach = when.reach();
    assert_eq!(
        [reach.latest_start, reach.earliest_end].map(Moment::iso),
        ["2014-04-30", "2017-07-01"]
    );
}

#[test]
fn what_is_not_marked_reaches_no_further() {
    for text in [
        "2024-01-15",
        "2014-03/2017-07",
        "[2021-06-20..]",
        "2021-07-07T12:33Z",
        "{2021,2023}",
    ] {
        let when: When = text.parse().unwrap();
        assert!(!when.is_doubtful());
        assert_eq!(when.reach(), when.bounds, "{text}");
    }
}

#[test]
fn an_interval_may_have_two_offsets() {
    let bounds = |text: &str| text.parse::<When>().unwrap().bounds;
    let minutes = |text: &str| {
        let bounds = bounds(text);
        [bounds.earliest_start, bounds.latest_end].map(Moment::iso)
    };
    assert_eq!(
        minutes("2021-07-07T12:33:04+03:00/2021-07-07T10:00Z"),
        ["2021-07-07T12:33:04", "2021-07-07T13:00:59.999999"]
    );
    assert_eq!(
        minutes("[2021-07-07T23:00-05:00..2021-07-08T06:00+01:00]"),
        ["2021-07-07T23:00:00", "2021-07-08T00:00:59.999999"]
    );
    assert!("2021-07-07T12:33+03:00/2021-07-07T09:00Z".parse::<When>().is_err());
    for offset in ["+03:75", "+25:00", "-99:00", "+3", "+14:30", "-14:01", "+0360"] {
        assert!(format!("2021-07-07T12:33{offset}").parse::<When>().is_err(), "{offset}");
    }
}

#[test]
fn the_end_of_a_day_and_leap_seconds() {
    let first = |text: &str| text.parse::<When>().unwrap().bounds.earliest_start.iso();
    assert_eq!(first("2021-07-07T24:00:00Z"), "2021-07-08");
    assert_eq!(first("2016-12-31T23:59:60Z"), "2016-12-31T23:59:59");
    assert!("2021-07-07T24:30".parse::<When>().is_err());
}

#[test]
fn what_is_no_date_says_why() {
    for text in [
        "",
        "yesterday",
        "2021-02-30",
        "2021-13",
        "2014/2013",
        "Y170000002",
        "../..",
        "2021-07T10:00",
        "[..]",
        "[..[..[..2021]]]",
    ] {
        assert!(text.parse::<When>().is_err(), "{text}");
    }
}

#[test]
fn what_is_written_reads_back() {
    for text in [
        "2021-07-07",
        "2021-07",
        "2021",
        "-0044-03-15",
        "2014-06-10/2014-06-29",
        "2011-03-05/..",
        "../2006-01-01",
        "[2021-06-20..2021-06-25]",
        "2021-07-07T12:33Z",
        "2021-07-07T12:33:05+03:00",
        "2021-07-07T12:33:05.250000-04:30",
        "[2021-07-07..]",
        "[..2021-07-07T20:00Z]",
        "[2021-07-07T20:00..2021-07-08T05:00]",
        "[2021-07-03..2021-07-05]/2021-07-09",
        "[2021-07-03..2021-07-05]/..",
        "[..2021-07-05]/2021-07-09",
        "2021-07-01/[2021-07-03..2021-07-05]",
        "2021-07-07~",
        "2021-07%",
        "2021?",
        "-0044~-03-15",
        "2004?-06-11",
        "2004-06~-11",
        "2024-21",
        "2024-34~",
        "201X",
        "18XX?",
        "2014-03~/2017-07",
        "2014-03/2017-07?",
        "2011~/..",
        "../2006-01-01%",
        "[2021-06-20~..2021-06-25]",
        "[2021-06-20..2021-06-25?]",
        "[..2021-07-07~]",
        "2021-07-07T12:33Z~",
        "2021-07-07T12:33:05+03:00?",
        // Years of more than four digits, and what lies in them.
        "Y10000",
        "Y10000-01",
        "Y10000-01-01",
        "Y-12000-05-05T10:00",
        "Y10000-01-01~",
        "9999-12-31/Y10000-01-01",
        "[Y10000-01-01..Y10001-02-03]",
    ] {
        let when: When = text.parse().unwrap();
        assert_eq!(
            When::qualified(when.bounds, when.precision, when.zone, when.qualifiers).edtf,
            text
        );
    }
}

#[test]
fn what_happened_in_each_of_several_lasted_only_without_gaps() {
    let certainly = |text: &str, on: &str| {
        let when: When = text.parse().unwrap();
        let day = on.parse::<When>().unwrap().bounds;
        when.bounds
            .certainly_within(crate::TimeRange::new(day.earliest_start, day.latest_end))
    };
    assert!(certainly("{2021-05-03..2021-05-07}", "2021-05-05"));
    assert!(certainly("{2021-05,2021-06,2021-07}", "2021-06-10"));
    assert!(certainly("{2021-05-07,2021-05-05,2021-05-06}", "2021-05-06"));
    // Some time in May, and some time in July.
    assert!(!certainly("{2021-05..2021-07}", "2021-05-02"));
    // Nothing is said of the day between.
    assert!(!certainly("{2021-05-05,2021-05-07}", "2021-05-06"));
    assert!(!certainly("{2021,2023}", "2021-01-02"));
    assert!(certainly("{2021,2023}", "2021/2023"));
    assert!(!certainly("{..2021-05-05}", "2021-05-05"));
}

#[test]
fn a_set_says_whether_days_lie_between_its_members() {
    for text in [
        "[2021-05-04,2021-05-09]",
        " {2021-05-04, 2021-05-06} ",
        "[2021-05-04,2021-07]",
    ] {
        assert!(super::has_gaps(text), "{text}");
    }
    for text in [
        "[2021-05-04,2021-05-05]",
        "[2021-05-04..2021-05-09]",
        "{2021-05,2021-06}",
        "2021-05-04",
        "[a,b]",
        "",
    ] {
        assert!(!super::has_gaps(text), "{text}");
    }
}
