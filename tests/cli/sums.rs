//! Sums of figures and largest days are what one gets who adds up the cells of a file with nothing of Dateline's.

use std::collections::HashMap;

use dateline_tests::in_project;
use serde_json::Value;

use crate::program::dateline;

/// The rows of a table by the names of its columns. Letters of old encodings are lost, digits are not.
fn rows(path: &str) -> Vec<HashMap<String, String>> {
    let bytes = std::fs::read(in_project(path)).unwrap();
    let text = String::from_utf8_lossy(&bytes)
        .trim_start_matches('\u{feff}')
        .to_owned();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// What `count` says of a file.
fn counted(path: &str, flags: &[&str]) -> Value {
    let path = in_project(path);
    let mut args = vec!["count", path.to_str().unwrap(), "--sum", "killed", "--json"];
    args.extend(flags);
    let output = dateline(&args);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

/// Low, best and high, and of how many events.
fn told(sum: &Value) -> [String; 4] {
    ["low", "best", "high", "events"].map(|key| sum[key].as_f64().unwrap().to_string())
}

fn written(low_best_high: [f64; 3], events: usize) -> [String; 4] {
    let [low, best, high] = low_best_high.map(|number| number.to_string());
    [low, best, high, events.to_string()]
}

const UCDP: &str = "sample-data/ucdp-iraq/conflict_data_irq.csv";

/// UCDP's events; the second row of the file names the tags of HXL.
fn ucdp() -> Vec<HashMap<String, String>> {
    let mut rows = rows(UCDP);
    rows.retain(|row| !row["date_start"].starts_with('#'));
    rows
}

/// The least, best and most deaths of a row: a few have a best number outside of their own range.
fn deaths(row: &HashMap<String, String>) -> [f64; 3] {
    let [low, best, high] = ["low", "best", "high"].map(|column| number(&row[column]));
    [low.min(best).min(high), best, low.max(best).max(high)]
}

fn sum_of<'r>(rows: impl IntoIterator<Item = &'r HashMap<String, String>>) -> [f64; 3] {
    let add = |sum: [f64; 3], row| [0, 1, 2].map(|place| sum[place] + deaths(row)[place]);
    rows.into_iter().fold([0.0; 3], add)
}

#[test]
fn deaths_of_one_side_in_one_province_in_one_year() {
    let rows = ucdp();
    let is_meant = |row: &&HashMap<String, String>| {
        let is_side = row["side_a"] == "IS" || row["side_b"] == "IS";
        let is_then = row["date_start"].as_str() <= "2016-12-31" && row["date_end"].as_str() >= "2016-01-01";
        is_side && is_then && row["adm_1"] == "Nīnawá province"
    };
    let meant: Vec<_> = rows.iter().filter(is_meant).collect();
    assert_eq!(meant.len(), 306);
    let found = counted(
        UCDP,
        &[
            "--actor",
            "IS",
            "--place",
            "Nīnawá province",
            "--from",
            "2016",
            "--to",
            "2016",
        ],
    );
    let expected = written(sum_of(meant.iter().copied()), meant.len());
    assert_eq!(expected, ["5481", "5672", "6220", "306"]);
    assert_eq!(told(&found["sum"]), expected);
}

#[test]
fn the_worst_days_and_their_events() {
    let rows = ucdp();
    let found = counted(UCDP, &["--by", "day", "--largest", "--top", "2"]);
    let mut surely_killed: HashMap<&str, f64> = HashMap::new();
    for row in rows.iter().filter(|row| row["date_start"] == row["date_end"]) {
        *surely_killed.entry(&row["date_start"]).or_default() += deaths(row)[0];
    }
    let mut days: Vec<&str> = surely_killed.keys().copied().collect();
    days.sort_by(|a, b| surely_killed[b].total_cmp(&surely_killed[a]));
    assert_eq!(found["groups"].as_array().unwrap().len(), 2);
    for (group, day) in found["groups"].as_array().unwrap().iter().zip(days) {
        assert_eq!(group["name"], day);
        let touching =
            |row: &&HashMap<String, String>| row["date_start"].as_str() <= day && day <= row["date_end"].as_str();
        let touching: Vec<_> = rows.iter().filter(touching).collect();
        let sum = &group["sum"];
        assert_eq!(sum["low"], surely_killed[day], "{day}");
        assert_eq!(sum["high"], sum_of(touching.iter().copied())[2], "{day}");
        let path = in_project(UCDP);
        let listed = dateline(&[
            "events",
            path.to_str().unwrap(),
            "--from",
            day,
            "--to",
            day,
            "--format",
            "csv",
        ]);
        let mut listed = csv::Reader::from_reader(&*listed.stdout);
        let mut ids: Vec<String> = listed.records().map(|row| row.unwrap()[0].to_owned()).collect();
        let mut expected: Vec<String> = touching.iter().map(|row| row["id"].clone()).collect();
        ids.sort();
        expected.sort();
        assert_eq!(ids, expected, "{day}");
    }
}

#[test]
fn deaths_of_exports_with_one_number_a_row() {
    for (path, column) in [
        (
            "tests/data/synthetic/acled_2022_numericinter_31col_dmonthy.csv",
            "fatalities",
        ),
        (
            "tests/data/synthetic/acled_2024plus_textinter_35col_bom.csv",
            "fatalities",
        ),
        ("tests/data/synthetic/gtd_135col_cp1252.csv", "nkill"),
    ] {
        let rows = rows(path);
        let cells = rows.iter().map(|row| row[column].as_str());
        let known: Vec<f64> = cells.filter(|cell| !cell.is_empty()).map(number).collect();
        let sum: f64 = known.iter().sum();
        let found = counted(path, &[]);
        assert!(sum > 0.0, "{path}");
        assert_eq!(told(&found["sum"]), written([sum; 3], known.len()), "{path}");
        assert_eq!(found["sum"]["without"], rows.len() - known.len(), "{path}");
    }
}

#[test]
fn what_sources_of_the_sample_say_is_a_range() {
    let path = "sample-data/iraq-syria.json";
    let sample: Value = serde_json::from_slice(&std::fs::read(in_project(path)).unwrap()).unwrap();
    let (mut low, mut high, mut best, mut events, mut open) = (0.0, 0.0, 0.0, 0, 0);
    for event in sample["events"].as_array().unwrap() {
        let claims = event["claims"].as_array().into_iter().flatten();
        let (mut lows, mut highs, mut exact) = (Vec::new(), Vec::new(), Vec::new());
        let mut is_open = false;
        for told in claims.filter_map(|claim| claim["figures"].get("killed")) {
            let (least, most) = (told["at_least"].as_f64(), told["at_most"].as_f64());
            exact.extend(told.as_f64());
            lows.extend(told.as_f64().or(least).or(most.map(|_| 0.0)));
            highs.extend(told.as_f64().or(least).or(most));
            is_open |= least.is_some();
        }
        if !lows.is_empty() {
            low += lows.iter().copied().fold(f64::INFINITY, f64::min);
            high += highs.iter().copied().fold(0.0, f64::max);
            best += exact.iter().copied().fold(0.0, f64::max);
            events += 1;
            open += u32::from(is_open);
        }
    }
    let found = counted(path, &[]);
    assert_eq!(told(&found["sum"]), written([low, best, high], events));
    assert_eq!(found["sum"]["open"], open);
}
