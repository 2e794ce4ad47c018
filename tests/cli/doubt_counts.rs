//! What the verbs count of doubt and disputes, on small invented files whose numbers were worked out by hand.

use std::fs;

use crate::program::{dateline, picture};

/// Opens a file of this name and content, and compares what each line of flags counts.
#[track_caller]
fn check(name: &str, content: &str, counts: &[(&str, &str)]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    for (flags, expected) in counts {
        let mut args = vec!["count", path.to_str().unwrap()];
        args.extend(flags.split_whitespace());
        let output = dateline(&args);
        let (said, told) = (output.stdout, String::from_utf8(output.stderr).unwrap());
        assert_eq!(String::from_utf8(said).unwrap().trim(), *expected, "{flags} {told}");
    }
}

/// A file of the own format with one event for each of these.
fn own(events: &[&str]) -> String {
    format!(
        r#"{{"format": "dateline", "version": 1, "events": [{}]}}"#,
        events.join(",\n")
    )
}

#[test]
fn doubtful_dates_are_certain_nowhere() {
    let table = "Date,Event,Place\n\
        about 10 January 2023,a,Alpha\n\
        10 January 2023,b,Alpha\n\
        2023-01-10?,c,Beta\n\
        c. January 2023,d,Beta\n\
        probably 12 January 2023,e,Beta\n\
        10 January 2023 (approx.),f,Beta\n";
    check(
        "a.csv",
        table,
        &[
            ("", "6"),
            ("--from 2023-01-10 --to 2023-01-10", "5, of which 1 certain"),
            ("--from 2023-01-10 --to 2023-01-10 --certainly", "1"),
            // A day further on both sides: a, c, f; and d, which may be in any month from December to February.
            ("--from 2023-01-09 --to 2023-01-09", "4, of which 0 certain"),
            ("--from 2023-01-13 --to 2023-01-31", "2, of which 0 certain"),
            ("--from 2023-02-28", "1, of which 0 certain"),
            ("--from 2023-03-01", "0"),
        ],
    );
}

#[test]
fn a_column_of_doubt_and_an_interval_of_which_one_end_is_doubtful() {
    check(
        "a.csv",
        "Event Name,Start Date,Start Approximate,End Date,End Approximate\nSiege,March 2014,yes,July 2017,no\n",
        &[
            ("--from 2014-02-01 --to 2014-02-28", "1, of which 0 certain"),
            ("--from 2014-01-31 --to 2014-01-31", "0"),
            ("--from 2015 --to 2015 --certainly", "0"),
            ("--from 2017-08", "0"),
        ],
    );
}

