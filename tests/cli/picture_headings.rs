//! What stands over a picture: true, in English, and with every filter.

use crate::program::{dateline_in, picture};

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

/// So many events that they are drawn as columns, in two lanes of which one has ten times the other's deaths.
fn crowded() -> String {
    let rows = (0..1_200).map(|number| {
        let day = number % 28 + 1;
        let (actor, killed) = if number % 2 == 0 { ("A", "10") } else { ("B", "1") };
        format!("2020-01-{day:02},strike {number},{actor},{killed}\n")
    });
    format!("Date,Title,Actor,Killed\n{}", rows.collect::<String>())
}

#[test]
fn columns_are_as_high_as_a_figure_on_wish_and_say_so() {
    let table = crowded();
    let events = picture(&table, &[]);
    assert!(!events.contains("killed"), "{events}");
    let own = picture(&table, &["--figure", "killed"]);
    for told in [
        "in all 6,600 killed in 1,200 events · columns by killed, each lane to its own scale<",
        ">6,000 killed<",
        ">600 killed<",
    ] {
        assert!(own.contains(told), "{told}: {own}");
    }
    let one = picture(&table, &["--figure", "killed", "--one-scale"]);
    assert!(one.contains(", one scale for all lanes<"), "{one}");
    assert_eq!(one.matches(">all lanes: 0 to ").count(), 2, "{one}");
    assert!(!own.contains(">all lanes: 0 to "));
    // In the lane of the highest columns their number stands where the scale would.
    let at_the_right = |line: &&str| line.contains(">all lanes: 0 to ") && line.contains("text-anchor=\"end\"");
    assert_eq!(one.lines().filter(at_the_right).count(), 1, "{one}");
}

#[test]
fn a_figure_that_no_file_tells_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.csv"), crowded()).unwrap();
    let output = dateline_in(
        folder.path(),
        &["picture", "a.csv", "--figure", "rockets", "--out", "a.svg"],
    );
    assert!(!output.status.success() && !folder.path().join("a.svg").exists());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("rockets"), "{said}");
}
