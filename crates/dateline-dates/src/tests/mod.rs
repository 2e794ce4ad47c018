use dateline_event::{CalendarSystem, Moment, OrderBasis, TimeRange, Zone, calendar};

use super::*;

mod any_text;
mod calendars;
mod columns;
mod doubtful;
mod english_days;
mod epochs;
mod languages;
mod orders;
mod periods;
mod programs;
mod ranges;
mod wordings;
mod wordings_further;
mod years;

/// Shows a reading as its first and last moment in the shortest form.
fn show(text: &str, style: DateStyle) -> String {
    let Some(reading) = read(text, style) else {
        return "none".to_owned();
    };
    let civil = |time: Moment| time.civil().map_or("..".to_owned(), |civil| civil.to_string());
    let (first, last) = (reading.bounds.earliest_start, reading.bounds.latest_end);
    let zone = match reading.zone {
        Zone::Offset(minutes) => format!(" {minutes:+}"),
        _ => String::new(),
    };
    if first == last {
        return format!("{}{zone}", civil(first));
    }
    format!("{} – {}{zone}", civil(first), civil(last))
        .replace(" 00:00:00 ", " ")
        .replace(" 23:59:59.999999", "")
}

const DAY_FIRST: DateStyle = DateStyle {
    order: Order::DayFirst,
    epochs: false,
    epoch: None,
    serials: false,
    two_years: false,
    dots: None,
    hyphens: None,
    digits: None,
    is_mixed: false,
    short_years: ShortYears(LAST_SHORT_YEAR - 99),
    is_year: false,
    has_whole_years: false,
    count: YearCount::Historical,
    calendar: CalendarSystem::Gregorian,
    midnight_is_day: false,
};
const MONTH_FIRST: DateStyle = DateStyle {
    order: Order::MonthFirst,
    ..DAY_FIRST
};
const EPOCHS: DateStyle = DateStyle {
    epochs: true,
    ..DAY_FIRST
};

/// Day first, as EDTF.
#[track_caller]
fn check_edtf(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let found = read(text, DAY_FIRST).map_or("none".to_owned(), |reading| reading.to_when(text).edtf);
        assert_eq!(found, *expected, "{text}");
    }
}

#[track_caller]
fn check(text: &str, style: DateStyle, expected: &str) {
    assert_eq!(show(text, style), expected, "{text}");
}

#[track_caller]
fn check_day(text: &str, style: DateStyle, expected: &str) {
    check(text, style, &format!("{expected} – {expected}"));
}

#[test]
fn days_are_read_in_many_forms() {
    for text in [
        "2022-12-28",
        "28 December 2022",
        "28-December-2022",
        "28-Dec-22",
        "Dec. 28, 2022",
        "December 28th, 2022",
        "Wednesday, 28 December 2022",
        "28/12/2022",
        "28.12.2022",
        "2022/12/28",
        "2022.12.28",
        "20221228",
        "28 décembre 2022",
        "28 de diciembre de 2022",
        "٢٨ كانون الأول ٢٠٢٢",
        "28 ديسمبر 2022",
        "28 декабря 2022 г.",
        "28 грудня 2022",
        "28 Aralık 2022",
        "  2022-12-28 ",
    ] {
        check_day(text, DAY_FIRST, "2022-12-28");
    }
}

#[test]
fn clock_times_keep_their_wall_time() {
    check(
        "2012-03-14 04:17:38.276340+00:00",
        DAY_FIRST,
        "2012-03-14 04:17:38.276340 +0",
    );
    check(
        "2022-07-24T19:01:01+0300",
        DAY_FIRST,
        "2022-07-24 19:01:01 – 2022-07-24 19:01:01.999999 +180",
    );
    check(
        "Feb. 22, 2017, 3:40 p.m.",
        DAY_FIRST,
        "2017-02-22 15:40:00 – 2017-02-22 15:40:59.999999",
    );
    check(
        "10/17/2016 14:30",
        MONTH_FIRST,
        "2016-10-17 14:30:00 – 2016-10-17 14:30:59.999999",
    );
    check("2021-07-07T24:30", DAY_FIRST, "none");
}

#[test]
fn a_midnight_that_only_fills_a_field_is_no_clock_time() {
    let dates_only = DateStyle {
        midnight_is_day: true,
        ..DAY_FIRST
    };
    check_day("2013-01-03 00:00:00.000", dates_only, "2013-01-03");
    check("2013-01-03 00:00", DAY_FIRST, "2013-01-03 – 2013-01-03 00:00:59.999999");
}

#[test]
fn coarse_and_far_dates_are_kept_as_they_are() {
    check("2014", DAY_FIRST, "2014-01-01 – 2014-12-31");
    check("2014-06", DAY_FIRST, "2014-06-01 – 2014-06-30");
    check("June 2014", DAY_FIRST, "2014-06-01 – 2014-06-30");
    check("201406", DAY_FIRST, "2014-06-01 – 2014-06-30");
    check_day("15 March 44 BC", DAY_FIRST, "-0043-03-15");
    check("500 BCE", DAY_FIRST, "-0499-01-01 – -0499-12-31");
    check_day("-0044-03-15", DAY_FIRST, "-0044-03-15");
    check_day("-4000-01-01", DAY_FIRST, "-4000-01-01");
    check_day("0000-01-01", DAY_FIRST, "0000-01-01");
    check_day("9999-12-31", DAY_FIRST, "9999-12-31");
    check("2014-06-10/2014-06-29", DAY_FIRST, "2014-06-10 – 2014-06-29");
}

#[test]
fn what_is_no_date_is_not_guessed() {
    for text in [
        "",
        "yesterday",
        "13/13/2020",
        "2020-02-30",
        "31 June 2020",
        "Marchand 3",
        "3 of 7",
        "1.5",
        "12",
        "about yesterday",
        "May",
        "May 12",
        "12:30",
        "TST1",
        "//",
        "::",
        "T",
        "١",
        "- -",
        "-",
    ] {
        check(text, DAY_FIRST, "none");
    }
}

#[test]
fn a_day_or_month_of_zero_is_not_known() {
    check("2010-11-00", DAY_FIRST, "2010-11-01 – 2010-11-30");
    check("2010-00-00", DAY_FIRST, "2010-01-01 – 2010-12-31");
    check("00/11/2010", DAY_FIRST, "2010-11-01 – 2010-11-30");
    check("11/00/2010", MONTH_FIRST, "2010-11-01 – 2010-11-30");
    check("0000-11-00", DAY_FIRST, "none");
}

#[test]
fn months_are_named_or_numbered() {
    let found = ["3", "03", "3.0", "March", "Sep", "août", "آذار", "13", "Spring", ""].map(month);
    assert_eq!(
        found,
        [
            Some(3),
            Some(3),
            Some(3),
            Some(3),
            Some(9),
            Some(8),
            Some(3),
            None,
            None,
            None
        ]
    );
}
