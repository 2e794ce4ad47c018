//! What stands over a picture: true, in English, and with every filter.

use crate::program::picture;

const TWO: &str = "Date,Title,Actor,Location\n2020-01-03,a,A,Baghdad\n2020-01-05,b,B,\n2020-01-07,c,,Basra\n";

#[test]
fn events_that_may_reach_further_are_said_to() {
    let svg = picture("Date,Title\nsince 2003,a\n2020-01-03,b\n", &[]);
    assert!(svg.contains("· some may end later"), "{svg}");
    let svg = picture("Date,Title\nuntil 2003,a\n2020-01-03,b\n", &[]);
    assert!(svg.contains("· some may begin earlier"), "{svg}");
}

#[test]
fn filters_for_no_name_are_told_in_words() {
    for (flags, told) in [
        (&["--actor", ""][..], "· no actor named<"),
        (&["--actor", "", "--actor", "A"], "· Actor: A or no actor named<"),
        (&["--place", ""], "· no location named<"),
        (&["--not-actor", ""], "· some actor named<"),
        (&["--not-actor", "A"], "· not Actor: A<"),
    ] {
        let svg = picture(TWO, flags);
        assert!(svg.contains(told), "{told}: {svg}");
    }
}

#[test]
fn a_time_of_no_known_zone_is_said_to_be_one() {
    let clocks = "time,title\n2020-01-03T06:00:00,a\n2020-01-03T07:00:00,b\n";
    let svg = picture(clocks, &["--from", "2020-01-03T05:00+03:00", "--zone", "utc"]);
    assert!(
        svg.contains("possibly from 3 Jan 2020, 05:00:00 on, zone unknown<"),
        "{svg}"
    );
}

#[test]
fn a_picture_of_no_event_says_so_and_has_no_axis() {
    let svg = picture(TWO, &["--text", "nowhere"]);
    assert!(svg.contains(">No event matches the filters<"), "{svg}");
    assert!(!svg.contains("1970") && !svg.contains("1969"), "{svg}");
    let svg = picture("Date,Title\n,a\n2020-01-03,b\n", &["--text", "a"]);
    assert!(svg.contains(">No event that matches has a date<"), "{svg}");
}

#[test]
fn members_that_are_counted_for_an_actor_are_named() {
    let svg = picture(TWO, &["--roll-up", "A"]);
    assert!(svg.contains("· A counted with its members"), "{svg}");
}

#[test]
fn one_act_is_one() {
    let table = "Date,Title,Perpetrator,Target\n2023-01-10,a,A,B\n";
    let svg = picture(table, &["--lanes", "sides"]);
    assert!(svg.contains("↑ 1 act<") && svg.contains("↑ 0 acts<"), "{svg}");
}
