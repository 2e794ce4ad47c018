use super::*;
use crate::event::{Zone, calendar};

/// Shows a reading as its first and last moment in the shortest form.
fn show(text: &str, style: DateStyle) -> String {
    let Some(reading) = read(text, style) else {
        return "none".to_owned();
    };
    let civil = |time| calendar::civil_from_time(time).map_or("..".to_owned(), |civil| civil.to_string());
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
        "  2022-12-28 ",
    ] {
        check_day(text, DAY_FIRST, "2022-12-28");
    }
}

#[test]
fn the_column_decides_which_number_is_the_month() {
    check_day("03/04/2021", DAY_FIRST, "2021-04-03");
    check_day("03/04/2021", MONTH_FIRST, "2021-03-04");
    check_day("3/4/21", MONTH_FIRST, "2021-03-04");
    check_day("25/4/2021", MONTH_FIRST, "2021-04-25");
    let remark = |text, style| read(text, style).unwrap().remark;
    assert_eq!(remark("25/4/2021", MONTH_FIRST), Some(Remark::OtherOrder));
    assert_eq!(remark("25/4/21", DAY_FIRST), Some(Remark::TwoDigitYear));
    assert_eq!(remark("25/4/2021", DAY_FIRST), None);
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
fn epochs_are_told_by_their_size() {
    check(
        "1658689261",
        EPOCHS,
        "2022-07-24 19:01:01 – 2022-07-24 19:01:01.999999 +0",
    );
    check(
        "1658689261123",
        EPOCHS,
        "2022-07-24 19:01:01.123 – 2022-07-24 19:01:01.123999 +0",
    );
    check("1658689261123456", EPOCHS, "2022-07-24 19:01:01.123456 +0");
    check("1658689261123456789", EPOCHS, "2022-07-24 19:01:01.123456 +0");
    check("1658689261.5", EPOCHS, "2022-07-24 19:01:01.500 +0");
    check("123456", EPOCHS, "none");
    check("1658689261", DAY_FIRST, "none");
    check("99999999999999999999999", EPOCHS, "none");
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
        "about 2014",
        "May",
        "May 12",
        "12:30",
        "TST1",
        "2020-01-01-01",
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
fn evidence_over_the_column_gives_the_style_and_the_sentence() {
    let mut evidence = Evidence::default();
    for text in ["10/17/2016", "03/04/2016", "2/2/2016"] {
        evidence.add(&read(text, DAY_FIRST).unwrap());
    }
    assert_eq!(evidence.style(false).order, Order::MonthFirst);
    assert_eq!(
        evidence.decision("date").unwrap(),
        "Dates in date are month/day/year: 1 have a second number above 12"
    );
    assert_eq!(Evidence::default().decision("date"), None);
}
