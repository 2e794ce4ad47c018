//! Centuries, decades, seasons and fiscal years.

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
