use dateline_event::{CalendarSystem, Moment, OrderBasis, TimeRange, Zone, calendar};

use super::*;

mod any_text;
mod calendars;
mod columns;
mod doubtful;
mod english_days;
mod languages;
mod periods;
mod programs;
mod ranges;
mod wordings;
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
fn evidence_over_the_column_gives_the_style_and_its_basis() {
    let mut evidence = Evidence::default();
    for text in ["10/17/2016", "03/04/2016", "2/2/2016"] {
        evidence.add(&read(text, DAY_FIRST).unwrap());
    }
    let unknown = KnownOrder::Unknown;
    assert_eq!(evidence.order(unknown), Order::MonthFirst);
    assert_eq!(
        evidence.found(unknown, ShortYears::default()).map(|found| found.basis),
        Some(OrderBasis::Clear(1))
    );
    assert_eq!(Evidence::default().found(unknown, ShortYears::default()), None);
}

#[track_caller]
fn check_order(texts: &[&str], known: KnownOrder, expected: Order, basis: OrderBasis) {
    let mut evidence = Evidence::default();
    for text in texts {
        evidence.add(&read(text, DAY_FIRST).unwrap());
    }
    assert_eq!(evidence.order(known), expected);
    assert_eq!(
        evidence.found(known, ShortYears::default()).map(|found| found.basis),
        Some(basis)
    );
}

#[test]
fn the_order_is_known_seen_or_given() {
    let unknown = KnownOrder::Unknown;
    check_order(&["03/04/2021"], unknown, Order::DayFirst, OrderBasis::Unclear(1));
    let likely = KnownOrder::Likely(Order::MonthFirst);
    check_order(&["03/04/2021"], likely, Order::MonthFirst, OrderBasis::Unclear(1));
    check_order(&["25/04/2021"], likely, Order::DayFirst, OrderBasis::Clear(1));
    let given = KnownOrder::Given(Order::MonthFirst);
    check_order(&["25/04/2021"], given, Order::MonthFirst, OrderBasis::Given);
    check_order(
        &["95/06/25", "14/06/25", "01/02/03"],
        unknown,
        Order::YearFirst,
        OrderBasis::Clear(2),
    );
    check_order(
        &["25/06/14", "26/06/14", "01/02/03"],
        unknown,
        Order::DayFirst,
        OrderBasis::Spread { years: 2, days: 3 },
    );
    check_order(
        &["25/04/2021", "26/04/2021", "04/25/2021"],
        unknown,
        Order::DayFirst,
        OrderBasis::Mixed {
            day_first: 2,
            month_first: 1,
            year_first: 0,
            either: 0,
        },
    );
}

#[test]
fn years_of_two_digits_may_stand_first() {
    let year_first = DateStyle {
        order: Order::YearFirst,
        ..DAY_FIRST
    };
    check_day("14/06/25", year_first, "2014-06-25");
    check_day("14-6-5", year_first, "2014-06-05");
    check_day("14/06/25", DAY_FIRST, "2025-06-14");
    check_day("95/06/25", DAY_FIRST, "1995-06-25");
    check_day("00/06/25", DAY_FIRST, "2000-06-25");
    check_day("25/06/2014", year_first, "2014-06-25");
    assert_eq!(read("25/06/2014", year_first).unwrap().remark, None);
}

#[test]
fn programs_write_dates_in_forms_of_their_own() {
    let second = |first: &str, zone: &str| format!("{first} – {first}.999999{zone}");
    for text in [
        "Wed, 21 Oct 2015 07:28:00 GMT",
        "Wed, 21 Oct 2015 07:28:00 +0000",
        "Wednesday, 21-Oct-15 07:28:00 GMT",
        "Wed Oct 21 2015 07:28:00 GMT+0000 (Coordinated Universal Time)",
        "Wed Oct 21 07:28:00 +0000 2015",
        "20151021T072800Z",
    ] {
        check(text, DAY_FIRST, &second("2015-10-21 07:28:00", " +0"));
    }
    check(
        "Wed Oct 21 07:28:00 2015",
        DAY_FIRST,
        &second("2015-10-21 07:28:00", ""),
    );
    check(
        "Wed, 21 Oct 2015 07:28:00 EDT",
        DAY_FIRST,
        &second("2015-10-21 07:28:00", " -240"),
    );
    check("20180326044500", DAY_FIRST, &second("2018-03-26 04:45:00", ""));
    check("20180326044500", EPOCHS, &second("2018-03-26 04:45:00", ""));
    check(
        "201803260445",
        DAY_FIRST,
        "2018-03-26 04:45:00 – 2018-03-26 04:45:59.999999",
    );
    check("20181326044500", DAY_FIRST, "none");
    check(
        "/Date(1445412480000)/",
        DAY_FIRST,
        "2015-10-21 07:28:00 – 2015-10-21 07:28:00.000999 +0",
    );
    check(
        "/Date(1445412480000+0200)/",
        DAY_FIRST,
        "2015-10-21 09:28:00 – 2015-10-21 09:28:00.000999 +120",
    );
    check(
        "/Date(-1000)/",
        DAY_FIRST,
        "1969-12-31 23:59:59 – 1969-12-31 23:59:59.000999 +0",
    );
    check("/Date(x)/", DAY_FIRST, "none");
}

#[test]
fn serials_are_days_as_excel_counts_them() {
    let serials = DateStyle {
        serials: true,
        ..DAY_FIRST
    };
    check_day("41800", serials, "2014-06-10");
    check("41800.5", serials, "2014-06-10 12:00:00 – 2014-06-10 12:00:00.999999");
    check_day("2014-06-10", serials, "2014-06-10");
    check("41800", DAY_FIRST, "none");
    check("99999999", serials, "none");
    assert_eq!(
        ["41800", "41800.25", "5", "19999", "2014", "x"].map(is_serial),
        [true, true, false, false, false, false]
    );
}

