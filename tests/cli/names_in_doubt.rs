//! What is known of names decides whether sources contradict each other.

use std::fs;

use serde_json::{Value, json};

use crate::program::dateline;

/// Opens events with these actors, and compares what each line of flags counts. `MERGES` stands for a file that counts these
/// sources as one.
#[track_caller]
fn check(events: &[Value], actors: &Value, as_one: &[&str], counts: &[(&str, &str)]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let file = json!({"format": "dateline", "version": 1, "actors": actors, "events": events});
    fs::write(&path, file.to_string()).unwrap();
    let merges = folder.path().join("names.json");
    let merge = json!({"facet": "Source", "names": as_one, "called": "Together", "who": "A", "when": "2024-07-31"});
    fs::write(&merges, json!({"version": 1, "merges": [merge]}).to_string()).unwrap();
    for (flags, expected) in counts {
        let mut args = vec!["count", path.to_str().unwrap()];
        let named = |flag| {
            if flag == "MERGES" {
                merges.to_str().unwrap()
            } else {
                flag
            }
        };
        args.extend(flags.split_whitespace().map(named));
        let output = dateline(&args);
        let (said, told) = (output.stdout, String::from_utf8(output.stderr).unwrap());
        assert_eq!(String::from_utf8(said).unwrap().trim(), *expected, "{flags} {told}");
    }
}

fn attack(when: &str, claims: &[Value]) -> Value {
    json!({"when": when, "kind": "attack", "claims": claims})
}

fn counts(source: &str, killed: u32) -> Value {
    json!({"source": source, "figures": {"killed": killed}})
}

fn blames(source: &str, name: &str) -> Value {
    json!({"source": source, "stance": "attributes", "actors": [{"actor": name, "role": "attributed_to"}]})
}

#[test]
fn sources_that_somebody_counts_as_one_are_one_origin() {
    let dated = |source: &str, when: &str| json!({"source": source, "when": when});
    let mut reprint = counts("Daily", 9);
    reprint["reprint_of"] = "Channel 4 English".into();
    let events = [
        attack("2023-01-10", &[counts("Channel 4", 5), counts("Channel 4 English", 7)]),
        attack("2023-01-10", &[counts("Channel 4", 5), counts("AFP", 7)]),
        attack(
            "2023-01-10",
            &[
                dated("Channel 4", "2023-01-09"),
                dated("Channel 4 English", "2023-01-11"),
            ],
        ),
        attack(
            "2023-01-10",
            &[blames("Channel 4", "A"), blames("Channel 4 English", "B")],
        ),
        attack("2023-01-10", &[counts("channel 4", 5), counts("Channel 4 English", 5)]),
        attack("2023-01-10", &[counts("Channel 4", 5), reprint]),
        attack(
            "2023-01-10",
            &[counts("Channel 4 English", 5), counts("AFP", 5), counts("Channel 4", 6)],
        ),
    ];
    check(
        &events,
        &json!([]),
        &["Channel 4", "Channel 4 English"],
        &[
            ("--disputed", "6"),
            ("--disputed figures", "4"),
            ("--disputed date", "1"),
            ("--disputed attribution", "1"),
            ("--single-source", "0"),
            ("--disputed --merges MERGES", "2"),
            // AFP contradicts one with 5, and another of which a part says 6.
            ("--disputed figures --merges MERGES", "2"),
            ("--disputed date --merges MERGES", "0"),
            ("--disputed attribution --merges MERGES", "0"),
            ("--single-source --merges MERGES", "5"),
        ],
    );
}

#[test]
fn a_line_of_parents_may_be_of_any_length_and_holds_in_its_time() {
    let member = |index: u32| json!({"id": format!("n{index}"), "name": format!("N{index}"), "parent": format!("n{}", index + 1)});
    let mut actors: Vec<Value> = (0..300).map(member).collect();
    actors.push(json!({"id": "pmu", "name": "PMU"}));
    actors.push(json!({"id": "badr", "name": "Badr", "parent": [{"id": "pmu", "from": "2014", "to": "2018"}]}));
    let badr_or_pmu = |when: &str| attack(when, &[blames("A", "Badr"), blames("B", "PMU")]);
    let events = [
        attack("2023", &[blames("A", "N0"), blames("B", "N299")]),
        attack("2023", &[blames("A", "N299"), blames("B", "N0")]),
        badr_or_pmu("2018-12-31"),
        badr_or_pmu("2019-01-01"),
        // Possibly in 2018.
        badr_or_pmu("2019~"),
        badr_or_pmu("[2018-12-30..2019-02]"),
        badr_or_pmu("2013"),
    ];
    let actors = Value::from(actors);
    check(
        &events,
        &actors,
        &[],
        &[("--disputed", "2"), ("--disputed attribution", "2")],
    );
}

#[test]
fn what_is_counted_is_the_same_by_any_spelling() {
    let figure = |source: &str, what: &str, count: u32| json!({"source": source, "figures": {what: count}});
    let events = [
        attack("2023", &[figure("A", "Killed", 5), figure("B", "killed", 7)]),
        attack(
            "2023",
            &[figure("A", "displaced_persons", 5), figure("B", "Displaced persons", 7)],
        ),
        attack("2023", &[figure("A", "Tués", 5), figure("B", "tues", 7)]),
        attack("2023", &[figure("A", "killed", 5), figure("B", "wounded", 7)]),
    ];
    check(&events, &json!([]), &[], &[("--disputed figures", "3")]);
}