#[test]
fn rough_figures_allow_a_third() {
    let event = |first: &str, second: &str| {
        format!(
            r#"{{"when": "2023-01-10", "kind": "attack", "claims": [
            {{"source": "A", "figures": {{"killed": {first}}}}}, {{"source": "B", "figures": {{"killed": {second}}}}}]}}"#
        )
    };
    let events = [
        event(r#"{"about": 30}"#, "31"),
        event(r#"{"about": 30}"#, "41"),
        event(r#"{"about": 30}"#, r#"{"at_most": 19}"#),
        event("30", "31"),
        event(r#"{"low": 3, "high": 5}"#, "5"),
        event(r#"{"low": 3, "high": 5}"#, "6"),
        event(r#""dozens""#, "6"),
    ];
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    check(
        "a.json",
        &own(&events),
        &[
            ("", "7"),
            ("--disputed figures", "4"),
            ("--disputed", "4"),
            ("--imprecise", "5"),
            ("--single-source", "0"),
        ],
    );
}

#[test]
fn outlets_by_any_spelling_and_through_any_chain_are_one_origin() {
    let claim = |outlet: &str, killed: u32, more: &str| {
        format!(r#"{{"source": "{outlet}", "figures": {{"killed": {killed}}}{more}}}"#)
    };
    let event = |claims: &[String]| {
        format!(
            r#"{{"when": "2023-01-10", "kind": "attack", "claims": [{}]}}"#,
            claims.join(", ")
        )
    };
    let reprint = |of: &str| format!(r#", "reprint_of": "{of}""#);
    let events = [
        event(&[
            claim("Reuters", 14, ""),
            claim("reuters", 24, ""),
            claim("Reuters.", 34, ""),
        ]),
        event(&[
            claim("A", 14, &reprint("B")),
            claim("b", 14, &reprint("C")),
            claim("C", 24, &reprint("D")),
            claim("D", 34, ""),
        ]),
        event(&[
            claim("A", 14, &reprint("B")),
            claim("B", 24, &reprint("C")),
            claim("C", 34, &reprint("A")),
        ]),
        event(&[claim("A", 14, r#", "citing": ["afp"]"#), claim("AFP", 24, "")]),
        // Two of different origin, and one that does not say whose it is.
        event(&[claim("A", 14, &reprint("B")), claim("C", 24, "")]),
        event(&[claim("Unknown", 14, ""), claim("unknown", 24, "")]),
    ];
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    check(
        "a.json",
        &own(&events),
        &[("", "6"), ("--disputed figures", "2"), ("--single-source", "4")],
    );
}

#[test]
fn dates_of_two_sources_contradict_and_the_events_own_is_none() {
    let event = |own: &str, claims: &[(&str, &str)]| {
        let claims: Vec<String> = claims
            .iter()
            .map(|(outlet, when)| match *when {
                "" => format!(r#"{{"source": "{outlet}"}}"#),
                when => format!(r#"{{"source": "{outlet}", "when": "{when}"}}"#),
            })
            .collect();
        format!(
            r#"{{"when": "{own}", "kind": "attack", "claims": [{}]}}"#,
            claims.join(", ")
        )
    };
    let events = [
        event("2023-01-10", &[("A", "2023-01-11")]),
        event("2023-01-10", &[("A", "2023-01-11"), ("B", "")]),
        event("2023-01-10", &[("A", "2023-01-11"), ("a", "2023-01-10")]),
        event("2023-01", &[("A", "2023-01-01/2023-01-31"), ("B", "2023-01-15")]),
        event("2023-01", &[("A", "2023-01-01/2023-01-31"), ("B", "2023-02-01")]),
        event("2023-01", &[("A", "2023-01-10~"), ("B", "2023-01-20")]),
        event(
            "2023-01-10",
            &[("A", "2023-01-10T23:30Z"), ("B", "2023-01-11T02:30+03:00")],
        ),
        event(
            "2023-01-10",
            &[("A", "2023-01-10T23:30Z"), ("B", "2023-01-11T03:30+03:00")],
        ),
    ];
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    check(
        "a.json",
        &own(&events),
        &[("", "8"), ("--disputed date", "3"), ("--disputed", "3")],
    );
}

#[test]
fn unknown_contradicts_no_name() {
    let event = |first: &str, second: &str| {
        format!(
            r#"{{"when": "2023-01-10", "kind": "attack", "claims": [
            {{"source": "A", "stance": "attributes", "actors": [{{"actor": "{first}", "role": "attributed_to"}}]}},
            {{"source": "B", "stance": "attributes", "actors": [{{"actor": "{second}", "role": "attributed_to"}}]}}]}}"#
        )
    };
    let events = [
        event("Unknown", "Iran"),
        event("Iran", "Unidentified Armed Group (Iraq)"),
        event("نامعلوم", "Iran"),
        event("Неизвестные", "Iran"),
        event("N/A", "Iran"),
        event("IRAN", "Iran"),
        event("Iraq", "Iran"),
    ];
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    check(
        "a.json",
        &own(&events),
        &[
            ("", "7"),
            ("--disputed attribution", "1"),
            ("--unclaimed", "7"),
            ("--claimed", "0"),
        ],
    );
}

#[test]
fn what_is_said_is_not_denied_nor_disputed_in_who_did_it() {
    let event = |kind: &str| {
        format!(
            r#"{{"when": "2023-01-10", "kind": "{kind}", "claims": [
            {{"source": "A", "stance": "attributes", "actors": [{{"actor": "Iran", "role": "attributed_to"}}]}},
            {{"source": "B", "stance": "denies", "actors": [{{"actor": "Iran", "role": "denied_by"}}]}}]}}"#
        )
    };
    let events = [
        "meeting",
        "attack",
        "riot",
        "Funeral of bombing victims",
        "Sitzung",
        "sanction",
    ]
    .map(event);
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    check(
        "a.json",
        &own(&events),
        &[
            ("", "6"),
            ("--denied", "3"),
            ("--disputed", "3"),
            ("--disputed attribution", "3"),
            ("--unclaimed", "2"),
            ("--stance denies", "6"),
        ],
    );
}

#[test]
fn kinds_of_ten_languages_are_acts_or_none() {
    let table = "Date,Event type,Title\n\
        2023-01-01,Bombenanschlag,t1\n\
        2023-01-02,Krisensitzung,t2\n\
        2023-01-03,Élections,t3\n\
        2023-01-04,Attaque d’une réunion,t4\n\
        2023-01-05,Alto el fuego,t5\n\
        2023-01-06,Обстрел,t6\n\
        2023-01-07,Переговоры,t7\n\
        2023-01-08,قصف,t8\n\
        2023-01-09,تشييع ضحايا التفجير,t9\n\
        2023-01-10,Riot,t10\n\
        2023-01-11,Teachers’ strike,t11\n\
        2023-01-12,murder trial,t12\n";
    check("a.csv", table, &[("", "12"), ("--unclaimed", "5")]);
}

#[test]
fn offsets_further_than_any_clock_are_findings() {
    let table = "time,title\n\
        2023-01-10T12:00:00+14:00,a\n\
        2023-01-10T12:00:00-12:00,b\n\
        2023-01-10T12:00:00+14:30,c\n\
        2023-01-10T12:00:00+25:00,d\n\
        2023-01-10T12:00:00+03:75,e\n\
        2023-01-10T12:00:00+05:45,f\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, table).unwrap();
    let output = dateline(&["info", path.to_str().unwrap(), "--json"]);
    let info: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&info["events"], &info["undated"]), (&6.into(), &3.into()), "{info}");
    let own = own(&[
        r#"{"when": "2023-01-10T12:00+14:30", "title": "a"}"#,
        r#"{"when": "2023-01-10T12:00-14:00", "title": "b"}"#,
    ]);
    let path = folder.path().join("b.json");
    fs::write(&path, own).unwrap();
    let output = dateline(&["info", path.to_str().unwrap(), "--json"]);
    let info: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&info["undated"], &info["findings"]), (&1.into(), &1.into()), "{info}");
    for zone in ["+14:30", "-15", "+03:75"] {
        let output = dateline(&["count", path.to_str().unwrap(), "--zone", zone]);
        assert_eq!(output.status.code(), Some(2), "{zone}");
    }
}

#[test]
fn a_time_that_ends_before_it_begins_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "time,title\n2023-01-10T12:00:00Z,a\n").unwrap();
    let path = path.to_str().unwrap();
    for (from, to) in [("2023-02", "2023-01"), ("2023-01-10T12:00Z", "2023-01-10T14:00+03:00")] {
        let output = dateline(&["count", path, "--from", from, "--to", to]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{from} {to}");
        assert!(told.contains(&format!("--to {to} lies before --from {from}")), "{told}");
    }
    // The same instant by two offsets is no error.
    let output = dateline(&[
        "count",
        path,
        "--from",
        "2023-01-10T12:00Z",
        "--to",
        "2023-01-10T15:00+03:00",
    ]);
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), "1");
}