#[test]
fn epochs_may_lie_before_1970() {
    check(
        "-1658689261",
        EPOCHS,
        "1917-06-10 04:58:59 – 1917-06-10 04:58:59.999999 +0",
    );
    check(
        "-1658689261123",
        EPOCHS,
        "1917-06-10 04:58:58.877 – 1917-06-10 04:58:58.877999 +0",
    );
    let seconds = |text| from_epoch_seconds(text).map(|reading| reading.start().first);
    assert_eq!(
        [seconds("0"), seconds("-1"), seconds("1.5")],
        [Some(Moment::EPOCH), Some(Moment::EPOCH - calendar::SECOND), None]
    );
}

#[test]
fn an_end_makes_it_last() {
    let reading = |text| read(text, DAY_FIRST).unwrap();
    let both = reading("2015-05").until(reading("2015-05-16")).unwrap();
    assert_eq!(
        both.start(),
        TimeRange::new(reading("2015-05-01").start().first, reading("2015-05-16").end().last)
    );
    assert_eq!(both.end(), reading("2015-05-16").end());
    assert_eq!(
        reading("2015-05-16").until(reading("2015-05-16")),
        Some(reading("2015-05-16"))
    );
    assert_eq!(reading("2015-05-16").until(reading("2015-05-15")), None);
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
fn ranges_in_one_cell_last() {
    for (text, expected) in [
        ("20/09/2011 - 28/10/2011", "2011-09-20 – 2011-10-28"),
        ("2011-09-20 to 2011-10-28", "2011-09-20 – 2011-10-28"),
        ("20/9/2011-28/10/2011", "2011-09-20 – 2011-10-28"),
        ("12-14 March 2022", "2022-03-12 – 2022-03-14"),
        ("March 3, 2022 → March 5, 2022", "2022-03-03 – 2022-03-05"),
        ("March 12–14, 2022", "2022-03-12 – 2022-03-14"),
        ("1914-1918", "1914-01-01 – 1918-12-31"),
        ("499–449 BCE", "-0498-01-01 – -0448-12-31"),
        ("1918-1914", "none"),
        ("2019-4567", "none"),
        ("28/10/2011 - 20/09/2011", "none"),
    ] {
        check(text, DAY_FIRST, expected);
    }
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

#[test]
fn years_of_two_digits_are_told_of_the_whole_column() {
    let mut evidence = Evidence::default();
    assert_eq!(evidence.short_years(), 0);
    for text in ["9-May-20", "10/6/21", "2021-06-11"] {
        evidence.add(&read(text, DAY_FIRST).unwrap());
    }
    assert_eq!(evidence.short_years(), 2);
}

#[test]
fn marks_around_a_date_say_nothing() {
    for text in ["31/12/2019[3]", "31/12/2019*", "(31/12/2019)", "31 déc. 2019"] {
        check_day(text, DAY_FIRST, "2019-12-31");
    }
    check("[]", DAY_FIRST, "none");
    check(
        "31/12/2019 à 14:30",
        DAY_FIRST,
        "2019-12-31 14:30:00 – 2019-12-31 14:30:59.999999",
    );
    check(
        "September 30, 2017 8:23 PM (GMT+2)",
        DAY_FIRST,
        "2017-09-30 20:23:00 – 2017-09-30 20:23:59.999999 +120",
    );
}

#[test]
fn words_that_make_a_date_vague_make_it_a_window() {
    for (text, expected) in [
        ("mid-August 2019", "2019-08-11 – 2019-08-20"),
        ("Mid August, 2019", "2019-08-11 – 2019-08-20"),
        ("late June 2021", "2021-06-21 – 2021-06-30"),
        ("early 2003", "2003-01-01 – 2003-04-30"),
        ("in the early 1990s", "1990-01-01 – 1993-12-31"),
        ("the 1990s", "1990-01-01 – 1999-12-31"),
        ("end of 2014", "2014-09-01 – 2014-12-31"),
        ("début août 2014", "2014-08-01 – 2014-08-10"),
        ("fin de julio de 2014", "2014-07-21 – 2014-07-31"),
        ("منتصف أغسطس 2019", "2019-08-11 – 2019-08-20"),
        ("أواخر حزيران ٢٠٢١", "2021-06-21 – 2021-06-30"),
        ("about 5 June 2014", "2014-06-05 – 2014-06-05"),
        ("c. 1917", "1917-01-01 – 1917-12-31"),
        ("June 2014 (approx.)", "2014-06-01 – 2014-06-30"),
        ("2014-06-??", "2014-06-01 – 2014-06-30"),
        ("Q3 2016", "2016-07-01 – 2016-09-30"),
        ("2016 Q3", "2016-07-01 – 2016-09-30"),
        ("first half of 2015", "2015-01-01 – 2015-06-30"),
        ("week of 5 June 2014", "2014-06-05 – 2014-06-11"),
        (
            "night of 7 July 2021",
            "2021-07-07 20:00:00 – 2021-07-08 04:59:59.999999",
        ),
        ("2021-07-07 (evening)", "2021-07-07 17:00:00 – 2021-07-07"),
        ("before March 2003", ".. – 2003-02-28"),
        ("after 5 June 2014", "2014-06-06 – .."),
        ("since 2011", "2011-01-01 – .."),
        ("late for 2014", "none"),
        ("mid 5 June 2014", "none"),
        ("early", "none"),
        ("by the river", "none"),
        ("mid-mid-August 2019", "none"),
    ] {
        check(text, DAY_FIRST, expected);
    }
    assert!(read("spring 2014", DAY_FIRST).unwrap().precision == dateline_event::Precision::Season);
}
