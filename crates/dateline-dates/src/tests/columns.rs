//! What only a whole column tells.

use dateline_event::Epoch;

use super::*;

/// The style that the dates of a column show together.
fn style_of(cells: &[&str], others: &[i32]) -> DateStyle {
    let mut evidence = Evidence::default();
    for reading in cells.iter().filter_map(|cell| read(cell, DAY_FIRST)) {
        evidence.add(&reading);
    }
    let known = KnownOrder::Unknown;
    let near = |years: std::ops::RangeInclusive<i32>| others.iter().filter(|year| years.contains(year)).count();
    DateStyle {
        order: evidence.order(known),
        dots: evidence.apart(Separator::Dot, known),
        hyphens: evidence.apart(Separator::Hyphen, known),
        digits: evidence.digits(known),
        is_mixed: evidence.is_mixed(known),
        two_years: evidence.has_two_years(),
        short_years: evidence.century(near).map(|guess| guess.years).unwrap_or_default(),
        ..DAY_FIRST
    }
}

/// The dates of a column, read in that style.
fn column(cells: &[&str]) -> Vec<String> {
    column_beside(cells, &[])
}

/// The same in a table that has these years of four digits.
fn column_beside(cells: &[&str], others: &[i32]) -> Vec<String> {
    let style = style_of(cells, others);
    let date = |cell: &&str| read(cell, style).map_or("none".to_owned(), |reading| reading.to_when(cell).edtf);
    cells.iter().map(date).collect()
}

/// The order of the first dates and another in which they could be.
fn open_order(cells: &[&str]) -> Option<(Order, Option<Order>)> {
    let mut evidence = Evidence::default();
    for reading in cells.iter().filter_map(|cell| read(cell, DAY_FIRST)) {
        evidence.add(&reading);
    }
    let (known, years) = (KnownOrder::Unknown, ShortYears::default());
    let found = evidence
        .found(known, years)
        .or_else(|| evidence.found_digits(known, years))?;
    Some((found.order, found.other))
}

#[test]
fn two_years_are_no_month() {
    assert_eq!(
        column(&["2009/10", "2010/11", "2011/12", "2012/13"]),
        ["2009/2010", "2010/2011", "2011/2012", "2012/2013"]
    );
    assert_eq!(column(&["2009-10", "2010-11"]), ["2009/2010", "2010/2011"]);
    assert_eq!(
        column(&["2019/20", "2020-21", "2021-22"]),
        ["2019/2020", "2020/2021", "2021/2022"]
    );
    assert_eq!(column(&["1700/01", "1699/00"]), ["1700/1701", "1699/1700"]);
    assert_eq!(
        column(&["2009-10", "2009-11", "2009-12"]),
        ["2009-10", "2009-11", "2009-12"]
    );
    assert_eq!(column(&["2009-10", "2009-10"]), ["2009-10", "2009-10"]);
}

#[test]
fn six_digits_are_a_day_or_a_month() {
    assert_eq!(
        column(&["201012", "210107", "210707", "210711"]),
        ["2020-10-12", "2021-01-07", "2021-07-07", "2021-07-11"]
    );
    // Of two days in one January rather the year is the same.
    assert_eq!(column(&["090107", "210107"]), ["2007-01-09", "2007-01-21"]);
    assert_eq!(
        column(&["201012", "201101", "199912"]),
        ["2010-12", "2011-01", "1999-12"]
    );
    assert_eq!(column(&["210107"]), ["2021-01-07"]);
}

#[test]
fn short_years_are_never_far_ahead() {
    assert_eq!(
        column(&["1/6/36", "1/6/68", "1/6/99", "1/6/00"]),
        ["1936-06-01", "1968-06-01", "1999-06-01", "2000-06-01"]
    );
}

#[test]
fn short_years_are_of_the_century_of_their_table() {
    let wars = ["3/4/14", "13/5/39", "28/6/44"];
    assert_eq!(column(&wars), ["1914-04-03", "1939-05-13", "1944-06-28"]);
    let war = ["3/4/14", "13/5/16", "28/6/18"];
    assert_eq!(column(&war), ["2014-04-03", "2016-05-13", "2018-06-28"]);
    assert_eq!(
        column_beside(&war, &[1916, 1919]),
        ["1914-04-03", "1916-05-13", "1918-06-28"]
    );
    assert_eq!(
        column_beside(&war, &[2015, 2021]),
        ["2014-04-03", "2016-05-13", "2018-06-28"]
    );
    let basis = |others: &[i32]| {
        let mut seen = ShortYearsSeen::default();
        for year in [14, 16, 18] {
            seen.add(year);
        }
        let near = |years: std::ops::RangeInclusive<i32>| others.iter().filter(|year| years.contains(year)).count();
        seen.century(near).map(|guess| (guess.from, guess.to, guess.basis))
    };
    assert_eq!(basis(&[]), Some((2014, 2018, CenturyBasis::Open)));
    assert_eq!(basis(&[1916, 2016]), Some((2014, 2018, CenturyBasis::Open)));
    assert_eq!(basis(&[1916]), Some((1914, 1918, CenturyBasis::OtherYears(1))));
}

