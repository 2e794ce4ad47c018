//! Numbers that stand for dates.

use super::*;

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