#[test]
fn the_heading_of_a_picture_tells_doubt_zone_and_filters() {
    let one = "Date,Title\nabout 10 January 2023,a\n";
    let svg = picture(one, &[]);
    assert!(svg.contains("possibly 9 – 11 Jan 2023"), "{svg}");
    assert!(!svg.contains(">2022<"), "the year before");
    let svg = picture("Date,Title\nabout 10 January 2023,a\n2023-01-05,b\n2023-01-20,c\n", &[]);
    assert!(svg.contains("· 5 – 20 Jan 2023"), "{svg}");
    let instants = "time,title\n2023-01-10T12:00:00+03:00,a\n2023-01-10T14:00:00+03:00,b\n";
    let svg = picture(instants, &["--from", "2023-01-10T10:00Z"]);
    assert!(svg.contains("10 Jan 2023, 13:00:00 on, UTC+03:00<"), "{svg}");
    let svg = picture(instants, &["--from", "2023-01-10"]);
    assert!(
        svg.contains("possibly from 10 Jan 2023 on<"),
        "a whole day has no zone: {svg}"
    );
    let svg = picture(
        "Date,Event type,Title,Perpetrator,Target\n2023-01-10,Attack,a,A,B\n",
        &["--unclaimed", "--against", "A", "B"],
    );
    assert!(svg.contains("unclaimed") && svg.contains("A against B"), "{svg}");
}