#[test]
fn digits_in_a_row_are_in_the_order_of_their_column() {
    let (day, month, year) = (Order::DayFirst, Order::MonthFirst, Order::YearFirst);
    assert_eq!(
        column(&["030415", "130515", "280615"]),
        ["2015-04-03", "2015-05-13", "2015-06-28"]
    );
    assert_eq!(
        column(&["040315", "051315", "062815"]),
        ["2015-04-03", "2015-05-13", "2015-06-28"]
    );
    assert_eq!(
        column(&["150403", "150513", "150628"]),
        ["2015-04-03", "2015-05-13", "2015-06-28"]
    );
    assert_eq!(open_order(&["030415", "130515", "280615"]), Some((day, Some(year))));
    assert_eq!(open_order(&["040315", "051315", "062815"]), Some((month, None)));
    assert_eq!(column(&["03042015", "13052015"]), ["2015-04-03", "2015-05-13"]);
    assert_eq!(column(&["04032015", "05132015"]), ["2015-04-03", "2015-05-13"]);
    assert_eq!(column(&["20150304", "20151305"]), ["2015-04-03", "2015-05-13"]);
    assert_eq!(column(&["20150403", "20150513"]), ["2015-04-03", "2015-05-13"]);
}

#[test]
fn a_year_of_two_digits_stands_where_the_numbers_are_few() {
    let years = ["15-03-04", "15-05-13", "15-06-28", "15-07-01", "15-07-02", "15-07-03"];
    assert_eq!(column(&years)[..2], ["2015-03-04", "2015-05-13"]);
    assert_eq!(open_order(&years), Some((Order::YearFirst, None)));
    let days = ["04-03-15", "13-05-15", "28-06-15", "01-07-15"];
    assert_eq!(column(&days)[..2], ["2015-03-04", "2015-05-13"]);
    assert_eq!(
        open_order(&["15-03-14"]),
        Some((Order::DayFirst, Some(Order::YearFirst)))
    );
}

#[test]
fn a_day_may_stand_before_the_month_behind_a_year() {
    assert_eq!(
        column(&["2015-03-04", "2015-13-05", "2015-28-06"]),
        ["2015-04-03", "2015-05-13", "2015-06-28"]
    );
    assert_eq!(column(&["2015/03/04", "2015/05/13"]), ["2015-03-04", "2015-05-13"]);
}

#[test]
fn dots_and_slashes_have_orders_of_their_own() {
    let cells = ["13.04.2015", "04/15/2015", "03.04.2015", "03/04/2015"];
    assert_eq!(column(&cells), ["2015-04-13", "2015-04-15", "2015-04-03", "2015-03-04"]);
    let style = style_of(&cells, &[]);
    assert_eq!(
        (style.order, style.dots, style.is_mixed),
        (Order::MonthFirst, Some(Order::DayFirst), false)
    );
}

#[test]
fn what_could_be_either_is_doubtful_where_both_orders_occur() {
    let cells = ["13/04/2015", "04/15/2015", "03/04/2015", "05/05/2015"];
    assert_eq!(
        column(&cells),
        ["2015-04-13", "2015-04-15", "2015-04-03?", "2015-05-05"]
    );
    // One slip among many is no other order.
    let mut many = vec!["13/04/2015"; 40];
    many.extend(["04/15/2015", "03/04/2015"]);
    assert_eq!(column(&many)[41], "2015-04-03");
}

#[test]
fn epochs_are_told_by_where_all_numbers_lie() {
    let first = |cells: &[&str]| fitting_epochs(cells);
    assert_eq!(first(&["13270000000000000", "13270000100000000"])[0], Epoch::Chrome);
    assert_eq!(first(&["132701234567890000", "132701239567890000"])[0], Epoch::FileTime);
    // Seconds since 1970 would lie in 1990, where nobody logged them.
    assert_eq!(first(&["647343123", "647343999"]), [Epoch::Cocoa, Epoch::UnixSeconds]);
    assert_eq!(first(&["637612345678900000"]), [Epoch::DotNet, Epoch::UnixNanos]);
    assert_eq!(first(&["1625652784", "1625652999"]), [Epoch::UnixSeconds]);
    assert_eq!(first(&["1", "99999999999999999"]), []);
    let chrome = DateStyle {
        epochs: true,
        epoch: Some(Epoch::Chrome),
        ..DAY_FIRST
    };
    check("13270000000000000", chrome, "2021-07-05 23:06:40 +0");
}

#[test]
fn offsets_that_differ_are_counted() {
    let mut evidence = Evidence::default();
    for text in [
        "2021-07-07T12:00:00+03:00",
        "2021-07-07T10:00:00Z",
        "2021-07-07T10:00:00",
        "2021-07-07",
    ] {
        evidence.add(&read(text, DAY_FIRST).unwrap());
    }
    assert_eq!(evidence.mixed_offsets(), Some((2, 1)));
    assert_eq!(Evidence::default().mixed_offsets(), None);
}
