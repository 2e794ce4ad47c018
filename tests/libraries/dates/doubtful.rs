//! Dates that the table calls doubtful, in the cell or in a column beside it.

use dateline_query::Count;

use super::{count, dates, store};

const ABOUT: &str = "\
Date,Event,Place
2024-01-10,surely known,Alpha
about 15 January 2024,about,Alpha
2024-01-20?,EDTF question mark,Alpha
2024-01-22~,EDTF approximate,Beta
c. 25 January 2024,circa,Beta
28 January 2024 (approx.),approx,Beta
probably 30 January 2024,probably,Beta
";

#[test]
fn what_the_cell_calls_doubtful_is_so_in_edtf() {
    assert_eq!(
        dates(ABOUT),
        [
            "2024-01-10",
            "2024-01-15~",
            "2024-01-20?",
            "2024-01-22~",
            "2024-01-25~",
            "2024-01-28~",
            "2024-01-30?"
        ]
    );
}

#[test]
fn what_is_doubtful_is_certain_nowhere() {
    let store = store(ABOUT);
    let counted = |from, to| {
        let Count { possible, certain } = count(&store, from, to);
        (certain, possible)
    };
    assert_eq!(counted("2024-01-10", "2024-01-10"), (1, 1));
    assert_eq!(counted("2024-01-15", "2024-01-15"), (0, 1));
    assert_eq!(counted("2024-01-14", "2024-01-14"), (0, 1));
    assert_eq!(counted("2024-01-17", "2024-01-18"), (0, 0));
    assert_eq!(counted("2024-01-21", "2024-01-21"), (0, 2));
    assert_eq!(counted("2000", "2050"), (1, 7));
}

#[test]
fn a_column_beside_says_that_it_is_approximate() {
    let siege = "Event Name,Start Date,Start Approximate,End Date,End Approximate\nSiege,March 2014,yes,July 2017,no\n";
    assert_eq!(dates(siege), ["2014-03~/2017-07"]);
    let circa = "title,date,date_is_estimated\nRaid,2014-03-05,1\nRaid,2014-03-06,0\nRaid,2014-03-07,\n";
    assert_eq!(dates(circa), ["2014-03-05~", "2014-03-06", "2014-03-07"]);
    let whole = "name,start,end,uncertain date\nStrike,2014-03-05,2014-03-09,TRUE\nStrike,2014-04-05,,FALSE\n";
    assert_eq!(dates(whole), ["2014-03-05?/2014-03-09?", "2014-04-05"]);
    let parts = "year,month,day,event,exact_date\n2014,3,5,Raid,no\n2014,3,,Raid,yes\n";
    assert_eq!(dates(parts), ["2014-03-05~", "2014-03"]);
    let precision = "date,date_precision,event\n2014-03-05,day,a\n2014-03-01,month,b\n2014-01-01,year,c\n";
    assert_eq!(dates(precision), ["2014-03-05", "2014-03", "2014"]);
}
