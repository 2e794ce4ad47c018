//! Centuries, decades, seasons, fiscal years, and what words and marks make of dates.

use super::*;

#[test]
fn centuries_and_decades() {
    check_edtf(&[
        ("1800s", "18XX"),
        ("the 1700s", "17XX"),
        ("1900s", "19XX"),
        ("2000s", "200X"),
        ("1990s", "199X"),
        ("the 1990's", "199X"),
        ("19th century", "18XX"),
        ("the nineteenth century", "none"),
        ("20th Century", "19XX"),
        ("late 19th century", "[1867-01-01..1899-12-31]"),
        ("early 1800s", "[1800-01-01..1833-12-31]"),
        ("19. Jahrhundert", "18XX"),
        ("XIXe siècle", "18XX"),
        ("siglo XIX", "18XX"),
        ("XIX век", "18XX"),
        ("c. 18th century", "17XX~"),
        ("0th century", "none"),
        ("99th century", "none"),
    ]);
}

#[test]
fn fiscal_years_and_seasons() {
    check_edtf(&[
        ("FY2010", "[2009-04-01..2011-03-31]"),
        ("FY 2010", "[2009-04-01..2011-03-31]"),
        ("FY2009/10", "2009/2010"),
        ("FY 2009-10", "2009/2010"),
        ("fiscal year 2009/10", "2009/2010"),
        ("season 2009/10", "2009/2010"),
        ("winter 2009/10", "2009-24"),
        ("winter of 2009-2010", "2009-24"),
        ("spring 2014", "2014-21"),
        ("Q3 2016", "2016-35"),
        ("week 27 of 2021", "[2021-07-05..2021-07-11]"),
        ("KW 27/2021", "[2021-07-05..2021-07-11]"),
    ]);
}

#[test]
fn genealogists_write_their_own() {
    check_edtf(&[
        ("BEF 1908", "[..1907-12-31]"),
        ("AFT 3 MAR 1908", "[1908-03-04..]"),
        ("ABT 1770", "1770~"),
        ("CAL 1770", "1770~"),
        ("FROM 1794 TO 1796", "1794/1796"),
        ("BET 1 MAR 1794 AND 5 MAR 1794", "[1794-03-01..1794-03-05]"),
        ("1750/51", "1750/1751"),
        ("11 FEB 1750/51", "1751-02-11"),
        ("1699/1700", "1699/1700"),
    ]);
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
