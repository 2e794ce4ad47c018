use super::*;
use crate::{Bounds, TimeRange, calendar};

#[test]
fn times_in_words() {
    for (edtf, words) in [
        ("2021-07-07", "7 Jul 2021"),
        ("2021-07-07T12:33", "7 Jul 2021, 12:33, zone unknown"),
        ("2021-07-07T12:33:05Z", "7 Jul 2021, 12:33:05, UTC"),
        ("2021-06", "Jun 2021"),
        ("2021", "2021"),
        ("201X", "2010s"),
        ("2021-07-03/2021-07-09", "3 – 9 Jul 2021"),
        ("2021-06-28/2021-07-09", "28 Jun – 9 Jul 2021"),
        ("2011/..", "since 2011"),
        ("../2011-02", "until Feb 2011"),
        ("[..2021-07-08]", "8 Jul 2021 or earlier"),
        ("[..2019]", "2019 or earlier"),
        ("[1982..]", "1982 or later"),
        ("[..1982]/[1982..]", "under way in 1982"),
        ("2020/2021", "2020 – 2021"),
        (
            "2014-08-03/[2014-08-05..2014-08-30]",
            "from 3 Aug 2014 to some time between 5 and 30 Aug 2014",
        ),
        ("[2003..2011]/2012", "from some time between 2003 and 2011 to 2012"),
        (
            "2013/[2014-09..2014-12]",
            "from 2013 to some time between Sep 2014 and Dec 2014",
        ),
        (
            "2013~/[2014-09~..2014-12~]",
            "from 2013 to some time between Sep 2014 and Dec 2014 (approximate)",
        ),
        (
            "[2011-02-03..2011-02-09]/..",
            "since some time between 3 and 9 Feb 2011",
        ),
        ("-0043-03-15", "15 Mar 44 BCE"),
        ("2021-06~", "about Jun 2021"),
        ("2021-06?", "Jun 2021 (uncertain)"),
        ("2021-06%", "about Jun 2021 (uncertain)"),
        ("2014-03~/2017-07", "Mar 2014 – Jul 2017 (start approximate)"),
        ("2014-03/2017-07?", "Mar 2014 – Jul 2017 (end uncertain)"),
        ("2014-03~/2017-07~", "about Mar 2014 – Jul 2017"),
        ("2011~/..", "since about 2011"),
        ("../2011-02?", "until Feb 2011 (uncertain)"),
        ("[2021-06-20~..2021-06-30~]", "between about 20 and 30 Jun 2021"),
        ("{2020-07-05,2020-07-09}", "each of 5 and 9 Jul 2020"),
        ("[2020-07-05,2020-07-09]", "5 or 9 Jul 2020"),
        ("{2020-07-05~,2020-07-09~}", "each of 5 and 9 Jul 2020 (approximate)"),
        ("{2003,2005,2011}", "each of 2003, 2005 and 2011"),
        ("[2003,2005..2007,2011]", "2003, 2005 – 2007 or 2011"),
    ] {
        match edtf.parse::<When>() {
            Ok(when) => assert_eq!(describe_when(&when), words, "{edtf}"),
            Err(error) => panic!("{edtf}: {error}"),
        }
    }
}

#[test]
fn a_zone_that_is_named_is_told() {
    let mut when: When = "2021-07-07T12:33".parse().unwrap();
    when.zone_words = "Baghdad time".to_owned();
    assert_eq!(describe_when(&when), "7 Jul 2021, 12:33, Baghdad time");
    when.zone_words = "unknown".to_owned();
    assert_eq!(describe_when(&when), "7 Jul 2021, 12:33, zone unknown");
}

#[test]
fn a_narrow_column_tells_the_doubt() {
    let check = |edtf: &str, words: &str, precision: Precision, expected: &str| {
        let mut when: When = edtf.parse().unwrap();
        when.words = words.to_owned();
        when.precision = precision;
        assert_eq!(short(&when), expected, "{edtf} {words}");
    };
    check(
        "2023-01-10~",
        "about 10 January 2023",
        Precision::Day,
        "about 10 Jan 2023",
    );
    check("2023-01-10?", "", Precision::Day, "perhaps 10 Jan 2023");
    check(
        "2014-03%/2017-07%",
        "",
        Precision::Month,
        "perhaps about Mar 2014 – Jul 2017",
    );
    check("2020-07-05/2020-07-09~", "", Precision::Day, "5 – (about 9 Jul 2020)");
    check("2020-07-05?/2020-07-09", "", Precision::Day, "(perhaps 5) – 9 Jul 2020");
    check("2020-07-05~/2020-07-09~", "", Precision::Day, "about 5 – 9 Jul 2020");
    check(
        "2021-06-20/2021-06-30",
        "late June 2021",
        Precision::Window,
        "late June 2021",
    );
    check("2021-07-07", "07 July 2021", Precision::Day, "7 Jul 2021");
    check("2021-06-20/2021-06-30", "", Precision::Window, "20 – 30 Jun 2021");
    let unknown_day = "[2021-06-20..2021-06-30]";
    check(unknown_day, "", Precision::Window, "20 … 30 Jun 2021");
    check(
        "2014-08-03/[2014-08-05..2014-08-30]",
        "",
        Precision::Window,
        "3 Aug 2014 – (5 … 30 Aug 2014)",
    );
    let rough = "[2021-06-20~..2021-06-30~]";
    check(rough, "", Precision::Window, "about 20 … 30 Jun 2021");
    // The words do not tell what another column does.
    check(rough, "late June 2021", Precision::Window, "about 20 … 30 Jun 2021");
    let day_of_a_week = "[1997-02-05..1997-02-11]";
    check(day_of_a_week, "08 February 1997", Precision::Window, "5 … 11 Feb 1997");
    check("2021-07-07", "the night of the 7th", Precision::Window, "7 Jul 2021");
}

#[test]
fn a_window_is_between_its_days() {
    let union = |one: Option<TimeRange>, other: Option<TimeRange>| Bounds::window(one.unwrap().union(other.unwrap()));
    let bounds = union(calendar::day(2021, 6, 20), calendar::day(2021, 6, 30));
    assert_eq!(describe(&bounds, Precision::Window), "between 20 and 30 Jun 2021");
    let years = union(calendar::year(1979), calendar::year(1982));
    assert_eq!(describe(&years, Precision::Window), "between 1979 and 1982");
    let months = union(calendar::month(2021, 3), calendar::month(2021, 6));
    assert_eq!(describe(&months, Precision::Window), "between Mar 2021 and Jun 2021");
}
