//! What only a whole column tells.

use dateline_event::Epoch;

use super::*;

/// The dates of a column, read in the style that they show together.
fn column(cells: &[&str]) -> Vec<String> {
    let mut evidence = Evidence::default();
    for reading in cells.iter().filter_map(|cell| read(cell, DAY_FIRST)) {
        evidence.add(&reading);
    }
    let style = DateStyle {
        two_years: evidence.has_two_years(),
        six_of_day: evidence.has_six_of_day(),
        ..DAY_FIRST
    };
    let date = |cell: &&str| read(cell, style).map_or("none".to_owned(), |reading| reading.to_when(cell).edtf);
    cells.iter().map(date).collect()
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
    assert_eq!(column(&["090107", "210107"]), ["2009-01-07", "2021-01-07"]);
    assert_eq!(
        column(&["201012", "201101", "199912"]),
        ["2010-12", "2011-01", "1999-12"]
    );
    assert_eq!(column(&["210107"]), ["2021-01-07"]);
}

#[test]
fn short_years_are_never_far_ahead() {
    assert_eq!(
        column(&["1/6/35", "1/6/36", "1/6/68", "1/6/99", "1/6/00"]),
        ["2035-06-01", "1936-06-01", "1968-06-01", "1999-06-01", "2000-06-01"]
    );
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
