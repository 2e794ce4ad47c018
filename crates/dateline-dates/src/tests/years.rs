//! Years in a column of their own, and days and months whose year stands there.

use super::*;

#[test]
fn years_of_two_digits_are_of_a_century_and_those_before_our_era_are_counted() {
    #[track_caller]
    fn check(text: &str, style: DateStyle, expected: &str) {
        let found = from_year(text, 0, 0, DateStyle { is_year: true, ..style });
        let found = found.map_or("none".to_owned(), |reading| reading.to_when("").edtf);
        assert_eq!(found, expected, "{text}");
    }
    check("13", DAY_FIRST, "2013");
    check(
        "45",
        DateStyle {
            short_years: ShortYears(1900),
            ..DAY_FIRST
        },
        "1945",
    );
    check("5", DAY_FIRST, "none");
    check("2015", DAY_FIRST, "2015");
    check("20211", DAY_FIRST, "none");
    check("2,006", DAY_FIRST, "2006");
    check("2,06", DAY_FIRST, "none");
    check("-12000", DAY_FIRST, "Y-11999");
    check("-480", DAY_FIRST, "-0479");
    check(
        "-480",
        DateStyle {
            count: YearCount::Astronomical,
            ..DAY_FIRST
        },
        "-0480",
    );
    check(
        "0",
        DateStyle {
            count: YearCount::Astronomical,
            has_whole_years: true,
            ..DAY_FIRST
        },
        "0000",
    );
    check(
        "480",
        DateStyle {
            count: YearCount::BeforeOurEra,
            ..DAY_FIRST
        },
        "-0479",
    );
    check(
        "44",
        DateStyle {
            count: YearCount::BeforeOurEra,
            ..DAY_FIRST
        },
        "-0043",
    );
    check(
        "14",
        DateStyle {
            has_whole_years: true,
            ..DAY_FIRST
        },
        "0014",
    );
    check("480 BCE", DAY_FIRST, "-0479");
    check("c. 1200 BC", DAY_FIRST, "-1199~");
}

#[test]
fn a_day_and_a_month_are_of_the_year_beside_them() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = read_in_year(text, "2015", DAY_FIRST, DAY_FIRST)
            .map_or("none".to_owned(), |reading| reading.to_when("").edtf);
        assert_eq!(found, expected, "{text}");
    }
    check("03 June", "2015-06-03");
    check("June 3", "2015-06-03");
    check("3-Jun", "2015-06-03");
    check("3/6", "2015-06-03");
    check("14.6.", "2015-06-14");
    check("3 juin", "2015-06-03");
    check("3-5 June", "2015-06-03/2015-06-05");
    check("30 April – 2 May", "2015-04-30/2015-05-02");
    check("31 December - 2 January", "2015-12-31/2016-01-02");
    check("June", "2015-06");
    check("early", "[2015-01-01..2015-04-30]");
    // What has its own year, or says no part of it.
    check("3 June 2014", "none");
    check("12", "none");
    check("unknown", "none");
    check("31 June", "none");
    check("T+2", "none");
}

#[test]
fn clock_times_of_a_column_need_no_colon() {
    let at = |text: &str| {
        let day = read("2015-06-03", DAY_FIRST)?.at_clock(text)?;
        Some(day.to_when("").edtf)
    };
    assert_eq!(at("0930").as_deref(), Some("2015-06-03T09:30"));
    assert_eq!(at("930").as_deref(), Some("2015-06-03T09:30"));
    assert_eq!(at("9.30 pm").as_deref(), Some("2015-06-03T21:30"));
    assert_eq!(at("21h30").as_deref(), Some("2015-06-03T21:30"));
    assert_eq!(at("09:30 hrs").as_deref(), Some("2015-06-03T09:30"));
    assert_eq!(at("21.45").as_deref(), Some("2015-06-03T21:45"));
    assert_eq!(at("0.395833333").as_deref(), Some("2015-06-03T09:30"));
    assert_eq!(at("9").as_deref(), Some("2015-06-03T09"));
    for text in ["2575", "T+2", "960", "9.5", "25", "12345"] {
        assert_eq!(at(text), None, "{text}");
    }
}

#[test]
fn numbers_of_cases_are_no_stretches() {
    check_edtf(&[
        ("20150603-2737", "none"),
        ("20150603–2737", "none"),
        ("20150603 - 2737", "none"),
        ("20150603-20150605", "2015-06-03/2015-06-05"),
        ("1914-1918", "1914/1918"),
    ]);
}

#[test]
fn a_label_before_a_date_says_nothing_of_it() {
    check_edtf(&[
        ("EOW: Monday, January 3, 1791", "1791-01-03"),
        ("Date: 3 May 2021", "2021-05-03"),
        ("X2015", "2015"),
        ("X20", "none"),
        ("Meeting: 12 people", "none"),
    ]);
}
