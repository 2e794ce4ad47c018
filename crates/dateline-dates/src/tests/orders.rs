//! What a column tells of the order of day, month and year.

use super::*;

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
fn years_of_two_digits_are_told_of_the_whole_column() {
    let mut evidence = Evidence::default();
    assert_eq!(evidence.short_years(), 0);
    for text in ["9-May-20", "10/6/21", "2021-06-11"] {
        evidence.add(&read(text, DAY_FIRST).unwrap());
    }
    assert_eq!(evidence.short_years(), 2);
}
